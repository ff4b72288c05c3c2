// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::sdk`].

use crate::table::{Calls, Entry};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-js-sdk-info",
        summary: "Gets what a web page needs to start the JavaScript SDK",
        description: "Returns the URL from which a web page loads OrgID's JavaScript SDK, and the parameters to start it with.\n\nThe authorization code among them can be used once: call the operation again, from the server, whenever the page restarts the SDK.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getJsSdkInfo.html"),
        fields: &[],
        calls: Calls::of::<koodrive::sdk::GetJsSdkInfoRequest>(),
    },
];
