//! Tables of an HTML page.

use std::rc::Rc;

use super::super::head;
use super::super::token::{TokenKind, Tokens};
use super::tree::{Element, Node};
use super::{INLINE, Line, blank_lines};
use crate::vocabulary::Column;

/// The most cells of a row that are looked at. Cells that span rows would otherwise multiply.
const WIDEST: usize = 32;

/// A table: its caption and its rows.
pub(super) struct Table {
    /// The caption and its line.
    pub(super) caption: Option<(String, usize)>,
    pub(super) rows: Vec<Row>,
}

pub(super) struct Row {
    pub(super) element: Rc<Element>,
    cells: Vec<Cell>,
}

struct Cell {
    text: String,
    line: usize,
    columns: usize,
    rows: usize,
}

/// A cell that goes on in the rows below.
struct Spanning {
    text: String,
    rows: usize,
}

impl Table {
    pub(super) fn new(element: &Element) -> Self {
        let mut table = Self { caption: None, rows: Vec::new() };
        table.collect(element);
        table
    }

    fn collect(&mut self, element: &Element) {
        for child in element.children() {
            let Node::Element(child) = child else { continue };
            match child.name() {
                "caption" => self.caption = Some((text(&child).replace('\n', " "), first_line(&child))),
                "thead" | "tbody" | "tfoot" => self.collect(&child),
                "tr" => self.rows.push(Row { cells: cells(&child), element: child }),
                _ => {}
            }
        }
    }

    /// Writes header and rows; `false` where the table serves the layout of the page.
    pub(super) fn write(&self, tokens: &mut Tokens<'_>) -> bool {
        let Some((first, rows)) = self.rows.split_first() else { return true };
        let heads = first.cells.iter().map(|cell| cell.text.as_str());
        let heads = head::heads(heads, tokens.vocabulary);
        let is_layout = self.rows.iter().any(|row| has_blocks(&row.element));
        if is_layout && !head::is_header(&heads) {
            return false;
        }
        tokens.push(first.line(), TokenKind::Columns(heads.clone()));
        let name = heads.iter().position(|head| head.column == Some(Column::Name));
        let mut spanning: Vec<Option<Spanning>> = Vec::new();
        for row in rows {
            let cells = row.grid(&mut spanning, name);
            if head::heads(cells.iter().map(String::as_str), tokens.vocabulary) != heads {
                tokens.push(row.line(), TokenKind::Row(cells));
            }
        }
        true
    }
}

impl Row {
    fn line(&self) -> usize {
        self.cells.first().map_or(self.element.line, |cell| cell.line)
    }

    /// The cells by columns, with those of the rows above that reach down to this one.
    fn grid(&self, spanning: &mut Vec<Option<Spanning>>, name: Option<usize>) -> Vec<String> {
        // Under a name that spans rows, the row goes on with the description.
        let goes_on = name.is_some_and(|name| matches!(spanning.get(name), Some(Some(_))));
        let mut cells: Vec<String> = Vec::new();
        let mut own = self.cells.iter().flat_map(|cell| (0..cell.columns).map(move |at| (at, cell)));
        while cells.len() < WIDEST {
            let at = cells.len();
            if spanning.len() <= at {
                spanning.push(None);
            }
            let Some(above) = spanning.get_mut(at) else { break };
            if let Some(Spanning { text, rows }) = above {
                cells.push(if goes_on { String::new() } else { text.clone() });
                *rows -= 1;
                if *rows == 0 {
                    *above = None;
                }
                continue;
            }
            let Some((part, cell)) = own.next() else { break };
            let text = if part == 0 { cell.text.clone() } else { String::new() };
            if cell.rows > 1 {
                *above = Some(Spanning { text: text.clone(), rows: cell.rows - 1 });
            }
            cells.push(text);
        }
        cells
    }
}

