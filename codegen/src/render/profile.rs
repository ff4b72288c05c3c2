//! `profile.rs` and `limits.rs`: the facts that hold for all operations.

use koodrive_model::extension::Profile as Stated;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::library::grouped;
use super::shape::import;
use super::{Context, Draft, docs, ident};
use crate::ir::{
    CommonHeader, CommonParameter, Envelope, Limit, LimitValue, NestedError, PartLimits, Profile, SignatureHeaders,
    TokenForm, TokenKind,
};

/// The modules that the profile makes; only one that states limits has the second.
pub(super) fn drafts(context: Context<'_>) -> Vec<Draft> {
    let mut drafts = vec![profile(context)];
    if let Some(profile) = context.api.profile.as_ref().filter(|profile| has_limits(profile)) {
        let about = "The limits of the service.";
        let items = profile
            .stated
            .parts
            .iter()
            .flat_map(|limits| parts(context, limits))
            .chain(profile.limits.iter().map(limit))
            .collect();
        drafts.push(Draft { path: "limits.rs".to_owned(), docs: about.to_owned(), items });
    }
    drafts
}

/// Whether there is anything to state in a module of limits.
pub(super) fn has_limits(profile: &Profile) -> bool {
    profile.stated.parts.is_some() || !profile.limits.is_empty()
}

