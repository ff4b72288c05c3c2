//! How a struct is made: constructors and setters.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Struct, asked, field};
use crate::analyze::constructors::takes_own_type;
use crate::ir::{Field, Shape};
use crate::name::required_name;
use crate::render::literal::literal;
use crate::render::shape::{rust_type, takes_into};
use crate::render::{docs, ident};

/// ```text
/// /// The required fields of [`CreateFileRequest`].
/// #[derive(Clone, Debug)]
/// pub struct CreateFileRequired { … }
/// ```
pub(super) fn required_struct(this: Struct<'_>) -> TokenStream {
    let about = docs::comment(&format!("The required fields of [`{}`].", this.name));
    let name = ident(&required_name(this.name));
    let fields = asked(this).into_iter().map(|field| {
        let docs = docs::part(this.context, &field.docs);
        let name = ident(this.name_of(field));
        let shape = field::field_type(this, field);
        quote! { #docs pub #name: #shape, }
    });
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name {
            #(#fields)*
        }
    }
}

/// `impl` with the constructor, and in requests a setter for each optional field.
pub(super) fn methods(this: Struct<'_>) -> Option<TokenStream> {
    let name = ident(this.name);
    let mut methods = Vec::new();
    if this.usage.request || !asked(this).is_empty() {
        methods.push(constructor(this));
    }
    if this.usage.request {
        methods.extend(
            this.fields
                .iter()
                .filter(|field| !field.required || field.default.is_some())
                .map(|field| setter(this, field)),
        );
    }
    (!methods.is_empty()).then(|| quote!(impl #name { #(#methods)* }))
}

/// `Default` for a struct whose constructor takes nothing and sets fixed values; without fixed values it is derived.
pub(super) fn default(this: Struct<'_>) -> Option<TokenStream> {
    let name = ident(this.name);
    (this.usage.request && asked(this).is_empty() && !this.all_optional()).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    })
}

fn constructor(this: Struct<'_>) -> TokenStream {
    let (asked, noun) = (asked(this), this.noun);
    if this.required_by_name {
        let required = ident(&required_name(this.name));
        let values = this.fields.iter().map(|field| initial(this, field, |name| quote!(#name: required.#name)));
        let about = docs::comment(&format!("Creates a {noun} from the required fields; optional fields are unset."));
        return quote! {
            #about
            pub fn new(required: #required) -> Self {
                Self { #(#values),* }
            }
        };
    }
    if this.all_optional() {
        let about = docs::comment(&format!("Creates a {noun} with no field set."));
        return quote! {
            #about
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let width = |field: &Field| {
        if takes_own_type(this.context.api, &asked, field) { Width::Own } else { Width::Convertible }
    };
    let arguments = asked.iter().map(|field| {
        let name = ident(this.name_of(field));
        let given = argument(this, field, width(field));
        quote!(#name: #given)
    });
    let values = this.fields.iter().map(|field| {
        initial(this, field, |name| {
            let width = width(field);
            if is_given_as_is(this, field, width) {
                return quote!(#name);
            }
            let value = converted(this, field, &quote!(#name), width);
            quote!(#name: #value)
        })
    });
    let about = match (asked.len(), this.fields.len()) {
        (asked, all) if asked == all => format!("Creates a {noun} from all of its fields."),
        (0, _) => format!("Creates a {noun} with the fixed values of the required fields; optional fields are unset."),
        _ => format!("Creates a {noun} from the required fields; optional fields are unset."),
    };
    let about = docs::comment(&about);
    quote! {
        #about
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// A field's value in a constructor: given, fixed by the spec, or absent.
fn initial<'a>(this: Struct<'a>, field: &'a Field, given: impl Fn(&proc_macro2::Ident) -> TokenStream) -> TokenStream {
    let name = ident(this.name_of(field));
    match &field.default {
        Some(value) => {
            let value = literal(this.context, &field.shape, value);
            quote!(#name: #value)
        }
        None if field.required => given(&name),
        None if this.is_plain_list(field) && this.is_map(field) => quote!(#name: BTreeMap::new()),
        None if this.is_plain_list(field) => quote!(#name: Vec::new()),
        None => quote!(#name: None),
    }
}

/// ```text
/// /// …
/// pub fn description(mut self, description: impl Into<String>) -> Self {
///     self.description = Some(description.into());
///     self
/// }
/// ```
fn setter<'a>(this: Struct<'a>, field: &'a Field) -> TokenStream {
    let docs = docs::part(this.context, &docs::first_sentence(&field.docs));
    let name = ident(this.name_of(field));
    let given = argument(this, field, Width::Convertible);
    let value = converted(this, field, &quote!(#name), Width::Convertible);
    let value = if field.required { value } else { quote!(Some(#value)) };
    quote! {
        #docs
        pub fn #name(mut self, #name: #given) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// What a caller may give for an argument.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    /// The field's own type only.
    Own,
    /// Also whatever converts into it.
    Convertible,
}

impl Width {
    fn converts(self, this: Struct<'_>, shape: &Shape) -> bool {
        self == Self::Convertible && takes_into(this.context, shape)
    }
}

/// The type of an argument.
fn argument<'a>(this: Struct<'a>, field: &'a Field, width: Width) -> TokenStream {
    let single = |shape| {
        let rust = rust_type(this.context, shape);
        if width.converts(this, shape) { quote!(impl Into<#rust>) } else { rust }
    };
    if let Shape::List(inner) = this.context.resolved(&field.shape) {
        let shape = single(inner);
        return quote!(impl IntoIterator<Item = #shape>);
    }
    single(&field.shape)
}

/// Whether an argument has the type of the field.
fn is_given_as_is<'a>(this: Struct<'a>, field: &'a Field, width: Width) -> bool {
    !field.boxed
        && !matches!(this.context.resolved(&field.shape), Shape::List(_))
        && !width.converts(this, &field.shape)
}

/// An argument, converted into the type of the field.
fn converted<'a>(this: Struct<'a>, field: &'a Field, value: &TokenStream, width: Width) -> TokenStream {
    match this.context.resolved(&field.shape) {
        Shape::List(inner) if width.converts(this, inner) => quote!(#value.into_iter().map(Into::into).collect()),
        Shape::List(_) => quote!(#value.into_iter().collect()),
        _ if width.converts(this, &field.shape) => quote!(#value.into()),
        _ if field.boxed => quote!(Box::new(#value)),
        _ => quote!(#value),
    }
}
