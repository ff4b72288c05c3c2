//! The tokens of a document, whatever the shape of its tables.

use super::fault::Fault;
use super::head::Head;
use crate::facts::Call;
use crate::text;
use crate::vocabulary::{Part, Vocabulary};

/// A token and its first line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) line: usize,
    pub(super) kind: TokenKind,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
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
    /// The heading of a part of a description.
    Part(Part),
    Status(u16),
    Caption {
        number: String,
        words: String,
    },
    /// The header row of a table.
    Columns(Vec<Head>),
    Row(Vec<String>),
    /// Method and path; `open` when the query continues in the next line.
    Call {
        call: Call,
        open: bool,
    },
    /// The start or the end of preformatted text.
    Fence,
    /// Something that the shape does not allow.
    Fault(Fault),
    Text(String),
}

/// Tokens in the order of their lines.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    pub(super) list: Vec<Token>,
    pub(super) vocabulary: &'a Vocabulary,
    /// The beginnings of a caption in bold.
    bold_captions: Vec<String>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary) -> Self {
        let bold_captions = vocabulary.table.iter().map(|word| format!("**{word}")).collect();
        Self { list: Vec::new(), vocabulary, bold_captions }
    }

    pub(super) fn push(&mut self, line: usize, kind: TokenKind) {
        self.list.push(Token { line, kind });
    }

    /// Adds a line that is not part of a table.
    pub(super) fn mark(&mut self, line: usize, raw: &str) {
        let mut rest = raw;
        // A page break may join a caption to the line before it: `状态码： 200**表 4-92** 响应 Body 参数`.
        while let Some((before, caption)) = self.bold_caption(rest).map(|at| rest.split_at(at)) {
            self.push(line, self.kind_of(before));
            rest = caption;
        }
        self.push(line, self.kind_of(rest));
    }

    /// The start of the next caption that follows other text.
    fn bold_caption(&self, text: &str) -> Option<usize> {
        let starts = self.bold_captions.iter().filter_map(|start| {
            let mut found = text.match_indices(start.as_str()).map(|(at, _)| at);
            found.find(|at| text.get(..*at).is_some_and(|before| !before.trim().is_empty()))
        });
        starts.min()
    }

    /// Adds a line of preformatted text, where nothing but a call has a meaning.
    pub(super) fn preformatted(&mut self, line: usize, raw: &str) {
        self.push(line, call(raw.trim(), line).unwrap_or_else(|| TokenKind::Text(raw.to_owned())));
    }

    /// What a line is on its own.
    pub(super) fn kind_of(&self, raw: &str) -> TokenKind {
        let heading = raw.trim_start().starts_with('#');
        let plain = text::without_markup(raw.trim_start_matches(['#', '>', ' ', '\t']));
        let known = contents(&plain)
            .or_else(|| self.vocabulary.edition(&plain).map(TokenKind::Updated))
            .or_else(|| self.vocabulary.part(&plain).map(TokenKind::Part))
            .or_else(|| self.vocabulary.status(&plain).map(TokenKind::Status))
            .or_else(|| caption(&plain, self.vocabulary))
            .or_else(|| call(&plain, 0))
            .or_else(|| section(&plain));
        match known {
            Some(known) => known,
            None if heading => TokenKind::Title(plain),
            None => TokenKind::Text(raw.to_owned()),
        }
    }
}

/// Whether a line starts or ends preformatted text.
pub(super) fn is_fence(raw: &str) -> bool {
    raw.trim_start().starts_with("```")
}

/// `4.13.3 创建文件元数据.....149`, mostly with a tab before the page.
fn contents(line: &str) -> Option<TokenKind> {
    let (number, rest) = numbered(line)?;
    let title = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_page = title.len() < rest.len();
    let is_led = title.ends_with('\t') || title.trim_end().ends_with("...");
    (has_page && is_led).then(|| TokenKind::Contents(number.to_owned()))
}

