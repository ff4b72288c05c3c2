//! The tree of an HTML page, each node with its line in the source.
//!
//! `html5ever` parses as browsers do and tells the current line to whoever builds the tree. The trees that come with
//! other crates drop it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, local_name, ns, parse_document};

/// Pages nest about forty elements. The parser looks through all open elements at each tag, so it must not go on
/// where their number grows with the text.
const DEEPEST: usize = 400;

/// How much is parsed before the depth is looked at again.
const PIECE: usize = 1024;

/// A page, and the line at which elements are nested too deeply to read on.
pub(super) struct Page {
    pub(super) root: Rc<Element>,
    pub(super) too_deep: Option<usize>,
}

/// Parses a page.
pub(super) fn parse(text: &str) -> Page {
    let mut parser = parse_document(Builder::default(), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(text_boundary(rest, PIECE));
        parser.process(StrTendril::from(piece));
        rest = after;
        if parser.tokenizer.sink.sink.depth.get() > DEEPEST {
            break;
        }
    }
    parser.finish()
}

/// The first boundary of a character at or after `at`.
fn text_boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// An element. Comments and the like are elements without a name.
#[derive(Debug)]
pub(super) struct Element {
    name: QualName,
    pub(super) line: usize,
    attributes: Vec<Attribute>,
    children: RefCell<Vec<Node>>,
    parent: RefCell<Weak<Element>>,
    depth: Cell<usize>,
    /// What a `template` holds, which is not part of the page.
    contents: Option<Rc<Element>>,
}

/// A part of an element.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Element(Rc<Element>),
    /// A piece of text and its first line.
    Text(String, usize),
}

impl Element {
    fn new(name: QualName, attributes: Vec<Attribute>, line: usize) -> Self {
        Self {
            name,
            line,
            attributes,
            children: RefCell::default(),
            parent: RefCell::default(),
            depth: Cell::default(),
            contents: None,
        }
    }

    /// The name in lower case; empty for what is no element.
    pub(super) fn name(&self) -> &str {
        &self.name.local
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|own| &*own.name.local == name).map(|own| &*own.value)
    }

    pub(super) fn children(&self) -> Vec<Node> {
        self.children.borrow().clone()
    }

    /// The parent, and the position in it. Nodes are moved soon after they were added, so the search starts at the end.
    fn position(self: &Rc<Self>) -> Option<(Rc<Self>, usize)> {
        let parent = self.parent.borrow().upgrade()?;
        let is_self = |node: &Node| matches!(node, Node::Element(own) if Rc::ptr_eq(own, self));
        let at = parent.children.borrow().iter().rposition(is_self)?;
        Some((parent, at))
    }
}

/// Builds the tree.
struct Builder {
    root: Rc<Element>,
    line: Cell<usize>,
    depth: Cell<usize>,
    deepest_line: Cell<usize>,
}

impl Default for Builder {
    fn default() -> Self {
        let root = Rc::new(Element::new(nameless(), Vec::new(), 1));
        Self { root, line: Cell::new(1), depth: Cell::new(0), deepest_line: Cell::new(1) }
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), local_name!(""))
}

impl Builder {
    fn insert(&self, parent: &Rc<Element>, at: usize, child: NodeOrText<Rc<Element>>) {
        let node = match child {
            NodeOrText::AppendText(text) => {
                // The parser is where the text ends.
                let line = self.line.get().saturating_sub(text.matches('\n').count()).max(1);
                Node::Text(text.to_string(), line)
            }
            NodeOrText::AppendNode(element) => {
                self.remove_from_parent(&element);
                *element.parent.borrow_mut() = Rc::downgrade(parent);
                let depth = parent.depth.get() + 1;
                element.depth.set(depth);
                if depth > self.depth.get() {
                    self.depth.set(depth);
                    self.deepest_line.set(self.line.get());
                }
                Node::Element(element)
            }
        };
        let mut children = parent.children.borrow_mut();
        let at = at.min(children.len());
        children.insert(at, node);
    }
}

