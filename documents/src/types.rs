//! The types that tables state, in one notation for all languages and editions.

mod parse;
mod words;

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text;
pub use words::TypeWords;

/// The type of a field as a table states it.
///
/// Tables spell one type in many ways: `Array of strings`, `Array of Attachment Metadata objects` (a name that the
/// column was too narrow for), `Map<String, Object>` with and without a space. [`FieldType::parse`] accepts them all;
/// [`Display`](fmt::Display) writes one notation, which parses to the same type with [`TypeWords::default`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldType {
    /// Text.
    Text,
    /// An integer of 32 bits.
    Integer,
    /// An integer of 64 bits.
    Long,
    /// A number with a fraction.
    Number,
    /// True or false.
    Boolean,
    /// An object whose fields no table describes.
    Object,
    /// An object described by the table of that name.
    Named(String),
    /// A list.
    List(Box<FieldType>),
    /// An object with free keys and values of one type.
    Map(Box<FieldType>),
    /// A cell that could not be parsed, as the document has it.
    Unknown(String),
}

/// The words of the notation that [`Display`](fmt::Display) writes.
static NOTATION: LazyLock<TypeWords> = LazyLock::new(TypeWords::default);

impl FieldType {
    /// Reads a cell of the type column.
    ///
    /// A cell that is not understood as a whole is kept as it is.
    pub fn parse(cell: &str, words: &TypeWords) -> Self {
        parse::parse(&text::without_markup(cell), words)
    }

    /// The greatest length that a cell of the type column states: 64 in `String(64)`.
    pub fn length(cell: &str) -> Option<u64> {
        parse::without_length(&text::without_markup(cell)).map(|(_, length)| length)
    }

    /// Whether the cell was understood.
    pub fn is_known(&self) -> bool {
        match self {
            Self::Unknown(_) => false,
            Self::List(inner) | Self::Map(inner) => inner.is_known(),
            _ => true,
        }
    }

    /// The name of the object inside all lists and maps.
    pub fn object_name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.object_name(),
            _ => None,
        }
    }

    /// What a path to a field of this object has after the name: `[]` for a list, `{}` for a map.
    pub fn path_suffix(&self) -> String {
        match self {
            Self::List(inner) => format!("[]{}", inner.path_suffix()),
            Self::Map(inner) => format!("{{}}{}", inner.path_suffix()),
            _ => String::new(),
        }
    }

    /// The type without the names of objects: types of the same shape are the same on the wire.
    pub fn shape(&self) -> Self {
        match self {
            Self::Named(_) => Self::Object,
            Self::List(inner) => Self::List(Box::new(inner.shape())),
            Self::Map(inner) => Self::Map(Box::new(inner.shape())),
            other => other.clone(),
        }
    }
}

impl fmt::Display for FieldType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("String"),
            Self::Integer => f.write_str("Integer"),
            Self::Long => f.write_str("Long"),
            Self::Number => f.write_str("Double"),
            Self::Boolean => f.write_str("Boolean"),
            Self::Object => f.write_str("Object"),
            Self::Named(name) => write!(f, "{name} object"),
            Self::Unknown(cell) => f.write_str(cell),
            Self::Map(value) => match &**value {
                Self::Named(name) => write!(f, "Map<String,{name}>"),
                value => write!(f, "Map<String,{value}>"),
            },
            Self::List(item) => match &**item {
                Self::Named(name) => write!(f, "Array of {name} objects"),
                Self::List(_) | Self::Map(_) | Self::Unknown(_) => write!(f, "Array<{item}>"),
                Self::Object => f.write_str("Array of objects"),
                scalar => write!(f, "Array of {}s", scalar.to_string().to_lowercase()),
            },
        }
    }
}

