//! All operations, by group.

use koodrive_model::node::{Operation, Tag};

use super::markdown::{blocks, line};
use super::page::{Page, badge};
use super::types::{badges, link};
use super::{Content, concat, escape};

pub(super) fn page(content: &Content<'_>) -> Page {
    let operations = &content.model.operations;
    let groups = content.model.frame.tags.iter().map(|tag| {
        let own: Vec<&Operation> = operations.iter().filter(|operation| operation.tags.contains(&tag.name)).collect();
        group(content, tag, &own)
    });
    let main = format!(
        "<h1>Operations</h1>\n<p class=\"lead\">{} operations in {} groups.</p>\n{}{}",
        operations.len(),
        content.model.frame.tags.len(),
        super::deviations::filter("name, path, summary …", &[]),
        concat(groups)
    );
    Page {
        path: "operations.html".to_owned(),
        title: "Operations".to_owned(),
        main,
        scripts: vec!["filter.js"],
        class: "operations",
        ..Page::default()
    }
}

fn group(content: &Content<'_>, tag: &Tag, operations: &[&Operation]) -> String {
    let editions = tag.editions.iter().map(|edition| badge("edition", &format!("{edition} only")));
    format!(
        "<section class=\"group\" aria-labelledby=\"group-{name}\">\n<h2 id=\"group-{name}\">{} {}</h2>\n{}{}</section>\n",
        title(&tag.name),
        concat(editions),
        blocks(tag.description.as_deref().unwrap_or_default()),
        concat(operations.iter().map(|operation| entry(content, operation))),
        name = escape(&tag.name),
    )
}

/// The name of a group in words.
pub(super) fn title(name: &str) -> String {
    escape(&name.replace('_', " "))
}

fn entry(content: &Content<'_>, operation: &Operation) -> String {
    let id = escape(&operation.id);
    let method = operation.method.to_string();
    let name = operation.source.as_ref().and_then(|source| source.value.vendor_name.as_deref());
    let vendor = name.filter(|name| !name.eq_ignore_ascii_case(&operation.id)).map_or_else(String::new, |name| {
        format!(" <span class=\"where\">{} in the vendor's documents</span>", escape(name))
    });
    let unknown = operation.standing.unknown.as_deref();
    let unknown = unknown.map_or_else(String::new, |text| format!("<p class=\"note\">Not known: {}</p>\n", line(text)));
    format!(
        "<article class=\"entry\" id=\"{id}\" data-kind=\"{method}\">\n<h3><a href=\"{}\">{id}</a> {}</h3>\n\
         <p class=\"call\"><span class=\"method {}\">{method}</span> <code>{}</code>{vendor}</p>\n<p>{}.</p>\n{unknown}\
         <p class=\"links\">{}</p>\n</article>\n",
        content.operation(&operation.id),
        badges(&operation.standing),
        method.to_lowercase(),
        escape(&operation.path).replace('/', "/<wbr>"),
        line(operation.summary.as_deref().unwrap_or_default()),
        links(content, operation).join(" · "),
    )
}

/// Where more about an operation stands.
fn links(content: &Content<'_>, operation: &Operation) -> Vec<String> {
    let (id, model) = (escape(&operation.id), content.model);
    let mut links = Vec::new();
    let taken = operation.body.as_ref().and_then(|body| body.schema.as_ref()?.target());
    links.extend(taken.map(|name| format!("takes {}", link(name))));
    links.extend(
        model.returned(operation).and_then(|schema| schema.target()).map(|name| format!("returns {}", link(name))),
    );
    let own = content.departures(&operation.id);
    if own > 0 {
        links.push(format!("<a href=\"deviations.html?operation={id}\">deviations: {own}</a>"));
    }
    let payloads = content.evidence.get(&operation.id).map_or(0, |evidence| evidence.payloads.len());
    if payloads > 0 {
        links.push(format!("<a href=\"evidence/{id}.html\">payloads: {payloads}</a>"));
    }
    if content.is_compared(&operation.id) {
        links.push(format!("<a href=\"comparison.html#{id}\">side by side</a>"));
    }
    links
}
