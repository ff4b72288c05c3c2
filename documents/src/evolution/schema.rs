//! Two versions of a schema.

use koodrive_model::Model;
use koodrive_model::node::{Object, Schema, SchemaKind};
use serde_json::Value;

use super::limits;
use super::shape::{self, Shape};
use super::walk::{Spot, Use, Walk};
use crate::change::judge::{self, ALIAS, Extent, NAME};
use crate::change::{ANY, ChangeKind};
use crate::tree;

impl<'a> Walk<'a> {
    /// Compares the schemas of a field, a parameter or a body, and what is inside. Lists may contain themselves, and
    /// objects nest as deep as a text is long: what is deeper than any API goes is left alone.
    pub(super) fn schema(&mut self, old: &'a Schema, new: &'a Schema, spot: &Spot) {
        if self.depth < tree::DEEPEST {
            self.depth += 1;
            self.both(Use::new(self.old, old), Use::new(self.new, new), spot);
            self.depth -= 1;
        }
    }

    fn both(&mut self, old: Use<'a>, new: Use<'a>, spot: &Spot) {
        self.attributes(old, new, spot);
        if self.retyped(old, new, spot) {
            return;
        }
        limits::compare(self, old, new, spot);
        match (shape::shape(old.inner), shape::shape(new.inner)) {
            (Shape::List(before), Shape::List(after)) => self.schema(before, after, &spot.inside("[]")),
            (Shape::Map(before), Shape::Map(after)) => self.schema(before, after, &spot.inside("{}")),
            (Shape::Text | Shape::Integer(_), _) => self.enumerations(old, new, spot),
            (Shape::Object, Shape::Object) => self.objects(old.inner, new.inner, spot),
            _ => {}
        }
    }

