//! Every parameter of every operation with values that it does not take.

use koodrive::errors::INVALID_PARAMETER;
use koodrive_emulator::Emulator;
use serde_json::{Value, json};

use super::bundle::{operations, parameters, resolved};
use super::carriers::registered;
use super::raw::{Caller, call, call_as};
use crate::spec::prefix;

/// What a text can stand for.
enum Form {
    Text,
    Boolean,
    Integer { minimum: Option<i64>, maximum: Option<i64> },
    Values(Vec<Value>),
    List,
}

impl Form {
    fn of(parameter: &'static Value) -> Self {
        let schema = resolved(&parameter["schema"]).1;
        if let Some(values) = schema["enum"].as_array() {
            return Self::Values(values.clone());
        }
        match schema["type"].as_str() {
            Some("boolean") => Self::Boolean,
            Some("integer") => {
                Self::Integer { minimum: schema["minimum"].as_i64(), maximum: schema["maximum"].as_i64() }
            }
            Some("array") => Self::List,
            _ => Self::Text,
        }
    }

    /// A value that the parameter takes.
    fn good(&self) -> Value {
        match self {
            Self::Text | Self::List => json!("1"),
            Self::Boolean => json!(true),
            Self::Integer { minimum, .. } => json!(minimum.unwrap_or(1)),
            Self::Values(values) => values[0].clone(),
        }
    }

    /// Texts that the parameter does not take.
    fn bad(&self) -> Vec<&'static str> {
        match self {
            Self::Text | Self::List => vec![],
            Self::Boolean => vec!["1", "yes", "TRUE", "null", " true", "x"],
            Self::Integer { .. } => vec![
                "x",
                "-1",
                "+1",
                "1.0",
                "1e1",
                "0x1",
                " 1",
                "1 ",
                "null",
                "true",
                "[1]",
                "18446744073709551616",
                "99999999999999999999999999999999999999999",
                "-9223372036854775809",
                "١",
            ],
            Self::Values(_) => {
                vec!["2092904962624859", "-1", "99", "x", "0.0", "null", "99999999999999999999999999", " 0", "[0]"]
            }
        }
    }
}

/// The parameters that a caller states, with the values that each operation takes for the others.
struct Stated {
    operation: &'static str,
    name: &'static str,
    required: bool,
    location: &'static str,
    form: Form,
    others: Value,
    in_path: bool,
}

fn stated() -> Vec<Stated> {
    let common = format!("{}common", prefix());
    let mut found = Vec::new();
    for (operation, node) in operations() {
        let parameters: Vec<_> = parameters(node).into_iter().filter(|(.., it)| it.get(&common).is_none()).collect();
        for (name, location, parameter) in &parameters {
            let required = |it: &Value| it["required"] == true;
            let others = parameters.iter().filter(|(other, _, it)| other != name && required(it));
            found.push(Stated {
                operation,
                name,
                required: required(parameter),
                location,
                form: Form::of(parameter),
                others: others.map(|(other, _, it)| ((*other).to_owned(), Form::of(it).good())).collect(),
                in_path: parameters.iter().any(|(_, location, _)| *location == "path"),
            });
        }
    }
    assert!(found.len() > 80, "{} parameters: the bundle was not read", found.len());
    found
}

/// Refuses, by the parameter's name.
async fn is_refused(emulator: &Emulator, caller: &Caller, stated: &Stated, value: Value) {
    let mut fields = stated.others.clone();
    fields[stated.name] = value.clone();
    let response = call_as(emulator, caller, stated.operation, &fields).await;
    let place = format!("{} of {}: {value}: {}", stated.name, stated.operation, response.json);
    assert_eq!((response.status, response.code()), (400, INVALID_PARAMETER), "{place}");
    let message = response.json["msg"].as_str().unwrap();
    assert!(message.starts_with(&format!("{}: ", stated.name)), "{place}");
}

/// Somebody who can prove everything.
async fn anybody(emulator: &Emulator) -> Caller {
    let (_, session) = registered(emulator, "0027188460911").await;
    Caller {
        token: emulator.issue_token().unwrap(),
        account: session.token().unwrap().expose().to_owned(),
        user_id: emulator.user_id().to_string(),
    }
}

#[tokio::test]
async fn a_value_that_a_parameter_does_not_take_is_refused_by_its_name() {
    let emulator = Emulator::start().await.unwrap();
    let caller = anybody(&emulator).await;
    let mut tried = 0;
    for stated in stated() {
        let mut bad: Vec<Value> = stated.form.bad().into_iter().map(Value::from).collect();
        if stated.location == "query" && !matches!(stated.form, Form::List) {
            let good = stated.form.good();
            bad.push(json!([good, good]));
        }
        if let (Form::Integer { minimum, maximum }, false) = (&stated.form, stated.in_path) {
            bad.extend(
                [minimum.map(|least| least - 1), maximum.map(|most| most + 1)].into_iter().flatten().map(Value::from),
            );
        }
        tried += bad.len();
        for value in bad {
            is_refused(&emulator, &caller, &stated, value).await;
        }
    }
    assert!(tried > 400, "{tried} values");
}

#[tokio::test]
async fn the_statuses_of_a_list_are_checked_one_by_one() {
    let emulator = Emulator::start().await.unwrap();
    let token = emulator.issue_token().unwrap();
    let response = call(&emulator, &token, "listTasks", &json!({"status": [0, 2_092_904_962_624_859_i64]})).await;
    assert_eq!(response.code(), INVALID_PARAMETER);
    assert_eq!(call(&emulator, &token, "listTasks", &json!({"status": [0, 1]})).await.code(), 0);
}

#[tokio::test]
async fn an_empty_optional_parameter_is_not_stated_and_a_missing_required_one_is_named() {
    let emulator = Emulator::start().await.unwrap();
    let caller = anybody(&emulator).await;
    for stated in stated().into_iter().filter(|stated| stated.location == "query") {
        let left_out = call_as(&emulator, &caller, stated.operation, &stated.others).await.json;
        let place = format!("{} of {}: {left_out}", stated.name, stated.operation);
        if stated.required {
            assert_eq!(left_out["code"], INVALID_PARAMETER, "{place}");
            assert!(left_out["msg"].as_str().unwrap().starts_with(&format!("{}: ", stated.name)), "{place}");
            continue;
        }
        let mut fields = stated.others.clone();
        fields[stated.name] = json!("");
        let empty = call_as(&emulator, &caller, stated.operation, &fields).await.json;
        assert_eq!((&empty["code"], &empty["msg"]), (&left_out["code"], &left_out["msg"]), "{place}");
    }
}
