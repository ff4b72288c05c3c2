//! Whether the parts announced so far can be the parts of the file.

use std::collections::{BTreeMap, BTreeSet};

use koodrive::files::UploadPart;
use koodrive::limits::PARTS;
use koodrive_runtime::hash::{BLOCK, Midstate};

use crate::api::Refusal;
use crate::store::uploads::PartRange;

const MAX_LENGTH: u64 = PARTS.max_length;
const MAX_PART_SIZE: u64 = PARTS.max_size;
const MAX_PARTS: u32 = PARTS.max_count;

/// A part that a client announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Announced {
    pub(crate) number: u32,
    /// `None` if it follows from the parts before.
    offset: Option<u64>,
    size: u64,
    /// The midstate before the part; `None` for the first, and for all parts that go up one after the other.
    pub(crate) context: Option<Midstate>,
}

/// The range of each part, by its number.
pub(crate) type PartRanges = BTreeMap<u32, PartRange>;

pub(crate) fn check_length(length: u64) -> Result<(), Refusal> {
    if length > MAX_LENGTH {
        return Err(Refusal::parameter("length", format!("{length} is more than {MAX_LENGTH}")));
    }
    Ok(())
}

/// Reads the `multiParts` of a request, each by itself, for a file of `length` bytes.
pub(crate) fn announced(parts: &[UploadPart], length: u64) -> Result<Vec<Announced>, Refusal> {
    let mut seen = BTreeSet::new();
    let read = |(index, part): (usize, &UploadPart)| {
        let refused =
            |field: &str, problem: String| Err(Refusal::parameter(&format!("multiParts[{index}].{field}"), problem));
        let UploadPart { part_number: number, part_size: size, part_offset, .. } = *part;
        if !(1..=MAX_PARTS).contains(&number) {
            return refused("partNumber", format!("{number} is not within 1 … {MAX_PARTS}"));
        }
        if !seen.insert(number) {
            return refused("partNumber", format!("{number} appears twice"));
        }
        if size > MAX_PART_SIZE {
            return refused("partSize", format!("{size} is more than {MAX_PART_SIZE}"));
        }
        let context = match context(part) {
            Ok(context) => context,
            Err(problem) => return refused("hashCtx", problem),
        };
        let offset = match part_offset {
            Some(offset) if number == 1 && offset > 0 => {
                return refused("partOffset", format!("the first part begins at 0, not at {offset}"));
            }
            None if context.is_some() => return refused("partOffset", "is missing beside hashCtx".to_owned()),
            None if number == 1 => Some(0),
            offset => offset,
        };
        if let Some(offset) = offset.filter(|offset| context.is_some() && !offset.is_multiple_of(BLOCK)) {
            return refused("partOffset", format!("{offset} is not a multiple of {BLOCK}"));
        }
        if offset.unwrap_or_default().checked_add(size).is_none_or(|end| end > length) {
            return refused("partSize", format!("the part exceeds the file's {length} bytes"));
        }
        Ok(Announced { number, offset, size, context })
    };
    parts.iter().enumerate().map(read).collect()
}

fn context(part: &UploadPart) -> Result<Option<Midstate>, String> {
    let words = part.hash_ctx.as_deref().filter(|words| !words.is_empty());
    let midstate = words.map(Midstate::try_from).transpose().map_err(|error| error.to_string())?;
    match midstate {
        Some(given) if part.part_number == 1 && given != Midstate::INITIAL => {
            Err("must be the initial state of SHA-256 for the first part".to_owned())
        }
        Some(_) if part.part_number == 1 => Ok(None),
        midstate => Ok(midstate),
    }
}

/// Adds announced parts to the known ones, and checks them against one another.
///
/// The documents require `partOffset` and `hashCtx` of parts that go up at the same time. A part without them goes up after
/// the part before it, begins where that ends, and need not be a multiple of 64 bytes. The parts of one file are all of the
/// one kind or all of the other. `smallest` is the least size of a part that is not the last.
pub(crate) fn arrange(ranges: &mut PartRanges, parts: &[Announced], length: u64, smallest: u64) -> Result<(), Refusal> {
    let mut parts: Vec<_> = parts.iter().collect();
    parts.sort_unstable_by_key(|part| part.number);
    for part in parts {
        let sequential = part.number > 1 && part.context.is_none();
        let offset = match part.offset {
            Some(offset) => offset,
            None => ranges.get(&(part.number - 1)).map(|before| before.end()).ok_or_else(|| early(part.number))?,
        };
        ranges.insert(part.number, PartRange { offset, size: part.size, sequential });
    }
    check_kind(ranges)?;
    check_together(ranges, length, smallest)
}

fn early(number: u32) -> Refusal {
    let problem =
        format!("part {number} has neither partOffset nor hashCtx, so part {} must be announced before it", number - 1);
    Refusal::parameter("multiParts", problem)
}

