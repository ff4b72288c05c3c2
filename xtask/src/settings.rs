//! What the libraries are told about this repository. The tests include this file, so that it is stated once.

use std::collections::BTreeMap;

use koodrive_codegen::Settings;
use koodrive_codegen::lint::Rules;
use koodrive_codegen::settings::{Cases, Client, Commands, Server};

/// How the spec of this repository is read, and what is made of it where.
pub(crate) fn settings() -> Settings {
    let text = str::to_owned;
    let mut settings = Settings::new("koodrive", "koodrive_runtime");
    settings.model = koodrive_model::Settings::with_prefix("x-koodrive-");
    settings.rules = Rules::all();
    settings.command = text("cargo xtask generate");
    settings.client = Client { folder: text("generated/src"), notes: notes(), ..settings.client };
    settings.server = Some(Server { folder: text("emulator/src/generated"), support: text("crate::api") });
    settings.cases = Some(Cases { folder: text("tests/src"), row: text("crate::Case") });
    settings.commands = Some(Commands { folder: text("cli/api/src/generated"), support: text("crate::table") });
    settings
}

/// What Rust has for a page of the bindings beside the operations, most of all the engine: whoever looks for an upload finds
/// `createFile` first.
fn notes() -> BTreeMap<String, String> {
    const NOTES: [(&str, &str); 4] = [
        (
            "files",
            "To move whole files, take [`koodrive-transfer`](https://docs.rs/koodrive-transfer): it uploads in parts, downloads \
             in ranges, resumes, and checks every digest. To do it with the operations here, [`runtime::hash`](crate::runtime::hash) \
             computes the digests, [`Client::put_part`](crate::Client::put_part) sends a part, and \
             [`Client::download`](crate::Client::download) receives a file.",
        ),
        (
            "createFile",
            "[`koodrive-transfer`](https://docs.rs/koodrive-transfer) does all of this for a whole file. By hand, \
             [`runtime::hash`](crate::runtime::hash) plans the parts and computes digests, midstates and the proof code, and \
             [`Client::put_part`](crate::Client::put_part) sends a part to its URL.",
        ),
        (
            "UploadPart",
            "[`runtime::hash`](crate::runtime::hash) plans the parts of a file and computes their midstates, \
             [`Client::put_part`](crate::Client::put_part) sends one to its URL, and \
             [`koodrive-transfer`](https://docs.rs/koodrive-transfer) does both for whole files.",
        ),
        (
            "getDownloadUrls",
            "[`Client::download`](crate::Client::download) takes a URL and checks that what comes is the file; \
             [`koodrive-transfer`](https://docs.rs/koodrive-transfer) downloads whole files in ranges, and resumes.",
        ),
    ];
    NOTES.map(|(name, note)| (name.to_owned(), note.to_owned())).into()
}
