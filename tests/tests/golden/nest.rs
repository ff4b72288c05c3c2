//! The client's tree as one file, so that one target can compile it.

use std::fmt::Write as _;

use koodrive_codegen::Tree;

/// Puts every module's file where the line that declares it stands: `mod x;` becomes `mod x { … }`.
pub(crate) fn nest(tree: &Tree) -> String {
    inside(tree, "lib.rs", "", "")
}

/// The content of the file at `path`, whose modules stand in `folder`.
fn inside(tree: &Tree, path: &str, folder: &str, indent: &str) -> String {
    let mut nested = String::new();
    let deeper = format!("{indent}    ");
    for line in tree[path].lines() {
        let name = line.strip_suffix(';').and_then(|line| line.split_once("mod ")).map(|(_, name)| name);
        match name {
            Some(name) => {
                let file = format!("{folder}{name}.rs");
                let content = inside(tree, &file, &format!("{folder}{name}/"), &deeper);
                writeln!(nested, "{indent}{} {{\n{content}{indent}}}", line.trim_end_matches(';')).unwrap();
            }
            None if line.is_empty() => nested.push('\n'),
            None => writeln!(nested, "{indent}{line}").unwrap(),
        }
    }
    nested
}
