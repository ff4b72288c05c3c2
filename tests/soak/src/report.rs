//! The figures at the end.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use crate::chaos::Injected;
use crate::ledger::{Summary, Told};

/// How many names a line of the report has at most.
const SHOWN: usize = 5;

pub(crate) struct Report {
    pub(crate) seed: u64,
    pub(crate) time: Duration,
    pub(crate) summary: Summary,
    /// How often each name is there.
    pub(crate) there: BTreeMap<String, u64>,
    pub(crate) fates: BTreeMap<&'static str, u64>,
    pub(crate) injected: Injected,
    pub(crate) panics: u64,
}

impl Report {
    /// Whether nothing went wrong that must not.
    pub(crate) fn holds(&self) -> bool {
        self.verdict().iter().all(|(_, count, _)| *count == 0)
    }

    /// What must be 0, with the names that it happened to.
    fn verdict(&self) -> [(&'static str, u64, Vec<String>); 7] {
        let differences = self.summary.compare(&self.there);
        let counted = |names: Vec<String>| (names.len() as u64, names);
        let named = |what, names| {
            let (count, names) = counted(names);
            (what, count, names)
        };
        [
            named("lost: told done, and not there", differences.lost),
            named("done twice", differences.twice),
            named("done, though told not sent", differences.mistold),
            named("told deleted, and still there", differences.kept),
            ("downloaded with other bytes", self.summary.damaged, Vec::new()),
            ("hung", self.summary.hung, Vec::new()),
            ("panics", self.panics, Vec::new()),
        ]
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let failed: u64 = self.summary.errors.values().sum();
        let made = |told| self.summary.wanted.values().filter(|wanted| wanted.made == told).count();
        writeln!(f, "seed {}, {} seconds", self.seed, self.time.as_secs())?;
        writeln!(f, "calls             {:>9}, of which {failed} ended in an error", self.summary.calls)?;
        writeln!(
            f,
            "files and folders {:>9}: {} told done, {} told failed, {} told not sent, {} dropped",
            self.summary.wanted.len(),
            made(Told::Done),
            made(Told::Failed),
            made(Told::Unsent),
            made(Told::Nothing)
        )?;
        table(f, "connections", self.fates.iter().map(|(what, count)| (*what, *count)))?;
        table(f, "injected", self.injected.iter().map(|(what, count)| (*what, *count)))?;
        table(f, "errors", self.summary.errors.iter().map(|(what, count)| (what.as_str(), *count)))?;
        writeln!(f, "must be 0")?;
        for (what, count, names) in self.verdict() {
            write!(f, "  {count:>9}  {what}")?;
            let shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
            if shown.is_empty() { writeln!(f)? } else { writeln!(f, ": {} …", shown.join(", "))? }
        }
        Ok(())
    }
}

fn table<'a>(f: &mut fmt::Formatter<'_>, title: &str, rows: impl Iterator<Item = (&'a str, u64)>) -> fmt::Result {
    writeln!(f, "{title}")?;
    rows.into_iter().try_for_each(|(what, count)| writeln!(f, "  {count:>9}  {what}"))
}
