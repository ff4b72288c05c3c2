//! Times come back as they came, and mean what they say.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use koodrive_runtime::Time;
use proptest::prelude::*;

use crate::holds;

/// Texts that look like times, nearly.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,10})?(Z|[+-][0-9]{2}:[0-9]{2})?(VGltZQ==)?",
        "[0-9]{8}T[0-9]{6}Z?",
        "[ +-]?[0-9]{1,21}(\\.[0-9]{1,3})?",
        "[-+]?[0-9]{4,6}-?[0-9]{2}-?[0-9]{2}[T ]?[0-9:.Z\\[\\]a-zA-Z/=+-]{0,30}",
    ]
}

#[test]
fn any_text_goes_back_as_it_came() {
    holds(2000, texts(), |text| {
        let time = Time::from(text.as_str());
        prop_assert_eq!(time.as_str(), &text);
        let json = serde_json::to_string(&time).unwrap();
        prop_assert_eq!(&json, &serde_json::to_string(&text).unwrap());
        prop_assert_eq!(serde_json::from_str::<Time>(&json).unwrap(), time);
        Ok(())
    });
}

#[test]
fn any_integer_goes_back_as_it_came() {
    let integers = prop_oneof![any::<i64>().prop_map(i128::from), any::<u64>().prop_map(i128::from)];
    holds(1000, integers, |number| {
        let json = number.to_string();
        let time: Time = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_string(&time).unwrap(), json);
        let _ = time.instant();
        Ok(())
    });
}

/// What jiff reads as RFC 3339, and only with a zone, is the same instant to us.
#[test]
fn instants_agree_with_jiff() {
    let second = Timestamp::MIN.as_second()..=Timestamp::MAX.as_second();
    let instants = (second, 0..1_000_000_000_i32, -50..=50_i32, 0..=9_usize);
    holds(2000, instants, |(second, nanosecond, quarters, digits)| {
        let Ok(timestamp) = Timestamp::new(second, if second < 0 { 0 } else { nanosecond }) else { return Ok(()) };
        let offset = jiff::tz::Offset::from_seconds(quarters * 900).unwrap();
        let text = format!("{timestamp:.digits$}");
        let zoned = timestamp.display_with_offset(offset).to_string();
        for text in [text, zoned] {
            // Near the ends of time a zone, or the year before 0, may be beyond what RFC 3339 can say.
            let expected = text.parse::<Timestamp>().ok().map(SystemTime::from);
            prop_assert_eq!(Time::from(text.as_str()).instant(), expected, "{}", text);
            prop_assert_eq!(Time::from(format!("{text}VGltZQ==")).instant(), expected, "{}", text);
        }
        Ok(())
    });
}

/// To the millisecond, which is as fine as it is written.
#[test]
fn an_instant_that_is_written_is_read_again() {
    holds(2000, 0..253_402_200_000_000_u64, |milliseconds| {
        let instant = SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds);
        prop_assert_eq!(Time::from(instant).instant(), Some(instant));
        Ok(())
    });
    holds(1000, 0..62_000_000_000_000_u64, |milliseconds| {
        let instant = SystemTime::UNIX_EPOCH - Duration::from_millis(milliseconds);
        prop_assert_eq!(Time::from(instant).instant(), Some(instant));
        Ok(())
    });
}

/// Whether by the second or by the millisecond, a number means the instant that it counts.
#[test]
fn numbers_count_from_1970() {
    holds(1000, 0..10_000_000_000_000_u64, |number| {
        let elapsed =
            if number < 100_000_000_000 { Duration::from_secs(number) } else { Duration::from_millis(number) };
        prop_assert_eq!(Time::from(number.to_string()).instant(), Some(SystemTime::UNIX_EPOCH + elapsed));
        Ok(())
    });
}
