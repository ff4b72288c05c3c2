//! When a pre-signed URL expires.

use std::time::{Duration, SystemTime};

use http::Uri;

use super::xml::Fields;
use crate::time::Time;

/// Codes that say by themselves that what signed the URL is no longer valid.
const EXPIRED: [&str; 3] = ["RequestExpired", "ExpiredToken", "ExpiredTokenException"];

/// Whether a refusal means that the URL has expired. `now` is the storage's time where it states it.
///
/// A storage of the S3 protocol says `AccessDenied` of an expired URL as of one that never had access. What tells them
/// apart are the times in its response, those in the URL, and, where there are none, its message.
pub(super) fn has_expired(status: u16, fields: Option<&Fields>, uri: &Uri, now: SystemTime) -> bool {
    let code = fields.and_then(|fields| fields.code.as_deref());
    if code.is_some_and(|code| EXPIRED.contains(&code)) {
        return true;
    }
    if !matches!(status, 400 | 401 | 403) || code.is_some_and(|code| code != "AccessDenied") {
        return false;
    }
    let said = fields.and_then(|fields| fields.message.as_deref()).is_some_and(|message| {
        let message = message.to_ascii_lowercase();
        // Accounts expire as well.
        ["request", "url", "signature"].iter().any(|what| message.contains(&format!("{what} has expired")))
    });
    let stated = fields.is_some_and(|fields| {
        let instant = |text: &Option<String>| Time::from(text.as_deref()?).instant();
        instant(&fields.expires).is_some_and(|expires| expires <= instant(&fields.server_time).unwrap_or(now))
    });
    said || stated || expires(uri).is_some_and(|expires| expires <= now)
}

/// When the URL says that it expires: `Expires` in seconds since 1970, or a date and a life, as in `X-Amz-Date` and
/// `X-Amz-Expires`. Other vendors put their own name in place of `Amz`.
fn expires(uri: &Uri) -> Option<SystemTime> {
    let query = uri.query()?;
    let parameters = || query.split('&').filter_map(|pair| pair.split_once('='));
    let life = |name: &str| name.strip_prefix("x-").and_then(|rest| rest.strip_suffix("-expires")).map(str::to_owned);
    for (name, value) in parameters() {
        let name = name.to_ascii_lowercase();
        let Ok(seconds) = value.parse::<u64>().map(Duration::from_secs) else { continue };
        if name == "expires" {
            return SystemTime::UNIX_EPOCH.checked_add(seconds);
        }
        let Some(vendor) = life(&name) else { continue };
        let date = format!("x-{vendor}-date");
        let signed = parameters().find(|(name, _)| name.eq_ignore_ascii_case(&date))?;
        return Time::from(signed.1).instant()?.checked_add(seconds);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fri, 24 May 2013 00:00:00 GMT
    const SIGNED: u64 = 1_369_353_600;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn a_url_says_when_it_expires() {
        for (query, seconds) in [
            ("X-Amz-Date=20130524T000000Z&X-Amz-Expires=3600&X-Amz-Signature=s", Some(SIGNED + 3600)),
            ("X-Amz-Expires=3600&x-amz-date=20130524T000000Z", Some(SIGNED + 3600)),
            ("X-Obs-Date=20130524T000000Z&X-Obs-Expires=60", Some(SIGNED + 60)),
            ("AccessKeyId=a&Expires=1369353600&Signature=s", Some(SIGNED)),
            ("X-Amz-Date=20130524T000000Z&X-Obs-Expires=60", None),
            ("X-Amz-Expires=3600", None),
            ("X-Amz-Date=today&X-Amz-Expires=3600", None),
            ("Expires=never", None),
            ("Expires=18446744073709551616", None),
            ("sig=1", None),
        ] {
            let uri = format!("https://h/f?{query}").parse().unwrap();
            assert_eq!(expires(&uri), seconds.map(at), "{query}");
        }
        assert_eq!(expires(&"https://h/f".parse().unwrap()), None);
    }

    #[test]
    fn a_refusal_is_held_against_times_and_words() {
        let fields = |code: &str, message: &str, times: Option<(&str, &str)>| Fields {
            code: Some(code.to_owned()).filter(|code| !code.is_empty()),
            message: Some(message.to_owned()),
            expires: times.map(|times| times.0.to_owned()),
            server_time: times.map(|times| times.1.to_owned()),
            ..Fields::default()
        };
        let late = Some(("2013-05-24T00:00:00Z", "2013-05-24T00:00:01Z"));
        let early = Some(("2013-05-24T00:00:00Z", "2013-05-23T23:59:59Z"));
        let open = "https://h/f?sig=1";
        let dated = "https://h/f?X-Amz-Date=20130524T000000Z&X-Amz-Expires=60";
        for (status, error, url, now, expired) in [
            (403, Some(fields("AccessDenied", "Request has expired", None)), open, 0, true),
            (403, Some(fields("AccessDenied", "The URL has expired.", None)), open, 0, true),
            (403, Some(fields("AccessDenied", "Your account has expired", None)), open, 0, false),
            (403, Some(fields("AccessDenied", "no", late)), open, 0, true),
            (403, Some(fields("AccessDenied", "no", early)), open, 0, false),
            (403, Some(fields("AccessDenied", "no", None)), dated, SIGNED + 60, true),
            (403, Some(fields("AccessDenied", "no", None)), dated, SIGNED + 59, false),
            (403, Some(fields("AccessDenied", "no", None)), open, SIGNED, false),
            (400, Some(fields("ExpiredToken", "no", None)), open, 0, true),
            (400, Some(fields("RequestExpired", "no", None)), open, 0, true),
            // Without XML, the status and the URL tell.
            (403, None, dated, SIGNED + 61, true),
            (403, None, dated, SIGNED, false),
            (403, None, open, SIGNED, false),
            // Another reason, even of a URL that has expired meanwhile.
            (403, Some(fields("SignatureDoesNotMatch", "no", None)), dated, SIGNED + 61, false),
            (404, Some(fields("NoSuchKey", "expired", None)), dated, SIGNED + 61, false),
            (503, None, dated, SIGNED + 61, false),
        ] {
            let uri = url.parse().unwrap();
            assert_eq!(has_expired(status, error.as_ref(), &uri, at(now)), expired, "{status} {error:?} {url}");
        }
    }
}
