//! What takes part in a run.

use std::path::Path;
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::{Error, ErrorKind, Result};

/// What takes part in a run over a tree: rules in order, of which the last one that matches counts.
///
/// Rules are written as in a `.gitignore`: `*.tmp` excludes files and folders of such names everywhere, `/build/` the folder
/// `build` at the top, `docs/**/old` anything named `old` below `docs`; a `!` before a rule lets in what an earlier one
/// excluded. What is in an excluded folder is excluded with it.
///
/// What is excluded is excluded on both sides: it is neither transferred nor deleted, and not reported.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    rules: Option<Arc<Gitignore>>,
}

impl Filter {
    /// Everything takes part.
    pub fn new() -> Self {
        Self::default()
    }

    /// Rules, one each, in their order.
    ///
    /// # Errors
    /// [`ErrorKind::Usage`] for a rule that cannot be read, with the rule.
    pub fn rules<'r>(rules: impl IntoIterator<Item = &'r str>) -> Result<Self> {
        let mut builder = GitignoreBuilder::new("");
        builder.allow_unclosed_class(false);
        for rule in rules {
            let unread =
                |error: ignore::Error| Error::new(ErrorKind::Usage, rule, format!("no rule of a filter: {error}"));
            builder.add_line(None, rule).map_err(unread)?;
        }
        let built = builder.build().map_err(|error| Error::new(ErrorKind::Usage, "filter", error.to_string()))?;
        Ok(Self { rules: Some(Arc::new(built)).filter(|rules| !rules.is_empty()) })
    }

    /// Whether nothing is excluded.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_none()
    }

    /// Whether something is excluded by a rule of its own. Its folders are not looked at.
    pub(super) fn excludes(&self, path: &str, is_folder: bool) -> bool {
        self.rules.as_ref().is_some_and(|rules| rules.matched(Path::new(path), is_folder).is_ignore())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rule_that_matches_counts() {
        let filter = Filter::rules(["*.tmp", "!keep.tmp", "/build/", "docs/**/old"]).unwrap();
        for (path, is_folder, excluded) in [
            ("a.tmp", false, true),
            ("x/y/a.tmp", false, true),
            ("x/keep.tmp", false, false),
            ("build", true, true),
            ("build", false, false),
            ("x/build", true, false),
            ("docs/a/old", false, true),
            ("docs/a/new", false, false),
        ] {
            assert_eq!(filter.excludes(path, is_folder), excluded, "{path}");
        }
        assert!(Filter::new().is_empty() && !filter.is_empty());
        let error = Filter::rules(["a[b"]).unwrap_err();
        assert!(error.to_string().contains("a[b"), "{error}");
    }
}
