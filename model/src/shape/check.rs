//! Holds a document against the table. A misspelt key is ignored by most tools; not by this one.

use serde_json::{Map, Value};

use super::{Form, Member, Node, Object, Table, is_status};
use crate::finding::Remark;
use crate::pointer;

const EXTENSION: &str = "extension";
/// The rule of faults in objects of `OpenAPI` itself.
pub(crate) const OPENAPI: &str = "openapi";

/// Every member that is unknown, missing, or of the wrong type.
pub(crate) fn check(document: &Value, table: &Table) -> Vec<Remark> {
    let mut check = Check { table, at: String::new(), rule: OPENAPI, remarks: Vec::new() };
    check.value("the document", document, &Form::Node(Node::Document));
    check.remarks
}

/// The lists beside those of values: two may mean the same, and who names the values looks at the names.
const OF_VALUES: [&str; 2] = ["/x-enum-descriptions", "/x-enum-varnames"];

/// Whether a list of such items is a set of names.
fn is_names(item: &Form) -> bool {
    matches!(item, Form::Text | Form::Words(_))
}

struct Check<'a> {
    table: &'a Table,
    /// The node that is looked at.
    at: String,
    rule: &'static str,
    remarks: Vec<Remark>,
}

impl Check<'_> {
    fn remark(&mut self, rule: &'static str, message: String, help: impl Into<String>) {
        self.remarks.push(Remark::new(&self.at, rule, message, help));
    }

    /// Looks at a member or an item of the current node.
    fn below(&mut self, segment: &str, look: impl FnOnce(&mut Self)) {
        let length = self.at.len();
        pointer::append(&mut self.at, segment);
        look(self);
        self.at.truncate(length);
    }

    fn value(&mut self, name: &str, value: &Value, form: &Form) {
        match (form, value) {
            (Form::Referable(_), Value::Object(members)) if members.contains_key("$ref") => self.reference(value),
            (Form::Node(node) | Form::Referable(node), Value::Object(members)) => {
                if let Some(object) = self.table.object(*node) {
                    self.object(members, object);
                }
            }
            (Form::Object(object), Value::Object(members)) => self.object(members, object),
            (Form::List { item, least }, Value::Array(items)) => {
                if u64::try_from(items.len()).is_ok_and(|count| count < *least) {
                    self.remark(self.rule, format!("{name} is empty"), "list at least one, or remove it");
                }
                let is_set = is_names(item) && !OF_VALUES.iter().any(|list| self.at.ends_with(list));
                for (index, one) in items.iter().enumerate() {
                    let is_twice = is_set && items.iter().take(index).any(|other| other == one);
                    self.below(&index.to_string(), |check| {
                        check.value(&format!("an item of {name}"), one, item);
                        if is_twice {
                            check.remark(check.rule, format!("{one} is listed twice"), "list each name once");
                        }
                    });
                }
            }
            (Form::Map(form), Value::Object(members)) => {
                for (key, member) in members {
                    self.below(key, |check| check.value(&format!("`{key}`"), member, form));
                }
            }
            (Form::Either(forms), _) => match forms.iter().find(|form| is(form, value)) {
                Some(form) => self.value(name, value, form),
                None => self.wrong(name, value, form),
            },
            (form, value) if is(form, value) => {}
            _ => self.wrong(name, value, form),
        }
    }

    /// What it leads to was checked by the bundler, and so was what stands beside it.
    fn reference(&mut self, value: &Value) {
        if value.get("$ref").and_then(Value::as_str).is_none() {
            self.remark(OPENAPI, "`$ref` is not text".to_owned(), "state the path of a file and a JSON pointer in it");
        }
    }

    fn object(&mut self, members: &Map<String, Value>, object: &Object) {
        if members.contains_key("$ref") {
            let message = format!("{} that is only another name for a component has no counterpart", object.name);
            return self.remark("unsupported", message, "refer to that component instead");
        }
        for (key, value) in members {
            match object.member(key) {
                Some(member) => self.below(key, |check| check.member(key, value, member)),
                None => match &object.statuses {
                    Some(form) if is_status(key) => {
                        self.below(key, |check| check.value(&format!("`{key}`"), value, form));
                    }
                    _ => self.below(key, |check| check.unknown(key, object)),
                },
            }
        }
        for member in object.members.iter().filter(|member| member.is_required && !members.contains_key(&member.key)) {
            self.missing(member);
        }
    }

    fn member(&mut self, key: &str, value: &Value, member: &Member) {
        let outer = self.rule;
        if member.extension.is_some() {
            self.rule = EXTENSION;
        }
        self.value(&format!("`{key}`"), value, &member.form);
        self.rule = outer;
    }

    fn missing(&mut self, member: &Member) {
        let mut docs = member.docs.chars();
        let first = docs.next().map(|first| first.to_ascii_lowercase());
        let text: String = first.into_iter().chain(docs).collect();
        let help = format!("state {}{}", text.trim_end_matches('.').replace('\n', " "), choices(&member.form));
        self.remark(self.rule, format!("`{}` is missing", member.key), help);
    }

    fn wrong(&mut self, name: &str, value: &Value, form: &Form) {
        let wanted = in_words(form);
        let message = match (form, value) {
            (Form::Words(_), Value::String(_)) => format!("{name} is {value}"),
            _ => format!("{name} is not {wanted}"),
        };
        self.remark(self.rule, message, format!("write {wanted}"));
    }

    fn unknown(&mut self, key: &str, object: &Object) {
        if Table::is_unsupported(key) {
            let help = "describe the wire with what is supported: one plain type for each value, and its other JSON \
                        forms in the extension for them";
            return self.remark("unsupported", format!("`{key}` in {} has no counterpart", object.name), help);
        }
        let similar = object.members.iter().filter_map(|member| Some((slips(&member.key, key)?, member)));
        let similar = similar.min_by_key(|(slips, _)| *slips).map(|(_, member)| member);
        let help = match similar {
            Some(member) => format!("did you mean `{}`?", member.key),
            None => "correct the spelling, or remove it".to_owned(),
        };
        self.remark("keyword", format!("`{key}` is not a member of {}", object.name), help);
    }
}

