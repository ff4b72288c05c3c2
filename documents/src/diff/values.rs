//! What changed in the values of a field, in the statuses and in the examples of an operation.

use std::collections::BTreeSet;

use super::renamed::Key;
use super::report::{Change, ChangeKind};
use crate::change::Verdict::{Breaking, Compatible, Note};
use crate::change::judge::{self, Extent, Judged};
use crate::facts::{Operation, Returned, RowValues, Side, Unlisted};
use crate::location::Location;
use crate::tree::Leaf;

/// The changes between what two rows state about the values of one field.
pub(super) fn of_field(old: &Leaf<'_>, new: &Leaf<'_>) -> Vec<Change> {
    let (before, after) = (&old.row.values, &new.row.values);
    let mut changes = Changes { old, new, found: Vec::new() };
    changes.choices(before, after);
    let (range, length) = (ChangeKind::Range, ChangeKind::Length);
    changes.limits(range, "", (before.minimum, before.maximum), (after.minimum, after.maximum));
    changes.limits(length, " characters", (before.min_length, before.max_length), (after.min_length, after.max_length));
    changes.limits(length, " items", (before.min_items, before.max_items), (after.min_items, after.max_items));
    for (kind, before, after) in [
        (ChangeKind::Default, &before.default, &after.default),
        (ChangeKind::Unit, &before.unit, &after.unit),
        (ChangeKind::Format, &before.format, &after.format),
        (ChangeKind::Since, &before.since, &after.since),
    ] {
        if before != after {
            let verdict = stated(kind, before.is_some(), after.is_some());
            changes.add(kind, before.clone(), after.clone(), verdict);
        }
    }
    changes.availability(before, after);
    changes.found
}

/// Whether a change is that one side states nothing about a field's values. Prose states values in its own way in each
/// language, so of a translation that proves nothing.
pub(super) fn is_left_out(change: &Change) -> bool {
    use ChangeKind::{Availability, Default, Format, Length, Range, Since, Unit, Values};
    let is_of_values = matches!(change.kind, Values | Range | Length | Default | Unit | Format | Since | Availability);
    is_of_values && (change.before.is_none() || change.after.is_none())
}

struct Changes<'c, 'a> {
    old: &'c Leaf<'a>,
    new: &'c Leaf<'a>,
    found: Vec<Change>,
}

impl Changes<'_, '_> {
    fn add(&mut self, kind: ChangeKind, before: Option<String>, after: Option<String>, judged: Judged) {
        let at = format!("{} {}", self.new.location, self.new.path);
        let lines = (Some(self.old.row.line), Some(self.new.row.line));
        self.found.push(Change::new(kind, at, (before, after), lines, judged));
    }

    fn choices(&mut self, before: &RowValues, after: &RowValues) {
        let set = |values: &RowValues| values.choices.iter().cloned().collect::<BTreeSet<String>>();
        let (old, new) = (set(before), set(after));
        let words = |values: &RowValues| (!values.choices.is_empty()).then(|| values.choices.join(", "));
        if old != new {
            let verdict = choices(self.new.location, &old, &new);
            self.add(ChangeKind::Values, words(before), words(after), verdict);
        } else if let Some((one, other)) = exchanged(before, after) {
            let verdict = (Breaking, "values have exchanged their meanings");
            self.add(ChangeKind::Values, Some(format!("{one}, {other}")), Some(format!("{other}, {one}")), verdict);
        }
    }

    fn limits(&mut self, kind: ChangeKind, of: &str, before: Pair, after: Pair) {
        if before != after {
            let verdict = limits(self.new.location, before, after);
            self.add(kind, say(before, of), say(after, of), verdict);
        }
    }

    fn availability(&mut self, before: &RowValues, after: &RowValues) {
        let word = |is: bool, word: &str| is.then(|| word.to_owned());
        if before.deprecated != after.deprecated {
            let (old, new) = (word(before.deprecated, "deprecated"), word(after.deprecated, "deprecated"));
            self.add(ChangeKind::Availability, old, new, judge::deprecated(after.deprecated));
        }
        if before.allow_listed != after.allow_listed {
            let (old, new) = (word(before.allow_listed, "allow-listed"), word(after.allow_listed, "allow-listed"));
            self.add(ChangeKind::Availability, old, new, allow_listed(after.allow_listed));
        }
    }
}