/// `4.13.3 创建文件元数据`.
fn section(line: &str) -> Option<TokenKind> {
    let (number, title) = numbered(line)?;
    let is_section = number.contains('.') && !line.contains('\t') && title.chars().count() <= 120;
    is_section.then(|| TokenKind::Section { number: number.to_owned(), title: title.to_owned() })
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
pub(super) fn caption(line: &str, vocabulary: &Vocabulary) -> Option<TokenKind> {
    let rest = vocabulary.after_table_word(line)?;
    let number: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '-').collect();
    let words = rest.strip_prefix(number.as_str())?.trim();
    let is_number = number.split('-').all(|part| !part.is_empty() && part.len() <= 4);
    // `Table 1 describes the headers.` is a sentence about a table.
    let is_sentence = words.ends_with(['.', '。', ':', '：']) || words.chars().count() > 60;
    (is_number && !is_sentence).then(|| TokenKind::Caption { number, words: words.to_owned() })
}

/// `POST /v1/files/create`, with or without scheme and host, perhaps with a query.
pub(super) fn call(line: &str, at: usize) -> Option<TokenKind> {
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
    Some(TokenKind::Call { call: Call { method, path, query, line: at }, open: target.ends_with(['?', '&']) })
}

/// The names in a query.
pub(super) fn query_names(query: &str) -> Vec<String> {
    let names = query.split('&').map(|pair| pair.split_once('=').map_or(pair, |(name, _)| name).trim());
    names.filter(|name| text::is_identifier(name)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(raw: &str) -> TokenKind {
        Tokens::new(&Vocabulary::default()).kind_of(raw)
    }

    fn marked(raw: &str) -> Vec<TokenKind> {
        let vocabulary = Vocabulary::default();
        let mut tokens = Tokens::new(&vocabulary);
        tokens.mark(7, raw);
        assert!(tokens.list.iter().all(|token| token.line == 7));
        tokens.list.into_iter().map(|token| token.kind).collect()
    }

    #[test]
    fn kinds_of_lines() {
        assert_eq!(kind("4.12.2 获取群组部门空间文件列表.....\t133"), TokenKind::Contents("4.12.2".into()));
        assert_eq!(kind("4.1.1 查询部门列表\t10"), TokenKind::Contents("4.1.1".into()));
        let section = TokenKind::Section { number: "4.13.10".into(), title: "获取上传链接".into() };
        assert_eq!(kind("4.13.10 获取上传链接"), section);
        assert_eq!(kind("## 请求参数<a name=\"s1\"></a>"), TokenKind::Part(Part::Request));
        assert_eq!(kind("# Creating File Metadata"), TokenKind::Title("Creating File Metadata".into()));
        assert!(matches!(kind("**Table 1** Request header parameters"), TokenKind::Caption { .. }));
        assert!(matches!(kind("Table 1 describes common request headers."), TokenKind::Text(_)));
        assert!(matches!(kind("表示用户的标识"), TokenKind::Text(_)));
        assert!(matches!(kind("12 34"), TokenKind::Text(_)));
    }

    #[test]
    fn a_caption_joined_to_a_status_is_two_tokens() {
        let caption = TokenKind::Caption { number: "4-92".into(), words: "响应 Body 参数".into() };
        assert_eq!(marked("状态码： 200**表 4-92** 响应 Body 参数"), [TokenKind::Status(200), caption]);
        assert_eq!(marked(&"x**表 1**Table 2".repeat(5_000)).len(), 10_001);
    }

    #[test]
    fn calls() {
        let line = "GET https://host/drive/v1/share?pageSize=&sortType=2&displayName";
        let Some(TokenKind::Call { call, open }) = call(line, 1) else { panic!("no call") };
        assert_eq!((call.path.as_str(), open), ("/drive/v1/share", false));
        assert_eq!(call.query, ["pageSize", "sortType", "displayName"]);
        assert!(matches!(self::call("GET /drive/v1/related?", 1), Some(TokenKind::Call { open: true, .. })));
        assert!(self::call("GTE /drive/v1/task/list?taskType=0", 1).is_some());
        assert!(self::call("GET and /drive", 1).is_none());
        assert!(self::call("POST", 1).is_none());
    }
}
