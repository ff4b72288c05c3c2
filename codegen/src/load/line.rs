//! Where in a YAML text a node stands.

use std::borrow::Cow;
use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, Span, StrInput};

use crate::pointer;

/// The line, counted from 1, of the node that `pointer` leads to, or of its nearest ancestor that exists.
///
/// For a member of an object it is the line of its key. `None` when the text cannot be read.
pub fn line_of(text: &str, pointer: &str) -> Option<usize> {
    let mut walk = Walk { parser: Parser::new_from_str(text), best: None };
    let wanted: Vec<String> = pointer::segments(pointer).collect();
    walk.open()?;
    walk.descend(&wanted);
    walk.best
}

/// The line of every node of a text by its pointer: what [`line_of`] tells, for whoever asks often.
pub fn lines(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut open: Vec<Level> = Vec::new();
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        match event {
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
                continue;
            }
            Event::MappingStart(..) | Event::SequenceStart(..) | Event::Scalar(..) | Event::Alias(..) => {}
            _ => continue,
        }
        let line = span.start.line();
        // A key names the node that comes next and is none itself.
        if let (Some(Level::Mapping { at, key: key @ None }), Event::Scalar(name, ..)) = (open.last_mut(), &event) {
            let pointer = pointer::push(at, name);
            found.insert(pointer.clone(), line);
            *key = Some(pointer);
            continue;
        }
        let here = match open.last_mut() {
            Some(Level::Mapping { key, .. }) => key.take().unwrap_or_default(),
            Some(Level::Sequence { at, next }) => {
                let pointer = pointer::push(at, &next.to_string());
                *next += 1;
                pointer
            }
            None => String::new(),
        };
        found.entry(here.clone()).or_insert(line);
        match event {
            Event::MappingStart(..) => open.push(Level::Mapping { at: here, key: None }),
            Event::SequenceStart(..) => open.push(Level::Sequence { at: here, next: 0 }),
            _ => {}
        }
    }
    found
}

/// A mapping or a sequence that has begun.
enum Level {
    Mapping { at: String, key: Option<String> },
    Sequence { at: String, next: usize },
}

struct Walk<'input> {
    parser: Parser<'input, StrInput<'input>>,
    best: Option<usize>,
}

impl<'input> Walk<'input> {
    fn next(&mut self) -> Option<(Event<'input>, Span)> {
        self.parser.next_event()?.ok()
    }

    /// Skips what comes before the first node.
    fn open(&mut self) -> Option<()> {
        while !matches!(
            self.parser.peek()?.ok()?.0,
            Event::MappingStart(..) | Event::SequenceStart(..) | Event::Scalar(..)
        ) {
            self.next()?;
        }
        Some(())
    }

    /// Follows `wanted` from the node that begins with the next event; each step that succeeds is remembered.
    fn descend(&mut self, wanted: &[String]) -> Option<()> {
        let (event, span) = self.next()?;
        self.best.get_or_insert(span.start.line());
        let (first, rest) = wanted.split_first()?;
        match event {
            Event::MappingStart(..) => self.in_mapping(first, rest),
            Event::SequenceStart(..) => self.in_sequence(first, rest),
            _ => None,
        }
    }

    fn in_mapping(&mut self, first: &str, rest: &[String]) -> Option<()> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::MappingEnd => return None,
                Event::Scalar(key, ..) if Cow::as_ref(&key) == first => {
                    self.best = Some(span.start.line());
                    return self.descend(rest);
                }
                key => {
                    self.skip_from(&key)?;
                    let (value, _) = self.next()?;
                    self.skip_from(&value)?;
                }
            }
        }
    }

    fn in_sequence(&mut self, first: &str, rest: &[String]) -> Option<()> {
        let index: usize = first.parse().ok()?;
        for _ in 0..index {
            let (item, _) = self.next()?;
            if matches!(item, Event::SequenceEnd) {
                return None;
            }
            self.skip_from(&item)?;
        }
        let line = self.parser.peek()?.ok()?.1.start.line();
        self.best = Some(line);
        self.descend(rest)
    }

    /// Passes over the rest of the node whose first event was `event`.
    fn skip_from(&mut self, event: &Event<'input>) -> Option<()> {
        let mut depth = match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => 1_usize,
            _ => return Some(()),
        };
        while depth > 0 {
            match self.next()?.0 {
                Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
                Event::MappingEnd | Event::SequenceEnd => depth -= 1,
                _ => {}
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a:\n  b:\n    - x: 1\n    - y: 2\n      \"z/w\": |\n        long\n        text\n  c: 3\n";

    #[test]
    fn keys_and_items_have_their_line() {
        let cases = [("", 1), ("/a", 1), ("/a/b", 2), ("/a/b/0", 3), ("/a/b/1/y", 4), ("/a/b/1/z~1w", 5), ("/a/c", 8)];
        for (pointer, line) in cases {
            assert_eq!(line_of(TEXT, pointer), Some(line), "{pointer}");
            assert_eq!(lines(TEXT).get(pointer), Some(&line), "{pointer}");
        }
    }

    #[test]
    fn a_missing_node_has_the_line_of_its_parent() {
        assert_eq!(line_of(TEXT, "/a/b/1/missing/deeper"), Some(4));
        assert_eq!(line_of(TEXT, "/a/b/7"), Some(2));
    }
}
