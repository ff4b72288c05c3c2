//! What is printed.

use std::fmt::{self, Write as _};
use std::io::Write;

use serde_json::{Value, json};

use crate::error::ApiCommandError;
use crate::hide::hide;
use crate::table::Group;
use crate::walk::Walk;

/// What `koodrive api` prints.
#[derive(Debug)]
#[non_exhaustive]
pub enum Output {
    /// Operations, by group.
    Catalog(Vec<&'static Group>),
    /// A response, or a request that was not sent, without secrets.
    Value(Value),
    /// The items of a list, which are fetched as they are asked for.
    Items(Items),
}

impl Output {
    /// It as one JSON value, as far as it is there without another call; `None` for items.
    pub fn to_json(&self) -> Option<Value> {
        match self {
            Self::Catalog(groups) => Some(catalog_json(groups)),
            Self::Value(value) => Some(value.clone()),
            Self::Items(_) => None,
        }
    }

    /// Writes it: a catalog as text, a value as indented JSON, items as one list or as lines.
    ///
    /// # Errors
    ///
    /// Those of fetching further pages, and [`ApiCommandError::Write`]. A list of which a page cannot be fetched is not
    /// begun; of lines, those before it are written.
    pub async fn write(self, out: &mut (dyn Write + Send)) -> Result<(), ApiCommandError> {
        match self {
            Self::Catalog(groups) => out.write_all(catalog(&groups).as_bytes()),
            Self::Value(value) => writeln!(out, "{value:#}"),
            Self::Items(mut items) if items.lines => {
                while let Some(page) = items.next_page().await? {
                    for item in page {
                        writeln!(out, "{item}").map_err(ApiCommandError::Write)?;
                    }
                    out.flush().map_err(ApiCommandError::Write)?;
                }
                Ok(())
            }
            Self::Items(mut items) => {
                let mut all = Vec::new();
                while let Some(page) = items.next_page().await? {
                    all.extend(page);
                }
                writeln!(out, "{:#}", Value::Array(all))
            }
        }
        .and_then(|()| out.flush())
        .map_err(ApiCommandError::Write)
    }
}

/// The items of a list, page by page.
pub struct Items {
    pub(crate) walk: Box<Walk>,
    pub(crate) lines: bool,
    /// The names of secrets that are hidden.
    pub(crate) secrets: &'static [&'static str],
}

impl Items {
    /// The items of the next page, without secrets unless they are asked for; `None` after the last one.
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub async fn next_page(&mut self) -> Result<Option<Vec<Value>>, ApiCommandError> {
        let mut page = self.walk.next().await?;
        for item in page.iter_mut().flatten() {
            hide(item, self.secrets);
        }
        Ok(page)
    }

    /// Whether each item is to be printed on a line of its own, as it comes.
    pub fn as_lines(&self) -> bool {
        self.lines
    }
}

impl fmt::Debug for Items {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("lines", &self.lines).finish_non_exhaustive()
    }
}

/// Operations as text: each with what it does, below the name of its group.
fn catalog(groups: &[&Group]) -> String {
    let mut text = String::new();
    for group in groups {
        // A string's formatter does not fail.
        let _ = writeln!(text, "{}: {}", group.name, group.about);
        let width = group.entries.iter().map(|entry| entry.command.len()).max().unwrap_or_default();
        for entry in group.entries {
            let _ = writeln!(text, "  {:width$}  {}", entry.command, entry.summary);
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// Operations as JSON.
fn catalog_json(groups: &[&Group]) -> Value {
    let rows = groups.iter().flat_map(|group| {
        group.entries.iter().map(|entry| {
            let facts = entry.facts();
            json!({
                "command": entry.command, "id": facts.id, "group": group.name, "summary": entry.summary,
                "path": facts.path, "page": entry.page, "idempotent": facts.idempotent, "pages": entry.is_paged(),
            })
        })
    });
    Value::Array(rows.collect())
}
