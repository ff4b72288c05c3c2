// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The servers of KooDrive.
//!
//! Give one of these to [`Client::builder`](crate::Client::builder).

/// Chinese mainland, region CN North-Beijing4. Only in the standard edition.
pub const CHINA: &str = "https://cn.myhuaweicloud-koodrive.com";

/// International, region AP-Singapore.
pub const INTERNATIONAL: &str = "https://intl.myhuaweicloud-koodrive.com";
