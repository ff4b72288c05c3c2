// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_shared_folders`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "create-shared-folder",
        summary: "Creates a shared folder",
        description: "Creates a shared folder in the personal space of its owner, with a group of members. `invite-to-shared-folder` invites others to the group.\n\nEach call presumably creates another folder. If a response was lost, first check with `list-shared-folders` whether the folder exists.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/CreateShareFolder.html",
        ),
        fields: &[
            Field::optional(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The owner's personal space, in which the folder is created.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["shareType"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::SHARED_FOLDER_KIND),
                    "The kind of shared folder to create.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("family"),
            Field::optional(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The name of the shared folder: at most 31 characters, no emoji, no backspace, tab or line break, none of `<`, `>`, `|`, `:`, `*`, `?`, `\"` and `/`, and neither `.` nor `..`.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("NAME"),
        ],
        calls: Calls::of::<koodrive::carrier_shared_folders::CreateSharedFolderRequest>(),
    },
    Entry {
        command: "delete-shared-folders",
        summary: "Deletes shared folders",
        description: "Only the owner of a shared folder may delete it. The documents do not say what happens to the files in it.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/DeleteShareFolder.html",
        ),
        fields: &[
            Field::optional(
                    &["id"],
                    "ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The shared folders to delete.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("ID"),
        ],
        calls: Calls::of::<
            koodrive::carrier_shared_folders::DeleteSharedFoldersRequest,
        >(),
    },
    Entry {
        command: "list-shared-folders",
        summary: "Lists the shared folders that the caller created or joined",
        description: "Returns one page of shared folders: all of the caller's, only those that the caller owns, or only those that the caller has joined.\n\nTo get the next page, increase `offset` by the number of folders that came, until a page is empty. The response does not contain the total number of folders.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ListShareFolder.html",
        ),
        fields: &[
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many shared folders to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 1000,
                    },
                    "The maximum number of shared folders to return, from 1 to 1000.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "The text to search for, at most 32 characters; presumably in the names of the folders.",
                )
                .example("KEY_WORD"),
            Field::optional(
                    &["status"],
                    "status",
                    Place::Query,
                    Form::OneOf(&choices::SHARED_FOLDER_STATUS),
                    "Only shared folders with this status. The service takes only `Normal` so far, which is also the default.",
                )
                .example("normal")
                .presumed("0"),
            Field::optional(
                    &["queryType"],
                    "selection",
                    Place::Query,
                    Form::OneOf(&choices::SHARED_FOLDER_SELECTION),
                    "Which shared folders to list, by the part that the caller has in them.",
                )
                .example("all"),
        ],
        calls: Calls::paged::<
            koodrive::carrier_shared_folders::ListSharedFoldersRequest,
        >(&[&["folders"]], &[]),
    },
    Entry {
        command: "get-shared-folder",
        summary: "Gets a shared folder",
        description: "Returns a shared folder: its owner, its space, and the group of its members.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetShareFolderMetadata.html",
        ),
        fields: &[
            Field::required(
                    &["shareFolderId"],
                    "share-folder-id",
                    Place::Path,
                    Form::Text,
                    "The shared folder, by its own id and not by that of the folder.",
                )
                .example("1757156480072657793"),
        ],
        calls: Calls::of::<koodrive::carrier_shared_folders::GetSharedFolderRequest>(),
    },
    Entry {
        command: "rename-shared-folder",
        summary: "Renames a shared folder",
        description: "Gives a shared folder another name and returns its id. The documents do not say whether members other than the owner may do so.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/RenameShareFolder.html",
        ),
        fields: &[
            Field::optional(
                    &["id"],
                    "id",
                    Place::Body,
                    Form::Text,
                    "The shared folder.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1757156480072657793"),
            Field::optional(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "The new name: at most 31 characters, no emoji, no backspace, tab or line break, none of `<`, `>`, `|`, `:`, `*`, `?`, `\"` and `/`, and neither `.` nor `..`.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("FILE_NAME"),
        ],
        calls: Calls::of::<koodrive::carrier_shared_folders::RenameSharedFolderRequest>(),
    },
    Entry {
        command: "remove-shared-folder-member",
        summary: "Removes a member from a shared folder",
        description: "The owner of a shared folder removes a member, or a member leaves it: the documents tell the two apart by whether `ownerId` and `deleteUserId` are equal.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ShareFolderDeleteMember.html",
        ),
        fields: &[
            Field::optional(
                    &["ownerId"],
                    "owner-id",
                    Place::Query,
                    Form::Text,
                    "The owner of the shared folder. With the same id as `deleteUserId`, a member leaves by choice; with another, the owner removes the member. The table requires it; the published request omits it.",
                )
                .example("369528171409614001"),
            Field::required(
                    &["groupId"],
                    "group-id",
                    Place::Query,
                    Form::Text,
                    "The group of the members of the shared folder.",
                )
                .example("1407237551361847809"),
            Field::required(
                    &["deleteUserId"],
                    "member-id",
                    Place::Query,
                    Form::Text,
                    "The member who leaves.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<
            koodrive::carrier_shared_folders::RemoveSharedFolderMemberRequest,
        >(),
    },
];
