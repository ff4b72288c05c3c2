//! Reading takes time in proportion to the text: four times the text allocates about four times as often.

use crate::samples::{PAGES, REFERENCE, read, text};

/// How often reading a text allocates.
fn allocations(text: &str) -> u64 {
    allocation_counter::measure(|| drop(read("any.txt", text))).count_total
}

fn assert_linear(what: &str, text: impl Fn(usize) -> String) {
    let (small, large) = (text(100), text(400));
    let (small, large) = (allocations(&small), allocations(&large));
    assert!(large <= small * 5, "{what}: {small} grew to {large}");
}

#[test]
fn documents_one_after_the_other() {
    for name in PAGES.into_iter().chain([REFERENCE, "page.zh.html"]) {
        let page = text(name);
        assert_linear(name, |size| page.repeat(size / 20));
    }
}

#[test]
fn one_thing_again_and_again() {
    for piece in [
        "|",
        "a |\n",
        "a |\n--|\n",
        "| a | b |\n",
        "参数 | 参数类型 | 描述\n",
        "参数\t参数类型\t描述\n",
        "参数  参数类型  描述\n",
        "Parameter\n\nType\n\nDescription\n\n",
        "表 1 x\n",
        "a\tString\tb\n",
        "x**表 1**Table 2",
        "URI\nGET /koodrive/x\n",
        "请求参数\n",
        "[gap]\n",
        "\u{fffd}\n",
        "<a",
        "[x](",
        "```\n",
    ] {
        let text = |size: usize| format!("KooDrive\nURI\nGET /koodrive/x\n请求参数\n{}", piece.repeat(size * 10));
        assert_linear(piece, text);
        let table = |size: usize| format!("表 1 x\n参数 | 参数类型 | 描述\n---|---|---\n{}", piece.repeat(size * 10));
        assert_linear(piece, table);
    }
}

#[test]
fn a_row_that_does_not_end() {
    for piece in ["          Array of    x\n", "name\n", "                      words\n", "\u{c}a   b   c\n"] {
        let start =
            "KooDrive\nURI\nGET /koodrive/x\n请求参数\nName      Type        Description\na         Array of    x\n";
        assert_linear(piece, |size| format!("{start}{}", piece.repeat(size * 10)));
    }
}

#[test]
fn one_tag_again_and_again() {
    for piece in [
        "<div>",
        "<b>",
        "<b id=1><p>",
        "<a><table>",
        "<p>x",
        "<tr><td rowspan=9999>x",
        "<td colspan=9999>x",
        "<table><tr><td>x",
        "<li>x",
        "x<br>",
        "<!-- x -->",
        "<pre>x</pre>",
        "<select><option>",
        "&amp;",
    ] {
        assert_linear(piece, |size| format!("<html><body><table>{}", piece.repeat(size * 10)));
    }
}
