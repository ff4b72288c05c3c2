//! One field: documentation, serde attributes, type.

use proc_macro2::TokenStream;
use quote::quote;

use super::Struct;
use crate::ir::Field;
use crate::render::shape::rust_type;
use crate::render::{docs, ident};

/// ```text
/// /// …
/// #[serde(alias = "filePath", default, skip_serializing_if = "Option::is_none")]
/// pub file_id_path: Option<String>,
/// ```
pub(super) fn definition<'a>(this: Struct<'a>, field: &'a Field) -> TokenStream {
    let docs = docs::part(this.context, &field.docs);
    let name = ident(this.name_of(field));
    let serde = attribute(this, field);
    let shape = field_type(this, field);
    quote! {
        #docs
        #serde
        pub #name: #shape,
    }
}

/// The type as it stands in the struct.
pub(super) fn field_type<'a>(this: Struct<'a>, field: &'a Field) -> TokenStream {
    let mut shape = rust_type(this.context, &field.shape);
    if field.boxed {
        shape = quote!(Box<#shape>);
    }
    if field.required || this.is_plain_list(field) { shape } else { quote!(Option<#shape>) }
}

fn attribute<'a>(this: Struct<'a>, field: &'a Field) -> TokenStream {
    let mut parts = Vec::new();
    let name = this.name_of(field);
    let implied = if this.renamed() { camel(name) } else { name.to_owned() };
    if implied != field.wire {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    for alias in &field.aliases {
        parts.push(quote!(alias = #alias));
    }
    let optional = !field.required;
    if optional {
        // A default of the struct would do for many, and takes serde's code for it longer to compile.
        parts.push(quote!(default));
    }
    if optional && field.empty_is_none {
        let function = format!("{}::wire::empty_as_none", this.context.settings.runtime);
        parts.push(quote!(deserialize_with = #function));
    }
    if this.is_plain_list(field) {
        let test = if this.is_map(field) { "BTreeMap::is_empty" } else { "Vec::is_empty" };
        parts.push(quote!(skip_serializing_if = #test));
    } else if optional {
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    if parts.is_empty() { TokenStream::new() } else { quote!(#[serde(#(#parts),*)]) }
}

/// What serde's `rename_all = "camelCase"` makes of a field's name.
pub(super) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut capital = false;
    for letter in name.chars() {
        match letter {
            '_' => capital = true,
            letter if capital && !out.is_empty() => {
                out.push(letter.to_ascii_uppercase());
                capital = false;
            }
            letter => {
                out.push(letter);
                capital = false;
            }
        }
    }
    out
}
