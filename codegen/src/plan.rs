//! Pass 7: which item goes to which file.

use std::collections::BTreeMap;

use crate::ir::{Api, Operation, Type, TypeId};

/// The module that a type stands in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Module<'a> {
    /// `common`: the types that several groups share.
    Common,
    /// `<group>::requests`: the requests of the operations of a group.
    Requests(&'a str),
    /// `<group>::types`: their responses, and what both are made of.
    Types(&'a str),
}

/// The types of a module, by name.
pub type Types<'a> = Vec<(&'a TypeId, &'a Type)>;

/// The files of the client crate.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The shared types.
    pub common: Types<'a>,
    /// The groups that have operations, in the spec's order.
    pub groups: Vec<GroupPlan<'a>>,
}

/// The files of one group.
#[derive(Clone, Debug)]
pub struct GroupPlan<'a> {
    /// The group's tag.
    pub id: &'a str,
    /// What the group is about.
    pub docs: &'a str,
    /// Its operations, in the spec's order.
    pub operations: Vec<&'a Operation>,
    /// The request types, in the order of their operations.
    pub requests: Types<'a>,
    /// Its other types, by name.
    pub types: Types<'a>,
}

/// Distributes the API's items over modules.
pub fn plan(api: &Api) -> Plan<'_> {
    let mut types: BTreeMap<Module<'_>, Types<'_>> = BTreeMap::new();
    for (id, found) in &api.types {
        types.entry(module_of(found)).or_default().push((id, found));
    }
    let mut operations: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in &api.operations {
        operations.entry(&operation.group).or_default().push(operation);
    }
    let common = types.remove(&Module::Common).unwrap_or_default();
    let mut groups = Vec::new();
    for group in &api.groups {
        let Some(operations) = operations.remove(group.id.as_str()) else { continue };
        let requests = operations.iter().filter_map(|operation| api.types.get_key_value(&operation.request)).collect();
        let types = types.remove(&Module::Types(&group.id)).unwrap_or_default();
        groups.push(GroupPlan { id: &group.id, docs: &group.docs, operations, requests, types });
    }
    Plan { common, groups }
}

/// The module of a type.
pub fn module_of(found: &Type) -> Module<'_> {
    match found.group.as_deref() {
        None => Module::Common,
        // A request type is made from an operation, not from a component.
        Some(group) if found.at.starts_with("/paths/") => Module::Requests(group),
        Some(group) => Module::Types(group),
    }
}
