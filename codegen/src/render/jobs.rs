//! What the generated code states about jobs: how they start and end, and the functions that wait for them.

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
    let cancel = poll
        .cancel
        .as_ref()
        .map(|cancel| format!(" [`cancel_when`](crate::Wait::cancel_when) calls `{}`.", cancel.operation));
    let about = format!(
        "Waits until what `{}` asks about has ended, well or not.\n\nA failure is no error: \
         [`Ended`](crate::Ended) tells what has come of it. [`Wait`](crate::Wait) says how to be told of progress and \
         how to give up.{}",
        operation.id,
        cancel.unwrap_or_default()
    );
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
    let Some(answer) = &operation.response else { return Vec::new() };
    let mut items = Vec::new();
    if let Some(poll) = &operation.poll {
        let root = Root { id: answer, name: "answer" };
        items.push(Facts { context, operation, imports }.polled(poll, root));
        items.extend(poll.cancel.iter().filter_map(|cancel| next::cancellable(context, operation, cancel, imports)));
    }
    if let Some(starts) = &operation.starts {
        items.extend(next::starts(context, operation, starts, answer, imports));
    }
    if !items.is_empty() {
        imports.add("koodrive_runtime", "wait");
    }
    items
}

/// Writes down what an operation tells of a job.
struct Facts<'a, 'i> {
    context: Context<'a>,
    operation: &'a Operation,
    imports: &'i mut Imports,
}

impl<'a> Facts<'a, '_> {
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
    fn polled(mut self, poll: &'a Poll, answer: Root<'a>) -> TokenStream {
        let request = ident(self.context.names.of_type(&self.operation.request));
        let response = ident(self.context.names.of_type(answer.id));
        let item = poll.items.as_ref().and_then(|items| Some((items, item_type(self.context.api, answer.id, items)?)));
        let item_name = item.map_or_else(|| quote!(std::convert::Infallible), |(_, id)| self.named(id));
        let status = self.coded(answer, &poll.status, &quote!(wait::Status::Unknown), status_of);
        let result = poll.result.as_ref().map(|codes| self.result(answer, codes, &response));
        let percent = poll.progress.as_ref().and_then(|path| self.percent(answer, path, &response));
        let items = item.map(|(items, id)| self.items(answer, items, id, &response));
        quote! {
            impl wait::Polled for #request {
                type Item = #item_name;

                fn status(answer: &#response) -> wait::Status { #status }

                #result

                #percent

                #items
            }
        }
    }

    fn result(&mut self, answer: Root<'a>, codes: &Codes, response: &Ident) -> TokenStream {
        let result = self.coded(answer, codes, &quote!(None), |meaning| {
            let outcome = outcome_of(meaning);
            quote!(Some(#outcome))
        });
        quote!(fn result(answer: &#response) -> Option<wait::Outcome> { #result })
    }

    fn percent(&self, answer: Root<'a>, path: &str, response: &Ident) -> Option<TokenStream> {
        let Access { value, optional } = access(self.context, answer, path, Take::Value)?;
        let percent = if optional { quote!(#value.map(i64::from)) } else { quote!(Some(i64::from(#value))) };
        Some(quote!(fn percent(answer: &#response) -> Option<i64> { #percent }))
    }

    fn items(&mut self, answer: Root<'a>, items: &Items, item: &'a TypeId, response: &Ident) -> TokenStream {
        let list = match access(self.context, answer, &items.field, Take::Slice) {
            Some(Access { value, optional: false }) => value,
            Some(Access { value, .. }) => quote!(#value.unwrap_or_default()),
            None => quote!(&[]),
        };
        let root = Root { id: item, name: "item" };
        let status = self.coded(root, &items.status, &quote!(wait::ItemStatus::Unknown), item_status_of);
        let name = self.named(item);
        quote! {
            fn items(answer: &#response) -> &[#name] { #list }

            fn item_status(item: &#name) -> wait::ItemStatus { #status }
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

fn item_status_of(meaning: Meaning) -> TokenStream {
    match meaning {
        Meaning::Succeeded => quote!(wait::ItemStatus::Succeeded),
        Meaning::Failed => quote!(wait::ItemStatus::Failed),
        _ => quote!(wait::ItemStatus::Pending),
    }
}

fn find<'a>(context: Context<'a>, id: &str) -> Option<&'a Operation> {
    context.api.operations.iter().find(|operation| operation.id == id)
}
