//! What the document's root says of the whole API, and the headers that many operations share.

use openapiv3::{Parameter, ParameterData, ParameterSchemaOrContent, ReferenceOr, SchemaKind, Type as SchemaType};
use serde_json::Value;

use super::Lowering;
use crate::ir::{CommonHeader, CommonParameter, Profile};
use crate::pointer;

const AT: &str = "/x-koodrive-profile";

impl Lowering<'_> {
    /// The profile, with the values of its limits in place; `None` where the document has none, or after a remark.
    pub(super) fn profile(&mut self) -> Option<Profile> {
        let described = self.bundle.document.get("x-koodrive-profile")?;
        let mut profile: Profile = match serde_path_to_error::deserialize(described) {
            Ok(profile) => profile,
            Err(error) => {
                let remark = super::misshapen(&error);
                let help = "see docs/ARCHITECTURE.md for what a profile states";
                self.remark(&format!("{AT}{}", remark.at), "profile", remark.message, help);
                return None;
            }
        };
        for (index, limit) in profile.limits.iter_mut().enumerate() {
            let at = format!("{AT}/limits/{index}");
            let found = match (&limit.value, &limit.at) {
                (Some(value), None) => Ok(value.clone()),
                (None, Some(pointer)) => {
                    self.bundle.document.pointer(pointer).cloned().ok_or_else(|| format!("{pointer} leads to nothing"))
                }
                _ => Err("`value` and `at` exclude each other, and one of them is required".to_owned()),
            };
            match found {
                Ok(value) if value.is_u64() || value.is_string() => limit.value = Some(value),
                Ok(value) => {
                    self.remark(&at, "profile", format!("{value} is no limit"), "state a whole number or a text");
                }
                Err(message) => {
                    let help = "state `value`, or in `at` the JSON pointer of a value in the bundled document";
                    self.remark(&at, "profile", message, help);
                }
            }
        }
        Some(profile)
    }

    /// The common headers among the components, each once.
    pub(super) fn common_parameters(&mut self) -> Vec<CommonParameter> {
        let components = self.openapi.components.clone().unwrap_or_default();
        let mut found: Vec<CommonParameter> = Vec::new();
        for (key, parameter) in &components.parameters {
            let at = pointer::push("/components/parameters", key);
            let ReferenceOr::Item(parameter) = parameter else { continue };
            let Some(header) = self.common_header(&parameter.clone().parameter_data(), &at) else { continue };
            if !matches!(parameter, Parameter::Header { .. }) {
                self.remark(&at, "common", "a common parameter is a header", "write in: header");
                continue;
            }
            if found.iter().any(|other| other.header == header) {
                self.remark(&at, "common", "another parameter has this role already", "give each role to one header");
                continue;
            }
            let data = parameter.parameter_data_ref();
            found.push(CommonParameter { header, name: data.name.to_ascii_lowercase(), length: length(data) });
        }
        found.sort_by_key(|parameter| parameter.header);
        found
    }

    /// The role of a parameter that is an option of the call rather than a field of the request.
    pub(super) fn common_header(&mut self, data: &ParameterData, at: &str) -> Option<CommonHeader> {
        let role = data.extensions.get("x-koodrive-common")?;
        match serde_json::from_value(role.clone()) {
            Ok(header) => Some(header),
            Err(_) => {
                let help = "write traceId, language or shareFolder";
                self.remark(at, "common", format!("{role} is no role of a common header"), help);
                None
            }
        }
    }
}

/// The one length that a text may have.
fn length(data: &ParameterData) -> Option<u64> {
    let ParameterSchemaOrContent::Schema(ReferenceOr::Item(schema)) = &data.format else { return None };
    let SchemaKind::Type(SchemaType::String(text)) = &schema.schema_kind else { return None };
    let length = text.max_length.filter(|most| text.min_length == Some(*most))?;
    u64::try_from(length).ok()
}

/// The names under which the envelope's own members travel; they leave the types of the responses.
pub(super) fn envelope(document: &Value) -> impl Iterator<Item = String> {
    let name = |member: &str| document.pointer(&format!("{AT}/envelope/{member}/0"))?.as_str().map(str::to_owned);
    [name("code"), name("message")].into_iter().flatten()
}
