//! Pass 1: texts → parsed files. YAML is read here and written here, and nowhere else.
//!
//! Values lose their place in the text when they are parsed. Nothing but a finding needs it, so a line is looked up
//! only then, by walking the text's events again ([`line_of`]).

mod line;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use crate::finding::Finding;

pub use line::{line_of, lines};

/// The file that a spec starts from.
pub const ROOT: &str = "openapi.yaml";

/// The error-code table, beside the OpenAPI files.
pub const ERRORS: &str = "errors.yaml";

/// Where the files of a spec stand, relative to its folder.
pub const FOLDERS: [&str; 3] = ["", "paths", "schemas"];

/// Whether a file of one of the [`FOLDERS`] is part of the spec; evidence, deviations and the bundle stand beside it.
pub fn is_source(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "yaml") && name != "deviations.yaml"
}

/// The texts of a spec by their path relative to its folder, with `/` between folders.
pub type Sources = BTreeMap<String, String>;

/// The parsed files of a spec, by path.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// Each file's content.
    pub values: BTreeMap<String, Value>,
}

/// Parses every text; a text that is not YAML is a finding.
pub fn load(sources: &Sources) -> (Files, Vec<Finding>) {
    let mut files = Files::default();
    let mut findings = Vec::new();
    for (path, text) in sources {
        match parse(path, text) {
            Ok(value) => {
                files.values.insert(path.clone(), value);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    if !sources.contains_key(ROOT) {
        findings.push(Finding {
            file: ROOT.to_owned(),
            line: None,
            pointer: String::new(),
            rule: "load",
            message: "there is no such file".to_owned(),
            help: format!("a spec starts from {ROOT}; name the folder that holds it"),
        });
    }
    (files, findings)
}

/// What could not be read of a text.
struct ParseError {
    message: String,
    line: Option<usize>,
}

fn unreadable(path: &str, error: &ParseError) -> Finding {
    Finding {
        file: path.to_owned(),
        line: error.line,
        pointer: String::new(),
        rule: "load",
        message: format!("not readable as YAML: {}", error.message),
        help: "mend the YAML; keys that are numbers need quotes, a key may stand once".to_owned(),
    }
}

/// Parses the text of one file.
pub(crate) fn parse(path: &str, text: &str) -> Result<Value, Box<Finding>> {
    read(text).map_err(|error| Box::new(unreadable(path, &error)))
}

fn read(text: &str) -> Result<Value, ParseError> {
    let yaml: serde_yaml::Value = serde_yaml::from_str(text)
        .map_err(|error| ParseError { line: error.location().map(|place| place.line()), message: error.to_string() })?;
    convert(yaml).map_err(|message| ParseError { message, line: None })
}

/// YAML knows more than JSON does; what JSON cannot say is refused here.
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

/// Writes a value as YAML.
///
/// # Errors
///
/// Says why the value cannot be written; a value that came from [`load`] always can.
pub fn to_yaml(value: &Value) -> Result<String, String> {
    serde_yaml::to_string(value).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> Vec<Finding> {
        load(&BTreeMap::from([(ROOT.to_owned(), text.to_owned())])).1
    }

    #[test]
    fn a_repeated_key_is_a_finding() {
        let found = findings("a: 1\na: 2\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("duplicate"), "{}", found[0]);
    }

    #[test]
    fn a_syntax_error_has_its_line() {
        assert_eq!(findings("a: 1\nb: [\n")[0].line, Some(3));
    }

    #[test]
    fn a_number_as_key_is_a_finding() {
        assert!(findings("responses:\n  200: x\n")[0].message.contains("not text"));
    }

    #[test]
    fn a_missing_root_is_a_finding() {
        assert_eq!(load(&Sources::new()).1[0].file, ROOT);
    }
}
