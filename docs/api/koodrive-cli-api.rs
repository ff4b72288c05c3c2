// What is public in koodrive-cli-api: items without documentation, bodies and private fields (`_`).
// Modules that are not `pub` are reached through the `pub use` of others.
// Written by `cargo xtask api`. Edit the sources, not this file.

mod action {
    #[derive(Debug)]
    pub enum Action {
        Show(Output),
        Call(Box<Pending>),
    }
    pub struct Pending {
        _private: _,
    }
    pub fn read(matches: &ArgMatches) -> Result<Action, ApiCommandError> {}
    pub async fn run(
        matches: &ArgMatches,
        client: &Client,
    ) -> Result<Output, ApiCommandError> {}
    impl Pending {
        pub fn entry(&self) -> &'static Entry {}
        pub fn request(&self) -> &Value {}
        pub async fn run(self, client: &Client) -> Result<Output, ApiCommandError> {}
    }
    impl fmt::Debug for Pending {}
}
mod calls {
    pub type Call = BoxFuture<'static, Result<Value, ApiCommandError>>;
    #[derive(Clone, Copy)]
    pub struct Calls {
        _private: _,
    }
    impl Calls {
        pub const fn of<R: Request + DeserializeOwned + 'static>() -> Self {}
        pub const fn paged<R>(items: Way, rest: Way) -> Self
        where
            R: Paged<Style: Style<Position: Position>> + DeserializeOwned,
        {}
    }
    impl fmt::Debug for Calls {}
}
mod catalog {
    pub fn groups() -> &'static [Group] {}
    pub fn find(name: &str) -> Option<&'static Entry> {}
}
mod command {
    pub fn command() -> Command {}
}
mod complete {
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Candidate {
        pub value: String,
        pub help: &'static str,
    }
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Completion {
        pub candidates: Vec<Candidate>,
        pub files: bool,
    }
    pub fn complete(words: &[&str]) -> Completion {}
}
mod error {
    #[derive(Debug, thiserror::Error)]
    #[non_exhaustive]
    pub enum ApiCommandError {
        Usage(String),
        Input { what: String, source: io::Error },
        Call(koodrive::Error),
        Encode { operation: &'static str, source: serde_json::Error },
        Write(io::Error),
    }
}
mod output {
    #[derive(Debug)]
    #[non_exhaustive]
    pub enum Output {
        Catalog(Vec<&'static Group>),
        Value(Value),
        Items(Items),
    }
    impl Output {
        pub fn to_json(&self) -> Option<Value> {}
        pub async fn write(
            self,
            out: &mut (dyn Write + Send),
        ) -> Result<(), ApiCommandError> {}
    }
    pub struct Items {
        _private: _,
    }
    impl Items {
        pub async fn next_page(
            &mut self,
        ) -> Result<Option<Vec<Value>>, ApiCommandError> {}
        pub fn as_lines(&self) -> bool {}
    }
    impl fmt::Debug for Items {}
}
mod request {
    pub fn call(
        name: &str,
        client: &Client,
        fields: Value,
    ) -> Result<Call, ApiCommandError> {}
}
mod table {
    #[derive(Clone, Copy, Debug)]
    pub struct Group {
        pub name: &'static str,
        pub about: &'static str,
        pub entries: &'static [Entry],
    }
    #[derive(Clone, Copy, Debug)]
    pub struct Entry {
        pub command: &'static str,
        pub summary: &'static str,
        pub description: &'static str,
        pub page: Option<&'static str>,
        pub fields: &'static [Field],
        pub calls: Calls,
    }
    impl Entry {
        pub fn facts(&self) -> &'static Operation {}
        pub fn is_paged(&self) -> bool {}
        pub fn auth(&self) -> &'static str {}
        pub fn field(&self, name: &str) -> Option<&'static Field> {}
    }
    #[derive(Clone, Copy, Debug)]
    pub struct Field {
        pub path: &'static [&'static str],
        pub flag: &'static str,
        pub place: Place,
        pub form: Form,
        pub required: bool,
        pub filled: Option<&'static str>,
        pub presumed: Option<&'static str>,
        pub about: &'static str,
        pub example: &'static str,
        pub secret: bool,
    }
    impl Field {
        pub const fn required(
            path: &'static [&'static str],
            flag: &'static str,
            place: Place,
            form: Form,
            about: &'static str,
        ) -> Self {}
        pub const fn optional(
            path: &'static [&'static str],
            flag: &'static str,
            place: Place,
            form: Form,
            about: &'static str,
        ) -> Self {}
        pub const fn example(self, example: &'static str) -> Self {}
        pub const fn filled(self, json: &'static str) -> Self {}
        pub const fn presumed(self, json: &'static str) -> Self {}
        pub const fn secret(self) -> Self {}
        pub fn wire(&self) -> String {}
        pub fn is_list(&self) -> bool {}
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Place {
        Path,
        Query,
        Header,
        Body,
    }
    #[derive(Clone, Copy, Debug)]
    pub enum Form {
        Text,
        Time,
        Integer { least: i64, most: i64 },
        Number,
        Boolean,
        OneOf(&'static [Choice]),
        List(&'static Self),
        Json(&'static str),
    }
    #[derive(Clone, Copy, Debug)]
    pub struct Choice {
        pub value: Literal,
        pub name: &'static str,
        pub about: &'static str,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Literal {
        Text(&'static str),
        Integer(i64),
    }
}
mod walk {
    pub type Way = &'static [&'static [&'static str]];
    pub trait Position: Sized {
        fn read(value: &Value) -> Option<Self>;
    }
    impl Position for String {}
    impl Position for u64 {}
}
pub use self::action::{Action, Pending, read, run};
pub use self::calls::{Call, Calls};
pub use self::catalog::{find, groups};
pub use self::command::command;
pub use self::complete::{Candidate, Completion, complete};
pub use self::error::ApiCommandError;
pub use self::output::{Items, Output};
pub use self::request::call;
pub use self::table::{Choice, Entry, Field, Form, Group, Literal, Place};
pub use self::walk::{Position, Way};
