//! Fields, their types and their limits.

use crate::cases::Level::{Error, Info, Silent, Warning};
use crate::cases::{ALIAS, Case, NAMES, OMITTED, OPEN, RELY};

const MEALS: &str = "        meals: {type: array, description: The meals., ";
const NEXT: &str = "        next: {type: string, ";
const SINCE: &str = "        since: {type: integer, format: int64, ";
const GRAMS: &str = "        grams: {type: integer, format: int32, ";
const NAME: &str = "        name: {type: string, maxLength: 64, ";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = fields();
    cases.extend(types());
    cases.extend(forms());
    cases.extend(limits());
    cases.extend(lengths());
    cases.extend(enumerations());
    cases
}

fn fields() -> Vec<Case> {
    const SCALES: &str = "        scales: {type: integer, description: Scales.}\n";
    let scales = |before: &'static str| -> &'static str { Box::leak(format!("{SCALES}{before}").into_boxed_str()) };
    vec![
        Case::new("new optional field of a request", &[(MEALS, scales(MEALS))], &["compatible added request scales"], Info),
        Case::new(
            "new required field of a request",
            &[(MEALS, scales(MEALS)), ("required: [pondId, name]", "required: [pondId, name, scales]")],
            &["breaking added request scales"],
            Error,
        ),
        Case::new("field of a request gone", &[(GRAMS, "        x-gone: {type: integer, ")], &["breaking removed request meals[].grams", "compatible added request meals[].x-gone"], Warning),
        Case::new("field of a request now required", &[("required: [time]", "required: [time, grams]")], &["breaking required request meals[].grams"], Error),
        Case::new("field of a request now optional", &[("required: [time]", "required: []")], &["compatible required request meals[].time"], Info),
        Case::new("new field of a response", &[(NEXT, scales(NEXT))], &["compatible added response scales"], Info),
        Case::new("field of a response gone", &[("        next: {type: string, description: The cursor of the next page.}\n", "")], &["breaking removed response next"], Info).but(RELY),
        Case::new("field of a response always there", &[("description: The fish of a pond.\n", "description: The fish of a pond.\n      required: [fish]\n")], &["compatible required response fish"], Info),
        Case::new("field of a response renamed, the old name an alias", &[(NEXT, "        cursor: {type: string, x-pond-aliases: [next], ")], &["compatible renamed response cursor"], Info),
        Case::new("field of a request renamed, the old name an alias", &[(GRAMS, "        amount: {type: integer, format: int32, x-pond-aliases: [grams], ")], &["compatible renamed request meals[].amount"], Warning).but(ALIAS),
        Case::new("object with its fields gone", &[("        friends: {type: array, description: The fish that it swims with., items: {$ref: '#/components/schemas/FriendInfo'}}\n", "")], &["breaking removed response fish[].friends"], Info).but(RELY),
        Case::new("default of a request changed", &[("default: 20", "default: 50")], &["breaking default query limit"], Info).but(OMITTED),
        Case::new("default of a request gone", &[(", default: 20", "")], &["breaking default query limit"], Info).but(OMITTED),
        Case::new("field marked as deprecated", &[(NEXT, "        next: {type: string, deprecated: true, ")], &["note availability response next"], Info),
        Case::new("another name in the bindings", &[(NEXT, "        next: {type: string, x-pond-name: nextPage, ")], &["breaking renamed response next"], Silent).but(NAMES),
        Case::new("component renamed", &[("schemas/FriendInfo'", "schemas/Friend'"), ("    FriendInfo:\n", "    Friend:\n")], &["breaking renamed type"], Info).but(NAMES),
    ]
}

fn types() -> Vec<Case> {
    vec![
        Case::new(
            "integer of a request widened",
            &[(GRAMS, "        grams: {type: integer, format: int64, ")],
            &["compatible retyped request meals[].grams"],
            Info,
        ),
        Case::new(
            "integer of a request narrowed",
            &[(
                "        weight: {type: integer, format: int64, description: 'The weight, in grams.'}\n        color: {$ref: '#/components/schemas/Color'}\n        meals",
                "        weight: {type: integer, format: int32, description: 'The weight, in grams.'}\n        color: {$ref: '#/components/schemas/Color'}\n        meals",
            )],
            &["breaking retyped request weight"],
            Error,
        ),
        Case::new(
            "integer of a response narrowed",
            &[(SINCE, "        since: {type: integer, format: int32, ")],
            &["compatible retyped response fish[].friends[].since"],
            Info,
        ),
        Case::new(
            "integer of a response becomes text",
            &[(SINCE, "        since: {type: string, ")],
            &["breaking retyped response fish[].friends[].since"],
            Error,
        ),
        Case::new(
            "integer of a request becomes a number",
            &[(GRAMS, "        grams: {type: number, ")],
            &["compatible retyped request meals[].grams"],
            Info,
        ),
        Case::new(
            "integer of a response becomes a number",
            &[(SINCE, "        since: {type: number, ")],
            &["breaking retyped response fish[].friends[].since"],
            Error,
        ),
    ]
}

fn forms() -> Vec<Case> {
    vec![
        Case::new(
            "text of a request has a format",
            &[("        time: {type: string, ", "        time: {type: string, format: date-time, ")],
            &["breaking retyped request meals[].time"],
            Error,
        ),
        Case::new(
            "text of a response has a format",
            &[(NEXT, "        next: {type: string, format: date-time, ")],
            &["compatible retyped response next"],
            Info,
        ),
        Case::new(
            "list of a request becomes an object",
            &[
                (MEALS, "        meals: {type: object, description: The meals., x-"),
                (
                    "x-items: {$ref: '#/components/schemas/MealInfo'}}",
                    "properties: {time: {type: string, description: T.}}}",
                ),
            ],
            &["breaking retyped request meals"],
            Error,
        ),
        Case::new(
            "items of a list of another type",
            &[(
                "tags: {type: array, description: The tags., items: {type: string}}\n        friends",
                "tags: {type: array, description: The tags., items: {type: integer}}\n        friends",
            )],
            &["breaking retyped response fish[].tags[]"],
            Error,
        ),
    ]
}

