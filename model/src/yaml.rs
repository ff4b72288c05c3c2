//! YAML texts: read, written, and searched for lines here and nowhere else.

mod guard;
mod lines;
mod print;

use serde_json::{Map, Value};

use crate::finding::Finding;
pub(crate) use lines::Lines;

/// Reads one text into JSON's data model.
///
/// # Errors
///
/// A finding where the text is not YAML, or says what JSON cannot: a key that is not text, a tag, a key twice. Aliases
/// that multiply the text without measure are one too.
pub fn read(file: &str, text: &str) -> Result<Value, Box<Finding>> {
    let unreadable = |message: String, line| {
        Box::new(Finding {
            file: file.to_owned(),
            line,
            pointer: String::new(),
            rule: "load",
            message: format!("not readable as YAML: {message}"),
            help: "fix the YAML; a key that looks like a number needs quotes, and a key may occur once".to_owned(),
        })
    };
    let text = without_mark(text);
    if let Some((message, line)) = guard::refused(text) {
        return Err(unreadable(message, Some(line)));
    }
    let yaml: serde_yaml::Value = serde_yaml::from_str(text)
        .map_err(|error| unreadable(error.to_string(), error.location().map(|place| place.line().min(lines(text)))))?;
    convert(yaml).map_err(|message| unreadable(message, None))
}

/// A text without the byte order mark that some editors put before it.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// How many lines a text has by the rules of YAML. The parser counts one more where the last has no end.
fn lines(text: &str) -> usize {
    text.matches(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).count() + 1
}

/// Writes a value as YAML that readers of YAML 1.1 and of 1.2 understand alike.
pub fn write(value: &Value) -> String {
    print::print(value)
}

/// YAML knows more than JSON does; what JSON cannot express is refused here.
fn convert(yaml: serde_yaml::Value) -> Result<Value, String> {
    use serde_yaml::Value as Yaml;
    Ok(match yaml {
        Yaml::Null => Value::Null,
        Yaml::Bool(value) => Value::Bool(value),
        Yaml::Number(number) => serde_json::to_value(number).map_err(|error| error.to_string())?,
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(items) => items.into_iter().map(convert).collect::<Result<_, _>>()?,
        Yaml::Mapping(members) => {
            let mut object = Map::with_capacity(members.len());
            for (key, value) in members {
                let Yaml::String(key) = key else {
                    return Err(format!("the key {key:?} is not text"));
                };
                object.insert(key, convert(value)?);
            }
            Value::Object(object)
        }
        Yaml::Tagged(tagged) => return Err(format!("the tag {} has no meaning here", tagged.tag)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(text: &str) -> Finding {
        *read("a.yaml", text).expect_err(text)
    }

    #[test]
    fn what_json_cannot_express_is_a_finding() {
        for (text, part, line) in [
            ("a: 1\na: 2\n", "duplicate", Some(1)),
            ("a: 1\nb: [\n", "did not find", Some(3)),
            ("a: 1\nb: [", "did not find", Some(2)),
            ("responses:\n  200: x\n", "not text", None),
            ("a: !secret 1\n", "tag", None),
        ] {
            let found = finding(text);
            assert!(found.message.contains(part), "{found}");
            assert_eq!(found.line, line, "{found}");
        }
    }

    #[test]
    fn a_text_that_multiplies_itself_is_a_finding() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..=9 {
            let items = vec![format!("*a{}", level - 1); 10].join(", ");
            text.extend(["a", &level.to_string(), ": &a", &level.to_string(), " [", &items, "]\n"]);
        }
        assert!(finding(&text).message.contains("multiply"));
        assert!(read("a.yaml", "a: &a {b: 1}\nc: *a\n").is_ok(), "an alias by itself is none");
    }

    #[test]
    fn deep_nesting_is_a_finding_with_its_line() {
        for depth in [128, 200, 10_000, 1_000_000] {
            for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
                let text = format!("a:\n  b:\n    {}x{}\n", open.repeat(depth), close.repeat(depth));
                let found = finding(&text);
                assert!(found.message.contains("nested deeper"), "{depth} {open}: {found}");
                assert_eq!(found.line, Some(3), "{depth} {open}");
            }
        }
    }
}
