//! Fields that stand where another stood, with the same type: renamed, not removed and added.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::report::Change;
use crate::change::{ChangeKind, Verdict};
use crate::location::Location;
use crate::tree::Leaf;

/// What identifies a field.
pub(super) type Key = (Location, String);

/// The place of a field that only one side has: what is above it, the neighbours that both sides have, and its form.
type Place = (Location, String, [Option<String>; 2], String, Option<bool>);

/// Pairs of fields that only the old and only the new side has, each alone in its place.
pub(super) fn pairs(before: &Fields<'_>, after: &Fields<'_>) -> Vec<(Key, Key)> {
    let mut places: BTreeMap<Place, [Vec<Key>; 2]> = BTreeMap::new();
    for (side, own, other) in [(0, before, after), (1, after, before)] {
        for key in own.order.iter().filter(|key| !other.leaves.contains_key(*key)) {
            if let Some(leaf) = own.leaves.get(key)
                && let Some(place) = place(leaf, key, other)
                && let Some(keys) = places.entry(place).or_default().get_mut(side)
            {
                keys.push(key.clone());
            }
        }
    }
    let alone = places.into_values().filter_map(|[old, new]| match (old.as_slice(), new.as_slice()) {
        ([old], [new]) => Some((old.clone(), new.clone())),
        _ => None,
    });
    alone.collect()
}

/// Where a field stands; `None` where its name tells nothing, or where what is above it is alone too.
fn place(leaf: &Leaf<'_>, key: &Key, other: &Fields<'_>) -> Option<Place> {
    let (location, path) = key;
    let own = if *location == Location::Header { leaf.row.name.to_ascii_lowercase() } else { leaf.row.name.clone() };
    let above = path.strip_suffix(&own)?;
    if let Some(above) = above.strip_suffix('.')
        && !other.leaves.contains_key(&(*location, above.to_owned()))
    {
        return None;
    }
    let rows = &leaf.table.rows;
    let at = rows.iter().position(|row| std::ptr::eq(row, leaf.row))?;
    let is_kept = |name: &str| {
        let name = if *location == Location::Header { name.to_ascii_lowercase() } else { name.to_owned() };
        other.leaves.contains_key(&(*location, format!("{above}{name}")))
    };
    let (earlier, later) = rows.split_at(at);
    let before = earlier.iter().rev().find(|row| is_kept(&row.name));
    let after = later.iter().skip(1).find(|row| is_kept(&row.name));
    let neighbours = [before, after].map(|row| row.map(|row| row.name.clone()));
    Some((*location, above.to_owned(), neighbours, leaf.row.ty.shape().to_string(), leaf.row.required))
}

/// Gives the old fields inside of what was renamed their new paths, and takes out the renamed ones themselves.
pub(super) fn align<'a>(before: &mut Fields<'a>, after: &mut Fields<'a>, renamed: &[(Key, Key)]) {
    for ((location, from), (_, to)) in renamed {
        for fields in [(&mut *before, from), (&mut *after, to)] {
            let (fields, path) = fields;
            let key = (*location, path.clone());
            fields.order.retain(|own| *own != key);
            if let Some(leaf) = fields.leaves.remove(&key) {
                fields.above.insert((*location, to.clone()), leaf);
            }
        }
        let inside = format!("{from}.");
        let moved: Vec<Key> =
            before.order.iter().filter(|(at, path)| at == location && path.starts_with(&inside)).cloned().collect();
        for key in moved {
            let Some(rest) = key.1.strip_prefix(&inside) else { continue };
            let new = (*location, format!("{to}.{rest}"));
            if let Some(leaf) = before.leaves.remove(&key) {
                before.leaves.insert(new.clone(), leaf);
            }
            for own in before.order.iter_mut().filter(|own| **own == key) {
                *own = new.clone();
            }
        }
    }
}

/// The change of a name.
pub(super) fn change(old: &Leaf<'_>, new: &Leaf<'_>) -> Change {
    let verb = if new.location.is_request() { "send" } else { "read" };
    let stated = (Some(old.row.name.clone()), Some(new.row.name.clone()));
    let lines = (Some(old.row.line), Some(new.row.line));
    let at = format!("{} {}", new.location, new.path);
    Change {
        why: format!("renamed from `{}`, which callers {verb}", old.row.name),
        ..Change::new(ChangeKind::Renamed, at, stated, lines, (Verdict::Breaking, ""))
    }
}