impl TreeSink for Builder {
    type Handle = Rc<Element>;
    type Output = Page;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Page {
        let is_deep = self.depth.get() > DEEPEST;
        Page { root: self.root, too_deep: is_deep.then(|| self.deepest_line.get()) }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(usize::try_from(line).unwrap_or(usize::MAX).max(1));
    }

    fn get_document(&self) -> Rc<Element> {
        Rc::clone(&self.root)
    }

    fn elem_name<'a>(&'a self, target: &'a Rc<Element>) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Rc<Element> {
        let line = self.line.get();
        let contents = flags.template.then(|| Rc::new(Element::new(nameless(), Vec::new(), line)));
        Rc::new(Element { contents, ..Element::new(name, attributes, line) })
    }

    fn create_comment(&self, _text: StrTendril) -> Rc<Element> {
        Rc::new(Element::new(nameless(), Vec::new(), self.line.get()))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Rc<Element> {
        Rc::new(Element::new(nameless(), Vec::new(), self.line.get()))
    }

    fn append(&self, parent: &Rc<Element>, child: NodeOrText<Rc<Element>>) {
        self.insert(parent, usize::MAX, child);
    }

    fn append_before_sibling(&self, sibling: &Rc<Element>, child: NodeOrText<Rc<Element>>) {
        if let Some((parent, at)) = sibling.position() {
            self.insert(&parent, at, child);
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Rc<Element>,
        previous: &Rc<Element>,
        child: NodeOrText<Rc<Element>>,
    ) {
        if element.parent.borrow().upgrade().is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn remove_from_parent(&self, target: &Rc<Element>) {
        if let Some((parent, at)) = target.position() {
            parent.children.borrow_mut().remove(at);
        }
        *target.parent.borrow_mut() = Weak::new();
    }

    fn reparent_children(&self, node: &Rc<Element>, new_parent: &Rc<Element>) {
        let moved = node.children.take();
        for child in &moved {
            if let Node::Element(element) = child {
                *element.parent.borrow_mut() = Rc::downgrade(new_parent);
            }
        }
        new_parent.children.borrow_mut().extend(moved);
    }

    fn get_template_contents(&self, target: &Rc<Element>) -> Rc<Element> {
        target.contents.as_ref().map_or_else(|| Rc::clone(target), Rc::clone)
    }

    fn same_node(&self, one: &Rc<Element>, other: &Rc<Element>) -> bool {
        Rc::ptr_eq(one, other)
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}
    fn set_quirks_mode(&self, _mode: QuirksMode) {}
    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}
    fn add_attrs_if_missing(&self, _target: &Rc<Element>, _attributes: Vec<Attribute>) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(element: &Element, found: &mut Vec<(String, usize)>) {
        for child in element.children() {
            match child {
                Node::Element(child) => texts(&child, found),
                Node::Text(text, line) => {
                    let lines = (line..).zip(text.split('\n')).filter(|(_, text)| !text.trim().is_empty());
                    found.extend(lines.map(|(line, text)| (text.trim().to_owned(), line)));
                }
            }
        }
    }

    #[test]
    fn each_text_has_its_line() {
        let page = parse("<!DOCTYPE html>\n<p>one\ntwo &amp;\n<b>three</b></p>\n<table>\n<tr><td>four\n</table>\n");
        let mut found = Vec::new();
        texts(&page.root, &mut found);
        let found: Vec<(&str, usize)> = found.iter().map(|(text, line)| (text.as_str(), *line)).collect();
        assert_eq!(found, [("one", 2), ("two", 3), ("&", 3), ("three", 4), ("four", 6)]);
        assert_eq!(page.too_deep, None);
    }

    #[test]
    fn a_page_that_nests_without_end_is_left() {
        let page = parse(&"<div>\n".repeat(100_000));
        assert!(page.too_deep.is_some_and(|line| line < 1_000), "{:?}", page.too_deep);
    }
}
