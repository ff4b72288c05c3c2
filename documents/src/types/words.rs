//! The words in which a documentation style writes types.

use super::FieldType;
use crate::text;

/// The words of types. Case and spaces do not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeWords {
    /// Names of types without parts, in lower case and without spaces: `int64`.
    pub scalars: Vec<(String, FieldType)>,
    /// What precedes the items of a list: `array of`.
    pub list_of: Vec<String>,
    /// What precedes the items of a list in angle brackets: `array`.
    pub list: Vec<String>,
    /// What precedes keys and values in angle brackets: `map`.
    pub map: Vec<String>,
    /// What follows the name of an object, or stands for an object without a name.
    pub object: Vec<String>,
    /// What makes a plural of a scalar: `strings`.
    pub plural: String,
    /// Types of other notations, which alone do not say what a field holds: `enum`, `timestamp`. One that is an ordinary
    /// word too is written with a capital, and is a type only with a capital: `Date`.
    pub unclear: Vec<String>,
}

impl TypeWords {
    pub(super) fn scalar(&self, cell: &str) -> Option<FieldType> {
        let folded = text::fold(cell);
        let known = self.scalars.iter().find(|(word, _)| *word == folded);
        known.map(|(_, ty)| ty.clone()).or_else(|| self.is_object(cell).then_some(FieldType::Object))
    }

    pub(crate) fn is_object(&self, cell: &str) -> bool {
        let folded = text::fold(cell);
        self.object.iter().any(|word| text::fold(word) == folded)
    }

    /// Whether a cell that is not understood looks like a type all the same: `timestamp`, `Array`, `Enum(a, b)`.
    pub(crate) fn is_like_type(&self, cell: &str) -> bool {
        let word = cell.split(['(', '（', '<', '[', ' ']).next().unwrap_or_default();
        let is_capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let is = |own: &String| text::fold(own) == text::fold(word);
        let is_ordinary = |own: &&String| own.starts_with(|c: char| c.is_ascii_uppercase());
        let is_word = self.unclear.iter().filter(|own| is_capital || !is_ordinary(own)).any(is)
            || (is_capital && self.list.iter().chain(&self.map).any(is));
        let arguments = cell.get(word.len()..).unwrap_or_default();
        let has_arguments = !arguments.is_empty() && cell.ends_with([')', '）', '>', ']']);
        (is_word && (arguments.is_empty() || has_arguments)) || (has_arguments && self.scalar(word).is_some())
    }

    /// Whether a cell ends in the middle of a type, as a page break leaves it.
    pub(crate) fn is_cut(&self, cell: &str) -> bool {
        let cell = cell.trim();
        let opened = cell.matches('<').count() > cell.matches('>').count();
        let folded = text::fold(cell);
        opened || self.list_of.iter().chain(&self.list).any(|word| text::fold(word) == folded)
    }

    /// Whether a cell ends like the second half of a list or a map: in a plural or a bracket.
    pub(crate) fn ends_list(&self, cell: &str) -> bool {
        cell.ends_with(self.plural.as_str()) || cell.ends_with('>')
    }
}

impl Default for TypeWords {
    /// The words of the notation that [`FieldType`] displays, and their usual variants.
    fn default() -> Self {
        let scalars: [(&[&str], FieldType); 5] = [
            (&["string", "str"], FieldType::Text),
            (&["integer", "int", "int32"], FieldType::Integer),
            (&["long", "int64"], FieldType::Long),
            (&["float", "double", "number", "bigdecimal"], FieldType::Number),
            (&["boolean", "bool"], FieldType::Boolean),
        ];
        let scalars = scalars.iter().flat_map(|(words, ty)| words.iter().map(|&word| (word.to_owned(), ty.clone())));
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Self {
            scalars: scalars.collect(),
            list_of: words(&["array of", "list of"]),
            list: words(&["array", "list"]),
            map: words(&["map"]),
            object: words(&["object", "objects"]),
            plural: "s".to_owned(),
            unclear: words(&[
                "array",
                "binary",
                "bytes",
                "datetime",
                "date-time",
                "decimal",
                "enum",
                "timestamp",
                "uuid",
                "Any",
                "Byte",
                "Char",
                "Date",
                "File",
                "Json",
                "Set",
                "Short",
                "Text",
                "Time",
            ]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_types() {
        let words = TypeWords::default();
        for (cell, expected) in
            [("Array of", true), ("array", true), ("Map<String,", true), ("String", false), ("Map<String,Long>", false)]
        {
            assert_eq!(words.is_cut(cell), expected, "{cell}");
        }
    }
}
