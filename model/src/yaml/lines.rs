//! Where in a YAML text a node stands.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

use crate::pointer;

/// The line of every node of a text, counted from 1, by the node's pointer. For a member of an object it is the line of
/// its key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines(HashMap<String, usize>);

impl Lines {
    /// Walks the text's events once; where they end early, so does what is known.
    pub(crate) fn new(text: &str) -> Self {
        let mut walk = Walk { found: HashMap::new(), at: String::new(), open: Vec::new() };
        for (event, span) in Parser::new_from_str(super::without_mark(text)).map_while(Result::ok) {
            walk.take(&event, span.start.line());
        }
        // The parser of positions refuses some texts that the other reads: where nothing is known, the file is.
        if !text.is_empty() {
            walk.found.entry(String::new()).or_insert(1);
        }
        Self(walk.found)
    }

    /// The line of a node, or of its nearest ancestor that exists.
    pub(crate) fn nearest(&self, pointer: &str) -> Option<usize> {
        let mut pointer = pointer;
        loop {
            if let Some(line) = self.0.get(pointer) {
                return Some(*line);
            }
            pointer = pointer::split_last(pointer)?.0;
        }
    }
}

/// A mapping or a sequence that has begun, and the length of its pointer.
enum Level {
    /// Whether the next event is a value, and its key has been read.
    Mapping {
        length: usize,
        has_key: bool,
    },
    Sequence {
        length: usize,
        next: usize,
    },
}

struct Walk {
    found: HashMap<String, usize>,
    /// The pointer of the node that comes next, or of the mapping whose next key comes.
    at: String,
    open: Vec<Level>,
}

impl Walk {
    fn take(&mut self, event: &Event<'_>, line: usize) {
        match event {
            Event::MappingEnd | Event::SequenceEnd => {
                self.open.pop();
                return;
            }
            Event::MappingStart(..) | Event::SequenceStart(..) | Event::Scalar(..) | Event::Alias(..) => {}
            _ => return,
        }
        match self.open.last_mut() {
            // A key names the node that comes next and is none itself.
            Some(Level::Mapping { length, has_key: has_key @ false }) => {
                self.at.truncate(*length);
                if let Event::Scalar(name, ..) = event {
                    pointer::append(&mut self.at, name);
                    self.found.insert(self.at.clone(), line);
                    *has_key = true;
                }
                return;
            }
            Some(Level::Mapping { has_key, .. }) => *has_key = false,
            Some(Level::Sequence { length, next }) => {
                self.at.truncate(*length);
                pointer::append(&mut self.at, &next.to_string());
                *next += 1;
                self.found.insert(self.at.clone(), line);
            }
            None => {
                self.found.insert(self.at.clone(), line);
            }
        }
        let length = self.at.len();
        match event {
            Event::MappingStart(..) => self.open.push(Level::Mapping { length, has_key: false }),
            Event::SequenceStart(..) => self.open.push(Level::Sequence { length, next: 0 }),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a:\n  b:\n    - x: 1\n    - y: 2\n      \"z/w\": |\n        long\n        text\n  c: 3\n";

    #[test]
    fn keys_and_items_have_their_line() {
        let lines = Lines::new(TEXT);
        let cases = [("", 1), ("/a", 1), ("/a/b", 2), ("/a/b/0", 3), ("/a/b/1/y", 4), ("/a/b/1/z~1w", 5), ("/a/c", 8)];
        for (pointer, line) in cases {
            assert_eq!(lines.nearest(pointer), Some(line), "{pointer}");
        }
    }

    #[test]
    fn a_missing_node_has_the_line_of_its_parent() {
        let lines = Lines::new(TEXT);
        assert_eq!(lines.nearest("/a/b/1/missing/deeper"), Some(4));
        assert_eq!(lines.nearest("/a/b/7"), Some(2));
    }

    #[test]
    fn a_text_that_ends_early_has_the_lines_until_there() {
        let lines = Lines::new("a: 1\nb: [\n");
        assert_eq!(lines.nearest("/a"), Some(1));
        assert_eq!(Lines::new("\0").nearest("/a"), Some(1));
        assert_eq!(Lines::new("").nearest("/a"), None);
    }
}
