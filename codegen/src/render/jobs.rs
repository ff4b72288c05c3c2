//! Jobs: the facts about how they start and end, and the functions that wait for them.

mod next;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::access::{Access, Root, Take, access};
use super::shape::Imports;
use super::{Context, docs, ident};
use crate::analyze::jobs::{enumeration, item_type};
use crate::analyze::steps;
use crate::ir::{Codes, Items, Meaning, Operation, Poll, TypeId};
use crate::plan::Module;

/// ```text
/// /// Waits until the job that [`get_job`](crate::jobs::get_job) reports on has ended.
/// ///
/// /// …
/// #[inline]
/// pub fn wait_for_job(client: &Client, request: GetJobRequest) -> Poller<'static, GetJobRequest> {
///     Poller::new(client, request)
/// }
/// ```
pub(super) fn wait_function(context: Context<'_>, operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let poll = operation.poll.as_ref()?;
    imports.runtime(context, "Poller");
    let cancel = poll
        .cancel
        .as_ref()
        .map(|cancel| format!(" [`cancel_when`](crate::Poller::cancel_when) calls `{}()`.", cancel.operation));
    let about = format!(
        "Waits until the job that `{}()` reports on has ended.\n\nA job that fails is not an error: \
         [`Outcome`](crate::Outcome) states how it ended. [`Poller`](crate::Poller) has the options for progress, \
         pauses and time limits.{}",
        operation.id,
        cancel.unwrap_or_default()
    );
    let docs = docs::prose(context, &about);
    let name = ident(context.names.wait(&operation.id));
    let request = ident(context.names.of_type(&operation.request));
    Some(quote! {
        #docs
        #[inline]
        pub fn #name(client: &Client, request: #request) -> Poller<'static, #request> {
            Poller::new(client, request)
        }
    })
}

/// The paragraph on how to wait for a long-running operation.
pub(super) fn about(context: Context<'_>, operation: &Operation) -> String {
    let Some(polled) = operation.starts.as_ref().and_then(|starts| find(context, &starts.operation)) else {
        return String::new();
    };
    let (group, wait) = (context.names.group(&polled.group), context.names.wait(&polled.id));
    format!(
        "\n\nThe operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the request that \
         polls it, and [`{wait}`](crate::{group}::{wait}) waits for its end."
    )
}

/// The facts of an operation that starts a job, or reports on one.
pub(super) fn facts(context: Context<'_>, operation: &Operation, imports: &mut Imports) -> Vec<TokenStream> {
    let Some(response) = &operation.response else { return Vec::new() };
    let mut items = Vec::new();
    if let Some(poll) = &operation.poll {
        let root = Root { id: response, name: "response" };
        items.push(Facts { context, operation, imports }.polled(poll, root));
        items.extend(poll.cancel.iter().filter_map(|cancel| next::cancellable(context, operation, cancel, imports)));
    }
    if let Some(starts) = &operation.starts {
        items.extend(next::starts(context, operation, starts, response, imports));
    }
    if !items.is_empty() {
        imports.runtime(context, "poll");
    }
    items
}

/// Renders how the response of an operation reports on a job.
struct Facts<'a, 'i> {
    context: Context<'a>,
    operation: &'a Operation,
    imports: &'i mut Imports,
}

