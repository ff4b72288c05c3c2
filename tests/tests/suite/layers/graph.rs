//! Which top-level module of a crate needs which, and where that is a cycle.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use syn::Item;

use super::source::{Module, Read, modules};
use super::uses::{Import, defined, imports, uses};

/// An edge and the first line that makes it: `from → to`, `file:line`.
type Edges = BTreeMap<(String, String), String>;

/// The cycles among the top-level modules below a crate root, each with its edges; empty where there is none.
pub(super) fn cycles(root: &Path, read: Read<'_>) -> Result<Vec<String>, String> {
    let edges = edges(&modules(root, read)?)?;
    Ok(components(&edges).iter().map(|component| described(component, &edges)).collect())
}

fn described(component: &BTreeSet<String>, edges: &Edges) -> String {
    let names: Vec<&str> = component.iter().map(String::as_str).collect();
    let mut text = names.join(", ");
    for ((from, to), line) in edges {
        if component.contains(from) && component.contains(to) {
            let _ = write!(text, "\n    {from} -> {to}: {line}");
        }
    }
    text
}

/// The sets of nodes that all reach each other, with at least two modules in each.
fn components(edges: &Edges) -> Vec<BTreeSet<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in edges.keys() {
        next.entry(from).or_default().push(to);
    }
    let reached = |start: &str| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start.to_owned()]);
        while let Some(node) = open.pop() {
            for to in next.get(node.as_str()).into_iter().flatten() {
                if seen.insert((*to).to_owned()) {
                    open.push((*to).to_owned());
                }
            }
        }
        seen
    };
    let reach: BTreeMap<&str, BTreeSet<String>> = next.keys().map(|node| (*node, reached(node))).collect();
    let mut found: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    for (node, to) in &reach {
        let back = |other: &String| reach.get(other.as_str()).is_some_and(|reach| reach.contains(*node));
        let component: BTreeSet<String> = to.iter().filter(|other| back(other)).cloned().collect();
        if component.iter().filter(|node| !node.starts_with(ROOT)).count() > 1 {
            found.insert(component);
        }
    }
    found.into_iter().collect()
}

fn edges(modules: &[Module]) -> Result<Edges, String> {
    let names = Names::new(modules);
    let mut edges = Edges::new();
    for module in modules {
        for named in uses(module) {
            let from = match (module.path.first(), &named.item) {
                (Some(top), _) => top.clone(),
                (None, Some(item)) if !item.is_empty() => item_of_root(item),
                (None, _) => continue,
            };
            let line = format!("{}:{}", named.file.display(), named.line);
            let to = match names.nodes(&named.path, &mut BTreeSet::new()) {
                Some(nodes) => nodes,
                None if named.prefixed => {
                    return Err(format!("{line}: `crate::{}` leads nowhere", named.path.join("::")));
                }
                None => continue,
            };
            for to in to.into_iter().filter(|to| *to != from) {
                edges.entry((from.clone(), to)).or_insert_with(|| line.clone());
            }
        }
    }
    Ok(edges)
}

/// The root is no module of its own here: each of its items needs what it names, and stands for itself.
fn item_of_root(name: &str) -> String {
    format!("{ROOT}{name}")
}

const ROOT: &str = "crate::";

/// What the names in the root of a crate stand for.
struct Names {
    modules: BTreeSet<String>,
    items: BTreeSet<String>,
    imports: Vec<Import>,
    /// Exported macros, by the module that defines them.
    macros: BTreeMap<String, String>,
    /// What each top-level module defines or imports by itself, for globs.
    members: BTreeMap<String, BTreeSet<String>>,
}

impl Names {
    fn new(modules: &[Module]) -> Self {
        let mut names = Self {
            modules: modules.iter().filter_map(|module| module.path.first().cloned()).collect(),
            items: BTreeSet::new(),
            imports: Vec::new(),
            macros: BTreeMap::new(),
            members: BTreeMap::new(),
        };
        for module in modules {
            let own = module.items.iter().filter_map(defined);
            match module.path.as_slice() {
                [] => {
                    names.items.extend(own);
                    names.imports.extend(imports(module));
                }
                [top] => {
                    let members = names.members.entry(top.clone()).or_default();
                    members.extend(own.chain(imports(module).into_iter().map(|import| import.name)));
                }
                _ => {}
            }
            let exported = module.items.iter().filter_map(exported_macro);
            let top = module.path.first();
            names.macros.extend(exported.filter_map(|name| Some((name, top?.clone()))));
        }
        names
    }

    /// The nodes that a path from the root leads to: none outside of the crate, `None` where the name is unknown.
    fn nodes(&self, path: &[String], seen: &mut BTreeSet<String>) -> Option<Vec<String>> {
        let Some(first) = path.first() else { return Some(Vec::new()) };
        if self.modules.contains(first) {
            return Some(vec![first.clone()]);
        }
        if first == "*" {
            let all = self.imports.iter().filter_map(|import| self.nodes(&import.path, seen)).flatten();
            return Some(all.chain(self.items.iter().map(|item| item_of_root(item))).collect());
        }
        if !seen.insert(first.clone()) {
            return Some(Vec::new());
        }
        if let Some(import) = self.imports.iter().find(|import| import.name == *first) {
            return Some(self.nodes(&import.path, seen).unwrap_or_default());
        }
        if self.items.contains(first) {
            return Some(vec![item_of_root(first)]);
        }
        if let Some(module) = self.macros.get(first) {
            return Some(vec![module.clone()]);
        }
        let globs = self.imports.iter().filter(|import| import.name == "*");
        let mut modules = globs.filter_map(|import| import.path.first());
        modules
            .find(|module| self.members.get(*module).is_some_and(|members| members.contains(first)))
            .map(|module| vec![module.clone()])
    }
}

fn exported_macro(item: &Item) -> Option<String> {
    match item {
        Item::Macro(made) if made.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export")) => {
            defined(item)
        }
        _ => None,
    }
}
