//! From a cell of the type column to a type.

use super::{FieldType, TypeWords};
use crate::text;

/// The deepest nesting of lists and maps that is read; a cell that nests deeper is unknown.
const DEEPEST: u8 = 16;

/// Reads a type without markup around it.
pub(super) fn parse(cell: &str, words: &TypeWords) -> FieldType {
    Parser { words, depth: DEEPEST }.whole(cell)
}

#[derive(Clone, Copy)]
struct Parser<'a> {
    words: &'a TypeWords,
    depth: u8,
}

impl Parser<'_> {
    fn whole(self, cell: &str) -> FieldType {
        let cell = cell.trim();
        self.list(cell)
            .or_else(|| self.map(cell))
            .or_else(|| self.object(cell))
            .or_else(|| self.words.scalar(cell))
            .or_else(|| self.words.scalar(without_length(cell)?.0))
            .filter(FieldType::is_known)
            .unwrap_or_else(|| FieldType::Unknown(cell.to_owned()))
    }

    fn list(self, cell: &str) -> Option<FieldType> {
        if let Some(items) = first(&self.words.list_of, |word| text::strip_word(cell, word)) {
            let item = self.object(items).or_else(|| self.words.scalar(items)).or_else(|| self.plural(items));
            return Some(FieldType::List(Box::new(item.unwrap_or_else(|| name_or_unknown(items)))));
        }
        if let Some(item) = cell.strip_suffix("[]") {
            return Some(FieldType::List(Box::new(self.part(item)?)));
        }
        let items = first(&self.words.list, |word| text::type_argument(cell, word))?;
        Some(FieldType::List(Box::new(self.part(items)?)))
    }

    fn map(self, cell: &str) -> Option<FieldType> {
        let (_, value) = first(&self.words.map, |word| text::type_argument(cell, word))?.split_once(',')?;
        Some(FieldType::Map(Box::new(self.part(value)?)))
    }

    /// `User object`, or `objects` alone after `Array of`.
    fn object(self, cell: &str) -> Option<FieldType> {
        if self.words.is_object(cell) {
            return Some(FieldType::Object);
        }
        let (name, last) = cell.trim().rsplit_once(char::is_whitespace)?;
        self.words.is_object(last).then(|| name_or_unknown(name))
    }

    /// `strings`, `longs`.
    fn plural(self, cell: &str) -> Option<FieldType> {
        let singular = cell.trim().strip_suffix(self.words.plural.as_str())?;
        self.words.scalar(singular)
    }

    /// A type inside another, where a name needs no `object` after it; `None` where the nesting is too deep.
    fn part(self, cell: &str) -> Option<FieldType> {
        let inner = Self { depth: self.depth.checked_sub(1)?, ..self };
        Some(match inner.whole(cell) {
            FieldType::Unknown(name) => name_or_unknown(&name),
            known => known,
        })
    }
}

/// A type and the length that stands in parentheses after it: `String(64)`, `String(1-64)`.
pub(super) fn without_length(cell: &str) -> Option<(&str, u64)> {
    let (ty, length) = cell.trim().split_once(['(', '（'])?;
    let length = length.strip_suffix([')', '）'])?;
    let most = length.rsplit(['-', '~', ',', '，']).next()?.trim();
    let is_range = length.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '~' | ',' | '，' | ' '));
    is_range.then_some((ty, most.parse().ok()?))
}

/// What the first of the words finds.
fn first<'t>(words: &[String], find: impl Fn(&str) -> Option<&'t str>) -> Option<&'t str> {
    words.iter().find_map(|word| find(word))
}

fn name_or_unknown(cell: &str) -> FieldType {
    let name: String = cell.split_whitespace().collect();
    if text::is_identifier(&name) { FieldType::Named(name) } else { FieldType::Unknown(cell.trim().to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_nested_too_deep_is_unknown() {
        let words = TypeWords::default();
        for depth in [1, 16, 17, 50_000] {
            let cells = [
                format!("{}String{}", "Array<".repeat(depth), ">".repeat(depth)),
                format!("String{}", "[]".repeat(depth)),
                format!("{}Long{}", "Map<String,".repeat(depth), ">".repeat(depth)),
            ];
            for cell in cells {
                assert_eq!(parse(&cell, &words).is_known(), depth <= DEEPEST.into(), "{depth}");
            }
        }
    }
}