/// Refuses a file some of whose parts have a context and others lack it.
fn check_kind(ranges: &PartRanges) -> Result<(), Refusal> {
    let find = |sequential| ranges.iter().find(|(number, range)| **number > 1 && range.sequential == sequential);
    let (Some((without, _)), Some((with, _))) = (find(true), find(false)) else { return Ok(()) };
    let problem = format!(
        "part {without} has no hashCtx, and part {with} has one: parts that go up at the same time all need it, and \
         parts that go up one after the other have none"
    );
    Err(Refusal::parameter("multiParts", problem))
}

/// Checks the parts against one another. Missing parts must fit between the known ones.
fn check_together(ranges: &PartRanges, length: u64, smallest: u64) -> Result<(), Refusal> {
    // The first part alone does not tell how the others will go up.
    let in_blocks = ranges.iter().any(|(number, range)| *number > 1 && !range.sequential);
    let mut before = (0, 0);
    for (index, (&number, &range)) in ranges.iter().enumerate() {
        let (number_before, end) = before;
        check_gap(number, range.offset.checked_sub(end), number - number_before - 1, smallest)?;
        if range.end() > length {
            return Err(Refusal::parameter("multiParts", format!("part {number} exceeds the file's {length} bytes")));
        }
        let is_highest = index + 1 == ranges.len();
        let is_inner = range.size >= smallest && (!in_blocks || range.size.is_multiple_of(BLOCK));
        if !(is_inner || is_highest && range.end() == length) {
            let multiple = if in_blocks { format!("a multiple of {BLOCK} and ") } else { String::new() };
            let problem = format!(
                "part {number} is not the last one, so its size must be {multiple}at least {smallest}, not {}",
                range.size
            );
            return Err(Refusal::parameter("multiParts", problem));
        }
        before = (number, range.end());
    }
    Ok(())
}

