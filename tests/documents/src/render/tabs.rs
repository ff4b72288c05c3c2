//! The text of a PDF.

use std::fmt::Write as _;

use super::Block;
use crate::document::Document;

pub(super) fn write(document: &Document, blocks: &[Block]) -> String {
    let mut text = format!("鱼塘服务\n\nAPI 参考\n\n发布日期 {}\n\n目录\n\n4 API.....\t1\n", document.day);
    for block in blocks {
        if let Block::Title(number, title) = block {
            let _ = writeln!(text, "{number} {title}.....\t1");
        }
    }
    text.push_str("5.1 错误码.....\t9\n\n4 API\n\n");
    let mut group = "";
    for block in blocks {
        if let Block::Title(number, _) = block
            && let Some((own, _)) = number.rsplit_once('.')
            && own != group
        {
            group = own;
            let _ = writeln!(text, "{group} 分组\n");
        }
        self::block(&mut text, block);
    }
    text.push_str("5.1 错误码\n\n");
    table(&mut text, &["状态码", "错误码", "错误信息", "处理措施"].map(str::to_owned), &document.errors);
    text
}

fn block(text: &mut String, block: &Block) {
    let _ = match block {
        Block::Day(_) => Ok(()),
        Block::Title(number, title) => writeln!(text, "{number} {title}\n"),
        Block::Heading(words) | Block::Text(words) => writeln!(text, "{words}\n"),
        Block::Caption(number, words) => writeln!(text, "表 {number} {words}\n"),
        Block::Code(code) => writeln!(text, "```\n{code}\n```\n"),
        Block::Status(status) => writeln!(text, "状态码： {status}\n"),
        Block::Table(heads, rows) => {
            table(text, heads, rows);
            Ok(())
        }
    };
}

fn table<T: AsRef<[String]>>(text: &mut String, heads: &[String], rows: &[T]) {
    let _ = writeln!(text, "{}", heads.join("\t"));
    for row in rows {
        let _ = writeln!(text, "{}", row.as_ref().join("\t").replace('\n', ""));
    }
    text.push('\n');
}
