// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::departments`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-departments",
        summary: "Lists the departments below a department",
        description: "Returns the direct children of a department. To walk the whole tree, call it again for each department that it returns.\n\nWithout `departmentId` it returns only the root department: start there.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetDepartmentList.html",
        ),
        fields: &[
            Field::optional(
                    &["departmentId"],
                    "department-id",
                    Place::Query,
                    Form::Text,
                    "The department whose children to list. Without it, the root department is returned.",
                )
                .example("1395496464656556464"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, such as the name of a department.",
                )
                .example("KEY_WORD"),
        ],
        calls: Calls::of::<koodrive::departments::ListDepartmentsRequest>(),
    },
    Entry {
        command: "get-department",
        summary: "Gets a department",
        description: "Returns the name and the ids of a department.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetDepartment.html"),
        fields: &[
            Field::required(
                    &["department_id"],
                    "department-id",
                    Place::Path,
                    Form::Text,
                    "The department.",
                )
                .example("1395496464656556464"),
        ],
        calls: Calls::of::<koodrive::departments::GetDepartmentRequest>(),
    },
    Entry {
        command: "update-department",
        summary: "Changes a department",
        description: "Changes the name and the parent of a department. The change also applies to its team space.\n\nBoth fields are required: send the current value of a field that does not change.",
        page: Some("https://support.huaweicloud.com/api-koodrive/UpdateDepartment.html"),
        fields: &[
            Field::required(
                    &["department_id"],
                    "department-id",
                    Place::Path,
                    Form::Text,
                    "The department.",
                )
                .example("1395496464656556464"),
            Field::required(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The department's new name.",
                )
                .example("test16"),
            Field::required(
                    &["parentId"],
                    "parent-id",
                    Place::Body,
                    Form::Text,
                    "The new parent department.",
                )
                .example("1395496464656556464"),
        ],
        calls: Calls::of::<koodrive::departments::UpdateDepartmentRequest>(),
    },
    Entry {
        command: "delete-department",
        summary: "Deletes a department and its team space",
        description: "The documents do not say what happens to the department's users and to the departments below it.",
        page: Some("https://support.huaweicloud.com/api-koodrive/DeleteDepartment.html"),
        fields: &[
            Field::required(
                    &["department_id"],
                    "department-id",
                    Place::Path,
                    Form::Text,
                    "The department.",
                )
                .example("1395496464656556464"),
        ],
        calls: Calls::of::<koodrive::departments::DeleteDepartmentRequest>(),
    },
    Entry {
        command: "create-department",
        summary: "Creates a department and its team space",
        description: "Creates a department below another department, with a team space.\n\nEach call creates a new department, so do not blindly repeat a call whose response was lost: first check with `list-departments` whether the department exists.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CreateDepartment.html"),
        fields: &[
            Field::required(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The new department's name.",
                )
                .example("test16"),
            Field::required(
                    &["parentId"],
                    "parent-id",
                    Place::Body,
                    Form::Text,
                    "The parent department.",
                )
                .example("1395496464656556464"),
        ],
        calls: Calls::of::<koodrive::departments::CreateDepartmentRequest>(),
    },
];
