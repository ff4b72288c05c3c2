//! New pages, which replace no document: they become later sources of the operations that they describe.

use std::collections::BTreeMap;

use super::{Adoption, Edit, Unplaced};
use crate::compare::assigned;
use crate::facts::Facts;
use crate::settings::Settings;
use crate::spec::Spec;

/// Adds each new document to the sources of its operations.
pub(super) fn add(
    adoption: &mut Adoption,
    added: &[Facts],
    files: &BTreeMap<String, String>,
    spec: &Spec<'_>,
    key: &str,
    settings: &Settings,
) {
    let (known, unknown) = assigned(added, spec, settings);
    for (id, document) in known {
        let place = files.iter().find_map(|(file, text)| Some((file, source_line(text, id, key)?)));
        let Some((file, line)) = place else {
            let message = format!("{document} describes {id}, which states no source");
            adoption.unplaced.push(Unplaced { file: String::new(), line: 0, message });
            continue;
        };
        let text = adoption.files.get(file).or_else(|| files.get(file)).cloned().unwrap_or_default();
        if let Some((text, edit)) = with_later(&text, file, id, key, document) {
            adoption.edits.push(Edit { line, ..edit });
            adoption.files.insert(file.clone(), text);
        }
    }
    for (document, line, call) in unknown {
        let message = format!("{document}:{line} describes {call}, which the spec lacks");
        adoption.unplaced.push(Unplaced { file: String::new(), line: 0, message });
    }
}

/// The line of the key under which an operation states its source, counted from 1.
fn source_line(text: &str, id: &str, key: &str) -> Option<usize> {
    let operation = format!("operationId: {id}");
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| line.trim() != operation).skip(1);
    let own = lines.find(|(_, line)| line.trim_start().starts_with(&format!("{key}:")) || is_operation(line));
    own.filter(|(_, line)| !is_operation(line)).map(|(at, _)| at + 1)
}

fn is_operation(line: &str) -> bool {
    line.trim_start().starts_with("operationId:")
}

/// The text with a document in the list `later` of an operation's source.
fn with_later(text: &str, file: &str, id: &str, key: &str, document: &str) -> Option<(String, Edit)> {
    let at = source_line(text, id, key)?;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(lines.get(at - 1)?);
    let below = lines.iter().enumerate().skip(at);
    let inside: Vec<(usize, &str)> =
        below.map(|(number, line)| (number, *line)).take_while(|(_, line)| indent(line) > own).collect();
    let (last, last_line) = inside.last().copied()?;
    if inside.iter().any(|(_, line)| line.contains(document)) {
        return None;
    }
    let later = inside.iter().find(|(_, line)| line.trim_start().starts_with("later: [") && line.contains(']'));
    let (number, before, after) = if let Some((number, line)) = later {
        (*number, *line, line.replacen(']', &format!(", {document}]"), 1))
    } else {
        let space = " ".repeat(inside.first().map_or(own + 2, |(_, line)| indent(line)));
        (last, last_line, format!("{}\n{space}later: [{document}]\n", last_line.trim_end_matches('\n')))
    };
    let changed = lines.iter().enumerate().map(|(at, line)| if at == number { after.as_str() } else { line });
    let [before, after] = [before, &after].map(|line| line.trim_end_matches('\n').to_owned());
    let edit = Edit { file: file.to_owned(), line: number + 1, before, after };
    Some((changed.collect(), edit))
}
