//! Pass 6: Rust names, all in one table. A name that Rust refuses or that stands twice is a remark: the curator decides
//! what the thing is called, with the extension `name`; nothing is renamed in silence.

use std::collections::BTreeMap;

use heck::{ToShoutySnakeCase, ToSnakeCase};
use koodrive_model::{Key as Extension, Keys, pointer};

use crate::analyze::constructors::needs_names;
use crate::finding::Remark;
use crate::ir::{Api, Id, Kind, Operation, Type, Variant};

/// The Rust names of everything in the API.
#[derive(Clone, Debug, Default)]
pub struct Names {
    table: BTreeMap<Key, String>,
}

/// What a name is given to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Group(String),
    Operation(String),
    Pages(String),
    Items(String),
    Poller(String),
    Type(String),
    Field(String, String),
    Server(String),
    TokenKind(String),
    Error(i64),
}

impl Names {
    /// The module of a group.
    pub fn group<'a>(&'a self, id: &'a str) -> &'a str {
        self.get(&Key::Group(id.to_owned()), id)
    }

    /// The function of an operation.
    pub fn operation<'a>(&'a self, id: &'a str) -> &'a str {
        self.get(&Key::Operation(id.to_owned()), id)
    }

    /// The function for the pages of an operation that pages.
    pub fn pages<'a>(&'a self, operation: &'a str) -> &'a str {
        self.get(&Key::Pages(operation.to_owned()), operation)
    }

    /// The function for the items on the pages of an operation that pages.
    pub fn items<'a>(&'a self, operation: &'a str) -> &'a str {
        self.get(&Key::Items(operation.to_owned()), operation)
    }

    /// The function that waits for the job that an operation asks about.
    pub fn wait<'a>(&'a self, id: &'a str) -> &'a str {
        self.get(&Key::Poller(id.to_owned()), id)
    }

    /// The type of a component.
    pub fn of_type<'a>(&'a self, id: &'a str) -> &'a str {
        self.get(&Key::Type(id.to_owned()), id)
    }

    /// The field of a struct.
    pub fn field<'a>(&'a self, owner: &str, wire: &'a str) -> &'a str {
        self.get(&Key::Field(owner.to_owned(), wire.to_owned()), wire)
    }

    /// The constant of a server.
    pub fn server<'a>(&'a self, name: &'a str) -> &'a str {
        self.get(&Key::Server(name.to_owned()), name)
    }

    /// The constant of a kind of tokens.
    pub fn token_kind<'a>(&'a self, scheme: &'a str) -> &'a str {
        self.get(&Key::TokenKind(scheme.to_owned()), scheme)
    }

    /// The constant of an error code.
    pub fn error<'a>(&'a self, code: i64, name: &'a str) -> &'a str {
        self.get(&Key::Error(code), name)
    }

    /// Every key is in the table once naming has passed; the name in the spec stands in for one that is not.
    fn get<'a>(&'a self, key: &Key, fallback: &'a str) -> &'a str {
        self.table.get(key).map_or(fallback, String::as_str)
    }
}

/// Names everything.
pub fn name(api: &Api, keys: &Keys) -> (Names, Vec<Remark>) {
    let mut naming = Naming {
        names: Names::default(),
        remarks: Vec::new(),
        rename: format!("choose another name with `{}`", keys.name(Extension::Name)),
        variants: keys.name(Extension::EnumNames),
        ids: keys.name(Extension::Constants),
    };
    naming.modules(api);
    naming.functions(api);
    naming.types(api);
    for (id, found) in &api.types {
        naming.inside(id, found);
    }
    naming.constants(api);
    naming.root(api);
    (naming.names, naming.remarks)
}

struct Naming {
    names: Names,
    remarks: Vec<Remark>,
    /// What helps where a name of the spec does not do.
    rename: String,
    /// The key with the names of the values of an enumeration.
    variants: String,
    /// The key with the ids that are known beforehand.
    ids: String,
}

/// Names that must differ from one another, and what has them.
struct Scope {
    what: String,
    case: Case,
    help: String,
    taken: BTreeMap<String, String>,
}

