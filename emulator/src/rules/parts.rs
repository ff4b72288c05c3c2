//! Whether the parts announced so far can be the parts of the file.

use std::collections::{BTreeMap, BTreeSet};

use koodrive::files::UploadPart;
use koodrive::limits::PARTS;
use koodrive_runtime::hash::{BLOCK, Midstate};

use crate::api::Refusal;

const MAX_LENGTH: u64 = PARTS.max_length;
const MIN_PART_SIZE: u64 = PARTS.min_size;
const MAX_PART_SIZE: u64 = PARTS.max_size;
const MAX_PARTS: u32 = PARTS.max_count;

/// A part that a client announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Announced {
    pub(crate) number: u32,
    pub(crate) offset: u64,
    pub(crate) size: u64,
    /// The midstate before the part; `None` for the first.
    pub(crate) context: Option<Midstate>,
}

/// The range of each part, by its number.
pub(crate) type PartRanges = BTreeMap<u32, PartRange>;

/// The range of a part in the file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PartRange {
    pub(crate) offset: u64,
    pub(crate) size: u64,
}

impl PartRange {
    fn end(self) -> u64 {
        self.offset + self.size
    }

    /// Whether the part can come before another.
    fn is_inner(self) -> bool {
        self.size >= MIN_PART_SIZE && self.size.is_multiple_of(BLOCK)
    }
}

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
        let offset = match part_offset {
            Some(offset) if number == 1 && offset > 0 => {
                return refused("partOffset", format!("the first part begins at 0, not at {offset}"));
            }
            Some(offset) => offset,
            None if number == 1 => 0,
            None => return refused("partOffset", "is missing: every part but the first needs it".to_owned()),
        };
        if !offset.is_multiple_of(BLOCK) {
            return refused("partOffset", format!("{offset} is not a multiple of {BLOCK}"));
        }
        if offset.checked_add(size).is_none_or(|end| end > length) {
            return refused("partSize", format!("the part exceeds the file's {length} bytes"));
        }
        let context = match context(part) {
            Ok(context) => context,
            Err(problem) => return refused("hashCtx", problem),
        };
        Ok(Announced { number, offset, size, context })
    };
    parts.iter().enumerate().map(read).collect()
}

fn context(part: &UploadPart) -> Result<Option<Midstate>, String> {
    let words = part.hash_ctx.as_deref().filter(|words| !words.is_empty());
    let midstate = words.map(Midstate::try_from).transpose().map_err(|error| error.to_string())?;
    match midstate {
        None if part.part_number > 1 => Err("is missing: every part but the first needs it".to_owned()),
        Some(given) if part.part_number == 1 && given != Midstate::INITIAL => {
            Err("must be the initial state of SHA-256 for the first part".to_owned())
        }
        Some(_) if part.part_number == 1 => Ok(None),
        midstate => Ok(midstate),
    }
}

/// Checks the announced parts against one another. Missing parts must fit between the known ones.
pub(crate) fn check_together(ranges: &PartRanges, length: u64) -> Result<(), Refusal> {
    let mut before = (0, 0);
    for (index, (&number, &range)) in ranges.iter().enumerate() {
        let (number_before, end) = before;
        check_gap(number, range.offset.checked_sub(end), number - number_before - 1)?;
        let is_highest = index + 1 == ranges.len();
        if !(range.is_inner() || is_highest && range.end() == length) {
            let problem = format!(
                "part {number} is not the last one, so its size must be a multiple of {BLOCK} and at least \
                 {MIN_PART_SIZE}, not {}",
                range.size
            );
            return Err(Refusal::parameter("multiParts", problem));
        }
        before = (number, range.end());
    }
    Ok(())
}

/// `gap` is the number of bytes between a part and the known one before it, for `missing` parts; `None` if they overlap.
fn check_gap(number: u32, gap: Option<u64>, missing: u32) -> Result<(), Refusal> {
    let missing = u64::from(missing);
    let fits = |gap: u64| (missing * MIN_PART_SIZE..=missing * MAX_PART_SIZE).contains(&gap);
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

    fn problem(parts: &[UploadPart], length: u64) -> String {
        let checked = announced(parts, length).and_then(|parts| {
            let ranges = parts.iter().map(|part| (part.number, PartRange { offset: part.offset, size: part.size }));
            check_together(&ranges.collect(), length)
        });
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
        ] {
            assert_eq!(problem(&parts, length), "", "{parts:?}");
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
            (vec![UploadPart::new(2, size).hash_ctx(CONTEXT)], size, "multiParts[0].partOffset: is missing"),
            (vec![UploadPart::new(2, 1).part_offset(size)], 2 * size, "multiParts[0].hashCtx: is missing"),
            (vec![part(2, size, 1).hash_ctx([1, 2])], 2 * size, "multiParts[0].hashCtx: a SHA-256 midstate has"),
            (vec![part(1, 0, 1).hash_ctx(CONTEXT)], 1, "multiParts[0].hashCtx: must be the initial"),
            (vec![part(2, size + 1, 1)], 2 * size, "multiParts[0].partOffset: 8388609 is not a multiple of 64"),
            (vec![part(1, 0, 2)], 1, "multiParts[0].partSize: the part exceeds"),
            (vec![part(2, u64::MAX - 63, 64)], size, "multiParts[0].partSize: the part exceeds"),
            (vec![part(1, 0, 5 * MIB + 1)], 6 * MIB, "multiParts: part 1 is not the last one"),
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
