//! Prose of the spec → documentation comments.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::glossary::Subject;

/// How wide a line of documentation may be, without indentation and `///`.
const WIDTH: usize = 96;

/// `/// …` lines for the prose of an operation or a type.
pub(super) fn prose(context: Context<'_>, text: &str) -> TokenStream {
    comment(&context.glossary.apply(text, Subject::Whole))
}

/// `/// …` lines for the prose of a field.
pub(super) fn part(context: Context<'_>, text: &str) -> TokenStream {
    comment(&context.glossary.apply(text, Subject::Part))
}

/// `/// …` lines for a text of paragraphs.
pub(super) fn comment(text: &str) -> TokenStream {
    lines(text).iter().map(|line| quote!(#[doc = #line])).collect()
}

/// The lines of a text, each beginning with the blank that stands behind `///`.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks(&without_files(text)) {
        wrap(&block, &mut out);
    }
    out.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") }).collect()
}

/// The text with links to files beside the description as words: from the documentation of a crate they lead nowhere.
pub(super) fn without_files(text: &str) -> String {
    let is_file = |target: &str| target.contains('.') && !target.contains([':', ' ']);
    let mut pieces = text.split("](");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match (piece.split_once(')'), out.rfind('[')) {
            (Some((target, behind)), Some(open)) if is_file(target) => {
                out.remove(open);
                out.push_str(behind);
            }
            _ => out.extend(["](", piece]),
        }
    }
    out
}

/// One line of input for each paragraph and list item: where the curator broke lines means nothing.
pub(super) fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let (mut fence, mut in_list) = (None, false);
    for line in text.trim().lines().map(str::trim_end) {
        let trimmed = line.trim_start();
        let mark = FENCES.into_iter().find(|mark| trimmed.starts_with(mark));
        // Lines of code and of tables stand as they are.
        let stands = fence.is_some() || mark.is_some() || trimmed.starts_with('|') || marker(trimmed) > 0;
        let line = match (fence, mark) {
            (None, Some(mark)) => opened(line, mark),
            (None, None) if marker(trimmed) == 0 => without_code(line, if in_list { "    " } else { "" }),
            _ => line.to_owned(),
        };
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, None) => in_list = marker(trimmed) > 0 || in_list && (trimmed.is_empty() || line.starts_with(' ')),
            _ => {}
        }
        match blocks.last_mut() {
            Some(block) if !stands && !trimmed.is_empty() && is_open(block) => {
                block.push(' ');
                block.push_str(trimmed);
            }
            _ => blocks.push(line),
        }
    }
    blocks.extend(fence.map(str::to_owned));
    blocks
}

/// What stands before and after lines of code.
const FENCES: [&str; 2] = ["```", "~~~"];

/// Whether a paragraph goes on in the next line.
fn is_open(block: &str) -> bool {
    !block.is_empty() && !block.starts_with('|') && !FENCES.iter().any(|mark| block.ends_with(mark))
}

/// The line that opens a block of code. Without a language, or with a word that rustdoc knows, it would be a test in Rust.
fn opened(line: &str, mark: &str) -> String {
    const RUST: [&str; 7] = ["rust", "ignore", "should_panic", "no_run", "compile_fail", "test_harness", "standalone"];
    let indent = line.len() - line.trim_start().len();
    let language = line.trim_start().trim_start_matches(mark).trim();
    let mut words = language.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let is_rust = words.any(|word| RUST.iter().any(|own| word.starts_with(own)) || word.starts_with("edition"));
    let is_plain = language.starts_with(|first: char| first.is_ascii_alphabetic()) && !is_rust;
    format!("{:indent$}{mark}{}", "", if is_plain { language } else { "text" })
}

/// A line with at most the indentation of a list's text where more would make it code.
fn without_code(line: &str, most: &str) -> String {
    let trimmed = line.trim_start();
    let is_code = line.starts_with("    ") || line.trim_start_matches(' ').starts_with('\t');
    if is_code && !trimmed.is_empty() { format!("{most}{trimmed}") } else { line.to_owned() }
}

/// How long the marker of a list item is, with the blank behind it; 0 where there is none.
fn marker(text: &str) -> usize {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text.get(digits..) {
        Some(rest) if digits > 0 && rest.starts_with(". ") => digits + 2,
        _ if text.starts_with("- ") || text.starts_with("* ") => 2,
        _ => 0,
    }
}

