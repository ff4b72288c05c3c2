//! Whole numbers, in whichever form JSON writes them.

/// The whole number that these digits stand for, exactly: `0`, `-0`, `0.0`, `0e0`, `1.3000405e7`. `None` for anything
/// that is not a number of JSON, has a fraction, or is too large.
pub(crate) fn whole(text: &str) -> Option<i64> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) =
        rest.split_once(['e', 'E']).map_or((rest, None), |(before, after)| (before, Some(after)));
    let (integer, fraction) =
        mantissa.split_once('.').map_or((mantissa, None), |(before, after)| (before, Some(after)));
    let leads_with_zero = integer.len() > 1 && integer.starts_with('0');
    if !are_digits(integer) || leads_with_zero || fraction.is_some_and(|fraction| !are_digits(fraction)) {
        return None;
    }
    let fraction = fraction.unwrap_or_default();
    // Written without a point: how many zeros follow the digits, or how many of the digits follow the point.
    let digits = [integer, fraction].concat();
    let significant = digits.trim_end_matches('0');
    let shift = power(exponent)?.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    let zeros = shift.checked_add(i64::try_from(digits.len() - significant.len()).ok()?)?;
    if significant.is_empty() {
        return Some(0);
    }
    let scale = 10_i64.checked_pow(u32::try_from(zeros).ok()?)?;
    let sign = if negative { -1 } else { 1 };
    significant.parse::<i64>().ok()?.checked_mul(sign)?.checked_mul(scale)
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// The power of ten that an exponent stands for. One beyond all numbers is the largest or the smallest: a zero times it
/// is a zero all the same.
fn power(exponent: Option<&str>) -> Option<i64> {
    const BEYOND: i64 = i64::MAX / 4;
    let Some(exponent) = exponent else { return Some(0) };
    let (negative, digits) = exponent.strip_prefix('-').map_or((false, exponent), |digits| (true, digits));
    let digits = if negative { digits } else { digits.strip_prefix('+').unwrap_or(digits) };
    if !are_digits(digits) {
        return None;
    }
    let power = digits.parse().unwrap_or(BEYOND).min(BEYOND);
    Some(if negative { -power } else { power })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_known_in_any_form() {
        for (text, number) in [
            ("0", 0),
            ("-0", 0),
            ("0.0", 0),
            ("-0.00", 0),
            ("0e0", 0),
            ("0E+9", 0),
            ("0e-9", 0),
            ("0e99999999999999999999999", 0),
            ("0.0e-99999999999999999999999", 0),
            ("5", 5),
            ("13000405", 13_000_405),
            ("13000405.0", 13_000_405),
            ("1.3000405e7", 13_000_405),
            ("1300040500E-2", 13_000_405),
            ("-1e3", -1000),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775807", -i64::MAX),
        ] {
            assert_eq!(whole(text), Some(number), "{text}");
        }
        for text in [
            "",
            "-",
            "00",
            "007",
            "+0",
            ".0",
            "0.",
            "0e",
            "0e+",
            "1e",
            "0x0",
            " 0",
            "zero",
            "0.5",
            "1e-1",
            "1e-400",
            "1e999",
            "1e19",
            "9223372036854775808",
            "0_0",
            "٠",
            "1e99999999999999999999999",
            "0.0.0",
            "0e0e0",
            "--0",
        ] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
