//! What the generator is told about the repository that it writes for.

use std::collections::BTreeMap;

use crate::lint::{Rule, Rules};

/// How a spec is read, which rules it must keep, and what is written where.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// How the documents are read.
    pub model: koodrive_model::Settings,
    /// The rules of the house.
    pub rules: Rules,
    /// The command that writes the files; each names it at its top.
    pub command: String,
    /// The name of the files with the bundled spec, without the endings.
    pub bundle: String,
    /// The crate that generated code stands on, as paths name it: `api_runtime`.
    pub runtime: String,
    /// The client.
    pub client: Client,
    /// The server's side of the API; `None` where there is none.
    pub server: Option<Server>,
    /// The table of operations for tests; `None` where there is none.
    pub cases: Option<Cases>,
    /// The table of operations for a program; `None` where there is none.
    pub commands: Option<Commands>,
}

/// The crate with the types and the functions of the API.
#[derive(Clone, Debug)]
pub struct Client {
    /// The crate as other crates name it in paths.
    pub name: String,
    /// The folder of its source, from the root of the repository.
    pub folder: String,
    /// The text on the front page of its documentation, from that folder.
    pub front_page: String,
    /// A paragraph more on the page of a group, an operation or a type, by its name in the spec: what else there is for it
    /// in Rust, which the spec, being for all languages, does not say.
    pub notes: BTreeMap<String, String>,
}

/// Traits with a method for each operation.
#[derive(Clone, Debug)]
pub struct Server {
    /// The folder of the modules, from the root of the repository.
    pub folder: String,
    /// The module with the types `Call`, `Refusal` and `Route`.
    pub support: String,
}

/// A constant with a row for each operation.
#[derive(Clone, Debug)]
pub struct Cases {
    /// The folder of the module, from the root of the repository.
    pub folder: String,
    /// The path of the type of a row, which has a constructor `of` with the request type as its parameter.
    pub row: String,
}

/// A table with a row for each operation, from which a program makes a command.
#[derive(Clone, Debug)]
pub struct Commands {
    /// The folder of the modules, from the root of the repository.
    pub folder: String,
    /// The module with the types `Calls`, `Choice`, `Entry`, `Field`, `Form`, `Group`, `Literal` and `Place`.
    pub support: String,
}

impl Settings {
    /// A client alone, `name`, which stands on the crate `runtime`, from a spec without extensions and without rules.
    pub fn new(name: &str, runtime: &str) -> Self {
        Self {
            model: koodrive_model::Settings::default(),
            rules: Rules::none(),
            command: "the generator".to_owned(),
            bundle: name.to_owned(),
            runtime: runtime.to_owned(),
            client: Client {
                name: name.to_owned(),
                folder: "src".to_owned(),
                front_page: "../README.md".to_owned(),
                notes: BTreeMap::new(),
            },
            server: None,
            cases: None,
            commands: None,
        }
    }

    /// The same for another spec than the one that they are made for: without the notes on that one's names, and without an
    /// example of every request, for lack of which few specs would get as far as the generator.
    #[must_use]
    pub fn for_another_spec(mut self) -> Self {
        self.client.notes.clear();
        self.rules = self.rules.without(&[Rule::Examples]);
        self
    }
}
