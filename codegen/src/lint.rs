//! Pass 1: our rules for a spec, beyond what OpenAPI itself asks for.
//!
//! The model has checked the shape: members, types, references. What is left are rules about meaning, each one a small
//! function that returns remarks. Some hold for everything that can be generated; the others are [`Rules`] of the house.

mod editions;
mod examples;
mod operations;
mod parameters;
mod rules;
mod schemas;
mod security;
mod success;
mod text;
mod unfinished;
mod values;
mod walk;

use koodrive_model::Model;

use crate::finding::Remark;
pub use rules::{Rule, Rules};

/// All remarks on a spec, in the order of the document.
pub fn lint(model: &Model, rules: &Rules) -> Vec<Remark> {
    let mut remarks = groups(model, rules);
    remarks.extend(operations::lint(model, rules));
    remarks.extend(model.operations.iter().flat_map(|operation| editions::operation(model, operation)));
    remarks.extend(schemas::lint(model, rules));
    remarks.extend(values::lint(model));
    for node in walk::nodes(model.document()) {
        remarks.extend(text::lint(&node));
        remarks.extend(editions::lint(model, &node));
        remarks.extend(unfinished::lint(&node).filter(|_| rules.has(Rule::Descriptions)));
    }
    remarks
}

fn groups(model: &Model, rules: &Rules) -> Vec<Remark> {
    let undescribed = |description: &Option<String>| description.as_deref().is_none_or(|text| text.trim().is_empty());
    let tags = model.frame.tags.iter().filter(|tag| rules.has(Rule::Descriptions) && undescribed(&tag.description));
    tags.map(|tag| Remark::new(&tag.at, "prose", "`description` is missing", "state what the group's operations do"))
        .collect()
}
