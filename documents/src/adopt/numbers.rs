//! The numbered headings and captions of a text.

use crate::text;

/// A heading or a caption.
pub(super) struct Heading {
    /// `4.13`, or `5-1`.
    pub(super) number: String,
    pub(super) title: String,
}

/// The numbered headings of a text, those of its table of contents too.
pub(super) fn headings(text: &str) -> Vec<Heading> {
    text.lines().filter_map(|line| heading(line, '.')).collect()
}

/// The captions of a text's tables; `words` come before the number.
pub(super) fn captions(text: &str, words: &[String]) -> Vec<Heading> {
    let caption = |line: &str| {
        let line = line.trim().trim_start_matches("**");
        let rest = words.iter().find_map(|word| text::strip_prefix(line, word))?;
        heading(rest, '-')
    };
    text.lines().filter_map(caption).collect()
}

/// A line that starts with a number and goes on with words.
fn heading(line: &str, joint: char) -> Option<Heading> {
    let line = line.trim();
    let end = line.find(|c: char| !c.is_ascii_digit() && c != joint).unwrap_or(line.len());
    let (number, rest) = line.split_at_checked(end)?;
    // What leads to the page number in a table of contents is no part of the title.
    let title =
        rest.split('\t').next().unwrap_or_default().trim().trim_start_matches("**").trim_end_matches(['.', '…', '·']);
    let title: String = title.split_whitespace().collect();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit()) && number.ends_with(|c: char| c.is_ascii_digit());
    let starts_apart = rest.starts_with([' ', '\t', '*']);
    (is_number && starts_apart && !title.is_empty()).then(|| Heading { number: number.to_owned(), title })
}

/// Whether a word is the number of a section, `4.13.2`.
pub(super) fn is_section(word: &str) -> bool {
    is_joined(word, '.')
}

/// Whether a word is the number of a table, `4-262`, or of a page's table, `2`.
pub(super) fn is_table(word: &str) -> bool {
    is_joined(word, '-') || !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

fn is_joined(word: &str, joint: char) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    word.contains(joint) && word.split(joint).all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_lines() {
        let text = "4.13 文件管理.....\t54\n4.13.1 获取 详情\n表 5-1 状态码\n5120 KB\n4-1\n";
        let found: Vec<String> = headings(text).into_iter().map(|one| one.number + "=" + &one.title).collect();
        assert_eq!(found, ["4.13=文件管理", "4.13.1=获取详情", "5120=KB"]);
        let found: Vec<String> = captions(text, &["表".to_owned()]).into_iter().map(|one| one.number).collect();
        assert_eq!(found, ["5-1"]);
        assert!(is_section("4.13.2") && !is_section("4") && !is_section("4.x") && is_table("4-262") && is_table("2"));
    }
}