/// The least and the greatest.
type Pair = (Option<i64>, Option<i64>);

fn say((low, high): Pair, of: &str) -> Option<String> {
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{low} to {high}{of}")),
        (Some(low), None) => Some(format!("at least {low}{of}")),
        (None, Some(high)) => Some(format!("at most {high}{of}")),
        (None, None) => None,
    }
}

/// Two values, the first of which means now what the other meant.
fn exchanged(before: &RowValues, after: &RowValues) -> Option<(String, String)> {
    let old = |value: &String| before.choices.iter().position(|own| own == value);
    let mut pairs = after.choices.iter().zip(&after.meanings);
    pairs.find_map(|(value, meaning)| {
        let meant = before.meanings.get(old(value)?)?;
        let other = before.meanings.iter().position(|own| own == meaning)?;
        let other = before.choices.get(other)?;
        // The same meaning for two values proves nothing, nor does a new wording of one.
        let is_exchange = meant != meaning && other != value && after.meanings.contains(meant);
        is_exchange.then(|| (value.clone(), other.clone()))
    })
}

/// Values of an enumeration were added or removed.
fn choices(location: Location, old: &BTreeSet<String>, new: &BTreeSet<String>) -> Judged {
    let is_narrower = !old.is_subset(new) || old.is_empty();
    match (location.is_request(), is_narrower && !new.is_empty()) {
        (true, true) if old.is_empty() => (Breaking, "callers may send values that are not listed"),
        (true, true) => (Breaking, "callers may send the values that are gone"),
        (true, false) => (Compatible, "the values that callers send are still allowed"),
        (false, _) => (Compatible, "enumerations are open: callers handle values that they do not know"),
    }
}

/// A range or a length became narrower or wider. A limit that is not stated is no limit.
fn limits(location: Location, before: Pair, after: Pair) -> Judged {
    let raised = |old: Option<i64>, new: Option<i64>| new.is_some_and(|new| old.is_none_or(|old| new > old));
    let lowered = |old: Option<i64>, new: Option<i64>| new.is_some_and(|new| old.is_none_or(|old| new < old));
    let is_narrower = raised(before.0, after.0) || lowered(before.1, after.1);
    let is_wider = raised(after.0, before.0) || lowered(after.1, before.1);
    // One that is both is judged by what is worse for the side.
    let is_worse = if location.is_request() { is_narrower } else { !is_wider };
    judge::limit(location.is_request(), if is_worse { Extent::Narrower } else { Extent::Wider })
}

/// A default, a unit or a format changed, or is stated for the first time, or no longer.
fn stated(kind: ChangeKind, before: bool, after: bool) -> Judged {
    match (kind, before, after) {
        (ChangeKind::Default, ..) => judge::default(true, before, after),
        (ChangeKind::Since, ..) => (Note, "it says when the field came, not what it is"),
        (_, false, _) => (Compatible, "it was left open before"),
        (_, _, true) => (Breaking, "callers read and write the old one"),
        (_, _, false) => (Compatible, "it is left open now"),
    }
}

fn allow_listed(now: bool) -> Judged {
    if now { (Breaking, "callers that are not on the list lose it") } else { (Compatible, "everyone may use it") }
}

/// The changes of the statuses and of the fields that only examples have. What the old or the new tables list is theirs
/// to report.
pub(super) fn of_operation(old: &Operation, new: &Operation, listed: &BTreeSet<Key>) -> Vec<Change> {
    let mut changes = statuses(&old.statuses, &new.statuses);
    changes.extend(unlisted(old, new, listed));
    changes
}

