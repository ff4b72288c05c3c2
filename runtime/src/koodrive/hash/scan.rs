//! One pass over a file that computes everything its upload needs.

use std::{fmt, io::Read};

use super::{Digest, HashError, Midstate, Plan, Sha256, read::each_piece};

/// The number of bytes at the beginning of a file that `preHash` covers (table 4-261: the first KB).
pub const PRE_HASH_LENGTH: u64 = 1024;

/// The result of one pass over a file.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scan {
    /// `sha256`: the digest of the whole file.
    pub sha256: Digest,
    /// `preHash`: the digest of the first 1,024 bytes, of the whole file when it is shorter.
    pub pre_hash: Digest,
    plan: Plan,
    /// Of part 2 and on.
    contexts: Vec<Midstate>,
}

impl Scan {
    /// `hashCtx` of a part: the midstate where it begins. `None` for part 1, which has none, and beyond the last.
    pub fn context(&self, part_number: u32) -> Option<Midstate> {
        let index = part_number.checked_sub(2)?;
        self.contexts.get(usize::try_from(index).ok()?).copied()
    }

    /// The plan that the contexts belong to.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Length of the file in bytes.
    pub const fn length(&self) -> u64 {
        self.plan.length()
    }
}

/// Counts the contexts instead of printing up to 9,999 of them.
impl fmt::Debug for Scan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scan")
            .field("sha256", &self.sha256)
            .field("pre_hash", &self.pre_hash)
            .field("plan", &self.plan)
            .field("contexts", &self.contexts.len())
            .finish()
    }
}

/// A [`scan`] that is given the bytes instead of reading them, for data without a [`Read`].
#[derive(Clone)]
pub struct Scanner {
    plan: Plan,
    sha256: Sha256,
    pre_hash: Option<Digest>,
    contexts: Vec<Midstate>,
}

impl Scanner {
    /// A scan before the first byte. It needs 32 bytes of memory for each part.
    pub fn new(plan: &Plan) -> Self {
        Self {
            plan: *plan,
            sha256: Sha256::new(),
            pre_hash: None,
            contexts: Vec::with_capacity(plan.count() as usize - 1),
        }
    }

    /// Hashes the file's next bytes, any number of them.
    ///
    /// # Errors
    /// [`HashError::Grew`] when they go beyond the plan's length; none of them is taken then.
    pub fn update(&mut self, data: &[u8]) -> Result<(), HashError> {
        let length = self.plan.length();
        if data.len() as u64 > length - self.sha256.len() {
            return Err(HashError::Grew { length });
        }
        let mut rest = data;
        while !rest.is_empty() {
            let room = self.next_stop() - self.sha256.len();
            let room = usize::try_from(room).unwrap_or(usize::MAX);
            let (head, tail) = rest.split_at(room.min(rest.len()));
            self.sha256.update(head);
            self.note()?;
            rest = tail;
        }
        Ok(())
    }

    /// Bytes taken so far.
    pub const fn position(&self) -> u64 {
        self.sha256.len()
    }

    /// The result, once all bytes have been hashed.
    ///
    /// # Errors
    /// [`HashError::Shrank`] when there were fewer than the plan's length.
    pub fn finish(self) -> Result<Scan, HashError> {
        let (position, length) = (self.sha256.len(), self.plan.length());
        if position < length {
            return Err(HashError::Shrank { position, length });
        }
        let sha256 = self.sha256.finalize();
        Ok(Scan { sha256, pre_hash: self.pre_hash.unwrap_or(sha256), plan: self.plan, contexts: self.contexts })
    }

    /// Where the part that is being read ends.
    fn border(&self) -> u64 {
        let parts_ended = self.contexts.len() as u64 + 1;
        self.plan.length().min(parts_ended * self.plan.part_size())
    }

    /// The next position where something has to be kept; beyond the bytes hashed so far, until these are all.
    fn next_stop(&self) -> u64 {
        match self.pre_hash {
            None => self.border().min(PRE_HASH_LENGTH),
            Some(_) => self.border(),
        }
    }

    /// Keeps what is needed at the position reached.
    fn note(&mut self) -> Result<(), HashError> {
        let position = self.sha256.len();
        if position == PRE_HASH_LENGTH {
            self.pre_hash = Some(self.sha256.clone().finalize());
        }
        if position == self.border() && position < self.plan.length() {
            self.contexts.push(self.sha256.midstate()?);
        }
        Ok(())
    }
}

impl fmt::Debug for Scanner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scanner").field("plan", &self.plan).field("position", &self.position()).finish_non_exhaustive()
    }
}

/// Reads a file once, from where `reader` stands to its end, and finds the digest of the whole, the pre-hash and the
/// midstate at the beginning of every part.
///
/// The reader needs no buffer of its own. Memory stays the same whatever the length, but for 32 bytes a part. This
/// blocks; in asynchronous code run it on a thread for blocking work.
///
/// # Errors
/// [`HashError::Shrank`] or [`HashError::Grew`] when there are fewer or more bytes than the plan's length, and
/// [`HashError::Read`] when reading fails. An interrupted read is repeated.
pub fn scan(reader: impl Read, plan: &Plan) -> Result<Scan, HashError> {
    scan_with(reader, plan, |_| ())
}

/// As [`scan`], and calls `progress` after each piece with the total number of bytes read.
///
/// # Errors
/// As [`scan`].
pub fn scan_with(mut reader: impl Read, plan: &Plan, mut progress: impl FnMut(u64)) -> Result<Scan, HashError> {
    scan_dyn(&mut reader, plan, &mut progress)
}

/// Compiled once, whatever is read.
fn scan_dyn(reader: &mut dyn Read, plan: &Plan, progress: &mut dyn FnMut(u64)) -> Result<Scan, HashError> {
    let mut scanner = Scanner::new(plan);
    each_piece(reader, u64::MAX, &mut |piece| {
        scanner.update(piece)?;
        progress(scanner.position());
        Ok(())
    })?;
    scanner.finish()
}

/// `preHash` alone: the digest of the first 1,024 bytes from where `reader` stands, of all when there are fewer.
///
/// Send it first: only when the response says that the server knows a file with this beginning, computing the digest of
/// the whole file for a flash upload is worth it. No byte beyond the first 1,024 is read.
///
/// # Errors
/// [`HashError::Read`] when reading fails.
pub fn pre_hash(mut reader: impl Read) -> Result<Digest, HashError> {
    digest_of(&mut reader, PRE_HASH_LENGTH)
}

/// The digest of all bytes from where `reader` stands to its end. Memory stays the same whatever their number.
///
/// # Errors
/// [`HashError::Read`] when reading fails.
pub fn sha256_of(mut reader: impl Read) -> Result<Digest, HashError> {
    digest_of(&mut reader, u64::MAX)
}

fn digest_of(reader: &mut dyn Read, limit: u64) -> Result<Digest, HashError> {
    let mut sha256 = Sha256::new();
    each_piece(reader, limit, &mut |piece| {
        sha256.update(piece);
        Ok(())
    })?;
    Ok(sha256.finalize())
}
