//! Observing a decoder from inside: what it found empty, where it stopped, and what its value costs.

mod tracker;

pub(in crate::wire) use self::tracker::{Conflict, Tracker};

/// A step from a value to one inside it, by number: names are looked up after a failure and cost nothing before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value of an object's n-th key, as the keys stand in the text.
    Key(usize),
    /// To the n-th item of a list.
    Item(usize),
    /// To the content of a variant, which is not a step in the text.
    Variant,
}

/// What a type requested, as far as it decides which forms of a value say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, of which `""` is one.
    Text,
    /// The text of an enumeration, of which `""` is none.
    Word,
    /// A number.
    Number,
    /// An integer that cannot be negative.
    Unsigned,
    /// A boolean.
    Flag,
    /// A list.
    List,
    /// A struct or a map.
    Object,
    /// A struct that has fields which must not be absent.
    Required,
}

/// A form of a value that may say nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// `null`
    Null,
    /// `""`
    EmptyText,
    /// `[]`
    EmptyList,
    /// `{}`
    EmptyObject,
    /// A number.
    Number(f64),
}

impl Kind {
    /// Whether an item in this form is none.
    pub(super) fn is_no_item(self, form: Form) -> bool {
        match form {
            Form::Null => true,
            Form::EmptyText => self != Self::Text,
            Form::EmptyList => matches!(self, Self::Object | Self::Required),
            Form::EmptyObject => matches!(self, Self::Required | Self::List),
            Form::Number(number) => self.is_no_number(number),
        }
    }

    /// Whether an optional value in this form is absent.
    pub(super) fn is_absent(self, form: Form) -> bool {
        match form {
            Form::Null => true,
            Form::EmptyText => !matches!(self, Self::Text | Self::List),
            Form::EmptyList => matches!(self, Self::Object | Self::Required),
            Form::EmptyObject => self == Self::Required,
            Form::Number(number) => self.is_no_number(number),
        }
    }

    /// -1 where nothing is negative is the usual way to write "none" or "no limit"; a boolean is 0 or 1.
    #[allow(clippy::float_cmp, reason = "these are whole numbers, which floats hold exactly")]
    fn is_no_number(self, number: f64) -> bool {
        match self {
            Self::Unsigned => number == -1.0,
            Self::Flag => number != 0.0 && number != 1.0,
            _ => false,
        }
    }
}

/// How much the value that was read last says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// Something.
    #[default]
    Full,
    /// Nothing, in a form that its type has for it: `""` for text, `[]` for a list, `null` for an optional value.
    Empty,
    /// `{}` for a struct or a map: a value of its type, unless the type has fields that must not be absent.
    Bare,
    /// Nothing, in a form that is not its type's own.
    Nothing(Kind),
}

/// A field's name as it stands in an object, and where in the text.
#[derive(Debug)]
pub struct FirstName {
    pub(super) name: String,
    pub(super) place: Option<usize>,
}

/// An observer of the values that are read. `()` observes nothing and costs nothing: see [`Tracker`].
///
/// A type is compiled once for each kind of probe, so [`from_slice`](super::super::from_slice) has one kind for all its
/// passes.
pub trait Probe: Copy {
    /// Decoding failed at the end of this step, or further down.
    #[inline]
    fn failed(self, _: Step) {}

    /// A value begins, at the end of this step, in a place of so many bytes.
    #[inline]
    fn enter(self, _: Step, _: usize) {}

    /// It has ended.
    #[inline]
    fn leave(self) {}

    /// A value says this much.
    #[inline]
    fn found(self, _: Content) {}

    /// What was found last.
    #[inline]
    fn content(self) -> Content {
        Content::Full
    }

    /// Whether so many bytes more may be allocated, after which `freed` bytes are not needed any longer.
    #[inline]
    fn allocates(self, _: usize, _freed: usize) -> bool {
        true
    }

    /// Whether a struct of this size is stored in the place that was entered last; false if it must be boxed.
    #[inline]
    fn has_room(self, _: usize) -> bool {
        true
    }

    /// Whether the next name is not simply to be read: names are compared, or it has been read already.
    #[inline]
    fn is_careful(self) -> bool {
        false
    }

    /// What an earlier pass learned about the type of an item or of an optional value.
    #[inline]
    fn known(self, _: &'static str) -> Option<Kind> {
        None
    }

    /// Whether a value that says nothing is none where `null` would be; false where it is a misfit.
    #[inline]
    fn takes_none(self) -> bool {
        true
    }

    /// Learns what a type requests, which the next pass will know; false if that is known already or nobody keeps it.
    fn learn(self, _: &'static str, _: Kind) -> bool {
        false
    }

    /// Whether two names of a type are known to be those of one field.
    fn are_same(self, _: &'static str, one: usize, other: usize) -> bool {
        one == other
    }

    /// Learns that two names are those of one field.
    fn learn_same(self, _: &'static str, _one: usize, _other: usize) {}

    /// The place of a name in the text.
    fn place(self, _: &str) -> Option<usize> {
        None
    }

    /// Whether the field at this place is passed over.
    fn passes_over(self, _: Option<usize>) -> bool {
        false
    }

    /// From the next pass on, passes over the field at this place: another one has its value.
    fn pass_over(self, _: Option<usize>) {}

    /// A field comes twice, with something in both: at its n-th key, and again at a later one.
    fn repeated(self, _first: usize, _again: usize) {}

    /// Whether a name that was read too early can be kept.
    fn keeps_names(self) -> bool {
        false
    }

    /// Keeps the first name of an object for whoever reads the object.
    fn keep_first(self, _: FirstName) {}

    /// Whether a name is kept.
    fn has_first(self) -> bool {
        false
    }

    /// The name that was kept.
    fn first(self) -> Option<FirstName> {
        None
    }
}

impl Probe for () {}
