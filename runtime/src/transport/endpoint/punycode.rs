//! The ASCII form of a name, so that an error can show it: Punycode (RFC 3492) of each label.
//!
//! Only names whose spelling needs no table are converted. What normalization or a mapping might change first (marks,
//! full-width letters) is left to whoever writes the address; the crates that know those tables cost more to build than
//! one message is worth.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// The name as it is written on the wire, if it is beyond doubt.
pub(super) fn name(name: &str) -> Option<String> {
    let labels: Option<Vec<String>> = name.split(['.', '\u{3002}']).map(label).collect();
    Some(labels?.join("."))
}

fn label(label: &str) -> Option<String> {
    let lower: Vec<char> = label.chars().flat_map(char::to_lowercase).collect();
    if lower.iter().all(char::is_ascii) {
        return Some(lower.into_iter().collect());
    }
    let stays = |c: &char| (c.is_alphanumeric() || *c == '-') && !is_mapped(*c);
    lower.iter().all(stays).then(|| encode(&lower)).flatten().map(|encoded| format!("xn--{encoded}"))
}

/// Whether a letter is another one's presentation, which a name is rid of before it is encoded: superscripts and ordinals,
/// letters of blocks for compatibility.
fn is_mapped(c: char) -> bool {
    matches!(c,
        '\u{aa}' | '\u{b2}'..='\u{be}' | '\u{132}' | '\u{133}' | '\u{149}' | '\u{17f}' | '\u{1c4}'..='\u{1cc}'
        | '\u{2b0}'..='\u{2b8}' | '\u{1d2c}'..='\u{1d6a}' | '\u{1e9a}' | '\u{1e9b}' | '\u{2070}'..='\u{24ff}'
        | '\u{3131}'..='\u{318e}' | '\u{3200}'..='\u{33ff}' | '\u{f900}'..='\u{ffff}' | '\u{1d400}'..='\u{1f2ff}'
        | '\u{2f800}'..='\u{2fa1f}')
}

/// RFC 3492, section 6.3.
fn encode(label: &[char]) -> Option<String> {
    let mut output: String = label.iter().filter(|c| c.is_ascii()).collect();
    let basic = u32::try_from(output.len()).ok()?;
    if basic > 0 {
        output.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (INITIAL_N, 0_u32, INITIAL_BIAS, basic);
    loop {
        let Some(next) = label.iter().map(|c| u32::from(*c)).filter(|c| *c >= n).min() else { return Some(output) };
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for c in label.iter().map(|c| u32::from(*c)) {
            if c < n {
                delta = delta.checked_add(1)?;
            }
            if c == n {
                write_number(&mut output, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
}

/// A delta in digits of variable weight.
fn write_number(output: &mut String, delta: u32, bias: u32) {
    let mut rest = delta;
    let mut k = BASE;
    loop {
        let t = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < t {
            output.push(digit(rest));
            return;
        }
        output.push(digit(t + (rest - t) % (BASE - t)));
        rest = (rest - t) / (BASE - t);
        k += BASE;
    }
}

/// `a` to `z` are 0 to 25, `0` to `9` the rest.
fn digit(value: u32) -> char {
    let value = u8::try_from(value).unwrap_or_default();
    char::from(if value < 26 { b'a' + value } else { b'0' + (value - 26) })
}

/// RFC 3492, section 6.1.
fn adapt(delta: u32, handled: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / handled;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelt_as_on_the_wire() {
        let table = [
            ("b\u{fc}cher.example", "xn--bcher-kva.example"),
            ("B\u{dc}CHER.Example", "xn--bcher-kva.example"),
            ("h\u{4e91}.example", "xn--h-bw6a.example"),
            ("\u{4f8b}\u{5b50}.\u{6d4b}\u{8bd5}", "xn--fsqu00a.xn--0zwm56d"),
            ("\u{4f8b}\u{5b50}\u{3002}\u{6d4b}\u{8bd5}", "xn--fsqu00a.xn--0zwm56d"),
            // RFC 3492, section 7.1: (B), (C), (D) and (L).
            (
                "\u{4ed6}\u{4eec}\u{4e3a}\u{4ec0}\u{4e48}\u{4e0d}\u{8bf4}\u{4e2d}\u{6587}",
                "xn--ihqwcrb4cv8a8dqg056pqjye",
            ),
            (
                "\u{4ed6}\u{5011}\u{7232}\u{4ec0}\u{9ebd}\u{4e0d}\u{8aaa}\u{4e2d}\u{6587}",
                "xn--ihqwctvzc91f659drss3x8bo0yb",
            ),
            ("Pro\u{10d}prost\u{11b}nemluv\u{ed}\u{10d}esky", "xn--proprostnemluvesky-uyb24dma41a"),
            ("3\u{5e74}B\u{7d44}\u{91d1}\u{516b}\u{5148}\u{751f}", "xn--3b-ww4c5e180e575a65lsy2b"),
            ("plain.example", "plain.example"),
        ];
        for (given, expected) in table {
            assert_eq!(name(given).as_deref(), Some(expected), "{given}");
        }
    }

    #[test]
    fn a_name_that_would_be_mapped_first_is_left_alone() {
        // A mark, a full-width letter, a ligature, a space, an emoji with a selector.
        for given in
            ["bu\u{308}cher.example", "\u{ff48}ost.example", "o\u{fb03}ce", "h \u{e9}", "\u{2764}\u{fe0f}.example"]
        {
            assert_eq!(name(given), None, "{given}");
        }
    }
}
