//! What the libraries are told about this repository. The tests include this file, so that it is stated once.

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
    settings.client = Client { folder: text("generated/src"), ..settings.client };
    settings.server = Some(Server { folder: text("emulator/src/generated"), support: text("crate::api") });
    settings.cases = Some(Cases { folder: text("tests/src"), row: text("crate::Case") });
    settings.commands = Some(Commands { folder: text("cli/api/src/generated"), support: text("crate::table") });
    settings
}
