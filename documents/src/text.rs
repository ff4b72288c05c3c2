//! Functions on short texts.

/// Removes Markdown and HTML: anchors, breaks, bold, code, links, escapes, entities.
///
/// Only tags that pages use for layout are removed: `Map<String,String>` is not a tag.
pub(crate) fn without_markup(text: &str) -> String {
    let mut plain = unlinked(&untagged(text)).replace("**", "").replace('`', "");
    for (entity, meaning) in [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&amp;", "&")] {
        if plain.contains(entity) {
            plain = plain.replace(entity, meaning);
        }
    }
    if plain.contains('\\') {
        for escaped in ['_', '|', '<', '>', '*', '[', ']', '{', '}', '-', '.', '#'] {
            plain = plain.replace(&format!("\\{escaped}"), &escaped.to_string());
        }
    }
    plain.trim().to_owned()
}

const TAGS: [&str; 14] = ["a", "b", "br", "p", "ul", "ol", "li", "span", "div", "strong", "em", "code", "sup", "font"];

fn untagged(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let name: String = after.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_layout = TAGS.contains(&name.to_ascii_lowercase().as_str());
        match is_layout.then(|| after.split_once('>')) {
            Some(Some((_, behind))) => {
                plain.push(' ');
                rest = behind;
            }
            not_a_tag => {
                plain.push('<');
                rest = after;
                // Without another `>` there are no more tags.
                if not_a_tag.is_some() {
                    break;
                }
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// `[User](#section3)` becomes `User`.
fn unlinked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        let Some((words, target)) = link.split_once("](") else { break };
        let Some((_, after)) = target.split_once(')') else { break };
        plain.push_str(before);
        plain.push_str(words);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// Text in the form in which keywords are compared: lower case, without spaces and without a colon at the end.
pub(crate) fn fold(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    text.trim_end_matches([':', '：']).to_owned()
}

/// Whether this can be the name of a field, a header, or an object.
pub(crate) fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.len() <= 80
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '$'))
}

/// A name without markup, and without the places at which a narrow column may break it: spaces and invisible characters.
pub(crate) fn name(text: &str) -> String {
    let is_break = |c: char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
    without_markup(text).chars().filter(|c| !is_break(*c)).collect()
}

/// What follows `prefix`, in whatever case, in a text that starts with it.
pub(crate) fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// What follows `word`, in whatever case, in a text that starts with it. A word of Latin letters ends at a space; in
/// Chinese, words follow each other without one.
pub(crate) fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = strip_prefix(text, word)?;
    let is_whole = !word.ends_with(|c: char| c.is_ascii_alphanumeric()) || rest.starts_with(char::is_whitespace);
    is_whole.then(|| rest.trim())
}

/// What stands inside `name<…>`, the name in whatever case.
pub(crate) fn type_argument<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    strip_prefix(text, name)?.strip_prefix('<')?.strip_suffix('>')
}

/// The number of letters to change, add or remove to turn one text into the other, at most `limit` + 1.
pub(crate) fn distance(one: &str, other: &str, limit: usize) -> usize {
    let other: Vec<char> = other.chars().collect();
    if one.chars().count().abs_diff(other.len()) > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut next = vec![i + 1];
        for (pair, b) in row.windows(2).zip(&other) {
            let [above_left, above] = pair else { continue };
            let left = next.last().copied().unwrap_or(limit);
            next.push((above_left + usize::from(a != *b)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(limit + 1).min(limit + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_goes_and_types_stay() {
        assert_eq!(without_markup("**表 1**  请求<a name=\"x\"></a>Header参数"), "表 1  请求  Header参数");
        assert_eq!(without_markup("Map<String,List<Long>>"), "Map<String,List<Long>>");
        assert_eq!(without_markup("[User](#u) `x` dept\\_id"), "User x dept_id");
        assert_eq!(without_markup("a [b] <br"), "a [b] <br");
    }

    #[test]
    fn distances() {
        assert_eq!(distance("accessfileinfo", "accessifileinfo", 2), 1);
        assert_eq!(distance("same", "same", 2), 0);
        assert_eq!(distance("abc", "xyz", 2), 3);
        assert_eq!(distance("", "abcdef", 2), 3);
    }
}
