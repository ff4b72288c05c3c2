//! How a file is cut into parts.

use std::{iter::FusedIterator, ops::Range};

use super::{BLOCK, HashError};
use crate::profile::PartLimits;

const MIB: u64 = 1024 * 1024;

/// The part size of [`Plan::automatic`], unless the file needs larger parts.
const AUTOMATIC_PART_SIZE: u64 = 8 * MIB;

/// One part of a file. All numbers but its own are bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Part {
    /// `partNumber`, from 1.
    pub number: u32,
    /// `partOffset`: bytes before the part, a multiple of 64.
    pub offset: u64,
    /// `partSize`.
    pub size: u64,
}

impl Part {
    /// The part's bytes within the file.
    pub const fn range(&self) -> Range<u64> {
        self.offset..self.offset + self.size
    }
}

/// A file's length and its cut into parts, within every rule of the service.
///
/// All parts but the last have one size: a multiple of 64 bytes (so that a midstate exists at each boundary) of
/// [`PartLimits::min_size`] to [`PartLimits::max_size`]. The last one takes what is left. A single part may be smaller
/// than that and of any size; an empty file has one part of size 0. There are at most [`PartLimits::max_count`].
///
/// The limits are facts of the API; the generated package has them as `koodrive::limits::PARTS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Plan {
    length: u64,
    part_size: u64,
    count: u32,
    /// The most parts whose URLs one call may request.
    per_call: u32,
}

impl Plan {
    /// Cuts a file of `length` bytes into parts of `part_size` bytes.
    ///
    /// A file that is not longer than `part_size` becomes a single part; then the rules for sizes between parts do
    /// not apply to `part_size`.
    ///
    /// # Errors
    /// [`HashError::FileTooLong`] above [`PartLimits::max_length`]; [`HashError::PartTooSmall`], [`HashError::PartTooLarge`],
    /// [`HashError::PartUnaligned`] or [`HashError::TooManyParts`] when `part_size` breaks a rule, with a size that
    /// works.
    pub fn new(limits: &PartLimits, length: u64, part_size: u64) -> Result<Self, HashError> {
        check_length(limits, length)?;
        if length <= part_size {
            return Self::single(limits, length);
        }
        let usable = smallest_part_size(limits, length);
        if part_size < limits.min_size {
            return Err(HashError::PartTooSmall { size: part_size, usable });
        }
        if part_size > limits.max_size {
            return Err(HashError::PartTooLarge { size: part_size, max: limits.max_size });
        }
        if !part_size.is_multiple_of(BLOCK) {
            let usable = part_size.next_multiple_of(BLOCK).max(usable);
            return Err(HashError::PartUnaligned { size: part_size, usable });
        }
        let count = length.div_ceil(part_size);
        match u32::try_from(count) {
            Ok(count) if count <= limits.max_count => {
                Ok(Self { length, part_size, count, per_call: limits.max_per_call })
            }
            _ => Err(HashError::TooManyParts { size: part_size, count, max: limits.max_count, usable }),
        }
    }

    /// Cuts a file into parts of a size chosen for it: 8 MiB, or as many whole MiB as keep it within
    /// [`PartLimits::max_count`].
    ///
    /// # Errors
    /// [`HashError::FileTooLong`] above [`PartLimits::max_length`].
    pub fn automatic(limits: &PartLimits, length: u64) -> Result<Self, HashError> {
        check_length(limits, length)?;
        let needed = length.div_ceil(u64::from(limits.max_count.max(1))).next_multiple_of(MIB);
        let largest = limits.max_size / BLOCK * BLOCK;
        Self::new(limits, length, needed.max(AUTOMATIC_PART_SIZE).max(limits.min_size).min(largest))
    }

    /// Sends a file as one part.
    ///
    /// # Errors
    /// [`HashError::FileTooLong`] above [`PartLimits::max_length`], [`HashError::PartTooLarge`] above
    /// [`PartLimits::max_size`].
    pub fn single(limits: &PartLimits, length: u64) -> Result<Self, HashError> {
        check_length(limits, length)?;
        if length > limits.max_size {
            return Err(HashError::PartTooLarge { size: length, max: limits.max_size });
        }
        Ok(Self { length, part_size: length, count: 1, per_call: limits.max_per_call })
    }

