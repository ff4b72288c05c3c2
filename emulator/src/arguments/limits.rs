//! The limits, each with the library's default.

use clap::Args;
use koodrive_emulator::Limits;

/// The limits, each with the library's default.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Limits of the enterprise")]
pub(super) struct LimitArguments {
    /// The most users.
    #[arg(long, default_value_t = Limits::default().users, value_name = "COUNT")]
    max_users: u64,
    /// The most groups with a space.
    #[arg(long, default_value_t = Limits::default().groups, value_name = "COUNT")]
    max_groups: u64,
    /// The size of a personal space, in GB; --quota sets it for single users, too.
    #[arg(long, default_value_t = Limits::default().personal_size, value_name = "GB")]
    pub(super) personal_size: u64,
    /// The size of all personal spaces together, in GB.
    #[arg(long, default_value_t = Limits::default().personal_quota, value_name = "GB")]
    personal_quota: u64,
    /// The size of a department's space, in GB.
    #[arg(long, default_value_t = Limits::default().department_size, value_name = "GB")]
    department_size: u64,
    /// The size of all departments' spaces together, in GB.
    #[arg(long, default_value_t = Limits::default().department_quota, value_name = "GB")]
    department_quota: u64,
    /// The size of a group's space, in GB.
    #[arg(long, default_value_t = Limits::default().group_size, value_name = "GB")]
    group_size: u64,
    /// The size of all groups' spaces together, in GB.
    #[arg(long, default_value_t = Limits::default().group_quota, value_name = "GB")]
    group_quota: u64,
    /// The size of a personal space after a downgrade to the free package, in GB.
    #[arg(long, default_value_t = Limits::default().free_size, value_name = "GB")]
    free_size: u64,
    /// How long the retention period after the expiry of a package is.
    #[arg(long, default_value_t = Limits::default().retention_days, value_name = "DAYS")]
    retention_days: u32,
    /// By how many users `updateUserLimit` raises the most users.
    #[arg(long, default_value_t = Limits::default().user_step, value_name = "COUNT")]
    user_step: u64,
    /// How deep folders may be nested, 1 to 1000.
    #[arg(long, default_value_t = Limits::default().depth, value_name = "LEVELS")]
    max_depth: u32,
    /// The most files and folders in a space.
    #[arg(long, default_value_t = Limits::default().items, value_name = "COUNT")]
    max_items: u64,
    /// The most files and folders that one job may copy, pack or unpack.
    #[arg(long, default_value_t = Limits::default().job_items, value_name = "COUNT")]
    max_job_items: u64,
    /// The most jobs of a user; the oldest that has ended makes room.
    #[arg(long, default_value_t = Limits::default().jobs, value_name = "COUNT")]
    max_jobs: u64,
    /// The smallest part of an upload that is not its last. The service refuses parts below the default; smaller ones let a
    /// small file have many parts.
    #[arg(long, default_value_t = Limits::default().part_min, value_name = "BYTES")]
    part_min: u64,
}

impl LimitArguments {
    pub(super) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        limits.users = self.max_users;
        limits.groups = self.max_groups;
        limits.personal_size = self.personal_size;
        limits.personal_quota = self.personal_quota;
        limits.department_size = self.department_size;
        limits.department_quota = self.department_quota;
        limits.group_size = self.group_size;
        limits.group_quota = self.group_quota;
        limits.free_size = self.free_size;
        limits.retention_days = self.retention_days;
        limits.user_step = self.user_step;
        limits.depth = self.max_depth;
        limits.items = self.max_items;
        limits.job_items = self.max_job_items;
        limits.jobs = self.max_jobs;
        limits.part_min = self.part_min;
        limits
    }
}
