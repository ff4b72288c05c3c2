//! From the text of a flag to JSON.

use std::fs::File;
use std::io::{self, Read};

use koodrive::Time;
use serde_json::Value;

use crate::error::ApiCommandError;
use crate::table::{Choice, Field, Form, Literal};

/// More than any request has.
const LONGEST: u64 = 64 << 20;

/// The value that a flag states; of a list, one item.
pub(crate) fn value(field: &Field, text: &str) -> Result<Value, ApiCommandError> {
    let form = if let Form::List(item) = field.form { item } else { &field.form };
    let read = match (text.strip_prefix('@'), text.strip_prefix("env:")) {
        (Some(file), _) if field.secret || matches!(form, Form::Json(_)) => file_of(field, file)?,
        (_, Some(name)) if field.secret => variable(field, name)?,
        _ if field.secret => return Err(ApiCommandError::usage(exposed(field))),
        _ => text.to_owned(),
    };
    parse(form, &read).ok_or_else(|| ApiCommandError::usage(misfit(field, form, text)))
}

/// A value of a JSON text in the form of its field: as it is, or where it is written in another way that can mean one thing
/// only, such as a number in quotes or an enumeration's value by its name. `None` for anything else.
pub(crate) fn fitting(form: &Form, value: Value) -> Option<Value> {
    match (form, value) {
        (Form::List(form), Value::Array(items)) => {
            items.into_iter().map(|item| fitting(form, item)).collect::<Option<Vec<_>>>().map(Value::Array)
        }
        (Form::List(_), _) => None,
        (Form::Json(what), value) => Some(value).filter(|value| is_what(value, what)),
        (Form::Text | Form::Time, Value::String(text)) => Some(Value::String(text)),
        (Form::Text, Value::Number(number)) => Some(Value::String(number.to_string())),
        (Form::Integer { .. }, Value::Number(number)) => Some(Value::Number(number)).filter(|number| !number.is_f64()),
        (Form::Time | Form::Number, Value::Number(number)) => Some(Value::Number(number)),
        (Form::Boolean, Value::Bool(value)) => Some(Value::Bool(value)),
        // What the spec does not list is sent as it is.
        (Form::OneOf(choices), Value::Number(number)) => {
            let is_text = matches!(choices.first(), Some(Choice { value: Literal::Text(_), .. }));
            Some(if is_text { Value::String(number.to_string()) } else { Value::Number(number) })
        }
        (Form::OneOf(choices), Value::String(text)) => {
            let is_text = matches!(choices.first(), Some(Choice { value: Literal::Text(_), .. }));
            parse(form, &text)
                .or_else(|| text.parse::<i64>().ok().filter(|_| !is_text).map(Value::from))
                .or(Some(Value::String(text)).filter(|_| is_text))
        }
        (form, Value::String(text)) => parse(form, &text),
        _ => None,
    }
}

/// A file, or with `-` the standard input, as text.
pub(crate) fn file(what: &str, path: &str) -> Result<String, ApiCommandError> {
    let mut text = String::new();
    let read = match path {
        "-" => io::stdin().lock().take(LONGEST).read_to_string(&mut text),
        path => File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut text)),
    };
    match read {
        Ok(_) => Ok(text),
        Err(source) => Err(ApiCommandError::Input { what: what.to_owned(), source }),
    }
}

/// What a form is called.
pub(crate) fn expected(form: &Form) -> String {
    match form {
        Form::Text => "text".to_owned(),
        Form::Time => "a time, best in UTC with milliseconds".to_owned(),
        Form::Number => "a number".to_owned(),
        Form::Boolean => "true or false".to_owned(),
        Form::Integer { least, most } => range(*least, *most),
        Form::OneOf(choices) => {
            let names: Vec<_> = choices.iter().map(|choice| choice.name).collect();
            format!("one of {}", names.join(", "))
        }
        Form::List(item) => format!("{}, once for each item", expected(item)),
        Form::Json(what) => format!("JSON, {what}"),
    }
}

/// A range in words. The end of a type says nothing to a reader.
fn range(least: i64, most: i64) -> String {
    let has_least = least != i64::MIN && least != i64::from(i32::MIN);
    let has_most = ![i64::MAX, i64::from(i32::MAX), i64::from(u32::MAX)].contains(&most);
    match (has_least, has_most) {
        (false, false) => "a whole number".to_owned(),
        (true, false) => format!("a whole number from {least}"),
        (false, true) => format!("a whole number up to {most}"),
        (true, true) => format!("a whole number from {least} to {most}"),
    }
}

