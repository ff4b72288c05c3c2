//! What the folder of a client says about it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use koodrive_model::yaml;
use serde_json::Value;

/// A generator with its configuration, and the program on top of what it makes.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    /// Its folder below `clients/`.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) language: String,
    pub(crate) tool: String,
    pub(crate) version: String,
    pub(crate) flags: String,
    /// The programs that its scripts need.
    pub(crate) needs: Vec<String>,
    pub(crate) kind: Kind,
    pub(crate) remarks: Vec<String>,
}

/// What is made of the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A client that is run.
    Client,
    /// A client that generates and compiles, and is not run.
    Compiled,
    /// The frame of a server.
    Stub,
}

const MEMBERS: [&str; 7] = ["flags", "kind", "language", "needs", "remarks", "tool", "version"];

impl Client {
    /// Whether nothing of it is run.
    pub(crate) fn is_stub(&self) -> bool {
        self.kind != Kind::Client
    }
}

/// All clients of the repository, by name.
pub(crate) fn all(root: &Path) -> Result<Vec<Client>> {
    let folder = root.join("clients");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let folder = entry?.path();
        let about = folder.join("client.yaml");
        if about.is_file() {
            let text = std::fs::read_to_string(&about).with_context(|| format!("reading {}", about.display()))?;
            found.push(read(folder, &text).with_context(|| about.display().to_string())?);
        }
    }
    found.sort_by(|one, other| (&one.language, &one.name).cmp(&(&other.language, &other.name)));
    Ok(found)
}

fn read(folder: PathBuf, text: &str) -> Result<Client> {
    let about = yaml::read("client.yaml", text).map_err(|finding| anyhow!("{finding}"))?;
    let stated = about.as_object().context("it is no mapping")?;
    if let Some(unknown) = stated.keys().find(|key| !MEMBERS.contains(&key.as_str())) {
        bail!("`{unknown}` is not known; the members are {}", MEMBERS.join(", "));
    }
    let text = |key: &str| about.get(key).and_then(Value::as_str).map(str::to_owned);
    let must = |key: &str| text(key).with_context(|| format!("`{key}` is missing, or is no text"));
    let list = |key: &str| -> Result<Vec<String>> {
        let items = about.get(key).and_then(Value::as_array).with_context(|| format!("`{key}` must be a list"))?;
        items
            .iter()
            .map(|item| Ok(item.as_str().with_context(|| format!("`{key}` must list text"))?.trim().to_owned()))
            .collect()
    };
    let kind = match text("kind").as_deref() {
        Some("client") => Kind::Client,
        Some("compiled") => Kind::Compiled,
        Some("stub") => Kind::Stub,
        _ => bail!("`kind` must be client, compiled or stub"),
    };
    Ok(Client {
        name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        language: must("language")?,
        tool: must("tool")?,
        version: must("version")?,
        flags: must("flags")?.trim().to_owned(),
        needs: list("needs")?,
        remarks: list("remarks")?,
        kind,
        folder,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: &str =
        "language: Go\ntool: ogen\nversion: 1.24.0\nflags: none\nneeds: [go]\nkind: client\nremarks: []\n";

    #[test]
    fn a_client_says_what_it_is() {
        let client = read(PathBuf::from("clients/go-ogen"), ABOUT).unwrap();
        assert_eq!((client.name.as_str(), client.kind), ("go-ogen", Kind::Client));
        assert_eq!(client.needs, ["go"]);
    }

    #[test]
    fn what_is_missing_or_misspelt_is_named() {
        for (text, expected) in [
            (ABOUT.replace("tool: ogen\n", ""), "`tool` is missing"),
            (ABOUT.replace("remarks", "remark"), "`remark` is not known"),
            (ABOUT.replace("kind: client", "kind: server"), "`kind` must be client, compiled or stub"),
            (ABOUT.replace("[go]", "go"), "`needs` must be a list"),
            (ABOUT.replace("1.24.0", "1.24"), "`version` is missing, or is no text"),
        ] {
            let error = read(PathBuf::from("x"), &text).unwrap_err();
            assert!(format!("{error:#}").contains(expected), "{error:#}");
        }
    }
}
