//! Faults from a file, for those who start the emulator as a program: a table `[[fault]]` for each, in the order of the
//! queue.

use std::collections::BTreeMap;
use std::time::Duration;

use koodrive::errors::UPLOAD_NOT_FOUND;
use serde::Deserialize;
use toml::Spanned;

use super::Fault;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    fault: Vec<Entry>,
}

/// One fault. The first keys are for the faults that need them, the rest is for all.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Entry {
    what: Spanned<What>,
    status: Option<Spanned<u16>>,
    code: Option<Spanned<Code>>,
    body: Option<Spanned<String>>,
    location: Option<Spanned<String>>,
    headers: Option<Spanned<BTreeMap<String, String>>>,
    retry_at: Option<u64>,
    on: Option<Spanned<String>>,
    part: Option<Spanned<u32>>,
    at_byte: Option<u64>,
    after: Option<u64>,
    times: Option<Spanned<Times>>,
}

/// What goes wrong: the constructors of [`Fault`].
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum What {
    Response,
    Status,
    Error,
    ErrorInSuccess,
    StorageError,
    UrlExpired,
    Redirect,
    Headers,
    ResetBefore,
    ResetAfter,
    StallBefore,
    StallAfter,
    StallInBody,
    Truncate,
    Gzip,
    Shorten,
    Lengthen,
    WrongBytes,
    IgnoreRange,
    OtherRange,
}

/// A code of the service, or of the storage.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a number for an error of the service, or a text for one of the storage")]
enum Code {
    Service(i64),
    Storage(String),
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a number of calls, or \"always\"")]
enum Times {
    Count(u64),
    Word(Always),
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Always {
    Always,
}

/// What is wrong with a file, and where.
type Problem = String;

/// The number of a line, and a key in it.
pub(crate) type Place = (usize, &'static str);

/// Reads the faults of a file, each with the line and the key that say which calls it hits, or else what it does.
pub(crate) fn read(text: &str) -> Result<Vec<(Place, Fault)>, Problem> {
    let lines = Lines(text);
    let read: Result<Document, _> = toml::from_str(text);
    let document = read.map_err(|error| {
        let line = lines.number(error.span().map_or(0, |span| span.start));
        let shown = text.lines().nth(line - 1).unwrap_or_default().trim();
        format!("line {line}, `{shown}`: {}", error.message().replace('\n', ", "))
    })?;
    document.fault.into_iter().map(|entry| entry.read(&lines)).collect()
}

/// The text, for the numbers of its lines.
struct Lines<'text>(&'text str);

impl Lines<'_> {
    /// The line of a byte, from 1.
    fn number(&self, at: usize) -> usize {
        self.0.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    fn of<T>(&self, value: &Spanned<T>) -> usize {
        self.number(value.span().start)
    }
}

impl Entry {
    fn read(mut self, lines: &Lines<'_>) -> Result<(Place, Fault), Problem> {
        let fault = self.what(lines)?;
        self.check_used(lines)?;
        let (mut fault, place) = match &self.on {
            Some(on) => (fault.on(on.get_ref()), (lines.of(on), "on")),
            None => (fault, (lines.of(&self.what), "what")),
        };
        if let Some(headers) = &self.headers {
            fault = checked(with_headers(fault, headers.get_ref()), lines.of(headers), "headers")?;
        }
        if let Some(seconds) = self.retry_at {
            fault = fault.retry_at(Duration::from_secs(seconds));
        }
        if let Some(part) = &self.part {
            fault = checked(fault.part(*part.get_ref()), lines.of(part), "part")?;
        }
        if let Some(byte) = self.at_byte {
            fault = fault.at_byte(byte);
        }
        if let Some(times) = &self.times {
            fault = match times.get_ref() {
                Times::Count(calls) => checked(fault.times(*calls), lines.of(times), "times")?,
                Times::Word(Always::Always) => fault.always(),
            };
        }
        Ok((place, fault.after(self.after.unwrap_or_default())))
    }

