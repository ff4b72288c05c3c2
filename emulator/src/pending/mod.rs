//! Operations that are described, and not served yet: a call is refused and says so.

mod audit_log;
mod carrier_accounts;
mod carrier_backup_devices;
mod carrier_backups;
mod carrier_files;
mod carrier_packages;
mod carrier_retention;
mod carrier_sessions;
mod space_usage;
mod standard_content_audit;
mod standard_permission_templates;
mod standard_permissions;
mod standard_settings;
mod standard_spaces;
mod versions;
