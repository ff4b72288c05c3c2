//! Pages as a browser saves them: HTML.
//!
//! What a reader of the page sees becomes tokens: blocks of text are lines, and what stands around the page, such as
//! navigation and scripts, is left out.

mod table;
mod tree;

use super::fault::Fault;
use super::token::{TokenKind, Tokens};
use crate::facts::Reach;
use crate::problem::ProblemKind;
use tree::{Element, Node};

/// Elements that hold no text of the page itself.
const AROUND: [&str; 17] = [
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "nav", "footer", "aside",
    "select", "button", "textarea", "audio", "video",
];

/// Elements inside a line of text; every other one begins and ends a line.
const INLINE: [&str; 33] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var",
];

/// Whether a text is a page in HTML rather than Markdown with some tags in it.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    if !start.starts_with('<') {
        return false;
    }
    let has = |tag: &str| start.match_indices('<').any(|(at, _)| is_tag(start, at, tag));
    ["!doctype", "html", "body", "table", "div"].into_iter().any(has)
}

/// Whether a tag of this name starts at `at`.
pub(super) fn is_tag(text: &str, at: usize, tag: &str) -> bool {
    let name = text.get(at + 1..at + 1 + tag.len());
    let after = text.get(at + 1 + tag.len()..).and_then(|rest| rest.chars().next());
    name.is_some_and(|name| name.eq_ignore_ascii_case(tag)) && after.is_some_and(|c| c == '>' || c.is_whitespace())
}

pub(super) fn tokens<'a>(text: &str, tokens: Tokens<'a>) -> Tokens<'a> {
    let page = tree::parse(text);
    let mut writer = Writer { tokens, line: Line::default(), is_heading: false, in_article: false, in_link: false };
    writer.children(&page.root);
    writer.end_line();
    if let Some(line) = page.too_deep {
        let message = "the elements of the page are nested too deeply to be read on";
        let help = "save the page again, or save it as text";
        writer.tokens.push(line, TokenKind::Fault(Fault::new(ProblemKind::CutShort, Reach::Rest, message, help)));
    }
    writer.tokens
}

/// Turns elements into tokens.
struct Writer<'a> {
    tokens: Tokens<'a>,
    line: Line,
    is_heading: bool,
    in_article: bool,
    in_link: bool,
}

/// A line of text while its pieces are collected.
#[derive(Default)]
struct Line {
    text: String,
    /// The line of its first piece.
    number: usize,
    /// Whether there is a word that is no link.
    has_words: bool,
}

impl Line {
    fn add(&mut self, piece: &str, number: usize) {
        if self.text.is_empty() && !piece.trim().is_empty() {
            self.number = number + blank_lines(piece);
        }
        for c in piece.chars() {
            let is_blank = c.is_whitespace();
            if !is_blank {
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        }
    }
}

/// The number of line breaks before the first word.
fn blank_lines(text: &str) -> usize {
    text.chars().take_while(|c| c.is_whitespace()).filter(|c| *c == '\n').count()
}

impl Writer<'_> {
    fn children(&mut self, element: &Element) {
        for child in element.children() {
            match child {
                Node::Text(text, line) => {
                    self.line.has_words |= !self.in_link && !text.trim().is_empty();
                    self.line.add(&text, line);
                }
                Node::Element(child) => self.element(&child),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        let name = element.name();
        match name {
            // A comment.
            "" => return,
            "header" if !self.in_article => return,
            _ if AROUND.contains(&name) || is_around(element) => return,
            "a" if element.attribute("href").is_some() => {
                let before = std::mem::replace(&mut self.in_link, true);
                self.children(element);
                self.in_link = before;
                return;
            }
            _ if INLINE.contains(&name) => return self.children(element),
            _ => {}
        }
        self.end_line();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.is_heading = true;
                self.children(element);
                self.end_line();
                self.is_heading = false;
            }
            "pre" => self.preformatted(element),
            "table" => self.table(element),
            "main" | "article" => {
                let before = std::mem::replace(&mut self.in_article, true);
                self.children(element);
                self.end_line();
                self.in_article = before;
            }
            _ => self.children(element),
        }
        self.end_line();
    }

