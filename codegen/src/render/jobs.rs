//! What the generated code states about jobs: how they start and end, and the functions that wait for them.

mod next;

use proc_macro2::TokenStream;
use quote::quote;

use super::access::{Access, Root, Take, access};
use super::shape::Imports;
use super::{Context, docs, ident};
use crate::analyze::jobs::{enumeration, item_type, trail};
use crate::ir::{Codes, Field, Items, Meaning, Operation, Poll, TypeId};
use crate::plan::Module;

/// ```text
/// /// Waits until what [`get_job`](crate::jobs::get_job) asks about has ended, well or not.
/// ///
/// /// …
/// #[inline]
/// pub fn wait_for_job(client: &Client, request: GetJobRequest) -> Wait<'static, GetJobRequest> {
///     Wait::new(client, request)
/// }
/// ```
pub(super) fn wait_function(context: Context<'_>, operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let poll = operation.poll.as_ref()?;
    imports.add("koodrive_runtime", "Wait");
    let mut about = format!(
        "Waits until what `{}` asks about has ended, well or not.\n\nA failure is no error: \
         [`Ended`](crate::Ended) tells what has come of it. [`Wait`](crate::Wait) says how to be told of progress and \
         how to give up.",
        operation.id
    );
    if let Some(cancel) = &poll.cancel {
        about += &format!(" [`cancel_when`](crate::Wait::cancel_when) calls `{}`.", cancel.operation);
    }
    let docs = docs::prose(context, &about);
    let name = ident(context.names.wait(&operation.id));
    let request = ident(context.names.of_type(&operation.request));
    Some(quote! {
        #docs
        #[inline]
        pub fn #name(client: &Client, request: #request) -> Wait<'static, #request> {
            Wait::new(client, request)
        }
    })
}

/// What the documentation of an operation that starts something adds: where to wait for it.
pub(super) fn about(context: Context<'_>, operation: &Operation) -> String {
    let Some(polled) = operation.starts.as_ref().and_then(|starts| find(context, &starts.operation)) else {
        return String::new();
    };
    let (group, wait) = (context.names.group(&polled.group), context.names.wait(&polled.id));
    format!(
        "\n\n[`{wait}`](crate::{group}::{wait}) waits for the end of what this starts; \
         [`Starts::follow`](crate::Starts::follow) makes the request for it."
    )
}

/// The facts of an operation that starts something, or asks about it, beside its request type.
pub(super) fn facts(context: Context<'_>, operation: &Operation, imports: &mut Imports) -> Vec<TokenStream> {
    let mut items = Vec::new();
    if let (Some(poll), Some(answer)) = (&operation.poll, &operation.response) {
        items.push(polled(context, operation, poll, answer, imports));
        if let Some(cancel) = &poll.cancel {
            items.extend(next::cancellable(context, operation, cancel, imports));
        }
    }
    if let (Some(starts), Some(answer)) = (&operation.starts, &operation.response) {
        items.extend(next::starts(context, operation, starts, answer, imports));
    }
    if !items.is_empty() {
        imports.add("koodrive_runtime", "wait");
    }
    items
}

