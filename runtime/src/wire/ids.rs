//! Named strings.

/// Gives a generated `pub struct FileId(Cow<'static, str>);` what an id needs: `from_static`, `as_str`, `Display`,
/// `AsRef<str>`, the conversions, and its serde implementations.
///
/// ```
/// use std::borrow::Cow;
///
/// /// Names a file.
/// #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
/// pub struct FileId(Cow<'static, str>);
///
/// koodrive_runtime::string_id!(FileId);
///
/// impl FileId {
///     /// The top folder.
///     pub const ROOT: Self = Self::from_static("root");
/// }
///
/// assert_eq!(FileId::from("Fm9U").as_str(), "Fm9U");
/// assert_eq!(FileId::ROOT, FileId::from("root"));
/// ```
#[macro_export]
macro_rules! string_id {
    ($name:ident) => {
        impl $name {
            /// An id that is known when the program is compiled.
            #[must_use]
            pub const fn from_static(text: &'static str) -> Self {
                Self(::std::borrow::Cow::Borrowed(text))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(::std::borrow::Cow::Owned(::std::string::String::from(text)))
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self(::std::borrow::Cow::Owned(text))
            }
        }

        impl ::core::convert::From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl ::core::convert::From<$name> for ::std::string::String {
            fn from(id: $name) -> Self {
                id.0.into_owned()
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                let text = <::std::string::String as $crate::__private::serde::Deserialize>::deserialize(deserializer)?;
                ::core::result::Result::Ok(Self::from(text))
            }
        }
    };
}