/// The words of a line. A span of code is part of one: broken, the rest of it might begin a list or a heading.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_code = false;
    for word in text.split(' ') {
        match words.last_mut().filter(|_| is_code) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => words.push(word.to_owned()),
        }
        is_code ^= word.matches('`').count() % 2 == 1;
    }
    // A backtick that stands alone begins no code.
    if is_code { text.split(' ').map(str::to_owned).collect() } else { words }
}

/// Breaks one block at blanks; what follows the first line of a list item hangs below its text.
fn wrap(block: &str, out: &mut Vec<String>) {
    let text = block.trim_start();
    let indent = block.len() - text.len();
    let hanging = " ".repeat(indent + marker(text));
    let mut current = " ".repeat(indent);
    let mut empty = true;
    for word in words(text) {
        if !empty && current.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push(std::mem::replace(&mut current, hanging.clone()));
            empty = true;
        }
        if !empty {
            current.push(' ');
        }
        current.push_str(&word);
        empty = false;
    }
    out.push(current.trim_end().to_owned());
}

/// The first sentence of a text.
pub(super) fn first_sentence(text: &str) -> String {
    let paragraph = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    let end = paragraph.match_indices(". ").map(|(index, _)| index).find(|index| {
        paragraph.get(..*index).is_some_and(|before| !before.ends_with("e.g") && !before.ends_with("i.e"))
    });
    match end.and_then(|end| paragraph.get(..=end)) {
        Some(sentence) => sentence.to_owned(),
        None => paragraph.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_at_blanks() {
        let text = format!("{} {}", "a".repeat(60), "b".repeat(60));
        assert_eq!(lines(&text), [format!(" {}", "a".repeat(60)), format!(" {}", "b".repeat(60))]);
    }

    #[test]
    fn code_is_not_broken() {
        let code = "`< > | : * ? / # +`";
        let text = format!("{} {code}, and more", "a".repeat(90));
        assert_eq!(lines(&text), [format!(" {}", "a".repeat(90)), format!(" {code}, and more")]);
        let lone = format!("{} ` b", "a".repeat(95));
        assert_eq!(lines(&lone), [format!(" {}", "a".repeat(95)), " ` b".to_owned()]);
    }

    #[test]
    fn files_beside_the_description_are_no_links() {
        for (text, line) in [
            ("see [`a/b.json`](a/b.json), [x](b.json)", " see `a/b.json`, x"),
            ("[here](https://a.b/c.json) and [`f`](crate::g::f)", " [here](https://a.b/c.json) and [`f`](crate::g::f)"),
            ("f](b.c) and [d](e.f", " f](b.c) and [d](e.f"),
        ] {
            assert_eq!(lines(text), [line]);
        }
    }

    #[test]
    fn list_items_hang() {
        let text = format!("- {} {}", "a".repeat(60), "b".repeat(60));
        assert_eq!(lines(&text)[1], format!("   {}", "b".repeat(60)));
    }

    #[test]
    fn paragraphs_stay_apart_and_their_lines_together() {
        assert_eq!(lines("a\nb\n\nc"), [" a b", "", " c"]);
        assert_eq!(lines("a:\n- b\n  c\n2. d"), [" a:", " - b c", " 2. d"]);
        assert_eq!(lines("```\na\nb\n```\nc\nd"), [" ```text", " a", " b", " ```", " c d"]);
        assert_eq!(lines("| a |\n| b |"), [" | a |", " | b |"]);
    }

    #[test]
    fn code_is_never_a_test_in_rust() {
        for (text, first) in [
            ("```\na", " ```text"),
            ("```rust\na", " ```text"),
            ("~~~\na\n```", " ~~~text"),
            ("```json,should_panic\na", " ```text"),
            ("``` edition2024\na", " ```text"),
            ("```{.rust}\na", " ```text"),
            ("```json\n{}", " ```json"),
        ] {
            let lines = lines(text);
            assert_eq!(lines.first().map(String::as_str), Some(first), "{text}");
            assert!(lines.last().is_some_and(|last| [" ```", " ~~~"].contains(&last.as_str())), "{text}: {lines:?}");
        }
        assert_eq!(lines("a\n\n    b\n\n\tc"), [" a", "", " b", "", " c"]);
        assert_eq!(lines("- a\n\n    b\n    - c"), [" - a", "", "     b", "     - c"]);
        assert_eq!(lines("1. a\n\n          b"), [" 1. a", "", "     b"]);
    }

    #[test]
    fn the_first_sentence_ends_at_a_full_stop_and_a_blank() {
        assert_eq!(first_sentence("At most 1.5 GB, e.g. one. More."), "At most 1.5 GB, e.g. one.");
        assert_eq!(first_sentence("One"), "One");
    }
}
