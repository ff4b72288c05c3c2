//! The analysers on small sources, with and without what they look for.

use std::path::Path;

use super::graph::cycles;
use super::lengths::too_long;

type Files<'a> = &'a [(&'a str, &'a str)];

fn cycles_of(files: Files<'_>) -> Result<Vec<String>, String> {
    let read = |path: &Path| {
        files.iter().find(|(name, _)| Path::new("src").join(name) == path).map(|(_, text)| (*text).to_owned())
    };
    cycles(Path::new("src/lib.rs"), &read)
}

#[test]
fn sources_without_a_cycle() {
    let cases: &[(&str, Files<'_>)] = &[
        ("one way", &[("lib.rs", "mod a; mod b;"), ("a.rs", "use crate::b::B;"), ("b.rs", "pub struct B;")]),
        (
            "children of one module may use each other",
            &[("lib.rs", "mod a { mod x { use super::y::Y; } mod y { use super::x::X; use crate::a::x; } }")],
        ),
        (
            "tests are left out",
            &[
                ("lib.rs", "mod a; mod b;"),
                ("a.rs", "use super::b::B;"),
                (
                    "b.rs",
                    "#[cfg(test)] mod tests; #[cfg(all(test, unix))] use crate::a::A; #[cfg(test)] fn f() { crate::a::f() }",
                ),
            ],
        ),
        (
            "another crate's module of the same name",
            &[("lib.rs", "mod a; mod http;"), ("a.rs", "use crate::http::X;"), ("http.rs", "use http::a; use ::a::b;")],
        ),
        (
            "an item of the root that needs nothing",
            &[
                ("lib.rs", "mod a; mod b; pub type T = u8; pub fn f() { a::f() }"),
                ("a.rs", "use crate::T;"),
                ("b.rs", ""),
            ],
        ),
        ("visibility", &[("lib.rs", "mod a { pub(in crate::b) struct A; } mod b { use crate::a::A; }")]),
        (
            "a module and an item of the root",
            &[("lib.rs", "mod a { use crate::T; pub struct A(T); } pub struct T; impl T { fn f(_: a::A) {} }")],
        ),
        (
            "code that a macro quotes",
            &[("lib.rs", "mod a { fn f() { vec![quote!(use crate::b;)] } } mod b { use crate::a::A; }")],
        ),
        (
            "re-exports lead to the module that they name",
            &[("lib.rs", "pub use self::a::A; mod a { pub struct A; } mod b { use crate::A; }")],
        ),
    ];
    for (name, files) in cases {
        assert_eq!(cycles_of(files), Ok(Vec::new()), "{name}");
    }
}

/// What each is, the files, and the cycle as it is printed.
const WITH_A_CYCLE: &[(&str, Files<'static>, &str)] = &[
    (
        "imports",
        &[("lib.rs", "mod a; mod b;"), ("a.rs", "\nuse crate::b::B;"), ("b/mod.rs", "use super::a::{A, self};")],
        "a, b\n    a -> b: src/a.rs:2\n    b -> a: src/b/mod.rs:1",
    ),
    (
        "paths in code, from children",
        &[
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "mod x;"),
            ("a/x.rs", "fn f() {\n super::super::b::f() }"),
            ("b.rs", "fn f(_: crate::a::A) {}"),
        ],
        "a, b\n    a -> b: src/a/x.rs:2\n    b -> a: src/b.rs:1",
    ),
    (
        "re-exports, renamed and by globs",
        &[
            ("lib.rs", "pub use a::A as Z; pub use b::*; mod a; mod b;"),
            ("a.rs", "use crate::B;"),
            ("b.rs", "pub struct B(crate::Z);"),
        ],
        "a, b\n    a -> b: src/a.rs:1\n    b -> a: src/b.rs:1",
    ),
    (
        "macros and attributes",
        &[(
            "lib.rs",
            "mod a { fn f() { say!(\"{}\", [crate::b::C]) } } mod b { struct B { #[serde(with = \"crate::a\")] b: u8 } }",
        )],
        "a, b\n    a -> b: src/lib.rs:1\n    b -> a: src/lib.rs:1",
    ),
    (
        "exported macros",
        &[("lib.rs", "mod a { #[macro_export] macro_rules! m { () => { $crate::b::f() } } } mod b { crate::m!(); }")],
        "a, b\n    a -> b: src/lib.rs:1\n    b -> a: src/lib.rs:1",
    ),
    (
        "an item of the root between two modules",
        &[
            ("lib.rs", "use b::B; mod a; mod b; pub struct T(B);"),
            ("a.rs", "use crate::T;"),
            ("b.rs", "use crate::a::A;"),
        ],
        "a, b, crate::T\n    a -> crate::T: src/a.rs:1\n    b -> a: src/b.rs:1\n    crate::T -> b: src/lib.rs:1",
    ),
    (
        "a glob of the root",
        &[("lib.rs", "use b::B; mod a; mod b;"), ("a.rs", "use super::*;"), ("b.rs", "use crate::a::A;")],
        "a, b\n    a -> b: src/a.rs:1\n    b -> a: src/b.rs:1",
    ),
    (
        "three modules, and one beside them",
        &[(
            "lib.rs",
            "mod a { use crate::b; } mod b { use crate::c; } mod c { use crate::a; } mod d { use crate::a; }",
        )],
        "a, b, c\n    a -> b: src/lib.rs:1\n    b -> c: src/lib.rs:1\n    c -> a: src/lib.rs:1",
    ),
];

#[test]
fn sources_with_a_cycle() {
    for (name, files, wanted) in WITH_A_CYCLE {
        assert_eq!(cycles_of(files), Ok(vec![(*wanted).to_owned()]), "{name}");
    }
}

#[test]
fn sources_that_cannot_be_judged() {
    let cases: &[(&str, Files<'_>, &str)] = &[
        ("no root", &[], "src/lib.rs cannot be read"),
        ("a missing file", &[("lib.rs", "mod a;")], "src/lib.rs: the file of `mod a;` is missing"),
        (
            "not Rust",
            &[("lib.rs", "mod a"), ("a.rs", "")],
            "src/lib.rs: unexpected end of input, expected `;` or curly braces",
        ),
        ("an unknown name", &[("lib.rs", "mod a {\nuse crate::B; }")], "src/lib.rs:2: `crate::B` leads nowhere"),
    ];
    for (name, files, wanted) in cases {
        assert_eq!(cycles_of(files), Err((*wanted).to_owned()), "{name}");
    }
}

#[test]
fn lengths_are_counted() {
    let file = Path::new("src/lib.rs");
    let text = "struct S;\nimpl S {\n    fn short(&self) {}\n\n    fn long() {\n        ();\n    }\n}\n";
    assert_eq!(too_long(file, text, 8, 3), Ok(Vec::new()));
    assert_eq!(
        too_long(file, text, 7, 2),
        Ok(vec!["src/lib.rs: 8 lines, 7 at most".to_owned(), "src/lib.rs:5: `long` has 3 lines, 2 at most".to_owned()])
    );
    let nested = "trait T {\n    fn f() {\n        fn g() {\n        }\n    }\n}\n";
    assert_eq!(too_long(file, nested, 8, 3).map(|found| found.len()), Ok(1));
    assert!(too_long(file, "fn", 8, 3).is_err());
}