/// Whether a value is of the JSON type of a form, and in its range.
fn is(form: &Form, value: &Value) -> bool {
    match form {
        Form::Any => true,
        Form::Text => value.is_string(),
        Form::Boolean => value.is_boolean(),
        Form::Number => value.is_number(),
        Form::Integer { least, most } => {
            let is_above = |least: i64| value.as_i64().map_or(value.is_u64(), |value| value >= least);
            let is_below = |most: u64| value.as_u64().map_or(value.is_i64(), |value| value <= most);
            (value.is_i64() || value.is_u64()) && least.is_none_or(is_above) && most.is_none_or(is_below)
        }
        Form::Words(words) => value.as_str().is_some_and(|text| words.iter().any(|word| word.text == text)),
        Form::List { .. } => value.is_array(),
        Form::Map(_) | Form::Object(_) | Form::Node(_) | Form::Referable(_) => value.is_object(),
        Form::Either(forms) => forms.iter().any(|form| is(form, value)),
    }
}

/// A form as a finding names it.
pub(crate) fn in_words(form: &Form) -> String {
    match form {
        Form::Any => "a value".to_owned(),
        Form::Text => "text".to_owned(),
        Form::Boolean => "`true` or `false`".to_owned(),
        Form::Number => "a number".to_owned(),
        Form::Integer { least, most } => match (least, most) {
            (Some(least), Some(most)) => format!("a whole number from {least} to {most}"),
            (Some(least), None) => format!("a whole number from {least} on"),
            _ => "a whole number".to_owned(),
        },
        Form::Words(words) => joined(words.iter().map(|word| format!("`{}`", word.text)).collect()),
        Form::List { item, .. } => match **item {
            Form::Text => "a list of texts".to_owned(),
            _ => "a list".to_owned(),
        },
        Form::Map(_) | Form::Object(_) | Form::Node(_) | Form::Referable(_) => "an object".to_owned(),
        Form::Either(forms) => joined(forms.iter().map(in_words).collect()),
    }
}

/// `a, b or c`
fn joined(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if !words.is_empty() => format!("{} or {last}", words.join(", ")),
        last => last.unwrap_or_default(),
    }
}

/// What may be written, where that is a list.
fn choices(form: &Form) -> String {
    if let Form::Words(_) = form { format!(": {}", in_words(form)) } else { String::new() }
}

/// How far a written key is from another, where it may be that one with a slip: a letter more, less, or another, or two
/// in a row that changed places.
fn slips(key: &str, written: &str) -> Option<usize> {
    let is_same = |(a, b): &(u8, u8)| a.eq_ignore_ascii_case(b);
    let before = key.bytes().zip(written.bytes()).take_while(is_same).count();
    let after = key.bytes().rev().zip(written.bytes().rev()).take_while(is_same).count();
    let left = |word: &str| word.len() - (before + after).min(word.len());
    let (key, written) = (left(key), left(written));
    (key.max(written) <= 2 && key.abs_diff(written) <= 1 && before + after >= 2).then_some(key.max(written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised() {
        for (key, written) in [
            ("summary", "sumary"),
            ("required", "requird"),
            ("required", "requried"),
            ("format", "formt"),
            ("minLength", "minlength"),
        ] {
            assert!(slips(key, written).is_some(), "{key} {written}");
        }
        for (key, written) in [("get", "post"), ("type", "title"), ("in", "items"), ("name", "sections")] {
            assert_eq!(slips(key, written), None, "{key} {written}");
        }
    }

    #[test]
    fn numbers_are_held_to_their_range() {
        let form = Form::Integer { least: Some(1), most: Some(10) };
        for (value, expected) in [(0, false), (1, true), (10, true), (11, false), (-1, false)] {
            assert_eq!(is(&form, &value.into()), expected, "{value}");
        }
        assert!(!is(&form, &1.5.into()));
        assert!(!is(&form, &u64::MAX.into()));
        assert!(is(&Form::Integer { least: Some(0), most: None }, &u64::MAX.into()));
    }

    #[test]
    fn a_form_is_named_as_a_finding_says_it() {
        let both = Form::Either(vec![Form::Integer { least: None, most: None }, Form::Text]);
        assert_eq!(in_words(&both), "a whole number or text");
    }
}
