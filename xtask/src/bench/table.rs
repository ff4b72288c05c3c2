//! The lines that benchmarks print, and the table of them.

use anyhow::{Result, anyhow, bail};

/// A measured ratio and its limit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ratio {
    what: String,
    baseline: String,
    measured: f64,
    limit: f64,
    at_least: bool,
}

impl Ratio {
    /// Reads a line; none when it is no such line, an error when it is one with a mistake.
    pub(super) fn parse(line: &str) -> Result<Option<Self>> {
        let Some(fields) = line.strip_prefix("ratio: ") else { return Ok(None) };
        let form = || {
            anyhow!("a line must be `ratio: WHAT | BASELINE | RATIO | LIMIT | at-least` or `at-most`, but is: {line}")
        };
        let fields: Vec<&str> = fields.split('|').map(str::trim).collect();
        let [what, baseline, ratio, limit, direction] = fields.as_slice() else { return Err(form()) };
        let number = |text: &str| text.parse::<f64>().map_err(|_| form());
        let at_least = match *direction {
            "at-least" => true,
            "at-most" => false,
            _ => bail!(form()),
        };
        let (what, baseline) = ((*what).to_owned(), (*baseline).to_owned());
        Ok(Some(Self { what, baseline, measured: number(ratio)?, limit: number(limit)?, at_least }))
    }

    /// Whether the ratio is within its limit. What is no number is not.
    pub(super) fn holds(&self) -> bool {
        if self.at_least { self.measured >= self.limit } else { self.measured <= self.limit }
    }

    fn cells(&self, judged: bool) -> [String; 5] {
        let verdict = match (judged, self.holds()) {
            (false, _) => "not judged",
            (true, true) => "holds",
            (true, false) => "**falls short**",
        };
        [
            self.what.clone(),
            self.baseline.clone(),
            format!("{:.3}", self.measured),
            format!("{} {}", if self.at_least { "at least" } else { "at most" }, self.limit),
            verdict.to_owned(),
        ]
    }
}

/// A table in Markdown, as docs/PERFORMANCE.md has it.
pub(super) fn table(ratios: &[Ratio], judged: bool) -> String {
    let head = ["what", "baseline", "ratio", "limit", ""].map(str::to_owned);
    let rows: Vec<[String; 5]> = ratios.iter().map(|ratio| ratio.cells(judged)).collect();
    let mut widths = [0; 5];
    for row in std::iter::once(&head).chain(&rows) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |cells: &[String; 5]| {
        let cells: Vec<_> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = widths.map(|width| "-".repeat(width.max(3)));
    let lines: Vec<String> = [line(&head), line(&rule)].into_iter().chain(rows.iter().map(line)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let ratio = |line: &str| Ratio::parse(line).unwrap();
        assert_eq!(ratio("a line of another kind"), None);
        assert_eq!(ratio("ratio of what is not ours"), None);
        let read = ratio("ratio: hashing: speed | bare sha2 | 0.998 | 0.95 | at-least").unwrap();
        assert_eq!((read.what.as_str(), read.baseline.as_str()), ("hashing: speed", "bare sha2"));
        assert!(read.holds());
        for (line, holds) in [
            ("ratio: a | b | 0.95 | 0.95 | at-least", true),
            ("ratio: a | b | 0.94 | 0.95 | at-least", false),
            ("ratio: a | b | 1.5 | 1.5 | at-most", true),
            ("ratio: a | b | 1.51 | 1.5 | at-most", false),
            ("ratio: a | b | NaN | 1.5 | at-most", false),
            ("ratio: a | b | NaN | 0.9 | at-least", false),
        ] {
            assert_eq!(ratio(line).unwrap().holds(), holds, "{line}");
        }
    }

    #[test]
    fn lines_with_mistakes_are_errors() {
        for line in [
            "ratio: a | b | 1 | 1",
            "ratio: a | b | 1 | 1 | at-best",
            "ratio: a | b | one | 1 | at-most",
            "ratio: a | b | 1 | | at-most",
            "ratio: a | b | c | 1 | 1 | at-most",
        ] {
            let error = Ratio::parse(line).unwrap_err().to_string();
            assert!(error.starts_with("a line must be `ratio: WHAT") && error.ends_with(line), "{error}");
        }
    }

    #[test]
    fn the_table_says_what_holds() {
        let lines =
            ["ratio: hashing | sha2 | 0.998 | 0.95 | at-least", "ratio: memory | a tenth | 1.7 | 1.5 | at-most"];
        let ratios: Vec<_> = lines.iter().filter_map(|line| Ratio::parse(line).unwrap()).collect();
        assert_eq!(
            table(&ratios, true),
            "| what    | baseline | ratio | limit         |                 |\n\
             | ------- | -------- | ----- | ------------- | --------------- |\n\
             | hashing | sha2     | 0.998 | at least 0.95 | holds           |\n\
             | memory  | a tenth  | 1.700 | at most 1.5   | **falls short** |"
        );
        assert!(table(&ratios, false).contains("not judged"));
    }
}