/// ```text
/// /// The facts that hold for all operations of Drive.
/// pub const PROFILE: &Profile = &Profile { product: "Drive", … };
/// ```
fn profile(context: Context<'_>) -> Draft {
    let mut names = vec!["Profile"];
    let mut fields = Vec::new();
    if let Some(stated) = &context.api.profile {
        fields.extend(self::stated(stated, &mut names));
    }
    fields.extend(context.api.common.iter().map(|header| common(header, &mut names)));
    if !context.api.token_kinds.is_empty() {
        names.extend(["TokenForm", "TokenKind"]);
    }
    let secrets = &context.api.secrets;
    fields.extend((!secrets.is_empty()).then(|| quote!(secrets: &[#(#secrets),*])));
    let product = context.api.product();
    let about =
        docs::comment(&format!("The facts that hold for all operations of {product}. Each operation refers to them."));
    let import = import(&quote!(use), &context.settings.runtime, &names.into_iter().map(str::to_owned).collect());
    // A rest that adds nothing is a lint.
    let rest = (fields.len() < FIELDS).then(|| quote!(..Profile::PLAIN));
    let constant = quote! {
        #about
        pub const PROFILE: &Profile = &Profile { #(#fields,)* #rest };
    };
    let about = "The facts that hold for the whole API.";
    let mut items = vec![import, constant];
    items.extend(context.api.token_kinds.iter().map(|kind| token_kind(context, kind)));
    Draft { path: "profile.rs".to_owned(), docs: about.to_owned(), items }
}

/// How many fields the runtime's `Profile` has.
const FIELDS: usize = 11;

fn stated(profile: &Profile, names: &mut Vec<&'static str>) -> Vec<TokenStream> {
    let Stated { product, user_agent, envelope, token, signature, retry_after_ms, parts: _, limits: _, editions: _ } =
        &profile.stated;
    let mut fields = vec![quote!(product: #product), quote!(user_agent: #user_agent)];
    fields.extend(envelope.as_ref().map(|envelope| self::envelope(envelope, names)));
    fields.extend(token.as_ref().map(|token| self::token(token, names)));
    fields.extend(signature.as_ref().map(|signature| self::signature(signature, names)));
    fields.extend(retry_after_ms.as_ref().map(|header| quote!(retry_after_ms: Some(#header))));
    fields
}

fn envelope(envelope: &Envelope, names: &mut Vec<&'static str>) -> TokenStream {
    names.push("Envelope");
    let Envelope { code, message, success, nested } = envelope;
    let success = Literal::i64_unsuffixed(*success);
    let nested = match nested {
        None => quote!(None),
        Some(nested) => {
            names.push("NestedError");
            let NestedError { member, pointer, code, message } = nested;
            quote!(Some(NestedError { member: #member, pointer: #pointer, code: #code, message: #message }))
        }
    };
    quote! {
        envelope: Some(Envelope { code: &[#(#code),*], message: &[#(#message),*], success: #success, nested: #nested })
    }
}

fn token(token: &TokenForm, names: &mut Vec<&'static str>) -> TokenStream {
    names.push("TokenForm");
    let TokenForm { header, prefix, also } = token;
    quote!(token: TokenForm { header: #header, prefix: #prefix, also: &[#(#also),*] })
}

/// ```text
/// /// The tokens of the scheme `accountToken`, …
/// pub const ACCOUNT_TOKEN: &TokenKind = &TokenKind { scheme: "accountToken", form: TokenForm { … } };
/// ```
fn token_kind(context: Context<'_>, kind: &TokenKind) -> TokenStream {
    let TokenKind { scheme, header, prefix, at: _ } = kind;
    let name = ident(context.names.token_kind(scheme));
    let docs = docs::comment(&format!(
        "The tokens of the scheme `{scheme}`, which only its operations take, and which no others take."
    ));
    quote! {
        #docs
        pub const #name: &TokenKind =
            &TokenKind { scheme: #scheme, form: TokenForm { header: #header, prefix: #prefix, also: &[] } };
    }
}

fn signature(signature: &SignatureHeaders, names: &mut Vec<&'static str>) -> TokenStream {
    names.push("SignatureHeaders");
    let SignatureHeaders { date, user, algorithm, tolerance } = signature;
    let tolerance = Literal::u64_unsuffixed(*tolerance);
    quote! {
        signature: Some(SignatureHeaders { date: #date, user: #user, algorithm: #algorithm, tolerance: #tolerance })
    }
}

/// ```text
/// /// The limits of an upload in parts.
/// pub const PARTS: &PartLimits = &PartLimits { … };
/// ```
fn parts(context: Context<'_>, limits: &PartLimits) -> Vec<TokenStream> {
    let PartLimits { max_length, min_size, max_size, max_count, max_per_call } = limits;
    let [max_length, min_size, max_size] = [max_length, min_size, max_size].map(|size| grouped(*size));
    let [max_count, max_per_call] = [max_count, max_per_call].map(|count| grouped(u64::from(*count)));
    let constant = quote! {
        /// The limits of an upload in parts.
        pub const PARTS: &PartLimits = &PartLimits {
            max_length: #max_length,
            min_size: #min_size,
            max_size: #max_size,
            max_count: #max_count,
            max_per_call: #max_per_call,
        };
    };
    let runtime = context.runtime();
    vec![quote!(use #runtime::PartLimits;), constant]
}

fn common(parameter: &CommonParameter, names: &mut Vec<&'static str>) -> TokenStream {
    let header = &parameter.name;
    match parameter.header {
        CommonHeader::Language => quote!(language: Some(#header)),
        CommonHeader::ShareFolder => quote!(share_folder: Some(#header)),
        CommonHeader::Agent => quote!(agent: Some(#header)),
        CommonHeader::TraceId => {
            names.push("TraceIdHeader");
            let length = Literal::u64_unsuffixed(parameter.length.unwrap_or(DEFAULT_TRACE_ID));
            quote!(trace_id: Some(TraceIdHeader { header: #header, length: #length }))
        }
    }
}

/// The length of the ids that are made where the API does not prescribe one: 128 random bits and more.
const DEFAULT_TRACE_ID: u64 = 32;

/// `pub const FILE_NAME_LENGTH: u64 = 250;`
fn limit(limit: &Limit) -> TokenStream {
    let docs = docs::comment(&limit.description);
    let name = ident(&limit.name);
    let (kind, value) = match &limit.value {
        LimitValue::Text(text) => (quote!(&str), quote!(#text)),
        LimitValue::Number(number) => (quote!(u64), grouped(*number)),
    };
    quote! {
        #docs
        pub const #name: #kind = #value;
    }
}