impl<'a> Facts<'a, '_> {
    /// ```text
    /// impl poll::Polled for GetJobRequest {
    ///     type Item = JobItem;
    ///
    ///     fn status(response: &GetJobResponse) -> poll::Status { … }
    ///     fn result(response: &GetJobResponse) -> Option<poll::OutcomeKind> { … }
    ///     fn percent(response: &GetJobResponse) -> Option<i64> { … }
    ///     fn items(response: &GetJobResponse) -> &[JobItem] { … }
    ///     fn item_status(item: &JobItem) -> poll::ItemStatus { … }
    /// }
    /// ```
    fn polled(mut self, poll: &'a Poll, response: Root<'a>) -> TokenStream {
        let request = ident(self.context.names.of_type(&self.operation.request));
        let response_type = ident(self.context.names.of_type(response.id));
        let item =
            poll.items.as_ref().and_then(|items| Some((items, item_type(self.context.api, response.id, items)?)));
        let item_name = item.map_or_else(|| quote!(std::convert::Infallible), |(_, id)| self.named(id));
        let status = self.coded(response, &poll.status, &quote!(poll::Status::Unknown), status_of);
        let result = poll.result.as_ref().map(|codes| self.result(response, codes, &response_type));
        let percent = poll.progress.as_ref().and_then(|path| self.percent(response, path, &response_type));
        let items = item.map(|(items, id)| self.items(response, items, id, &response_type));
        quote! {
            impl poll::Polled for #request {
                type Item = #item_name;

                fn status(response: &#response_type) -> poll::Status { #status }

                #result

                #percent

                #items
            }
        }
    }

    fn result(&mut self, response: Root<'a>, codes: &Codes, response_type: &Ident) -> TokenStream {
        let result = self.coded(response, codes, &quote!(None), |meaning| {
            let outcome = outcome_of(meaning);
            quote!(Some(#outcome))
        });
        quote!(fn result(response: &#response_type) -> Option<poll::OutcomeKind> { #result })
    }

    fn percent(&self, response: Root<'a>, path: &str, response_type: &Ident) -> Option<TokenStream> {
        let Access { value, optional } = access(self.context, response, path, Take::Value)?;
        let percent = if optional { quote!(#value.map(i64::from)) } else { quote!(Some(i64::from(#value))) };
        Some(quote!(fn percent(response: &#response_type) -> Option<i64> { #percent }))
    }

    fn items(&mut self, response: Root<'a>, items: &Items, item: &'a TypeId, response_type: &Ident) -> TokenStream {
        let list = match access(self.context, response, &items.field, Take::Slice) {
            Some(Access { value, optional: false }) => value,
            Some(Access { value, .. }) => quote!(#value.unwrap_or_default()),
            None => quote!(&[]),
        };
        let root = Root { id: item, name: "item" };
        let status = self.coded(root, &items.status, &quote!(poll::ItemStatus::Unknown), item_status_of);
        let name = self.named(item);
        quote! {
            fn items(response: &#response_type) -> &[#name] { #list }

            fn item_status(item: &#name) -> poll::ItemStatus { #status }
        }
    }

    /// ```text
    /// match response.job_info.as_ref().and_then(|job_info| job_info.task_status.as_ref()) {
    ///     Some(JobStatus::Pending | JobStatus::Running) => poll::Status::Running,
    ///     …
    ///     None | Some(JobStatus::Unknown(_)) => poll::Status::Unknown,
    /// }
    /// ```
    fn coded(
        &mut self,
        root: Root<'a>,
        codes: &Codes,
        unknown: &TokenStream,
        means: impl Fn(Meaning) -> TokenStream,
    ) -> TokenStream {
        let api = self.context.api;
        let field = steps(api, root.id, &codes.field).and_then(|mut steps| steps.pop());
        let known = field.and_then(|(_, field)| enumeration(api, &field.shape));
        let access = access(self.context, root, &codes.field, Take::Reference);
        let (Some((id, known)), Some(Access { value, optional })) = (known, access) else { return unknown.clone() };
        let name = self.named(id);
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

    /// The name of a type that the file now refers to.
    fn named(&mut self, id: &'a TypeId) -> TokenStream {
        self.imports.named(self.context, &Module::Requests(&self.operation.group), id);
        let name = ident(self.context.names.of_type(id));
        quote!(#name)
    }
}

fn status_of(meaning: Meaning) -> TokenStream {
    match meaning {
        Meaning::Pending | Meaning::Running => quote!(poll::Status::Running),
        Meaning::Finished => quote!(poll::Status::Finished),
        ended => {
            let outcome = outcome_of(ended);
            quote!(poll::Status::Ended(#outcome))
        }
    }
}

fn outcome_of(meaning: Meaning) -> TokenStream {
    match meaning {
        Meaning::Succeeded => quote!(poll::OutcomeKind::Succeeded),
        Meaning::Partial => quote!(poll::OutcomeKind::Partial),
        Meaning::Failed => quote!(poll::OutcomeKind::Failed),
        Meaning::Cancelled => quote!(poll::OutcomeKind::Cancelled),
        Meaning::Pending | Meaning::Running | Meaning::Finished => quote!(poll::OutcomeKind::Unstated),
    }
}

fn item_status_of(meaning: Meaning) -> TokenStream {
    match meaning {
        Meaning::Succeeded => quote!(poll::ItemStatus::Succeeded),
        Meaning::Failed => quote!(poll::ItemStatus::Failed),
        _ => quote!(poll::ItemStatus::Pending),
    }
}

fn find<'a>(context: Context<'a>, id: &str) -> Option<&'a Operation> {
    context.api.operations.iter().find(|operation| operation.id == id)
}