fn statuses(old: &[Returned], new: &[Returned]) -> Vec<Change> {
    // A description that states none does not say that there is none.
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let success = |returned: &[Returned]| -> Vec<Returned> {
        returned.iter().filter(|returned| returned.status < 400).copied().collect()
    };
    let line = |list: &[Returned]| list.first().map(|returned| returned.line);
    let mut changes = Vec::new();
    let (before, after) = (success(old), success(new));
    if numbers(&before) != numbers(&after) {
        let say = |list: &[Returned]| {
            let all: Vec<String> = numbers(list).iter().map(u16::to_string).collect();
            (!all.is_empty()).then(|| all.join(", "))
        };
        let lines = (line(&before), line(&after));
        let verdict = (Breaking, "callers expect the old status of a success");
        changes.push(Change::new(
            ChangeKind::Status,
            "success".to_owned(),
            (say(&before), say(&after)),
            lines,
            verdict,
        ));
    }
    let errors: BTreeSet<u16> = numbers(old).union(&numbers(new)).copied().filter(|status| *status >= 400).collect();
    for error in errors {
        let find = |list: &[Returned]| list.iter().find(|returned| returned.status == error).map(|found| found.line);
        let (before, after) = (find(old), find(new));
        if before.is_some() != after.is_some() {
            let word = |line: Option<usize>| line.map(|_| error.to_string());
            let verdict = judge::status(false, after.is_some());
            let stated = (word(before), word(after));
            changes.push(Change::new(ChangeKind::Status, error.to_string(), stated, (before, after), verdict));
        }
    }
    changes
}

fn numbers(returned: &[Returned]) -> BTreeSet<u16> {
    returned.iter().map(|returned| returned.status).collect()
}

/// Fields that came to examples or went from them, and that no table lists.
fn unlisted(old: &Operation, new: &Operation, listed: &BTreeSet<Key>) -> Vec<Change> {
    let has =
        |list: &[Unlisted], field: &Unlisted| list.iter().any(|own| own.side == field.side && own.path == field.path);
    let gone = old.unlisted.iter().filter(|field| !has(&new.unlisted, field)).map(|field| (field, false));
    let come = new.unlisted.iter().filter(|field| !has(&old.unlisted, field)).map(|field| (field, true));
    let location = |field: &Unlisted| if field.side == Side::Request { Location::Request } else { Location::Response };
    let change = |(field, is_new): (&Unlisted, bool)| {
        let location = location(field);
        let only = |is: bool| is.then(|| "in an example".to_owned());
        let line = |is: bool| is.then_some(field.line);
        let at = format!("{location} {}", field.path);
        let judged = (Note, "an example promises nothing");
        Change::new(ChangeKind::Example, at, (only(!is_new), only(is_new)), (line(!is_new), line(is_new)), judged)
    };
    let all = gone.chain(come).filter(|(field, _)| !listed.contains(&(location(field), field.path.clone())));
    all.map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrower_requests_and_wider_responses_break() {
        let set = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect::<BTreeSet<_>>();
        assert!(choices(Location::Request, &set(&["0", "1"]), &set(&["0"])).0.is_breaking());
        assert!(choices(Location::Query, &set(&[]), &set(&["0"])).0.is_breaking());
        assert!(!choices(Location::Request, &set(&["0"]), &set(&["0", "1"])).0.is_breaking());
        assert!(!choices(Location::Response, &set(&["0"]), &set(&["0", "1"])).0.is_breaking());
        let (narrow, wide, open) = ((Some(1), Some(50)), (Some(0), Some(100)), (None, None));
        for (old, new, request, response) in [
            (narrow, wide, false, true),
            (wide, narrow, true, false),
            (open, wide, true, false),
            (wide, open, false, true),
        ] {
            assert_eq!(limits(Location::Request, old, new).0.is_breaking(), request, "{old:?} {new:?}");
            assert_eq!(limits(Location::Response, old, new).0.is_breaking(), response, "{old:?} {new:?}");
        }
    }

    #[test]
    fn a_change_of_what_was_stated_breaks() {
        assert!(
            stated(ChangeKind::Default, true, true).0.is_breaking()
                && stated(ChangeKind::Default, true, false).0.is_breaking()
        );
        assert!(
            stated(ChangeKind::Unit, true, true).0.is_breaking()
                && !stated(ChangeKind::Unit, true, false).0.is_breaking()
        );
        assert!(
            !stated(ChangeKind::Format, false, true).0.is_breaking()
                && !stated(ChangeKind::Since, true, true).0.is_breaking()
        );
        assert!(allow_listed(true).0.is_breaking() && !allow_listed(false).0.is_breaking());
    }
}