/// A text for a shell, in quotes where it needs them.
pub(crate) fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "_-./:@,+%=".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The value on the wire.
pub(crate) fn literal(value: Literal) -> Value {
    match value {
        Literal::Text(text) => Value::from(text),
        Literal::Integer(number) => Value::from(number),
    }
}

fn parse(form: &Form, text: &str) -> Option<Value> {
    match form {
        Form::Text => Some(Value::from(text)),
        Form::Time => Some(Value::from(text)).filter(|_| is_time(text)),
        Form::Number => text.parse::<f64>().ok().and_then(serde_json::Number::from_f64).map(Value::Number),
        Form::Boolean => text.parse::<bool>().ok().map(Value::from),
        Form::Integer { least, most } => {
            text.parse::<i64>().ok().filter(|number| (least..=most).contains(&number)).map(Value::from)
        }
        Form::OneOf(choices) => {
            choices.iter().find(|choice| is_named(choice, text)).map(|choice| literal(choice.value))
        }
        Form::List(item) => parse(item, text),
        Form::Json(what) => serde_json::from_str(text).ok().filter(|value| is_what(value, what)),
    }
}

/// The vendor's own examples have empty times; a time without a zone is one for whoever knows the zone.
fn is_time(text: &str) -> bool {
    text.is_empty() || Time::from(text).instant_in(0).is_some()
}

fn is_named(choice: &Choice, text: &str) -> bool {
    choice.name == text
        || match choice.value {
            Literal::Text(value) => value == text,
            Literal::Integer(value) => text.parse() == Ok(value),
        }
}

fn is_what(value: &Value, what: &str) -> bool {
    match what {
        "any value" => true,
        "a list" => value.is_array(),
        _ => value.is_object(),
    }
}

fn misfit(field: &Field, form: &Form, text: &str) -> String {
    let Field { flag, example, .. } = field;
    let got = if field.secret { String::new() } else { format!("; {text:?} is not") };
    let text = format!("--{flag} must be {}, for example --{flag} {}{got}", expected(form), quoted(example));
    match form {
        Form::OneOf(_) => format!("{text}. A value that the spec does not list can be sent with --json"),
        _ => text,
    }
}

fn exposed(field: &Field) -> String {
    let flag = field.flag;
    format!(
        "--{flag} holds a secret, which every user of this machine could read in the list of processes: write \
         --{flag} @FILE, --{flag} @- for the standard input, --{flag} env:NAME for a variable, or give it with --json"
    )
}

