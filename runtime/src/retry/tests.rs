use std::time::SystemTime;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::*;

fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers
}

#[test]
fn a_wait_comes_in_many_forms() {
    // Tue, 24 Nov 2026 23:00:00 GMT
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60);
    let seconds = |n| Some(Duration::from_secs(n));
    let millis = |n| Some(Duration::from_millis(n));
    let longest = Some(Duration::from_secs(u64::MAX));
    for (pairs, wait) in [
        (&[("retry-after", "7")][..], seconds(7)),
        (&[("retry-after", " 0 ")], seconds(0)),
        (&[("retry-after", "\t12 ")], seconds(12)),
        (&[("retry-after", "007")], seconds(7)),
        // Fractions, which RFC 9110 does not have, and servers do.
        (&[("retry-after", "1.5")], millis(1500)),
        (&[("retry-after", "0.25")], millis(250)),
        (&[("retry-after", ".5")], millis(500)),
        (&[("retry-after", "2.")], seconds(2)),
        (&[("retry-after", "1.0000000001")], Some(Duration::new(1, 1))),
        // Beyond all measure.
        (&[("retry-after", "18446744073709551615")], longest),
        (&[("retry-after", "18446744073709551616")], longest),
        (&[("retry-after", "99999999999999999999")], longest),
        (&[("retry-after", "99999999999999999999.5")], Some(Duration::new(u64::MAX, 500_000_000))),
        // Milliseconds, in a header of the API's own.
        (&[("x-retry-after", "1500")], millis(1500)),
        (&[("x-retry-after", "1500"), ("retry-after", "7")], millis(1500)),
        (&[("x-retry-after", "1.5")], Some(Duration::from_micros(1500))),
        (&[("x-retry-after", "99999999999999999999")], millis(u64::MAX)),
        (&[("x-retry-after", "soon"), ("retry-after", "7")], seconds(7)),
        (&[("x-retry-after", "-5"), ("retry-after", "7")], seconds(7)),
        (&[("x-retry-after", "0"), ("retry-after", "7")], seconds(7)),
        (&[("x-retry-after", "0")], seconds(0)),
        // Dates, in all forms, held against the server's own clock where it tells it.
        (&[("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT")], seconds(30)),
        (&[("retry-after", "Tuesday, 24-Nov-26 23:00:30 GMT")], seconds(30)),
        (&[("retry-after", "Tue Nov 24 23:00:30 2026")], seconds(30)),
        (&[("retry-after", "Tue, 24 Nov 2026 22:59:00 GMT")], seconds(0)),
        (&[("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT")], seconds(0)),
        (&[("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT"), ("date", "Tue, 24 Nov 2026 23:00:20 GMT")], seconds(10)),
        (&[("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT"), ("date", "Tue Nov 24 23:00:20 2026")], seconds(10)),
        // Several values: the longest satisfies all.
        (&[("retry-after", "3"), ("retry-after", "9"), ("retry-after", "5")], seconds(9)),
        (&[("retry-after", "3, 9, 5")], seconds(9)),
        (&[("retry-after", "3"), ("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT")], seconds(30)),
        (&[("retry-after", "later, 4")], seconds(4)),
        // What cannot be read.
        (&[("retry-after", "-1")], None),
        (&[("retry-after", "later")], None),
        (&[("retry-after", "")], None),
        (&[("retry-after", ".")], None),
        (&[("retry-after", "1.5.2")], None),
        (&[("retry-after", "1e3")], None),
        (&[], None),
    ] {
        assert_eq!(retry_after(&headers(pairs), Some("x-retry-after"), now), wait, "{pairs:?}");
    }
    let both = headers(&[("x-retry-after", "1500"), ("retry-after", "7")]);
    assert_eq!(retry_after(&both, None, now), seconds(7), "an API without the header of its own");
}

/// A date is held against the client's clock where the server's shows no possible time.
#[test]
fn a_date_is_not_held_against_nonsense() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60);
    let until = ("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT");
    for (date, wait) in [
        ("Tue, 24 Nov 2026 22:59:00 GMT", 90),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 30),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 30),
        ("today", 30),
    ] {
        let headers = headers(&[until, ("date", date)]);
        assert_eq!(retry_after(&headers, None, now), Some(Duration::from_secs(wait)), "{date}");
    }
}

#[test]
fn pauses_double_up_to_the_longest_and_are_random_below() {
    let policy = RetryPolicy::new().backoff(Duration::from_millis(100), Duration::from_secs(1));
    let longest: Vec<_> = (1..=6).map(|attempts| policy.pause(attempts, 1.0).as_millis()).collect();
    assert_eq!(longest, [100, 200, 400, 800, 1000, 1000]);
    assert_eq!(policy.pause(u32::MAX, 1.0), Duration::from_secs(1));
    assert_eq!(policy.pause(3, 0.0), Duration::ZERO);
    assert_eq!(policy.pause(3, 0.5), Duration::from_millis(200));
}

#[test]
fn a_bucket_pays_for_retries_and_fills_with_successes() {
    let take = |bucket: &Bucket| bucket.take().map(Tokens::spend).is_some();
    let bucket = Bucket::new(2);
    assert!(take(&bucket) && take(&bucket) && !take(&bucket));
    for _ in 0..4 {
        bucket.refill();
    }
    assert!(!take(&bucket));
    bucket.refill();
    assert!(take(&bucket) && !take(&bucket));
    for _ in 0..1000 {
        bucket.refill();
    }
    assert!(take(&bucket) && take(&bucket) && !take(&bucket), "it never holds more than it was made for");
    assert!(!take(&Bucket::new(0)));
}

#[test]
fn a_retry_that_is_not_made_costs_nothing() {
    let bucket = Bucket::new(1);
    for _ in 0..3 {
        let held = bucket.take().unwrap();
        assert!(bucket.take().is_none());
        // A success meanwhile does not fill it beyond its capacity.
        bucket.refill();
        drop(held);
    }
    bucket.take().unwrap().spend();
    assert!(bucket.take().is_none());
}
