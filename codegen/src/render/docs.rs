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
    for block in blocks(text) {
        wrap(&block, &mut out);
    }
    out.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") }).collect()
}

/// One line of input for each paragraph and list item: where the curator broke lines means nothing.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut fenced = false;
    for line in text.trim().lines().map(str::trim_end) {
        let trimmed = line.trim_start();
        let fence = trimmed.starts_with("```");
        // Lines of code and of tables stand as they are.
        let stands = fenced || fence || trimmed.starts_with('|') || marker(trimmed) > 0 || trimmed.is_empty();
        fenced ^= fence;
        match blocks.last_mut() {
            Some(block) if !stands && !block.is_empty() && !block.starts_with('|') && !block.ends_with("```") => {
                block.push(' ');
                block.push_str(trimmed);
            }
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks
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

/// Breaks one block at blanks; what follows the first line of a list item hangs below its text.
fn wrap(block: &str, out: &mut Vec<String>) {
    let text = block.trim_start();
    let indent = block.len() - text.len();
    let hanging = " ".repeat(indent + marker(text));
    let mut current = " ".repeat(indent);
    let mut empty = true;
    for word in text.split(' ') {
        if !empty && current.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push(std::mem::replace(&mut current, hanging.clone()));
            empty = true;
        }
        if !empty {
            current.push(' ');
        }
        current.push_str(word);
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
    fn list_items_hang() {
        let text = format!("- {} {}", "a".repeat(60), "b".repeat(60));
        assert_eq!(lines(&text)[1], format!("   {}", "b".repeat(60)));
    }

    #[test]
    fn paragraphs_stay_apart_and_their_lines_together() {
        assert_eq!(lines("a\nb\n\nc"), [" a b", "", " c"]);
        assert_eq!(lines("a:\n- b\n  c\n2. d"), [" a:", " - b c", " 2. d"]);
        assert_eq!(lines("```\na\nb\n```\nc\nd"), [" ```", " a", " b", " ```", " c d"]);
        assert_eq!(lines("| a |\n| b |"), [" | a |", " | b |"]);
    }

    #[test]
    fn the_first_sentence_ends_at_a_full_stop_and_a_blank() {
        assert_eq!(first_sentence("At most 1.5 GB, e.g. one. More."), "At most 1.5 GB, e.g. one.");
        assert_eq!(first_sentence("One"), "One");
    }
}
