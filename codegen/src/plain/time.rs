//! The formats of times that OpenAPI defines.

/// Whether a text has a format; one that does not concern times is any text.
pub(super) fn has_format(format: &str, text: &str) -> bool {
    match format {
        "date-time" => is_time(text),
        "date" => is_date(text),
        _ => true,
    }
}

/// RFC 3339: `2024-09-09T03:33:25Z`, with or without a fraction, with `Z` or an offset.
fn is_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let local = time.strip_suffix('Z').or_else(|| {
        let (local, offset) = time.split_at_checked(time.len().checked_sub(6)?)?;
        let is_offset = numbers(offset.strip_prefix(['+', '-'])?, ':', &[24, 60]);
        is_offset.then_some(local)
    });
    let Some(local) = local else { return false };
    let (whole, fraction) = local.split_once('.').unwrap_or((local, "0"));
    is_date(date) && numbers(whole, ':', &[24, 60, 61]) && !fraction.is_empty() && is_digits(fraction)
}

fn is_date(text: &str) -> bool {
    let Some((year, rest)) = text.split_once('-') else { return false };
    let Some((month, day)) = rest.split_once('-') else { return false };
    let year = Some(year).filter(|year| year.len() == 4 && is_digits(year)).and_then(|year| year.parse::<u32>().ok());
    let Some(year) = year else { return false };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        "02" if is_leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => 31,
        _ => return false,
    };
    day != "00" && numbers(day, '-', &[days + 1])
}

/// Whether a text is numbers of two digits, each below its limit.
fn numbers(text: &str, separator: char, limits: &[u32]) -> bool {
    let parts: Vec<&str> = text.split(separator).collect();
    let is_below = |(part, limit): (&&str, &u32)| {
        part.len() == 2 && is_digits(part) && part.parse::<u32>().is_ok_and(|number| number < *limit)
    };
    parts.len() == limits.len() && parts.iter().zip(limits).all(is_below)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_are_those_of_rfc_3339() {
        for text in [
            "2024-09-09T03:33:25Z",
            "2024-02-29T23:59:60.123Z",
            "2024-09-09T03:33:25+08:00",
            "9999-12-31T23:59:59.9-00:30",
        ] {
            assert!(has_format("date-time", text), "{text}");
        }
        for text in [
            "",
            "yesterday",
            "2024-09-09",
            "2024-09-09 03:33:25Z",
            "2024-09-09T03:33:25",
            "2024-13-09T03:33:25Z",
            "2023-02-29T03:33:25Z",
            "2024-09-00T03:33:25Z",
            "2024-09-31T03:33:25Z",
            "2024-09-09T24:00:00Z",
            "2024-09-09T03:60:25Z",
            "2024-09-09T03:33:25.Z",
            "2024-09-09T03:33:25+24:00",
            "2024-9-9T3:33:25Z",
            "20240909T033325Z",
            "+024-09-09T03:33:25Z",
            "2024-09-09T03:33:25.1é1:00",
        ] {
            assert!(!has_format("date-time", text), "{text}");
        }
        assert!(
            has_format("date", "2000-02-29") && !has_format("date", "1900-02-29") && !has_format("date", "2024-1-1")
        );
        assert!(has_format("uri", "anything"));
    }
}