impl Scope {
    fn new(what: impl Into<String>, case: Case, help: impl Into<String>, reserved: &[&str]) -> Self {
        let taken = reserved.iter().map(|name| ((*name).to_owned(), "something that the bindings use".to_owned()));
        Self { what: what.into(), case, help: help.into(), taken: taken.collect() }
    }
}

/// How Rust writes a kind of name.
#[derive(Clone, Copy)]
enum Case {
    Snake,
    Pascal,
    Shouty,
}

impl Case {
    fn fits(self, name: &str) -> bool {
        match self {
            Self::Snake => !name.chars().any(char::is_uppercase) && !name.contains("__"),
            Self::Pascal => name.starts_with(char::is_uppercase) && !name.contains('_'),
            Self::Shouty => !name.chars().any(char::is_lowercase),
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Snake => "snake_case",
            Self::Pascal => "PascalCase",
            Self::Shouty => "SHOUTY_CASE",
        }
    }
}

/// Names that the client's files import or declare beside the types of the API.
const TYPES: &[&str] = &[
    "Auth",
    "BTreeMap",
    "Box",
    "Client",
    "Default",
    "Deserialize",
    "Error",
    "ErrorCode",
    "ErrorKind",
    "From",
    "Into",
    "IntegerEnum",
    "IntoIterator",
    "Items",
    "Map",
    "Method",
    "None",
    "Operation",
    "Option",
    "Paged",
    "Pages",
    "Param",
    "Request",
    "Result",
    "Secret",
    "Self",
    "Serialize",
    "Some",
    "String",
    "StringEnum",
    "Time",
    "Value",
    "Vec",
    "Poller",
    "CallOptions",
];

impl Naming {
    fn give(&mut self, scope: &mut Scope, key: Option<Key>, owner: &str, name: String, at: &str) {
        let help = scope.help.as_str();
        if !scope.case.fits(&name) {
            let message = format!("{owner} would be called '{name}', which is not {}", scope.case.in_words());
            self.remarks.push(Remark::new(at, "name", message, help));
        }
        // syn knows the keywords of all editions but the latest one.
        if syn::parse_str::<syn::Ident>(&name).is_err() || name == "gen" {
            self.remarks.push(Remark::new(
                at,
                "name",
                format!("{owner} would be called '{name}', which Rust does not allow"),
                help,
            ));
        }
        if let Some(first) = scope.taken.insert(name.clone(), owner.to_owned()) {
            let message = format!("{owner} and {first} would both be called '{name}' in {}", scope.what);
            self.remarks.push(Remark::new(at, "name", message, help));
        }
        if let Some(key) = key {
            self.names.table.insert(key, name);
        }
    }

    fn modules(&mut self, api: &Api) {
        let reserved = ["bytes", "common", "errors", "endpoints", "http", "limits", "profile", "runtime", "session"];
        let mut scope = Scope::new("the crate", Case::Snake, "choose another tag", &reserved);
        for group in &api.groups {
            self.give(&mut scope, Some(Key::Group(group.id.clone())), &group.id, group.id.to_snake_case(), &group.at);
        }
    }

    fn functions(&mut self, api: &Api) {
        let mut scopes: BTreeMap<&str, Scope> = BTreeMap::new();
        for operation in &api.operations {
            let what = || {
                Scope::new(format!("the module {}", operation.group), Case::Snake, "choose another operationId", &[])
            };
            let scope = scopes.entry(&operation.group).or_insert_with(what);
            let Operation { id, at, .. } = operation;
            let name = id.to_snake_case();
            if operation.page.is_some() {
                let (pages, items) = (format!("{name}_pages"), format!("{name}_items"));
                self.give(scope, Some(Key::Pages(id.clone())), &format!("the pages of {id}"), pages, at);
                self.give(scope, Some(Key::Items(id.clone())), &format!("the items of {id}"), items, at);
            }
            if operation.poll.is_some() {
                let wait = format!("wait_for_{}", name.strip_prefix("get_").unwrap_or(&name));
                let owner = format!("the function that waits for what {id} polls");
                self.give(scope, Some(Key::Poller(id.clone())), &owner, wait, at);
            }
            self.give(scope, Some(Key::Operation(id.clone())), id, name, at);
        }
    }

