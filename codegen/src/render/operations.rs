//! A group's operations: the functions, and the request types behind them.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::glossary::Subject;
use super::library::has_errors;
use super::shape::{Imports, import};
use super::{Context, Draft, docs, example, ident, jobs, pagination, structs};
use crate::analyze::constructors::needs_names;
use crate::ir::{Auth, CommonHeader, Kind, Method, Operation, SuccessMember, Type, TypeId};
use crate::plan::{GroupPlan, Module, module_of};

/// The files of one group: its functions, its requests, its types.
pub(super) fn group(context: Context<'_>, group: &GroupPlan<'_>) -> Vec<Draft> {
    let module = context.names.group(group.id);
    let mut drafts = vec![functions(context, group), requests(context, group)];
    if !group.types.is_empty() {
        let about = format!("The types that the requests and responses of [`{module}`](super) are made of.");
        drafts.push(structs::module(context, &format!("{module}/types.rs"), &about, &group.types));
    }
    drafts
}

/// `files.rs`: the functions, with the group's types under the same module.
fn functions(context: Context<'_>, group: &GroupPlan<'_>) -> Draft {
    let module = context.names.group(group.id);
    let mut items = vec![quote!(
        mod requests;
    )];
    if !group.types.is_empty() {
        items.push(quote!(
            mod types;
        ));
    }
    let mut imports = Imports::default();
    imports.runtime(context, "Client");
    imports.runtime(context, "Result");
    for operation in &group.operations {
        if let Some((id, found)) = response(context, operation)
            && module_of(found) != Module::Types(group.id)
        {
            imports.named(context, &Module::Requests(group.id), id);
        }
        pagination::import_functions(context, &mut imports, operation);
    }
    let mut functions = Vec::new();
    for operation in &group.operations {
        functions.push(function(context, operation));
        functions.extend(pagination::functions(context, operation));
        functions.extend(jobs::wait_function(context, operation, &mut imports));
    }
    items.extend(imports.items());
    items.extend(exports(context, group));
    items.extend(functions);
    let docs = format!("{}{}", context.glossary.apply(group.docs, Subject::Whole), context.note(group.id));
    Draft { path: format!("{module}.rs"), docs, items }
}

fn response<'a>(context: Context<'a>, operation: &Operation) -> Option<(&'a TypeId, &'a Type)> {
    context.api.types.get_key_value(operation.response.as_ref()?)
}

fn exports(context: Context<'_>, group: &GroupPlan<'_>) -> Vec<TokenStream> {
    let mut requests = BTreeSet::new();
    for (id, found) in &group.requests {
        let name = context.names.of_type(id);
        requests.insert(name.to_owned());
        if needs_names(context.api, found) {
            requests.insert(crate::name::required_name(name));
        }
    }
    let mut types = BTreeSet::new();
    for (id, found) in &group.types {
        let name = context.names.of_type(id);
        types.insert(name.to_owned());
        if needs_names(context.api, found) {
            types.insert(crate::name::required_name(name));
        }
    }
    let mut items = vec![import(&quote!(pub use), "requests", &requests)];
    if !types.is_empty() {
        items.push(import(&quote!(pub use), "types", &types));
    }
    items
}

/// ```text
/// /// Renames a file or folder.
/// ///
/// /// …
/// ///
/// /// `POST /v1/files/rename/{fileId}` · token or app signature · [reference](https://…)
/// ///
/// /// # Example
/// ///
/// /// …
/// #[inline]
/// pub fn rename_file(client: &Client, request: RenameFileRequest) -> impl Future<Output = Result<()>> + Send {
///     client.call(request)
/// }
/// ```
fn function(context: Context<'_>, operation: &Operation) -> TokenStream {
    let docs = docs::prose(context, &about(context, operation));
    let example = example::example(context, operation);
    let name = ident(context.names.operation(&operation.id));
    let request = ident(context.names.of_type(&operation.request));
    let response = response_type(context, operation);
    // Inline, and no `async fn`, whose body would be compiled here: so a crate pays for encoding and decoding only the
    // operations that it calls.
    quote! {
        #docs
        #example
        #[inline]
        pub fn #name(client: &Client, request: #request) -> impl Future<Output = Result<#response>> + Send {
            client.call(request)
        }
    }
}

/// The Rust type of an operation's response.
pub(super) fn response_type(context: Context<'_>, operation: &Operation) -> TokenStream {
    match &operation.response {
        None => quote!(()),
        Some(id) => {
            let name = ident(context.names.of_type(id));
            quote!(#name)
        }
    }
}

fn about(context: Context<'_>, operation: &Operation) -> String {
    let other = token_kind(context, operation).map(|constant| format!("token ([`{constant}`](crate::{constant}))"));
    let other = other.unwrap_or_default();
    let auth = match &operation.auth {
        Auth::None => "no authentication",
        Auth::Token => "token",
        Auth::Signature => "app signature",
        Auth::TokenOrSignature => "token or app signature",
        Auth::OtherToken(_) => other.as_str(),
    };
    let page = operation.source.page.as_ref().map(|page| format!(" ·\n[reference]({page})")).unwrap_or_default();
    let (jobs, note) = (jobs::about(context, operation), context.note(&operation.id));
    format!("{}.\n\n{}{jobs}{note}\n\n{} · {auth}{page}", operation.summary, operation.docs, endpoint(operation))
}

/// The constant of the kind of tokens that an operation takes, where it is not the usual one.
fn token_kind<'a>(context: Context<'a>, operation: &'a Operation) -> Option<&'a str> {
    match &operation.auth {
        Auth::OtherToken(scheme) => Some(context.names.token_kind(scheme)),
        _ => None,
    }
}

/// `` `POST /v1/files/create` ``
pub(super) fn endpoint(operation: &Operation) -> String {
    let verb = match operation.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
    };
    format!("`{verb} {}`", operation.path)
}

