//! The facts of the sessions behind access tokens.

use koodrive_model::extension::SessionBegin;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::access::{Root, Take, access};
use super::shape::{Imports, rust_type};
use super::{Context, Draft, docs, ident};
use crate::analyze::constructors::arguments;
use crate::analyze::fields;
use crate::ir::{Operation, Session, Shape, TypeId};
use crate::plan::Module;

/// No group has this name, so every type is somebody else's.
const HERE: Module<'_> = Module::Types("session");

/// `session.rs`: the facts by which the runtime keeps sessions.
pub(super) fn draft(context: Context<'_>) -> Option<Draft> {
    let mut imports = Imports::default();
    let mut items = Vec::new();
    for session in &context.api.sessions {
        items.extend(types(context, session));
        items.push(flow(context, session, &mut imports)?);
        for begin in &session.stated.begin {
            items.push(begins(context, session, begin, &mut imports)?);
        }
    }
    let mut all = imports.items();
    all.extend(items);
    let draft =
        || Draft { path: "session.rs".to_owned(), docs: "The sessions of signed-in users.".to_owned(), items: all };
    (!context.api.sessions.is_empty()).then(draft)
}

/// The name of the type with the facts of a session.
pub(super) fn facts_name(session: &str) -> String {
    format!("{session}Facts")
}

fn types(context: Context<'_>, session: &Session) -> [TokenStream; 2] {
    let stated = &session.stated;
    let (runtime, path) = (context.runtime(), &context.settings.runtime);
    let (refresh, end) = (&stated.refresh.operation, &stated.end.operation);
    let renewal = match stated.refresh.id {
        Some(_) => format!("an access token, and the id by which `{refresh}()` renews it"),
        None => format!("an access token, and the refresh token with which `{refresh}()` exchanges both"),
    };
    let begins: Vec<_> = stated.begin.iter().map(|begin| format!("`{}()`", begin.operation)).collect();
    let only = session.only.as_ref().map(|only| format!("\n\n{only}")).unwrap_or_default();
    let alias = docs::prose(
        context,
        &format!(
            "The session of a signed-in user: {renewal}.\n\n\
             [`sign_in`]({path}::Session::sign_in) begins it with {}, and \
             [`sign_out`]({path}::Session::sign_out) ends it with `{end}()`. Pass it to a client as its credentials.{only}",
            begins.join(" or ")
        ),
    );
    let docs = docs::comment(&format!("The facts of the API about a [`{}`].", session.name));
    let (name, facts) = (ident(&session.name), ident(&facts_name(&session.name)));
    [
        quote! {
            #alias
            pub type #name = #runtime::Session<#facts>;
        },
        quote! {
            #docs
            #[derive(Clone, Copy, Debug)]
            #[non_exhaustive]
            pub struct #facts;
        },
    ]
}

fn operation<'a>(context: Context<'a>, id: &str) -> Option<&'a Operation> {
    context.api.operations.iter().find(|operation| operation.id == id)
}

