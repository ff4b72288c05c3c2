//! A page in Markdown.

use std::fmt::Write as _;

use super::Block;

/// Writes a row on a line, or each cell on a line of its own.
pub(super) fn write(blocks: &[Block], cells: bool) -> String {
    let (day, table, status) =
        if cells { ("Updated on ", "Table ", "Status code: ") } else { ("更新时间：", "表", "状态码： ") };
    let mut text = String::new();
    for block in blocks {
        let _ = match block {
            Block::Title(_, title) => writeln!(text, "# {title}<a name=\"top\"></a>\n"),
            Block::Group(..) => Ok(()),
            Block::Day(day_of) => writeln!(text, "{day}{day_of} GMT+08:00\n"),
            Block::Heading(words) => writeln!(text, "## {words}<a name=\"section\"></a>\n"),
            Block::Text(words) => writeln!(text, "{words}\n"),
            Block::Caption(number, words) => writeln!(text, "**{table}{number}** {words}\n"),
            Block::Code(code) => writeln!(text, "```\n{code}\n```\n"),
            Block::Status(number) => writeln!(text, "**{status}{number}**\n"),
            Block::Table(heads, rows) => {
                self::table(&mut text, heads, rows, cells);
                Ok(())
            }
        };
    }
    text
}

fn table(text: &mut String, heads: &[String], rows: &[Vec<String>], cells: bool) {
    let escaped = |cell: &String| cell.replace('|', "\\|").replace('<', "&lt;");
    if cells {
        for head in heads {
            text.extend([head, " |\n"]);
        }
        let _ = writeln!(text, "{}", "---|".repeat(heads.len()));
        for cell in rows.iter().flatten() {
            let cell = escaped(cell);
            text.extend([cell.as_str(), if cell.contains('\n') { "\n|\n" } else { " |\n" }]);
        }
    } else {
        let _ = writeln!(text, "| {} |\n|{}", heads.join(" | "), " :--- |".repeat(heads.len()));
        for row in rows {
            let row: Vec<String> = row.iter().map(|cell| escaped(cell).replace('\n', "<br>")).collect();
            let _ = writeln!(text, "| {} |", row.join(" | "));
        }
    }
    text.push('\n');
}
