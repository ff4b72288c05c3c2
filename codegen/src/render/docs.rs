//! Prose of the spec → documentation comments.

use proc_macro2::TokenStream;
use quote::quote;

/// How wide a line of documentation may be, without indentation and `///`.
const WIDTH: usize = 100;

/// `/// …` lines for a text of paragraphs.
pub(super) fn comment(text: &str) -> TokenStream {
    lines(text).iter().map(|line| quote!(#[doc = #line])).collect()
}

/// The lines of a text, each beginning with the blank that stands behind `///`.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.trim().lines() {
        wrap(line.trim_end(), &mut out);
    }
    out.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") }).collect()
}

/// Breaks one line at blanks; the indentation of a list item is kept for what follows it.
fn wrap(line: &str, out: &mut Vec<String>) {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let hanging = if text.starts_with("- ") || text.starts_with("* ") { indent + 2 } else { indent };
    let mut current = " ".repeat(indent);
    let mut empty = true;
    for word in text.split(' ') {
        if !empty && current.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push(std::mem::replace(&mut current, " ".repeat(hanging)));
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
    fn paragraphs_stay_apart() {
        assert_eq!(lines("a\n\nb"), [" a", "", " b"]);
    }

    #[test]
    fn the_first_sentence_ends_at_a_full_stop_and_a_blank() {
        assert_eq!(first_sentence("At most 1.5 GB, e.g. one. More."), "At most 1.5 GB, e.g. one.");
        assert_eq!(first_sentence("One"), "One");
    }
}
