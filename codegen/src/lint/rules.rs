//! Which rules of the house apply.

use std::collections::BTreeSet;

/// A rule that a spec can be generated without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Rule {
    /// Every operation has a `default` response: the shared component `Error`. Without the rule, responses to errors
    /// may have statuses of their own, and the bindings read them by the profile's envelope.
    DefaultResponse,
    /// Operations, parameters, groups, schemas and properties have a description, operations a summary of one line too.
    /// None of them begins with `TODO`.
    Descriptions,
    /// Each value of an enumeration has a name and a description. Without the rule, names are made from the values.
    EnumNames,
    /// The body of a request has an example, and so has each required parameter. Without the rule, the page of an
    /// operation whose values are not known shows no call.
    Examples,
    /// The `format` of a schema is one that means something to the generator or to other tools.
    Formats,
    /// A GET has no body, unless its description says why it does.
    GetWithoutBody,
    /// An operation has exactly one tag, and the document lists it. Without the rule the first tag counts.
    Groups,
    /// Every operation states whether a repeat is safe. Without the rule, one that does not is never repeated.
    Idempotent,
    /// No two paths differ in a final slash or in names of parameters only.
    OneSpelling,
    /// The operation's id is in lowerCamel.
    OperationIds,
    /// Every operation states its `security`. Without the rule, one that does not takes no authentication.
    Security,
    /// Every operation states which document describes it.
    Source,
    /// An operation succeeds with 200 and no other status.
    Status200,
    /// Every component is used.
    Used,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 14] = [
        Self::DefaultResponse,
        Self::Descriptions,
        Self::EnumNames,
        Self::Examples,
        Self::Formats,
        Self::GetWithoutBody,
        Self::Groups,
        Self::Idempotent,
        Self::OneSpelling,
        Self::OperationIds,
        Self::Security,
        Self::Source,
        Self::Status200,
        Self::Used,
    ];
}

/// The rules that apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules(BTreeSet<Rule>);

impl Rules {
    /// All rules: a spec that is curated by hand and has evidence for what it states.
    pub fn all() -> Self {
        Self(Rule::ALL.into())
    }

    /// No rule: whatever can be generated.
    pub fn none() -> Self {
        Self(BTreeSet::new())
    }

    /// These rules without some of them.
    #[must_use]
    pub fn without(mut self, rules: &[Rule]) -> Self {
        self.0.retain(|rule| !rules.contains(rule));
        self
    }

    /// Whether a rule applies.
    pub fn has(&self, rule: Rule) -> bool {
        self.0.contains(&rule)
    }
}

impl FromIterator<Rule> for Rules {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        Self(rules.into_iter().collect())
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self::all()
    }
}
