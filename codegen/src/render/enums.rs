//! Open enums, ids and aliases.

use proc_macro2::TokenStream;
use quote::quote;

use super::glossary::Subject;
use super::library::signed;
use super::shape::rust_type;
use super::{Context, docs, ident};
use crate::ir::{Id, Shape, Type, TypeId, Variant};

/// ```text
/// /// …
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum FileType {
///     /// A folder (`10`).
///     Folder,
///     /// A value that this version of the crate does not know. It is sent back unchanged.
///     Unknown(String),
/// }
///
/// impl wire::StringEnum for FileType {
///     const KNOWN: &'static [(&'static str, Self)] = &[("10", Self::Folder)];
/// }
///
/// string_enum!(FileType);
/// ```
pub(super) fn text_enum(
    context: Context<'_>,
    id: &TypeId,
    found: &Type,
    variants: &[Variant<String>],
) -> Vec<TokenStream> {
    let name = ident(context.names.of_type(id));
    let values: Vec<_> = variants.iter().map(|variant| variant.value.as_str()).collect();
    let idents: Vec<_> = variants.iter().map(|variant| ident(&variant.name)).collect();
    vec![
        open_enum(context, id, found, variants, &quote!(String)),
        quote! {
            impl wire::StringEnum for #name {
                const KNOWN: &'static [(&'static str, Self)] = &[#((#values, Self::#idents)),*];
            }
        },
        quote!(string_enum!(#name);),
    ]
}

/// The same for whole numbers.
pub(super) fn integer_enum(
    context: Context<'_>,
    id: &TypeId,
    found: &Type,
    variants: &[Variant<i64>],
) -> Vec<TokenStream> {
    let name = ident(context.names.of_type(id));
    let values: Vec<_> = variants.iter().map(|variant| signed(variant.value)).collect();
    let idents: Vec<_> = variants.iter().map(|variant| ident(&variant.name)).collect();
    vec![
        open_enum(context, id, found, variants, &quote!(i64)),
        quote! {
            impl wire::IntegerEnum for #name {
                const KNOWN: &'static [(i64, Self)] = &[#((#values, Self::#idents)),*];
            }
        },
        quote!(integer_enum!(#name);),
    ]
}

fn open_enum<T: std::fmt::Display>(
    context: Context<'_>,
    id: &TypeId,
    found: &Type,
    variants: &[Variant<T>],
    wire: &TokenStream,
) -> TokenStream {
    let docs = docs::prose(context, &found.docs);
    let name = ident(context.names.of_type(id));
    let variants = variants.iter().map(|variant| {
        let docs = docs::comment(&with_value(&context.glossary.apply(&variant.docs, Subject::Part), &variant.value));
        let name = ident(&variant.name);
        quote!(#docs #name)
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that this version of the crate does not know. It is sent back unchanged.
            Unknown(#wire),
        }
    }
}

/// The value stands behind the first sentence: `A folder (`10`).`
fn with_value(docs: &str, value: &dyn std::fmt::Display) -> String {
    let first = docs::first_sentence(docs);
    let rest = docs.trim().get(first.len()..).unwrap_or_default();
    format!("{} (`{value}`).{rest}", first.trim_end_matches('.'))
}

/// ```text
/// /// …
/// #[derive(…)]
/// pub struct FileId(Cow<'static, str>);
///
/// string_id!(FileId);
///
/// impl FileId {
///     /// The top folder of a space.
///     pub const ROOT: Self = Self::from_static("root");
/// }
/// ```
pub(super) fn string_id(context: Context<'_>, id: &TypeId, found: &Type, of: &Id) -> Vec<TokenStream> {
    let docs = docs::prose(context, &found.docs);
    let name = ident(context.names.of_type(id));
    let mut items = vec![
        quote! {
            #docs
            #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
            pub struct #name(Cow<'static, str>);
        },
        quote!(string_id!(#name);),
    ];
    let constants = of.constants.iter().map(|constant| {
        let docs = docs::comment(&with_value(&context.glossary.apply(&constant.docs, Subject::Part), &constant.value));
        let (constant, value) = (ident(&constant.name), &constant.value);
        quote!(#docs pub const #constant: Self = Self::from_static(#value);)
    });
    if !of.constants.is_empty() {
        items.push(quote!(impl #name { #(#constants)* }));
    }
    items
}

/// `pub type Thumbnails = BTreeMap<String, Thumbnail>;`
pub(super) fn alias(context: Context<'_>, id: &TypeId, found: &Type, shape: &Shape) -> TokenStream {
    let docs = docs::prose(context, &found.docs);
    let name = ident(context.names.of_type(id));
    let shape = rust_type(context, shape);
    quote! {
        #docs
        pub type #name = #shape;
    }
}
