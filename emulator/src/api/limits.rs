//! How much the tenant has bought, and how large its drive may become.

use koodrive::common::SpaceKind;
use koodrive::limits::PARTS;

use crate::base::EmulatorError;

/// How much the tenant has bought, and how large its drive may become, for
/// [`Builder::limits`](crate::Builder::limits).
///
/// The documents leave the first to the tenant and give no numbers for the second, so all of them are the emulator's own
/// and can be set. What the documents do state (lengths, parts, files per call) cannot, but for
/// [`part_min`](Self::part_min).
///
/// ```
/// let mut limits = koodrive_emulator::Limits::default();
/// limits.users = 3;
/// limits.personal_size = 1;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The most users; 200 by default. One more is refused with 13000102.
    pub users: u64,
    /// The most groups with a space; 500 by default. One more is refused with 13000102.
    pub groups: u64,
    /// The capacity of all spaces of departments together, in GB; 40,000 by default. More is refused with 13000102, as for
    /// the other kinds of spaces.
    pub department_quota: u64,
    /// The capacity of all personal spaces together, in GB; 100,000 by default.
    pub personal_quota: u64,
    /// The capacity of all spaces of groups together, in GB; 20,000 by default.
    pub group_quota: u64,
    /// The size of a new space of a department, in GB; 10 by default. Files beyond it are refused with 13000311, as for the
    /// other kinds of spaces.
    pub department_size: u64,
    /// The size of a new personal space, in GB; 500 by default, so that the largest file fits.
    pub personal_size: u64,
    /// The size of a new space of a group, in GB; 20 by default.
    pub group_size: u64,
    /// The size that the personal spaces of a user keep at most after a downgrade to the free package, in GB; 5 by default.
    pub free_size: u64,
    /// How long the retention period after the expiry of a package is, in days; 15 by default.
    pub retention_days: u32,
    /// By how many users `updateUserLimit` raises `users`; 50 by default.
    pub user_step: u64,
    /// How deep folders may be nested: 1 allows folders at the top of a space only. The default is 100, the most 1000. What
    /// would be deeper is refused with 13000310.
    pub depth: u32,
    /// The most files and folders in a space, the recycle bin included; 200,000 by default. More are refused with 13000311.
    pub items: u64,
    /// The most files and folders that a job or task may copy, pack or unpack; 10,000 by default. More are refused with
    /// 13000311.
    pub job_items: u64,
    /// The most jobs of a user; 10,000 by default. The oldest that has ended makes room for a new one; if all are pending,
    /// the new one is refused with 13000102.
    pub jobs: u64,
    /// The smallest part that is not the last of its file, in bytes; by default what the spec states
    /// (`koodrive::limits::PARTS`). At least 1, and at most the largest part that the spec allows.
    ///
    /// The service itself refuses parts that are smaller than the default. Lower it so that a small file has many parts:
    /// with 65,536 a file of 7 MB has more than a hundred. Parts of parallel uploads remain multiples of 64 bytes.
    pub part_min: u64,
}

/// What the database can still add up, in GB.
const LARGEST: u64 = 1_000_000_000;
/// Deeper folders than that are a mistake of the test.
const DEEPEST: u32 = 1000;

impl Default for Limits {
    fn default() -> Self {
        Self {
            users: 200,
            groups: 500,
            department_quota: 40_000,
            personal_quota: 100_000,
            group_quota: 20_000,
            department_size: 10,
            personal_size: 500,
            group_size: 20,
            free_size: 5,
            retention_days: 15,
            user_step: 50,
            depth: 100,
            items: 200_000,
            job_items: 10_000,
            jobs: 10_000,
            part_min: PARTS.min_size,
        }
    }
}

impl Limits {
    /// The capacity that the spaces of a kind may have together, in GB, until administrators move some of it.
    pub(crate) fn quota(&self, kind: &SpaceKind) -> u64 {
        match kind {
            SpaceKind::Department => self.department_quota,
            SpaceKind::Personal => self.personal_quota,
            SpaceKind::Group => self.group_quota,
            _ => 0,
        }
    }

