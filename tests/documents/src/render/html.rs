//! A page as a browser saves it: navigation and scripts around it, cells with paragraphs.

use std::fmt::Write as _;

use super::Block;

pub(super) fn write(blocks: &[Block]) -> String {
    let mut text =
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>PondDrive</title>\n\
        <script>var pages = [{\"title\": \"计算\"}];</script>\n<style>.a { color: red }</style>\n</head>\n<body>\n\
        <header><nav><ul><li><a href=\"/\">计算</a></li><li><a href=\"/s\">存储</a></li></ul></nav></header>\n\
        <div class=\"crumbs\">帮助中心 / 鱼塘服务 / API参考</div>\n<main>\n"
            .to_owned();
    for block in blocks {
        let _ = match block {
            Block::Title(_, title) => writeln!(text, "<h1>{}</h1>", escaped(title)),
            Block::Group(..) => Ok(()),
            Block::Day(day) => writeln!(text, "<div class=\"updated\">更新时间：{day} GMT+08:00</div>"),
            Block::Heading(words) => writeln!(text, "<div class=\"section\"><h4>{}</h4></div>", escaped(words)),
            Block::Text(words) => writeln!(text, "<p>{}</p>", escaped(words)),
            Block::Caption(number, words) => {
                writeln!(
                    text,
                    "<div class=\"tablenoborder\"><table><caption><b>表{number} </b>{}</caption>",
                    escaped(words)
                )
            }
            Block::Code(code) => writeln!(text, "<pre class=\"screen\">{}</pre>", escaped(code)),
            Block::Status(status) => writeln!(text, "<p><strong>状态码： {status}</strong></p>"),
            Block::Table(heads, rows) => {
                let caption = text.ends_with("</caption>\n");
                if !caption {
                    text.push_str("<div class=\"tablenoborder\"><table>\n");
                }
                self::table(&mut text, heads, rows);
                text.push_str("</table></div>\n");
                Ok(())
            }
        };
    }
    text.push_str("</main>\n<footer><p>© PondDrive</p><a href=\"/legal\">法律声明</a></footer>\n</body>\n</html>\n");
    text
}

fn table(text: &mut String, heads: &[String], rows: &[Vec<String>]) {
    text.push_str("<thead><tr>");
    for head in heads {
        text.extend(["<th><p>", &escaped(head), "</p></th>"]);
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        text.push_str("<tr>");
        for cell in row {
            text.push_str("<td>");
            for line in cell.lines() {
                text.extend(["<p>", &escaped(line), "</p>"]);
            }
            text.push_str("</td>");
        }
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
