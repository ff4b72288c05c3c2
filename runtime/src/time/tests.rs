use std::time::{Duration, SystemTime};

use super::Time;

fn at(milliseconds: i64) -> SystemTime {
    let distance = Duration::from_millis(milliseconds.unsigned_abs());
    let epoch = SystemTime::UNIX_EPOCH;
    if milliseconds < 0 { epoch - distance } else { epoch + distance }
}

/// The last millisecond of the year 9999, and the first one of the year 0.
const LAST: i64 = 253_402_300_799_999;
const FIRST: i64 = -62_167_219_200_000;

#[test]
fn each_known_form_gives_its_instant() {
    let table = [
        ("2023-12-13T08:05:40Z", 1_702_454_740_000),
        ("2023-12-13T08:05:40.655Z", 1_702_454_740_655),
        ("2023-12-13t08:05:40.655z", 1_702_454_740_655),
        ("2023-12-13 08:05:40.655Z", 1_702_454_740_655),
        ("2023-12-13T16:05:40.655+08:00", 1_702_454_740_655),
        ("2023-12-13T16:05:40.655+0800", 1_702_454_740_655),
        ("2023-12-13T00:05:40.655-08:00", 1_702_454_740_655),
        ("2023-12-13T08:05:40.655ZVGltZQ==", 1_702_454_740_655),
        (" 2023-12-13T08:05:40Z ", 1_702_454_740_000),
        ("20231213T080540Z", 1_702_454_740_000),
        ("1702454740", 1_702_454_740_000),
        ("1702454740655", 1_702_454_740_655),
        ("1716313435.779", 1_716_313_435_779),
        ("1716313435779.0", 1_716_313_435_779),
        ("1.716313435779e9", 1_716_313_435_779),
        ("1.716313435779E12", 1_716_313_435_779),
        ("1970-01-01T00:00:00Z", 0),
        ("0", 0),
        ("-1", -1000),
        ("-1.5", -1500),
        ("0.001", 1),
        ("1969-12-31T23:59:59Z", -1000),
        ("9999-12-31T23:59:59Z", LAST - 999),
        ("9999-12-31T23:59:59.999Z", LAST),
        ("9999-12-31T23:59:59.999-12:00", LAST + 12 * 3_600_000),
        ("9999-12-31T23:59:59.999+12:00", LAST - 12 * 3_600_000),
        ("0000-01-01T00:00:00Z", FIRST),
        ("0001-01-01T00:00:00Z", FIRST + 366 * 86_400_000),
    ];
    for (text, instant) in table {
        let time = Time::from(text);
        assert_eq!((time.instant(), time.as_str()), (Some(at(instant)), text));
        assert_eq!(time.instant_in(-3600), Some(at(instant)), "{text}");
    }
}

#[test]
fn what_says_no_zone_has_an_instant_in_one() {
    for (text, instant) in [
        ("20240521174355", 1_716_313_435_000),
        ("20240521174355779", 1_716_313_435_779),
        ("20240521T174355", 1_716_313_435_000),
        ("2024-05-21T17:43:55", 1_716_313_435_000),
        ("2024-05-21 17:43:55.779", 1_716_313_435_779),
        ("2024-05-21", 1_716_249_600_000),
        ("99991231235959", LAST - 999),
    ] {
        let time = Time::from(text);
        assert_eq!((time.instant(), time.instant_in(0)), (None, Some(at(instant))), "{text}");
        assert_eq!(time.instant_in(8 * 3600), Some(at(instant - 8 * 3_600_000)), "{text}");
    }
}

#[test]
fn what_is_no_time_has_no_instant() {
    for text in [
        "",
        "string",
        "2023-13-13T08:05:40Z",
        "20231313T080540Z",
        "20241321174355",
        "20240521T1743",
        "99999999999999999999",
        "1.2.3",
        "1.",
        ".5e",
        "e5",
        "-",
        "+-1",
        "--1",
        "1e400",
        "inf",
        "NaN",
        "infinity",
        "10000-01-01T00:00:00Z",
        "2024-05-21T17:43:55+99:00",
        "云",
        "20240521T17云3",
    ] {
        let time = Time::from(text);
        assert_eq!((time.instant(), time.instant_in(0)), (None, None), "{text:?}");
        assert_eq!(time.as_str(), text);
    }
}

#[test]
fn what_came_goes_back() -> Result<(), serde_json::Error> {
    for json in [
        r#""2023-12-13T08:05:40.655ZVGltZQ==""#,
        "1702454740655",
        r#""1702454740655""#,
        r#""1716313435.779""#,
        "1716313435.779",
        "-1.5",
        "20240521174355",
        r#""20240521174355""#,
        r#""9999-12-31T23:59:59Z""#,
        r#""""#,
        "18446744073709551615",
        "1e+300",
    ] {
        let time: Time = serde_json::from_str(json)?;
        assert_eq!(serde_json::to_string(&time)?, json);
        let again: Time = serde_json::from_str(&serde_json::to_string(&time)?)?;
        assert_eq!((&again, again.instant()), (&time, time.instant()), "{json}");
    }
    let time: Time = serde_json::from_str("1716313435.779")?;
    assert_eq!(time.instant(), Some(at(1_716_313_435_779)));
    let whole: Time = serde_json::from_str("1702454740655.0")?;
    assert_eq!((whole.as_str(), whole.instant()), ("1702454740655", Some(at(1_702_454_740_655))));
    Ok(())
}

#[test]
fn an_instant_is_written_as_the_server_does() {
    for (instant, text) in [
        (1_702_454_740_655, "2023-12-13T08:05:40.655Z"),
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (LAST, "9999-12-31T23:59:59.999Z"),
        (FIRST, "0000-01-01T00:00:00.000Z"),
    ] {
        let time = Time::from(at(instant));
        assert_eq!((time.as_str(), time.instant()), (text, Some(at(instant))));
        assert_eq!(serde_json::to_string(&time).ok(), Some(format!("\"{text}\"")));
    }
}

#[test]
fn what_cannot_be_written_is_an_error() {
    let far = [LAST + 1, FIRST - 1, i64::MAX / 2, i64::MIN / 2];
    for instant in far {
        let time = Time::from(at(instant));
        let error = serde_json::to_string(&time).map_err(|error| error.to_string());
        assert_eq!(error, Err("a time before the year 0 or after 9999 cannot be sent".to_owned()), "{instant}");
        assert!(!time.is_empty(), "{instant}");
    }
    for number in [f64::INFINITY, f64::NAN] {
        let number = serde::de::value::F64Deserializer::<serde::de::value::Error>::new(number);
        assert!(<Time as serde::Deserialize>::deserialize(number).is_err());
    }
}