impl Serialize for FieldType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FieldType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(parse::parse(&String::deserialize(deserializer)?, &NOTATION))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(cell: &str) -> FieldType {
        FieldType::parse(cell, &TypeWords::default())
    }

    fn named(name: &str) -> FieldType {
        FieldType::Named(name.to_owned())
    }

    #[test]
    fn one_type_has_many_spellings() {
        let list = FieldType::List(Box::new(named("AttachmentMetadata")));
        for cell in ["Array of AttachmentMetadata objects", "Array of Attachment Metadata objects"] {
            assert_eq!(parse(cell), list);
        }
        let free = FieldType::Map(Box::new(FieldType::Object));
        for cell in ["Map<String,Object>", "Map<String, Object>", "Map&lt;String,Object&gt;", "map\\<string,object\\>"]
        {
            assert_eq!(parse(cell), free, "{cell}");
        }
        assert_eq!(parse("[User](#User) object"), named("User"));
        assert_eq!(parse("Map<String,downLoadLinks>"), FieldType::Map(Box::new(named("downLoadLinks"))));
    }

    #[test]
    fn the_notation_parses_to_the_same_type() {
        let cells = ["String", "Long", "Array of longs", "User object", "Array of User objects", "Object"];
        let more =
            ["Map<String,String>", "Array of objects", "Map<String,Images>", "Array<Map<String,Long>>", "Double"];
        for cell in cells.into_iter().chain(more) {
            let parsed = parse(cell);
            assert!(parsed.is_known(), "{cell}");
            assert_eq!(parsed.to_string(), cell);
            assert_eq!(parse(&parsed.to_string()), parsed);
        }
    }

    #[test]
    fn what_is_not_understood_is_kept_as_it_is() {
        for cell in ["Array<P!rtInfo>", "Map<String,a!b>", "Array of no!name objects", "x!y[]", "&amp;lt;b>"] {
            let parsed = parse(cell);
            assert!(matches!(parsed, FieldType::Unknown(_)), "{cell}: {parsed:?}");
            let written = serde_json::to_string(&parsed).unwrap();
            assert_eq!(serde_json::from_str::<FieldType>(&written).unwrap(), parsed, "{cell}");
        }
    }

    #[test]
    fn a_length_belongs_to_the_values() {
        for (cell, length) in [("String(64)", 64), ("String (1-64)", 64), ("string（1~256）", 256)] {
            assert_eq!((parse(cell), FieldType::length(cell)), (FieldType::Text, Some(length)), "{cell}");
        }
        for cell in ["String", "String(max)", "String(64", "Files(64)x"] {
            assert_eq!(FieldType::length(cell), None, "{cell}");
        }
        assert!(!parse("Files(64)").is_known());
    }

    #[test]
    fn unknown_types_look_like_types() {
        let words = TypeWords::default();
        for (cell, expected) in [
            ("timestamp", true),
            ("Array", true),
            ("enum(a,b)", true),
            ("Enum (a, b)", true),
            ("Date", true),
            ("String(max)", true),
            ("file", false),
            ("list", false),
            ("URL", false),
            ("Files (two)", false),
            ("the object", false),
        ] {
            assert_eq!(words.is_like_type(cell), expected, "{cell}");
        }
    }

    #[test]
    fn words_are_not_types() {
        for cell in ["", "method", "URL", "文件", "Array of", "the object of desire", "Map<String"] {
            assert!(!parse(cell).is_known(), "{cell}");
        }
    }

    #[test]
    fn other_words_make_the_same_types() {
        let text = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        let words = TypeWords {
            scalars: vec![("zeichenkette".into(), FieldType::Text), ("ganzzahl".into(), FieldType::Integer)],
            list_of: text(&["Liste von"]),
            list: text(&["Liste"]),
            map: text(&["Abbildung"]),
            object: text(&["Objekt", "Objekte"]),
            plural: "en".into(),
            unclear: Vec::new(),
        };
        for (cell, expected) in [
            ("Zeichenkette", "String"),
            ("Liste von Ganzzahlen", "Array of integers"),
            ("Liste von Datei Objekte", "Array of Datei objects"),
            ("Abbildung<Zeichenkette, Ganzzahl>", "Map<String,Integer>"),
            ("String", "String"),
        ] {
            assert_eq!(FieldType::parse(cell, &words).to_string(), expected, "{cell}");
        }
        assert!(!FieldType::parse("String", &words).is_known(), "an English word");
    }
}
