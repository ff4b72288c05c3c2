//! The base as a document, made of what the ledger knows of it, in the vendor's form and words of our own.

use std::collections::BTreeMap;

use document_changes::document::{Document, Frame, Lists, Operation, Row, Table, Words, words};
use koodrive_documents::Facts;
use koodrive_documents::facts::{self, RowValues, Side, TableKind};
use serde_json::{Map, Value};

/// The whole reference that these facts are of.
pub(crate) fn document(facts: &Facts) -> Document {
    let chapters = [
        ("1", "使用前必读"),
        ("2", "API 概览"),
        ("3", "如何调用 API"),
        ("3.1", "构造请求"),
        ("3.2", "认证鉴权"),
        ("3.3", "返回结果"),
    ];
    let statuses = [
        ["200", "OK", "成功"],
        ["400", "Bad Request", "请求有误"],
        ["401", "Unauthorized", "未鉴权"],
        ["500", "Internal Server Error", "内部错误"],
    ];
    let error = |error: &facts::ErrorCode| [error.status.to_string(), error.code.clone(), "错误".into(), "重试".into()];
    Document {
        day: facts.date.clone().unwrap(),
        operations: facts.operations.iter().map(operation).collect(),
        errors: facts.errors.iter().map(error).collect(),
        frame: Some(Frame {
            chapters: chapters.map(|(number, title)| (number.to_owned(), title.to_owned())).to_vec(),
            statuses: statuses.map(|row| row.map(str::to_owned)).to_vec(),
        }),
    }
}

/// A description of an operation that states what is known of it.
pub(crate) fn operation(known: &facts::Operation) -> Operation {
    let group = known.section.as_deref().unwrap_or_default().split('.').nth(1).unwrap_or_default();
    let tables = |side, status: Option<u16>| -> Vec<Table> {
        let belongs =
            |table: &&facts::Table| table.side == side && table.status.filter(|status| *status >= 400) == status;
        known.tables.iter().filter(belongs).map(table).collect()
    };
    let failures: Vec<u16> = known.statuses.iter().map(|one| one.status).filter(|status| *status >= 400).collect();
    let calls = known.calls.first().map(|call| {
        let query: Vec<String> = call.query.iter().map(|name| format!("{name}=1")).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{} {}{mark}{}", call.method, call.path, query.join("&"))
    });
    Operation {
        group: same(format!("第{group}组接口")),
        title: same(format!("接口{}", known.path.replace('/', " "))),
        name: format!("{} {}", known.method, known.path),
        purpose: words("说明用途。", "What it does."),
        method: known.method.clone(),
        path: known.path.clone(),
        request: tables(Side::Request, None),
        response: tables(Side::Response, None),
        failures: failures.iter().map(|status| (*status, tables(Side::Response, Some(*status)))).collect(),
        sends: (calls.unwrap_or_default(), example(known, Side::Request).unwrap_or_default()),
        returns: example(known, Side::Response).unwrap_or_else(|| "{}".to_owned()),
        statuses: known.statuses.iter().map(|one| (one.status, words("结果", "The result."))).collect(),
    }
}

fn same(text: String) -> Words {
    Words { zh: text.clone(), en: text }
}

/// An example with the fields that no table lists; `None` for a request without a body.
fn example(known: &facts::Operation, side: Side) -> Option<String> {
    let is_body = |table: &&facts::Table| table.side == side && table.kind == TableKind::Body && !table.is_error();
    let first = known.tables.iter().find(is_body)?.rows.first();
    let mut body = Map::new();
    body.extend(first.filter(|row| row.ty.object_name().is_none()).map(|row| (row.name.clone(), Value::Null)));
    for unlisted in known.unlisted.iter().filter(|unlisted| unlisted.side == side) {
        let mut at = &mut body;
        let (above, name) = unlisted.path.rsplit_once('.').unwrap_or(("", &unlisted.path));
        for step in above.split('.').filter(|step| !step.is_empty()) {
            let inner = at.entry(step).or_insert_with(|| Value::Object(Map::new()));
            at = inner.as_object_mut().unwrap();
        }
        at.insert(name.to_owned(), "1".into());
    }
    serde_json::to_string_pretty(&body).ok()
}

/// A table of the same rows.
pub(crate) fn table(known: &facts::Table) -> Table {
    let lists = match known.kind {
        TableKind::Path => Lists::Path,
        TableKind::Query => Lists::Query,
        TableKind::Header => Lists::Headers,
        TableKind::Object => Lists::Object(known.name.clone().unwrap_or_default()),
        _ => Lists::Body,
    };
    let row = |row: &facts::Row| {
        let description = format!("说明{}", stated(&row.values));
        Row { required: row.required, ..Row::new(&row.name, &row.ty.to_string(), &description, "What it is.") }
    };
    Table { lists, rows: known.rows.iter().map(row).collect() }
}

/// What a description says about values, in the vendor's phrases.
fn stated(values: &RowValues) -> String {
    let signs = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
    let is_list = values.choices.len() > 1;
    let choices = values.choices.iter().zip(signs).map(|(value, sign)| match value.parse::<u32>() {
        _ if !is_list => format!("固定为{value}"),
        Ok(_) => format!("{value}：{sign}"),
        Err(_) => format!("'{value}'-{sign}"),
    });
    let choices = choices.collect::<Vec<_>>();
    let pair = |least: Option<i64>, most: Option<i64>| match (least, most) {
        (Some(least), Some(most)) => Some(format!("取值范围：{least}~{most}")),
        (Some(least), None) => Some(format!("最小值：{least}")),
        (None, most) => most.map(|most| format!("最大值：{most}")),
    };
    let length = match (values.min_length, values.max_length) {
        (Some(least), Some(most)) if least == most => Some(format!("必须{most}位")),
        (_, most) => most.map(|most| format!("最大长度：{most}")),
    };
    let format = values.format.as_deref().map(|format| {
        let words: BTreeMap<&str, &str> = [("JSON", "JSON字符串"), ("epoch milliseconds", "毫秒时间戳")].into();
        format!("格式为{}", words.get(format).copied().unwrap_or(format))
    });
    let parts = [
        (!choices.is_empty()).then(|| choices.join("；")),
        pair(values.minimum, values.maximum),
        length,
        values.max_items.map(|most| format!("最多{most}个")),
        values.unit.as_ref().map(|unit| format!("单位为{unit}")),
        format,
        values.default.as_ref().map(|value| format!("默认值：{value}")),
        values.allow_listed.then(|| "仅白名单客户可用".to_owned()),
    ];
    parts.into_iter().flatten().flat_map(|part| ["。".to_owned(), part]).collect()
}
