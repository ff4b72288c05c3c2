//! Pages in HTML.

use document_changes::render::Form;

use crate::case::Case;
use crate::text::edited;

pub(crate) fn cases() -> Vec<Case> {
    tables().into_iter().chain(surroundings()).collect()
}

/// A page that differs in its markup only.
fn quiet(name: &'static str, edit: &dyn Fn(&str) -> String) -> Case {
    edited(name, Form::Html, edit, &[], &[])
}

/// Tables that are written otherwise.
fn tables() -> Vec<Case> {
    vec![
        quiet("captions stand above their tables", &|text| {
            text.replace("<table><caption>", "<p>").replace("</caption>\n<thead>", "</p><table>\n<thead>")
        }),
        quiet("header rows are ordinary rows", &|text| {
            text.replace("<thead>", "<tbody>").replace("</thead>\n<tbody>", "").replace("<th>", "<td>")
        }),
        quiet("cells have no paragraphs and no end tags", &|text| {
            text.replace("<td><p>", "<td>").replace("</p></td>", "").replace("</tr>", "")
        }),
        quiet("paragraphs are lists and breaks", &|text| {
            text.replace("</p><p>", "<br/>").replace(
                "<td><p>颜色。0：红；1：金；2：白</p></td>",
                "<td>颜色。<ul><li>0：红<li>1：金<li>2：白</ul></td>",
            )
        }),
        quiet("tags are in capitals, with attributes", &|text| {
            text.replace("<td>", "<TD class=\"cellrowborder\" valign=\"top\" headers=\"mcps1.1\">")
                .replace("<tr>", "<TR id=row1>")
        }),
        quiet("a description goes on in a second row", &|text| {
            text.replacen(
                "<tr><td><p>weight</p></td><td><p>否</p></td><td><p>Long</p></td><td><p>重量，单位为克</p></td></tr>",
                "<tr><td rowspan=\"2\"><p>weight</p></td><td rowspan=2><p>否</p></td><td rowspan=2><p>Long</p></td><td><p>重量</p></td></tr>\n<tr><td>单位为克</td></tr>",
                1,
            )
        }),
        quiet("two fields share a cell for their type", &|text| {
            text.replacen(
                "<td><p>String</p></td><td><p>鱼的标识</p></td>",
                "<td rowspan=\"2\"><p>String</p></td><td><p>鱼的标识</p></td>",
                1,
            )
            .replacen("<tr><td><p>name</p></td><td><p>String</p></td>", "<tr><td><p>name</p></td>", 1)
        }),
    ]
}

/// What stands around the page, and inside its texts.
fn surroundings() -> Vec<Case> {
    vec![
        quiet("navigation has the words of a description", &|text| {
            text.replace("<header>", "<nav><h4>请求参数</h4><table><tr><td>参数</td><td>参数类型</td></tr><tr><td>x</td><td>String</td></tr></table></nav><header>")
        }),
        quiet("a list of the sections stands beside the text", &|text| {
            let sections = ["功能介绍", "URI", "请求参数", "响应参数", "状态码"];
            let links = sections.map(|title| format!("<li><a href=\"#s\">{title}</a></li>")).concat();
            let list = format!("<div class=\"toc\">本页内容<ul>{links}</ul></div>");
            text.replace("<main>", &format!("{list}\n<main>")).replace("</main>", &format!("</main>\n{list}"))
        }),
        quiet("footers and scripts have the words of a description", &|text| {
            text.replace(
                "</footer>",
                "<h4>URI</h4><p>GET /pond/v1/other</p></footer><script>document.write('<h4>URI</h4>')</script>",
            )
        }),
        quiet("comments hold a row", &|text| {
            text.replacen("<tbody>\n", "<tbody>\n<!-- <tr><td>x</td><td>是</td><td>String</td></tr> -->\n", 1)
        }),
        quiet("types are links, names are code", &|text| {
            text.replace("Array of FriendInfo objects", "Array of <a href=\"#t\">FriendInfo</a> objects")
                .replace("<p>fishId</p>", "<p><code>fishId</code></p>")
        }),
        quiet("examples have colours", &|text| {
            text.replace("&quot;", "\"").replace("\"fishId\"", "<span class=\"s\">\"fishId\"</span>")
        }),
    ]
}