/// ```text
/// impl SessionFlow for SessionFacts {
///     const LIFE: Option<Duration> = Some(Duration::from_secs(20 * 60));
///     const RENEWAL: Renewal = Renewal::SessionId;
///
///     type Refresh = RefreshSessionRequest;
///     …
/// }
/// ```
fn flow(context: Context<'_>, session: &Session, imports: &mut Imports) -> Option<TokenStream> {
    let stated = &session.stated;
    let (refresh, end) = (operation(context, &stated.refresh.operation)?, operation(context, &stated.end.operation)?);
    let answer = refresh.response.as_ref()?;
    imports.add("std::time", "Duration");
    for name in ["Granted", "Renewal", "SavedSession", "Secret", "SessionFlow"] {
        imports.runtime(context, name);
    }
    for id in [&refresh.request, &end.request, answer] {
        imports.named(context, &HERE, id);
    }
    let facts = ident(&facts_name(&session.name));
    let life = stated.life.map(duration);
    let life = life.map_or_else(|| quote!(None), |life| quote!(Some(#life)));
    let renewal = if stated.refresh.id.is_some() { quote!(SessionId) } else { quote!(RefreshToken) };
    let granted = granted(
        context,
        answer,
        &Fields {
            token: std::slice::from_ref(&stated.refresh.token),
            renewal: stated.refresh.refresh_token.as_deref(),
            account: None,
            life: stated.refresh.expires_in.as_deref(),
        },
    )?;
    let (held, arguments) = ending(context, session, end, imports);
    let [refresh, end, answer] = [&refresh.request, &end.request, answer].map(|id| ident(context.names.of_type(id)));
    Some(quote! {
        impl SessionFlow for #facts {
            const LIFE: Option<Duration> = #life;
            const RENEWAL: Renewal = Renewal::#renewal;

            type Refresh = #refresh;
            type End = #end;

            fn refresh(renewal: Secret) -> #refresh {
                #refresh::new(renewal)
            }

            fn refreshed(response: &#answer) -> Granted {
                #granted
            }

            fn end(#held: &SavedSession) -> Option<#end> {
                Some(#end::new(#(#arguments),*))
            }
        }
    })
}

/// What the request that ends a session is made from, in the order of its constructor, and the name of where it is.
fn ending(
    context: Context<'_>,
    session: &Session,
    end: &Operation,
    imports: &mut Imports,
) -> (TokenStream, Vec<TokenStream>) {
    let stated = &session.stated.end;
    let mut given = Vec::new();
    for field in arguments(context.api, fields(context.api, &end.request)) {
        if Some(&field.wire) == stated.token.as_ref() {
            given.push(quote!(session.token.clone()));
            continue;
        }
        given.push(match context.resolved(&field.shape) {
            Shape::Text => quote!(session.account.clone()?),
            shape => {
                imports.shape(context, &HERE, shape);
                let id = rust_type(context, shape);
                quote!(#id::from(session.account.clone()?))
            }
        });
    }
    let name = if given.is_empty() { format_ident!("_session") } else { format_ident!("session") };
    (quote!(#name), given)
}

/// ```text
/// impl BeginSession<SessionFacts> for CreateSessionRequest {
///     fn begun(response: &CreateSessionResponse) -> Granted {
///         Granted { token: …, renewal: …, ..Granted::default() }
///     }
/// }
/// ```
fn begins(context: Context<'_>, session: &Session, begin: &SessionBegin, imports: &mut Imports) -> Option<TokenStream> {
    let operation = operation(context, &begin.operation)?;
    let answer = operation.response.as_ref()?;
    imports.runtime(context, "BeginSession");
    for id in [&operation.request, answer] {
        imports.named(context, &HERE, id);
    }
    let granted = granted(
        context,
        answer,
        &Fields {
            token: &begin.token,
            renewal: begin.id.as_deref().or(begin.refresh_token.as_deref()),
            account: begin.account.as_deref(),
            life: begin.expires_in.as_deref(),
        },
    )?;
    let facts = ident(&facts_name(&session.name));
    let [request, answer] = [&operation.request, answer].map(|id| ident(context.names.of_type(id)));
    Some(quote! {
        impl BeginSession<#facts> for #request {
            fn begun(response: &#answer) -> Granted {
                #granted
            }
        }
    })
}

/// Where a response has what it grants.
struct Fields<'a> {
    token: &'a [String],
    renewal: Option<&'a str>,
    account: Option<&'a str>,
    life: Option<&'a str>,
}

/// The expression for what a response grants.
fn granted(context: Context<'_>, answer: &TypeId, found: &Fields<'_>) -> Option<TokenStream> {
    let field =
        |path: &str, take| Some(access(context, Root { id: answer, name: "response" }, path, take)?.into_option());
    let mut tokens = found.token.iter().map(|path| field(path, Take::Clone));
    let mut token = tokens.next()??;
    for other in tokens {
        let other = other?;
        token = quote!(#token.or_else(|| #other));
    }
    let mut members = vec![quote!(token: #token)];
    if let Some(path) = found.renewal {
        let renewal = field(path, Take::Clone)?;
        members.push(quote!(renewal: #renewal));
    }
    if let Some(path) = found.account {
        let account = field(path, Take::Reference)?;
        members.push(quote!(account: #account.map(ToString::to_string)));
    }
    if let Some(path) = found.life {
        let life = field(path, Take::Value)?;
        members.push(quote!(life: #life.map(Duration::from_secs)));
    }
    let rest = (members.len() < GRANTED).then(|| quote!(..Granted::default()));
    Some(quote!(Granted { #(#members,)* #rest }))
}

/// How many members the runtime's `Granted` has.
const GRANTED: usize = 4;

/// A time in the largest unit that gives a whole number, as a person would write it. `Duration::from_mins` is younger than
/// the oldest Rust that generated code is for.
fn duration(seconds: u64) -> TokenStream {
    let number = Literal::u64_unsuffixed;
    match seconds {
        _ if seconds.is_multiple_of(3600) => {
            let hours = number(seconds / 3600);
            quote!(Duration::from_secs(#hours * 60 * 60))
        }
        _ if seconds.is_multiple_of(60) => {
            let minutes = number(seconds / 60);
            quote!(Duration::from_secs(#minutes * 60))
        }
        _ => {
            let seconds = number(seconds);
            quote!(Duration::from_secs(#seconds))
        }
    }
}