    /// The size of a new space of a kind, in GB.
    pub(crate) fn size(&self, kind: &SpaceKind) -> u64 {
        match kind {
            SpaceKind::Department => self.department_size,
            SpaceKind::Personal => self.personal_size,
            SpaceKind::Group => self.group_size,
            _ => 0,
        }
    }

    fn capacities(&self) -> [(&'static str, u64); 7] {
        [
            ("department_quota", self.department_quota),
            ("personal_quota", self.personal_quota),
            ("group_quota", self.group_quota),
            ("department_size", self.department_size),
            ("personal_size", self.personal_size),
            ("group_size", self.group_size),
            ("free_size", self.free_size),
        ]
    }

    /// Refuses limits that no drive can keep. `sizes` are those of the spaces of the users that the emulator starts with.
    pub(crate) fn check(&self, sizes: &[u64]) -> Result<(), EmulatorError> {
        let users = u64::try_from(sizes.len()).unwrap_or(u64::MAX);
        let wanted = sizes.iter().fold(0_u64, |sum, size| sum.saturating_add(*size));
        let problem = if self.users < users {
            format!(
                "`users` is {}, and the emulator starts with {users}: raise the limit or name fewer users",
                self.users
            )
        } else if wanted > self.personal_quota {
            format!(
                "`personal_quota` is {} GB, and the users' spaces need {wanted} GB: raise it, or make the spaces smaller",
                self.personal_quota
            )
        } else if let Some((name, size)) = self.capacities().into_iter().find(|(_, size)| *size > LARGEST) {
            format!("`{name}` is {size} GB: choose at most {LARGEST}")
        } else if !(1..=DEEPEST).contains(&self.depth) {
            format!("`depth` is {}: choose 1 to {DEEPEST}", self.depth)
        } else if let Some((name, _)) = [("items", self.items), ("job_items", self.job_items), ("jobs", self.jobs)]
            .iter()
            .find(|(_, most)| *most == 0)
        {
            format!("`{name}` is 0: choose at least 1")
        } else if !(1..=PARTS.max_size).contains(&self.part_min) {
            format!("`part_min` is {} bytes: choose 1 to {}", self.part_min, PARTS.max_size)
        } else {
            return Ok(());
        };
        Err(EmulatorError::Limits { problem })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_that_contradict_one_another_are_refused_by_name() {
        let problem = |change: fn(&mut Limits), users| {
            let mut limits = Limits::default();
            change(&mut limits);
            limits.check(&vec![limits.personal_size; users]).err().map(|error| error.to_string()).unwrap_or_default()
        };
        assert_eq!(problem(|_| {}, 200), "");
        assert_eq!(problem(|limits| limits.personal_size = 0, 1), "", "a space without room is a space");
        assert!(problem(|_| {}, 201).contains("`users` is 200"));
        assert!(problem(|limits| limits.personal_size = 60_000, 2).contains("`personal_quota` is 100000 GB"));
        assert!(problem(|limits| limits.personal_size = u64::MAX, 2).contains("`personal_quota`"));
        assert!(
            problem(|limits| limits.group_quota = u64::MAX, 2).contains("`group_quota` is 18446744073709551615 GB")
        );
        assert!(problem(|limits| limits.depth = 0, 1).contains("`depth` is 0"));
        assert!(problem(|limits| limits.depth = 1001, 1).contains("`depth` is 1001"));
        assert!(problem(|limits| limits.items = 0, 1).contains("`items` is 0"));
        assert!(problem(|limits| limits.job_items = 0, 1).contains("`job_items` is 0"));
        assert!(problem(|limits| limits.jobs = 0, 1).contains("`jobs` is 0"));
        assert!(problem(|limits| limits.part_min = 0, 1).contains("`part_min` is 0 bytes: choose 1 to 5368709120"));
        assert!(problem(|limits| limits.part_min = PARTS.max_size + 1, 1).contains("`part_min` is 5368709121 bytes"));
        assert_eq!(problem(|limits| limits.part_min = 1, 1), "");
    }
}