    fn end_line(&mut self) {
        let Line { text, number, has_words } = std::mem::take(&mut self.line);
        let text = text.trim_end();
        if text.is_empty() {
            return;
        }
        if self.is_heading {
            self.tokens.mark(number, &format!("# {text}"));
        } else if has_words {
            self.tokens.mark(number, text);
        } else {
            // A list of the sections has their titles, and starts none.
            self.tokens.push(number, TokenKind::Text(text.to_owned()));
        }
    }

    fn preformatted(&mut self, element: &Element) {
        let mut lines: Vec<(usize, String)> = Vec::new();
        preformatted(element, &mut lines);
        let Some((first, _)) = lines.first().cloned() else { return };
        self.tokens.push(first, TokenKind::Fence);
        let mut last = first;
        for (line, text) in lines {
            self.tokens.preformatted(line, text.trim_end());
            last = line;
        }
        self.tokens.push(last, TokenKind::Fence);
    }

    fn table(&mut self, element: &Element) {
        let table = table::Table::new(element);
        if let Some((text, line)) = &table.caption {
            self.tokens.mark(*line, text);
        }
        if !table.write(&mut self.tokens) {
            // A table for layout.
            for row in table.rows {
                self.children(&row.element);
                self.end_line();
            }
        }
    }
}

/// Whether an element says by its role that it stands around the page.
fn is_around(element: &Element) -> bool {
    element.attribute("role").is_some_and(|role| matches!(role, "navigation" | "contentinfo" | "banner" | "search"))
}

/// The lines of preformatted text.
fn preformatted(element: &Element, lines: &mut Vec<(usize, String)>) {
    for child in element.children() {
        match child {
            Node::Text(text, number) => {
                for (at, piece) in text.split('\n').enumerate() {
                    if let Some((_, last)) = lines.last_mut().filter(|_| at == 0) {
                        last.push_str(piece);
                    } else {
                        lines.push((number + at, piece.to_owned()));
                    }
                }
            }
            Node::Element(child) if child.name() == "br" => lines.push((child.line, String::new())),
            Node::Element(child) => preformatted(&child, lines),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn html_and_markdown_with_tags() {
        for (text, expected) in [
            ("<!DOCTYPE html>\n<p>", true),
            ("\n<HTML lang=\"en\">", true),
            ("<div class=\"section\"><p>x</p></div>", true),
            ("<a name=\"x\"></a>\n\n# Title\n", false),
            ("# Title<a name=\"x\"></a>\n<table>", false),
            ("Map<div>", false),
            ("<", false),
        ] {
            assert_eq!(is_html(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_reader_sees_becomes_lines() {
        let page = "<html><head><title>No</title></head><body><header>No</header><nav>No</nav>\n\
            <main><header><h1>A\n <b>title</b></h1></header>one<br>two <span>three</span>\n\
            <pre>\n{\n  \"a\": 1\n}</pre><!-- no --><script>no()</script>\n<p>four</main><footer>No</footer>";
        let vocabulary = Vocabulary::default();
        let list = tokens(page, Tokens::new(&vocabulary)).list;
        let found: Vec<(usize, String)> = list
            .into_iter()
            .map(|token| match token.kind {
                TokenKind::Text(text) => (token.line, text),
                TokenKind::Title(title) => (token.line, format!("# {title}")),
                other => (token.line, format!("{other:?}")),
            })
            .collect();
        let found: Vec<(usize, &str)> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        let expected = [
            (2, "# A title"),
            (3, "one"),
            (3, "two three"),
            (5, "Fence"),
            (5, "{"),
            (6, "  \"a\": 1"),
            (7, "}"),
            (7, "Fence"),
            (8, "four"),
        ];
        assert_eq!(found, expected);
    }
}