    /// Types share one scope over all modules, so that a type's name alone says which one is meant.
    fn types(&mut self, api: &Api) {
        let mut scope = Scope::new("the crate", Case::Pascal, self.rename.as_str(), TYPES);
        for (id, found) in &api.types {
            let name = found.name.clone().unwrap_or_else(|| id.clone());
            if needs_names(api, found) {
                let owner = format!("the required fields of {id}");
                self.give(&mut scope, None, &owner, required_name(&name), &found.at);
            }
            self.give(&mut scope, Some(Key::Type(id.clone())), id, name, &found.at);
        }
    }

    fn inside(&mut self, id: &str, found: &Type) {
        match &found.kind {
            Kind::Struct(fields) => {
                let mut scope = Scope::new(id, Case::Snake, self.rename.as_str(), &["new", "default"]);
                for field in fields {
                    let name = field.name.clone().unwrap_or_else(|| field.wire.to_snake_case());
                    let key = Key::Field(id.to_owned(), field.wire.clone());
                    self.give(&mut scope, Some(key), &format!("the field {}", field.wire), name, &field.at);
                }
            }
            Kind::TextEnum(variants) => self.variants(id, variants, &found.at),
            Kind::IntegerEnum(variants) => self.variants(id, variants, &found.at),
            Kind::Id(of) => self.ids(id, of, &found.at),
            Kind::Alias(_) => {}
        }
    }

    fn ids(&mut self, id: &str, of: &Id, at: &str) {
        let mut scope = Scope::new(id, Case::Shouty, "choose another word for the constant", &[]);
        for constant in &of.constants {
            let at = pointer::push(&pointer::push(at, &self.ids), &constant.name);
            self.give(&mut scope, None, &format!("the constant {}", constant.name), constant.name.clone(), &at);
        }
    }

    fn variants<T: std::fmt::Display>(&mut self, id: &str, variants: &[Variant<T>], at: &str) {
        let help = format!("choose another word in `{}`", self.variants);
        let mut scope = Scope::new(id, Case::Pascal, help, &["Unknown"]);
        for (index, variant) in variants.iter().enumerate() {
            let at = format!("{at}/{}/{index}", self.variants);
            self.give(&mut scope, None, &format!("the value {}", variant.value), variant.name.clone(), &at);
        }
    }

    fn constants(&mut self, api: &Api) {
        let mut scope = Scope::new("the module endpoints", Case::Shouty, self.rename.as_str(), &[]);
        for server in &api.servers {
            let key = Key::Server(server.name.clone());
            self.give(&mut scope, Some(key), &server.name, server.name.to_shouty_snake_case(), &server.at);
        }
        let mut scope =
            Scope::new("the module errors", Case::Shouty, "choose another name in errors.yaml", &["ERRORS"]);
        for error in &api.errors {
            let name = error.name.to_shouty_snake_case();
            let at = format!("{}/name", error.at);
            self.give(&mut scope, Some(Key::Error(error.code)), &format!("the code {}", error.code), name, &at);
        }
    }

    /// What stands in the crate's root beside the modules.
    fn root(&mut self, api: &Api) {
        let help = "choose another name for the scheme";
        let mut scope = Scope::new("the crate", Case::Shouty, help, &["PROFILE"]);
        for kind in &api.token_kinds {
            let key = Key::TokenKind(kind.scheme.clone());
            self.give(&mut scope, Some(key), &kind.scheme, kind.scheme.to_shouty_snake_case(), &kind.at);
        }
        let mut scope = Scope::new("the crate", Case::Pascal, "state `name`, another one for each", TYPES);
        for session in &api.sessions {
            let owner = format!("the session of {}", session.scheme);
            self.give(&mut scope, None, &owner, session.name.clone(), &session.at);
        }
    }
}

/// The struct of the required fields of the type `name`: `CreateFileRequired` for `CreateFileRequest`.
pub fn required_name(name: &str) -> String {
    format!("{}Required", name.strip_suffix("Request").unwrap_or(name))
}