    fn retyped(&mut self, old: Use<'a>, new: Use<'a>, spot: &Spot) -> bool {
        let secret = |used: Use<'_>| used.outer.sensitive || used.inner.sensitive;
        let limit = |used: Use<'_>| used.outer.unlimited || used.inner.unlimited;
        let words = |model: &Model, used: Use<'_>| {
            let secret = if secret(used) { ", secret" } else { "" };
            let limit = if limit(used) { ", -1 for no limit" } else { "" };
            Some(format!("{}{secret}{limit}", shape::words(model, used.inner)))
        };
        let extent = shape::extent(old.inner, new.inner);
        if extent.is_none() && secret(old) == secret(new) && limit(old) == limit(new) {
            return false;
        }
        let judged = judge::retyped(spot.is_sent(), extent.unwrap_or(Extent::Other));
        let stated = (words(self.old, old), words(self.new, new));
        self.add(ChangeKind::Retyped, spot.at(), stated, judged, places(old, new));
        // A list that became an object is one change, not one for each field inside.
        extent == Some(Extent::Other) || matches!(shape::shape(old.inner), Shape::Free)
    }

    /// What is stated beside the type.
    fn attributes(&mut self, old: Use<'a>, new: Use<'a>, spot: &Spot) {
        let default = |used: Use<'a>| used.either(|schema| schema.default.as_ref());
        let (before, after) = (default(old), default(new));
        if before != after {
            let say = |value: Option<&Value>| value.map(limits::plain);
            let judged = judge::default(spot.is_sent(), before.is_some(), after.is_some());
            self.add(ChangeKind::Default, spot.at(), (say(before), say(after)), judged, places(old, new));
        }
        let name = |used: Use<'a>| used.outer.rename.clone();
        if name(old) != name(new) {
            let field = spot.path.rsplit('.').next().map(str::to_owned);
            let stated = (name(old).or_else(|| field.clone()), name(new).or(field));
            self.add(ChangeKind::Renamed, spot.at(), stated, NAME, places(old, new));
        }
        if let (Some(before), Some(after)) = (shape::component(old.inner), shape::component(new.inner))
            && before != after
        {
            let stated = (Some(before.to_owned()), Some(after.to_owned()));
            self.add(ChangeKind::Renamed, "type", stated, NAME, (Some(&old.inner.at), Some(&new.inner.at)));
        }
        self.deprecated(
            &spot.at(),
            &old.outer.standing,
            &new.outer.standing,
            (Some(&old.outer.at), Some(&new.outer.at)),
        );
        self.constants(old.inner, new.inner, spot);
    }

    fn constants(&mut self, old: &Schema, new: &Schema, spot: &Spot) {
        let places = (Some(old.at.as_str()), Some(new.at.as_str()));
        let has = |schema: &Schema, name: &str| schema.constants.iter().any(|(own, _)| own == name);
        for (name, constant) in old.constants.iter().filter(|(name, _)| !has(new, name)) {
            let value = Some(format!("{name} ({})", constant.value));
            self.add(ChangeKind::Values, spot.at(), (value, None), judge::offer(false), places);
        }
        for (name, constant) in new.constants.iter().filter(|(name, _)| !has(old, name)) {
            let value = Some(format!("{name} ({})", constant.value));
            self.add(ChangeKind::Values, spot.at(), (None, value), judge::offer(true), places);
        }
    }

    fn enumerations(&mut self, old: Use<'a>, new: Use<'a>, spot: &Spot) {
        let (before, after) = (values(old.inner), values(new.inner));
        let (sent, places) = (spot.is_sent(), (Some(old.inner.at.as_str()), Some(new.inner.at.as_str())));
        if before.is_empty() != after.is_empty() {
            let is_now = before.is_empty();
            let say = |values: &[(String, Option<String>)]| {
                let values: Vec<&str> = values.iter().map(|(value, _)| value.as_str()).collect();
                Some(if values.is_empty() { ANY.to_owned() } else { format!("one of {}", values.join(", ")) })
            };
            let judged = judge::enumeration(sent, is_now);
            self.add(ChangeKind::Values, spot.at(), (say(&before), say(&after)), judged, places);
            return;
        }
        let named = |list: &[(String, Option<String>)], value: &str| list.iter().position(|(own, _)| own == value);
        for (value, name) in &before {
            match named(&after, value).and_then(|at| after.get(at)) {
                None => {
                    let gone = (Some(value.clone()), None);
                    self.add(ChangeKind::Values, spot.at(), gone, judge::value(sent, false), places);
                }
                Some((_, now)) if now != name => {
                    self.add(ChangeKind::Renamed, spot.at(), (name.clone(), now.clone()), NAME, places);
                }
                Some(_) => {}
            }
        }
        for (value, _) in after.iter().filter(|(value, _)| named(&before, value).is_none()) {
            let new = (None, Some(value.clone()));
            self.add(ChangeKind::Values, spot.at(), new, judge::value(sent, true), places);
        }
    }

    /// Compares the members of two objects, each pair of objects once.
    fn objects(&mut self, old: &'a Schema, new: &'a Schema, spot: &Spot) {
        let (SchemaKind::Object(before), SchemaKind::Object(after)) = (&old.kind, &new.kind) else { return };
        if !self.done.insert((&old.at, &new.at, spot.is_sent())) {
            return;
        }
        let mut left: Vec<&(String, Schema)> = after.properties.iter().collect();
        for (name, schema) in &before.properties {
            let is_alias = |own: &&(String, Schema)| {
                own.1.aliases.contains(name) && before.properties.iter().all(|(other, _)| *other != own.0)
            };
            let same = left.iter().position(|(own, _)| own == name);
            match same.or_else(|| left.iter().position(is_alias)) {
                Some(at) => self.members((name, schema, before), (left.remove(at), after), spot),
                None => self.alone((name, schema, before), spot, false),
            }
        }
        for (name, schema) in left {
            self.alone((name, schema, after), spot, true);
        }
    }

    fn members(
        &mut self,
        (name, old, before): (&str, &'a Schema, &Object),
        ((now, new), after): (&'a (String, Schema), &Object),
        spot: &Spot,
    ) {
        let spot = spot.field(now);
        let places = (Some(old.at.as_str()), Some(new.at.as_str()));
        if name != now {
            let stated = (Some(name.to_owned()), Some(now.clone()));
            self.add(ChangeKind::Renamed, spot.at(), stated, ALIAS, places);
        }
        let requires = |object: &Object, name: &str| object.required.iter().any(|own| own == name);
        self.required(&spot, (requires(before, name), requires(after, now)), places);
        self.schema(old, new, &spot);
    }

    pub(super) fn required(&mut self, spot: &Spot, (was, is): (bool, bool), places: super::walk::Places<'_>) {
        if was != is {
            let word = |required: bool| Some(if required { "required" } else { "optional" }.to_owned());
            let judged = judge::required(spot.is_sent(), is);
            self.add(ChangeKind::Required, spot.at(), (word(was), word(is)), judged, places);
        }
    }

    /// A field that one version lacks.
    fn alone(&mut self, (name, schema, object): (&str, &'a Schema, &Object), spot: &Spot, added: bool) {
        let spot = spot.field(name);
        let required = object.required.iter().any(|own| own == name);
        let judged = judge::field(spot.is_sent(), added, Some(required));
        let model = if added { self.new } else { self.old };
        let word = if required { "required" } else { "optional" };
        // The response's optional fields are the rule.
        let word = if spot.is_sent() || required { format!(", {word}") } else { String::new() };
        let words = Some(format!("{}{word}", shape::words(model, schema)));
        let below = model.resolve(schema).properties().len();
        let at = Some(schema.at.as_str());
        let (kind, stated, places) = if added {
            (ChangeKind::Added, (None, words), (None, at))
        } else {
            (ChangeKind::Removed, (words, None), (at, None))
        };
        self.add(kind, spot.at(), stated, judged, places);
        self.changes.iter_mut().last().into_iter().for_each(|change| change.below = below);
    }
}

/// The values of an enumeration and their names.
fn values(schema: &Schema) -> Vec<(String, Option<String>)> {
    let (values, names): (Vec<String>, _) = match &schema.kind {
        SchemaKind::Text(_, found) => (found.values.clone(), &found.names),
        SchemaKind::Integer(_, found) => (found.values.iter().map(ToString::to_string).collect(), &found.names),
        _ => return Vec::new(),
    };
    values.into_iter().enumerate().map(|(at, value)| (value, names.get(at).cloned())).collect()
}

fn places<'p>(old: Use<'p>, new: Use<'p>) -> (Option<&'p str>, Option<&'p str>) {
    (Some(&old.outer.at), Some(&new.outer.at))
}
