// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::standard_spaces`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-space-allocation",
        summary: "Gets how much storage each kind of space has",
        description: "Returns, for each kind of space of the tenant, the storage reserved for it and how much of that has been allocated to spaces. What is left can be moved to another kind with `transfer-unallocated-space`.\n\nOnly in the standard edition.\n\nDocumented since 2025-10.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetSpaceAllocation.html",
        ),
        fields: &[],
        calls: Calls::of::<koodrive::standard_spaces::GetSpaceAllocationRequest>(),
    },
    Entry {
        command: "transfer-unallocated-space",
        summary: "Moves unallocated storage from one kind of space to another",
        description: "Takes storage that is reserved for one kind of space, but not allocated to any space yet, and reserves it for another kind: departments, users or groups.\n\n`get-space-allocation` returns how much is reserved and allocated. Each call moves the storage again, so do not blindly repeat a call whose response was lost.\n\nOnly in the standard edition.\n\nDocumented since 2025-03.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/TransferUnallocatedSpace.html",
        ),
        fields: &[
            Field::required(
                    &["originType"],
                    "origin-kind",
                    Place::Body,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of space that the storage is taken from.",
                )
                .example("department"),
            Field::required(
                    &["target"],
                    "target",
                    Place::Body,
                    Form::Json("an object with type, and any of expandCapacity"),
                    "The kind of space that gets the storage, and how much. The published request sends one object, although the table has a list.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("{\"type\":0}"),
            Field::required(
                    &["target", "type"],
                    "target.kind",
                    Place::Body,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of space that gets the storage.",
                )
                .example("department"),
            Field::optional(
                    &["target", "expandCapacity"],
                    "target.expand-capacity",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How much storage to move, in GB. The page does not show whether the field is required, nor what happens without it.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1000"),
        ],
        calls: Calls::of::<koodrive::standard_spaces::TransferUnallocatedSpaceRequest>(),
    },
    Entry {
        command: "get-spaces",
        summary: "Gets spaces of users, departments or groups",
        description: "Returns information about the spaces of an owner.\n\nThe request has a body although it is a GET. Some proxies and HTTP libraries drop such a body.\n\nNot documented: The tables and examples of the response are not known, and no example shows the request. The page describes one owner; whether the body may be a list of owners, as the name suggests, is not known.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: Some(
            "https://support.huaweicloud.com/intl/en-us/api-koodrive/batchGetSpace.html",
        ),
        fields: &[
            Field::required(
                    &["ownerId"],
                    "owner-id",
                    Place::Body,
                    Form::Text,
                    "The owner of the spaces. The page calls it a user's id, although departments and groups own spaces too.",
                )
                .example("1289173668999530369"),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of owner.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("department"),
            Field::optional(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space. Required for a user who has several personal spaces.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
        ],
        calls: Calls::of::<koodrive::standard_spaces::GetSpacesRequest>(),
    },
];
