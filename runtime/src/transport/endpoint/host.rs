//! The host of an address: its one spelling, which is signed and sent.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The longest label of a name, and the longest name, in bytes (RFC 1035, section 2.3.4).
const LABEL: usize = 63;
const NAME: usize = 253;

/// A host in its one spelling: a name in lower case, an IPv4 address in four decimal numbers, an IPv6 address in its
/// shortest form, in brackets. What no transport would send as it stands is refused, with the spelling that it would take.
pub(super) fn canonical(host: &str) -> Result<String, String> {
    if let Some(inner) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return version_6(inner);
    }
    let name = host.to_ascii_lowercase();
    if name.is_empty() {
        return Err("it names no host".to_owned());
    }
    // A dot at the end belongs to names, not to numbers.
    if is_number(name.rsplit('.').next().unwrap_or_default()) {
        return version_4(&name);
    }
    plain(&name)?;
    Ok(name)
}

fn version_6(inner: &str) -> Result<String, String> {
    if let Some((address, _zone)) = inner.split_once('%') {
        return Err(format!("a zone has no place in `Host`; write [{address}], and route it by the system"));
    }
    let address: Ipv6Addr =
        inner.parse().map_err(|_| format!("[{inner}] is no IPv6 address, such as [::1] or [2001:db8::1]"))?;
    // std writes the last four bytes of such an address in decimal, others do not.
    let octets = address.octets();
    Ok(match (address.to_ipv4_mapped(), octets) {
        (Some(_), [.., a, b, c, d]) => {
            let (high, low) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
            format!("[::ffff:{high:x}:{low:x}]")
        }
        _ => format!("[{address}]"),
    })
}

/// Whether a label is read as a number, and so the host as an IPv4 address.
fn is_number(label: &str) -> bool {
    let digits = |text: &str, radix: u32| text.chars().all(|digit| digit.is_digit(radix));
    match label.strip_prefix("0x") {
        Some(hexadecimal) => digits(hexadecimal, 16),
        None => !label.is_empty() && digits(label, 10),
    }
}

fn version_4(name: &str) -> Result<String, String> {
    match (name.parse::<Ipv4Addr>(), loose(name)) {
        (Ok(address), _) => Ok(address.to_string()),
        (Err(_), Some(address)) => Err(format!("{name} is another spelling of {address}; write that")),
        (Err(_), None) => Err(format!("{name} is no IPv4 address, such as 192.0.2.1, and no name ends in a number")),
    }
}

/// The address that older systems read here: one to four numbers, decimal, octal or hexadecimal, the last of which fills
/// up the rest.
fn loose(name: &str) -> Option<Ipv4Addr> {
    let numbers: Vec<u32> = name.split('.').map(number).collect::<Option<_>>()?;
    let (last, first) = numbers.split_last()?;
    if first.len() > 3 || first.iter().any(|number| *number > 255) {
        return None;
    }
    let rest = u32::try_from(4 - first.len()).ok()?;
    if u64::from(*last) >= 1 << (8 * rest) {
        return None;
    }
    let high = first.iter().zip([24, 16, 8]).map(|(number, shift)| number << shift).sum::<u32>();
    Some(Ipv4Addr::from(high | last))
}

fn number(text: &str) -> Option<u32> {
    match (text.strip_prefix("0x"), text.strip_prefix('0')) {
        (Some(""), _) => Some(0),
        (Some(hexadecimal), _) => u32::from_str_radix(hexadecimal, 16).ok(),
        (None, Some(octal)) if !octal.is_empty() => u32::from_str_radix(octal, 8).ok(),
        _ => text.parse().ok(),
    }
}

/// Whether every system and every certificate reads a name alike.
fn plain(name: &str) -> Result<(), String> {
    if let Some(bare) = name.strip_suffix('.') {
        return Err(format!("the dot at its end is not part of `Host`; write {bare}"));
    }
    if name.contains('%') {
        return Err(format!("{name} is percent-encoded; write the name itself"));
    }
    if let Some(odd) = name.chars().find(|odd| !(odd.is_ascii_alphanumeric() || matches!(odd, '-' | '_' | '.'))) {
        return Err(format!("{odd:?} cannot stand in the name of a host"));
    }
    if name.len() > NAME || name.split('.').any(|label| label.is_empty() || label.len() > LABEL) {
        return Err(format!(
            "{name} has an empty label, one of more than {LABEL} characters, or more than {NAME} in all"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_has_one_spelling() {
        let long = "a".repeat(63);
        for (host, spelling) in [
            ("CN.Example.com", "cn.example.com"),
            ("a_b.example", "a_b.example"),
            ("xn--fsq", "xn--fsq"),
            ("127.0.0.1", "127.0.0.1"),
            ("1.example", "1.example"),
            ("0x.example", "0x.example"),
            ("[::1]", "[::1]"),
            ("[0:0:0:0:0:0:0:1]", "[::1]"),
            ("[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
            ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
            ("[0:0:0:0:0:FFFF:7F00:0001]", "[::ffff:7f00:1]"),
            ("[::127.0.0.1]", "[::7f00:1]"),
            ("[64:ff9b::192.0.2.33]", "[64:ff9b::c000:221]"),
            (&long, &long),
        ] {
            assert_eq!(canonical(host).as_deref(), Ok(spelling), "{host}");
            assert_eq!(canonical(spelling).as_deref(), Ok(spelling), "{host}");
        }
    }

    #[test]
    fn what_would_be_rewritten_is_refused_with_its_spelling() {
        let long = "a".repeat(64);
        let longer = format!("{}example", "abcdefg.".repeat(32));
        for (host, says) in [
            ("127.1", "write that"),
            ("127.1", "127.0.0.1"),
            ("127.0.1", "127.0.0.1"),
            ("0x7f.1", "127.0.0.1"),
            ("0x7F000001", "127.0.0.1"),
            ("2130706433", "127.0.0.1"),
            ("0177.0.0.1", "127.0.0.1"),
            ("127.0.0.01", "127.0.0.1"),
            ("256.0.0.1", "no IPv4 address"),
            ("1.2.3.4.5", "no IPv4 address"),
            ("4294967296", "no IPv4 address"),
            ("a.09", "no IPv4 address"),
            ("[fe80::1%25eth0]", "[fe80::1]"),
            ("[fe80::1%eth0]", "zone"),
            ("[v1.a]", "no IPv6 address"),
            ("[::1::]", "no IPv6 address"),
            ("[]", "no IPv6 address"),
            ("h.example.", "write h.example"),
            ("%6c", "percent-encoded"),
            ("a..b", "empty label"),
            (".a", "empty label"),
            ("a b", "' '"),
            ("a,b", "','"),
            ("h\u{e4}", "'\u{e4}'"),
            ("", "no host"),
            (&long, "63"),
            (&longer, "253"),
        ] {
            let refused = canonical(host).unwrap_err();
            assert!(refused.contains(says), "{host}: {refused}");
        }
    }
}
