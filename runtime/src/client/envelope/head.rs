//! The members of an envelope: code and message, and what they say about the call.

use std::borrow::Cow;

use crate::operation::SuccessMember;
use crate::profile::{Envelope, NestedError};
use crate::wire::{Broken, Scan, plain, whole};

/// The code and the message of a response. All other members are skipped, whatever is in them: the verdict depends on the
/// code alone.
#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The first code that is not that of success; otherwise the code of success, if there is one.
    pub(super) code: Option<Code>,
    pub(super) message: Option<String>,
    /// Whether another member shows the success, if it is there.
    shown: Option<bool>,
    /// A code that is none.
    odd: Option<String>,
    /// What it is, where it is not an object.
    other: Option<&'static str>,
    /// It is not JSON, or not to its end.
    broken: bool,
}

/// A code as received, a number as its digits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) text: String,
    pub(super) number: Option<i64>,
}

/// What a response says about its call.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Success,
    /// A code says that it failed.
    Refused,
    /// JSON that says neither, and what it lacks.
    Unproven(String),
    /// It is not JSON, and no code before the break says that it failed.
    Broken,
}

impl Head {
    /// Reads a text as far as it is JSON.
    pub(super) fn read(envelope: &Envelope, success: Option<&SuccessMember>, text: &str) -> Self {
        let mut head = Self::default();
        let mut scan = Scan::new(text);
        let outcome = match scan.peek() {
            Some(b'{') => head.members(envelope, success, &mut scan),
            first => {
                head.other = Some(kind(first));
                scan.value().map(drop)
            }
        };
        head.broken = outcome.and_then(|()| scan.end()).is_err();
        head
    }

    /// Reads the members of the outermost object.
    fn members(
        &mut self,
        envelope: &Envelope,
        success: Option<&SuccessMember>,
        scan: &mut Scan<'_>,
    ) -> Result<(), Broken> {
        let mut error = None;
        let read = scan.members(|name, value| {
            if envelope.code.contains(&name) {
                self.code(envelope, name, value);
            } else if envelope.message.contains(&name) {
                put(&mut self.message, scalar(value));
            } else if envelope.nested.as_ref().is_some_and(|nested| nested.member == name) {
                error = error.or(Some(value));
            } else if let Some(member) = success.filter(|member| member.name == name) {
                self.shown = Some(self.shown.unwrap_or(true) && shows(member, value));
            }
        });
        if let (Some(names), Some(error)) = (&envelope.nested, error) {
            self.nested(envelope, names, error);
        }
        read
    }

    /// Notes a code. All of them count: a success is one only if no other code speaks against it.
    fn code(&mut self, envelope: &Envelope, name: &str, value: &str) {
        let Some(text) = scalar(value) else {
            // Where there is no error, a gateway may say so by null or by nothing.
            let is_own = envelope.code.first().is_some_and(|own| *own == name);
            let says_nothing = matches!(kind_of(value), NULL | TEXT);
            if is_own || !says_nothing {
                put(&mut self.odd, Some(format!("its {name:?} is {}", kind_of(value))));
            }
            return;
        };
        let code = Code { number: whole(&text), text };
        let is_first_refusal = code.number != Some(envelope.success) && !self.is_refused(envelope);
        if is_first_refusal || self.code.is_none() {
            self.code = Some(code);
        }
    }

    /// Some operations return an error of another shape.
    fn nested(&mut self, envelope: &Envelope, names: &NestedError, error: &str) {
        let Some(cause) = at_pointer(error, names.pointer) else { return };
        // What is readable was read.
        let _ = Scan::new(cause).members(|name, value| {
            let text = scalar(value);
            if name == names.code && text.is_some() {
                self.code(envelope, name, value);
            } else if name == names.message {
                put(&mut self.message, text);
            }
        });
    }

    /// Whether a code says that the call failed.
    fn is_refused(&self, envelope: &Envelope) -> bool {
        self.code.as_ref().is_some_and(|code| code.number != Some(envelope.success))
    }

    /// A success has to be shown: HTTP 200 is what a captive portal sends as well.
    pub(super) fn verdict(&self, envelope: &Envelope, success: Option<&SuccessMember>) -> Verdict {
        if self.is_refused(envelope) {
            return Verdict::Refused;
        }
        if self.broken {
            return Verdict::Broken;
        }
        if let Some(odd) = &self.odd {
            return Verdict::Unproven(odd.clone());
        }
        if self.shown == Some(true) || self.code.is_some() {
            return Verdict::Success;
        }
        Verdict::Unproven(self.missing(envelope, success))
    }

    /// What would show a success.
    fn missing(&self, envelope: &Envelope, success: Option<&SuccessMember>) -> String {
        let code = envelope.code.first().copied().unwrap_or_default();
        match (self.other, success) {
            (Some(kind), _) => format!("it is {kind}, not an object with {code:?}"),
            (None, None) => format!("it has no {code:?}"),
            (None, Some(member)) => format!("it has no {code:?}, and no {:?} that shows it", member.name),
        }
    }
}

/// The first one counts.
fn put(field: &mut Option<String>, text: Option<String>) {
    if field.is_none() {
        *field = text;
    }
}

/// A number or a text that is not empty, as text. Anything else is none: an odd envelope must not hide the status.
fn scalar(value: &str) -> Option<String> {
    let text = match value.as_bytes().first()? {
        b'"' => plain(value),
        b'-' | b'0'..=b'9' => Cow::Borrowed(value),
        _ => return None,
    };
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Whether the value of this member shows a success.
fn shows(member: &SuccessMember, value: &str) -> bool {
    if member.values.is_empty() {
        return value.starts_with(['{', '[']);
    }
    let Some(text) = scalar(value) else { return false };
    let number = whole(&text);
    member.values.iter().any(|known| *known == text || (number.is_some() && whole(known) == number))
}

/// The value at a JSON pointer.
fn at_pointer<'t>(value: &'t str, pointer: &str) -> Option<&'t str> {
    let mut steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
    steps.try_fold(value, |value, step| {
        if value.starts_with('[') {
            return Scan::new(value).item(step.parse().ok()?);
        }
        let mut found = None;
        Scan::new(value).members(|name, value| found = found.or((name == step).then_some(value))).ok()?;
        found
    })
}

const NULL: &str = "null";
/// A text is no code only if it is empty.
const TEXT: &str = "an empty text";

fn kind_of(value: &str) -> &'static str {
    match value.as_bytes().first() {
        Some(b'"') => TEXT,
        first => kind(first.copied()),
    }
}

/// What a value is, by its first byte.
fn kind(first: Option<u8>) -> &'static str {
    match first {
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b'"') => "a text",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => NULL,
        _ => "a number",
    }
}
