//! The types that tables name, in one spelling for all languages and editions.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text;

/// The type of a field as a table states it.
///
/// Tables spell one type in many ways: `Array of strings`, `Array of Attachment Metadata objects` (a name that the
/// page was too narrow for), `Map<String, Object>` with and without a space. [`FieldType::parse`] takes them all;
/// [`Display`](fmt::Display) writes the vendor's usual spelling, which parses to the same type again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldType {
    /// Text.
    Text,
    /// A whole number, by the vendor's word of 32 bits.
    Integer,
    /// A whole number of 64 bits.
    Long,
    /// A number with a fraction.
    Number,
    /// True or false.
    Boolean,
    /// An object without a description of its fields.
    Object,
    /// An object that a table of that name describes.
    Named(String),
    /// A list.
    List(Box<FieldType>),
    /// An object whose keys are free and whose values are of one type.
    Map(Box<FieldType>),
    /// What could not be read, as it stands in the document.
    Unknown(String),
}

impl FieldType {
    /// Reads a cell of the type column.
    pub fn parse(cell: &str) -> Self {
        Self::parse_plain(&text::without_markup(cell))
    }

    /// Reads a type without markup around it. What is not understood as a whole stays as it stands, for the shape of
    /// half a type could not be written so that it reads back.
    fn parse_plain(cell: &str) -> Self {
        let cell = cell.trim();
        Self::list(cell)
            .or_else(|| Self::map(cell))
            .or_else(|| Self::object(cell))
            .or_else(|| Self::scalar(cell))
            .filter(Self::is_known)
            .unwrap_or_else(|| Self::Unknown(cell.to_owned()))
    }

    /// Whether the cell was understood.
    pub fn is_known(&self) -> bool {
        match self {
            Self::Unknown(_) => false,
            Self::List(inner) | Self::Map(inner) => inner.is_known(),
            _ => true,
        }
    }

