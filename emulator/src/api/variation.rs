//! Fields of responses that occur in several JSON forms.

/// By schema, in the order of their names.
pub(crate) type Variations = &'static [(&'static str, &'static [Variation])];

/// A field that varies, or leads to one that does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Variation {
    pub(crate) field: &'static str,
    /// The forms beside that of its type.
    pub(crate) forms: &'static [WireForm],
    pub(crate) inside: Option<Inside>,
}

impl Variation {
    pub(crate) const fn new(field: &'static str, forms: &'static [WireForm], inside: Option<Inside>) -> Self {
        Self { field, forms, inside }
    }
}

/// The schema of the object that a value is or holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Inside {
    One(&'static str),
    List(&'static str),
    #[allow(dead_code, reason = "whether a map leads to a field that varies depends on the spec")]
    Map(&'static str),
}

/// A JSON form, in the words of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which forms occur depends on the spec")]
pub(crate) enum WireForm {
    String,
    Integer,
    Number,
    Boolean,
    Null,
    Object,
    Array,
    Empty,
    Suffixed,
}