/// `gap` is the number of bytes between a part and the known one before it, for `missing` parts; `None` if they overlap.
fn check_gap(number: u32, gap: Option<u64>, missing: u32, smallest: u64) -> Result<(), Refusal> {
    let missing = u64::from(missing);
    let fits = |gap: u64| (missing * smallest..=missing * MAX_PART_SIZE).contains(&gap);
    if gap.is_some_and(fits) {
        return Ok(());
    }
    let problem = match (gap, missing) {
        (None, _) => format!("part {number} overlaps the part before it"),
        (Some(_), 0) => format!("part {number} does not begin where the part before it ends"),
        (Some(gap), _) => format!("{missing} parts do not fit in the {gap} bytes before part {number}"),
    };
    Err(Refusal::parameter("multiParts", problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIB: u64 = 1024 * 1024;
    const CONTEXT: [u32; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

    fn part(number: u32, offset: u64, size: u64) -> UploadPart {
        let part = UploadPart::new(number, size).part_offset(offset);
        if number > 1 { part.hash_ctx(CONTEXT) } else { part }
    }

    /// A part that states neither its place nor its context.
    fn plain(number: u32, size: u64) -> UploadPart {
        UploadPart::new(number, size)
    }

    fn problem(parts: &[UploadPart], length: u64) -> String {
        problem_with(parts, length, PARTS.min_size)
    }

    fn problem_with(parts: &[UploadPart], length: u64, smallest: u64) -> String {
        let arrange = |parts: Vec<_>| arrange(&mut PartRanges::new(), &parts, length, smallest);
        let checked = announced(parts, length).and_then(arrange);
        checked.map_or_else(|refusal| refusal.message().to_owned(), |()| String::new())
    }

    #[test]
    fn valid_parts_pass() {
        let size = 8 * MIB;
        for (parts, length) in [
            (vec![], 5),
            (vec![part(1, 0, 0)], 0),
            (vec![UploadPart::new(1, 1)], 1),
            (vec![part(1, 0, 5 * MIB + 1)], 5 * MIB + 1),
            (vec![part(1, 0, size), part(2, size, 1)], size + 1),
            (vec![part(2, size, 1), part(1, 0, size)], size + 1),
            (vec![part(1, 0, size).hash_ctx(Midstate::INITIAL.words()), part(3, 2 * size, size)], 3 * size),
            (vec![part(46, 45 * size, size)], 100 * size),
            (vec![part(10_000, 9_999 * size, 7)], 9_999 * size + 7),
            (vec![part(1, 0, size), part(2, size, 0)], size),
            (vec![part(1, 0, 5 * MIB + 1)], 6 * MIB),
            (vec![plain(1, 5 * MIB + 1), plain(2, 5 * MIB + 7), plain(3, 1)], 10 * MIB + 9),
            (vec![plain(3, 1), plain(2, size), plain(1, size)], 2 * size + 1),
            (vec![plain(1, size), plain(2, size).part_offset(size)], 3 * size),
        ] {
            assert_eq!(problem(&parts, length), "", "{parts:?}");
        }
    }

    #[test]
    fn parts_may_be_as_small_as_the_limit_says() {
        const KIB: u64 = 1024;
        for (parts, length, smallest, expected) in [
            (vec![part(1, 0, 64 * KIB), part(2, 64 * KIB, 1)], 64 * KIB + 1, 64 * KIB, ""),
            (vec![part(101, 6400 * KIB, 64 * KIB)], 200 * 64 * KIB, 64 * KIB, ""),
            (vec![plain(1, 1), plain(2, 1), plain(3, 0)], 2, 1, ""),
            (vec![part(1, 0, 64), part(2, 64, 64), part(3, 128, 1)], 129, 1, ""),
            (
                vec![part(1, 0, 64), part(2, 64, 1)],
                65,
                128,
                "multiParts: part 1 is not the last one, so its size must be",
            ),
            (vec![part(1, 0, 63)], 64, 1, ""),
            (vec![part(1, 0, 63), part(2, 63, 1)], 64, 1, "multiParts[1].partOffset: 63 is not a multiple of 64"),
            (
                vec![plain(1, 0), plain(2, 1)],
                1,
                1,
                "multiParts: part 1 is not the last one, so its size must be at least 1",
            ),
            (vec![part(3, 64, 1)], 65, 64, "multiParts: 2 parts do not fit in the 64 bytes before part 3"),
        ] {
            let problem = problem_with(&parts, length, smallest);
            let as_expected = if expected.is_empty() { problem.is_empty() } else { problem.starts_with(expected) };
            assert!(as_expected, "{problem:?} should start with {expected:?}");
        }
    }

    #[test]
    fn invalid_parts_are_refused_with_the_path_of_the_field() {
        let size = 8 * MIB;
        for (parts, length, expected) in [
            (vec![part(0, 0, 1)], 1, "multiParts[0].partNumber: 0 is not within"),
            (vec![part(10_001, 0, 1)], 1, "multiParts[0].partNumber: 10001 is not within"),
            (vec![part(1, 0, size), part(1, 0, size)], size, "multiParts[1].partNumber: 1 appears twice"),
            (vec![part(1, 0, MAX_PART_SIZE + 1)], MAX_LENGTH, "multiParts[0].partSize: 5368709121 is more"),
            (vec![part(1, 64, size)], 2 * size, "multiParts[0].partOffset: the first part begins at 0"),
            (vec![plain(2, size).hash_ctx(CONTEXT)], size, "multiParts[0].partOffset: is missing beside hashCtx"),
            (vec![plain(2, 1)], 2 * size, "multiParts: part 2 has neither partOffset nor hashCtx, so part 1 must"),
            (vec![plain(1, size), plain(3, 1)], 3 * size, "multiParts: part 3 has neither partOffset nor hashCtx"),
            (vec![plain(1, size), plain(2, size).part_offset(64)], 2 * size, "multiParts: part 2 overlaps"),
            (vec![plain(1, size), plain(2, 9).part_offset(size + 9)], 3 * size, "multiParts: part 2 does not begin"),
            (vec![plain(1, size), plain(2, size), plain(3, 2)], 2 * size + 1, "multiParts: part 3 exceeds"),
            (
                vec![plain(1, 5 * MIB - 1), plain(2, 1)],
                size,
                "multiParts: part 1 is not the last one, so its size must be at",
            ),
            (
                vec![plain(1, size), plain(2, size), part(3, 2 * size, 1)],
                2 * size + 1,
                "multiParts: part 2 has no hashCtx, and part 3 has one",
            ),
            (
                vec![plain(1, 5 * MIB + 1), part(2, 5 * MIB + 64, 1)],
                6 * MIB,
                "multiParts: part 1 is not the last one, so its size must be a multiple of 64",
            ),
            (vec![part(2, size, 1).hash_ctx([1, 2])], 2 * size, "multiParts[0].hashCtx: a SHA-256 midstate has"),
            (vec![part(1, 0, 1).hash_ctx(CONTEXT)], 1, "multiParts[0].hashCtx: must be the initial"),
            (vec![part(2, size + 1, 1)], 2 * size, "multiParts[0].partOffset: 8388609 is not a multiple of 64"),
            (vec![part(1, 0, 2)], 1, "multiParts[0].partSize: the part exceeds"),
            (vec![part(2, u64::MAX - 63, 64)], size, "multiParts[0].partSize: the part exceeds"),
            (vec![part(1, 0, 5 * MIB - 64)], 6 * MIB, "multiParts: part 1 is not the last one"),
            (vec![part(1, 0, size), part(2, size + 64, 1)], size + 65, "multiParts: part 2 does not begin where"),
            (vec![part(1, 0, size), part(2, size - 64, 64)], size, "multiParts: part 2 overlaps"),
            (vec![part(3, size, 1)], size + 1, "multiParts: 2 parts do not fit in the 8388608 bytes before part 3"),
            (vec![part(1, 0, 64), part(2, 64, 0)], 64, "multiParts: part 1 is not the last one"),
        ] {
            let problem = problem(&parts, length);
            assert!(problem.starts_with(expected), "{problem:?} should start with {expected:?}");
        }
        assert!(check_length(MAX_LENGTH).is_ok() && check_length(MAX_LENGTH + 1).is_err());
    }
}
