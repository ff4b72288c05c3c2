//! The pieces that a document is made of, whatever form its tables have.

use super::words::{self, Column, Label};
use crate::facts::Call;
use crate::text;

/// A piece, and the line that it starts on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) line: usize,
    pub(super) what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// A line of the table of contents.
    Contents(String),
    /// A numbered heading.
    Section {
        number: String,
        title: String,
    },
    /// A heading without a number.
    Title(String),
    /// The day of the edition.
    Updated(String),
    Label(Label),
    Status(u16),
    Caption {
        number: String,
        words: String,
    },
    /// The header row of a table; `None` for a column that means nothing to us.
    Columns(Vec<Option<Column>>),
    Row(Vec<String>),
    /// Method and path; `open` when the query goes on in the next line.
    Call {
        call: Call,
        open: bool,
    },
    /// The start or the end of preformatted text.
    Fence,
    Text(String),
}

/// Pieces in the order of their lines.
#[derive(Debug, Default)]
pub(super) struct Tokens(pub(super) Vec<Token>);

impl Tokens {
    pub(super) fn push(&mut self, line: usize, what: What) {
        self.0.push(Token { line, what });
    }

    /// A line that is no part of a table.
    pub(super) fn mark(&mut self, line: usize, raw: &str) {
        // A page break once glued a caption to the line before it: `状态码： 200**表 4-92** 响应 Body 参数`.
        for glued in ["**表", "**Table"] {
            if let Some((before, after)) = raw.split_once(glued).filter(|(before, _)| !before.trim().is_empty()) {
                self.mark(line, before);
                self.mark(line, &format!("{glued}{after}"));
                return;
            }
        }
        self.push(line, what(raw));
    }

    /// A line of preformatted text, where nothing but a call has a meaning.
    pub(super) fn preformatted(&mut self, line: usize, raw: &str) {
        self.push(line, call(raw.trim(), line).unwrap_or_else(|| What::Text(raw.to_owned())));
    }
}

/// A line that starts or ends preformatted text.
pub(super) fn is_fence(raw: &str) -> bool {
    raw.trim_start().starts_with("```")
}

fn what(raw: &str) -> What {
    let heading = raw.trim_start().starts_with('#');
    let plain = text::without_markup(raw.trim_start_matches(['#', '>', ' ', '\t']));
    let known = contents(&plain)
        .or_else(|| words::edition(&plain).map(What::Updated))
        .or_else(|| words::label(&plain).map(What::Label))
        .or_else(|| words::status(&plain).map(What::Status))
        .or_else(|| caption(&plain))
        .or_else(|| call(&plain, 0))
        .or_else(|| section(&plain));
    match known {
        Some(known) => known,
        None if heading => What::Title(plain),
        None => What::Text(raw.to_owned()),
    }
}

/// `4.13.3 创建文件元数据.....149`, mostly with a tab before the page.
fn contents(line: &str) -> Option<What> {
    let (number, rest) = numbered(line)?;
    let title = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_page = title.len() < rest.len();
    let is_led = title.ends_with('\t') || title.trim_end().ends_with("...");
    (has_page && is_led).then(|| What::Contents(number.to_owned()))
}

/// `4.13.3 创建文件元数据`.
fn section(line: &str) -> Option<What> {
    let (number, title) = numbered(line)?;
    let is_section = number.contains('.') && !line.contains('\t') && title.chars().count() <= 120;
    is_section.then(|| What::Section { number: number.to_owned(), title: title.to_owned() })
}

fn numbered(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.split_once([' ', '\t'])?;
    let parts_are_numbers = number.split('.').all(|part| !part.is_empty() && part.len() <= 3 && digits(part));
    (parts_are_numbers && !rest.trim().is_empty()).then(|| (number, rest.trim_start()))
}

