//! Header rows of tables.

use crate::text;
use crate::types::FieldType;
use crate::vocabulary::{Column, Vocabulary};

/// A cell of a header row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Head {
    /// What its column holds; `None` for an unknown word.
    pub(super) column: Option<Column>,
    /// The cell as the document writes it.
    pub(super) words: String,
    /// Whether it is what a cell of a row holds, a type or whether a field is required: `name | String | Description`.
    is_value: bool,
}

/// The columns of the usual tables, by which an unknown word in a header row is understood.
const USUAL: [&[Column]; 5] = [
    &[Column::Name, Column::Required, Column::Type, Column::Description],
    &[Column::Name, Column::Type, Column::Required, Column::Description],
    &[Column::Name, Column::Type, Column::Description],
    &[Column::Status, Column::ErrorCode, Column::Message, Column::Action],
    &[Column::Status, Column::ErrorCode, Column::Message, Column::Description, Column::Action],
];

/// The heads of a row. Empty cells at its end are no columns.
pub(super) fn heads<'t>(cells: impl Iterator<Item = &'t str>, vocabulary: &Vocabulary) -> Vec<Head> {
    let mut heads: Vec<Head> = cells
        .map(|cell| {
            let words = text::without_markup(cell);
            let is_type = || FieldType::parse(cell, &vocabulary.types).is_known();
            let column = vocabulary.column(&words);
            let is_value = column.is_none() && (vocabulary.required(&words).is_some() || is_type());
            Head { column, words, is_value }
        })
        .collect();
    while heads.last().is_some_and(|head| head.words.is_empty()) {
        heads.pop();
    }
    heads
}

/// Whether a row is the header row of a table: it starts with a name or a status, and knows every word; or it has three
/// words or more, knows all but one, which is no value of a row, and among them enough to tell what the table lists.
pub(super) fn is_header(heads: &[Head]) -> bool {
    let known: Vec<Column> = heads.iter().filter_map(|head| head.column).collect();
    let is_unique =
        known.iter().enumerate().all(|(at, column)| !known.iter().skip(at + 1).any(|other| other == column));
    let has = |column| known.contains(&column);
    let tells = has(Column::Type) || has(Column::Name) || (has(Column::Status) && has(Column::ErrorCode));
    match heads.len() - known.len() {
        _ if heads.len() < 2 || !is_unique => false,
        0 => matches!(known.first(), Some(Column::Name | Column::Status)),
        1 => heads.len() > 2 && tells && heads.iter().all(|head| !head.words.is_empty() && !head.is_value),
        _ => false,
    }
}

/// The columns under the heads. Where one word is unknown and the others stand where they stand in a usual table, its
/// place tells what it means.
pub(super) fn columns(heads: &[Head]) -> Vec<Option<Column>> {
    let columns: Vec<Option<Column>> = heads.iter().map(|head| head.column).collect();
    if columns.iter().filter(|column| column.is_none()).count() != 1 {
        return columns;
    }
    let fits = |usual: &&&[Column]| {
        usual.len() == columns.len()
            && usual.iter().zip(&columns).all(|(usual, own)| own.is_none_or(|own| own == *usual))
    };
    USUAL.iter().find(fits).map_or(columns.clone(), |usual| usual.iter().copied().map(Some).collect())
}

/// What a column holds, in words.
pub(super) fn holds(column: Column) -> &'static str {
    match column {
        Column::Name => "names",
        Column::Required => "whether a field is required",
        Column::Type => "types",
        Column::Description => "descriptions",
        Column::Status => "status codes",
        Column::ErrorCode => "error codes",
        Column::Message => "messages",
        Column::Action => "what to do",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(row: &str) -> Vec<Head> {
        heads(row.split(','), &Vocabulary::default())
    }

    #[test]
    fn header_rows() {
        for (row, expected) in [
            ("Parameter,Mandatory,Type,Description", true),
            ("Parameter,Mandatory,Type,Description,,", true),
            ("Parameter,Obligation,Type,Description", true),
            ("Field,Type,Description", true),
            ("状态码,错误码,错误信息,描述,处理措施", true),
            ("状态码,错误码,错误信息,描述,建议", true),
            ("Status Code,Description", true),
            ("Status Code,Meaning", false),
            ("Field,Obligation,Type,Description", false),
            ("Type,Description", false),
            ("Parameter,Parameter,Type", false),
            ("name,Yes,String,Description", false),
            ("name,String,Description", false),
            ("name,Array of FishInfo objects,Description", false),
            ("type,是,描述", false),
            ("Parameter", false),
            ("", false),
        ] {
            assert_eq!(is_header(&of(row)), expected, "{row}");
        }
    }

    #[test]
    fn the_place_of_an_unknown_word_tells_its_meaning() {
        let column = |row: &str, at: usize| columns(&of(row))[at];
        assert_eq!(column("Parameter,Obligation,Type,Description", 1), Some(Column::Required));
        assert_eq!(column("Parameter,Kind,Description", 1), Some(Column::Type));
        assert_eq!(column("Field,Type,Description", 0), Some(Column::Name));
        assert_eq!(column("Parameter,Mandatory,Type,Since,Description", 3), None, "one more column");
    }
}