/// ```text
/// impl wait::Polled for GetJobRequest {
///     type Item = JobItem;
///
///     fn status(answer: &GetJobResponse) -> wait::Status { … }
///     fn result(answer: &GetJobResponse) -> Option<wait::Outcome> { … }
///     fn percent(answer: &GetJobResponse) -> Option<i64> { … }
///     fn items(answer: &GetJobResponse) -> &[JobItem] { … }
///     fn item_status(item: &JobItem) -> wait::ItemStatus { … }
/// }
/// ```
fn polled(
    context: Context<'_>,
    operation: &Operation,
    poll: &Poll,
    answer: &TypeId,
    imports: &mut Imports,
) -> TokenStream {
    let here = Module::Requests(&operation.group);
    let name = ident(context.names.of_type(&operation.request));
    let response = ident(context.names.of_type(answer));
    let root = Root { id: answer, name: "answer" };
    let item = poll.items.as_ref().and_then(|items| item_type(context.api, answer, items));
    for (codes, root) in poll.codes(Some(answer), item) {
        if let Some((id, _)) = root.and_then(|root| enumeration(context.api, &last(context, root, &codes.field)?.shape))
        {
            imports.named(context, &here, id);
        }
    }
    let status = coded(context, root, &poll.status, &quote!(wait::Status::Unknown), status_of);
    let result = poll.result.as_ref().map(|codes| {
        let result = coded(context, root, codes, &quote!(None), |meaning| {
            let outcome = outcome_of(meaning);
            quote!(Some(#outcome))
        });
        quote!(fn result(answer: &#response) -> Option<wait::Outcome> { #result })
    });
    let percent = poll.progress.as_ref().and_then(|path| access(context, root, path, Take::Value)).map(|access| {
        let Access { value, optional } = access;
        let percent = if optional { quote!(#value.map(i64::from)) } else { quote!(Some(i64::from(#value))) };
        quote!(fn percent(answer: &#response) -> Option<i64> { #percent })
    });
    let item_name = item.map(|item| ident(context.names.of_type(item)));
    let item_type = item_name.as_ref().map_or_else(|| quote!(std::convert::Infallible), |name| quote!(#name));
    let items = poll.items.as_ref().zip(item).map(|(items, item)| {
        imports.named(context, &here, item);
        self::items(context, root, &response, items, item)
    });
    quote! {
        impl wait::Polled for #name {
            type Item = #item_type;

            fn status(answer: &#response) -> wait::Status { #status }

            #result

            #percent

            #items
        }
    }
}

fn items(context: Context<'_>, root: Root<'_>, response: &syn::Ident, items: &Items, item: &TypeId) -> TokenStream {
    let name = ident(context.names.of_type(item));
    let list = match access(context, root, &items.field, Take::Slice) {
        Some(Access { value, optional: false }) => value,
        Some(Access { value, .. }) => quote!(#value.unwrap_or_default()),
        None => quote!(&[]),
    };
    let status =
        coded(context, Root { id: item, name: "item" }, &items.status, &quote!(wait::ItemStatus::Unknown), |meaning| {
            match meaning {
                Meaning::Succeeded => quote!(wait::ItemStatus::Succeeded),
                Meaning::Failed => quote!(wait::ItemStatus::Failed),
                _ => quote!(wait::ItemStatus::Pending),
            }
        });
    quote! {
        fn items(answer: &#response) -> &[#name] { #list }

        fn item_status(item: &#name) -> wait::ItemStatus { #status }
    }
}

fn status_of(meaning: Meaning) -> TokenStream {
    match meaning {
        Meaning::Pending | Meaning::Running => quote!(wait::Status::Running),
        Meaning::Finished => quote!(wait::Status::Finished),
        ended => {
            let outcome = outcome_of(ended);
            quote!(wait::Status::Ended(#outcome))
        }
    }
}

fn outcome_of(meaning: Meaning) -> TokenStream {
    match meaning {
        Meaning::Succeeded => quote!(wait::Outcome::Succeeded),
        Meaning::Partial => quote!(wait::Outcome::Partial),
        Meaning::Failed => quote!(wait::Outcome::Failed),
        Meaning::Cancelled => quote!(wait::Outcome::Cancelled),
        Meaning::Pending | Meaning::Running | Meaning::Finished => quote!(wait::Outcome::Unstated),
    }
}

/// ```text
/// match answer.job_info.as_ref().and_then(|job_info| job_info.task_status.as_ref()) {
///     Some(JobStatus::Pending | JobStatus::Running) => wait::Status::Running,
///     …
///     None | Some(JobStatus::Unknown(_)) => wait::Status::Unknown,
/// }
/// ```
fn coded(
    context: Context<'_>,
    root: Root<'_>,
    codes: &Codes,
    unknown: &TokenStream,
    means: impl Fn(Meaning) -> TokenStream,
) -> TokenStream {
    let field = last(context, root.id, &codes.field);
    let known = field.and_then(|field| enumeration(context.api, &field.shape));
    let (Some((id, known)), Some(access)) = (known, access(context, root, &codes.field, Take::Reference)) else {
        return unknown.clone();
    };
    let name = ident(context.names.of_type(id));
    let Access { value, optional } = access;
    let arms = codes.meanings.iter().map(|(meaning, values)| {
        let listed = known.iter().filter(|(value, _)| values.contains(value)).map(|(_, variant)| ident(variant));
        let pattern = quote!(#(#name::#listed)|*);
        let pattern = if optional { quote!(Some(#pattern)) } else { pattern };
        let meaning = means(*meaning);
        quote!(#pattern => #meaning,)
    });
    let rest = if optional { quote!(None | Some(#name::Unknown(_))) } else { quote!(#name::Unknown(_)) };
    quote! {
        match #value {
            #(#arms)*
            #rest => #unknown,
        }
    }
}

fn find<'a>(context: Context<'a>, id: &str) -> Option<&'a Operation> {
    context.api.operations.iter().find(|operation| operation.id == id)
}

fn last<'a>(context: Context<'a>, root: &TypeId, path: &str) -> Option<&'a Field> {
    trail(context.api, root, path)?.pop().map(|(_, field)| field)
}
