//! The words that structure a document, as data.
//!
//! Another language, or another vendor's style, is another [`Vocabulary`]; nothing else in the reader knows a language.

mod chinese_english;
mod phrases;
mod values;

use crate::facts::{Side, TableKind};
use crate::text;
use crate::types::TypeWords;
pub use phrases::Phrases;
pub use values::{Cue, Limit, Measure, Topic, ValueWords, Words};

/// A line or a cell of more bytes is neither a heading nor the head of a column.
const LONGEST_HEADING: usize = 40;

/// The words of one documentation style. The default is that of Huawei Cloud, in Chinese and English.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    /// Headings of the parts of an operation's description.
    pub parts: Phrases<Part>,
    /// Heads of the columns of tables.
    pub columns: Phrases<Column>,
    /// What the column [`Column::Required`] says.
    pub required: Phrases<bool>,
    /// Captions of tables, besides those of objects, which are their names.
    pub captions: Phrases<Caption>,
    /// Words at the end of a caption that add nothing: `parameters`.
    pub caption_endings: Vec<String>,
    /// The word before the number of a table.
    pub table: Vec<String>,
    /// The words before the status of a response: `Status code: 200`.
    pub status: Vec<String>,
    /// The words before the day of the edition: `Updated on 2025-03-07`.
    pub edition: Vec<String>,
    /// The title of a complete reference.
    pub reference_title: Phrases<()>,
    /// The beginnings of a line that refers to the list of error codes instead of repeating it.
    pub references: Vec<String>,
    /// What stands in a cell, or on a line, that a copy of a document lacks.
    pub gaps: Vec<String>,
    /// The words of types.
    pub types: TypeWords,
    /// The phrases in which descriptions state values.
    pub values: ValueWords,
}

/// A part of an operation's description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// What the operation does: its first part.
    Function,
    /// Method and path.
    Uri,
    /// The tables of the request.
    Request,
    /// The tables of the responses.
    Response,
    /// Example requests.
    RequestExample,
    /// Example responses.
    ResponseExample,
    /// The table of status codes, with which every description ends.
    StatusCodes,
    /// The table of error codes, or where to find it.
    ErrorCodes,
    /// A part that holds no facts.
    Other,
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Column {
    /// The name of a parameter or a field.
    Name,
    /// Whether it is required.
    Required,
    /// Its type.
    Type,
    /// Its description.
    Description,
    /// A status code.
    Status,
    /// An error code.
    ErrorCode,
    /// The message of an error.
    Message,
    /// What to do about an error.
    Action,
}

/// What the caption of a table announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caption {
    /// What the table lists.
    pub kind: TableKind,
    /// Whether it belongs to the request or to a response; `None` where the part of the description decides.
    pub side: Option<Side>,
}

impl Vocabulary {
    /// The part of a description that a heading starts.
    pub(crate) fn part(&self, line: &str) -> Option<Part> {
        self.parts.meaning(line).filter(|_| line.len() <= LONGEST_HEADING)
    }

    /// The column under a head.
    pub(crate) fn column(&self, cell: &str) -> Option<Column> {
        self.columns.meaning(cell).filter(|_| cell.len() <= LONGEST_HEADING)
    }

    /// What a cell says about whether a field is required.
    pub(crate) fn required(&self, cell: &str) -> Option<bool> {
        self.required.meaning(cell)
    }

