//! `cargo xtask api`: what is public in each published library, as a file that a review sees the diff of.

mod names;
mod skeleton;
mod source;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use self::names::Names;
use crate::commands::settle;
use crate::packages::Packages;
use crate::shell::Shell;
use crate::tree::Target;

const FOLDER: &str = "docs/api";

/// Writes the listings, or with `check` says which differ, and fails.
pub(crate) fn api(root: &Path, check: bool) -> Result<()> {
    let packages = Packages::read(&Shell::new(root))?;
    let mut files = BTreeMap::new();
    for package in packages.published().filter(|package| package.has_library()) {
        let listing = listing(&root.join(&package.folder).join("src"), &package.name)?;
        files.insert(format!("{}.rs", package.name), listing);
    }
    let target = Target::owned(root.join(FOLDER), files);
    settle(root, &[target], check, "the sources have", "cargo xtask api")
}

/// The listing of one library, from its folder of sources.
fn listing(sources: &Path, name: &str) -> Result<String> {
    let items = source::library(sources)?;
    let names = Names::of(&items);
    let items = skeleton::of(items, &names);
    let text = prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items });
    Ok(format!(
        "// What is public in {name}: items without documentation, bodies and private fields (`_`).\n\
         // Modules that are not `pub` are reached through the `pub use` of others.\n\
         // Written by `cargo xtask api`. Edit the sources, not this file.\n\n{text}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listing_has_what_is_public_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write(
            "lib.rs",
            "//! Docs.\nmod a;\nmod gone;\n#[cfg(test)]\nmod tests;\npub use self::a::{A, Kind};\nuse std::fmt;\n\
             /// Docs.\n#[macro_export]\nmacro_rules! shout { () => { 1 } }\nhelp!(Hidden);\nkind!(Kind);\n",
        );
        write(
            "a.rs",
            "pub mod inner;\n/// Docs.\n#[derive(Debug)]\n#[serde(untagged)]\npub struct A { /// Docs.\n pub b: u8, c: Hidden }\n\
             pub struct Pair(u8, pub u16);\nstruct Hidden;\n\
             #[cfg(feature = \"x\")]\nimpl A { pub fn new(mut c: u8) -> Self { loop {} }\n fn own(&self) {} pub(crate) fn near() {} }\n\
             impl Hidden { pub fn never() {} }\ntrait Private { fn p(); }\nimpl Private for A { fn p() {} }\n\
             impl fmt::Display for A { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { Ok(()) } }\n\
             impl Iterator for A { type Item = u8; fn next(&mut self) -> Option<u8> { None } }\n\
             impl From<A> for String { fn from(a: A) -> Self { loop {} } }\nimpl Clone for Hidden { fn clone(&self) -> Self { Self } }\n\
             pub enum Kind { /// Docs.\n One, Two(u8) }\n",
        );
        write(
            "a/inner.rs",
            "pub const ONE: u8 = 1;\npub static ALL: &[u8] = &[1, 2];\npub trait T { fn f(&self) -> u8 { 1 } }\n",
        );
        write("gone.rs", "pub(crate) fn f() {}\n#[cfg(test)]\npub fn t() {}\n");
        let listing = listing(folder.path(), "example").unwrap();
        let (header, body) = listing.split_once("\n\n").unwrap();
        assert!(header.starts_with("// What is public in example: "), "{header}");
        let expected = "mod a {\n    pub mod inner {\n        pub const ONE: u8 = 1;\n        pub static ALL: &[u8] = _;\n        \
            pub trait T {\n            fn f(&self) -> u8 {}\n        }\n    }\n    #[derive(Debug)]\n    pub struct A {\n        \
            pub b: u8,\n        _private: _,\n    }\n    pub struct Pair(_, pub u16);\n    #[cfg(feature = \"x\")]\n    impl A {\n        \
            pub fn new(c: u8) -> Self {}\n    }\n    impl fmt::Display for A {}\n    impl Iterator for A {\n        type Item = u8;\n    }\n    \
            impl From<A> for String {}\n    pub enum Kind {\n        One,\n        Two(u8),\n    }\n}\npub use self::a::{A, Kind};\n\
            #[macro_export]\nmacro_rules! shout {\n    () => {\n        1\n    };\n}\nkind!(Kind);\n";
        assert_eq!(body, expected);
    }
}
