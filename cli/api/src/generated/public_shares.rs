// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::public_shares`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "visit-public-share",
        summary: "Opens a public share through its link",
        description: "Opens the public share behind a link, without signing in. The response only states whether the share can be opened.\n\nOnly allow-listed users can use it.\n\nNot documented: The headers and the response's table of the standard edition are not known: the excerpt of its page ends before them.\n\nDocumented since 2025.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/visitSharePublic.html",
        ),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Query,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
        ],
        calls: Calls::of::<koodrive::public_shares::VisitPublicShareRequest>(),
    },
];
