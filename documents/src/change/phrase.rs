//! Changes in words that a release note can use.

use super::ChangeKind;

/// The change in words. `at` is a location and a path, as in `request pageInfo.pageSize`.
pub(crate) fn phrase(kind: ChangeKind, at: &str, before: Option<&str>, after: Option<&str>) -> String {
    let thing = thing(at);
    let what = || change(before, after);
    match (kind, before, after) {
        (ChangeKind::Added, ..) => added(&thing, after.unwrap_or_default()),
        (ChangeKind::Removed, Some(before), _) if before.starts_with("status ") => {
            format!("{thing} ({before}) is gone")
        }
        (ChangeKind::Removed, ..) => format!("{thing} is gone"),
        (ChangeKind::Moved, ..) => format!("{thing} moved: {}", what()),
        (ChangeKind::Retyped, Some(old), Some(new)) if old.starts_with("status ") => {
            format!("the status of {thing}: {}", change(Some(old), Some(new)).replace("status ", ""))
        }
        (ChangeKind::Retyped, ..) => format!("the type of {thing}: {}", what()),
        (ChangeKind::Required, _, now) => format!("{thing} is now {}", now.unwrap_or_default()),
        (ChangeKind::Renamed, Some(before), Some(after)) => format!("{thing}: `{before}` is now called `{after}`"),
        (ChangeKind::Values, Some(old), Some(new)) if !old.starts_with("any ") && !new.starts_with("any ") => {
            values(&thing, old, new)
        }
        (ChangeKind::Values, None, Some(new)) if new.contains(", ") => format!("{thing} is one of {new}"),
        (ChangeKind::Values, None, Some(value)) => format!("new value {value} of {thing}"),
        (ChangeKind::Values, Some(value), None) => format!("the value {value} of {thing} is gone"),
        (ChangeKind::Range | ChangeKind::Length | ChangeKind::Unit | ChangeKind::Format, ..) => {
            format!("the {kind} of {thing}: {}", what())
        }
        (ChangeKind::Default, ..) => format!("the default of {thing}: {}", what()),
        (ChangeKind::Status, None, Some(status)) => format!("new status {status}"),
        (ChangeKind::Status, Some(status), None) => format!("the status {status} is gone"),
        (ChangeKind::Authentication, None, Some(method)) => format!("new way to authenticate: {method}"),
        (ChangeKind::Authentication, Some(method), None) => format!("a way to authenticate is gone: {method}"),
        (ChangeKind::Availability, None, Some(now)) => format!("{thing} is {now}"),
        (ChangeKind::Availability, Some(before), _) => format!("{thing} is no longer {before}"),
        (ChangeKind::Example, None, _) => format!("an example has {thing}"),
        (ChangeKind::Example, ..) => format!("no example has {thing} any more"),
        _ => format!("{thing}: {}", what()),
    }
}

/// Which values of a list came and which went.
fn values(thing: &str, old: &str, new: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.split(", ").collect(), new.split(", ").collect());
    let come: Vec<&str> = after.iter().filter(|value| !before.contains(value)).copied().collect();
    let gone: Vec<&str> = before.iter().filter(|value| !after.contains(value)).copied().collect();
    let many = |values: &[&str]| if values.len() == 1 { "value" } else { "values" };
    let come = (!come.is_empty()).then(|| format!("new {} {} of {thing}", many(&come), come.join(", ")));
    let gone = (!gone.is_empty()).then(|| format!("{} {} of {thing} gone", many(&gone), gone.join(", ")));
    let all: Vec<String> = come.into_iter().chain(gone).collect();
    if all.is_empty() { format!("the values of {thing}: {}", change(Some(old), Some(new))) } else { all.join("; ") }
}

/// `a → b`, or what there is now or was before.
fn change(before: Option<&str>, after: Option<&str>) -> String {
    format!("{} → {}", before.unwrap_or("none"), after.unwrap_or("none"))
}

/// `new optional field `a` of the request (String)`.
fn added(thing: &str, stated: &str) -> String {
    let (ty, word) = match stated.rsplit_once(", ") {
        Some((ty, "required")) => (ty, "required "),
        Some((ty, "optional")) => (ty, "optional "),
        _ => (stated, ""),
    };
    let thing = thing.strip_prefix("the ").unwrap_or(thing);
    if ty.is_empty() { format!("new {word}{thing}") } else { format!("new {word}{thing} ({ty})") }
}

/// What stands at a location: `the field `a.b` of the response`.
fn thing(at: &str) -> String {
    let (location, path) = at.split_once(' ').unwrap_or((at, ""));
    match (location, path) {
        ("request" | "response", "") => format!("the body of the {location}"),
        ("error", "") => "the body of errors".to_owned(),
        ("request" | "response", _) => format!("the field `{path}` of the {location}"),
        ("error", _) => format!("the field `{path}` of errors"),
        ("path" | "query", _) => format!("the {location} parameter `{path}`"),
        ("header", "") => "the headers".to_owned(),
        ("header", _) => format!("the header `{path}`"),
        ("code", _) => format!("the error code {path}"),
        (_, "") => format!("the {location}"),
        _ => format!("the {location} `{path}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_read_like_a_release_note() {
        for (kind, at, before, after, expected) in [
            (
                ChangeKind::Added,
                "request a",
                None,
                Some("String, optional"),
                "new optional field `a` of the request (String)",
            ),
            (ChangeKind::Added, "operation", None, None, "new operation"),
            (ChangeKind::Added, "code 7", None, Some("status 400"), "new error code 7 (status 400)"),
            (ChangeKind::Removed, "response a[].b", Some("Long"), None, "the field `a[].b` of the response is gone"),
            (
                ChangeKind::Required,
                "query a",
                Some("optional"),
                Some("required"),
                "the query parameter `a` is now required",
            ),
            (ChangeKind::Values, "response a", None, Some("3"), "new value 3 of the field `a` of the response"),
            (ChangeKind::Range, "header a", Some("at most 5"), None, "the range of the header `a`: at most 5 → none"),
            (
                ChangeKind::Values,
                "query a",
                Some("0, 1"),
                Some("1, 2, 3"),
                "new values 2, 3 of the query parameter `a`; value 0 of the query parameter `a` gone",
            ),
            (ChangeKind::Status, "status", None, Some("202"), "new status 202"),
            (
                ChangeKind::Retyped,
                "code 7",
                Some("status 400"),
                Some("status 404"),
                "the status of the error code 7: 400 → 404",
            ),
            (ChangeKind::Availability, "operation", None, Some("deprecated"), "the operation is deprecated"),
        ] {
            assert_eq!(phrase(kind, at, before, after), expected);
        }
    }
}
