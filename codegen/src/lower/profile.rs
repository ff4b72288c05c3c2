//! What the document's root states about the whole API, and the headers that many operations share.

use koodrive_model::extension::{self, LimitValue};
use koodrive_model::node::{Location, SchemaKind};
use koodrive_model::{Model, pointer};

use super::Lowering;
use crate::ir::{
    CommonHeader, CommonParameter, Envelope, Limit, NestedError, PartLimits, Profile, SignatureHeaders, TokenForm,
};

impl Lowering<'_> {
    /// The profile, with the values of its limits in place; `None` where the document has none.
    pub(super) fn profile(&mut self) -> Option<Profile> {
        let stated = self.model.profile.as_ref()?;
        let mut limits = Vec::with_capacity(stated.limits.len());
        for (index, limit) in stated.limits.iter().enumerate() {
            let at = format!("{}/{index}", pointer::push(&stated.at, "limits"));
            limits.extend(self.limit(limit, &at));
        }
        Some(Profile {
            product: stated.product.clone(),
            user_agent: stated.user_agent.clone(),
            envelope: stated.envelope.as_ref().map(self::stated_envelope),
            token: stated.token.as_ref().map(|token| TokenForm {
                header: token.header.clone(),
                prefix: token.prefix.clone(),
                also: token.also.clone(),
            }),
            signature: stated.signature.as_ref().map(|signature| SignatureHeaders {
                date: signature.date.clone(),
                user: signature.user.clone(),
                algorithm: signature.algorithm.clone(),
                tolerance: signature.tolerance,
            }),
            retry_after_ms: stated.retry_after_ms.clone(),
            parts: stated.parts.as_ref().map(|parts| PartLimits {
                max_length: parts.max_length,
                min_size: parts.min_size,
                max_size: parts.max_size,
                max_count: parts.max_count,
                max_per_call: parts.max_per_call,
            }),
            limits,
        })
    }

    fn limit(&mut self, limit: &extension::Limit, at: &str) -> Option<Limit> {
        let found = match (&limit.value, &limit.at) {
            (Some(LimitValue::Number(number)), None) => Ok((*number).into()),
            (Some(LimitValue::Text(text)), None) => Ok(text.as_str().into()),
            (None, Some(pointer)) => match self.model.document().pointer(pointer) {
                Some(value) if value.is_u64() || value.is_string() => Ok(value.clone()),
                Some(value) => Err(format!("{value} is not a whole number or a text")),
                None => Err(format!("{pointer} leads to nothing")),
            },
            _ => Err("`value` and `at` exclude each other, and one of them is required".to_owned()),
        };
        match found {
            Ok(value) => Some(Limit {
                name: limit.name.clone(),
                description: limit.description.clone(),
                value: Some(value),
                at: limit.at.clone(),
            }),
            Err(message) => {
                let help = "state `value`, or in `at` the JSON pointer of a value in the bundled document";
                self.remark(at, "profile", message, help);
                None
            }
        }
    }

    /// The common headers among the components, each once.
    pub(super) fn common_parameters(&mut self) -> Vec<CommonParameter> {
        let mut found: Vec<CommonParameter> = Vec::new();
        for parameter in self.model.parameters.values() {
            let Some(header) = parameter.common.map(common_header) else { continue };
            if parameter.location != Location::Header {
                self.remark(&parameter.at, "common", "a common parameter is a header", "write in: header");
                continue;
            }
            if found.iter().any(|other| other.header == header) {
                let help = "give each role to one header";
                self.remark(&parameter.at, "common", "another parameter has this role already", help);
                continue;
            }
            let length = match &parameter.schema.kind {
                SchemaKind::Text(text, _) => text.max_length.filter(|most| text.min_length == Some(*most)),
                _ => None,
            };
            let length = length.and_then(|length| u64::try_from(length).ok());
            found.push(CommonParameter { header, name: parameter.name.to_ascii_lowercase(), length });
        }
        found.sort_by_key(|parameter| parameter.header);
        found
    }
}

/// The role of a header that is an option of the call rather than a field of the request.
pub(super) fn common_header(stated: extension::CommonHeader) -> CommonHeader {
    match stated {
        extension::CommonHeader::TraceId => CommonHeader::TraceId,
        extension::CommonHeader::Language => CommonHeader::Language,
        extension::CommonHeader::ShareFolder => CommonHeader::ShareFolder,
    }
}

fn stated_envelope(stated: &extension::Envelope) -> Envelope {
    Envelope {
        code: stated.code.clone(),
        message: stated.message.clone(),
        success: stated.success,
        nested: stated.nested.as_ref().map(|nested| NestedError {
            member: nested.member.clone(),
            pointer: nested.pointer.clone(),
            code: nested.code.clone(),
            message: nested.message.clone(),
        }),
    }
}

/// The names under which the envelope's own members travel; they leave the types of the responses.
pub(super) fn envelope(model: &Model) -> impl Iterator<Item = &str> {
    let envelope = model.profile.as_ref().and_then(|profile| profile.envelope.as_ref());
    envelope.into_iter().flat_map(|envelope| {
        [envelope.code.first(), envelope.message.first()].into_iter().flatten().map(String::as_str)
    })
}
