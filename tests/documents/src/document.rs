//! A document as data, to be edited and written in any shape.

/// A document with one or more operations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The day of publication.
    pub day: String,
    /// The operations.
    pub operations: Vec<Operation>,
    /// The error codes: status, code, message, what to do. Only a whole reference has them.
    pub errors: Vec<[String; 4]>,
    /// What a whole reference has around its operations; without it there is as little as possible.
    pub frame: Option<Frame>,
}

/// The parts of a whole reference that describe no operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The chapters before the operations: the number, `3.2`, and the title.
    pub chapters: Vec<(String, String)>,
    /// The usual statuses: status, words, meaning.
    pub statuses: Vec<[String; 3]>,
}

/// The description of one operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Operation {
    /// The group it is listed in.
    pub group: Words,
    /// The title, without the vendor's own name for the operation.
    pub title: Words,
    /// The vendor's own name for the operation, which ends a page's title: `getFish`.
    pub name: String,
    /// What it does.
    pub purpose: Words,
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The tables of the request, headers first.
    pub request: Vec<Table>,
    /// The tables of the response.
    pub response: Vec<Table>,
    /// The tables of the responses that report errors, by their statuses.
    pub failures: Vec<(u16, Vec<Table>)>,
    /// The example request: the line of the call, and the body. A part that is empty is not written.
    pub sends: (String, String),
    /// The body of the example response.
    pub returns: String,
    /// The statuses and their meanings.
    pub statuses: Vec<(u16, Words)>,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A table of parameters or fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it lists.
    pub lists: Lists,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What a table lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Lists {
    /// Parameters in the path.
    Path,
    /// Parameters in the query.
    Query,
    /// Headers.
    Headers,
    /// The fields of the body.
    #[default]
    Body,
    /// The fields of an object.
    Object(String),
}

/// A parameter or a field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The name.
    pub name: String,
    /// Whether it is required; `None` in responses.
    pub required: Option<bool>,
    /// The type.
    pub ty: String,
    /// The description; in English its paragraphs are separated by line breaks.
    pub description: Words,
}

/// A text in both languages.
pub fn words(zh: &str, en: &str) -> Words {
    Words { zh: zh.to_owned(), en: en.to_owned() }
}

impl Document {
    /// The operation with this name.
    ///
    /// # Panics
    ///
    /// There is none.
    #[allow(clippy::panic, reason = "a case with a slip in it must not pass")]
    pub fn operation(&mut self, name: &str) -> &mut Operation {
        let found = self.operations.iter_mut().find(|operation| operation.name == name);
        found.unwrap_or_else(|| panic!("the document has no operation {name}"))
    }

    /// The document of one operation: a page.
    #[must_use]
    pub fn page(&self, name: &str) -> Self {
        let operations = self.operations.iter().filter(|operation| operation.name == name).cloned().collect();
        Self { day: self.day.clone(), operations, ..Self::default() }
    }
}

impl Operation {
    /// A table of the request.
    pub fn sent(&mut self, lists: &Lists) -> &mut Table {
        table(&mut self.request, lists)
    }

    /// A table of the response.
    pub fn returned(&mut self, lists: &Lists) -> &mut Table {
        table(&mut self.response, lists)
    }
}

#[allow(clippy::panic, reason = "a case with a slip in it must not pass")]
fn table<'a>(tables: &'a mut [Table], lists: &Lists) -> &'a mut Table {
    let found = tables.iter_mut().find(|table| table.lists == *lists);
    found.unwrap_or_else(|| panic!("there is no table of {lists:?}"))
}

impl Table {
    /// The row with this name.
    ///
    /// # Panics
    ///
    /// There is none.
    #[allow(clippy::panic, reason = "a case with a slip in it must not pass")]
    pub fn row(&mut self, name: &str) -> &mut Row {
        let found = self.rows.iter_mut().find(|row| row.name == name);
        found.unwrap_or_else(|| panic!("there is no row {name}"))
    }

    /// Removes the row with this name.
    pub fn remove(&mut self, name: &str) {
        let _ = self.row(name);
        self.rows.retain(|row| row.name != name);
    }
}

impl Row {
    /// A field of a response.
    pub fn new(name: &str, ty: &str, zh: &str, en: &str) -> Self {
        Self { name: name.to_owned(), required: None, ty: ty.to_owned(), description: words(zh, en) }
    }

    /// A field that a request must have.
    pub fn required(name: &str, ty: &str, zh: &str, en: &str) -> Self {
        Self { required: Some(true), ..Self::new(name, ty, zh, en) }
    }

    /// A field that a request may have.
    pub fn optional(name: &str, ty: &str, zh: &str, en: &str) -> Self {
        Self { required: Some(false), ..Self::new(name, ty, zh, en) }
    }
}
