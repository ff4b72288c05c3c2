// What is public in koodrive-emulator: items without documentation, bodies and private fields (`_`).
// Modules that are not `pub` are reached through the `pub use` of others.
// Written by `cargo xtask api`. Edit the sources, not this file.

mod api {
    mod limits {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Limits {
            pub users: u64,
            pub groups: u64,
            pub department_quota: u64,
            pub personal_quota: u64,
            pub group_quota: u64,
            pub department_size: u64,
            pub personal_size: u64,
            pub group_size: u64,
            pub free_size: u64,
            pub retention_days: u32,
            pub user_step: u64,
            pub depth: u32,
            pub items: u64,
            pub job_items: u64,
            pub jobs: u64,
            pub part_min: u64,
        }
        impl Default for Limits {}
    }
    mod refusal {
        impl From<EmulatorError> for Refusal {}
    }
    pub use self::limits::Limits;
}
mod base {
    mod clock {
        #[derive(Clone, Debug)]
        pub struct Clock(_);
        impl Clock {
            pub fn system() -> Self {}
            pub fn running(from: SystemTime, speed: u32) -> Self {}
            pub fn stopped(at: SystemTime) -> Self {}
            pub fn now(&self) -> SystemTime {}
            pub fn advance(&self, by: Duration) {}
            pub fn set(&self, to: SystemTime) {}
        }
        impl koodrive_runtime::Clock for Clock {}
        impl Default for Clock {}
    }
    mod error {
        #[derive(Debug, thiserror::Error)]
        #[non_exhaustive]
        pub enum EmulatorError {
            Listen { address: SocketAddr, source: io::Error },
            Folder { path: PathBuf, source: io::Error },
            Store(Box<dyn Error + Send + Sync>),
            Format { found: i64, expected: i64 },
            Limits { problem: String },
            Exposed { address: SocketAddr },
            Host { host: String },
            User { user_id: String, problem: String },
            Phone { phone: String, problem: String },
            Account { phone: String, problem: String },
            File { name: String, problem: String },
            UnknownUser { user_id: String },
            UnknownFile { file_id: String },
            UnknownToken,
            Fault { problem: String },
            FaultFile { path: PathBuf, problem: String },
            SpaceSize { user_id: String },
            Random(Box<dyn Error + Send + Sync>),
        }
        impl From<rusqlite::Error> for EmulatorError {}
    }
    pub use self::clock::Clock;
    pub use self::error::EmulatorError;
}
mod control {
    mod calls {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct CallRecord {
            pub operation: &'static str,
            pub status: Option<u16>,
            pub faulted: bool,
            pub trace_id: Option<String>,
            pub user_id: Option<UserId>,
            pub part: Option<u32>,
            pub range: Option<Range<u64>>,
            pub file_id: Option<FileId>,
            pub bytes: u64,
        }
    }
    mod fault {
        #[derive(Clone, Debug)]
        pub struct Fault {
            _private: _,
        }
        impl Fault {
            pub const PUT_PART: &str = "putPart";
            pub const DOWNLOAD: &str = "download";
            pub fn response(status: u16, body: impl Into<Bytes>) -> Self {}
            pub fn status(status: u16) -> Self {}
            pub fn error(code: i64) -> Self {}
            pub fn error_in_success(code: i64) -> Self {}
            pub fn storage_error(status: u16, code: &str) -> Self {}
            pub fn url_expired() -> Self {}
            pub fn redirect(location: &str) -> Self {}
            pub fn reset_before() -> Self {}
            pub fn reset_after() -> Self {}
            pub fn stall_before() -> Self {}
            pub fn stall_after() -> Self {}
            pub fn stall_in_body() -> Self {}
            pub fn truncate() -> Self {}
            pub fn gzip() -> Self {}
            pub fn shorten() -> Self {}
            pub fn lengthen() -> Self {}
            pub fn wrong_bytes() -> Self {}
            pub fn ignore_range() -> Self {}
            pub fn other_range() -> Self {}
            pub fn header(name: &str, value: &str) -> Self {}
            pub fn with_header(self, name: &str, value: &str) -> Self {}
            pub fn retry_at(self, later: Duration) -> Self {}
            pub fn on(self, operation: &str) -> Self {}
            pub fn part(self, number: u32) -> Self {}
            pub fn at_byte(self, start: u64) -> Self {}
            pub fn after(self, calls: u64) -> Self {}
            pub fn times(self, calls: u64) -> Self {}
            pub fn always(self) -> Self {}
        }
        impl fmt::Display for Fault {}
    }
    pub use self::calls::CallRecord;
    pub use self::fault::Fault;
}
mod drive {
    mod activity {
        impl Activity for Service {}
    }
    mod archives {
        impl Archives for Service {}
    }
    pub(crate) mod backups {
        mod devices {
            impl CarrierBackupDevices for Service {}
        }
        impl CarrierBackups for Service {}
    }
    mod carrier_files {
        impl CarrierFiles for Service {}
    }
    mod favorites {
        impl Favorites for Service {}
    }
    pub(crate) mod files {
        impl Files for Service {}
    }
    pub(crate) mod jobs {
        impl Jobs for Service {}
    }
    mod listings {
        impl Listings for Service {}
    }
    pub(crate) mod shared_folders {
        mod invitations {
            impl CarrierInvitations for Service {}
        }
        impl CarrierSharedFolders for Service {}
    }
    pub(crate) mod shares {
        mod links {
            impl ShareLinks for Service {}
        }
        mod mine {
            impl Shares for Service {}
        }
        mod public {
            impl PublicShares for Service {}
            impl CarrierPublicShares for Service {}
        }
        mod public_standard {
            impl StandardPublicShares for Service {}
        }
        mod received {
            impl ReceivedShares for Service {}
        }
    }
    mod versions {
        impl Versions for Service {}
    }
}
mod emulator {
    mod builder {
        pub(super) mod start {
            impl Builder {
                pub async fn start(self) -> Result<Emulator, EmulatorError> {}
            }
        }
        #[derive(Clone, Debug)]
        pub struct Builder {
            _private: _,
        }
        impl Builder {
            pub const AGENT: &str = "carrier";
        }
        impl Default for Builder {}
        impl Builder {
            pub fn address(self, address: SocketAddr) -> Self {}
            pub fn expose(self, exposed: bool) -> Self {}
            pub fn host(self, host: impl Into<String>) -> Self {}
            pub fn limits(self, limits: Limits) -> Self {}
            pub fn folder(self, folder: impl Into<PathBuf>) -> Self {}
            pub fn clock(self, clock: Clock) -> Self {}
            pub fn user(
                self,
                user_id: impl Into<UserId>,
                user_name: impl Into<String>,
            ) -> Self {}
            pub fn space_size(self, user_id: impl Into<UserId>, gb: u64) -> Self {}
            pub fn fault_file(self, path: impl Into<PathBuf>) -> Self {}
            pub fn app(
                self,
                app_id: impl Into<String>,
                secret: impl Into<Secret>,
            ) -> Self {}
            pub fn loose(self, loose: bool) -> Self {}
            pub fn agent(self, name: impl Into<String>) -> Self {}
            pub fn session_life(self, life: Duration) -> Self {}
            pub fn refresh_after_expiry(self, allowed: bool) -> Self {}
            pub fn job_time(self, time: Duration) -> Self {}
            pub fn storage_speed(self, bytes_per_second_per_connection: u64) -> Self {}
            pub fn storage_total_speed(self, bytes_per_second: u64) -> Self {}
        }
    }
    mod credentials {
        impl Emulator {
            pub fn authorization_code(&self) -> Result<String, EmulatorError> {}
            pub fn authorization_code_for(
                &self,
                user_id: &UserId,
            ) -> Result<String, EmulatorError> {}
            pub fn issue_token(&self) -> Result<String, EmulatorError> {}
            pub fn issue_token_for(
                &self,
                user_id: &UserId,
            ) -> Result<String, EmulatorError> {}
            pub fn issue_session_for(
                &self,
                user_id: &UserId,
            ) -> Result<SavedSession, EmulatorError> {}
        }
    }
    mod shutdown {
        impl Emulator {
            pub async fn shutdown(self) -> Result<(), EmulatorError> {}
            pub async fn shutdown_within(
                self,
                grace: Duration,
            ) -> Result<bool, EmulatorError> {}
        }
    }
    pub use self::builder::Builder;
    #[derive(Debug)]
    pub struct Emulator {
        _private: _,
    }
    impl Emulator {
        pub const DEFAULT_USER: &str = _;
        pub async fn start() -> Result<Self, EmulatorError> {}
        pub fn builder() -> Builder {}
        pub fn url(&self) -> &str {}
        pub fn local_address(&self) -> SocketAddr {}
        pub fn clock(&self) -> Clock {}
        pub fn accounts(&self) -> &[Account] {}
        pub fn user_id(&self) -> &UserId {}
        pub fn container_id(&self) -> &ContainerId {}
        pub fn app_id(&self) -> &str {}
        pub fn app_secret(&self) -> &str {}
        pub fn agent(&self) -> &str {}
        pub fn send_code(
            &self,
            phone: &str,
            purpose: &VerificationPurpose,
        ) -> Result<CodeSent, EmulatorError> {}
        pub fn register_account(
            &self,
            phone: &str,
            password: &str,
        ) -> Result<UserId, EmulatorError> {}
        pub fn session_id(&self, token: &str) -> Result<String, EmulatorError> {}
        pub fn expire_token(&self, token: &str) -> Result<(), EmulatorError> {}
        pub fn revoke_token(&self, token: &str) -> Result<(), EmulatorError> {}
        pub fn expire_urls(&self) -> Result<(), EmulatorError> {}
        pub fn recycle(&self, file_id: &FileId) -> Result<(), EmulatorError> {}
        pub fn add_files<N: Into<String>>(
            &self,
            container_id: &ContainerId,
            folder_id: &FileId,
            names: impl IntoIterator<Item = N>,
            content: &[u8],
        ) -> Result<Vec<FileId>, EmulatorError> {}
        pub fn plant_files<N: Into<String>>(
            &self,
            container_id: &ContainerId,
            folder_id: &FileId,
            names: impl IntoIterator<Item = N>,
            content: &[u8],
        ) -> Result<Vec<FileId>, EmulatorError> {}
        pub fn stage_import<A: Into<OrgUserId>>(
            &self,
            accounts: impl IntoIterator<Item = A>,
        ) -> Result<String, EmulatorError> {}
        pub fn inject(&self, fault: Fault) -> Result<(), EmulatorError> {}
        pub fn pending_faults(&self) -> Vec<Fault> {}
        pub fn clear_faults(&self) {}
        pub fn calls(&self) -> Vec<CallRecord> {}
        pub fn clear_calls(&self) {}
    }
}
mod enterprise {
    pub(crate) mod accounts {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Account {
            pub user_id: UserId,
            pub user_name: String,
            pub container_id: ContainerId,
        }
    }
    mod audit_log {
        impl AuditLog for Service {}
    }
    mod carrier_packages {
        impl CarrierPackages for Service {}
    }
    pub(crate) mod carriers {
        mod accounts {
            impl CarrierAccounts for Service {}
        }
        mod codes {
            #[derive(Clone, Debug)]
            #[non_exhaustive]
            pub struct CodeSent {
                pub request_id: CodeRequestId,
                pub code: Secret,
            }
        }
        mod sessions {
            impl CarrierSessions for Service {}
        }
        pub use self::codes::CodeSent;
    }
    mod content_audit {
        impl StandardContentAudit for Service {}
    }
    mod departments {
        impl Departments for Service {}
    }
    pub(crate) mod messages {
        impl Messages for Service {}
    }
    pub(crate) mod permissions {
        mod members {
            impl StandardPermissions for Service {}
        }
        mod templates {
            impl StandardPermissionTemplates for Service {}
        }
    }
    pub(crate) mod retention {
        impl CarrierRetention for Service {}
    }
    pub(crate) mod sdk {
        impl Sdk for Service {}
    }
    mod services {
        impl Services for Service {}
    }
    pub(crate) mod sessions {
        impl Sessions for Service {}
    }
    pub(crate) mod settings {
        impl Settings for Service {}
        impl StandardSettings for Service {}
    }
    mod space_usage {
        impl SpaceUsage for Service {}
    }
    mod spaces {
        mod allocation {
            impl StandardSpaces for Service {}
        }
        impl Spaces for Service {}
    }
    mod user_groups {
        impl UserGroups for Service {}
    }
    pub(crate) mod users {
        impl Users for Service {}
    }
}
mod generated {
    mod activity {
        pub trait Activity: Send + Sync + 'static {
            fn list_related_files(
                &self,
                call: &Call,
                request: ListRelatedFilesRequest,
            ) -> Result<ListRelatedFilesResponse, Refusal>;
            fn list_recent_files(
                &self,
                call: &Call,
                request: ListRecentFilesRequest,
            ) -> Result<ListRecentFilesResponse, Refusal>;
        }
    }
    mod archives {
        pub trait Archives: Send + Sync + 'static {
            fn list_archive_files(
                &self,
                call: &Call,
                request: ListArchiveFilesRequest,
            ) -> Result<ListArchiveFilesResponse, Refusal>;
        }
    }
    mod audit_log {
        pub trait AuditLog: Send + Sync + 'static {
            fn list_audit_logs(
                &self,
                call: &Call,
                request: ListAuditLogsRequest,
            ) -> Result<ListAuditLogsResponse, Refusal>;
        }
    }
    mod carrier_accounts {
        pub trait CarrierAccounts: Send + Sync + 'static {
            fn register_account(
                &self,
                call: &Call,
                request: RegisterAccountRequest,
            ) -> Result<RegisterAccountResponse, Refusal>;
            fn get_account(
                &self,
                call: &Call,
                request: GetAccountRequest,
            ) -> Result<GetAccountResponse, Refusal>;
            fn update_account(
                &self,
                call: &Call,
                request: UpdateAccountRequest,
            ) -> Result<(), Refusal>;
            fn delete_account(
                &self,
                call: &Call,
                request: DeleteAccountRequest,
            ) -> Result<(), Refusal>;
            fn change_password(
                &self,
                call: &Call,
                request: ChangePasswordRequest,
            ) -> Result<(), Refusal>;
            fn reset_password(
                &self,
                call: &Call,
                request: ResetPasswordRequest,
            ) -> Result<(), Refusal>;
            fn validate_code(
                &self,
                call: &Call,
                request: ValidateCodeRequest,
            ) -> Result<ValidateCodeResponse, Refusal>;
            fn register_accounts(
                &self,
                call: &Call,
                request: RegisterAccountsRequest,
            ) -> Result<RegisterAccountsResponse, Refusal>;
            fn list_account_registrations(
                &self,
                call: &Call,
                request: ListAccountRegistrationsRequest,
            ) -> Result<ListAccountRegistrationsResponse, Refusal>;
        }
    }
    mod carrier_backup_devices {
        pub trait CarrierBackupDevices: Send + Sync + 'static {
            fn list_backup_devices(
                &self,
                call: &Call,
                request: ListBackupDevicesRequest,
            ) -> Result<ListBackupDevicesResponse, Refusal>;
            fn bind_backup_device(
                &self,
                call: &Call,
                request: BindBackupDeviceRequest,
            ) -> Result<BindBackupDeviceResponse, Refusal>;
            fn unbind_backup_device(
                &self,
                call: &Call,
                request: UnbindBackupDeviceRequest,
            ) -> Result<UnbindBackupDeviceResponse, Refusal>;
            fn get_backup_config(
                &self,
                call: &Call,
                request: GetBackupConfigRequest,
            ) -> Result<GetBackupConfigResponse, Refusal>;
            fn update_backup_config(
                &self,
                call: &Call,
                request: UpdateBackupConfigRequest,
            ) -> Result<UpdateBackupConfigResponse, Refusal>;
            fn list_backup_configs(
                &self,
                call: &Call,
                request: ListBackupConfigsRequest,
            ) -> Result<ListBackupConfigsResponse, Refusal>;
            fn list_backup_scopes(
                &self,
                call: &Call,
                request: ListBackupScopesRequest,
            ) -> Result<ListBackupScopesResponse, Refusal>;
            fn add_backup_scopes(
                &self,
                call: &Call,
                request: AddBackupScopesRequest,
            ) -> Result<AddBackupScopesResponse, Refusal>;
            fn delete_backup_scopes(
                &self,
                call: &Call,
                request: DeleteBackupScopesRequest,
            ) -> Result<DeleteBackupScopesResponse, Refusal>;
        }
    }
    mod carrier_backups {
        pub trait CarrierBackups: Send + Sync + 'static {
            fn create_backup_lock(
                &self,
                call: &Call,
                request: CreateBackupLockRequest,
            ) -> Result<CreateBackupLockResponse, Refusal>;
            fn renew_backup_lock(
                &self,
                call: &Call,
                request: RenewBackupLockRequest,
            ) -> Result<(), Refusal>;
            fn release_backup_lock(
                &self,
                call: &Call,
                request: ReleaseBackupLockRequest,
            ) -> Result<(), Refusal>;
            fn list_backups(
                &self,
                call: &Call,
                request: ListBackupsRequest,
            ) -> Result<ListBackupsResponse, Refusal>;
            fn create_backup(
                &self,
                call: &Call,
                request: CreateBackupRequest,
            ) -> Result<CreateBackupResponse, Refusal>;
            fn get_backup(
                &self,
                call: &Call,
                request: GetBackupRequest,
            ) -> Result<GetBackupResponse, Refusal>;
            fn complete_backup(
                &self,
                call: &Call,
                request: CompleteBackupRequest,
            ) -> Result<(), Refusal>;
            fn delete_backup(
                &self,
                call: &Call,
                request: DeleteBackupRequest,
            ) -> Result<(), Refusal>;
            fn list_backup_files(
                &self,
                call: &Call,
                request: ListBackupFilesRequest,
            ) -> Result<ListBackupFilesResponse, Refusal>;
        }
    }
    mod carrier_files {
        pub trait CarrierFiles: Send + Sync + 'static {
            fn list_file_operations(
                &self,
                call: &Call,
                request: ListFileOperationsRequest,
            ) -> Result<ListFileOperationsResponse, Refusal>;
            fn add_file_tags(
                &self,
                call: &Call,
                request: AddFileTagsRequest,
            ) -> Result<(), Refusal>;
            fn remove_file_tags(
                &self,
                call: &Call,
                request: RemoveFileTagsRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod carrier_invitations {
        pub trait CarrierInvitations: Send + Sync + 'static {
            fn get_invitation(
                &self,
                call: &Call,
                request: GetInvitationRequest,
            ) -> Result<GetInvitationResponse, Refusal>;
            fn invite_to_shared_folder(
                &self,
                call: &Call,
                request: InviteToSharedFolderRequest,
            ) -> Result<InviteToSharedFolderResponse, Refusal>;
            fn answer_invitation(
                &self,
                call: &Call,
                request: AnswerInvitationRequest,
            ) -> Result<(), Refusal>;
            fn list_pending_invitations(
                &self,
                call: &Call,
                request: ListPendingInvitationsRequest,
            ) -> Result<ListPendingInvitationsResponse, Refusal>;
            fn list_sent_invitations(
                &self,
                call: &Call,
                request: ListSentInvitationsRequest,
            ) -> Result<ListSentInvitationsResponse, Refusal>;
        }
    }
    mod carrier_packages {
        pub trait CarrierPackages: Send + Sync + 'static {
            fn reverse_order(
                &self,
                call: &Call,
                request: ReverseOrderRequest,
            ) -> Result<ReverseOrderResponse, Refusal>;
            fn notify_package_expiry(
                &self,
                call: &Call,
                request: NotifyPackageExpiryRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod carrier_public_shares {
        pub trait CarrierPublicShares: Send + Sync + 'static {
            fn verify_carrier_extract_code(
                &self,
                call: &Call,
                request: VerifyCarrierExtractCodeRequest,
            ) -> Result<VerifyCarrierExtractCodeResponse, Refusal>;
            fn list_carrier_shared_files(
                &self,
                call: &Call,
                request: ListCarrierSharedFilesRequest,
            ) -> Result<ListCarrierSharedFilesResponse, Refusal>;
            fn get_carrier_share_download_url(
                &self,
                call: &Call,
                request: GetCarrierShareDownloadUrlRequest,
            ) -> Result<GetCarrierShareDownloadUrlResponse, Refusal>;
        }
    }
    mod carrier_retention {
        pub trait CarrierRetention: Send + Sync + 'static {
            fn list_retention_policies(
                &self,
                call: &Call,
                request: ListRetentionPoliciesRequest,
            ) -> Result<ListRetentionPoliciesResponse, Refusal>;
            fn get_current_retention_policies(
                &self,
                call: &Call,
                request: GetCurrentRetentionPoliciesRequest,
            ) -> Result<GetCurrentRetentionPoliciesResponse, Refusal>;
            fn set_retention_policies(
                &self,
                call: &Call,
                request: SetRetentionPoliciesRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod carrier_sessions {
        pub trait CarrierSessions: Send + Sync + 'static {
            fn create_carrier_session(
                &self,
                call: &Call,
                request: CreateCarrierSessionRequest,
            ) -> Result<CreateCarrierSessionResponse, Refusal>;
            fn refresh_carrier_session(
                &self,
                call: &Call,
                request: RefreshCarrierSessionRequest,
            ) -> Result<RefreshCarrierSessionResponse, Refusal>;
            fn logout_carrier(
                &self,
                call: &Call,
                request: LogoutCarrierRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod carrier_shared_folders {
        pub trait CarrierSharedFolders: Send + Sync + 'static {
            fn create_shared_folder(
                &self,
                call: &Call,
                request: CreateSharedFolderRequest,
            ) -> Result<CreateSharedFolderResponse, Refusal>;
            fn delete_shared_folders(
                &self,
                call: &Call,
                request: DeleteSharedFoldersRequest,
            ) -> Result<(), Refusal>;
            fn list_shared_folders(
                &self,
                call: &Call,
                request: ListSharedFoldersRequest,
            ) -> Result<ListSharedFoldersResponse, Refusal>;
            fn get_shared_folder(
                &self,
                call: &Call,
                request: GetSharedFolderRequest,
            ) -> Result<GetSharedFolderResponse, Refusal>;
            fn rename_shared_folder(
                &self,
                call: &Call,
                request: RenameSharedFolderRequest,
            ) -> Result<RenameSharedFolderResponse, Refusal>;
            fn remove_shared_folder_member(
                &self,
                call: &Call,
                request: RemoveSharedFolderMemberRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod departments {
        pub trait Departments: Send + Sync + 'static {
            fn list_departments(
                &self,
                call: &Call,
                request: ListDepartmentsRequest,
            ) -> Result<ListDepartmentsResponse, Refusal>;
            fn get_department(
                &self,
                call: &Call,
                request: GetDepartmentRequest,
            ) -> Result<Department, Refusal>;
            fn update_department(
                &self,
                call: &Call,
                request: UpdateDepartmentRequest,
            ) -> Result<(), Refusal>;
            fn delete_department(
                &self,
                call: &Call,
                request: DeleteDepartmentRequest,
            ) -> Result<(), Refusal>;
            fn create_department(
                &self,
                call: &Call,
                request: CreateDepartmentRequest,
            ) -> Result<CreateDepartmentResponse, Refusal>;
        }
    }
    mod favorites {
        pub trait Favorites: Send + Sync + 'static {
            fn star_files(
                &self,
                call: &Call,
                request: StarFilesRequest,
            ) -> Result<StarFilesResponse, Refusal>;
            fn list_starred_files(
                &self,
                call: &Call,
                request: ListStarredFilesRequest,
            ) -> Result<ListStarredFilesResponse, Refusal>;
        }
    }
    mod files {
        pub trait Files: Send + Sync + 'static {
            fn get_file(
                &self,
                call: &Call,
                request: GetFileRequest,
            ) -> Result<GetFileResponse, Refusal>;
            fn create_directory(
                &self,
                call: &Call,
                request: CreateDirectoryRequest,
            ) -> Result<CreateDirectoryResponse, Refusal>;
            fn create_file(
                &self,
                call: &Call,
                request: CreateFileRequest,
            ) -> Result<CreateFileResponse, Refusal>;
            fn complete_file(
                &self,
                call: &Call,
                request: CompleteFileRequest,
            ) -> Result<(), Refusal>;
            fn get_download_urls(
                &self,
                call: &Call,
                request: GetDownloadUrlsRequest,
            ) -> Result<GetDownloadUrlsResponse, Refusal>;
            fn rename_file(
                &self,
                call: &Call,
                request: RenameFileRequest,
            ) -> Result<(), Refusal>;
            fn clear_recycle_bin(
                &self,
                call: &Call,
                request: ClearRecycleBinRequest,
            ) -> Result<(), Refusal>;
            fn search_files(
                &self,
                call: &Call,
                request: SearchFilesRequest,
            ) -> Result<SearchFilesResponse, Refusal>;
            fn get_full_path(
                &self,
                call: &Call,
                request: GetFullPathRequest,
            ) -> Result<GetFullPathResponse, Refusal>;
            fn get_upload_urls(
                &self,
                call: &Call,
                request: GetUploadUrlsRequest,
            ) -> Result<GetUploadUrlsResponse, Refusal>;
            fn get_folder_statistics(
                &self,
                call: &Call,
                request: GetFolderStatisticsRequest,
            ) -> Result<GetFolderStatisticsResponse, Refusal>;
        }
    }
    mod jobs {
        pub trait Jobs: Send + Sync + 'static {
            fn list_jobs(
                &self,
                call: &Call,
                request: ListJobsRequest,
            ) -> Result<ListJobsResponse, Refusal>;
            fn create_job(
                &self,
                call: &Call,
                request: CreateJobRequest,
            ) -> Result<CreateJobResponse, Refusal>;
            fn get_job(
                &self,
                call: &Call,
                request: GetJobRequest,
            ) -> Result<GetJobResponse, Refusal>;
            fn cancel_job(
                &self,
                call: &Call,
                request: CancelJobRequest,
            ) -> Result<CancelJobResponse, Refusal>;
        }
    }
    mod listings {
        pub trait Listings: Send + Sync + 'static {
            fn list_personal_files(
                &self,
                call: &Call,
                request: ListPersonalFilesRequest,
            ) -> Result<ListFilesResponse, Refusal>;
            fn list_team_files(
                &self,
                call: &Call,
                request: ListTeamFilesRequest,
            ) -> Result<ListFilesResponse, Refusal>;
        }
    }
    mod messages {
        pub trait Messages: Send + Sync + 'static {
            fn count_unread_messages(
                &self,
                call: &Call,
                request: CountUnreadMessagesRequest,
            ) -> Result<CountUnreadMessagesResponse, Refusal>;
            fn list_messages(
                &self,
                call: &Call,
                request: ListMessagesRequest,
            ) -> Result<ListMessagesResponse, Refusal>;
            fn mark_messages_read(
                &self,
                call: &Call,
                request: MarkMessagesReadRequest,
            ) -> Result<MarkMessagesReadResponse, Refusal>;
            fn delete_messages(
                &self,
                call: &Call,
                request: DeleteMessagesRequest,
            ) -> Result<DeleteMessagesResponse, Refusal>;
            fn update_all_messages(
                &self,
                call: &Call,
                request: UpdateAllMessagesRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod public_shares {
        pub trait PublicShares: Send + Sync + 'static {
            fn visit_public_share(
                &self,
                call: &Call,
                request: VisitPublicShareRequest,
            ) -> Result<VisitPublicShareResponse, Refusal>;
        }
    }
    mod received_shares {
        pub trait ReceivedShares: Send + Sync + 'static {
            fn list_received_shares(
                &self,
                call: &Call,
                request: ListReceivedSharesRequest,
            ) -> Result<ListReceivedSharesResponse, Refusal>;
            fn get_received_share(
                &self,
                call: &Call,
                request: GetReceivedShareRequest,
            ) -> Result<GetReceivedShareResponse, Refusal>;
            fn exit_shares(
                &self,
                call: &Call,
                request: ExitSharesRequest,
            ) -> Result<ExitSharesResponse, Refusal>;
        }
    }
    mod sdk {
        pub trait Sdk: Send + Sync + 'static {
            fn get_js_sdk_info(
                &self,
                call: &Call,
                request: GetJsSdkInfoRequest,
            ) -> Result<GetJsSdkInfoResponse, Refusal>;
        }
    }
    mod services {
        pub trait Services: Send + Sync + 'static {
            fn get_service(
                &self,
                call: &Call,
                request: GetServiceRequest,
            ) -> Result<GetServiceResponse, Refusal>;
            fn get_quota_usage(
                &self,
                call: &Call,
                request: GetQuotaUsageRequest,
            ) -> Result<GetQuotaUsageResponse, Refusal>;
        }
    }
    mod sessions {
        pub trait Sessions: Send + Sync + 'static {
            fn auth_session(
                &self,
                call: &Call,
                request: AuthSessionRequest,
            ) -> Result<AuthSessionResponse, Refusal>;
            fn get_auth_code_url(
                &self,
                call: &Call,
                request: GetAuthCodeUrlRequest,
            ) -> Result<GetAuthCodeUrlResponse, Refusal>;
            fn create_session(
                &self,
                call: &Call,
                request: CreateSessionRequest,
            ) -> Result<CreateSessionResponse, Refusal>;
            fn refresh_session(
                &self,
                call: &Call,
                request: RefreshSessionRequest,
            ) -> Result<RefreshSessionResponse, Refusal>;
            fn logout(&self, call: &Call, request: LogoutRequest) -> Result<(), Refusal>;
        }
    }
    mod settings {
        pub trait Settings: Send + Sync + 'static {
            fn update_package_expiry(
                &self,
                call: &Call,
                request: UpdatePackageExpiryRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod share_links {
        pub trait ShareLinks: Send + Sync + 'static {
            fn visit_share(
                &self,
                call: &Call,
                request: VisitShareRequest,
            ) -> Result<(), Refusal>;
            fn get_share_info(
                &self,
                call: &Call,
                request: GetShareInfoRequest,
            ) -> Result<GetShareInfoResponse, Refusal>;
            fn verify_extract_code(
                &self,
                call: &Call,
                request: VerifyExtractCodeRequest,
            ) -> Result<VerifyExtractCodeResponse, Refusal>;
            fn list_shared_files(
                &self,
                call: &Call,
                request: ListSharedFilesRequest,
            ) -> Result<ListSharedFilesResponse, Refusal>;
            fn get_share_download_url(
                &self,
                call: &Call,
                request: GetShareDownloadUrlRequest,
            ) -> Result<GetShareDownloadUrlResponse, Refusal>;
            fn create_share_task(
                &self,
                call: &Call,
                request: CreateShareTaskRequest,
            ) -> Result<CreateShareTaskResponse, Refusal>;
            fn get_share_task(
                &self,
                call: &Call,
                request: GetShareTaskRequest,
            ) -> Result<GetShareTaskResponse, Refusal>;
        }
    }
    mod shares {
        pub trait Shares: Send + Sync + 'static {
            fn list_my_shares(
                &self,
                call: &Call,
                request: ListMySharesRequest,
            ) -> Result<ListMySharesResponse, Refusal>;
            fn create_share(
                &self,
                call: &Call,
                request: CreateShareRequest,
            ) -> Result<CreateShareResponse, Refusal>;
            fn get_my_share(
                &self,
                call: &Call,
                request: GetMyShareRequest,
            ) -> Result<GetMyShareResponse, Refusal>;
            fn update_share(
                &self,
                call: &Call,
                request: UpdateShareRequest,
            ) -> Result<UpdateShareResponse, Refusal>;
            fn cancel_shares(
                &self,
                call: &Call,
                request: CancelSharesRequest,
            ) -> Result<CancelSharesResponse, Refusal>;
        }
    }
    mod space_usage {
        pub trait SpaceUsage: Send + Sync + 'static {
            fn get_space_usage_overview(
                &self,
                call: &Call,
                request: GetSpaceUsageOverviewRequest,
            ) -> Result<GetSpaceUsageOverviewResponse, Refusal>;
            fn list_space_quotas(
                &self,
                call: &Call,
                request: ListSpaceQuotasRequest,
            ) -> Result<ListSpaceQuotasResponse, Refusal>;
            fn list_user_space_usage(
                &self,
                call: &Call,
                request: ListUserSpaceUsageRequest,
            ) -> Result<ListUserSpaceUsageResponse, Refusal>;
        }
    }
    mod spaces {
        pub trait Spaces: Send + Sync + 'static {
            fn list_department_spaces(
                &self,
                call: &Call,
                request: ListDepartmentSpacesRequest,
            ) -> Result<ListDepartmentSpacesResponse, Refusal>;
            fn get_space(
                &self,
                call: &Call,
                request: GetSpaceRequest,
            ) -> Result<GetSpaceResponse, Refusal>;
            fn create_space(
                &self,
                call: &Call,
                request: CreateSpaceRequest,
            ) -> Result<CreateSpaceResponse, Refusal>;
            fn update_space(
                &self,
                call: &Call,
                request: UpdateSpaceRequest,
            ) -> Result<(), Refusal>;
            fn delete_space(
                &self,
                call: &Call,
                request: DeleteSpaceRequest,
            ) -> Result<(), Refusal>;
            fn get_space_by_container_id(
                &self,
                call: &Call,
                request: GetSpaceByContainerIdRequest,
            ) -> Result<GetSpaceByContainerIdResponse, Refusal>;
            fn list_team_spaces(
                &self,
                call: &Call,
                request: ListTeamSpacesRequest,
            ) -> Result<ListTeamSpacesResponse, Refusal>;
            fn create_group_space(
                &self,
                call: &Call,
                request: CreateGroupSpaceRequest,
            ) -> Result<CreateGroupSpaceResponse, Refusal>;
            fn delete_group_space(
                &self,
                call: &Call,
                request: DeleteGroupSpaceRequest,
            ) -> Result<(), Refusal>;
            fn list_group_spaces(
                &self,
                call: &Call,
                request: ListGroupSpacesRequest,
            ) -> Result<ListGroupSpacesResponse, Refusal>;
            fn list_user_spaces(
                &self,
                call: &Call,
                request: ListUserSpacesRequest,
            ) -> Result<ListUserSpacesResponse, Refusal>;
            fn list_spaces_by_owner(
                &self,
                call: &Call,
                request: ListSpacesByOwnerRequest,
            ) -> Result<ListSpacesByOwnerResponse, Refusal>;
        }
    }
    mod standard_content_audit {
        pub trait StandardContentAudit: Send + Sync + 'static {
            fn list_audits(
                &self,
                call: &Call,
                request: ListAuditsRequest,
            ) -> Result<ListAuditsResponse, Refusal>;
            fn record_audits(
                &self,
                call: &Call,
                request: RecordAuditsRequest,
            ) -> Result<(), Refusal>;
            fn get_audits(
                &self,
                call: &Call,
                request: GetAuditsRequest,
            ) -> Result<GetAuditsResponse, Refusal>;
        }
    }
    mod standard_permission_templates {
        pub trait StandardPermissionTemplates: Send + Sync + 'static {
            fn create_permission_template(
                &self,
                call: &Call,
                request: CreatePermissionTemplateRequest,
            ) -> Result<CreatePermissionTemplateResponse, Refusal>;
            fn update_permission_template(
                &self,
                call: &Call,
                request: UpdatePermissionTemplateRequest,
            ) -> Result<(), Refusal>;
            fn delete_permission_templates(
                &self,
                call: &Call,
                request: DeletePermissionTemplatesRequest,
            ) -> Result<(), Refusal>;
            fn list_permission_templates(
                &self,
                call: &Call,
                request: ListPermissionTemplatesRequest,
            ) -> Result<ListPermissionTemplatesResponse, Refusal>;
            fn get_permission_templates(
                &self,
                call: &Call,
                request: GetPermissionTemplatesRequest,
            ) -> Result<GetPermissionTemplatesResponse, Refusal>;
            fn get_permission_template_use(
                &self,
                call: &Call,
                request: GetPermissionTemplateUseRequest,
            ) -> Result<GetPermissionTemplateUseResponse, Refusal>;
            fn set_permission_template_status(
                &self,
                call: &Call,
                request: SetPermissionTemplateStatusRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod standard_permissions {
        pub trait StandardPermissions: Send + Sync + 'static {
            fn get_initial_member_permission(
                &self,
                call: &Call,
                request: GetInitialMemberPermissionRequest,
            ) -> Result<GetInitialMemberPermissionResponse, Refusal>;
            fn set_initial_member_permission(
                &self,
                call: &Call,
                request: SetInitialMemberPermissionRequest,
            ) -> Result<(), Refusal>;
            fn update_permissions(
                &self,
                call: &Call,
                request: UpdatePermissionsRequest,
            ) -> Result<UpdatePermissionsResponse, Refusal>;
            fn list_user_permissions(
                &self,
                call: &Call,
                request: ListUserPermissionsRequest,
            ) -> Result<ListUserPermissionsResponse, Refusal>;
        }
    }
    mod standard_public_shares {
        pub trait StandardPublicShares: Send + Sync + 'static {
            fn get_public_share_info(
                &self,
                call: &Call,
                request: GetPublicShareInfoRequest,
            ) -> Result<GetPublicShareInfoResponse, Refusal>;
            fn verify_public_extract_code(
                &self,
                call: &Call,
                request: VerifyPublicExtractCodeRequest,
            ) -> Result<VerifyPublicExtractCodeResponse, Refusal>;
            fn list_public_shared_files(
                &self,
                call: &Call,
                request: ListPublicSharedFilesRequest,
            ) -> Result<ListPublicSharedFilesResponse, Refusal>;
            fn get_public_share_download_url(
                &self,
                call: &Call,
                request: GetPublicShareDownloadUrlRequest,
            ) -> Result<GetPublicShareDownloadUrlResponse, Refusal>;
            fn create_public_share_task(
                &self,
                call: &Call,
                request: CreatePublicShareTaskRequest,
            ) -> Result<CreatePublicShareTaskResponse, Refusal>;
            fn get_public_share_task(
                &self,
                call: &Call,
                request: GetPublicShareTaskRequest,
            ) -> Result<GetPublicShareTaskResponse, Refusal>;
        }
    }
    mod standard_settings {
        pub trait StandardSettings: Send + Sync + 'static {
            fn update_user_limit(
                &self,
                call: &Call,
                request: UpdateUserLimitRequest,
            ) -> Result<(), Refusal>;
        }
    }
    mod standard_spaces {
        pub trait StandardSpaces: Send + Sync + 'static {
            fn get_space_allocation(
                &self,
                call: &Call,
                request: GetSpaceAllocationRequest,
            ) -> Result<GetSpaceAllocationResponse, Refusal>;
            fn transfer_unallocated_space(
                &self,
                call: &Call,
                request: TransferUnallocatedSpaceRequest,
            ) -> Result<(), Refusal>;
            fn get_spaces(
                &self,
                call: &Call,
                request: GetSpacesRequest,
            ) -> Result<GetSpacesResponse, Refusal>;
        }
    }
    mod tasks {
        pub trait Tasks: Send + Sync + 'static {
            fn create_task(
                &self,
                call: &Call,
                request: CreateTaskRequest,
            ) -> Result<CreateTaskResponse, Refusal>;
            fn list_tasks(
                &self,
                call: &Call,
                request: ListTasksRequest,
            ) -> Result<ListTasksResponse, Refusal>;
            fn get_task(
                &self,
                call: &Call,
                request: GetTaskRequest,
            ) -> Result<GetTaskResponse, Refusal>;
            fn get_handover_recipient(
                &self,
                call: &Call,
                request: GetHandoverRecipientRequest,
            ) -> Result<GetHandoverRecipientResponse, Refusal>;
            fn get_task_result(
                &self,
                call: &Call,
                request: GetTaskResultRequest,
            ) -> Result<GetTaskResultResponse, Refusal>;
        }
    }
    mod user_groups {
        pub trait UserGroups: Send + Sync + 'static {
            fn list_user_groups(
                &self,
                call: &Call,
                request: ListUserGroupsRequest,
            ) -> Result<ListUserGroupsResponse, Refusal>;
            fn create_user_group(
                &self,
                call: &Call,
                request: CreateUserGroupRequest,
            ) -> Result<CreateUserGroupResponse, Refusal>;
            fn update_user_group(
                &self,
                call: &Call,
                request: UpdateUserGroupRequest,
            ) -> Result<(), Refusal>;
            fn delete_user_group(
                &self,
                call: &Call,
                request: DeleteUserGroupRequest,
            ) -> Result<(), Refusal>;
            fn list_user_group_members(
                &self,
                call: &Call,
                request: ListUserGroupMembersRequest,
            ) -> Result<ListUserGroupMembersResponse, Refusal>;
            fn add_user_group_members(
                &self,
                call: &Call,
                request: AddUserGroupMembersRequest,
            ) -> Result<UserGroupMembersResponse, Refusal>;
            fn remove_user_group_members(
                &self,
                call: &Call,
                request: RemoveUserGroupMembersRequest,
            ) -> Result<UserGroupMembersResponse, Refusal>;
        }
    }
    mod users {
        pub trait Users: Send + Sync + 'static {
            fn list_users(
                &self,
                call: &Call,
                request: ListUsersRequest,
            ) -> Result<ListUsersResponse, Refusal>;
            fn get_user(
                &self,
                call: &Call,
                request: GetUserRequest,
            ) -> Result<GetUserResponse, Refusal>;
            fn update_user(
                &self,
                call: &Call,
                request: UpdateUserRequest,
            ) -> Result<(), Refusal>;
            fn delete_user(
                &self,
                call: &Call,
                request: DeleteUserRequest,
            ) -> Result<(), Refusal>;
            fn count_users(
                &self,
                call: &Call,
                request: CountUsersRequest,
            ) -> Result<CountUsersResponse, Refusal>;
            fn create_user(
                &self,
                call: &Call,
                request: CreateUserRequest,
            ) -> Result<CreateUserResponse, Refusal>;
            fn get_user_mobile(
                &self,
                call: &Call,
                request: GetUserMobileRequest,
            ) -> Result<GetUserMobileResponse, Refusal>;
            fn verify_user_import(
                &self,
                call: &Call,
                request: VerifyUserImportRequest,
            ) -> Result<VerifyUserImportResponse, Refusal>;
        }
    }
    mod versions {
        pub trait Versions: Send + Sync + 'static {
            fn list_file_versions(
                &self,
                call: &Call,
                request: ListFileVersionsRequest,
            ) -> Result<ListFileVersionsResponse, Refusal>;
            fn get_file_version(
                &self,
                call: &Call,
                request: GetFileVersionRequest,
            ) -> Result<GetFileVersionResponse, Refusal>;
            fn create_file_version(
                &self,
                call: &Call,
                request: CreateFileVersionRequest,
            ) -> Result<CreateFileVersionResponse, Refusal>;
            fn complete_file_version(
                &self,
                call: &Call,
                request: CompleteFileVersionRequest,
            ) -> Result<(), Refusal>;
            fn restore_file_version(
                &self,
                call: &Call,
                request: RestoreFileVersionRequest,
            ) -> Result<(), Refusal>;
            fn update_file_version(
                &self,
                call: &Call,
                request: UpdateFileVersionRequest,
            ) -> Result<(), Refusal>;
            fn delete_file_version(
                &self,
                call: &Call,
                request: DeleteFileVersionRequest,
            ) -> Result<(), Refusal>;
        }
    }
    pub use activity::Activity;
    pub use archives::Archives;
    pub use audit_log::AuditLog;
    pub use carrier_accounts::CarrierAccounts;
    pub use carrier_backup_devices::CarrierBackupDevices;
    pub use carrier_backups::CarrierBackups;
    pub use carrier_files::CarrierFiles;
    pub use carrier_invitations::CarrierInvitations;
    pub use carrier_packages::CarrierPackages;
    pub use carrier_public_shares::CarrierPublicShares;
    pub use carrier_retention::CarrierRetention;
    pub use carrier_sessions::CarrierSessions;
    pub use carrier_shared_folders::CarrierSharedFolders;
    pub use departments::Departments;
    pub use favorites::Favorites;
    pub use files::Files;
    pub use jobs::Jobs;
    pub use listings::Listings;
    pub use messages::Messages;
    pub use public_shares::PublicShares;
    pub use received_shares::ReceivedShares;
    pub use sdk::Sdk;
    pub use services::Services;
    pub use sessions::Sessions;
    pub use settings::Settings;
    pub use share_links::ShareLinks;
    pub use shares::Shares;
    pub use space_usage::SpaceUsage;
    pub use spaces::Spaces;
    pub use standard_content_audit::StandardContentAudit;
    pub use standard_permission_templates::StandardPermissionTemplates;
    pub use standard_permissions::StandardPermissions;
    pub use standard_public_shares::StandardPublicShares;
    pub use standard_settings::StandardSettings;
    pub use standard_spaces::StandardSpaces;
    pub use tasks::Tasks;
    pub use user_groups::UserGroups;
    pub use users::Users;
    pub use versions::Versions;
    pub trait KooDrive: Activity + Archives + AuditLog + CarrierAccounts + CarrierBackupDevices + CarrierBackups + CarrierFiles + CarrierInvitations + CarrierPackages + CarrierPublicShares + CarrierRetention + CarrierSessions + CarrierSharedFolders + Departments + Favorites + Files + Jobs + Listings + Messages + PublicShares + ReceivedShares + Sdk + Services + Sessions + Settings + ShareLinks + Shares + SpaceUsage + Spaces + StandardContentAudit + StandardPermissionTemplates + StandardPermissions + StandardPublicShares + StandardSettings + StandardSpaces + Tasks + UserGroups + Users + Versions {}
    impl<
        S: Activity + Archives + AuditLog + CarrierAccounts + CarrierBackupDevices
            + CarrierBackups + CarrierFiles + CarrierInvitations + CarrierPackages
            + CarrierPublicShares + CarrierRetention + CarrierSessions
            + CarrierSharedFolders + Departments + Favorites + Files + Jobs + Listings
            + Messages + PublicShares + ReceivedShares + Sdk + Services + Sessions
            + Settings + ShareLinks + Shares + SpaceUsage + Spaces + StandardContentAudit
            + StandardPermissionTemplates + StandardPermissions + StandardPublicShares
            + StandardSettings + StandardSpaces + Tasks + UserGroups + Users + Versions,
    > KooDrive for S {}
    pub fn routes<S: KooDrive>() -> Vec<Route<S>> {}
}
mod serve {
    mod storage {
        mod error {
            impl From<EmulatorError> for StorageError {}
        }
    }
}
mod tasks {
    impl Tasks for Service {}
}
pub use self::api::Limits;
pub use self::base::{Clock, EmulatorError};
pub use self::control::{CallRecord, Fault};
pub use self::emulator::{Builder, Emulator};
pub use self::enterprise::accounts::Account;
pub use self::enterprise::carriers::CodeSent;
