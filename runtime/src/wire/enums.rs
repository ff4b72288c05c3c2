//! Open enums: a value that the specification does not know is kept and sent back unchanged.

mod decode;
mod macros;

#[doc(hidden)]
pub use self::decode::{read_integer, read_text};

/// An open enum over text. Implement it with the table of known values, then call [`string_enum!`](crate::string_enum).
///
/// ```
/// use koodrive_runtime::wire::StringEnum;
///
/// /// How a part goes up.
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum UploadMode {
///     /// Over the public network.
///     Public,
///     /// A value that this version does not know.
///     Unknown(String),
/// }
///
/// impl StringEnum for UploadMode {
///     const KNOWN: &'static [(&'static str, Self)] = &[("public", Self::Public)];
/// }
///
/// koodrive_runtime::string_enum!(UploadMode);
///
/// assert_eq!(UploadMode::from("public"), UploadMode::Public);
/// assert_eq!(UploadMode::from("private").as_str(), "private");
/// ```
pub trait StringEnum: Clone + PartialEq + Sized + 'static {
    /// Each value of the specification with its text on the wire.
    const KNOWN: &'static [(&'static str, Self)];
}

/// An open enum over integers. Implement it with the table of known values, then call
/// [`integer_enum!`](crate::integer_enum).
///
/// ```
/// use koodrive_runtime::wire::IntegerEnum;
///
/// /// What a directory entry is.
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum FileType {
///     /// A folder.
///     Folder,
///     /// A value that this version does not know.
///     Unknown(i64),
/// }
///
/// impl IntegerEnum for FileType {
///     const KNOWN: &'static [(i64, Self)] = &[(10, Self::Folder)];
/// }
///
/// koodrive_runtime::integer_enum!(FileType);
///
/// assert_eq!(FileType::from(10), FileType::Folder);
/// assert_eq!(FileType::from(99).value(), 99);
/// ```
pub trait IntegerEnum: Clone + PartialEq + Sized + 'static {
    /// Each value of the specification with its number on the wire.
    const KNOWN: &'static [(i64, Self)];
}

// What the macros call. Tables have a handful of rows, so a search beats any map.

/// The value of a text, if the specification knows it.
#[doc(hidden)]
pub fn known_text<E: StringEnum>(text: &str) -> Option<E> {
    E::KNOWN.iter().find(|(known, _)| *known == text).map(|(_, value)| value.clone())
}

/// The text of a known value.
#[doc(hidden)]
pub fn text_of<E: StringEnum>(value: &E) -> &'static str {
    E::KNOWN.iter().find(|(_, known)| known == value).map_or("", |(text, _)| text)
}

/// The value of a number, if the specification knows it.
#[doc(hidden)]
pub fn known_integer<E: IntegerEnum>(number: i64) -> Option<E> {
    E::KNOWN.iter().find(|(known, _)| *known == number).map(|(_, value)| value.clone())
}

/// The number of a known value.
#[doc(hidden)]
pub fn integer_of<E: IntegerEnum>(value: &E) -> i64 {
    E::KNOWN.iter().find(|(_, known)| known == value).map_or(0, |(number, _)| *number)
}

#[cfg(test)]
mod tests;