    /// Length of the file in bytes.
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// Size in bytes of every part but the last; of the only one when there is one.
    pub const fn part_size(&self) -> u64 {
        self.part_size
    }

    /// Number of parts: 1 to [`PartLimits::max_count`].
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// The part with this number; `None` for 0 and beyond the last.
    pub fn part(&self, number: u32) -> Option<Part> {
        if number > self.count {
            return None;
        }
        let offset = u64::from(number.checked_sub(1)?) * self.part_size;
        Some(Part { number, offset, size: self.part_size.min(self.length - offset) })
    }

    /// All parts, the first one first.
    pub fn parts(&self) -> Parts {
        Parts { plan: *self, numbers: 1..self.count + 1 }
    }

    /// All parts in batches of [`PartLimits::max_per_call`], the first one first; the last batch may have fewer.
    ///
    /// The first batch goes with the file's creation, the others with calls for more URLs. Request these late: a URL
    /// lives for an hour.
    pub fn batches(&self) -> Batches {
        Batches { parts: self.parts(), size: self.per_call.max(1) }
    }

    /// As [`batches`](Self::batches), of at most `size` parts each.
    ///
    /// # Errors
    /// [`HashError::BatchSize`] unless `size` is 1 to [`PartLimits::max_per_call`].
    pub fn batches_of(&self, size: u32) -> Result<Batches, HashError> {
        if (1..=self.per_call).contains(&size) {
            Ok(Batches { parts: self.parts(), size })
        } else {
            Err(HashError::BatchSize { size, max: self.per_call })
        }
    }

    /// A plan as small as a test wants it, past all rules but those that arithmetic needs.
    #[cfg(test)]
    pub(super) fn unchecked(length: u64, part_size: u64) -> Self {
        let count = u32::try_from(length.div_ceil(part_size).max(1)).unwrap_or(u32::MAX);
        Self { length, part_size, count, per_call: 100 }
    }
}

fn check_length(limits: &PartLimits, length: u64) -> Result<(), HashError> {
    if length > limits.max_length {
        return Err(HashError::FileTooLong { length, max: limits.max_length });
    }
    Ok(())
}

/// The smallest size that a file of more than one part can be cut into.
fn smallest_part_size(limits: &PartLimits, length: u64) -> u64 {
    let needed = length.div_ceil(u64::from(limits.max_count.max(1)));
    needed.next_multiple_of(BLOCK).max(limits.min_size)
}

/// Parts in ascending order, from [`Plan::parts`] or as one of [`Plan::batches`].
#[derive(Clone, Debug)]
pub struct Parts {
    plan: Plan,
    numbers: Range<u32>,
}

impl Iterator for Parts {
    type Item = Part;

    fn next(&mut self) -> Option<Part> {
        self.plan.part(self.numbers.next()?)
    }

    fn nth(&mut self, skipped: usize) -> Option<Part> {
        self.plan.part(self.numbers.nth(skipped)?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.numbers.size_hint()
    }
}

impl DoubleEndedIterator for Parts {
    fn next_back(&mut self) -> Option<Part> {
        self.plan.part(self.numbers.next_back()?)
    }
}

impl ExactSizeIterator for Parts {}
impl FusedIterator for Parts {}

/// Parts in batches that one call can carry, from [`Plan::batches`].
#[derive(Clone, Debug)]
pub struct Batches {
    parts: Parts,
    size: u32,
}

impl Iterator for Batches {
    type Item = Parts;

    fn next(&mut self) -> Option<Parts> {
        let Range { start, end } = self.parts.numbers;
        if start >= end {
            return None;
        }
        let border = end.min(start + self.size);
        self.parts.numbers.start = border;
        Some(Parts { plan: self.parts.plan, numbers: start..border })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let batches = self.parts.len().div_ceil(self.size as usize);
        (batches, Some(batches))
    }
}

impl ExactSizeIterator for Batches {}
impl FusedIterator for Batches {}
