//! The words that structure a document, in the vendor's languages.
//!
//! Another language is another spelling in these lists; nothing else in the reader knows any language.

use crate::facts::{Kind, Side};
use crate::text;

/// The heading of a part of an operation's description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Function,
    Uri,
    Request,
    Response,
    RequestExample,
    ResponseExample,
    StatusCodes,
    ErrorCodes,
    /// A part that holds no facts.
    Other,
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Required,
    Type,
    Description,
    Status,
    ErrorCode,
    Message,
    Action,
}

pub(super) fn label(line: &str) -> Option<Label> {
    if line.len() > 40 {
        return None;
    }
    Some(match text::fold(line).as_str() {
        "function" | "functions" | "功能介绍" | "功能说明" => Label::Function,
        "uri" => Label::Uri,
        "requestparameters" | "requestparameter" | "请求参数" => Label::Request,
        "responseparameters" | "responseparameter" | "响应参数" => Label::Response,
        "examplerequests" | "examplerequest" | "请求示例" => Label::RequestExample,
        "exampleresponses" | "exampleresponse" | "响应示例" => Label::ResponseExample,
        "statuscodes" | "状态码" => Label::StatusCodes,
        "errorcodes" | "错误码" => Label::ErrorCodes,
        "sdksamplecode" | "sdk代码示例" | "authorizationinformation" | "授权信息" | "调试" | "debugging" => {
            Label::Other
        }
        _ => return None,
    })
}

pub(super) fn column(cell: &str) -> Option<Column> {
    if cell.len() > 40 {
        return None;
    }
    Some(match text::fold(cell).as_str() {
        "parameter" | "parametername" | "name" | "参数" | "参数名" | "参数名称" | "名称" => Column::Name,
        "mandatory" | "required" | "是否必选" | "是否必填" | "必选" => Column::Required,
        "type" | "parametertype" | "参数类型" | "类型" => Column::Type,
        "description" | "描述" | "说明" | "参数说明" => Column::Description,
        "statuscode" | "状态码" => Column::Status,
        "errorcode" | "错误码" => Column::ErrorCode,
        "errormessage" | "错误信息" => Column::Message,
        "solution" | "handlingmeasure" | "handlingmeasures" | "处理措施" => Column::Action,
        _ => return None,
    })
}

pub(super) fn required(cell: &str) -> Option<bool> {
    match text::fold(cell).as_str() {
        "yes" | "y" | "true" | "mandatory" | "required" | "是" | "必选" => Some(true),
        "no" | "n" | "false" | "optional" | "否" | "可选" => Some(false),
        _ => None,
    }
}

/// What a caption announces: the kind, and the side where the words say it.
pub(super) fn caption(words: &str) -> Option<(Kind, Option<Side>)> {
    let folded = text::fold(words);
    let folded = folded.trim_end_matches("parameters").trim_end_matches("parameter").trim_end_matches("参数");
    Some(match folded {
        "路径" | "path" | "uri" => (Kind::Path, Some(Side::Request)),
        "query" | "请求query" | "requestquery" => (Kind::Query, Some(Side::Request)),
        "请求header" | "requestheader" => (Kind::Header, Some(Side::Request)),
        "响应header" | "responseheader" => (Kind::Header, Some(Side::Response)),
        "请求body" | "requestbody" | "formdata" => (Kind::Body, Some(Side::Request)),
        "响应body" | "responsebody" => (Kind::Body, Some(Side::Response)),
        _ => return None,
    })
}

/// `Status code: 200`, `状态码： 200`.
pub(super) fn status(line: &str) -> Option<u16> {
    if line.len() > 40 {
        return None;
    }
    let folded = text::fold(line);
    let digits = folded.strip_prefix("statuscode").or_else(|| folded.strip_prefix("状态码"))?;
    status_number(digits.trim_start_matches([':', '：']))
}

/// Three digits that can be an HTTP status.
pub(super) fn status_number(cell: &str) -> Option<u16> {
    let cell = cell.trim();
    if cell.len() != 3 {
        return None;
    }
    cell.parse().ok().filter(|status| (100..600).contains(status))
}

/// The day in a line such as `Updated on 2025-03-07 GMT+08:00`.
pub(super) fn edition(line: &str) -> Option<String> {
    const STARTS: [&str; 5] = ["Updated on", "Last Updated", "Issue Date", "更新时间", "发布日期"];
    let rest = STARTS.iter().find_map(|start| line.strip_prefix(start))?;
    let day = rest.trim_start_matches([':', '：', ' ', '\t']).get(..10)?;
    let is_day = day.chars().enumerate().all(|(i, c)| if i == 4 || i == 7 { c == '-' } else { c.is_ascii_digit() });
    is_day.then(|| day.to_owned())
}

/// Whether the text is about this product: its name, or what only its requests have.
pub(super) fn speaks_of_koodrive(text: &str) -> bool {
    let small = text.to_lowercase();
    ["koodrive", "云空间", "x-traceid", "containerid"].iter().any(|word| small.contains(word))
}

/// Whether a line is the title of a whole reference.
pub(super) fn is_reference_title(line: &str) -> bool {
    matches!(text::fold(line).as_str(), "api参考" | "apireference")
}

/// Whether a header is one of those that every operation may list.
pub(super) fn is_common_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("x-") || matches!(name.as_str(), "authorization" | "host" | "language" | "content-type")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages() {
        assert_eq!(label("请求示例"), Some(Label::RequestExample));
        assert_eq!(label("Example Requests"), Some(Label::RequestExample));
        assert_eq!(caption("请求 Body 参数"), caption("Request body parameters"));
        assert_eq!(caption("MultiPartInfo"), None);
        assert_eq!(status("状态码： 200"), Some(200));
        assert_eq!(status("Status code: 404"), Some(404));
        assert_eq!(status("状态码"), None);
        assert_eq!(edition("Updated on 2026-02-12 GMT+08:00").as_deref(), Some("2026-02-12"));
        assert_eq!(edition("发布日期 2024-10-25").as_deref(), Some("2024-10-25"));
        assert_eq!(edition("Updated on Monday"), None);
    }
}
