//! Patterns, tried without the risk that the backtracking never ends.

use regress::Regex;

/// How many steps a match may take by the estimate.
const MOST: f64 = 5e6;

/// Whether a text matches. Every text does with a pattern that cannot be read, which is a finding of its own, and with one
/// that might take too long for this text.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    if steps(pattern, text.chars().count()) > MOST {
        return true;
    }
    Regex::new(pattern).map_or(true, |regex| regex.find(text).is_some())
}

/// About how many steps a search in a text of so many characters takes at most: each repetition may end anywhere, and one
/// that repeats a choice or another repetition doubles the ways with every character.
fn steps(pattern: &str, length: usize) -> f64 {
    let length = i32::try_from(length).unwrap_or(i32::MAX);
    let (mut repetitions, mut choices, mut is_nested) = (0, 1, false);
    // How many of both there were when each group was opened, and whether the one that was just closed has any.
    let (mut open, mut has_closed) = (Vec::new(), false);
    let (mut in_class, mut is_escaped) = (false, false);
    for letter in pattern.chars() {
        let was_closed = std::mem::take(&mut has_closed);
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => open.push(repetitions + choices),
            ')' => has_closed = open.pop().is_some_and(|before| before < repetitions + choices),
            '|' => choices += 1,
            '*' | '+' | '{' => {
                is_nested |= was_closed;
                repetitions += 1;
            }
            _ => {}
        }
    }
    let ways = (f64::from(length) + 1.0).powi(repetitions + 1) * f64::from(choices);
    if is_nested { ways * f64::from(choices + 1).powi(length) } else { ways }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_those_of_javascript() {
        for (pattern, text, expected) in [
            ("^[a-z]+$", "abc", true),
            ("^[a-z]+$", "aBc", false),
            ("b", "abc", true),
            ("^(?!\\.).+$", ".a", false),
            ("^([a-z]+/)*$", "a/bc/", true),
            ("^([a-z]+/)*$", "a/bc", false),
            ("([", "anything", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn what_might_take_for_ever_is_not_tried() {
        for pattern in [
            "^(a+)+$",
            "^(a|a)*$",
            "^((a*)*)*$",
            "^(a{1,9}){1,99}$",
            "^a*a*a*a*a*a*a*a*a*$",
            "^(a|aa|aaa)+$",
            "^(([a-z])+.)+[A-Z]([a-z])+$",
        ] {
            let begin = std::time::Instant::now();
            let _ = matches(pattern, &format!("{}!", "a".repeat(60)));
            assert!(begin.elapsed().as_secs() < 5, "{pattern} took {:?}", begin.elapsed());
        }
        // The patterns that occur are tried on texts of any length that occurs.
        assert!(!matches("^[a-zA-Z0-9_-]{1,64}$", &"!".repeat(2000)));
        assert!(!matches("^[0-9a-f]{64}(\\.[0-9]+)?$", &"g".repeat(100)));
    }
}
