//! The calls that follow from another: the one that polls a job, and the one that cancels it.

use proc_macro2::TokenStream;
use quote::quote;

use super::find;
use crate::analyze::fields;
use crate::ir::{Field, Next, Operation, Origin, Shape, TypeId};
use crate::plan::Module;
use crate::render::access::{Root, Take, access};
use crate::render::shape::Imports;
use crate::render::{Context, ident};

/// ```text
/// impl poll::Cancellable for GetJobRequest {
///     type Cancel = CancelJobRequest;
///
///     fn cancel(&self) -> CancelJobRequest {
///         CancelJobRequest { job_id: self.job_id.clone() }
///     }
/// }
/// ```
pub(super) fn cancellable(
    context: Context<'_>,
    operation: &Operation,
    cancel: &Next,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let next = find(context, &cancel.operation)?;
    imports.named(context, &Module::Requests(&operation.group), &next.request);
    let name = ident(context.names.of_type(&operation.request));
    let request = ident(context.names.of_type(&next.request));
    let made = made(context, operation, cancel, next);
    Some(quote! {
        impl poll::Cancellable for #name {
            type Cancel = #request;

            fn cancel(&self) -> #request { #made }
        }
    })
}

/// ```text
/// impl poll::LongRunning for CreateShareTaskRequest {
///     type Poll = GetShareTaskRequest;
///
///     fn follow(&self, response: &CreateShareTaskResponse) -> Option<GetShareTaskRequest> {
///         Some(GetShareTaskRequest {
///             task_id: poll::id(response.task_id.as_ref())?,
///             share_id: self.share_id.clone(),
///             kdstoken: self.kdstoken.clone(),
///         })
///     }
/// }
/// ```
pub(super) fn starts(
    context: Context<'_>,
    operation: &Operation,
    starts: &Next,
    response: &TypeId,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let next = find(context, &starts.operation)?;
    imports.named(context, &Module::Requests(&operation.group), &next.request);
    let name = ident(context.names.of_type(&operation.request));
    let request = ident(context.names.of_type(&next.request));
    let response = ident(context.names.of_type(response));
    let made = made(context, operation, starts, next);
    Some(quote! {
        impl poll::LongRunning for #name {
            type Poll = #request;

            fn follow(&self, response: &#response) -> Option<#request> { Some(#made) }
        }
    })
}

/// The request of the next call, all of its fields named.
fn made(context: Context<'_>, first: &Operation, next: &Next, operation: &Operation) -> TokenStream {
    let name = ident(context.names.of_type(&operation.request));
    let fields = fields(context.api, &operation.request).iter().map(|field| {
        let member = ident(context.names.field(&operation.request, &field.wire));
        let origin = next.fields.iter().find(|(name, _)| *name == field.wire).map(|(_, origin)| origin);
        let value = origin.and_then(|origin| carried(context, first, origin, field)).unwrap_or_else(|| quote!(None));
        quote!(#member: #value)
    });
    quote!(#name { #(#fields),* })
}

fn carried(context: Context<'_>, first: &Operation, origin: &Origin, into: &Field) -> Option<TokenStream> {
    let (value, is_there) = match origin {
        Origin::Request(wire) => {
            let from = fields(context.api, &first.request).iter().find(|field| field.wire == *wire)?;
            let name = ident(context.names.field(&first.request, wire));
            let value = if is_copy(&from.shape) { quote!(self.#name) } else { quote!(self.#name.clone()) };
            (value, from.required)
        }
        Origin::Response(path) => {
            let root = Root { id: first.response.as_ref()?, name: "response" };
            let value = access(context, root, path, Take::Reference)?.into_option();
            (quote!(poll::id(#value)?), true)
        }
    };
    Some(if is_there && !into.required { quote!(Some(#value)) } else { value })
}

fn is_copy(shape: &Shape) -> bool {
    matches!(shape, Shape::Integer { .. } | Shape::Limit | Shape::Number | Shape::Boolean)
}
