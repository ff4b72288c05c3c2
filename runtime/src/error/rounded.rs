//! Times for people.

use std::time::Duration;

/// A time as long as people read it: `40ms`, `1.5s`, `90s`, `24h`.
pub(crate) fn rounded(time: Duration) -> String {
    let seconds = time.as_secs();
    let tenths = (time.subsec_nanos() + 50_000_000) / 100_000_000;
    match seconds {
        0 if time < Duration::from_millis(1) => "less than 1ms".to_owned(),
        0 if tenths < 10 => format!("{}ms", (time.subsec_micros() + 500) / 1000),
        ..10 if !tenths.is_multiple_of(10) => format!("{seconds}.{tenths}s"),
        3600.. if seconds.is_multiple_of(3600) => format!("{}h", seconds / 3600),
        180.. if seconds.is_multiple_of(60) => format!("{}min", seconds / 60),
        _ => format!("{}s", seconds + u64::from(tenths >= 5)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_long_as_people_read_them() {
        let table = [
            (0, "less than 1ms"),
            (999_999, "less than 1ms"),
            (1_000_000, "1ms"),
            (50_400_000, "50ms"),
            (908_700_000, "909ms"),
            (999_000_000, "1s"),
            (1_000_000_000, "1s"),
            (1_540_000_000, "1.5s"),
            (9_990_000_000, "10s"),
            (12_300_000_000, "12s"),
            (60_000_000_000, "60s"),
            (90_000_000_000, "90s"),
            (180_000_000_000, "3min"),
            (181_000_000_000, "181s"),
            (86_400_000_000_000, "24h"),
        ];
        for (nanoseconds, expected) in table {
            assert_eq!(rounded(Duration::from_nanos(nanoseconds)), expected);
        }
    }
}