    /// The fault without where and when. It takes the keys that only this fault needs.
    fn what(&mut self, lines: &Lines<'_>) -> Result<Fault, Problem> {
        let line = lines.of(&self.what);
        Ok(match *self.what.get_ref() {
            What::Response => {
                let body = self.body.take().map(Spanned::into_inner).unwrap_or_default();
                self.with_status(lines, |status| Fault::response(status, body))?
            }
            What::Status => self.with_status(lines, Fault::status)?,
            What::Error => Fault::error(self.code(lines)?),
            What::ErrorInSuccess => Fault::error_in_success(self.code(lines)?),
            What::StorageError => {
                let code = self.storage_code(lines)?;
                self.with_status(lines, |status| Fault::storage_error(status, &code))?
            }
            What::Redirect => {
                let location = needed(self.location.take(), line, "location")?;
                checked(Fault::redirect(location.get_ref()), lines.of(&location), "location")?
            }
            What::Headers => self.other_headers(lines)?,
            What::UrlExpired => Fault::url_expired(),
            What::ResetBefore => Fault::reset_before(),
            What::ResetAfter => Fault::reset_after(),
            What::StallBefore => Fault::stall_before(),
            What::StallAfter => Fault::stall_after(),
            What::StallInBody => Fault::stall_in_body(),
            What::Truncate => Fault::truncate(),
            What::Gzip => Fault::gzip(),
            What::Shorten => Fault::shorten(),
            What::Lengthen => Fault::lengthen(),
            What::WrongBytes => Fault::wrong_bytes(),
            What::IgnoreRange => Fault::ignore_range(),
            What::OtherRange => Fault::other_range(),
        })
    }

    fn with_status(&mut self, lines: &Lines<'_>, make: impl FnOnce(u16) -> Fault) -> Result<Fault, Problem> {
        let status = needed(self.status.take(), lines.of(&self.what), "status")?;
        checked(make(*status.get_ref()), lines.of(&status), "status")
    }

    /// The code of an error of the service.
    fn code(&mut self, lines: &Lines<'_>) -> Result<i64, Problem> {
        let code = needed(self.code.take(), lines.of(&self.what), "code")?;
        match code.get_ref() {
            Code::Service(code) => Ok(*code),
            Code::Storage(_) => {
                let (line, example) = (lines.of(&code), UPLOAD_NOT_FOUND);
                Err(format!("line {line}, `code`: the service has codes that are numbers, such as {example}"))
            }
        }
    }

    fn storage_code(&mut self, lines: &Lines<'_>) -> Result<String, Problem> {
        let code = needed(self.code.take(), lines.of(&self.what), "code")?;
        let line = lines.of(&code);
        match code.into_inner() {
            Code::Storage(code) => Ok(code),
            Code::Service(_) => {
                Err(format!("line {line}, `code`: the storage has codes that are text, such as \"SlowDown\""))
            }
        }
    }

    fn other_headers(&mut self, lines: &Lines<'_>) -> Result<Fault, Problem> {
        let mut headers = needed(self.headers.take(), lines.of(&self.what), "headers")?;
        let line = lines.of(&headers);
        let Some((name, value)) = headers.get_mut().pop_first() else {
            return Err(format!("line {line}, `headers`: there is none in it"));
        };
        checked(with_headers(Fault::header(&name, &value), headers.get_ref()), line, "headers")
    }

