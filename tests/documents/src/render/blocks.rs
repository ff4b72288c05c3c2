//! The parts of a document in their order, whatever the shape.

use super::Form;
use crate::document::{Document, Lists, Operation, Row, Table, words};

/// A part of a document.
pub(super) enum Block {
    /// The title of an operation: its number in a PDF, `4.1.2`, and its words.
    Title(String, String),
    /// The title of a group of operations, in a whole reference.
    Group(String, String),
    /// The day of publication, on a page.
    Day(String),
    /// A heading inside an operation.
    Heading(String),
    Text(String),
    /// A caption: the number, and what the table lists.
    Caption(String, String),
    Table(Vec<String>, Vec<Vec<String>>),
    /// An example.
    Code(String),
    /// `Status code: 200`.
    Status(u16),
}

pub(super) fn blocks(document: &Document, form: Form) -> Vec<Block> {
    let mut writer = Writer { form, blocks: Vec::new(), tables: 0 };
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for operation in &document.operations {
        let group = form.word(&operation.group);
        let at = groups.iter().position(|(name, _)| *name == group).unwrap_or(groups.len());
        if at == groups.len() {
            groups.push((group, 0));
        }
        let number = groups.get_mut(at).map_or(0, |group| {
            group.1 += 1;
            group.1
        });
        if form != Form::Tabs {
            writer.tables = 0;
        }
        if number == 1 && document.frame.is_some() {
            writer.push(Block::Group(format!("4.{}", at + 1), group.to_owned()));
        }
        writer.operation(operation, &format!("4.{}.{number}", at + 1), &document.day);
    }
    writer.blocks
}

struct Writer {
    form: Form,
    blocks: Vec<Block>,
    tables: usize,
}

impl Writer {
    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn heading(&mut self, zh: &str, en: &str) {
        let heading = self.form.word(&words(zh, en)).to_owned();
        self.push(Block::Heading(heading));
    }

    fn operation(&mut self, operation: &Operation, section: &str, day: &str) {
        let title = match self.form {
            Form::Tabs => self.form.word(&operation.title).to_owned(),
            form => format!("{} - {}", form.word(&operation.title), operation.name),
        };
        self.push(Block::Title(section.to_owned(), title));
        self.push(Block::Day(day.to_owned()));
        self.heading("功能介绍", "Function");
        self.push(Block::Text(self.form.word(&operation.purpose).to_owned()));
        self.heading("URI", "URI");
        self.push(Block::Text(format!("{} {}", operation.method, operation.path)));
        let is_uri = |table: &&Table| matches!(table.lists, Lists::Path | Lists::Query);
        operation.request.iter().filter(is_uri).for_each(|table| self.table(table, false));
        self.heading("请求参数", "Request Parameters");
        operation.request.iter().filter(|table| !is_uri(table)).for_each(|table| self.table(table, false));
        self.heading("响应参数", "Response Parameters");
        let status = operation.statuses.first().map_or(200, |(status, _)| *status);
        self.push(Block::Status(status));
        operation.response.iter().for_each(|table| self.table(table, true));
        for (status, tables) in &operation.failures {
            self.push(Block::Status(*status));
            for table in tables {
                self.table(table, true);
            }
        }
        self.examples(operation, status);
        self.heading("状态码", "Status Codes");
        let heads = [("状态码", "Status Code"), ("描述", "Description")];
        let heads = heads.map(|(zh, en)| self.form.word(&words(zh, en)).to_owned()).to_vec();
        let form = self.form;
        let rows =
            operation.statuses.iter().map(|(status, words)| vec![status.to_string(), form.word(words).to_owned()]);
        self.push(Block::Table(heads, rows.collect()));
    }

    fn examples(&mut self, operation: &Operation, status: u16) {
        self.heading("请求示例", "Example Requests");
        for code in [&operation.sends.0, &operation.sends.1].into_iter().filter(|code| !code.is_empty()) {
            self.push(Block::Code(code.clone()));
        }
        self.heading("响应示例", "Example Responses");
        self.push(Block::Status(status));
        self.push(Block::Code(operation.returns.clone()));
    }

    fn table(&mut self, table: &Table, is_response: bool) {
        self.tables += 1;
        let number = if self.form == Form::Tabs { format!("4-{}", self.tables) } else { self.tables.to_string() };
        let caption = match (&table.lists, is_response) {
            (Lists::Path, _) => words("路径参数", "URI parameters"),
            (Lists::Query, _) => words("Query 参数", "Query parameters"),
            (Lists::Headers, false) => words("请求 Header 参数", "Request header parameters"),
            (Lists::Headers, true) => words("响应 Header 参数", "Response header parameters"),
            (Lists::Body, false) => words("请求 Body 参数", "Request body parameters"),
            (Lists::Body, true) => words("响应 Body 参数", "Response body parameters"),
            (Lists::Object(name), _) => words(name, name),
        };
        self.push(Block::Caption(number, self.form.word(&caption).to_owned()));
        let required = (!is_response).then_some(("是否必选", "Mandatory"));
        let heads = [Some(("参数", "Parameter")), required, Some(("参数类型", "Type")), Some(("描述", "Description"))];
        let heads = heads.into_iter().flatten().map(|(zh, en)| self.form.word(&words(zh, en)).to_owned()).collect();
        let rows = table.rows.iter().map(|row| self.row(row, is_response)).collect();
        self.push(Block::Table(heads, rows));
    }

    fn row(&self, row: &Row, is_response: bool) -> Vec<String> {
        let (yes, no) = if self.form.is_english() { ("Yes", "No") } else { ("是", "否") };
        let required = (!is_response).then(|| if row.required == Some(true) { yes } else { no }.to_owned());
        let description = self.form.word(&row.description).to_owned();
        [Some(row.name.clone()), required, Some(row.ty.clone()), Some(description)].into_iter().flatten().collect()
    }
}
