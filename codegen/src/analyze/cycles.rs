//! Types that lead back to themselves, found in time that grows with the spec and not with its square.

use std::collections::BTreeMap;

use crate::ir::TypeId;

/// What each type leads to directly.
pub(super) type Edges = BTreeMap<TypeId, Vec<TypeId>>;

/// Types by the circles that they are part of.
pub(super) struct Circles<'a>(BTreeMap<&'a TypeId, usize>);

impl<'a> Circles<'a> {
    /// Finds the circles by Kosaraju's algorithm, without recursion: a spec may chain its types as long as it likes.
    pub(super) fn new(edges: &'a Edges) -> Self {
        let mut reversed: BTreeMap<&TypeId, Vec<&TypeId>> = BTreeMap::new();
        for (from, targets) in edges {
            for to in targets {
                reversed.entry(to).or_default().push(from);
            }
        }
        let mut groups = BTreeMap::new();
        for (group, root) in finished(edges).into_iter().rev().enumerate() {
            let mut open = vec![root];
            while let Some(id) = open.pop() {
                if !groups.contains_key(id) {
                    groups.insert(id, group);
                    open.extend(reversed.get(id).into_iter().flatten());
                }
            }
        }
        Self(groups)
    }

    /// Whether the step between two types is part of a circle.
    pub(super) fn has(&self, from: &TypeId, to: &TypeId) -> bool {
        self.0.get(from).is_some_and(|group| self.0.get(to) == Some(group))
    }
}

/// All types, each after those that it leads to.
fn finished(edges: &Edges) -> Vec<&TypeId> {
    let mut order = Vec::with_capacity(edges.len());
    let mut seen = std::collections::BTreeSet::new();
    for root in edges.keys() {
        // A type, and whether what it leads to is done.
        let mut open = vec![(root, false)];
        while let Some((id, is_done)) = open.pop() {
            if is_done {
                order.push(id);
            } else if seen.insert(id) {
                open.push((id, true));
                open.extend(edges.get(id).into_iter().flatten().map(|next| (next, false)));
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_steps_of_a_circle_are_part_of_it() {
        let edges: Edges =
            [("a", vec!["b"]), ("b", vec!["c", "d"]), ("c", vec!["a"]), ("d", vec!["d"]), ("e", vec!["a", "f"])]
                .into_iter()
                .map(|(from, to)| (from.to_owned(), to.into_iter().map(str::to_owned).collect()))
                .collect();
        let circles = Circles::new(&edges);
        for (from, to, expected) in [
            ("a", "b", true),
            ("c", "a", true),
            ("b", "d", false),
            ("d", "d", true),
            ("e", "a", false),
            ("e", "f", false),
        ] {
            assert_eq!(circles.has(&from.to_owned(), &to.to_owned()), expected, "{from} → {to}");
        }
    }
}
