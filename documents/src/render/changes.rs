//! Changes for the terminal, for the changelog, and as a page.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::page::{escape, page};
use super::text::unjudged;
use crate::change::{Change, Changes, Group, Release, Verdict};
use crate::diff::Diff;

/// The changes by operation, with verdict, reason and place, and the version that follows.
pub fn changes_text(changes: &Changes, release: Option<&Release>) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write_text(&mut out, changes, release);
    out
}

/// The changes between two sets of documents.
pub fn diff_text(diff: &Diff) -> String {
    changes_text(&diff.changes(), None)
}

/// A section for `CHANGELOG.md`: what breaks, what is new, what else is worth knowing.
pub fn changelog(changes: &Changes, release: &Release) -> String {
    let mut out = String::new();
    let _ = write_changelog(&mut out, changes, release);
    out
}

/// The changes and the version that follows, as JSON.
pub fn changes_json(changes: &Changes, release: &Release) -> String {
    #[derive(Serialize)]
    struct All<'a> {
        release: &'a Release,
        #[serde(flatten)]
        changes: &'a Changes,
    }
    super::json::to_string(&All { release, changes })
}

/// The changes as a self-contained page.
pub fn changes_html(changes: &Changes, release: &Release) -> String {
    let mut body = String::new();
    let _ = write_html(&mut body, changes, release);
    page("Changes", &body)
}

/// What the versions are called: `a` → `b`.
fn names(changes: &Changes) -> String {
    format!("{} → {}", changes.old.join(", "), changes.new.join(", "))
}

fn totals(changes: &Changes) -> String {
    let count = |verdict| changes.count(verdict);
    let [breaking, compatible, notes] = [Verdict::Breaking, Verdict::Compatible, Verdict::Note].map(count);
    let missing = match changes.not_covered {
        0 => String::new(),
        some => format!(", {some} not covered by the new documents"),
    };
    let (unchanged, s) = (changes.unchanged, if notes == 1 { "" } else { "s" });
    format!("{breaking} breaking, {compatible} compatible, {notes} note{s}; {unchanged} operations unchanged{missing}")
}

fn version(release: &Release) -> String {
    format!("version {} → {}: {}", release.from, release.to, release.why)
}

fn heading(group: &Group) -> String {
    match (&group.id, &group.address) {
        (Some(id), Some(address)) => format!("{id}  {address}"),
        _ => group.name().to_owned(),
    }
}

fn with_others(change: &Change) -> String {
    let below = if change.below > 0 { format!(", with {} fields inside", change.below) } else { String::new() };
    match change.also.len() {
        0 => below,
        1..=4 => format!("{below}; also {}", change.also.join(", ")),
        many => format!("{below}; also {many} other operations"),
    }
}

fn write_text(out: &mut String, changes: &Changes, release: Option<&Release>) -> fmt::Result {
    for unread in &changes.unread {
        writeln!(out, "{unread}\n")?;
    }
    for group in &changes.groups {
        writeln!(out, "{}", heading(group))?;
        for change in &group.changes {
            writeln!(out, "  {:<10}  {}{}", change.verdict.to_string(), change.what, with_others(change))?;
            writeln!(out, "              {} {}: {}", change.kind, change.at, change.why)?;
            for (word, place) in [("old", &change.old), ("new", &change.new)] {
                if let Some(place) = place {
                    writeln!(out, "              {word}: {place}")?;
                }
            }
        }
        writeln!(out)?;
    }
    if changes.unjudged > 0 {
        writeln!(out, "{}", unjudged(changes.unjudged))?;
    }
    writeln!(out, "{}", totals(changes))?;
    release.map_or(Ok(()), |release| writeln!(out, "{}", version(release)))
}

const SECTIONS: [(Verdict, &str); 3] =
    [(Verdict::Breaking, "Breaking"), (Verdict::Compatible, "New"), (Verdict::Note, "Also changed")];

fn write_changelog(out: &mut String, changes: &Changes, release: &Release) -> fmt::Result {
    writeln!(out, "## {}\n", release.to)?;
    writeln!(out, "The API from {}. {}.", names(changes), capital(&release.why))?;
    for (verdict, title) in SECTIONS {
        let mut of_verdict = changes.all().filter(|(_, change)| change.verdict == verdict).peekable();
        if of_verdict.peek().is_some() {
            writeln!(out, "\n### {title}\n")?;
        }
        for (group, change) in of_verdict {
            let name = if group.address.is_some() { format!("`{}`: ", group.name()) } else { String::new() };
            writeln!(out, "- {name}{}{} ({})", change.what, with_others(change), change.why)?;
        }
    }
    Ok(())
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}

fn write_html(out: &mut String, changes: &Changes, release: &Release) -> fmt::Result {
    writeln!(out, "<p>{}</p>", escape(&names(changes)))?;
    writeln!(out, "<p>{}; {}</p>", escape(&totals(changes)), escape(&version(release)))?;
    if changes.unjudged > 0 {
        writeln!(out, "<p>{}</p>", escape(&unjudged(changes.unjudged)))?;
    }
    if !changes.unread.is_empty() {
        writeln!(out, "<h2>Not read</h2>\n<ul>")?;
        for unread in &changes.unread {
            writeln!(out, "<li>{}</li>", escape(unread))?;
        }
        writeln!(out, "</ul>")?;
    }
    for group in &changes.groups {
        writeln!(out, "<h2>{}</h2>\n<table>", escape(&heading(group)))?;
        writeln!(out, "<tr><th>verdict<th>what<th>why<th>old<th>new</tr>")?;
        for change in &group.changes {
            let class = if change.verdict.is_breaking() { "open" } else { "same" };
            let what = escape(&format!("{}{}", change.what, with_others(change)));
            let place = |place: &Option<_>| {
                place.as_ref().map_or_else(String::new, |place: &crate::change::Place| escape(&place.to_string()))
            };
            write!(out, "<tr class=\"{class}\"><td>{}<td>{what}<td>{}", change.verdict, escape(&change.why))?;
            writeln!(out, "<td>{}<td>{}</tr>", place(&change.old), place(&change.new))?;
        }
        writeln!(out, "</table>")?;
    }
    Ok(())
}
