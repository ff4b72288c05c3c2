//! What a person has yet to write.

use koodrive_model::{Model, pointer};
use serde_json::Value;

use crate::finding::Remark;

/// What stands where a person has yet to write something.
const MARK: &str = "TODO";

/// Members that hold values of the API, in which any text may occur.
const VALUES: [&str; 4] = ["example", "examples", "default", "enum"];

/// Every text that begins with `TODO`.
pub(super) fn lint(model: &Model) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut open = vec![(String::new(), model.document())];
    while let Some((at, value)) = open.pop() {
        match value {
            Value::String(text) if text.trim_start().starts_with(MARK) => {
                let what = at.rsplit('/').next().unwrap_or_default();
                let message = format!("`{what}` has yet to be written");
                remarks.push(Remark::new(&at, "unfinished", message, "write it, in your own words, in place of TODO"));
            }
            Value::Object(members) => {
                let members =
                    members.iter().filter(|(key, value)| value.is_object() || !VALUES.contains(&key.as_str()));
                open.extend(members.rev().map(|(key, member)| (pointer::push(&at, key), member)));
            }
            Value::Array(items) => {
                let items = items.iter().enumerate().rev();
                open.extend(items.map(|(index, item)| (format!("{at}/{index}"), item)));
            }
            _ => {}
        }
    }
    remarks
}

#[cfg(test)]
mod tests {
    use koodrive_model::{ROOT, Settings, Sources};

    use super::*;

    #[test]
    fn what_is_left_to_write_is_found_in_order_and_values_are_not() {
        let text = "
openapi: 3.0.3
info: {title: Ponds, version: '1', description: TODO}
paths: {}
components:
  schemas:
    Fish:
      type: object
      description: Not TODO.
      example: TODO
      properties:
        default: {type: string, default: TODO, enum: [TODO], description: ' TODO: what it is'}
        name: {type: string, description: Its name., x-enum-descriptions: [One., TODO]}
";
        let (model, _) = Model::load(&Sources::from([(ROOT.to_owned(), text.to_owned())]), &Settings::default());
        let found: Vec<String> = lint(&model).into_iter().map(|remark| remark.at).collect();
        let fish = "/components/schemas/Fish/properties";
        let expected = [
            "/info/description",
            &format!("{fish}/default/description"),
            &format!("{fish}/name/x-enum-descriptions/1"),
        ];
        assert_eq!(found, expected);
    }
}