fn cells(row: &Element) -> Vec<Cell> {
    let mut cells = Vec::new();
    for child in row.children() {
        let Node::Element(child) = child else { continue };
        if cells.len() < WIDEST && matches!(child.name(), "td" | "th") {
            let span = |name| child.attribute(name).and_then(|value| value.trim().parse().ok());
            cells.push(Cell {
                text: text(&child),
                line: first_line(&child),
                columns: span("colspan").unwrap_or(1).clamp(1, WIDEST),
                // Zero is the rest of the table.
                rows: span("rowspan").map_or(1, |rows| if rows == 0 { usize::MAX } else { rows }),
            });
        }
    }
    cells
}

/// Whether a row holds what a cell of facts does not.
fn has_blocks(element: &Element) -> bool {
    element.children().into_iter().any(|child| match child {
        Node::Element(child) => {
            matches!(child.name(), "table" | "pre" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6") || has_blocks(&child)
        }
        Node::Text(..) => false,
    })
}

/// The line of the first text in an element.
fn first_line(element: &Element) -> usize {
    first_text(element).unwrap_or(element.line)
}

fn first_text(element: &Element) -> Option<usize> {
    element.children().into_iter().find_map(|child| match child {
        Node::Text(text, line) => (!text.trim().is_empty()).then(|| line + blank_lines(&text)),
        Node::Element(child) => first_text(&child),
    })
}

/// The text of a cell, with a line for each paragraph, each item of a list and each break.
fn text(element: &Element) -> String {
    let mut lines = vec![Line::default()];
    add_lines(element, &mut lines);
    let lines = lines.iter().map(|line| line.text.trim_end()).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn add_lines(element: &Element, lines: &mut Vec<Line>) {
    for child in element.children() {
        match child {
            Node::Text(text, number) => {
                if let Some(line) = lines.last_mut() {
                    line.add(&text, number);
                }
            }
            Node::Element(child) if INLINE.contains(&child.name()) => add_lines(&child, lines),
            Node::Element(child) if matches!(child.name(), "wbr" | "script" | "style" | "button" | "") => {}
            Node::Element(child) => {
                lines.push(Line::default());
                add_lines(&child, lines);
                lines.push(Line::default());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    fn rows(html: &str) -> Vec<(usize, Vec<String>)> {
        let vocabulary = Vocabulary::default();
        let list = super::super::tokens(html, Tokens::new(&vocabulary)).list;
        let rows = list.into_iter().filter_map(|token| match token.kind {
            TokenKind::Row(cells) => Some((token.line, cells)),
            _ => None,
        });
        rows.collect()
    }

    const HEAD: &str = "<table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>";

    #[test]
    fn paragraphs_lists_and_breaks_are_lines_of_a_cell() {
        let html = format!(
            "{HEAD}\n<tr><td>\n<p>user<wbr>Id</p></td><td>Array of\n<a>User</a> objects</td>\
            <td>One.<ul><li><p>0: a</p></li><li>1: b</li></ul>Two<br>three</td></tr></table>"
        );
        let cells = ["userId", "Array of User objects", "One.\n0: a\n1: b\nTwo\nthree"];
        assert_eq!(rows(&html), [(3, cells.map(str::to_owned).to_vec())]);
    }

    #[test]
    fn cells_that_span_rows_and_columns() {
        let html = format!(
            "{HEAD}<tr><td rowspan=2>a</td><td rowspan=2>String</td><td>One</td></tr><tr><td>Two</td></tr>\
            <tr><td>b</td><td rowspan=\"0\">Long</td><td>x</td></tr><tr><td>c</td><td>y</td></tr>\
            <tr><td colspan=3>d</td></tr></table>"
        );
        let cells: Vec<Vec<String>> = rows(&html).into_iter().map(|(_, cells)| cells).collect();
        let expected = [["a", "String", "One"], ["", "", "Two"], ["b", "Long", "x"], ["c", "Long", "y"]];
        assert_eq!(cells[..4], expected);
        assert_eq!(cells[4], ["d", "Long", "", ""], "one cell too many, which is reported");
    }

    #[test]
    fn a_table_for_layout_is_no_table() {
        let html = format!("<table><tr><td><pre>1\n2</pre></td><td>{HEAD}<tr><td>a</td><td>Long</td></table></table>");
        assert_eq!(rows(&html), [(2, ["a", "Long"].map(str::to_owned).to_vec())]);
    }
}
