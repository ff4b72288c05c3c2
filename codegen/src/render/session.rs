//! The facts of the sessions behind access tokens.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::access::{Root, Take, access};
use super::shape::Imports;
use super::{Context, Draft, docs, ident};
use crate::ir::{Operation, Session, TypeId};
use crate::plan::Module;

/// `session.rs`: the facts by which the runtime keeps a session.
pub(super) fn draft(context: Context<'_>) -> Option<Draft> {
    let session = context.api.session.as_ref()?;
    let find = |id: &str| context.api.operations.iter().find(|operation| operation.id == id);
    let (begin, refresh, end) = (find(&session.begin)?, find(&session.refresh)?, find(&session.end)?);
    let mut imports = Imports::default();
    imports.add("std::time", "Duration");
    imports.runtime(context, "Secret");
    imports.runtime(context, "SessionFlow");
    let (first_answer, later_answer) = (begin.response.as_ref()?, refresh.response.as_ref()?);
    // No group has this name, so every type is somebody else's.
    let here = Module::Types("session");
    for id in [&begin.request, &refresh.request, &end.request, first_answer, later_answer] {
        imports.named(context, &here, id);
    }
    let mut items = imports.items();
    items.extend(types(context, session));
    items.push(implementation(context, session, [begin, refresh, end], [first_answer, later_answer])?);
    Some(Draft { path: "session.rs".to_owned(), docs: "The sessions of signed-in users.".to_owned(), items })
}

fn types(context: Context<'_>, session: &Session) -> [TokenStream; 2] {
    let Session { begin, refresh, end, .. } = session;
    let (runtime, path) = (context.runtime(), &context.settings.runtime);
    let alias = docs::prose(
        context,
        &format!(
            "The session of a signed-in user: an access token, and the id by which `{refresh}()` renews it.\n\n\
             [`sign_in`]({path}::Session::sign_in) begins it with `{begin}()`, and \
             [`sign_out`]({path}::Session::sign_out) ends it with `{end}()`. Pass it to a client as its credentials."
        ),
    );
    let facts = docs::comment("The facts of the API about a [`Session`].");
    [
        quote! {
            #alias
            pub type Session = #runtime::Session<SessionFacts>;
        },
        quote! {
            #facts
            #[derive(Clone, Copy, Debug)]
            #[non_exhaustive]
            pub struct SessionFacts;
        },
    ]
}

/// ```text
/// impl SessionFlow for SessionFacts {
///     const LIFE: Duration = Duration::from_mins(20);
///
///     type Begin = CreateSessionRequest;
///     …
///     fn begun(response: &CreateSessionResponse) -> (Option<&Secret>, Option<&Secret>) {
///         let token = response.data.as_ref().and_then(|data| data.access_token.as_ref());
///         let token = token.or(response.access_token.as_ref());
///         let id = response.data.as_ref().and_then(|data| data.session_id.as_ref());
///         (token, id)
///     }
///     …
/// }
/// ```
fn implementation(
    context: Context<'_>,
    session: &Session,
    [begin, refresh, end]: [&Operation; 3],
    [first_answer, later_answer]: [&TypeId; 2],
) -> Option<TokenStream> {
    let life = duration(session.life);
    let [begin, refresh, end] = [begin, refresh, end].map(|found| ident(context.names.of_type(&found.request)));
    let field = |id, path: &str| access(context, Root { id, name: "response" }, path, Take::Reference);
    let mut tokens = session.begin_token.iter().filter_map(|path| Some(field(first_answer, path)?.into_option()));
    let first = tokens.next()?;
    let others = tokens.map(|token| quote!(let token = token.or(#token);));
    let id = field(first_answer, &session.begin_id)?.into_option();
    let token = field(later_answer, &session.refresh_token)?.into_option();
    let [first_answer, later_answer] = [first_answer, later_answer].map(|id| ident(context.names.of_type(id)));
    Some(quote! {
        impl SessionFlow for SessionFacts {
            const LIFE: Duration = #life;

            type Begin = #begin;
            type Refresh = #refresh;
            type End = #end;

            fn begun(response: &#first_answer) -> (Option<&Secret>, Option<&Secret>) {
                let token = #first;
                #(#others)*
                let id = #id;
                (token, id)
            }

            fn refresh(session_id: Secret) -> #refresh {
                #refresh::new(session_id)
            }

            fn refreshed(response: &#later_answer) -> Option<&Secret> {
                #token
            }

            fn end() -> #end {
                #end::new()
            }
        }
    })
}

/// A time in the largest unit that gives a whole number, as a person would write it.
fn duration(seconds: u64) -> TokenStream {
    let (unit, count) = match seconds {
        _ if seconds.is_multiple_of(3600) => (quote!(from_hours), seconds / 3600),
        _ if seconds.is_multiple_of(60) => (quote!(from_mins), seconds / 60),
        _ => (quote!(from_secs), seconds),
    };
    let count = Literal::u64_unsuffixed(count);
    quote!(Duration::#unit(#count))
}
