//! Generates the client: `generator DESCRIPTION OUT`.
//!
//! A build script may hold the same lines, and write to `OUT_DIR`.

use std::{env, fs};

use anyhow::Context;
use openapiv3::{OpenAPI, Operation, ReferenceOr, Schema, SchemaKind, StatusCode, Type};
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle};

fn main() -> anyhow::Result<()> {
    let [description, out] = env::args().skip(1).collect::<Vec<_>>().try_into().ok().context("DESCRIPTION OUT")?;
    let mut description: OpenAPI = serde_json::from_str(&fs::read_to_string(&description)?)?;
    for path in description.paths.paths.values_mut() {
        if let ReferenceOr::Item(path) = path {
            let operations = [&mut path.get, &mut path.put, &mut path.post, &mut path.delete, &mut path.patch];
            operations.into_iter().flatten().for_each(name_errors);
        }
    }
    for schema in description.components.iter_mut().flat_map(|components| components.schemas.values_mut()) {
        if let ReferenceOr::Item(schema) = schema {
            take_null(schema);
        }
    }

    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        // The client holds credentials, and `ClientHooks`, which the user implements, put them into each request.
        .with_inner_type("crate::Credentials".parse().expect("a path"))
        .with_hooks(HooksMode::Expected);
    let tokens = Generator::new(&settings).generate_tokens(&description)?;
    fs::write(out, prettyplease::unparse(&syn::parse2(tokens)?))?;
    Ok(())
}

/// Progenitor takes a `default` response for one of success too, and stops where its type is not that of the others
/// (<https://github.com/oxidecomputer/progenitor/issues/344>). Ranges of statuses say the same of errors alone.
fn name_errors(operation: &mut Operation) {
    let responses = &mut operation.responses;
    if let Some(error) = responses.default.take() {
        responses.responses.retain(|status, _| matches!(status, StatusCode::Code(200..=299)));
        responses.responses.insert(StatusCode::Range(4), error.clone());
        responses.responses.insert(StatusCode::Range(5), error);
    }
}

/// A property that is not required is an `Option`, which takes `null`; but one that is a list or a map is not
/// (<https://github.com/oxidecomputer/typify/issues/464>), unless the description calls it nullable.
fn take_null(schema: &mut Schema) {
    if let SchemaKind::Type(Type::Object(object)) = &mut schema.schema_kind {
        for (name, property) in &mut object.properties {
            if let ReferenceOr::Item(property) = property
                && !object.required.contains(name)
                && let SchemaKind::Type(Type::Array(_) | Type::Object(_)) = property.schema_kind
            {
                property.schema_data.nullable = true;
            }
        }
    }
}
