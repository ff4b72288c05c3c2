//! Documents of which a part is missing: a finding with its line, and nothing removed because it was not read.

use document_changes::render::Form;

use crate::case::{Case, Expected, finding};
use crate::text::{cut, edited, word};

pub(crate) fn cases() -> Vec<Case> {
    [cuts(), gaps()].into_iter().flatten().collect()
}

fn cuts() -> Vec<Case> {
    let cut_short = || finding("problem cut-short");
    let mut cases = Vec::new();
    for form in Form::ALL {
        for percent in [30, 60, 80] {
            // A reference lists its sections; of pages, the last one lacks its end.
            let mut reports = vec![cut_short()];
            if form == Form::Tabs {
                reports.push(cut_short());
            }
            if (form, percent) == (Form::Tabs, 60) {
                reports.push(finding("problem unknown-header").near("表 4-11"));
            }
            cases.push(edited("the end is missing", form, |text| cut(text, percent), &[], &reports));
        }
    }
    let before = |text: &str, end: &str| text.rsplit_once(end).map_or("", |(before, _)| before).to_owned();
    let mut tabs = |name, end, reports: &[Expected]| {
        cases.push(edited(name, Form::Tabs, |text| before(text, end), &[], reports));
    };
    tabs("the last chapter is missing", "5.1 错误码", &[cut_short()]);
    tabs("the table of error codes is cut in a row", "0404\t鱼", &[finding("problem odd-row").near("404")]);
    tabs("the table of error codes is cut between rows", "404\t90000404", &[cut_short().near("90000400")]);
    cases
}

/// Lines that are gone from the description of `getFish`.
fn gaps() -> Vec<Case> {
    let mut cases = Vec::new();
    for form in Form::ALL {
        let mut lost = |name: &'static str, zh: &str, en: &str, reports: &[Expected]| {
            let lost = word(form, zh, en).to_owned();
            let edit = |text: &str| without_line(text, "/pond/v1/fish/{fishId}", &lost);
            cases.push(edited(name, form, edit, &[], reports));
        };
        let cut_short = finding("problem cut-short");
        lost("the heading of the response is missing", "响应参数", "Response Parameters", &[]);
        lost("the status of the response is missing", "状态码： 200", "Status code: 200", &[]);
        let heading = match form {
            Form::Html => "<h4>状态码",
            Form::Pipes => "## 状态码",
            _ => "状态码",
        };
        lost("the heading of the statuses is missing", heading, "Status Codes", &[]);
        // In HTML the line begins the table, in a PDF the tables are counted through the whole document.
        let reports = match form {
            Form::Html => vec![finding("problem unknown-header")],
            Form::Tabs => vec![cut_short, finding("problem unknown-caption")],
            _ => vec![finding("problem unknown-caption")],
        };
        lost("a caption is missing", "响应 Body", "Response body", &reports);
    }
    cases.extend(Case::all(
        "the table of statuses is empty",
        |document| document.operation("getFish").statuses.clear(),
        &[],
        &[finding("problem cut-short").near("/pond/v1/fish/{fishId}")],
    ));
    cases
}

/// The text without the first line behind `start` that contains `lost`.
fn without_line(text: &str, start: &str, lost: &str) -> String {
    let at = text.find(start).unwrap_or_default();
    let (before, after) = text.split_at(at);
    let first = after.lines().position(|line| line.contains(lost));
    let kept = after.lines().enumerate().filter(|(at, _)| Some(*at) != first).map(|(_, line)| format!("{line}\n"));
    format!("{before}{}", kept.collect::<String>())
}