    /// Refuses keys that this fault has no use for, and that [`what`](Self::what) has left.
    fn check_used(&self, lines: &Lines<'_>) -> Result<(), Problem> {
        let left = [
            self.status.as_ref().map(|left| ("status", lines.of(left))),
            self.code.as_ref().map(|left| ("code", lines.of(left))),
            self.body.as_ref().map(|left| ("body", lines.of(left))),
            self.location.as_ref().map(|left| ("location", lines.of(left))),
        ];
        match left.into_iter().flatten().next() {
            None => Ok(()),
            Some((key, line)) => Err(format!("line {line}, `{key}`: this fault has no use for it")),
        }
    }
}

fn needed<T>(value: Option<T>, line: usize, key: &str) -> Result<T, Problem> {
    value.ok_or_else(|| format!("line {line}: this fault needs `{key}`, too"))
}

fn with_headers(fault: Fault, headers: &BTreeMap<String, String>) -> Fault {
    headers.iter().fold(fault, |fault, (name, value)| fault.with_header(name, value))
}

/// Refuses a fault that has just become impossible, by the key that made it so.
fn checked(fault: Fault, line: usize, key: &str) -> Result<Fault, Problem> {
    match &fault.problem {
        None => Ok(fault),
        Some(problem) => Err(format!("line {line}, `{key}`: {problem}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_queue_of_faults() {
        let text = r#"
            [[fault]]
            what = "status"
            status = 503
            on = "getFile"
            times = 3
            headers = { Retry-After = "2" }

            [[fault]]
            what = "url-expired"
            on = "putPart"
            part = 7
            after = 2

            [[fault]]
            what = "error"
            code = 13000101
            times = "always"

            [[fault]]
            what = "storage-error"
            status = 503
            code = "SlowDown"
            on = "download"
            at-byte = 64
        "#;
        let read: Vec<_> = read(text).unwrap().into_iter().map(|(place, fault)| (place, fault.to_string())).collect();
        let expected = [
            ((5, "on"), "status 503 on getFile, 3 times"),
            ((11, "on"), "status 403 on putPart, part 7, after 2 calls"),
            ((16, "what"), "status 500 on any call, always"),
            ((24, "on"), "status 503 on download, from byte 64"),
        ];
        assert_eq!(read, expected.map(|(place, fault)| (place, fault.to_owned())));
        assert!(super::read("").unwrap().is_empty());
    }

    #[test]
    fn what_is_wrong_is_said_with_line_and_key() {
        for (text, problem) in [
            ("what = \"status\"", "line 2: this fault needs `status`"),
            ("what = \"status\"\nstatus = 99", "line 3, `status`: 99 is not the status"),
            ("what = \"status\"\nstatus = \"503\"", "line 3, `status = \"503\"`: invalid type"),
            ("what = \"reset\"", "line 2, `what = \"reset\"`: unknown variant `reset`, expected one of"),
            ("what = \"gzip\"\ntims = 3", "line 3, `tims = 3`: unknown field `tims`, expected one of"),
            ("what = \"gzip\"\ntimes = 0", "line 3, `times`: a fault must hit at least one call"),
            ("what = \"gzip\"\ntimes = \"ever\"", "line 3, `times = \"ever\"`: expected a number of calls"),
            ("what = \"gzip\"\nbody = \"x\"", "line 3, `body`: this fault has no use for it"),
            ("what = \"gzip\"\npart = 0", "line 3, `part`: parts are numbered from 1"),
            ("what = \"error\"\ncode = \"SlowDown\"", "line 3, `code`: the service has codes that are numbers"),
            ("what = \"storage-error\"\nstatus = 503\ncode = 1", "line 4, `code`: the storage has codes that are text"),
            ("what = \"headers\"\nheaders = {}", "line 3, `headers`: there is none in it"),
            ("what = \"gzip\"\nheaders = { \"a b\" = \"c\" }", "line 3, `headers`: \"a b\""),
            ("status = 503", "missing field `what`"),
            ("what = ", "line 2, `what =`"),
        ] {
            let error = read(&format!("[[fault]]\n{text}\n")).unwrap_err();
            assert!(error.contains(problem), "{text:?}: {error}");
        }
        assert!(read("fault = 1").unwrap_err().starts_with("line 1, `fault = 1`"));
        assert!(read("[faults]").unwrap_err().contains("unknown field `faults`"));
    }
}
