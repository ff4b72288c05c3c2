use std::time::SystemTime;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::*;

fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
    pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
}

#[test]
fn a_wait_comes_in_three_forms() {
    // Tue, 24 Nov 2026 23:00:00 GMT
    let now = SystemTime::UNIX_EPOCH + Duration::from_hours(498_767);
    let seconds = |n| Some(Duration::from_secs(n));
    for (pairs, wait) in [
        (&[("retry-after", "7")][..], seconds(7)),
        (&[("retry-after", " 0 ")], seconds(0)),
        (&[("x-retry-after", "1500")], Some(Duration::from_millis(1500))),
        (&[("x-retry-after", "1500"), ("retry-after", "7")], Some(Duration::from_millis(1500))),
        (&[("x-retry-after", "soon"), ("retry-after", "7")], seconds(7)),
        (&[("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT")], seconds(30)),
        (&[("retry-after", "Tue, 24 Nov 2026 22:59:00 GMT")], seconds(0)),
        (&[("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT"), ("date", "Tue, 24 Nov 2026 23:00:20 GMT")], seconds(10)),
        (&[("retry-after", "-1")], None),
        (&[("retry-after", "later")], None),
        (&[], None),
    ] {
        assert_eq!(retry_after(&headers(pairs), Some("x-retry-after"), now), wait, "{pairs:?}");
    }
    let both = headers(&[("x-retry-after", "1500"), ("retry-after", "7")]);
    assert_eq!(retry_after(&both, None, now), seconds(7), "an API without the header of its own");
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
    let bucket = Bucket::new(2);
    assert!(bucket.take() && bucket.take() && !bucket.take());
    for _ in 0..4 {
        bucket.refill();
    }
    assert!(!bucket.take());
    bucket.refill();
    assert!(bucket.take() && !bucket.take());
    for _ in 0..1000 {
        bucket.refill();
    }
    assert!(bucket.take() && bucket.take() && !bucket.take(), "it never holds more than it was made for");
    assert!(!Bucket::new(0).take());
}