/// `files/requests.rs`: the request of each operation, and the operation's facts.
fn requests(context: Context<'_>, group: &GroupPlan<'_>) -> Draft {
    let module = context.names.group(group.id);
    let here = Module::Requests(group.id);
    let mut imports = Imports::default();
    for name in ["Auth", "Method", "Operation", "Request"] {
        imports.runtime(context, name);
    }
    if has_errors(context.api) {
        imports.add("crate::errors", "ERRORS");
    }
    imports.add("crate", "PROFILE");
    for kind in group.operations.iter().filter_map(|operation| token_kind(context, operation)) {
        imports.add("crate", kind);
    }
    if group.operations.iter().any(|operation| !operation.common.is_empty()) {
        imports.runtime(context, "CommonHeader");
    }
    if group.operations.iter().any(|operation| operation.success.is_some()) {
        imports.runtime(context, "SuccessMember");
    }
    let mut items = Vec::new();
    for (operation, (id, found)) in group.operations.iter().zip(&group.requests) {
        let Kind::Struct(fields) = &found.kind else { continue };
        structs::import_kind(&mut imports, context, &here, found);
        if structs::parameters(fields).next().is_some() {
            imports.runtime(context, "Param");
        }
        if let Some((id, _)) = response(context, operation) {
            imports.named(context, &here, id);
        }
        let function = context.names.operation(&operation.id);
        let example = format!(" Its page has an [example](super::{function}#example).");
        let example = if example::has_example(context, operation) { example.as_str() } else { "" };
        let about = format!("The request of [`{function}`](super::{function}).{example}");
        items.extend(structs::struct_items(context, id, found, fields, &about));
        items.push(request_impl(context, operation, found));
        items.extend(pagination::implementation(context, operation, &here, &mut imports));
        items.extend(jobs::facts(context, operation, &mut imports));
    }
    let mut all = imports.items();
    all.extend(items);
    let about = format!("The requests of the operations in [`{module}`](super).");
    Draft { path: format!("{module}/requests.rs"), docs: about, items: all }
}

/// ```text
/// impl Request for RenameFileRequest {
///     type Response = ();
///     const OPERATION: &'static Operation = &Operation { … };
/// }
/// ```
fn request_impl(context: Context<'_>, operation: &Operation, found: &Type) -> TokenStream {
    let name = ident(context.names.of_type(&operation.request));
    let response = response_type(context, operation);
    let Operation { id, path, idempotent, has_body, .. } = operation;
    let method = match operation.method {
        Method::Get => quote!(Get),
        Method::Post => quote!(Post),
        Method::Put => quote!(Put),
        Method::Patch => quote!(Patch),
        Method::Delete => quote!(Delete),
    };
    let auth = match &operation.auth {
        Auth::None => quote!(None),
        Auth::Token => quote!(Token),
        Auth::Signature => quote!(Signature),
        Auth::TokenOrSignature => quote!(TokenOrSignature),
        Auth::OtherToken(scheme) => {
            let kind = ident(context.names.token_kind(scheme));
            quote!(OtherToken(#kind))
        }
    };
    let common = operation.common.iter().map(|(header, required)| match header {
        CommonHeader::TraceId => quote!(TraceId),
        CommonHeader::Language => quote!(Language),
        CommonHeader::ShareFolder => quote!(ShareFolder),
        CommonHeader::Agent => quote!(Agent { required: #required }),
    });
    let errors = if has_errors(context.api) { quote!(ERRORS) } else { quote!(&[]) };
    let success = match &operation.success {
        None => quote!(None),
        Some(SuccessMember { name, values }) => quote!(Some(SuccessMember { name: #name, values: &[#(#values),*] })),
    };
    let fields = if let Kind::Struct(fields) = &found.kind { fields.as_slice() } else { &[] };
    let params = structs::parameters(fields).map(|(field, constructor)| {
        let wire = &field.wire;
        quote!(Param::#constructor(#wire))
    });
    quote! {
        impl Request for #name {
            type Response = #response;

            const OPERATION: &'static Operation = &Operation {
                id: #id,
                method: Method::#method,
                path: #path,
                params: &[#(#params),*],
                auth: Auth::#auth,
                idempotent: #idempotent,
                has_body: #has_body,
                common: &[#(CommonHeader::#common),*],
                errors: #errors,
                success: #success,
                profile: PROFILE,
            };
        }
    }
}