    /// Whether a cell looks like one that says whether a field is required: `Yes (when a file is given)`, `--`.
    pub(crate) fn is_like_required(&self, cell: &str) -> bool {
        let word = cell.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_dash = !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '/'));
        is_dash || self.required(word).is_some()
    }

    /// What a caption announces, with or without a remark in parentheses.
    pub(crate) fn caption(&self, words: &str) -> Option<Caption> {
        self.exact_caption(words)
            .or_else(|| self.exact_caption(words.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?.0))
    }

    /// Whether a line is the caption of a table of fields, but for a number: `Query parameters`.
    pub(crate) fn is_unnumbered_caption(&self, line: &str) -> bool {
        if line.len() > LONGEST_HEADING {
            return false;
        }
        let folded = text::fold(line);
        let is_ended = self.caption_endings.iter().any(|ending| folded.ends_with(&text::fold(ending)));
        let names_body = || self.exact_caption(line).is_some_and(|caption| caption.kind == TableKind::Body);
        (is_ended || names_body()) && self.exact_caption(line).is_some()
    }

    fn exact_caption(&self, words: &str) -> Option<Caption> {
        let folded = text::fold(words);
        let endings = self.caption_endings.iter().map(|ending| text::fold(ending));
        let folded = endings.fold(folded, |words, ending| match ending.as_str() {
            "" => words,
            ending => words.trim_end_matches(ending).to_owned(),
        });
        self.captions.meaning(&folded)
    }

    /// What follows the word for a table at the start of a caption.
    pub(crate) fn after_table_word<'a>(&self, line: &'a str) -> Option<&'a str> {
        self.table.iter().find_map(|word| text::strip_word(line, word))
    }

    /// The status in `Status code: 200` and `状态码： 200`.
    pub(crate) fn status(&self, line: &str) -> Option<u16> {
        if line.len() > LONGEST_HEADING {
            return None;
        }
        let folded = text::fold(line);
        let digits = self.status.iter().find_map(|words| folded.strip_prefix(&text::fold(words)))?;
        status_number(digits.trim_start_matches([':', '：']))
    }

    /// The day in a line such as `Updated on 2025-03-07 GMT+08:00`.
    pub(crate) fn edition(&self, line: &str) -> Option<String> {
        let rest = self.edition.iter().find_map(|start| line.strip_prefix(start.as_str()))?;
        day_of(rest.trim_start_matches([':', '：', ' ', '\t']))
    }

    /// Whether a line is the title of a complete reference.
    pub(crate) fn is_reference_title(&self, line: &str) -> bool {
        self.reference_title.meaning(line).is_some()
    }

    /// Whether a cell stands for one that a copy of the document lacks.
    pub(crate) fn is_gap(&self, cell: &str) -> bool {
        self.gaps.iter().any(|gap| cell.trim() == gap)
    }

    /// Whether a line refers to another part of the documentation.
    pub(crate) fn refers(&self, line: &str) -> bool {
        self.references.iter().any(|start| line.starts_with(start.as_str()))
    }
}

/// The day at the start of a text: `2025-03-07`.
pub(crate) fn day_of(text: &str) -> Option<String> {
    let day = text.get(..10)?;
    let is_day = day.chars().enumerate().all(|(i, c)| if i == 4 || i == 7 { c == '-' } else { c.is_ascii_digit() });
    is_day.then(|| day.to_owned())
}

/// Three digits that can be an HTTP status.
pub(crate) fn status_number(cell: &str) -> Option<u16> {
    let cell = cell.trim();
    if cell.len() != 3 {
        return None;
    }
    cell.parse().ok().filter(|status| (100..600).contains(status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_languages_have_one_meaning() {
        let words = Vocabulary::default();
        assert_eq!(words.part("请求示例"), Some(Part::RequestExample));
        assert_eq!(words.part("Example Requests"), Some(Part::RequestExample));
        assert_eq!(words.part(&format!("Example {} Requests", " ".repeat(40))), None);
        assert_eq!(words.caption("请求 Body 参数"), words.caption("Request body parameters"));
        assert_eq!(words.caption("MultiPartInfo"), None);
        assert_eq!(words.after_table_word("表4-1 路径"), Some("4-1 路径"));
        assert_eq!(words.after_table_word("Table 1 Path"), Some("1 Path"));
        assert_eq!(words.after_table_word("Tables 1 and 2"), None);
        for (cell, expected) in
            [("Yes (when x)", true), ("--", true), ("否，见说明", true), ("Nothing", false), ("", false)]
        {
            assert_eq!(words.is_like_required(cell), expected, "{cell}");
        }
    }

    #[test]
    fn statuses_and_editions() {
        let words = Vocabulary::default();
        for (line, expected) in [
            ("状态码： 200", Some(200)),
            ("Status code: 404", Some(404)),
            ("Status code: 99", None),
            ("Status code: 1000", None),
            ("状态码", None),
        ] {
            assert_eq!(words.status(line), expected, "{line}");
        }
        for (line, expected) in [
            ("Updated on 2026-02-12 GMT+08:00", Some("2026-02-12")),
            ("发布日期 2024-10-25", Some("2024-10-25")),
            ("Updated on Monday", None),
            ("Updated on 2026", None),
        ] {
            assert_eq!(words.edition(line).as_deref(), expected, "{line}");
        }
    }
}
