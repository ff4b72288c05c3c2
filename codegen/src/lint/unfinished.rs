//! What a person has yet to write.

use super::walk::Node;
use crate::finding::Remark;

/// What stands where a person has yet to write something.
const MARK: &str = "TODO";

/// A text that begins with `TODO`, unless it is a value of the API.
pub(super) fn lint(node: &Node<'_>) -> Option<Remark> {
    let text = node.value.as_str().filter(|_| !node.is_value)?;
    text.trim_start().starts_with(MARK).then(|| {
        let what = node.at.rsplit('/').next().unwrap_or_default();
        let message = format!("`{what}` has yet to be written");
        Remark::new(&node.at, "unfinished", message, "write it, in your own words, in place of TODO")
    })
}

#[cfg(test)]
mod tests {
    use koodrive_model::{Model, ROOT, Settings, Sources};

    use super::super::walk;
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
        let found: Vec<String> =
            walk::nodes(model.document()).iter().filter_map(lint).map(|remark| remark.at).collect();
        let fish = "/components/schemas/Fish/properties";
        let expected = [
            "/info/description",
            &format!("{fish}/default/description"),
            &format!("{fish}/name/x-enum-descriptions/1"),
        ];
        assert_eq!(found, expected);
    }
}
