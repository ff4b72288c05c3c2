//! Which house rules apply is the caller's choice, and what another vendor's spec may look like without them.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops at the first surprise"
)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use koodrive_codegen::ir::{Auth, Kind, Method, Shape};
use koodrive_codegen::lint::{Rule, Rules};
use koodrive_codegen::{Checked, Settings, check, generate};
use koodrive_model::finding::Finding;
use koodrive_model::{ROOT, Sources};

/// A vendor that has no extensions but the one for its signature, and breaks every rule of the house.
const OTHER: &str = "
openapi: 3.0.3
info: {title: Ponds, version: '7'}
servers: []
paths:
  /ponds/{pond}/fish:
    get:
      operationId: ListFish
      tags: [fish, ponds]
      security: [{token: []}]
      parameters: [{$ref: '#/components/parameters/Pond'}]
      responses:
        '200': {description: Fish., content: {application/json: {schema: {$ref: '#/components/schemas/Fishes'}}}}
        '404': {description: No such pond.}
        5XX: {description: A fault.}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}}
    patch:
      operationId: renameFish
      security: [{token: []}, {signature: []}]
      parameters: [{$ref: '#/components/parameters/Pond'}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}}
      responses: {'202': {description: It will be., content: {application/json: {schema: {$ref: '#/components/schemas/Fish'}}}}}
    delete:
      operationId: deleteFish
      security: [{signature: []}]
      parameters: [{$ref: '#/components/parameters/Pond'}]
      responses: {'204': {description: It is gone.}}
  /ponds/{name}/fish/:
    get:
      operationId: lookAtFish
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      responses: {'201': {description: It was made., content: {application/json: {schema: {$ref: '#/components/schemas/Fish'}}}}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    signature: {type: apiKey, in: header, name: X-Signature, x-pond-signature: true}
  parameters:
    Pond: {name: pond, in: path, required: true, schema: {type: string}}
  schemas:
    Fishes: {type: array, items: {$ref: '#/components/schemas/Fish'}}
    Fish: {type: object, properties: {name: {type: string, format: fish-name}, kind: {$ref: '#/components/schemas/Species'}}}
    Filter: {type: object, properties: {name: {type: string}}}
    Species: {type: string, enum: [golden carp, pike]}
    Idle: {type: string}
";

fn judged(text: &str, rules: &Rules) -> Result<Checked, Vec<Finding>> {
    let mut settings = Settings::new("ponds", "api_runtime");
    settings.model = koodrive_model::Settings::with_prefix("x-pond-");
    settings.rules = rules.clone();
    check(&Sources::from([(ROOT.to_owned(), text.to_owned())]), &settings)
}

#[test]
fn each_rule_has_its_own_findings_and_none_without_it() {
    for (rule, name, count) in [
        (Rule::DefaultResponse, "responses", 4),
        (Rule::Descriptions, "prose", 17),
        (Rule::EnumNames, "enum", 2),
        (Rule::Examples, "example", 4),
        (Rule::Formats, "format", 1),
        (Rule::GetWithoutBody, "body", 1),
        (Rule::Groups, "tag", 4),
        (Rule::Idempotent, "idempotent", 4),
        (Rule::OneSpelling, "path", 1),
        (Rule::OperationIds, "operation-id", 1),
        (Rule::Security, "security", 1),
        (Rule::Source, "source", 4),
        (Rule::Status200, "unsupported", 3),
        (Rule::Used, "unused", 1),
    ] {
        let findings = judged(OTHER, &[rule].into_iter().collect()).expect_err("a rule that applies");
        let own: Vec<_> = findings.iter().filter(|finding| finding.rule == name).map(ToString::to_string).collect();
        assert_eq!(own.len(), count, "{rule:?}:\n{}", own.join("\n"));
        let all = Rules::all().without(&[rule]);
        assert!(!all.has(rule) && Rule::ALL.iter().filter(|one| all.has(**one)).count() == Rule::ALL.len() - 1);
    }
}

#[test]
fn a_note_on_nothing_is_an_error() {
    let checked = judged(OTHER, &Rules::none()).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let generated = |name: &str| {
        let mut settings = Settings::new("ponds", "api_runtime");
        settings.client.notes.insert(name.to_owned(), "See the pond.".to_owned());
        generate(&checked, &settings)
            .map(|output| output.client.values().filter(|text| text.contains("See the pond.")).count())
    };
    for known in ["fish", "renameFish", "Fish"] {
        assert_eq!(generated(known), Ok(1), "{known}");
    }
    for unknown in ["Species", "RenameFishRequest", "newt"] {
        assert!(generated(unknown).unwrap_err().contains(&format!("note on {unknown}")));
    }
}

#[test]
fn another_vendors_spec_is_lowered() {
    let checked = judged(OTHER, &Rules::none()).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let decided: Vec<_> = checked
        .api
        .operations
        .iter()
        .map(|one| {
            (one.id.as_str(), one.method, one.auth.clone(), one.group.as_str(), one.response.as_deref(), one.idempotent)
        })
        .collect();
    assert_eq!(
        decided,
        [
            ("ListFish", Method::Get, Auth::Token, "fish", Some("Fishes"), false),
            ("renameFish", Method::Patch, Auth::TokenOrSignature, "api", Some("Fish"), false),
            ("deleteFish", Method::Delete, Auth::Signature, "api", None, false),
            ("lookAtFish", Method::Get, Auth::None, "api", Some("Fish"), false),
        ]
    );
    assert!(matches!(&checked.api.types["Fishes"].kind, Kind::Alias(Shape::List(_))));
    let Kind::TextEnum(variants) = &checked.api.types["Species"].kind else { panic!("not an enumeration") };
    assert_eq!(variants.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["GoldenCarp", "Pike"]);
    let groups: Vec<_> = checked.api.groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(groups, ["fish", "api"]);
}

/// What the types of a spec lead to is found without walking all of it from each of them.
#[test]
fn long_chains_of_types_are_generated_in_time_that_grows_with_them() {
    let chain = |length: usize| {
        let mut text = OTHER.to_owned();
        for number in 0..length {
            let next = if number + 1 == length { "Fish".to_owned() } else { format!("S{}", number + 1) };
            writeln!(
                text,
                "    S{number}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/{next}'}}}}}}"
            )
            .unwrap();
            writeln!(
                text,
                "    L{number}: {{type: array, items: {{$ref: '#/components/schemas/{}'}}}}",
                next.replace('S', "L")
            )
            .unwrap();
        }
        text.replace("Filter: {type: object, properties: {name: {type: string}}}", "Filter: {type: object, properties: {chain: {$ref: '#/components/schemas/S0'}, list: {$ref: '#/components/schemas/L0'}}}")
    };
    let time = |length: usize| {
        let text = chain(length);
        let begin = Instant::now();
        let checked = judged(&text, &Rules::none()).unwrap_or_else(|findings| panic!("{}", findings[0]));
        assert_eq!(checked.api.types.len(), 2 * length + 7);
        begin.elapsed()
    };
    let (short, long) = (time(1_000), time(10_000));
    println!("1,000 types in a chain: {short:?}, ten times as many: {long:?}");
    assert!(long < short * 30 + Duration::from_secs(1), "{short:?} {long:?}");
}
