//! The text of a PDF.

use std::fmt::Write as _;

use super::Block;
use crate::document::{Document, Frame};

pub(super) fn write(document: &Document, blocks: &[Block]) -> String {
    match &document.frame {
        None => plain(document, blocks),
        Some(frame) => framed(document, frame, blocks),
    }
}

/// The operations and the error codes, and hardly anything else.
fn plain(document: &Document, blocks: &[Block]) -> String {
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
    errors(&mut text, document);
    text
}

/// A whole reference: chapters before the operations, an appendix behind them.
fn framed(document: &Document, frame: &Frame, blocks: &[Block]) -> String {
    let chapter = |(number, title): &(String, String)| format!("{number} {title}");
    let mut headings: Vec<String> = frame.chapters.iter().map(chapter).collect();
    headings.push("4 API".to_owned());
    headings.extend(blocks.iter().filter_map(|block| match block {
        Block::Group(number, title) | Block::Title(number, title) => Some(format!("{number} {title}")),
        _ => None,
    }));
    headings.extend(["5 附录", "5.1 状态码", "5.2 错误码"].map(str::to_owned));
    let mut text = format!("API 参考\n\n发布日期 {}\n\n目录\n\n", document.day);
    for heading in &headings {
        let _ = writeln!(text, "{heading}.....\t1");
    }
    text.push('\n');
    for heading in frame.chapters.iter().map(chapter) {
        let _ = writeln!(text, "{heading}\n\n说明。\n");
    }
    text.push_str("4 API\n\n");
    for block in blocks {
        self::block(&mut text, block);
    }
    text.push_str("5 附录\n\n5.1 状态码\n\n表 5-1 请求状态返回码\n\n");
    table(&mut text, &["状态码", "描述", "说明"].map(str::to_owned), &frame.statuses);
    text.push_str("5.2 错误码\n\n");
    errors(&mut text, document);
    text
}

fn errors(text: &mut String, document: &Document) {
    table(text, &["状态码", "错误码", "错误信息", "处理措施"].map(str::to_owned), &document.errors);
}

fn block(text: &mut String, block: &Block) {
    let _ = match block {
        Block::Day(_) => Ok(()),
        Block::Group(number, title) | Block::Title(number, title) => writeln!(text, "{number} {title}\n"),
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