    /// The name of the object that the type consists of, lists and maps peeled off.
    pub fn object_name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.object_name(),
            _ => None,
        }
    }

    /// What a path to a field of this object carries behind the name: `[]` for a list, `{}` for a map.
    pub fn path_suffix(&self) -> String {
        match self {
            Self::List(inner) => format!("[]{}", inner.path_suffix()),
            Self::Map(inner) => format!("{{}}{}", inner.path_suffix()),
            _ => String::new(),
        }
    }

    /// The type with the names of objects left out: what is the same here is the same on the wire.
    pub fn shape(&self) -> Self {
        match self {
            Self::Named(_) => Self::Object,
            Self::List(inner) => Self::List(Box::new(inner.shape())),
            Self::Map(inner) => Self::Map(Box::new(inner.shape())),
            other => other.clone(),
        }
    }

    /// Whether a cell ends in the middle of a type, as a page break leaves it.
    pub(crate) fn is_cut(cell: &str) -> bool {
        let cell = cell.trim();
        let opened = cell.matches('<').count() > cell.matches('>').count();
        opened || matches!(text::fold(cell).as_str(), "array" | "arrayof" | "listof")
    }

    fn list(cell: &str) -> Option<Self> {
        if let Some(items) = text::strip_word(cell, "array of").or_else(|| text::strip_word(cell, "list of")) {
            let item = Self::object(items).or_else(|| Self::scalar(items)).or_else(|| Self::plural(items));
            return Some(Self::List(Box::new(item.unwrap_or_else(|| Self::name_or_unknown(items)))));
        }
        if let Some(item) = cell.strip_suffix("[]") {
            return Some(Self::List(Box::new(Self::part(item))));
        }
        let items = text::between(cell, "array<", ">").or_else(|| text::between(cell, "list<", ">"))?;
        Some(Self::List(Box::new(Self::part(items))))
    }

    fn map(cell: &str) -> Option<Self> {
        let (_, value) = text::between(cell, "map<", ">")?.split_once(',')?;
        Some(Self::Map(Box::new(Self::part(value))))
    }

    /// `User object`, or a bare `objects` behind `Array of`.
    fn object(cell: &str) -> Option<Self> {
        let folded = text::fold(cell);
        if folded == "object" || folded == "objects" {
            return Some(Self::Object);
        }
        let (name, last) = cell.trim().rsplit_once(char::is_whitespace)?;
        let last = last.to_lowercase();
        (last == "object" || last == "objects").then(|| Self::name_or_unknown(name))
    }

    fn scalar(cell: &str) -> Option<Self> {
        Some(match text::fold(cell).as_str() {
            "string" | "str" => Self::Text,
            "integer" | "int" | "int32" => Self::Integer,
            "long" | "int64" => Self::Long,
            "float" | "double" | "number" | "bigdecimal" => Self::Number,
            "boolean" | "bool" => Self::Boolean,
            "object" => Self::Object,
            _ => return None,
        })
    }

    /// `strings`, `longs`: the vendor puts the items of a list in the plural.
    fn plural(cell: &str) -> Option<Self> {
        Self::scalar(cell.trim().strip_suffix('s')?)
    }

    /// A type inside another, where a bare name needs no `object` behind it.
    fn part(cell: &str) -> Self {
        match Self::parse_plain(cell) {
            Self::Unknown(name) => Self::name_or_unknown(&name),
            known => known,
        }
    }

    fn name_or_unknown(cell: &str) -> Self {
        let name: String = cell.split_whitespace().collect();
        if text::is_identifier(&name) { Self::Named(name) } else { Self::Unknown(cell.trim().to_owned()) }
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
        Ok(Self::parse_plain(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> FieldType {
        FieldType::Named(name.to_owned())
    }

    #[test]
    fn one_type_has_many_spellings() {
        let list = FieldType::List(Box::new(named("AttachmentMetadata")));
        for cell in ["Array of AttachmentMetadata objects", "Array of Attachment Metadata objects"] {
            assert_eq!(FieldType::parse(cell), list);
        }
        let free = FieldType::Map(Box::new(FieldType::Object));
        for cell in ["Map<String,Object>", "Map<String, Object>", "Map&lt;String,Object&gt;", "map\\<string,object\\>"]
        {
            assert_eq!(FieldType::parse(cell), free, "{cell}");
        }
        assert_eq!(FieldType::parse("[User](#User) object"), named("User"));
        assert_eq!(FieldType::parse("Map<String,downLoadLinks>"), FieldType::Map(Box::new(named("downLoadLinks"))));
    }

    #[test]
    fn what_is_written_parses_again() {
        let cells = ["String", "Long", "Array of longs", "User object", "Array of User objects", "Object"];
        let more =
            ["Map<String,String>", "Array of objects", "Map<String,Images>", "Array<Map<String,Long>>", "Double"];
        for cell in cells.into_iter().chain(more) {
            let parsed = FieldType::parse(cell);
            assert!(parsed.is_known(), "{cell}");
            assert_eq!(parsed.to_string(), cell);
            assert_eq!(FieldType::parse(&parsed.to_string()), parsed);
        }
    }

    #[test]
    fn what_is_not_understood_stays_as_it_stands() {
        for cell in ["Array<P!rtInfo>", "Map<String,a!b>", "Array of no!name objects", "x!y[]", "&amp;lt;b>"] {
            let parsed = FieldType::parse(cell);
            assert!(matches!(parsed, FieldType::Unknown(_)), "{cell}: {parsed:?}");
            let written = serde_json::to_string(&parsed).unwrap();
            assert_eq!(serde_json::from_str::<FieldType>(&written).unwrap(), parsed, "{cell}");
        }
    }

    #[test]
    fn words_are_no_types() {
        for cell in ["", "method", "URL", "文件", "Array of", "the object of desire", "Map<String"] {
            assert!(!FieldType::parse(cell).is_known(), "{cell}");
        }
        assert!(FieldType::is_cut("Array of") && FieldType::is_cut("Map<String,") && !FieldType::is_cut("String"));
    }
}
