//! The words of Huawei Cloud's documents, in Chinese and English.

use super::{Caption, Column, Part, Phrases, Vocabulary};
use crate::facts::{Side, TableKind};
use crate::types::TypeWords;

const PARTS: [(Part, &[&str]); 9] = [
    (Part::Function, &["Function", "Functions", "功能介绍", "功能说明"]),
    (Part::Uri, &["URI"]),
    (Part::Request, &["Request Parameters", "Request Parameter", "请求参数"]),
    (Part::Response, &["Response Parameters", "Response Parameter", "响应参数"]),
    (Part::RequestExample, &["Example Requests", "Example Request", "请求示例"]),
    (Part::ResponseExample, &["Example Responses", "Example Response", "响应示例"]),
    (Part::StatusCodes, &["Status Codes", "状态码"]),
    (Part::ErrorCodes, &["Error Codes", "错误码"]),
    (Part::Other, &["SDK Sample Code", "SDK代码示例", "Authorization Information", "授权信息", "Debugging", "调试"]),
];

const COLUMNS: [(Column, &[&str]); 8] = [
    (Column::Name, &["Parameter", "Parameter Name", "Name", "参数", "参数名", "参数名称", "名称"]),
    (Column::Required, &["Mandatory", "Required", "是否必选", "是否必填", "必选"]),
    (Column::Type, &["Type", "Parameter Type", "参数类型", "类型"]),
    (Column::Description, &["Description", "描述", "说明", "参数说明"]),
    (Column::Status, &["Status Code", "状态码"]),
    (Column::ErrorCode, &["Error Code", "错误码"]),
    (Column::Message, &["Error Message", "错误信息"]),
    (Column::Action, &["Solution", "Handling Measure", "Handling Measures", "处理措施"]),
];

const REQUIRED: [(bool, &[&str]); 2] = [
    (true, &["yes", "y", "true", "mandatory", "required", "是", "必选"]),
    (false, &["no", "n", "false", "optional", "否", "可选"]),
];

const CAPTIONS: [(Caption, &[&str]); 6] = [
    (request(TableKind::Path), &["Path", "URI", "路径"]),
    (request(TableKind::Query), &["Query", "Request query", "请求Query"]),
    (request(TableKind::Header), &["Request header", "请求Header"]),
    (response(TableKind::Header), &["Response header", "响应Header"]),
    (request(TableKind::Body), &["Request body", "Form data", "请求Body"]),
    (response(TableKind::Body), &["Response body", "响应Body"]),
];

const fn request(kind: TableKind) -> Caption {
    Caption { kind, side: Some(Side::Request) }
}

const fn response(kind: TableKind) -> Caption {
    Caption { kind, side: Some(Side::Response) }
}

impl Default for Vocabulary {
    fn default() -> Self {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Self {
            parts: Phrases::new(&PARTS),
            columns: Phrases::new(&COLUMNS),
            required: Phrases::new(&REQUIRED),
            captions: Phrases::new(&CAPTIONS),
            caption_endings: words(&["parameters", "parameter", "参数"]),
            table: words(&["表", "Table"]),
            status: words(&["Status code", "状态码"]),
            edition: words(&["Updated on", "Last Updated", "Issue Date", "更新时间", "发布日期"]),
            reference_title: Phrases::new(&[((), &["API 参考", "API Reference"])]),
            references: words(&["See ", "请参见"]),
            gaps: words(&["[gap]"]),
            types: TypeWords::default(),
        }
    }
}