fn digits(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// `表 4-260 请求 Header 参数`, `Table 3 MultiPartInfo`.
pub(super) fn caption(line: &str) -> Option<What> {
    let rest = line.strip_prefix('表').or_else(|| text::strip_word(line, "table"))?.trim_start();
    let number: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '-').collect();
    let words = rest.strip_prefix(number.as_str())?.trim();
    let is_number = number.split('-').all(|part| !part.is_empty() && part.len() <= 4);
    // `Table 1 describes the headers.` is a sentence about a table.
    let is_sentence = words.ends_with(['.', '。', ':', '：']) || words.chars().count() > 60;
    (is_number && !is_sentence).then(|| What::Caption { number, words: words.to_owned() })
}

/// `POST /koodrive/ose/v1/files/create`, with or without scheme and host, perhaps with a query.
pub(super) fn call(line: &str, at: usize) -> Option<What> {
    let (method, rest) = line.split_once(char::is_whitespace)?;
    let is_method = (3..=7).contains(&method.len()) && method.chars().all(|c| c.is_ascii_uppercase());
    let target = rest.split_whitespace().next()?;
    if !is_method || rest.split_whitespace().nth(1).is_some_and(|more| !more.starts_with("HTTP/")) {
        return None;
    }
    let target = match target.split_once("://") {
        Some((_, after)) => after.get(after.find('/')?..)?,
        None => target,
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if !path.starts_with('/') {
        return None;
    }
    let (method, path, query) = (method.to_owned(), path.to_owned(), query_names(query));
    Some(What::Call { call: Call { method, path, query, line: at }, open: target.ends_with(['?', '&']) })
}

/// The names in a query.
pub(super) fn query_names(query: &str) -> Vec<String> {
    let names = query.split('&').map(|pair| pair.split_once('=').map_or(pair, |(name, _)| name).trim());
    names.filter(|name| text::is_identifier(name)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_apart() {
        assert_eq!(what("4.12.2 获取群组部门空间文件列表.....\t133"), What::Contents("4.12.2".into()));
        assert_eq!(what("4.1.1 查询部门列表\t10"), What::Contents("4.1.1".into()));
        let section = What::Section { number: "4.13.10".into(), title: "获取上传链接".into() };
        assert_eq!(what("4.13.10 获取上传链接"), section);
        assert_eq!(what("## 请求参数<a name=\"s1\"></a>"), What::Label(Label::Request));
        assert_eq!(what("# Creating File Metadata"), What::Title("Creating File Metadata".into()));
        assert!(matches!(what("**Table 1** Request header parameters"), What::Caption { .. }));
        assert!(matches!(what("Table 1 describes common request headers."), What::Text(_)));
        assert!(matches!(what("表示用户的标识"), What::Text(_)));
        assert!(matches!(what("12 34"), What::Text(_)));
    }

    #[test]
    fn a_caption_glued_to_a_status_is_two_pieces() {
        let mut tokens = Tokens::default();
        tokens.mark(7, "状态码： 200**表 4-92** 响应 Body 参数");
        let caption = What::Caption { number: "4-92".into(), words: "响应 Body 参数".into() };
        let expected = [What::Status(200), caption].map(|what| Token { line: 7, what });
        assert_eq!(tokens.0, expected);
    }

    #[test]
    fn calls() {
        let line = "GET https://host/koodrive/ose/v1/share?pageSize=&sortType=2&displayName";
        let Some(What::Call { call, open }) = call(line, 1) else { panic!("no call") };
        assert_eq!((call.path.as_str(), open), ("/koodrive/ose/v1/share", false));
        assert_eq!(call.query, ["pageSize", "sortType", "displayName"]);
        assert!(matches!(self::call("GET /koodrive/ose/v1/related?", 1), Some(What::Call { open: true, .. })));
        assert!(self::call("GTE /koodrive/ose/v1/task/list?taskType=0", 1).is_some());
        assert!(self::call("GET and /koodrive", 1).is_none());
        assert!(self::call("POST", 1).is_none());
    }
}
