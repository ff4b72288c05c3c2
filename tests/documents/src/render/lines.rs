//! The text of a page: every cell and every paragraph a line of its own, with an empty line after it.

use std::fmt::Write as _;

use super::Block;

pub(super) fn write(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Title(_, title) => lines(&mut text, ["Storage", "PondDrive", title]),
            Block::Group(..) => {}
            Block::Day(day) => lines(&mut text, [format!("Updated on {day} GMT+08:00")]),
            Block::Heading(words) | Block::Text(words) => lines(&mut text, [words]),
            Block::Caption(number, words) => lines(&mut text, [format!("Table {number} {words}")]),
            Block::Code(code) => {
                let _ = writeln!(text, "{code}\n");
            }
            Block::Status(status) => lines(&mut text, [format!("Status code: {status}")]),
            Block::Table(heads, rows) => {
                lines(&mut text, heads);
                for row in rows {
                    lines(&mut text, row.iter().flat_map(|cell| cell.lines()));
                }
            }
        }
    }
    text
}

fn lines(text: &mut String, lines: impl IntoIterator<Item = impl AsRef<str>>) {
    for line in lines {
        let _ = writeln!(text, "{}\n", line.as_ref());
    }
}