fn limits() -> Vec<Case> {
    vec![
        Case::new(
            "range of a request narrowed",
            &[("maximum: 100", "maximum: 50")],
            &["breaking range query limit"],
            Error,
        ),
        Case::new(
            "range of a request widened",
            &[("maximum: 100", "maximum: 200")],
            &["compatible range query limit"],
            Info,
        ),
        Case::new("range of a request gone", &[("maximum: 100, ", "")], &["compatible range query limit"], Info),
        Case::new(
            "least value of a request raised",
            &[("minimum: 1", "minimum: 2")],
            &["breaking range query limit"],
            Error,
        ),
        Case::new(
            "least value of a request lowered",
            &[("minimum: 1", "minimum: 0")],
            &["compatible range query limit"],
            Info,
        ),
    ]
}

fn lengths() -> Vec<Case> {
    vec![
        Case::new(
            "length of a request shortened",
            &[("maxLength: 64", "maxLength: 32")],
            &["breaking length request name"],
            Error,
        ),
        Case::new(
            "length of a request extended",
            &[("maxLength: 64", "maxLength: 128")],
            &["compatible length request name"],
            Info,
        ),
        Case::new(
            "pattern of a request new",
            &[(NAME, "        name: {type: string, maxLength: 64, pattern: '^[a-z]+$', ")],
            &["breaking format request name"],
            Error,
        ),
        Case::new(
            "number of items of a request limited",
            &[(MEALS, "        meals: {type: array, maxItems: 3, description: The meals., ")],
            &["breaking length request meals"],
            Error,
        ),
        Case::new(
            "step of a request new",
            &[(GRAMS, "        grams: {type: integer, format: int32, multipleOf: 5, ")],
            &["breaking range request meals[].grams"],
            Error,
        ),
        Case::new(
            "range of a response limited",
            &[(SINCE, "        since: {type: integer, format: int64, minimum: 0, ")],
            &["compatible range response fish[].friends[].since"],
            Info,
        ),
        Case::new(
            "length of a response limited",
            &[(NEXT, "        next: {type: string, maxLength: 9, ")],
            &["compatible length response next"],
            Info,
        ),
    ]
}

fn enumerations() -> Vec<Case> {
    const VALUES: &str =
        "enum: [0, 1, 2]\n      x-enum-varnames: [Red, Gold, White]\n      x-enum-descriptions: [Red., Gold., White.]";
    vec![
        Case::new("value of an enumeration new", &[(VALUES, "enum: [0, 1, 2, 3]\n      x-enum-varnames: [Red, Gold, White, Blue]\n      x-enum-descriptions: [Red., Gold., White., Blue.]")], &["compatible values response fish[].color", "compatible values request color"], Error).but(OPEN),
        Case::new("value of an enumeration gone", &[(VALUES, "enum: [0, 1]\n      x-enum-varnames: [Red, Gold]\n      x-enum-descriptions: [Red., Gold.]")], &["compatible values response fish[].color", "breaking values request color"], Error),
        Case::new("value of an enumeration with another name", &[("[Red, Gold, White]\n", "[Red, Golden, White]\n")], &["breaking renamed response fish[].color"], Silent).but(NAMES),
        Case::new("number becomes an enumeration in a request", &[(GRAMS, "        grams: {type: integer, format: int32, enum: [1, 2], x-enum-varnames: [A, B], x-enum-descriptions: [A., B.], ")], &["breaking values request meals[].grams"], Error),
        Case::new("text becomes an enumeration in a response", &[(NEXT, "        next: {type: string, enum: [a], x-enum-varnames: [A], x-enum-descriptions: [A.], ")], &["compatible values response next"], Info),
        Case::new("an enumeration takes any number", &[(VALUES, "x-pond-unconfirmed: true")], &["breaking values response fish[].color", "compatible values request color"], Error),
    ]
}

/// What the limits of responses are for oasdiff.
pub(crate) fn reversed() -> Vec<(&'static str, Case)> {
    const LIMITED: &str = "        next: {type: string, maxLength: 9, ";
    const COUNTED: &str = "        since: {type: integer, format: int32, ";
    let first = |from, to| -> &'static str { Box::leak(document_changes::SPEC.replacen(from, to, 1).into_boxed_str()) };
    vec![
        (
            first(NEXT, LIMITED),
            Case::new(
                "length of a response no longer limited",
                &[(LIMITED, NEXT)],
                &["breaking length response next"],
                Error,
            ),
        ),
        (
            first(NEXT, LIMITED),
            Case::new(
                "length of a response extended",
                &[("maxLength: 9", "maxLength: 12")],
                &["breaking length response next"],
                Error,
            ),
        ),
        (
            first(SINCE, COUNTED),
            Case::new(
                "integer of a response widened",
                &[(COUNTED, SINCE)],
                &["breaking retyped response fish[].friends[].since"],
                Error,
            ),
        ),
        (
            first("description: The fish of a pond.\n", "description: The fish of a pond.\n      required: [fish]\n"),
            Case::new(
                "field of a response no longer always there",
                &[("      required: [fish]\n", "")],
                &["breaking required response fish"],
                Error,
            ),
        ),
    ]
}