fn file_of(field: &Field, path: &str) -> Result<String, ApiCommandError> {
    let text = file(&format!("--{} @{path}", field.flag), path)?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn variable(field: &Field, name: &str) -> Result<String, ApiCommandError> {
    std::env::var(name).map_err(|error| ApiCommandError::Input {
        what: format!("the variable {name} of --{}", field.flag),
        source: io::Error::new(io::ErrorKind::NotFound, error),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::table::Place;

    static COLOURS: [Choice; 2] = [
        Choice { value: Literal::Integer(0), name: "red", about: "Red." },
        Choice { value: Literal::Text("7"), name: "dark-blue", about: "Blue." },
    ];

    fn field(form: Form) -> Field {
        Field::optional(&["aField"], "a-field", Place::Body, form, "A field.").example("7")
    }

    #[test]
    fn a_text_becomes_what_its_form_says() {
        const SMALL: Form = Form::Integer { least: 1, most: 200 };
        for (form, text, expected) in [
            (Form::Text, "007", Some(json!("007"))),
            (Form::Text, "@x", Some(json!("@x"))),
            (Form::Text, "env:x", Some(json!("env:x"))),
            (Form::Time, "2026-01-31T08:00:00.000Z", Some(json!("2026-01-31T08:00:00.000Z"))),
            (Form::Time, "", Some(json!(""))),
            (Form::Time, "20231227151904", Some(json!("20231227151904"))),
            (Form::Time, "yesterday", None),
            (SMALL, "1", Some(json!(1))),
            (SMALL, "200", Some(json!(200))),
            (SMALL, "0", None),
            (SMALL, "201", None),
            (SMALL, "1.0", None),
            (SMALL, "", None),
            (Form::Number, "0.5", Some(json!(0.5))),
            (Form::Number, "NaN", None),
            (Form::Boolean, "false", Some(json!(false))),
            (Form::Boolean, "yes", None),
            (Form::OneOf(&COLOURS), "red", Some(json!(0))),
            (Form::OneOf(&COLOURS), "0", Some(json!(0))),
            (Form::OneOf(&COLOURS), "7", Some(json!("7"))),
            (Form::OneOf(&COLOURS), "dark-blue", Some(json!("7"))),
            (Form::OneOf(&COLOURS), "Red", None),
            (Form::List(&SMALL), "3", Some(json!(3))),
            (Form::List(&SMALL), "x", None),
            (Form::Json("an object"), r#"{"a": [1]}"#, Some(json!({"a": [1]}))),
            (Form::Json("an object"), "[1]", None),
            (Form::Json("an object"), "{", None),
            (Form::Json("a list"), "[1]", Some(json!([1]))),
            (Form::Json("any value"), "null", Some(Value::Null)),
        ] {
            let found = value(&field(form), text);
            let Some(expected) = expected else {
                let error = found.unwrap_err().to_string();
                assert!(error.starts_with("--a-field must be "), "{error}");
                assert!(error.contains("for example --a-field 7"), "{error}");
                continue;
            };
            assert_eq!(found.unwrap(), expected, "{form:?} {text}");
        }
    }

    #[test]
    fn a_secret_is_never_taken_from_the_command_line() {
        let secret = field(Form::Text).secret();
        let error = value(&secret, "hunter2").unwrap_err().to_string();
        assert!(error.contains("--a-field @FILE") && error.contains("env:NAME"), "{error}");
        assert!(!error.contains("hunter2"), "{error}");

        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "hunter2\r\n").unwrap();
        let path = file.path().to_str().unwrap();
        assert_eq!(value(&secret, &format!("@{path}")).unwrap(), json!("hunter2"));
        let name = "CARGO_PKG_NAME";
        assert_eq!(value(&secret, &format!("env:{name}")).unwrap(), json!(std::env::var(name).unwrap()));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let secret = field(Form::Text).secret();
        let error = value(&secret, "@/does/not/exist").unwrap_err().to_string();
        assert!(error.starts_with("--a-field @/does/not/exist cannot be read: "), "{error}");
        let error = value(&secret, "env:KOODRIVE_NO_SUCH_VARIABLE").unwrap_err().to_string();
        assert!(error.starts_with("the variable KOODRIVE_NO_SUCH_VARIABLE of --a-field cannot be read"), "{error}");
    }

    #[test]
    fn json_may_come_from_a_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "{\"a\": 1}\n").unwrap();
        let text = format!("@{}", file.path().display());
        assert_eq!(value(&field(Form::Json("an object")), &text).unwrap(), json!({"a": 1}));
    }

    #[test]
    fn a_secret_of_the_wrong_form_is_not_shown() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "hunter2").unwrap();
        let text = format!("@{}", file.path().display());
        let error = value(&field(Form::Json("an object")).secret(), &text).unwrap_err().to_string();
        assert!(error.contains("must be JSON") && !error.contains("hunter2"), "{error}");
    }

    #[test]
    fn json_is_taken_in_every_way_that_can_mean_one_thing_only() {
        const SMALL: Form = Form::Integer { least: 1, most: 200 };
        static TEXTS: [Choice; 1] = [Choice { value: Literal::Text("10"), name: "folder", about: "A folder." }];
        for (form, given, expected) in [
            (Form::Text, json!(7), Some(json!("7"))),
            (Form::Text, json!(true), None),
            (Form::Time, json!(1_702_454_740), Some(json!(1_702_454_740))),
            (SMALL, json!("10"), Some(json!(10))),
            (SMALL, json!(1000), Some(json!(1000))),
            (SMALL, json!(1.5), None),
            (SMALL, json!("x"), None),
            (Form::Boolean, json!("true"), Some(json!(true))),
            (Form::Boolean, json!(1), None),
            (Form::OneOf(&COLOURS), json!("red"), Some(json!(0))),
            (Form::OneOf(&COLOURS), json!("3"), Some(json!(3))),
            (Form::OneOf(&COLOURS), json!("rod"), None),
            (Form::OneOf(&TEXTS), json!("folder"), Some(json!("10"))),
            (Form::OneOf(&TEXTS), json!(10), Some(json!("10"))),
            (Form::OneOf(&TEXTS), json!("new"), Some(json!("new"))),
            (Form::List(&SMALL), json!([1, "2"]), Some(json!([1, 2]))),
            (Form::List(&SMALL), json!(1), None),
            (Form::Json("an object"), json!([]), None),
        ] {
            assert_eq!(fitting(&form, given.clone()), expected, "{form:?} {given}");
        }
    }

    #[test]
    fn a_shell_reads_the_same_text() {
        for (text, shown) in [("a-b", "a-b"), ("", "''"), (r#"{"a": 1}"#, r#"'{"a": 1}'"#), ("it's", r"'it'\''s'")] {
            assert_eq!(quoted(text), shown);
        }
    }
}
