//! Texts that a parser would take too long for: nested without end, or multiplied by aliases.
//!
//! The parser finds them too, in time that grows with the square of their size. Only a text with signs of either is
//! walked here, before it is parsed.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

/// How deep a text may be nested. `serde_yaml` has the same limit.
const DEEPEST: usize = 127;

/// How many times as long as its text a document may become by its aliases; ten aliases of one large node are none too
/// many.
const MOST: u64 = 10;

/// Why a text is not parsed, and the line where that becomes clear.
pub(super) fn refused(text: &str) -> Option<(String, usize)> {
    if !is_suspicious(text) {
        return None;
    }
    let mut measure = Measure::default();
    for next in Parser::new_from_str(text) {
        let (event, span) = match next {
            Ok(found) => found,
            // The scanner reads ahead of its events, and has a limit of its own for brackets.
            Err(error) if error.info().contains("recursion limit") => {
                return Some((too_deep(), error.marker().line()));
            }
            Err(_) => return None,
        };
        measure.take(&event);
        if measure.open.len() > DEEPEST {
            return Some((too_deep(), span.start.line()));
        }
        // Small documents may be made of aliases for the most part.
        if measure.nodes > MOST * (measure.events + 100) {
            return Some(("its aliases multiply the text without measure".to_owned(), span.start.line()));
        }
    }
    None
}

fn too_deep() -> String {
    format!("nested deeper than {DEEPEST} levels")
}

/// Whether brackets, quoted ones included, or the marks of lists and keys on one line add up to such depth, or there is
/// an anchor. By indentation alone, a text grows with the square of its depth.
fn is_suspicious(text: &str) -> bool {
    let (mut brackets, mut marks, mut last) = (0_usize, 0_usize, b' ');
    for byte in text.bytes() {
        match byte {
            b'\n' => marks = 0,
            b'-' | b'?' | b':' => marks += 1,
            b'[' | b'{' => brackets += 1,
            b']' | b'}' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        let is_anchor = last == b'&' && !byte.is_ascii_whitespace();
        if brackets > DEEPEST || marks > DEEPEST || is_anchor {
            return true;
        }
        last = byte;
    }
    false
}

/// How large the document becomes.
#[derive(Default)]
struct Measure {
    events: u64,
    /// With those that aliases repeat.
    nodes: u64,
    /// The anchor of each open mapping and sequence, and the number of nodes before it.
    open: Vec<(usize, u64)>,
    /// How many nodes an anchor stands for.
    anchors: HashMap<usize, u64>,
}

impl Measure {
    fn take(&mut self, event: &Event<'_>) {
        self.events += 1;
        match event {
            Event::MappingStart(anchor, ..) | Event::SequenceStart(anchor, ..) => {
                self.open.push((*anchor, self.nodes));
                self.nodes = self.nodes.saturating_add(1);
            }
            Event::MappingEnd | Event::SequenceEnd => {
                if let Some((anchor, before)) = self.open.pop() {
                    self.anchors.insert(anchor, self.nodes.saturating_sub(before));
                }
            }
            Event::Scalar(_, _, anchor, _) => {
                self.anchors.insert(*anchor, 1);
                self.nodes = self.nodes.saturating_add(1);
            }
            Event::Alias(anchor) => {
                let repeated = self.anchors.get(anchor).copied().unwrap_or(1);
                self.nodes = self.nodes.saturating_add(repeated);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    #[test]
    fn what_multiplies_itself_is_refused_and_plain_aliases_are_not() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..=9 {
            let items = vec![format!("*a{}", level - 1); 10].join(", ");
            writeln!(bomb, "a{level}: &a{level} [{items}]").unwrap();
        }
        let (message, line) = refused(&bomb).unwrap();
        assert!(message.contains("multiply") && line < 6, "{message} {line}");
        for text in ["a: &a {b: 1}\nc: *a\n", "a: Q&A and R&D\n", "a: &a [1, 2]\nb: [*a, *a, *a]\n"] {
            assert_eq!(refused(text), None, "{text}");
        }
    }

    #[test]
    fn depth_is_counted_whatever_it_is_written_with() {
        for text in ["[".repeat(200), "- ".repeat(200), "{a: ".repeat(200)] {
            assert!(refused(&text).is_some_and(|(message, _)| message.contains("deeper")), "{text}");
        }
        assert_eq!(refused(&format!("a: '{}'\n", "[".repeat(200))), None, "quoted brackets nest nothing");
    }
}
