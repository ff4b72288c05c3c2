//! The implementations that every open enum shares.

/// Gives an enum that implements [`StringEnum`](crate::wire::StringEnum) and has a variant `Unknown(String)` its serde
/// implementations, `as_str`, `Display`, `From<&str>` and `From<String>`.
///
/// A known text never becomes `Unknown`, wherever it comes from. A number is read as its text.
#[macro_export]
macro_rules! string_enum {
    ($name:ident) => {
        impl $name {
            /// The value as it stands on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Unknown(text) => text,
                    known => $crate::wire::text_of(known),
                }
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                $crate::wire::known_text(text).unwrap_or_else(|| Self::Unknown(::std::string::String::from(text)))
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                $crate::wire::known_text(&text).unwrap_or(Self::Unknown(text))
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                $crate::wire::read_text(deserializer)
            }
        }
    };
}

/// Gives an enum that implements [`IntegerEnum`](crate::wire::IntegerEnum) and has a variant `Unknown(i64)` its serde
/// implementations, `value`, `Display`, `From<i64>` and the way back.
///
/// A known number never becomes `Unknown`, wherever it comes from. A text is read as the number in it.
#[macro_export]
macro_rules! integer_enum {
    ($name:ident) => {
        impl $name {
            /// The value as it stands on the wire.
            #[must_use]
            pub fn value(&self) -> i64 {
                match self {
                    Self::Unknown(number) => *number,
                    known => $crate::wire::integer_of(known),
                }
            }
        }

        impl ::core::convert::From<i64> for $name {
            fn from(number: i64) -> Self {
                $crate::wire::known_integer(number).unwrap_or(Self::Unknown(number))
            }
        }

        impl ::core::convert::From<$name> for i64 {
            fn from(value: $name) -> Self {
                value.value()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), f)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                serializer.serialize_i64(self.value())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                $crate::wire::read_integer(deserializer)
            }
        }
    };
}
