//! The skeleton of an operation's evidence: the payloads of the document's examples.

use serde_json::{Map, Value};

use super::draft::Draft;
use super::schemas::Told;
use crate::facts::Example;
use crate::render::json;

/// Writes the payloads of an operation's examples, and where they come from.
pub(super) fn add(draft: &mut Draft<'_>, told: Told<'_>) {
    let mut source =
        "# Where the payloads of this folder come from, and what was mended to make them JSON.\npayloads:".to_owned();
    let (operation, owner) = (told.operation, told.owner);
    let mut count = 0;
    for (kind, examples) in [("request", &operation.requests), ("response", &operation.responses)] {
        for (number, example) in examples.iter().enumerate() {
            let name = if number == 0 { format!("{kind}.json") } else { format!("{kind}-{}.json", number + 1) };
            let (start, end) = (example.line, example.end);
            let Some(payload) = payload(example) else {
                let place = format!("{}:{start}-{end}", told.facts.document);
                draft.by_hand.push(format!("evidence/{owner}/{name}: mend the example at {place}, which is no JSON"));
                continue;
            };
            draft.edits.created.insert(format!("evidence/{owner}/{name}"), json::to_string(&payload));
            let document = told.facts.id();
            let lines = format!("    document: {document}\n    lines: {start}-{end}\n    mends: []");
            source.extend(["\n  - file: ", &name, "\n    kind: ", kind, "\n", &lines]);
            count += 1;
        }
    }
    if operation.path.contains('{') || !operation.calls.iter().all(|call| call.query.is_empty()) {
        draft.by_hand.push(format!("evidence/{owner}: put the values of the path and of the query into the request"));
    }
    if count == 0 {
        source += " []";
        draft.by_hand.push(format!("evidence/{owner}: the document has no example that is JSON"));
    }
    source.push('\n');
    draft.edits.created.insert(format!("evidence/{owner}/source.yaml"), source);
    let s = if count == 1 { "" } else { "s" };
    draft.made.push(format!("evidence/{owner}: {count} payload{s} of the document's examples"));
}

fn payload(example: &Example) -> Option<Map<String, Value>> {
    serde_json::from_str(&example.text).ok()
}
