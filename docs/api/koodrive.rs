// What is public in koodrive: items without documentation, bodies and private fields (`_`).
// Modules that are not `pub` are reached through the `pub use` of others.
// Written by `cargo xtask api`. Edit the sources, not this file.

pub mod activity {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListRelatedFilesRequest {
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub sort_type: Option<RelatedSortField>,
            pub sort_direction: Option<SortDirection>,
            pub display_name: Option<String>,
            pub related_type: Option<RelatedKind>,
        }
        impl ListRelatedFilesRequest {
            pub fn new() -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn sort_type(self, sort_type: RelatedSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
            pub fn display_name(self, display_name: impl Into<String>) -> Self {}
            pub fn related_type(self, related_type: impl Into<RelatedKind>) -> Self {}
        }
        impl Request for ListRelatedFilesRequest {
            type Response = ListRelatedFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListRelatedFilesRequest {
            type Item = RelatedRecord;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListRecentFilesRequest {}
        impl ListRecentFilesRequest {
            pub fn new() -> Self {}
        }
        impl Request for ListRecentFilesRequest {
            type Response = ListRecentFilesResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ActivityStatus {
            ByExpiry,
            FileDeleted,
            SpaceUnavailable,
            Unknown(i64),
        }
        impl wire::IntegerEnum for ActivityStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(ActivityStatus);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum CollaborationKind {
            Edit,
            Share,
            Save,
            Unknown(String),
        }
        impl wire::StringEnum for CollaborationKind {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(CollaborationKind);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListRecentFilesResponse {
            pub list: Vec<RecentAccess>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListRelatedFilesResponse {
            pub next_cursor: Option<String>,
            pub records: Vec<RelatedRecord>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RecentAccess {
            pub operate_time: Option<Time>,
            pub operate_type: Option<RecentOperation>,
            pub file: Option<RecentFile>,
            pub status: Option<ActivityStatus>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RecentFile {
            pub id: Option<FileId>,
            pub container_id: Option<ContainerId>,
            pub name: Option<String>,
            pub collaborator_id: Option<UserId>,
            pub collaborator: Option<String>,
            pub collaborate_time: Option<Time>,
            pub collaborate_type: Option<CollaborationKind>,
            pub file_type: Option<FileType>,
            pub owner: Option<String>,
            pub container_name: Option<String>,
            pub container_type: Option<SpaceKind>,
            pub favorite: Option<bool>,
            pub team_id: Option<TeamId>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum RecentOperation {
            View,
            Edit,
            Share,
            Save,
            Unknown(i64),
        }
        impl wire::IntegerEnum for RecentOperation {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(RecentOperation);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RelatedFile {
            pub id: Option<FileId>,
            pub size: Option<u64>,
            pub file_type: Option<FileType>,
            pub download_links: Vec<DownloadLink>,
            pub recycled: Option<bool>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum RelatedKind {
            All,
            SharedWithMe,
            Unknown(String),
        }
        impl wire::StringEnum for RelatedKind {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(RelatedKind);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum RelatedOperation {
            ShareOrView,
            Edit,
            Share,
            Save,
            Unknown(i64),
        }
        impl wire::IntegerEnum for RelatedOperation {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(RelatedOperation);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RelatedRecord {
            pub operator: Option<String>,
            pub operate_type: Option<RelatedOperation>,
            pub operate_time: Option<Time>,
            pub id: Option<String>,
            pub display_name: Option<String>,
            pub files: Vec<RelatedFile>,
            pub expire_time: Option<Time>,
            pub status: Option<ActivityStatus>,
            pub operator_id: Option<UserId>,
            pub container_id: Option<ContainerId>,
            pub tenant_id: Option<TenantId>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum RelatedSortField {
            OperateTime,
            Unknown(i64),
        }
        impl wire::IntegerEnum for RelatedSortField {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(RelatedSortField);
    }
    pub use requests::{ListRecentFilesRequest, ListRelatedFilesRequest};
    pub use types::{
        ActivityStatus, CollaborationKind, ListRecentFilesResponse,
        ListRelatedFilesResponse, RecentAccess, RecentFile, RecentOperation, RelatedFile,
        RelatedKind, RelatedOperation, RelatedRecord, RelatedSortField,
    };
    pub fn list_related_files(
        client: &Client,
        request: ListRelatedFilesRequest,
    ) -> impl Future<Output = Result<ListRelatedFilesResponse>> + Send {}
    pub fn list_related_files_pages(
        client: &Client,
        request: ListRelatedFilesRequest,
    ) -> Pages<ListRelatedFilesRequest> {}
    pub fn list_related_files_items(
        client: &Client,
        request: ListRelatedFilesRequest,
    ) -> Items<ListRelatedFilesRequest> {}
    pub fn list_recent_files(
        client: &Client,
        request: ListRecentFilesRequest,
    ) -> impl Future<Output = Result<ListRecentFilesResponse>> + Send {}
}
pub mod archives {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListArchiveFilesRequest {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub password: Option<Secret>,
        }
        impl ListArchiveFilesRequest {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
            pub fn password(self, password: impl Into<Secret>) -> Self {}
        }
        impl Request for ListArchiveFilesRequest {
            type Response = ListArchiveFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::LongRunning for ListArchiveFilesRequest {
            type Poll = GetJobRequest;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ArchiveListing {
            pub uncompressed_file_list: Vec<ArchiveEntry>,
            pub task_id: Option<JobId>,
            pub task_key: Option<String>,
            pub task_value: Option<Map<String, Value>>,
            pub progress: Option<u32>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListArchiveFilesResponse {
            pub data: Option<ArchiveListing>,
        }
    }
    pub use requests::ListArchiveFilesRequest;
    pub use types::{ArchiveListing, ListArchiveFilesResponse};
    pub fn list_archive_files(
        client: &Client,
        request: ListArchiveFilesRequest,
    ) -> impl Future<Output = Result<ListArchiveFilesResponse>> + Send {}
}
pub mod audit_log {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListAuditLogsRequest {
            pub oper_time_from: Option<Time>,
            pub oper_time_to: Option<Time>,
            pub operator_name: Option<String>,
            pub operations: Option<Vec<String>>,
            pub excluded_operations: Option<Vec<String>>,
            pub operate_result: Option<String>,
            pub operator_ip: Option<String>,
            pub page_info: Option<AuditLogPage>,
            pub sort_info: Option<AuditLogSort>,
        }
        impl ListAuditLogsRequest {
            pub fn new() -> Self {}
            pub fn oper_time_from(self, oper_time_from: impl Into<Time>) -> Self {}
            pub fn oper_time_to(self, oper_time_to: impl Into<Time>) -> Self {}
            pub fn operator_name(self, operator_name: impl Into<String>) -> Self {}
            pub fn operations(
                self,
                operations: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {}
            pub fn excluded_operations(
                self,
                excluded_operations: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {}
            pub fn operate_result(self, operate_result: impl Into<String>) -> Self {}
            pub fn operator_ip(self, operator_ip: impl Into<String>) -> Self {}
            pub fn page_info(self, page_info: AuditLogPage) -> Self {}
            pub fn sort_info(self, sort_info: AuditLogSort) -> Self {}
        }
        impl Request for ListAuditLogsRequest {
            type Response = ListAuditLogsResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AuditLogEntry {
            pub log_id: Option<AuditLogEntryId>,
            pub tenant_id: Option<TenantId>,
            pub operator_name: Option<String>,
            pub operator_id: Option<UserId>,
            pub operate_time: Option<String>,
            pub operation: Option<String>,
            pub resource: Option<String>,
            pub operate_result: Option<i32>,
            pub operator_ip: Option<String>,
            pub message: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct AuditLogEntryId(_);
        string_id!(AuditLogEntryId);
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AuditLogPage {
            pub page_size: u32,
            pub page_num: u32,
        }
        impl AuditLogPage {
            pub fn new(page_num: u32) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AuditLogSort {
            pub sort_type: Option<AuditLogSortField>,
            pub sort_direction: Option<SortDirection>,
        }
        impl AuditLogSort {
            pub fn new() -> Self {}
            pub fn sort_type(self, sort_type: AuditLogSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AuditLogSortField {
            OperateTime,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AuditLogSortField {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AuditLogSortField);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListAuditLogsResponse {
            pub total: Option<u64>,
            pub log_info_list: Vec<AuditLogEntry>,
        }
    }
    pub use requests::ListAuditLogsRequest;
    pub use types::{
        AuditLogEntry, AuditLogEntryId, AuditLogPage, AuditLogSort, AuditLogSortField,
        ListAuditLogsResponse,
    };
    pub fn list_audit_logs(
        client: &Client,
        request: ListAuditLogsRequest,
    ) -> impl Future<Output = Result<ListAuditLogsResponse>> + Send {}
}
pub mod carrier_accounts {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RegisterAccountRequest {
            pub first_name: String,
            pub surname: Option<String>,
            pub phone: String,
            pub email: Option<String>,
            pub captcha_token: Secret,
            pub password: Secret,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct RegisterAccountRequired {
            pub first_name: String,
            pub phone: String,
            pub captcha_token: Secret,
            pub password: Secret,
        }
        impl RegisterAccountRequest {
            pub fn new(required: RegisterAccountRequired) -> Self {}
            pub fn surname(self, surname: impl Into<String>) -> Self {}
            pub fn email(self, email: impl Into<String>) -> Self {}
        }
        impl Request for RegisterAccountRequest {
            type Response = RegisterAccountResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetAccountRequest {
            pub phone: Option<String>,
            pub user_id: Option<UserId>,
        }
        impl GetAccountRequest {
            pub fn new() -> Self {}
            pub fn phone(self, phone: impl Into<String>) -> Self {}
            pub fn user_id(self, user_id: impl Into<UserId>) -> Self {}
        }
        impl Request for GetAccountRequest {
            type Response = GetAccountResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateAccountRequest {
            pub first_name: Option<String>,
            pub surname: Option<String>,
            pub email: Option<String>,
            pub user_id: UserId,
        }
        impl UpdateAccountRequest {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
            pub fn first_name(self, first_name: impl Into<String>) -> Self {}
            pub fn surname(self, surname: impl Into<String>) -> Self {}
            pub fn email(self, email: impl Into<String>) -> Self {}
        }
        impl Request for UpdateAccountRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteAccountRequest {
            pub user_id: UserId,
        }
        impl DeleteAccountRequest {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
        }
        impl Request for DeleteAccountRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ChangePasswordRequest {
            pub old_password: Secret,
            pub new_password: Secret,
            pub user_id: UserId,
        }
        impl ChangePasswordRequest {
            pub fn new(
                user_id: UserId,
                old_password: impl Into<Secret>,
                new_password: impl Into<Secret>,
            ) -> Self {}
        }
        impl Request for ChangePasswordRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ResetPasswordRequest {
            pub phone_number: String,
            pub captcha_token: Secret,
            pub new_password: Secret,
        }
        impl ResetPasswordRequest {
            pub fn new(
                phone_number: impl Into<String>,
                captcha_token: impl Into<Secret>,
                new_password: impl Into<Secret>,
            ) -> Self {}
        }
        impl Request for ResetPasswordRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ValidateCodeRequest {
            pub request_id: CodeRequestId,
            pub code: Secret,
            pub code_type: VerificationPurpose,
        }
        impl ValidateCodeRequest {
            pub fn new(
                request_id: CodeRequestId,
                code: impl Into<Secret>,
                code_type: impl Into<VerificationPurpose>,
            ) -> Self {}
        }
        impl Request for ValidateCodeRequest {
            type Response = ValidateCodeResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RegisterAccountsRequest {
            pub accounts: Vec<AccountRegistrationEntry>,
        }
        impl RegisterAccountsRequest {
            pub fn new(
                accounts: impl IntoIterator<Item = AccountRegistrationEntry>,
            ) -> Self {}
        }
        impl Request for RegisterAccountsRequest {
            type Response = RegisterAccountsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListAccountRegistrationsRequest {
            pub task_id: AccountRegistrationTaskId,
            pub cursor: Option<String>,
            pub page_size: Option<u32>,
        }
        impl ListAccountRegistrationsRequest {
            pub fn new(task_id: impl Into<AccountRegistrationTaskId>) -> Self {}
            pub fn cursor(self, cursor: impl Into<String>) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
        }
        impl Request for ListAccountRegistrationsRequest {
            type Response = ListAccountRegistrationsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListAccountRegistrationsRequest {
            type Item = AccountRegistration;
            type Style = pagination::Cursor;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Account {
            pub user_id: Option<UserId>,
            pub first_name: Option<String>,
            pub surname: Option<String>,
            pub phone: Option<String>,
            pub email: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AccountRegistration {
            pub id: Option<String>,
            pub user_id: Option<UserId>,
            pub phone: Option<String>,
            pub code: Option<String>,
            pub reason: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AccountRegistrationEntry {
            pub first_name: String,
            pub surname: Option<String>,
            pub phone: String,
            pub email: Option<String>,
            pub password: Option<Secret>,
        }
        impl AccountRegistrationEntry {
            pub fn new(first_name: impl Into<String>, phone: impl Into<String>) -> Self {}
            pub fn surname(self, surname: impl Into<String>) -> Self {}
            pub fn email(self, email: impl Into<String>) -> Self {}
            pub fn password(self, password: impl Into<Secret>) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AccountRegistrationPage {
            pub next_page_cursor: Option<String>,
            pub registrations: Vec<AccountRegistration>,
            pub task_info: Option<AccountRegistrationTask>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AccountRegistrationTask {
            pub task_id: Option<AccountRegistrationTaskId>,
            pub status: Option<String>,
            pub total_count: Option<u64>,
            pub success_count: Option<u64>,
            pub fail_count: Option<u64>,
            pub skip_count: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct AccountRegistrationTaskId(_);
        string_id!(AccountRegistrationTaskId);
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct CodeRequestId(_);
        string_id!(CodeRequestId);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CodeVerification {
            pub verified: Option<bool>,
            pub token: Option<Secret>,
            pub expire_at: Option<String>,
            pub fail_count: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetAccountResponse {
            pub data: Option<Account>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListAccountRegistrationsResponse {
            pub data: Option<AccountRegistrationPage>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RegisterAccountResponse {
            pub data: Option<RegisteredAccount>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RegisterAccountsResponse {
            pub task_id: Option<AccountRegistrationTaskId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RegisteredAccount {
            pub user_id: Option<UserId>,
            pub phone: Option<String>,
            pub session_info: Option<AccountSession>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ValidateCodeResponse {
            pub data: Option<CodeVerification>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum VerificationPurpose {
            Registration,
            SignIn,
            PasswordReset,
            MobileNumberChange,
            Unknown(String),
        }
        impl wire::StringEnum for VerificationPurpose {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(VerificationPurpose);
    }
    pub use requests::{
        ChangePasswordRequest, DeleteAccountRequest, GetAccountRequest,
        ListAccountRegistrationsRequest, RegisterAccountRequest, RegisterAccountRequired,
        RegisterAccountsRequest, ResetPasswordRequest, UpdateAccountRequest,
        ValidateCodeRequest,
    };
    pub use types::{
        Account, AccountRegistration, AccountRegistrationEntry, AccountRegistrationPage,
        AccountRegistrationTask, AccountRegistrationTaskId, CodeRequestId,
        CodeVerification, GetAccountResponse, ListAccountRegistrationsResponse,
        RegisterAccountResponse, RegisterAccountsResponse, RegisteredAccount,
        ValidateCodeResponse, VerificationPurpose,
    };
    pub fn register_account(
        client: &Client,
        request: RegisterAccountRequest,
    ) -> impl Future<Output = Result<RegisterAccountResponse>> + Send {}
    pub fn get_account(
        client: &Client,
        request: GetAccountRequest,
    ) -> impl Future<Output = Result<GetAccountResponse>> + Send {}
    pub fn update_account(
        client: &Client,
        request: UpdateAccountRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_account(
        client: &Client,
        request: DeleteAccountRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn change_password(
        client: &Client,
        request: ChangePasswordRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn reset_password(
        client: &Client,
        request: ResetPasswordRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn validate_code(
        client: &Client,
        request: ValidateCodeRequest,
    ) -> impl Future<Output = Result<ValidateCodeResponse>> + Send {}
    pub fn register_accounts(
        client: &Client,
        request: RegisterAccountsRequest,
    ) -> impl Future<Output = Result<RegisterAccountsResponse>> + Send {}
    pub fn list_account_registrations(
        client: &Client,
        request: ListAccountRegistrationsRequest,
    ) -> impl Future<Output = Result<ListAccountRegistrationsResponse>> + Send {}
    pub fn list_account_registrations_pages(
        client: &Client,
        request: ListAccountRegistrationsRequest,
    ) -> Pages<ListAccountRegistrationsRequest> {}
    pub fn list_account_registrations_items(
        client: &Client,
        request: ListAccountRegistrationsRequest,
    ) -> Items<ListAccountRegistrationsRequest> {}
}
pub mod carrier_backup_devices {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListBackupDevicesRequest {}
        impl ListBackupDevicesRequest {
            pub fn new() -> Self {}
        }
        impl Request for ListBackupDevicesRequest {
            type Response = ListBackupDevicesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct BindBackupDeviceRequest {
            pub machine_code: Option<String>,
            pub device_name: Option<String>,
            pub device_os: Option<String>,
        }
        impl BindBackupDeviceRequest {
            pub fn new() -> Self {}
            pub fn machine_code(self, machine_code: impl Into<String>) -> Self {}
            pub fn device_name(self, device_name: impl Into<String>) -> Self {}
            pub fn device_os(self, device_os: impl Into<String>) -> Self {}
        }
        impl Request for BindBackupDeviceRequest {
            type Response = BindBackupDeviceResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UnbindBackupDeviceRequest {
            pub device_id: BackupDeviceId,
        }
        impl UnbindBackupDeviceRequest {
            pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {}
        }
        impl Request for UnbindBackupDeviceRequest {
            type Response = UnbindBackupDeviceResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetBackupConfigRequest {
            pub device_id: BackupDeviceId,
            pub module_code: BackupModule,
            pub config_name: String,
        }
        impl GetBackupConfigRequest {
            pub fn new(
                device_id: BackupDeviceId,
                module_code: impl Into<BackupModule>,
                config_name: impl Into<String>,
            ) -> Self {}
        }
        impl Request for GetBackupConfigRequest {
            type Response = GetBackupConfigResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateBackupConfigRequest {
            pub device_id: BackupDeviceId,
            pub module_code: Option<BackupModule>,
            pub config_name: Option<String>,
            pub current_config_value: Option<String>,
            pub new_config_value: Option<String>,
        }
        impl UpdateBackupConfigRequest {
            pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {}
            pub fn module_code(self, module_code: impl Into<BackupModule>) -> Self {}
            pub fn config_name(self, config_name: impl Into<String>) -> Self {}
            pub fn current_config_value(
                self,
                current_config_value: impl Into<String>,
            ) -> Self {}
            pub fn new_config_value(self, new_config_value: impl Into<String>) -> Self {}
        }
        impl Request for UpdateBackupConfigRequest {
            type Response = UpdateBackupConfigResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListBackupConfigsRequest {
            pub device_id: BackupDeviceId,
            pub module_code: Option<BackupModule>,
        }
        impl ListBackupConfigsRequest {
            pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {}
            pub fn module_code(self, module_code: impl Into<BackupModule>) -> Self {}
        }
        impl Request for ListBackupConfigsRequest {
            type Response = ListBackupConfigsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListBackupScopesRequest {
            pub device_id: BackupDeviceId,
            pub module_code: BackupModule,
        }
        impl ListBackupScopesRequest {
            pub fn new(
                device_id: BackupDeviceId,
                module_code: impl Into<BackupModule>,
            ) -> Self {}
        }
        impl Request for ListBackupScopesRequest {
            type Response = ListBackupScopesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AddBackupScopesRequest {
            pub device_id: BackupDeviceId,
            pub module_code: Option<BackupModule>,
            pub scope_list: Option<Vec<BackupScopePaths>>,
        }
        impl AddBackupScopesRequest {
            pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {}
            pub fn module_code(self, module_code: impl Into<BackupModule>) -> Self {}
            pub fn scope_list(
                self,
                scope_list: impl IntoIterator<Item = BackupScopePaths>,
            ) -> Self {}
        }
        impl Request for AddBackupScopesRequest {
            type Response = AddBackupScopesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteBackupScopesRequest {
            pub device_id: BackupDeviceId,
            pub scope_id_list: Option<Vec<BackupScopeId>>,
        }
        impl DeleteBackupScopesRequest {
            pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {}
            pub fn scope_id_list(
                self,
                scope_id_list: impl IntoIterator<Item = impl Into<BackupScopeId>>,
            ) -> Self {}
        }
        impl Request for DeleteBackupScopesRequest {
            type Response = DeleteBackupScopesResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        pub type AddBackupScopesResponse = Map<String, Value>;
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct BackupConfig {
            pub device_id: Option<BackupDeviceId>,
            pub module_code: Option<BackupModule>,
            pub config_name: Option<String>,
            pub config_value: Option<String>,
            pub description: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct BackupScope {
            pub local_path: Option<String>,
            pub target_folder_path: Option<String>,
            pub scope_id: Option<BackupScopeId>,
            pub module_code: Option<BackupModule>,
            pub create_time: Option<Time>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct BackupScopeFailure {
            pub scope_id: Option<BackupScopeId>,
            pub error_code: Option<String>,
            pub msg: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct BackupScopeId(_);
        string_id!(BackupScopeId);
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct BackupScopePaths {
            pub local_path: Option<String>,
            pub target_folder_path: Option<String>,
        }
        impl BackupScopePaths {
            pub fn new() -> Self {}
            pub fn local_path(self, local_path: impl Into<String>) -> Self {}
            pub fn target_folder_path(
                self,
                target_folder_path: impl Into<String>,
            ) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct BindBackupDeviceResponse {
            pub data: Option<BackupDevice>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct DeleteBackupScopesResponse {
            pub scope_id_list: Vec<BackupScopeId>,
            pub failed_scope_list: Vec<BackupScopeFailure>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetBackupConfigResponse {
            pub data: Option<BackupConfig>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListBackupConfigsResponse {
            pub data: Vec<BackupConfig>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListBackupDevicesResponse {
            pub data: Vec<BackupDevice>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListBackupScopesResponse {
            pub scope_list: Vec<BackupScope>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UnbindBackupDeviceResponse {
            pub data: Option<BackupDevice>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UpdateBackupConfigResponse {
            pub data: Option<BackupConfig>,
        }
    }
    pub use requests::{
        AddBackupScopesRequest, BindBackupDeviceRequest, DeleteBackupScopesRequest,
        GetBackupConfigRequest, ListBackupConfigsRequest, ListBackupDevicesRequest,
        ListBackupScopesRequest, UnbindBackupDeviceRequest, UpdateBackupConfigRequest,
    };
    pub use types::{
        AddBackupScopesResponse, BackupConfig, BackupScope, BackupScopeFailure,
        BackupScopeId, BackupScopePaths, BindBackupDeviceResponse,
        DeleteBackupScopesResponse, GetBackupConfigResponse, ListBackupConfigsResponse,
        ListBackupDevicesResponse, ListBackupScopesResponse, UnbindBackupDeviceResponse,
        UpdateBackupConfigResponse,
    };
    pub fn list_backup_devices(
        client: &Client,
        request: ListBackupDevicesRequest,
    ) -> impl Future<Output = Result<ListBackupDevicesResponse>> + Send {}
    pub fn bind_backup_device(
        client: &Client,
        request: BindBackupDeviceRequest,
    ) -> impl Future<Output = Result<BindBackupDeviceResponse>> + Send {}
    pub fn unbind_backup_device(
        client: &Client,
        request: UnbindBackupDeviceRequest,
    ) -> impl Future<Output = Result<UnbindBackupDeviceResponse>> + Send {}
    pub fn get_backup_config(
        client: &Client,
        request: GetBackupConfigRequest,
    ) -> impl Future<Output = Result<GetBackupConfigResponse>> + Send {}
    pub fn update_backup_config(
        client: &Client,
        request: UpdateBackupConfigRequest,
    ) -> impl Future<Output = Result<UpdateBackupConfigResponse>> + Send {}
    pub fn list_backup_configs(
        client: &Client,
        request: ListBackupConfigsRequest,
    ) -> impl Future<Output = Result<ListBackupConfigsResponse>> + Send {}
    pub fn list_backup_scopes(
        client: &Client,
        request: ListBackupScopesRequest,
    ) -> impl Future<Output = Result<ListBackupScopesResponse>> + Send {}
    pub fn add_backup_scopes(
        client: &Client,
        request: AddBackupScopesRequest,
    ) -> impl Future<Output = Result<AddBackupScopesResponse>> + Send {}
    pub fn delete_backup_scopes(
        client: &Client,
        request: DeleteBackupScopesRequest,
    ) -> impl Future<Output = Result<DeleteBackupScopesResponse>> + Send {}
}
pub mod carrier_backups {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateBackupLockRequest {
            pub module_code: Option<BackupModule>,
        }
        impl CreateBackupLockRequest {
            pub fn new() -> Self {}
            pub fn module_code(self, module_code: impl Into<BackupModule>) -> Self {}
        }
        impl Request for CreateBackupLockRequest {
            type Response = CreateBackupLockResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RenewBackupLockRequest {
            pub lock_id: BackupLockId,
        }
        impl RenewBackupLockRequest {
            pub fn new(lock_id: impl Into<BackupLockId>) -> Self {}
        }
        impl Request for RenewBackupLockRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ReleaseBackupLockRequest {
            pub lock_id: BackupLockId,
        }
        impl ReleaseBackupLockRequest {
            pub fn new(lock_id: impl Into<BackupLockId>) -> Self {}
        }
        impl Request for ReleaseBackupLockRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListBackupsRequest {
            pub module_code: BackupModule,
            pub page_size: u32,
            pub cursor: Option<String>,
            pub device_id: Option<BackupDeviceId>,
        }
        impl ListBackupsRequest {
            pub fn new(module_code: impl Into<BackupModule>, page_size: u32) -> Self {}
            pub fn cursor(self, cursor: impl Into<String>) -> Self {}
            pub fn device_id(self, device_id: impl Into<BackupDeviceId>) -> Self {}
        }
        impl Request for ListBackupsRequest {
            type Response = ListBackupsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListBackupsRequest {
            type Item = Backup;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateBackupRequest {
            pub lock_id: BackupLockId,
            pub module_code: Option<BackupModule>,
            pub device_id: Option<BackupDeviceId>,
            pub properties: Option<String>,
        }
        impl CreateBackupRequest {
            pub fn new(lock_id: impl Into<BackupLockId>) -> Self {}
            pub fn module_code(self, module_code: impl Into<BackupModule>) -> Self {}
            pub fn device_id(self, device_id: impl Into<BackupDeviceId>) -> Self {}
            pub fn properties(self, properties: impl Into<String>) -> Self {}
        }
        impl Request for CreateBackupRequest {
            type Response = CreateBackupResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetBackupRequest {
            pub record_id: BackupId,
            pub lock_id: Option<BackupLockId>,
        }
        impl GetBackupRequest {
            pub fn new(record_id: impl Into<BackupId>) -> Self {}
            pub fn lock_id(self, lock_id: impl Into<BackupLockId>) -> Self {}
        }
        impl Request for GetBackupRequest {
            type Response = GetBackupResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CompleteBackupRequest {
            pub record_id: BackupId,
            pub lock_id: BackupLockId,
            pub properties: Option<String>,
        }
        impl CompleteBackupRequest {
            pub fn new(record_id: BackupId, lock_id: BackupLockId) -> Self {}
            pub fn properties(self, properties: impl Into<String>) -> Self {}
        }
        impl Request for CompleteBackupRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteBackupRequest {
            pub record_id: BackupId,
            pub lock_id: BackupLockId,
        }
        impl DeleteBackupRequest {
            pub fn new(record_id: BackupId, lock_id: BackupLockId) -> Self {}
        }
        impl Request for DeleteBackupRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListBackupFilesRequest {
            pub record_id: BackupId,
            pub page_size: u32,
            pub cursor: Option<String>,
            pub lock_id: Option<BackupLockId>,
        }
        impl ListBackupFilesRequest {
            pub fn new(record_id: impl Into<BackupId>, page_size: u32) -> Self {}
            pub fn cursor(self, cursor: impl Into<String>) -> Self {}
            pub fn lock_id(self, lock_id: impl Into<BackupLockId>) -> Self {}
        }
        impl Request for ListBackupFilesRequest {
            type Response = ListBackupFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListBackupFilesRequest {
            type Item = BackupFile;
            type Style = pagination::Cursor;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Backup {
            pub record_id: Option<BackupId>,
            pub module_code: Option<BackupModule>,
            pub status: Option<BackupStatus>,
            pub properties: Option<String>,
            pub version: Option<i64>,
            pub create_time: Option<Time>,
            pub end_time: Option<Time>,
            pub device_info: Option<BackupDevice>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct BackupFile {
            pub file_id: Option<FileId>,
            pub file_name: Option<String>,
            pub sha256: Option<String>,
            pub size: Option<u64>,
            pub description: Option<String>,
            pub create_time: Option<Time>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct BackupId(_);
        string_id!(BackupId);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct BackupLock {
            pub lock_id: Option<BackupLockId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct BackupLockId(_);
        string_id!(BackupLockId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum BackupStatus {
            Created,
            Completed,
            AwaitingDeletion,
            Unknown(i64),
        }
        impl wire::IntegerEnum for BackupStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(BackupStatus);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateBackupLockResponse {
            pub data: Option<BackupLock>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateBackupResponse {
            pub data: Option<Backup>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetBackupResponse {
            pub data: Option<Backup>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListBackupFilesResponse {
            pub data: Vec<BackupFile>,
            pub next_cursor: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListBackupsResponse {
            pub data: Vec<Backup>,
            pub next_cursor: Option<String>,
        }
    }
    pub use requests::{
        CompleteBackupRequest, CreateBackupLockRequest, CreateBackupRequest,
        DeleteBackupRequest, GetBackupRequest, ListBackupFilesRequest,
        ListBackupsRequest, ReleaseBackupLockRequest, RenewBackupLockRequest,
    };
    pub use types::{
        Backup, BackupFile, BackupId, BackupLock, BackupLockId, BackupStatus,
        CreateBackupLockResponse, CreateBackupResponse, GetBackupResponse,
        ListBackupFilesResponse, ListBackupsResponse,
    };
    pub fn create_backup_lock(
        client: &Client,
        request: CreateBackupLockRequest,
    ) -> impl Future<Output = Result<CreateBackupLockResponse>> + Send {}
    pub fn renew_backup_lock(
        client: &Client,
        request: RenewBackupLockRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn release_backup_lock(
        client: &Client,
        request: ReleaseBackupLockRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_backups(
        client: &Client,
        request: ListBackupsRequest,
    ) -> impl Future<Output = Result<ListBackupsResponse>> + Send {}
    pub fn list_backups_pages(
        client: &Client,
        request: ListBackupsRequest,
    ) -> Pages<ListBackupsRequest> {}
    pub fn list_backups_items(
        client: &Client,
        request: ListBackupsRequest,
    ) -> Items<ListBackupsRequest> {}
    pub fn create_backup(
        client: &Client,
        request: CreateBackupRequest,
    ) -> impl Future<Output = Result<CreateBackupResponse>> + Send {}
    pub fn get_backup(
        client: &Client,
        request: GetBackupRequest,
    ) -> impl Future<Output = Result<GetBackupResponse>> + Send {}
    pub fn complete_backup(
        client: &Client,
        request: CompleteBackupRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_backup(
        client: &Client,
        request: DeleteBackupRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_backup_files(
        client: &Client,
        request: ListBackupFilesRequest,
    ) -> impl Future<Output = Result<ListBackupFilesResponse>> + Send {}
    pub fn list_backup_files_pages(
        client: &Client,
        request: ListBackupFilesRequest,
    ) -> Pages<ListBackupFilesRequest> {}
    pub fn list_backup_files_items(
        client: &Client,
        request: ListBackupFilesRequest,
    ) -> Items<ListBackupFilesRequest> {}
}
pub mod carrier_files {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListFileOperationsRequest {
            pub file_id: FileId,
            pub page_cursor: Option<String>,
            pub page_size: Option<u32>,
        }
        impl ListFileOperationsRequest {
            pub fn new(file_id: impl Into<FileId>) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
        }
        impl Request for ListFileOperationsRequest {
            type Response = ListFileOperationsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListFileOperationsRequest {
            type Item = FileOperation;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AddFileTagsRequest {
            pub file_id: FileId,
            pub container_id: ContainerId,
            pub tag_list: Option<Vec<BTreeMap<String, String>>>,
        }
        impl AddFileTagsRequest {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
            pub fn tag_list(
                self,
                tag_list: impl IntoIterator<Item = BTreeMap<String, String>>,
            ) -> Self {}
        }
        impl Request for AddFileTagsRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RemoveFileTagsRequest {
            pub file_id: FileId,
            pub container_id: ContainerId,
            pub tag_list: Vec<String>,
        }
        impl RemoveFileTagsRequest {
            pub fn new(
                container_id: ContainerId,
                file_id: FileId,
                tag_list: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {}
        }
        impl Request for RemoveFileTagsRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct FileOperation {
            pub id: Option<FileOperationId>,
            pub operator: Option<UserId>,
            pub operate_type: Option<FileOperationKind>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct FileOperationId(_);
        string_id!(FileOperationId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum FileOperationKind {
            View,
            Share,
            Copy,
            Create,
            SaveReceived,
            Rename,
            Unknown(String),
        }
        impl wire::StringEnum for FileOperationKind {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(FileOperationKind);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListFileOperationsResponse {
            pub operations: Vec<FileOperation>,
            pub next_cursor: Option<String>,
        }
    }
    pub use requests::{
        AddFileTagsRequest, ListFileOperationsRequest, RemoveFileTagsRequest,
    };
    pub use types::{
        FileOperation, FileOperationId, FileOperationKind, ListFileOperationsResponse,
    };
    pub fn list_file_operations(
        client: &Client,
        request: ListFileOperationsRequest,
    ) -> impl Future<Output = Result<ListFileOperationsResponse>> + Send {}
    pub fn list_file_operations_pages(
        client: &Client,
        request: ListFileOperationsRequest,
    ) -> Pages<ListFileOperationsRequest> {}
    pub fn list_file_operations_items(
        client: &Client,
        request: ListFileOperationsRequest,
    ) -> Items<ListFileOperationsRequest> {}
    pub fn add_file_tags(
        client: &Client,
        request: AddFileTagsRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn remove_file_tags(
        client: &Client,
        request: RemoveFileTagsRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod carrier_invitations {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetInvitationRequest {
            pub invite_id: InvitationId,
        }
        impl GetInvitationRequest {
            pub fn new(invite_id: impl Into<InvitationId>) -> Self {}
        }
        impl Request for GetInvitationRequest {
            type Response = GetInvitationResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct InviteToSharedFolderRequest {
            pub group_id: GroupId,
            pub mobile: String,
        }
        impl InviteToSharedFolderRequest {
            pub fn new(group_id: GroupId, mobile: impl Into<String>) -> Self {}
        }
        impl Request for InviteToSharedFolderRequest {
            type Response = InviteToSharedFolderResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AnswerInvitationRequest {
            pub group_id: GroupId,
            pub invite_id: Option<InvitationId>,
            pub answer: Option<InvitationAnswer>,
        }
        impl AnswerInvitationRequest {
            pub fn new(group_id: impl Into<GroupId>) -> Self {}
            pub fn invite_id(self, invite_id: impl Into<InvitationId>) -> Self {}
            pub fn answer(self, answer: InvitationAnswer) -> Self {}
        }
        impl Request for AnswerInvitationRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListPendingInvitationsRequest {}
        impl ListPendingInvitationsRequest {
            pub fn new() -> Self {}
        }
        impl Request for ListPendingInvitationsRequest {
            type Response = ListPendingInvitationsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListSentInvitationsRequest {
            pub group_id: GroupId,
        }
        impl ListSentInvitationsRequest {
            pub fn new(group_id: impl Into<GroupId>) -> Self {}
        }
        impl Request for ListSentInvitationsRequest {
            type Response = ListSentInvitationsResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetInvitationResponse {
            pub detail: Option<ReceivedInvitation>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum InvitationAnswer {
            Decline,
            Accept,
            Unknown(i64),
        }
        impl wire::IntegerEnum for InvitationAnswer {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(InvitationAnswer);
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct InvitationId(_);
        string_id!(InvitationId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum InvitationStatus {
            Pending,
            Accepted,
            Declined,
            Unknown(i64),
        }
        impl wire::IntegerEnum for InvitationStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(InvitationStatus);
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct InvitationTime(_);
        string_id!(InvitationTime);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct InviteToSharedFolderResponse {
            pub invite_id: Option<InvitationId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListPendingInvitationsResponse {
            pub details: Vec<ReceivedInvitation>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListSentInvitationsResponse {
            pub details: Vec<SentInvitation>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ReceivedInvitation {
            pub create_time: Option<InvitationTime>,
            pub expire_time: Option<InvitationTime>,
            pub inviter_phone: Option<String>,
            pub folder_name: Option<String>,
            pub invite_id: Option<InvitationId>,
            pub group_id: Option<GroupId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SentInvitation {
            pub create_time: Option<InvitationTime>,
            pub expire_time: Option<InvitationTime>,
            pub invite_id: Option<InvitationId>,
            pub invitee_phone: Option<String>,
            pub status: Option<InvitationStatus>,
        }
    }
    pub use requests::{
        AnswerInvitationRequest, GetInvitationRequest, InviteToSharedFolderRequest,
        ListPendingInvitationsRequest, ListSentInvitationsRequest,
    };
    pub use types::{
        GetInvitationResponse, InvitationAnswer, InvitationId, InvitationStatus,
        InvitationTime, InviteToSharedFolderResponse, ListPendingInvitationsResponse,
        ListSentInvitationsResponse, ReceivedInvitation, SentInvitation,
    };
    pub fn get_invitation(
        client: &Client,
        request: GetInvitationRequest,
    ) -> impl Future<Output = Result<GetInvitationResponse>> + Send {}
    pub fn invite_to_shared_folder(
        client: &Client,
        request: InviteToSharedFolderRequest,
    ) -> impl Future<Output = Result<InviteToSharedFolderResponse>> + Send {}
    pub fn answer_invitation(
        client: &Client,
        request: AnswerInvitationRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_pending_invitations(
        client: &Client,
        request: ListPendingInvitationsRequest,
    ) -> impl Future<Output = Result<ListPendingInvitationsResponse>> + Send {}
    pub fn list_sent_invitations(
        client: &Client,
        request: ListSentInvitationsRequest,
    ) -> impl Future<Output = Result<ListSentInvitationsResponse>> + Send {}
}
pub mod carrier_packages {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ReverseOrderRequest {
            pub operation_list: Vec<ReverseOperation>,
            pub batch_serial_number: String,
        }
        impl ReverseOrderRequest {
            pub fn new(
                operation_list: impl IntoIterator<Item = ReverseOperation>,
                batch_serial_number: impl Into<String>,
            ) -> Self {}
        }
        impl Request for ReverseOrderRequest {
            type Response = ReverseOrderResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct NotifyPackageExpiryRequest {
            pub carrier_user_id: CarrierUserId,
            pub kind: Option<PackageExpiryType>,
            pub package_id: Option<CarrierPackageId>,
        }
        impl NotifyPackageExpiryRequest {
            pub fn new(carrier_user_id: impl Into<CarrierUserId>) -> Self {}
            pub fn kind(self, kind: PackageExpiryType) -> Self {}
            pub fn package_id(self, package_id: impl Into<CarrierPackageId>) -> Self {}
        }
        impl Request for NotifyPackageExpiryRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct CarrierPackageId(_);
        string_id!(CarrierPackageId);
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct CarrierUserId(_);
        string_id!(CarrierUserId);
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct PackageChange {
            pub change_type: Option<PackageChangeType>,
            pub package_id: Option<CarrierPackageId>,
        }
        impl PackageChange {
            pub fn new() -> Self {}
            pub fn change_type(self, change_type: PackageChangeType) -> Self {}
            pub fn package_id(self, package_id: impl Into<CarrierPackageId>) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PackageChangeType {
            Order,
            Unknown(i64),
        }
        impl wire::IntegerEnum for PackageChangeType {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(PackageChangeType);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PackageExpiryType {
            Undocumented,
            EnterRetention,
            Unknown(i64),
        }
        impl wire::IntegerEnum for PackageExpiryType {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(PackageExpiryType);
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ReverseOperation {
            pub package_change_list: Option<Vec<PackageChange>>,
            pub operation_serial_number: String,
            pub carrier_user_id: Option<CarrierUserId>,
        }
        impl ReverseOperation {
            pub fn new(operation_serial_number: impl Into<String>) -> Self {}
            pub fn package_change_list(
                self,
                package_change_list: impl IntoIterator<Item = PackageChange>,
            ) -> Self {}
            pub fn carrier_user_id(
                self,
                carrier_user_id: impl Into<CarrierUserId>,
            ) -> Self {}
        }
        pub type ReverseOrderResponse = Map<String, Value>;
    }
    pub use requests::{NotifyPackageExpiryRequest, ReverseOrderRequest};
    pub use types::{
        CarrierPackageId, CarrierUserId, PackageChange, PackageChangeType,
        PackageExpiryType, ReverseOperation, ReverseOrderResponse,
    };
    pub fn reverse_order(
        client: &Client,
        request: ReverseOrderRequest,
    ) -> impl Future<Output = Result<ReverseOrderResponse>> + Send {}
    pub fn notify_package_expiry(
        client: &Client,
        request: NotifyPackageExpiryRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod carrier_public_shares {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct VerifyCarrierExtractCodeRequest {
            pub short_url: ShareCode,
            pub extract_code: Secret,
        }
        impl VerifyCarrierExtractCodeRequest {
            pub fn new(short_url: ShareCode, extract_code: impl Into<Secret>) -> Self {}
        }
        impl Request for VerifyCarrierExtractCodeRequest {
            type Response = VerifyCarrierExtractCodeResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListCarrierSharedFilesRequest {
            pub short_url: ShareCode,
            pub parent_folder: Option<FileId>,
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub sort_type: Option<FileSortField>,
            pub sort_direction: Option<SortDirection>,
            pub kdstoken: Option<Secret>,
            pub refresh_count: Option<bool>,
            pub file_name: Option<String>,
            pub image_process: Option<String>,
            pub usage: Option<String>,
        }
        impl ListCarrierSharedFilesRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
            pub fn parent_folder(self, parent_folder: impl Into<FileId>) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn sort_type(self, sort_type: FileSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
            pub fn refresh_count(self, refresh_count: bool) -> Self {}
            pub fn file_name(self, file_name: impl Into<String>) -> Self {}
            pub fn image_process(self, image_process: impl Into<String>) -> Self {}
            pub fn usage(self, usage: impl Into<String>) -> Self {}
        }
        impl Request for ListCarrierSharedFilesRequest {
            type Response = ListCarrierSharedFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListCarrierSharedFilesRequest {
            type Item = SharedFile;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetCarrierShareDownloadUrlRequest {
            pub share_id: ShareId,
            pub kdstoken: Option<Secret>,
            pub file_id: FileId,
        }
        impl GetCarrierShareDownloadUrlRequest {
            pub fn new(share_id: ShareId, file_id: FileId) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for GetCarrierShareDownloadUrlRequest {
            type Response = GetCarrierShareDownloadUrlResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetCarrierShareDownloadUrlResponse {
            pub download_url: Option<Secret>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListCarrierSharedFilesResponse {
            pub next_cursor: Option<String>,
            pub link: Option<Share>,
            pub files: Vec<SharedFile>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct VerifyCarrierExtractCodeResponse {
            pub kdstoken: Option<Secret>,
        }
    }
    pub use requests::{
        GetCarrierShareDownloadUrlRequest, ListCarrierSharedFilesRequest,
        VerifyCarrierExtractCodeRequest,
    };
    pub use types::{
        GetCarrierShareDownloadUrlResponse, ListCarrierSharedFilesResponse,
        VerifyCarrierExtractCodeResponse,
    };
    pub fn verify_carrier_extract_code(
        client: &Client,
        request: VerifyCarrierExtractCodeRequest,
    ) -> impl Future<Output = Result<VerifyCarrierExtractCodeResponse>> + Send {}
    pub fn list_carrier_shared_files(
        client: &Client,
        request: ListCarrierSharedFilesRequest,
    ) -> impl Future<Output = Result<ListCarrierSharedFilesResponse>> + Send {}
    pub fn list_carrier_shared_files_pages(
        client: &Client,
        request: ListCarrierSharedFilesRequest,
    ) -> Pages<ListCarrierSharedFilesRequest> {}
    pub fn list_carrier_shared_files_items(
        client: &Client,
        request: ListCarrierSharedFilesRequest,
    ) -> Items<ListCarrierSharedFilesRequest> {}
    pub fn get_carrier_share_download_url(
        client: &Client,
        request: GetCarrierShareDownloadUrlRequest,
    ) -> impl Future<Output = Result<GetCarrierShareDownloadUrlResponse>> + Send {}
}
pub mod carrier_retention {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListRetentionPoliciesRequest {}
        impl ListRetentionPoliciesRequest {
            pub fn new() -> Self {}
        }
        impl Request for ListRetentionPoliciesRequest {
            type Response = ListRetentionPoliciesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetCurrentRetentionPoliciesRequest {}
        impl GetCurrentRetentionPoliciesRequest {
            pub fn new() -> Self {}
        }
        impl Request for GetCurrentRetentionPoliciesRequest {
            type Response = GetCurrentRetentionPoliciesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SetRetentionPoliciesRequest {
            pub policy_list: Option<Vec<RetentionPolicySetting>>,
        }
        impl SetRetentionPoliciesRequest {
            pub fn new() -> Self {}
            pub fn policy_list(
                self,
                policy_list: impl IntoIterator<Item = RetentionPolicySetting>,
            ) -> Self {}
        }
        impl Request for SetRetentionPoliciesRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CurrentRetentionPolicy {
            pub policy_id: Option<RetentionPolicyId>,
            pub policy_name: Option<String>,
            pub description: Option<String>,
            pub priority: Option<i32>,
            pub status: Option<i32>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetCurrentRetentionPoliciesResponse {
            pub policy_list: Vec<CurrentRetentionPolicy>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListRetentionPoliciesResponse {
            pub policy_list: Vec<RetentionPolicy>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RetentionPolicy {
            pub policy_id: Option<RetentionPolicyId>,
            pub policy_name: Option<String>,
            pub description: Option<String>,
            pub priority: Option<i32>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct RetentionPolicyId(_);
        string_id!(RetentionPolicyId);
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RetentionPolicySetting {
            pub policy_id: Option<RetentionPolicyId>,
            pub status: Option<i32>,
        }
        impl RetentionPolicySetting {
            pub fn new() -> Self {}
            pub fn policy_id(self, policy_id: impl Into<RetentionPolicyId>) -> Self {}
            pub fn status(self, status: i32) -> Self {}
        }
    }
    pub use requests::{
        GetCurrentRetentionPoliciesRequest, ListRetentionPoliciesRequest,
        SetRetentionPoliciesRequest,
    };
    pub use types::{
        CurrentRetentionPolicy, GetCurrentRetentionPoliciesResponse,
        ListRetentionPoliciesResponse, RetentionPolicy, RetentionPolicyId,
        RetentionPolicySetting,
    };
    pub fn list_retention_policies(
        client: &Client,
        request: ListRetentionPoliciesRequest,
    ) -> impl Future<Output = Result<ListRetentionPoliciesResponse>> + Send {}
    pub fn get_current_retention_policies(
        client: &Client,
        request: GetCurrentRetentionPoliciesRequest,
    ) -> impl Future<Output = Result<GetCurrentRetentionPoliciesResponse>> + Send {}
    pub fn set_retention_policies(
        client: &Client,
        request: SetRetentionPoliciesRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod carrier_sessions {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateCarrierSessionRequest {
            pub account: String,
            pub auth_type: SignInMethod,
            pub password: Option<Secret>,
            pub captcha_token: Option<Secret>,
        }
        impl CreateCarrierSessionRequest {
            pub fn new(
                account: impl Into<String>,
                auth_type: impl Into<SignInMethod>,
            ) -> Self {}
            pub fn password(self, password: impl Into<Secret>) -> Self {}
            pub fn captcha_token(self, captcha_token: impl Into<Secret>) -> Self {}
        }
        impl Request for CreateCarrierSessionRequest {
            type Response = CreateCarrierSessionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RefreshCarrierSessionRequest {
            pub refresh_token: Secret,
        }
        impl RefreshCarrierSessionRequest {
            pub fn new(refresh_token: impl Into<Secret>) -> Self {}
        }
        impl Request for RefreshCarrierSessionRequest {
            type Response = RefreshCarrierSessionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct LogoutCarrierRequest {
            pub user_id: UserId,
            pub access_token: Secret,
        }
        impl LogoutCarrierRequest {
            pub fn new(user_id: UserId, access_token: impl Into<Secret>) -> Self {}
        }
        impl Request for LogoutCarrierRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateCarrierSessionResponse {
            pub data: Option<SignedInAccount>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RefreshCarrierSessionResponse {
            pub data: Option<RefreshedAccountSession>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RefreshedAccountSession {
            pub session_info: Option<AccountSession>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SignInMethod {
            Password,
            VerificationCode,
            Unknown(String),
        }
        impl wire::StringEnum for SignInMethod {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(SignInMethod);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SignedInAccount {
            pub user_info: Option<Account>,
            pub session_info: Option<AccountSession>,
        }
    }
    pub use requests::{
        CreateCarrierSessionRequest, LogoutCarrierRequest, RefreshCarrierSessionRequest,
    };
    pub use types::{
        CreateCarrierSessionResponse, RefreshCarrierSessionResponse,
        RefreshedAccountSession, SignInMethod, SignedInAccount,
    };
    pub fn create_carrier_session(
        client: &Client,
        request: CreateCarrierSessionRequest,
    ) -> impl Future<Output = Result<CreateCarrierSessionResponse>> + Send {}
    pub fn refresh_carrier_session(
        client: &Client,
        request: RefreshCarrierSessionRequest,
    ) -> impl Future<Output = Result<RefreshCarrierSessionResponse>> + Send {}
    pub fn logout_carrier(
        client: &Client,
        request: LogoutCarrierRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod carrier_shared_folders {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateSharedFolderRequest {
            pub container_id: Option<ContainerId>,
            pub kind: Option<SharedFolderKind>,
            pub name: Option<String>,
        }
        impl CreateSharedFolderRequest {
            pub fn new() -> Self {}
            pub fn container_id(self, container_id: impl Into<ContainerId>) -> Self {}
            pub fn kind(self, kind: SharedFolderKind) -> Self {}
            pub fn name(self, name: impl Into<String>) -> Self {}
        }
        impl Request for CreateSharedFolderRequest {
            type Response = CreateSharedFolderResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteSharedFoldersRequest {
            pub ids: Option<Vec<SharedFolderId>>,
        }
        impl DeleteSharedFoldersRequest {
            pub fn new() -> Self {}
            pub fn ids(
                self,
                ids: impl IntoIterator<Item = impl Into<SharedFolderId>>,
            ) -> Self {}
        }
        impl Request for DeleteSharedFoldersRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListSharedFoldersRequest {
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
            pub status: Option<SharedFolderStatus>,
            pub selection: Option<SharedFolderSelection>,
        }
        impl ListSharedFoldersRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
            pub fn status(self, status: SharedFolderStatus) -> Self {}
            pub fn selection(self, selection: SharedFolderSelection) -> Self {}
        }
        impl Request for ListSharedFoldersRequest {
            type Response = ListSharedFoldersResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListSharedFoldersRequest {
            type Item = SharedFolder;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetSharedFolderRequest {
            pub share_folder_id: SharedFolderId,
        }
        impl GetSharedFolderRequest {
            pub fn new(share_folder_id: impl Into<SharedFolderId>) -> Self {}
        }
        impl Request for GetSharedFolderRequest {
            type Response = GetSharedFolderResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RenameSharedFolderRequest {
            pub id: Option<SharedFolderId>,
            pub file_name: Option<String>,
        }
        impl RenameSharedFolderRequest {
            pub fn new() -> Self {}
            pub fn id(self, id: impl Into<SharedFolderId>) -> Self {}
            pub fn file_name(self, file_name: impl Into<String>) -> Self {}
        }
        impl Request for RenameSharedFolderRequest {
            type Response = RenameSharedFolderResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RemoveSharedFolderMemberRequest {
            pub owner_id: Option<UserId>,
            pub group_id: GroupId,
            pub member_id: UserId,
        }
        impl RemoveSharedFolderMemberRequest {
            pub fn new(group_id: GroupId, member_id: UserId) -> Self {}
            pub fn owner_id(self, owner_id: impl Into<UserId>) -> Self {}
        }
        impl Request for RemoveSharedFolderMemberRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateSharedFolderResponse {
            pub id: Option<String>,
            pub data: Option<CreatedSharedFolder>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreatedSharedFolder {
            pub tenant_id: Option<TenantId>,
            pub creator: Option<UserId>,
            pub create_time: Option<String>,
            pub group_id: Option<GroupId>,
            pub id: Option<SharedFolderId>,
            pub folder_id: Option<FileId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetSharedFolderResponse {
            pub shared_folder: Option<SharedFolder>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListSharedFoldersResponse {
            pub folders: Vec<SharedFolder>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RenameSharedFolderResponse {
            pub id: Option<SharedFolderId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SharedFolder {
            pub tenant_id: Option<TenantId>,
            pub creator: Option<UserId>,
            pub create_time: Option<String>,
            pub owner_id: Option<UserId>,
            pub status: Option<SharedFolderStatus>,
            pub id: Option<SharedFolderId>,
            pub container_id: Option<ContainerId>,
            pub folder_id: Option<FileId>,
            pub name: Option<String>,
            pub group_id: Option<GroupId>,
            pub max_member: Option<u32>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct SharedFolderId(_);
        string_id!(SharedFolderId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SharedFolderKind {
            Family,
            Unknown(i64),
        }
        impl wire::IntegerEnum for SharedFolderKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(SharedFolderKind);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SharedFolderSelection {
            All,
            Created,
            Joined,
            Unknown(i64),
        }
        impl wire::IntegerEnum for SharedFolderSelection {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(SharedFolderSelection);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SharedFolderStatus {
            Normal,
            Deleted,
            Unknown(i64),
        }
        impl wire::IntegerEnum for SharedFolderStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(SharedFolderStatus);
    }
    pub use requests::{
        CreateSharedFolderRequest, DeleteSharedFoldersRequest, GetSharedFolderRequest,
        ListSharedFoldersRequest, RemoveSharedFolderMemberRequest,
        RenameSharedFolderRequest,
    };
    pub use types::{
        CreateSharedFolderResponse, CreatedSharedFolder, GetSharedFolderResponse,
        ListSharedFoldersResponse, RenameSharedFolderResponse, SharedFolder,
        SharedFolderId, SharedFolderKind, SharedFolderSelection, SharedFolderStatus,
    };
    pub fn create_shared_folder(
        client: &Client,
        request: CreateSharedFolderRequest,
    ) -> impl Future<Output = Result<CreateSharedFolderResponse>> + Send {}
    pub fn delete_shared_folders(
        client: &Client,
        request: DeleteSharedFoldersRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_shared_folders(
        client: &Client,
        request: ListSharedFoldersRequest,
    ) -> impl Future<Output = Result<ListSharedFoldersResponse>> + Send {}
    pub fn list_shared_folders_pages(
        client: &Client,
        request: ListSharedFoldersRequest,
    ) -> Pages<ListSharedFoldersRequest> {}
    pub fn list_shared_folders_items(
        client: &Client,
        request: ListSharedFoldersRequest,
    ) -> Items<ListSharedFoldersRequest> {}
    pub fn get_shared_folder(
        client: &Client,
        request: GetSharedFolderRequest,
    ) -> impl Future<Output = Result<GetSharedFolderResponse>> + Send {}
    pub fn rename_shared_folder(
        client: &Client,
        request: RenameSharedFolderRequest,
    ) -> impl Future<Output = Result<RenameSharedFolderResponse>> + Send {}
    pub fn remove_shared_folder_member(
        client: &Client,
        request: RemoveSharedFolderMemberRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod common {
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AccountRole {
        Administrator,
        OrdinaryUser,
        SuperAdministrator,
        ManagingMember,
        Unknown(i64),
    }
    impl wire::IntegerEnum for AccountRole {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(AccountRole);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct AccountSession {
        pub access_token: Option<Secret>,
        pub expires_in: Option<u64>,
        pub issued_at: Option<String>,
        pub refresh_token: Option<Secret>,
    }
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AccountStatus {
        Enabled,
        Disabled,
        NotActivated,
        Frozen,
        Unknown(i64),
    }
    impl wire::IntegerEnum for AccountStatus {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(AccountStatus);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ArchiveEntry {
        pub container_id: Option<ContainerId>,
        pub file_id: Option<FileId>,
        pub name: Option<String>,
        pub file_size: Option<u64>,
        pub kind: Option<ArchiveEntryKind>,
        pub updated_at: Option<i64>,
        pub sub_file_list: Vec<ArchiveEntry>,
        pub reason: Option<String>,
        pub code: Option<String>,
        pub reservation_info: Option<Map<String, Value>>,
    }
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ArchiveEntryKind {
        File,
        Folder,
        Unknown(i64),
    }
    impl wire::IntegerEnum for ArchiveEntryKind {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(ArchiveEntryKind);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AssetUsage {
        Content,
        Thumbnail,
        Unknown(String),
    }
    impl wire::StringEnum for AssetUsage {
        const KNOWN: &'static [(&'static str, Self)] = _;
    }
    string_enum!(AssetUsage);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct BackupDevice {
        pub device_id: Option<BackupDeviceId>,
        pub machine_code: Option<String>,
        pub device_name: Option<String>,
        pub device_os: Option<String>,
        pub create_time: Option<Time>,
    }
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct BackupDeviceId(_);
    string_id!(BackupDeviceId);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum BackupModule {
        Folders,
        Albums,
        AddressBook,
        Unknown(String),
    }
    impl wire::StringEnum for BackupModule {
        const KNOWN: &'static [(&'static str, Self)] = _;
    }
    string_enum!(BackupModule);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum BatchStatus {
        Success,
        PartialSuccess,
        Failure,
        Unknown(i64),
    }
    impl wire::IntegerEnum for BatchStatus {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(BatchStatus);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct CompactTime(_);
    string_id!(CompactTime);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ContainerId(_);
    string_id!(ContainerId);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct DepartmentId(_);
    string_id!(DepartmentId);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct DownloadLink {
        pub usage: Option<AssetUsage>,
        pub download_link: Option<Secret>,
        pub version: Option<i64>,
    }
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct EndpointUrl {
        pub url: Option<Secret>,
        pub method: Option<String>,
        pub headers: BTreeMap<String, String>,
        pub forms: BTreeMap<String, String>,
        pub part_id: Option<String>,
    }
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct FileId(_);
    string_id!(FileId);
    impl FileId {
        pub const ROOT: Self = _;
        pub const SAFE_BOX: Self = _;
    }
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum FileSortField {
        FileName,
        Size,
        CreateTime,
        UpdateTime,
        RecycledTime,
        FileSuffix,
        Unknown(i64),
    }
    impl wire::IntegerEnum for FileSortField {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(FileSortField);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum FileType {
        Folder,
        SmartFolder,
        Image,
        Video,
        Word,
        Excel,
        PowerPoint,
        Audio,
        Archive,
        Application,
        Other,
        Unknown(String),
    }
    impl wire::StringEnum for FileType {
        const KNOWN: &'static [(&'static str, Self)] = _;
    }
    string_enum!(FileType);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct GroupId(_);
    string_id!(GroupId);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum GroupRole {
        Owner,
        Administrator,
        Member,
        Unknown(i64),
    }
    impl wire::IntegerEnum for GroupRole {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(GroupRole);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct JobId(_);
    string_id!(JobId);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct JobItem {
        pub id: Option<String>,
        pub file_id: Option<FileId>,
        pub file_path: Option<String>,
        pub status: Option<JobItemStatus>,
        pub new_file_id: Option<FileId>,
        pub new_file_path: Option<String>,
        pub src_container_id: Option<ContainerId>,
        pub result_code: Option<String>,
        pub result_desc: Option<String>,
        pub tenant_id: Option<TenantId>,
        pub create_time: Option<CompactTime>,
    }
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum JobItemStatus {
        Pending,
        Succeeded,
        Failed,
        Unknown(String),
    }
    impl wire::StringEnum for JobItemStatus {
        const KNOWN: &'static [(&'static str, Self)] = _;
    }
    string_enum!(JobItemStatus);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum JobResult {
        Success,
        PartialSuccess,
        Failure,
        Unknown(i64),
    }
    impl wire::IntegerEnum for JobResult {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(JobResult);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum JobStatus {
        Pending,
        Running,
        Finished,
        Cancelled,
        Unknown(i64),
    }
    impl wire::IntegerEnum for JobStatus {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(JobStatus);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct OrgUserId(_);
    string_id!(OrgUserId);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct OrganizationId(_);
    string_id!(OrganizationId);
    #[derive(Clone, Debug, PartialEq, Serialize)]
    #[cfg_attr(feature = "server", derive(serde::Deserialize))]
    #[non_exhaustive]
    pub struct PageInfo {
        pub page_size: u32,
        pub page_cursor: String,
    }
    impl PageInfo {
        pub fn new(page_size: u32) -> Self {}
        pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
    }
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct PermissionTemplateId(_);
    string_id!(PermissionTemplateId);
    impl PermissionTemplateId {
        pub const ANONYMOUS: Self = _;
    }
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum PinState {
        Unpinned,
        Pinned,
        Unknown(i64),
    }
    impl wire::IntegerEnum for PinState {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(PinState);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct PrincipalId(_);
    string_id!(PrincipalId);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct PrivateProperties {
        pub attributes: Option<Map<String, Value>>,
        pub properties: BTreeMap<String, String>,
    }
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SortDirection {
        Ascending,
        Descending,
        Unknown(i64),
    }
    impl wire::IntegerEnum for SortDirection {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(SortDirection);
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SpaceKind {
        Department,
        Personal,
        Group,
        Unknown(i64),
    }
    impl wire::IntegerEnum for SpaceKind {
        const KNOWN: &'static [(i64, Self)] = _;
    }
    integer_enum!(SpaceKind);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct TeamId(_);
    string_id!(TeamId);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct TenantId(_);
    string_id!(TenantId);
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct UploadId(_);
    string_id!(UploadId);
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct User {
        pub category: Option<String>,
        pub user_id: Option<PrincipalId>,
        pub display_name: Option<String>,
        pub me: Option<bool>,
        pub permission_id: Option<String>,
    }
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct UserId(_);
    string_id!(UserId);
}
pub mod departments {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListDepartmentsRequest {
            pub department_id: Option<DepartmentId>,
            pub key_word: Option<String>,
        }
        impl ListDepartmentsRequest {
            pub fn new() -> Self {}
            pub fn department_id(self, department_id: impl Into<DepartmentId>) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
        }
        impl Request for ListDepartmentsRequest {
            type Response = ListDepartmentsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetDepartmentRequest {
            pub department_id: DepartmentId,
        }
        impl GetDepartmentRequest {
            pub fn new(department_id: impl Into<DepartmentId>) -> Self {}
        }
        impl Request for GetDepartmentRequest {
            type Response = Department;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateDepartmentRequest {
            pub department_id: DepartmentId,
            pub name: String,
            pub parent_id: DepartmentId,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct UpdateDepartmentRequired {
            pub department_id: DepartmentId,
            pub parent_id: DepartmentId,
            pub name: String,
        }
        impl UpdateDepartmentRequest {
            pub fn new(required: UpdateDepartmentRequired) -> Self {}
        }
        impl Request for UpdateDepartmentRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteDepartmentRequest {
            pub department_id: DepartmentId,
        }
        impl DeleteDepartmentRequest {
            pub fn new(department_id: impl Into<DepartmentId>) -> Self {}
        }
        impl Request for DeleteDepartmentRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateDepartmentRequest {
            pub name: String,
            pub parent_id: DepartmentId,
        }
        impl CreateDepartmentRequest {
            pub fn new(parent_id: DepartmentId, name: impl Into<String>) -> Self {}
        }
        impl Request for CreateDepartmentRequest {
            type Response = CreateDepartmentResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateDepartmentResponse {
            pub data: Option<CreatedDepartment>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreatedDepartment {
            pub id: Option<DepartmentId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Department {
            pub id: Option<DepartmentId>,
            pub org_id: Option<OrganizationId>,
            pub dept_id: Option<OrgDepartmentId>,
            pub parent_id: Option<DepartmentId>,
            pub name: Option<String>,
            pub tenant_id: Option<TenantId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListDepartmentsResponse {
            pub list: Vec<Department>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct OrgDepartmentId(_);
        string_id!(OrgDepartmentId);
    }
    pub use requests::{
        CreateDepartmentRequest, DeleteDepartmentRequest, GetDepartmentRequest,
        ListDepartmentsRequest, UpdateDepartmentRequest, UpdateDepartmentRequired,
    };
    pub use types::{
        CreateDepartmentResponse, CreatedDepartment, Department, ListDepartmentsResponse,
        OrgDepartmentId,
    };
    pub fn list_departments(
        client: &Client,
        request: ListDepartmentsRequest,
    ) -> impl Future<Output = Result<ListDepartmentsResponse>> + Send {}
    pub fn get_department(
        client: &Client,
        request: GetDepartmentRequest,
    ) -> impl Future<Output = Result<Department>> + Send {}
    pub fn update_department(
        client: &Client,
        request: UpdateDepartmentRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_department(
        client: &Client,
        request: DeleteDepartmentRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn create_department(
        client: &Client,
        request: CreateDepartmentRequest,
    ) -> impl Future<Output = Result<CreateDepartmentResponse>> + Send {}
}
pub mod endpoints {
    pub const CHINA: &str = "https://cn.myhuaweicloud-koodrive.com";
    pub const INTERNATIONAL: &str = "https://intl.myhuaweicloud-koodrive.com";
}
pub mod errors {
    pub const INVALID_PARAMETER: i64 = 13_000_102;
    pub const SPACE_UNAVAILABLE: i64 = 13_000_301;
    pub const FILE_NOT_IN_SPACE: i64 = 13_000_302;
    pub const FILE_NOT_IN_RECYCLE_BIN: i64 = 13_000_303;
    pub const TARGET_FOLDER_INVALID: i64 = 13_000_304;
    pub const TARGET_FOLDER_IN_RECYCLE_BIN: i64 = 13_000_305;
    pub const FILE_IN_RECYCLE_BIN: i64 = 13_000_306;
    pub const FOLDERS_NESTED: i64 = 13_000_307;
    pub const FILE_METADATA_INVALID: i64 = 13_000_308;
    pub const RESOURCE_NOT_FOUND: i64 = 13_000_309;
    pub const TOO_MANY_LEVELS: i64 = 13_000_310;
    pub const SPACE_FULL: i64 = 13_000_311;
    pub const FILE_ALREADY_IN_FOLDER: i64 = 13_000_312;
    pub const UPLOAD_NOT_FOUND: i64 = 13_000_401;
    pub const INTEGRITY_CHECK_FAILED: i64 = 13_000_402;
    pub const FILE_STATE_CHANGE_FAILED: i64 = 13_000_403;
    pub const PARENT_FOLDER_IN_RECYCLE_BIN: i64 = 13_000_404;
    pub const FILE_NAME_REPEATED: i64 = 13_000_405;
    pub const NOT_FOR_FOLDERS: i64 = 13_000_406;
    pub const DOWNLOAD_URL_NOT_FOUND: i64 = 13_000_407;
    pub const DOWNLOAD_FAILED: i64 = 13_000_408;
    pub const UPLOAD_FAILED: i64 = 13_000_409;
    pub const SPACE_FORBIDDEN: i64 = 13_000_410;
    pub const FILE_NOT_IN_THIS_SPACE: i64 = 13_000_411;
    pub const SPACE_NOT_ACTIVE: i64 = 13_000_412;
    pub const SEARCH_TYPE_UNSUPPORTED: i64 = 13_000_413;
    pub const SEARCH_TYPE_MISSING: i64 = 13_000_414;
    pub const SPACE_AND_TEAM_MISMATCH: i64 = 13_000_415;
    pub const FILE_NAME_TOO_LONG: i64 = 13_000_417;
    pub const NOT_PERSONAL_SPACE: i64 = 13_000_418;
    pub const FILE_NAME_INVALID: i64 = 13_000_419;
    pub const AUTHENTICATION_FAILED: i64 = 13_000_202;
    pub const INTERNAL_SERVICE_FAILED: i64 = 13_000_201;
    pub const ERRORS: &[ErrorCode] = _;
}
pub mod favorites {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct StarFilesRequest {
            pub starred: bool,
            pub sub_request_list: Vec<StarredFileRef>,
        }
        impl StarFilesRequest {
            pub fn new(
                starred: bool,
                sub_request_list: impl IntoIterator<Item = StarredFileRef>,
            ) -> Self {}
        }
        impl Request for StarFilesRequest {
            type Response = StarFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListStarredFilesRequest {
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub sort_type: Option<StarredSortField>,
            pub sort_direction: Option<SortDirection>,
            pub file_type: Option<FileType>,
        }
        impl ListStarredFilesRequest {
            pub fn new() -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn sort_type(self, sort_type: StarredSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
            pub fn file_type(self, file_type: impl Into<FileType>) -> Self {}
        }
        impl Request for ListStarredFilesRequest {
            type Response = ListStarredFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListStarredFilesRequest {
            type Item = StarredFile;
            type Style = pagination::Cursor;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListStarredFilesResponse {
            pub next_cursor: Option<String>,
            pub auto_deleted: Option<u64>,
            pub star_files: Vec<StarredFile>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct StarFileResult {
            pub file_id: Option<FileId>,
            pub code: Option<String>,
            pub message: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct StarFilesResponse {
            pub status: Option<BatchStatus>,
            pub sub_response_list: Vec<StarFileResult>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct StarredFile {
            pub category: Option<String>,
            pub id: Option<FileId>,
            pub file_name: Option<String>,
            pub file_type: Option<FileType>,
            pub mime_type: Option<String>,
            pub favorite: Option<bool>,
            pub recycled: Option<bool>,
            pub parent_folder: Vec<FileId>,
            pub properties: BTreeMap<String, String>,
            pub containers: Vec<ContainerId>,
            pub created_time: Option<Time>,
            pub edited_time: Option<Time>,
            pub edited_by_me: Option<bool>,
            pub owners: Vec<User>,
            pub last_editor: Option<User>,
            pub full_file_suffix: Option<String>,
            pub file_suffix: Option<String>,
            pub size: Option<u64>,
            pub sha256: Option<String>,
            pub attachments: Vec<Attachment>,
            pub download_links: Vec<DownloadLink>,
            pub user_properties: Option<PrivateProperties>,
            pub starred_time: Option<Time>,
            pub file_path: Option<String>,
            pub space_type: Option<StarredFilePlace>,
            pub invalid: Option<StarredFileValidity>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum StarredFilePlace {
            PersonalSpace,
            TeamSpace,
            RecycleBin,
            Inaccessible,
            Unknown(String),
        }
        impl wire::StringEnum for StarredFilePlace {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(StarredFilePlace);
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct StarredFileRef {
            pub container_id: ContainerId,
            pub file_id: FileId,
        }
        impl StarredFileRef {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum StarredFileValidity {
            Valid,
            Invalid,
            Unknown(i64),
        }
        impl wire::IntegerEnum for StarredFileValidity {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(StarredFileValidity);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum StarredSortField {
            StarredTime,
            Unknown(i64),
        }
        impl wire::IntegerEnum for StarredSortField {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(StarredSortField);
    }
    pub use requests::{ListStarredFilesRequest, StarFilesRequest};
    pub use types::{
        ListStarredFilesResponse, StarFileResult, StarFilesResponse, StarredFile,
        StarredFilePlace, StarredFileRef, StarredFileValidity, StarredSortField,
    };
    pub fn star_files(
        client: &Client,
        request: StarFilesRequest,
    ) -> impl Future<Output = Result<StarFilesResponse>> + Send {}
    pub fn list_starred_files(
        client: &Client,
        request: ListStarredFilesRequest,
    ) -> impl Future<Output = Result<ListStarredFilesResponse>> + Send {}
    pub fn list_starred_files_pages(
        client: &Client,
        request: ListStarredFilesRequest,
    ) -> Pages<ListStarredFilesRequest> {}
    pub fn list_starred_files_items(
        client: &Client,
        request: ListStarredFilesRequest,
    ) -> Items<ListStarredFilesRequest> {}
}
pub mod files {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetFileRequest {
            pub file_id: FileId,
            pub container_id: ContainerId,
            pub image_process: Option<String>,
        }
        impl GetFileRequest {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
            pub fn image_process(self, image_process: impl Into<String>) -> Self {}
        }
        impl Request for GetFileRequest {
            type Response = GetFileResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateDirectoryRequest {
            pub container_id: ContainerId,
            pub file_name: String,
            pub file_type: FileType,
            pub parent_folder: Option<Vec<FileId>>,
            pub rename_mode: Option<DuplicatePolicy>,
            pub description: Option<String>,
            pub mime_type: Option<String>,
            pub created_time: Option<Time>,
            pub edited_time: Option<Time>,
            pub hidden: Option<bool>,
            pub smart_folder_attr: Option<Vec<SmartFolderAttribute>>,
            pub scene: Option<String>,
        }
        impl CreateDirectoryRequest {
            pub fn new(container_id: ContainerId, file_name: impl Into<String>) -> Self {}
            pub fn file_type(self, file_type: impl Into<FileType>) -> Self {}
            pub fn parent_folder(
                self,
                parent_folder: impl IntoIterator<Item = impl Into<FileId>>,
            ) -> Self {}
            pub fn rename_mode(self, rename_mode: DuplicatePolicy) -> Self {}
            pub fn description(self, description: impl Into<String>) -> Self {}
            pub fn mime_type(self, mime_type: impl Into<String>) -> Self {}
            pub fn created_time(self, created_time: impl Into<Time>) -> Self {}
            pub fn edited_time(self, edited_time: impl Into<Time>) -> Self {}
            pub fn hidden(self, hidden: bool) -> Self {}
            pub fn smart_folder_attr(
                self,
                smart_folder_attr: impl IntoIterator<Item = SmartFolderAttribute>,
            ) -> Self {}
            pub fn scene(self, scene: impl Into<String>) -> Self {}
        }
        impl Request for CreateDirectoryRequest {
            type Response = CreateDirectoryResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateFileRequest {
            pub container_id: ContainerId,
            pub parent_folder: Vec<FileId>,
            pub file_name: String,
            pub file_type: FileType,
            pub length: u64,
            pub auto_rename: DuplicatePolicy,
            pub upload_mode: UploadMode,
            pub upload_type: UploadType,
            pub multi_parts: Option<Vec<UploadPart>>,
            pub sha256: Option<String>,
            pub pre_hash: Option<String>,
            pub proof_code: Option<String>,
            pub mime_type: Option<String>,
            pub description: Option<String>,
            pub created_time: Option<Time>,
            pub hidden: Option<bool>,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct CreateFileRequired {
            pub container_id: ContainerId,
            pub parent_folder: Vec<FileId>,
            pub file_name: String,
            pub file_type: FileType,
            pub length: u64,
            pub auto_rename: DuplicatePolicy,
        }
        impl CreateFileRequest {
            pub fn new(required: CreateFileRequired) -> Self {}
            pub fn upload_mode(self, upload_mode: impl Into<UploadMode>) -> Self {}
            pub fn upload_type(self, upload_type: UploadType) -> Self {}
            pub fn multi_parts(
                self,
                multi_parts: impl IntoIterator<Item = UploadPart>,
            ) -> Self {}
            pub fn sha256(self, sha256: impl Into<String>) -> Self {}
            pub fn pre_hash(self, pre_hash: impl Into<String>) -> Self {}
            pub fn proof_code(self, proof_code: impl Into<String>) -> Self {}
            pub fn mime_type(self, mime_type: impl Into<String>) -> Self {}
            pub fn description(self, description: impl Into<String>) -> Self {}
            pub fn created_time(self, created_time: impl Into<Time>) -> Self {}
            pub fn hidden(self, hidden: bool) -> Self {}
        }
        impl Request for CreateFileRequest {
            type Response = CreateFileResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CompleteFileRequest {
            pub file_id: FileId,
            pub sha256: Option<String>,
        }
        impl CompleteFileRequest {
            pub fn new(file_id: impl Into<FileId>) -> Self {}
            pub fn sha256(self, sha256: impl Into<String>) -> Self {}
        }
        impl Request for CompleteFileRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetDownloadUrlsRequest {
            pub container_id: ContainerId,
            pub file_ids: Vec<FileId>,
        }
        impl GetDownloadUrlsRequest {
            pub fn new(
                container_id: ContainerId,
                file_ids: impl IntoIterator<Item = FileId>,
            ) -> Self {}
        }
        impl Request for GetDownloadUrlsRequest {
            type Response = GetDownloadUrlsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RenameFileRequest {
            pub file_id: FileId,
            pub container_id: ContainerId,
            pub name: String,
            pub rename_mode: DuplicatePolicy,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct RenameFileRequired {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub name: String,
            pub rename_mode: DuplicatePolicy,
        }
        impl RenameFileRequest {
            pub fn new(required: RenameFileRequired) -> Self {}
        }
        impl Request for RenameFileRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ClearRecycleBinRequest {
            pub container_id: ContainerId,
        }
        impl ClearRecycleBinRequest {
            pub fn new(container_id: impl Into<ContainerId>) -> Self {}
        }
        impl Request for ClearRecycleBinRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SearchFilesRequest {
            pub search_type: SearchScope,
            pub page_info: PageInfo,
            pub filter: Option<SearchFilter>,
            pub sort_info: Option<SearchSort>,
            pub recycled: Option<bool>,
            pub recursived: Option<bool>,
        }
        impl SearchFilesRequest {
            pub fn new(
                search_type: impl Into<SearchScope>,
                page_info: PageInfo,
            ) -> Self {}
            pub fn filter(self, filter: SearchFilter) -> Self {}
            pub fn sort_info(self, sort_info: SearchSort) -> Self {}
            pub fn recycled(self, recycled: bool) -> Self {}
            pub fn recursived(self, recursived: bool) -> Self {}
        }
        impl Request for SearchFilesRequest {
            type Response = SearchFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for SearchFilesRequest {
            type Item = FoundFile;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetFullPathRequest {
            pub file_id: FileId,
            pub container_id: ContainerId,
        }
        impl GetFullPathRequest {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
        }
        impl Request for GetFullPathRequest {
            type Response = GetFullPathResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetUploadUrlsRequest {
            pub file_id: FileId,
            pub multi_parts: Vec<UploadPart>,
        }
        impl GetUploadUrlsRequest {
            pub fn new(
                file_id: impl Into<FileId>,
                multi_parts: impl IntoIterator<Item = UploadPart>,
            ) -> Self {}
        }
        impl Request for GetUploadUrlsRequest {
            type Response = GetUploadUrlsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetFolderStatisticsRequest {
            pub file_id: FileId,
            pub container_id: ContainerId,
            pub recursive: Option<bool>,
            pub include_dir_count: Option<bool>,
            pub include_file_count: Option<bool>,
            pub include_total_size: Option<bool>,
            pub kind: Option<FolderItemKind>,
            pub extensions: Option<String>,
            pub categories: Option<String>,
            pub hidden: Option<bool>,
            pub is_recycled: Option<bool>,
        }
        impl GetFolderStatisticsRequest {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
            pub fn recursive(self, recursive: bool) -> Self {}
            pub fn include_dir_count(self, include_dir_count: bool) -> Self {}
            pub fn include_file_count(self, include_file_count: bool) -> Self {}
            pub fn include_total_size(self, include_total_size: bool) -> Self {}
            pub fn kind(self, kind: FolderItemKind) -> Self {}
            pub fn extensions(self, extensions: impl Into<String>) -> Self {}
            pub fn categories(self, categories: impl Into<String>) -> Self {}
            pub fn hidden(self, hidden: bool) -> Self {}
            pub fn is_recycled(self, is_recycled: bool) -> Self {}
        }
        impl Request for GetFolderStatisticsRequest {
            type Response = GetFolderStatisticsResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Asset {
            pub id: Option<String>,
            pub version_id: Option<String>,
            pub version: Option<i64>,
            pub mime_type: Option<String>,
            pub state: Option<AssetState>,
            pub created_time: Option<Time>,
            pub modified_time: Option<Time>,
            pub resource: Option<AssetResource>,
            pub attributes: Option<Map<String, Value>>,
            pub keep_policy: Option<AssetKeepPolicy>,
            pub last_modifying_user: Option<String>,
            pub cipher: Option<AssetCipher>,
            pub properties: BTreeMap<String, String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AssetCipher {
            pub algorithm: Option<String>,
            pub hfek: Option<String>,
            pub iv: Option<String>,
            pub data_type: Option<i32>,
            pub keychains: Vec<AssetCipherKey>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AssetCipherKey {
            pub id: Option<String>,
            pub kind: Option<AssetCipherKeyKind>,
            pub algorithm: Option<String>,
            pub ekey: Option<Secret>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AssetCipherKeyKind {
            Efek,
            Zfek,
            Sfek,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AssetCipherKeyKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AssetCipherKeyKind);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AssetKeepPolicy {
            LatestTwo,
            Forever,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AssetKeepPolicy {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AssetKeepPolicy);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AssetResource {
            pub id: Option<String>,
            pub length: Option<u64>,
            pub sha256: Option<String>,
            pub object: Option<AssetSlice>,
            pub objects: Vec<AssetSlice>,
            pub hash: Option<String>,
            pub kind: Option<AssetResourceKind>,
            pub state: Option<AssetState>,
            pub slice_size: Option<u64>,
            pub hfk: Option<String>,
            pub iv: Option<String>,
            pub created_time: Option<Time>,
            pub modified_time: Option<Time>,
            pub attributes: Option<Map<String, Value>>,
            pub properties: BTreeMap<String, String>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AssetResourceKind {
            EncryptedSlices,
            PlainSlices,
            PlainWhole,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AssetResourceKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AssetResourceKind);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AssetSlice {
            pub id: Option<String>,
            pub start: Option<u64>,
            pub download_url: Option<EndpointUrl>,
            pub images: BTreeMap<String, ProcessedImage>,
            pub number: Option<u64>,
            pub sha256: Option<String>,
            pub length: Option<u64>,
            pub bucket: Option<String>,
            pub created_time: Option<Time>,
            pub modified_time: Option<Time>,
            pub upload_url: Option<EndpointUrl>,
            pub upload_id: Option<UploadId>,
            pub attributes: Option<Map<String, Value>>,
            pub properties: BTreeMap<String, String>,
            pub image: Vec<ProcessedImage>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AssetState {
            Available,
            Unavailable,
            Temporary,
            Retained,
            AwaitingCutover,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AssetState {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AssetState);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Attachment {
            pub usage: Option<AssetUsage>,
            pub hash: Option<String>,
            pub sha256: Option<String>,
            pub asset: Option<Asset>,
            pub asset_id: Option<String>,
            pub length: Option<u64>,
            pub version_id: Option<String>,
            pub mime_type: Option<String>,
            pub created_time: Option<Time>,
            pub modified_time: Option<Time>,
            pub attributes: Option<Map<String, Value>>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateDirectoryResponse {
            pub id: Option<FileId>,
            pub file_name: Option<String>,
            pub mime_type: Option<String>,
            pub exist_file_id: Option<FileId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateFileResponse {
            pub file_id: Option<FileId>,
            pub rapid_upload: Option<bool>,
            pub container_id: Option<ContainerId>,
            pub file_name: Option<String>,
            pub upload_id: Option<UploadId>,
            pub parent_folder: Vec<FileId>,
            pub exist: Option<bool>,
            pub multi_parts: Vec<UploadPart>,
            pub matched_pre_hash: Option<bool>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum DownloadBatchResult {
            PartialSuccess,
            Success,
            Failure,
            Unknown(i64),
        }
        impl wire::IntegerEnum for DownloadBatchResult {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(DownloadBatchResult);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct DownloadInfo {
            pub file_id: Option<FileId>,
            pub file_name: Option<String>,
            pub url: Option<Secret>,
            pub code: Option<String>,
            pub msg: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum DuplicatePolicy {
            RenameWithTimestamp,
            Reject,
            ReuseIdentical,
            Unknown(i64),
        }
        impl wire::IntegerEnum for DuplicatePolicy {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(DuplicatePolicy);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum FolderItemKind {
            File,
            Folder,
            Unknown(i64),
        }
        impl wire::IntegerEnum for FolderItemKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(FolderItemKind);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct FolderStatistics {
            pub total_size: Option<u64>,
            pub sub_dir_count: Option<u64>,
            pub sub_file_count: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct FoundFile {
            pub id: Option<FileId>,
            pub file_suffix: Option<String>,
            pub file_name: Option<String>,
            pub file_type: Option<FileType>,
            pub size: Option<String>,
            pub update_time: Option<Time>,
            pub name_path: Option<String>,
            pub id_path: Option<String>,
            pub download_links: Vec<DownloadLink>,
            pub team_name: Option<String>,
            pub dept_name: Option<String>,
            pub team_id: Option<TeamId>,
            pub container_id: Option<ContainerId>,
            pub container_type: Option<SpaceKind>,
            pub favorite: Option<bool>,
            pub owner: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetDownloadUrlsResponse {
            pub batch_code: Option<DownloadBatchResult>,
            pub downloads: Vec<DownloadInfo>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetFileResponse {
            pub id: Option<FileId>,
            pub file_name: Option<String>,
            pub file_type: Option<FileType>,
            pub mime_type: Option<String>,
            pub recycled: Option<bool>,
            pub parent_folder: Vec<FileId>,
            pub properties: BTreeMap<String, String>,
            pub containers: Vec<ContainerId>,
            pub created_time: Option<Time>,
            pub edited_time: Option<Time>,
            pub owners: Vec<User>,
            pub last_editor: Option<User>,
            pub file_suffix: Option<String>,
            pub size: Option<u64>,
            pub attachments: Vec<Attachment>,
            pub user_capabilities: Option<UserCapabilities>,
            pub sha256: Option<String>,
            pub download_links: BTreeMap<String, DownloadLink>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetFolderStatisticsResponse {
            pub data: Option<FolderStatistics>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetFullPathResponse {
            pub file_path: Option<String>,
            pub name_path: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetUploadUrlsResponse {
            pub multi_parts: Vec<UploadPart>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ProcessedImage {
            pub process: Option<String>,
            pub download_url: Option<EndpointUrl>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SearchFilesResponse {
            pub files: Vec<FoundFile>,
            pub total: Option<u64>,
            pub next_page_cursor: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SearchFilter {
            pub key_word: Option<String>,
            pub container_id: Option<ContainerId>,
            pub parent_folder: Option<FileId>,
            pub file_type: Option<FileType>,
            pub size_rang: Option<String>,
            pub update_time_range: Option<String>,
            pub owner_id: Option<UserId>,
        }
        impl SearchFilter {
            pub fn new() -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
            pub fn container_id(self, container_id: impl Into<ContainerId>) -> Self {}
            pub fn parent_folder(self, parent_folder: impl Into<FileId>) -> Self {}
            pub fn file_type(self, file_type: impl Into<FileType>) -> Self {}
            pub fn size_rang(self, size_rang: impl Into<String>) -> Self {}
            pub fn update_time_range(
                self,
                update_time_range: impl Into<String>,
            ) -> Self {}
            pub fn owner_id(self, owner_id: impl Into<UserId>) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SearchScope {
            Personal,
            Team,
            Unknown(String),
        }
        impl wire::StringEnum for SearchScope {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(SearchScope);
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SearchSort {
            pub sort_type: Option<SearchSortField>,
            pub sort_direction: Option<SearchSortDirection>,
        }
        impl SearchSort {
            pub fn new() -> Self {}
            pub fn sort_type(self, sort_type: impl Into<SearchSortField>) -> Self {}
            pub fn sort_direction(
                self,
                sort_direction: impl Into<SearchSortDirection>,
            ) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SearchSortDirection {
            Descending,
            Ascending,
            Unknown(String),
        }
        impl wire::StringEnum for SearchSortDirection {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(SearchSortDirection);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SearchSortField {
            FileName,
            Size,
            Type,
            UpdateTime,
            CreateTime,
            RecycledTime,
            FileSuffix,
            Unknown(String),
        }
        impl wire::StringEnum for SearchSortField {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(SearchSortField);
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SmartFolderAttribute {
            pub name: Option<i64>,
            pub kind: Option<i64>,
            pub value: Option<String>,
            pub sort: Option<i64>,
        }
        impl SmartFolderAttribute {
            pub fn new() -> Self {}
            pub fn name(self, name: i64) -> Self {}
            pub fn kind(self, kind: i64) -> Self {}
            pub fn value(self, value: impl Into<String>) -> Self {}
            pub fn sort(self, sort: i64) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum UploadMode {
            Multipart,
            Unknown(String),
        }
        impl wire::StringEnum for UploadMode {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(UploadMode);
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub struct UploadPart {
            pub part_number: u32,
            pub part_size: u64,
            pub part_offset: Option<u64>,
            pub hash_ctx: Option<Vec<u32>>,
            pub upload_url: Option<Secret>,
            pub part_id: Option<String>,
        }
        impl UploadPart {
            pub fn new(part_number: u32, part_size: u64) -> Self {}
            pub fn part_offset(self, part_offset: u64) -> Self {}
            pub fn hash_ctx(self, hash_ctx: impl IntoIterator<Item = u32>) -> Self {}
            pub fn upload_url(self, upload_url: impl Into<Secret>) -> Self {}
            pub fn part_id(self, part_id: impl Into<String>) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum UploadType {
            Single,
            Multipart,
            Version,
            Unknown(i64),
        }
        impl wire::IntegerEnum for UploadType {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(UploadType);
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub struct UserCapabilities {
            pub add_child_node_permission: Option<bool>,
            pub copy_permission: Option<bool>,
            pub delete_permission: Option<bool>,
            pub download_permission: Option<bool>,
            pub edit_permission: Option<bool>,
            pub list_child_node_permission: Option<bool>,
            pub remove_child_node_permission: Option<bool>,
            pub rename_file_permission: Option<bool>,
            pub share_file_permission: Option<bool>,
            pub upload_permission: Option<bool>,
            pub view_permission: Option<bool>,
        }
        impl UserCapabilities {
            pub fn new() -> Self {}
            pub fn add_child_node_permission(
                self,
                add_child_node_permission: bool,
            ) -> Self {}
            pub fn copy_permission(self, copy_permission: bool) -> Self {}
            pub fn delete_permission(self, delete_permission: bool) -> Self {}
            pub fn download_permission(self, download_permission: bool) -> Self {}
            pub fn edit_permission(self, edit_permission: bool) -> Self {}
            pub fn list_child_node_permission(
                self,
                list_child_node_permission: bool,
            ) -> Self {}
            pub fn remove_child_node_permission(
                self,
                remove_child_node_permission: bool,
            ) -> Self {}
            pub fn rename_file_permission(self, rename_file_permission: bool) -> Self {}
            pub fn share_file_permission(self, share_file_permission: bool) -> Self {}
            pub fn upload_permission(self, upload_permission: bool) -> Self {}
            pub fn view_permission(self, view_permission: bool) -> Self {}
        }
    }
    pub use requests::{
        ClearRecycleBinRequest, CompleteFileRequest, CreateDirectoryRequest,
        CreateFileRequest, CreateFileRequired, GetDownloadUrlsRequest, GetFileRequest,
        GetFolderStatisticsRequest, GetFullPathRequest, GetUploadUrlsRequest,
        RenameFileRequest, RenameFileRequired, SearchFilesRequest,
    };
    pub use types::{
        Asset, AssetCipher, AssetCipherKey, AssetCipherKeyKind, AssetKeepPolicy,
        AssetResource, AssetResourceKind, AssetSlice, AssetState, Attachment,
        CreateDirectoryResponse, CreateFileResponse, DownloadBatchResult, DownloadInfo,
        DuplicatePolicy, FolderItemKind, FolderStatistics, FoundFile,
        GetDownloadUrlsResponse, GetFileResponse, GetFolderStatisticsResponse,
        GetFullPathResponse, GetUploadUrlsResponse, ProcessedImage, SearchFilesResponse,
        SearchFilter, SearchScope, SearchSort, SearchSortDirection, SearchSortField,
        SmartFolderAttribute, UploadMode, UploadPart, UploadType, UserCapabilities,
    };
    pub fn get_file(
        client: &Client,
        request: GetFileRequest,
    ) -> impl Future<Output = Result<GetFileResponse>> + Send {}
    pub fn create_directory(
        client: &Client,
        request: CreateDirectoryRequest,
    ) -> impl Future<Output = Result<CreateDirectoryResponse>> + Send {}
    pub fn create_file(
        client: &Client,
        request: CreateFileRequest,
    ) -> impl Future<Output = Result<CreateFileResponse>> + Send {}
    pub fn complete_file(
        client: &Client,
        request: CompleteFileRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn get_download_urls(
        client: &Client,
        request: GetDownloadUrlsRequest,
    ) -> impl Future<Output = Result<GetDownloadUrlsResponse>> + Send {}
    pub fn rename_file(
        client: &Client,
        request: RenameFileRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn clear_recycle_bin(
        client: &Client,
        request: ClearRecycleBinRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn search_files(
        client: &Client,
        request: SearchFilesRequest,
    ) -> impl Future<Output = Result<SearchFilesResponse>> + Send {}
    pub fn search_files_pages(
        client: &Client,
        request: SearchFilesRequest,
    ) -> Pages<SearchFilesRequest> {}
    pub fn search_files_items(
        client: &Client,
        request: SearchFilesRequest,
    ) -> Items<SearchFilesRequest> {}
    pub fn get_full_path(
        client: &Client,
        request: GetFullPathRequest,
    ) -> impl Future<Output = Result<GetFullPathResponse>> + Send {}
    pub fn get_upload_urls(
        client: &Client,
        request: GetUploadUrlsRequest,
    ) -> impl Future<Output = Result<GetUploadUrlsResponse>> + Send {}
    pub fn get_folder_statistics(
        client: &Client,
        request: GetFolderStatisticsRequest,
    ) -> impl Future<Output = Result<GetFolderStatisticsResponse>> + Send {}
}
pub mod jobs {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListJobsRequest {
            pub kind: Option<JobKind>,
            pub status: Option<JobStatus>,
            pub offset: u64,
            pub limit: u32,
        }
        impl ListJobsRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn kind(self, kind: JobKind) -> Self {}
            pub fn status(self, status: JobStatus) -> Self {}
        }
        impl Request for ListJobsRequest {
            type Response = ListJobsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListJobsRequest {
            type Item = Job;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateJobRequest {
            pub dst_container_id: ContainerId,
            pub task_type: JobKind,
            pub task_info: JobInput,
            pub action_type: Option<JobAction>,
            pub password: Option<Secret>,
        }
        impl CreateJobRequest {
            pub fn new(
                dst_container_id: impl Into<ContainerId>,
                task_type: JobKind,
                task_info: JobInput,
            ) -> Self {}
            pub fn action_type(self, action_type: JobAction) -> Self {}
            pub fn password(self, password: impl Into<Secret>) -> Self {}
        }
        impl Request for CreateJobRequest {
            type Response = CreateJobResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::LongRunning for CreateJobRequest {
            type Poll = GetJobRequest;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetJobRequest {
            pub job_id: JobId,
        }
        impl GetJobRequest {
            pub fn new(job_id: impl Into<JobId>) -> Self {}
        }
        impl Request for GetJobRequest {
            type Response = GetJobResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::Polled for GetJobRequest {
            type Item = JobItem;
        }
        impl poll::Cancellable for GetJobRequest {
            type Cancel = CancelJobRequest;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CancelJobRequest {
            pub job_id: JobId,
        }
        impl CancelJobRequest {
            pub fn new(job_id: impl Into<JobId>) -> Self {}
        }
        impl Request for CancelJobRequest {
            type Response = CancelJobResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CancelJobResponse {
            pub data: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateJobResponse {
            pub data: Option<JobId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetJobResponse {
            pub data: Option<JobDetails>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Job {
            pub task_id: Option<JobId>,
            pub task_name: Option<String>,
            pub user_id: Option<String>,
            pub task_type: Option<JobKind>,
            pub action_type: Option<JobAction>,
            pub status: Option<JobStatus>,
            pub task_result_code: Option<JobResult>,
            pub result_code: Option<i64>,
            pub progress: Option<u32>,
            pub download_url: Option<Secret>,
            pub content_num: Option<u64>,
            pub container_id: Option<ContainerId>,
            pub tenant_id: Option<TenantId>,
            pub begin_time: Option<CompactTime>,
            pub end_time: Option<CompactTime>,
            pub create_time: Option<CompactTime>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum JobAction {
            Copy,
            Recycle,
            DeleteForGood,
            Move,
            ListArchive,
            UnpackAll,
            UnpackSelected,
            EmptyRecycleBin,
            Unknown(i64),
        }
        impl wire::IntegerEnum for JobAction {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(JobAction);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct JobDetails {
            pub job_info: Option<Job>,
            pub task_infos: Vec<JobItem>,
            pub uncompressed_file_list: Vec<ArchiveEntry>,
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct JobFile {
            pub file_id: FileId,
            pub file_path: Option<String>,
        }
        impl JobFile {
            pub fn new(file_id: impl Into<FileId>) -> Self {}
            pub fn file_path(self, file_path: impl Into<String>) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct JobInput {
            pub src_container_id: ContainerId,
            pub file_info: Vec<JobFile>,
            pub new_file_path: Option<String>,
            pub uncompress_file_paths: Option<Vec<String>>,
        }
        impl JobInput {
            pub fn new(
                src_container_id: impl Into<ContainerId>,
                file_info: impl IntoIterator<Item = JobFile>,
            ) -> Self {}
            pub fn new_file_path(self, new_file_path: impl Into<String>) -> Self {}
            pub fn uncompress_file_paths(
                self,
                uncompress_file_paths: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum JobKind {
            Copy,
            Delete,
            Move,
            Restore,
            Unpack,
            Package,
            EmptyRecycleBin,
            Unknown(i64),
        }
        impl wire::IntegerEnum for JobKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(JobKind);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListJobsResponse {
            pub data: Vec<Job>,
        }
    }
    pub use requests::{
        CancelJobRequest, CreateJobRequest, GetJobRequest, ListJobsRequest,
    };
    pub use types::{
        CancelJobResponse, CreateJobResponse, GetJobResponse, Job, JobAction, JobDetails,
        JobFile, JobInput, JobKind, ListJobsResponse,
    };
    pub fn list_jobs(
        client: &Client,
        request: ListJobsRequest,
    ) -> impl Future<Output = Result<ListJobsResponse>> + Send {}
    pub fn list_jobs_pages(
        client: &Client,
        request: ListJobsRequest,
    ) -> Pages<ListJobsRequest> {}
    pub fn list_jobs_items(
        client: &Client,
        request: ListJobsRequest,
    ) -> Items<ListJobsRequest> {}
    pub fn create_job(
        client: &Client,
        request: CreateJobRequest,
    ) -> impl Future<Output = Result<CreateJobResponse>> + Send {}
    pub fn get_job(
        client: &Client,
        request: GetJobRequest,
    ) -> impl Future<Output = Result<GetJobResponse>> + Send {}
    pub fn wait_for_job(
        client: &Client,
        request: GetJobRequest,
    ) -> Poller<'static, GetJobRequest> {}
    pub fn cancel_job(
        client: &Client,
        request: CancelJobRequest,
    ) -> impl Future<Output = Result<CancelJobResponse>> + Send {}
}
pub mod limits {
    pub const PARTS: &PartLimits = _;
    pub const FILE_NAME_LENGTH: u64 = 250;
    pub const FILE_NAME_FORBIDDEN: &str = "<>|:\"*?/\\";
    pub const SHARED_FOLDER_NAME_LENGTH: u64 = 31;
    pub const GROUP_NAME_LENGTH: u64 = 30;
    pub const FOLDER_DESCRIPTION_LENGTH: u64 = 512;
    pub const SEARCH_KEY_WORD_LENGTH: u64 = 255;
    pub const DOWNLOADS_PER_CALL: u64 = 100;
    pub const FAVORITES_PER_CALL: u64 = 100;
    pub const SHARES_PER_CALL: u64 = 100;
    pub const SHARE_DAYS: u64 = 365;
    pub const FILE_TAGS_PER_CALL: u64 = 99;
    pub const FILE_TAG_NAME_LENGTH: u64 = 128;
    pub const FILE_TAG_VALUE_LENGTH: u64 = 1_024;
    pub const TEMPLATE_NAME_LENGTH: u64 = 24;
    pub const TEMPLATE_DESCRIPTION_LENGTH: u64 = 50;
    pub const TEMPLATES_PER_CALL: u64 = 200;
    pub const TEMPLATE_DELETIONS_PER_CALL: u64 = 100;
    pub const AUDIT_LOG_PAGE_SIZE: u64 = 10;
    pub const SPACE_USAGE_USERS_PER_CALL: u64 = 50;
    pub const RETENTION_POLICIES_PER_CALL: u64 = 50;
    pub const ORDER_OPERATIONS_PER_CALL: u64 = 50;
    pub const ORDER_SERIAL_NUMBER_LENGTH: u64 = 64;
    pub const ACCOUNTS_PER_CALL: u64 = 1_000;
    pub const BACKUP_SCOPES_PER_CALL: u64 = 100;
    pub const BACKUP_PATH_LENGTH: u64 = 10_000;
    pub const BACKUP_MACHINE_CODE_LENGTH: u64 = 64;
    pub const BACKUP_DEVICE_NAME_LENGTH: u64 = 32;
    pub const BACKUP_CONFIG_LENGTH: u64 = 32;
    pub const PAGE_SIZE: u64 = 100;
    pub const PACKAGE_DAYS: u64 = 30;
    pub const PACKAGE_DAYS_INITIAL: u64 = 7;
    pub const URL_LIFE: u64 = 3_600;
}
pub mod listings {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListPersonalFilesRequest {
            pub area: SpaceArea,
            pub container_id: ContainerId,
            pub parent_file_id: FileId,
            pub page_info: Option<PageInfo>,
            pub sort_info: Option<FileSort>,
            pub file_type: Option<FileType>,
            pub file_name: Option<String>,
            pub image_process: Option<String>,
        }
        impl ListPersonalFilesRequest {
            pub fn new(
                container_id: ContainerId,
                parent_file_id: FileId,
                area: impl Into<SpaceArea>,
            ) -> Self {}
            pub fn page_info(self, page_info: PageInfo) -> Self {}
            pub fn sort_info(self, sort_info: FileSort) -> Self {}
            pub fn file_type(self, file_type: impl Into<FileType>) -> Self {}
            pub fn file_name(self, file_name: impl Into<String>) -> Self {}
            pub fn image_process(self, image_process: impl Into<String>) -> Self {}
        }
        impl Request for ListPersonalFilesRequest {
            type Response = ListFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListPersonalFilesRequest {
            type Item = ListedFile;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListTeamFilesRequest {
            pub group_id: TeamId,
            pub area: SpaceArea,
            pub team_type: Option<TeamSpaceKind>,
            pub container_id: ContainerId,
            pub parent_file_id: FileId,
            pub page_info: Option<PageInfo>,
            pub sort_info: Option<FileSort>,
            pub file_type: Option<FileType>,
            pub file_name: Option<String>,
            pub image_process: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct ListTeamFilesRequired {
            pub group_id: TeamId,
            pub container_id: ContainerId,
            pub parent_file_id: FileId,
            pub area: SpaceArea,
        }
        impl ListTeamFilesRequest {
            pub fn new(required: ListTeamFilesRequired) -> Self {}
            pub fn team_type(self, team_type: TeamSpaceKind) -> Self {}
            pub fn page_info(self, page_info: PageInfo) -> Self {}
            pub fn sort_info(self, sort_info: FileSort) -> Self {}
            pub fn file_type(self, file_type: impl Into<FileType>) -> Self {}
            pub fn file_name(self, file_name: impl Into<String>) -> Self {}
            pub fn image_process(self, image_process: impl Into<String>) -> Self {}
        }
        impl Request for ListTeamFilesRequest {
            type Response = ListFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListTeamFilesRequest {
            type Item = ListedFile;
            type Style = pagination::Cursor;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct FileSort {
            pub sort_type: Option<FileSortField>,
            pub sort_direction: Option<SortDirection>,
        }
        impl FileSort {
            pub fn new() -> Self {}
            pub fn sort_type(self, sort_type: FileSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListFilesResponse {
            pub category: Option<String>,
            pub next_cursor: Option<String>,
            pub search_completed: Option<bool>,
            pub files: Vec<ListedFile>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListedFile {
            pub id: Option<FileId>,
            pub file_name: Option<String>,
            pub file_type: Option<FileType>,
            pub mime_type: Option<String>,
            pub favorite: Option<bool>,
            pub recycled: Option<bool>,
            pub recycled_time: Option<Time>,
            pub parent_folder: Vec<FileId>,
            pub properties: BTreeMap<String, String>,
            pub containers: Vec<ContainerId>,
            pub created_time: Option<Time>,
            pub edited_time: Option<Time>,
            pub owners: Vec<User>,
            pub last_editor: Option<User>,
            pub file_suffix: Option<String>,
            pub size: Option<u64>,
            pub attachments: Vec<Attachment>,
            pub download_links: Vec<DownloadLink>,
            pub user_properties: Option<PrivateProperties>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SpaceArea {
            Files,
            RecycleBin,
            Unknown(String),
        }
        impl wire::StringEnum for SpaceArea {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(SpaceArea);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TeamSpaceKind {
            Department,
            Group,
            Unknown(i64),
        }
        impl wire::IntegerEnum for TeamSpaceKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(TeamSpaceKind);
    }
    pub use requests::{
        ListPersonalFilesRequest, ListTeamFilesRequest, ListTeamFilesRequired,
    };
    pub use types::{FileSort, ListFilesResponse, ListedFile, SpaceArea, TeamSpaceKind};
    pub fn list_personal_files(
        client: &Client,
        request: ListPersonalFilesRequest,
    ) -> impl Future<Output = Result<ListFilesResponse>> + Send {}
    pub fn list_personal_files_pages(
        client: &Client,
        request: ListPersonalFilesRequest,
    ) -> Pages<ListPersonalFilesRequest> {}
    pub fn list_personal_files_items(
        client: &Client,
        request: ListPersonalFilesRequest,
    ) -> Items<ListPersonalFilesRequest> {}
    pub fn list_team_files(
        client: &Client,
        request: ListTeamFilesRequest,
    ) -> impl Future<Output = Result<ListFilesResponse>> + Send {}
    pub fn list_team_files_pages(
        client: &Client,
        request: ListTeamFilesRequest,
    ) -> Pages<ListTeamFilesRequest> {}
    pub fn list_team_files_items(
        client: &Client,
        request: ListTeamFilesRequest,
    ) -> Items<ListTeamFilesRequest> {}
}
pub mod messages {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CountUnreadMessagesRequest {}
        impl CountUnreadMessagesRequest {
            pub fn new() -> Self {}
        }
        impl Request for CountUnreadMessagesRequest {
            type Response = CountUnreadMessagesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListMessagesRequest {
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub filter_type: Option<MessageCategory>,
            pub state: Option<MessageState>,
        }
        impl ListMessagesRequest {
            pub fn new() -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn filter_type(self, filter_type: impl Into<MessageCategory>) -> Self {}
            pub fn state(self, state: MessageState) -> Self {}
        }
        impl Request for ListMessagesRequest {
            type Response = ListMessagesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListMessagesRequest {
            type Item = Message;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MarkMessagesReadRequest {
            pub ids: Vec<MessageId>,
        }
        impl MarkMessagesReadRequest {
            pub fn new(ids: impl IntoIterator<Item = impl Into<MessageId>>) -> Self {}
        }
        impl Request for MarkMessagesReadRequest {
            type Response = MarkMessagesReadResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteMessagesRequest {
            pub ids: Vec<MessageId>,
        }
        impl DeleteMessagesRequest {
            pub fn new(ids: impl IntoIterator<Item = impl Into<MessageId>>) -> Self {}
        }
        impl Request for DeleteMessagesRequest {
            type Response = DeleteMessagesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateAllMessagesRequest {
            pub operate: MessageOperation,
        }
        impl UpdateAllMessagesRequest {
            pub fn new(operate: MessageOperation) -> Self {}
        }
        impl Request for UpdateAllMessagesRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CountUnreadMessagesResponse {
            pub count: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct DeleteMessagesResponse {
            pub messages: Vec<MessageChange>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListMessagesResponse {
            pub next_cursor: Option<String>,
            pub messages: Vec<Message>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct MarkMessagesReadResponse {
            pub messages: Vec<MessageChange>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Message {
            pub id: Option<MessageId>,
            pub sender: Option<String>,
            pub kind: Option<String>,
            pub context: Option<String>,
            pub state: Option<MessageState>,
            pub create_time: Option<Time>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum MessageCategory {
            Share,
            Team,
            System,
            Management,
            Unknown(String),
        }
        impl wire::StringEnum for MessageCategory {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(MessageCategory);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct MessageChange {
            pub id: Option<MessageId>,
            pub changed: Option<bool>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct MessageId(_);
        string_id!(MessageId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum MessageOperation {
            MarkRead,
            Delete,
            Unknown(i64),
        }
        impl wire::IntegerEnum for MessageOperation {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(MessageOperation);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum MessageState {
            Unread,
            Read,
            Unknown(i64),
        }
        impl wire::IntegerEnum for MessageState {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(MessageState);
    }
    pub use requests::{
        CountUnreadMessagesRequest, DeleteMessagesRequest, ListMessagesRequest,
        MarkMessagesReadRequest, UpdateAllMessagesRequest,
    };
    pub use types::{
        CountUnreadMessagesResponse, DeleteMessagesResponse, ListMessagesResponse,
        MarkMessagesReadResponse, Message, MessageCategory, MessageChange, MessageId,
        MessageOperation, MessageState,
    };
    pub fn count_unread_messages(
        client: &Client,
        request: CountUnreadMessagesRequest,
    ) -> impl Future<Output = Result<CountUnreadMessagesResponse>> + Send {}
    pub fn list_messages(
        client: &Client,
        request: ListMessagesRequest,
    ) -> impl Future<Output = Result<ListMessagesResponse>> + Send {}
    pub fn list_messages_pages(
        client: &Client,
        request: ListMessagesRequest,
    ) -> Pages<ListMessagesRequest> {}
    pub fn list_messages_items(
        client: &Client,
        request: ListMessagesRequest,
    ) -> Items<ListMessagesRequest> {}
    pub fn mark_messages_read(
        client: &Client,
        request: MarkMessagesReadRequest,
    ) -> impl Future<Output = Result<MarkMessagesReadResponse>> + Send {}
    pub fn delete_messages(
        client: &Client,
        request: DeleteMessagesRequest,
    ) -> impl Future<Output = Result<DeleteMessagesResponse>> + Send {}
    pub fn update_all_messages(
        client: &Client,
        request: UpdateAllMessagesRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
mod profile {
    pub const PROFILE: &Profile = _;
    pub const ACCOUNT_TOKEN: &TokenKind = _;
}
pub mod public_shares {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct VisitPublicShareRequest {
            pub short_url: ShareCode,
        }
        impl VisitPublicShareRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
        }
        impl Request for VisitPublicShareRequest {
            type Response = VisitPublicShareResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        pub type VisitPublicShareResponse = Map<String, Value>;
    }
    pub use requests::VisitPublicShareRequest;
    pub use types::VisitPublicShareResponse;
    pub fn visit_public_share(
        client: &Client,
        request: VisitPublicShareRequest,
    ) -> impl Future<Output = Result<VisitPublicShareResponse>> + Send {}
}
pub mod received_shares {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListReceivedSharesRequest {
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub sort_type: Option<ShareSortField>,
            pub sort_direction: Option<SortDirection>,
            pub display_name: Option<String>,
            pub tenant_id: Option<TenantId>,
        }
        impl ListReceivedSharesRequest {
            pub fn new() -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn sort_type(self, sort_type: ShareSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
            pub fn display_name(self, display_name: impl Into<String>) -> Self {}
            pub fn tenant_id(self, tenant_id: impl Into<TenantId>) -> Self {}
        }
        impl Request for ListReceivedSharesRequest {
            type Response = ListReceivedSharesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListReceivedSharesRequest {
            type Item = Share;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetReceivedShareRequest {
            pub share_id: ShareId,
        }
        impl GetReceivedShareRequest {
            pub fn new(share_id: impl Into<ShareId>) -> Self {}
        }
        impl Request for GetReceivedShareRequest {
            type Response = GetReceivedShareResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ExitSharesRequest {
            pub share_ids: Vec<ShareId>,
        }
        impl ExitSharesRequest {
            pub fn new(share_ids: impl IntoIterator<Item = impl Into<ShareId>>) -> Self {}
        }
        impl Request for ExitSharesRequest {
            type Response = ExitSharesResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ExitSharesResponse {
            pub sub_response_list: Vec<ShareResult>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetReceivedShareResponse {
            pub share_link: Option<Share>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListReceivedSharesResponse {
            pub next_cursor: Option<String>,
            pub share_links: Vec<Share>,
        }
    }
    pub use requests::{
        ExitSharesRequest, GetReceivedShareRequest, ListReceivedSharesRequest,
    };
    pub use types::{
        ExitSharesResponse, GetReceivedShareResponse, ListReceivedSharesResponse,
    };
    pub fn list_received_shares(
        client: &Client,
        request: ListReceivedSharesRequest,
    ) -> impl Future<Output = Result<ListReceivedSharesResponse>> + Send {}
    pub fn list_received_shares_pages(
        client: &Client,
        request: ListReceivedSharesRequest,
    ) -> Pages<ListReceivedSharesRequest> {}
    pub fn list_received_shares_items(
        client: &Client,
        request: ListReceivedSharesRequest,
    ) -> Items<ListReceivedSharesRequest> {}
    pub fn get_received_share(
        client: &Client,
        request: GetReceivedShareRequest,
    ) -> impl Future<Output = Result<GetReceivedShareResponse>> + Send {}
    pub fn exit_shares(
        client: &Client,
        request: ExitSharesRequest,
    ) -> impl Future<Output = Result<ExitSharesResponse>> + Send {}
}
pub mod sdk {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetJsSdkInfoRequest {}
        impl GetJsSdkInfoRequest {
            pub fn new() -> Self {}
        }
        impl Request for GetJsSdkInfoRequest {
            type Response = GetJsSdkInfoResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetJsSdkInfoResponse {
            pub data: Option<JsSdkInfo>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct JsSdkInfo {
            pub page_token_key: Option<String>,
            pub page_token: Option<Secret>,
            pub js_sdk_url: Option<String>,
            pub retry_js_sdk_url: Option<String>,
            pub transaction_id: Option<String>,
            pub orgid_config: Option<Secret>,
        }
    }
    pub use requests::GetJsSdkInfoRequest;
    pub use types::{GetJsSdkInfoResponse, JsSdkInfo};
    pub fn get_js_sdk_info(
        client: &Client,
        request: GetJsSdkInfoRequest,
    ) -> impl Future<Output = Result<GetJsSdkInfoResponse>> + Send {}
}
pub mod services {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetServiceRequest {}
        impl GetServiceRequest {
            pub fn new() -> Self {}
        }
        impl Request for GetServiceRequest {
            type Response = GetServiceResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetQuotaUsageRequest {}
        impl GetQuotaUsageRequest {
            pub fn new() -> Self {}
        }
        impl Request for GetQuotaUsageRequest {
            type Response = GetQuotaUsageResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetQuotaUsageResponse {
            pub data: Option<QuotaUsage>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetServiceResponse {
            pub data: Option<Subscription>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct QuotaUsage {
            pub space_capacity: Option<i64>,
            pub space_quota_used: Option<i64>,
            pub space_used: Option<u64>,
            pub user_count: Option<u64>,
            pub user_max_count: Option<i64>,
            pub dept_space_quota: Option<i64>,
            pub dept_space_quota_used: Option<i64>,
            pub dept_space_used: Option<u64>,
            pub personal_space_quota: Option<i64>,
            pub personal_space_quota_used: Option<i64>,
            pub personal_space_used: Option<u64>,
            pub group_space_quota: Option<i64>,
            pub group_space_quota_used: Option<i64>,
            pub group_space_used: Option<u64>,
            pub reserved_space_quota: Option<i64>,
            pub package_download_expires: Option<i32>,
            pub product_type: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Subscription {
            pub status: Option<SubscriptionStatus>,
            pub space_capacity: Option<i64>,
            pub user_count: Option<i64>,
            pub group_space_size: Option<Limit>,
            pub personal_space_size: Option<Limit>,
            pub department_space_size: Option<Limit>,
            pub organization_name: Option<String>,
            pub organization_id: Option<OrganizationId>,
            pub root_dept_code: Option<String>,
            pub tenant_id: Option<TenantId>,
            pub ai_available: Option<bool>,
            pub wps_available: Option<bool>,
            pub product_type: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SubscriptionStatus {
            Active,
            Frozen,
            Unknown(i64),
        }
        impl wire::IntegerEnum for SubscriptionStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(SubscriptionStatus);
    }
    pub use requests::{GetQuotaUsageRequest, GetServiceRequest};
    pub use types::{
        GetQuotaUsageResponse, GetServiceResponse, QuotaUsage, Subscription,
        SubscriptionStatus,
    };
    pub fn get_service(
        client: &Client,
        request: GetServiceRequest,
    ) -> impl Future<Output = Result<GetServiceResponse>> + Send {}
    pub fn get_quota_usage(
        client: &Client,
        request: GetQuotaUsageRequest,
    ) -> impl Future<Output = Result<GetQuotaUsageResponse>> + Send {}
}
mod session {
    pub type Session = koodrive_runtime::Session<SessionFacts>;
    #[derive(Clone, Copy, Debug)]
    #[non_exhaustive]
    pub struct SessionFacts;
    impl SessionFlow for SessionFacts {
        const LIFE: Option<Duration> = _;
        const RENEWAL: Renewal = _;
        type Refresh = RefreshSessionRequest;
        type End = LogoutRequest;
    }
    impl BeginSession<SessionFacts> for CreateSessionRequest {}
    pub type CarrierSession = koodrive_runtime::Session<CarrierSessionFacts>;
    #[derive(Clone, Copy, Debug)]
    #[non_exhaustive]
    pub struct CarrierSessionFacts;
    impl SessionFlow for CarrierSessionFacts {
        const LIFE: Option<Duration> = _;
        const RENEWAL: Renewal = _;
        type Refresh = RefreshCarrierSessionRequest;
        type End = LogoutCarrierRequest;
    }
    impl BeginSession<CarrierSessionFacts> for CreateCarrierSessionRequest {}
    impl BeginSession<CarrierSessionFacts> for RegisterAccountRequest {}
}
pub mod sessions {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AuthSessionRequest {}
        impl AuthSessionRequest {
            pub fn new() -> Self {}
        }
        impl Request for AuthSessionRequest {
            type Response = AuthSessionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetAuthCodeUrlRequest {
            pub domain: String,
        }
        impl GetAuthCodeUrlRequest {
            pub fn new(domain: impl Into<String>) -> Self {}
        }
        impl Request for GetAuthCodeUrlRequest {
            type Response = GetAuthCodeUrlResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateSessionRequest {
            pub code: Secret,
        }
        impl CreateSessionRequest {
            pub fn new(code: impl Into<Secret>) -> Self {}
        }
        impl Request for CreateSessionRequest {
            type Response = CreateSessionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RefreshSessionRequest {
            pub session_id: Secret,
        }
        impl RefreshSessionRequest {
            pub fn new(session_id: impl Into<Secret>) -> Self {}
        }
        impl Request for RefreshSessionRequest {
            type Response = RefreshSessionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct LogoutRequest {}
        impl LogoutRequest {
            pub fn new() -> Self {}
        }
        impl Request for LogoutRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AuthSessionResponse {
            pub data: Option<SessionUser>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateSessionResponse {
            pub access_token: Option<Secret>,
            pub user_id: Option<UserId>,
            pub user_name: Option<String>,
            pub data: Option<SessionData>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetAuthCodeUrlResponse {
            pub uri: Option<String>,
            pub org_id_host: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct RefreshSessionResponse {
            pub access_token: Option<Secret>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SessionData {
            pub access_token: Option<Secret>,
            pub session_id: Option<Secret>,
            pub user_id: Option<UserId>,
            pub user_info: Option<Map<String, Value>>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SessionUser {
            pub role: Option<UserRole>,
            pub inner_user_id: Option<UserId>,
            pub user_id: Option<OrgUserId>,
            pub user_name: Option<String>,
            pub org_id: Option<OrganizationId>,
            pub org_name: Option<String>,
            pub tenant_id: Option<TenantId>,
            pub user_count: Option<u64>,
            pub dept_id: Option<DepartmentId>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum UserRole {
            Administrator,
            OrdinaryUser,
            SuperAdministrator,
            Unknown(String),
        }
        impl wire::StringEnum for UserRole {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(UserRole);
    }
    pub use requests::{
        AuthSessionRequest, CreateSessionRequest, GetAuthCodeUrlRequest, LogoutRequest,
        RefreshSessionRequest,
    };
    pub use types::{
        AuthSessionResponse, CreateSessionResponse, GetAuthCodeUrlResponse,
        RefreshSessionResponse, SessionData, SessionUser, UserRole,
    };
    pub fn auth_session(
        client: &Client,
        request: AuthSessionRequest,
    ) -> impl Future<Output = Result<AuthSessionResponse>> + Send {}
    pub fn get_auth_code_url(
        client: &Client,
        request: GetAuthCodeUrlRequest,
    ) -> impl Future<Output = Result<GetAuthCodeUrlResponse>> + Send {}
    pub fn create_session(
        client: &Client,
        request: CreateSessionRequest,
    ) -> impl Future<Output = Result<CreateSessionResponse>> + Send {}
    pub fn refresh_session(
        client: &Client,
        request: RefreshSessionRequest,
    ) -> impl Future<Output = Result<RefreshSessionResponse>> + Send {}
    pub fn logout(
        client: &Client,
        request: LogoutRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod settings {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdatePackageExpiryRequest {
            pub package_download_expires: u32,
            pub tenant_id: Option<TenantId>,
        }
        impl UpdatePackageExpiryRequest {
            pub fn new(package_download_expires: u32) -> Self {}
            pub fn tenant_id(self, tenant_id: impl Into<TenantId>) -> Self {}
        }
        impl Request for UpdatePackageExpiryRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    pub use requests::UpdatePackageExpiryRequest;
    pub fn update_package_expiry(
        client: &Client,
        request: UpdatePackageExpiryRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod share_links {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct VisitShareRequest {
            pub short_url: ShareCode,
        }
        impl VisitShareRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
        }
        impl Request for VisitShareRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetShareInfoRequest {
            pub short_url: ShareCode,
        }
        impl GetShareInfoRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
        }
        impl Request for GetShareInfoRequest {
            type Response = GetShareInfoResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct VerifyExtractCodeRequest {
            pub short_url: ShareCode,
            pub extract_code: Secret,
        }
        impl VerifyExtractCodeRequest {
            pub fn new(short_url: ShareCode, extract_code: impl Into<Secret>) -> Self {}
        }
        impl Request for VerifyExtractCodeRequest {
            type Response = VerifyExtractCodeResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListSharedFilesRequest {
            pub short_url: ShareCode,
            pub parent_folder: Option<FileId>,
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub sort_type: Option<FileSortField>,
            pub sort_direction: Option<SortDirection>,
            pub file_name: Option<String>,
            pub refresh_count: Option<bool>,
            pub kdstoken: Option<Secret>,
        }
        impl ListSharedFilesRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
            pub fn parent_folder(self, parent_folder: impl Into<FileId>) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn sort_type(self, sort_type: FileSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
            pub fn file_name(self, file_name: impl Into<String>) -> Self {}
            pub fn refresh_count(self, refresh_count: bool) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for ListSharedFilesRequest {
            type Response = ListSharedFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListSharedFilesRequest {
            type Item = SharedFile;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetShareDownloadUrlRequest {
            pub share_id: ShareId,
            pub file_id: FileId,
            pub kdstoken: Secret,
        }
        impl GetShareDownloadUrlRequest {
            pub fn new(
                share_id: ShareId,
                file_id: FileId,
                kdstoken: impl Into<Secret>,
            ) -> Self {}
        }
        impl Request for GetShareDownloadUrlRequest {
            type Response = GetShareDownloadUrlResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateShareTaskRequest {
            pub container_id: ContainerId,
            pub task_type: ShareTaskKind,
            pub share_id: ShareId,
            pub file_ids: Vec<FileId>,
            pub target: Option<ShareTaskTarget>,
            pub zip_name: Option<String>,
            pub kdstoken: Option<Secret>,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct CreateShareTaskRequired {
            pub container_id: ContainerId,
            pub share_id: ShareId,
            pub file_ids: Vec<FileId>,
            pub task_type: ShareTaskKind,
        }
        impl CreateShareTaskRequest {
            pub fn new(required: CreateShareTaskRequired) -> Self {}
            pub fn target(self, target: ShareTaskTarget) -> Self {}
            pub fn zip_name(self, zip_name: impl Into<String>) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for CreateShareTaskRequest {
            type Response = CreateShareTaskResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::LongRunning for CreateShareTaskRequest {
            type Poll = GetShareTaskRequest;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetShareTaskRequest {
            pub share_id: ShareId,
            pub task_id: ShareTaskId,
            pub kdstoken: Option<Secret>,
        }
        impl GetShareTaskRequest {
            pub fn new(share_id: ShareId, task_id: ShareTaskId) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for GetShareTaskRequest {
            type Response = GetShareTaskResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::Polled for GetShareTaskRequest {
            type Item = JobItem;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateShareTaskResponse {
            pub task_id: Option<ShareTaskId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetShareDownloadUrlResponse {
            pub download_url: Option<Secret>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetShareInfoResponse {
            pub link: Option<Share>,
            pub expire_time: Option<Time>,
            pub expire_date: Option<String>,
            pub status: Option<ShareStatus>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetShareTaskResponse {
            pub job_info: Option<ShareTask>,
            pub task_infos: Vec<JobItem>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListSharedFilesResponse {
            pub next_cursor: Option<String>,
            pub link: Option<Share>,
            pub files: Vec<SharedFile>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ShareTask {
            pub task_id: Option<ShareTaskId>,
            pub user_id: Option<String>,
            pub task_type: Option<ShareTaskKind>,
            pub task_status: Option<JobStatus>,
            pub task_result_code: Option<JobResult>,
            pub progress: Option<u32>,
            pub download_url: Option<Secret>,
            pub create_time: Option<CompactTime>,
            pub start_time: Option<CompactTime>,
            pub end_time: Option<CompactTime>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct ShareTaskId(_);
        string_id!(ShareTaskId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ShareTaskKind {
            Download,
            Save,
            Unknown(i64),
        }
        impl wire::IntegerEnum for ShareTaskKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(ShareTaskKind);
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ShareTaskTarget {
            pub file_id: FileId,
            pub container_id: ContainerId,
        }
        impl ShareTaskTarget {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct VerifyExtractCodeResponse {
            pub kdstoken: Option<Secret>,
        }
    }
    pub use requests::{
        CreateShareTaskRequest, CreateShareTaskRequired, GetShareDownloadUrlRequest,
        GetShareInfoRequest, GetShareTaskRequest, ListSharedFilesRequest,
        VerifyExtractCodeRequest, VisitShareRequest,
    };
    pub use types::{
        CreateShareTaskResponse, GetShareDownloadUrlResponse, GetShareInfoResponse,
        GetShareTaskResponse, ListSharedFilesResponse, ShareTask, ShareTaskId,
        ShareTaskKind, ShareTaskTarget, VerifyExtractCodeResponse,
    };
    pub fn visit_share(
        client: &Client,
        request: VisitShareRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn get_share_info(
        client: &Client,
        request: GetShareInfoRequest,
    ) -> impl Future<Output = Result<GetShareInfoResponse>> + Send {}
    pub fn verify_extract_code(
        client: &Client,
        request: VerifyExtractCodeRequest,
    ) -> impl Future<Output = Result<VerifyExtractCodeResponse>> + Send {}
    pub fn list_shared_files(
        client: &Client,
        request: ListSharedFilesRequest,
    ) -> impl Future<Output = Result<ListSharedFilesResponse>> + Send {}
    pub fn list_shared_files_pages(
        client: &Client,
        request: ListSharedFilesRequest,
    ) -> Pages<ListSharedFilesRequest> {}
    pub fn list_shared_files_items(
        client: &Client,
        request: ListSharedFilesRequest,
    ) -> Items<ListSharedFilesRequest> {}
    pub fn get_share_download_url(
        client: &Client,
        request: GetShareDownloadUrlRequest,
    ) -> impl Future<Output = Result<GetShareDownloadUrlResponse>> + Send {}
    pub fn create_share_task(
        client: &Client,
        request: CreateShareTaskRequest,
    ) -> impl Future<Output = Result<CreateShareTaskResponse>> + Send {}
    pub fn get_share_task(
        client: &Client,
        request: GetShareTaskRequest,
    ) -> impl Future<Output = Result<GetShareTaskResponse>> + Send {}
    pub fn wait_for_share_task(
        client: &Client,
        request: GetShareTaskRequest,
    ) -> Poller<'static, GetShareTaskRequest> {}
}
pub mod shares {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListMySharesRequest {
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
            pub sort_type: Option<ShareSortField>,
            pub sort_direction: Option<SortDirection>,
            pub display_name: Option<String>,
        }
        impl ListMySharesRequest {
            pub fn new() -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn sort_type(self, sort_type: ShareSortField) -> Self {}
            pub fn sort_direction(self, sort_direction: SortDirection) -> Self {}
            pub fn display_name(self, display_name: impl Into<String>) -> Self {}
        }
        impl Request for ListMySharesRequest {
            type Response = ListMySharesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListMySharesRequest {
            type Item = Share;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateShareRequest {
            pub container_id: ContainerId,
            pub scope: ShareScope,
            pub file_ids: Vec<FileId>,
            pub valid_days: u32,
            pub dept_ids: Option<Vec<DepartmentId>>,
            pub group_ids: Option<Vec<GroupId>>,
            pub user_ids: Option<Vec<UserId>>,
            pub permission: Option<SharePermission>,
            pub extract_code: Option<Secret>,
            pub expire_time: Option<Time>,
            pub expired_type: Option<String>,
            pub comment: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct CreateShareRequired {
            pub container_id: ContainerId,
            pub file_ids: Vec<FileId>,
            pub scope: ShareScope,
            pub valid_days: u32,
        }
        impl CreateShareRequest {
            pub fn new(required: CreateShareRequired) -> Self {}
            pub fn dept_ids(
                self,
                dept_ids: impl IntoIterator<Item = impl Into<DepartmentId>>,
            ) -> Self {}
            pub fn group_ids(
                self,
                group_ids: impl IntoIterator<Item = impl Into<GroupId>>,
            ) -> Self {}
            pub fn user_ids(
                self,
                user_ids: impl IntoIterator<Item = impl Into<UserId>>,
            ) -> Self {}
            pub fn permission(self, permission: SharePermission) -> Self {}
            pub fn extract_code(self, extract_code: impl Into<Secret>) -> Self {}
            pub fn expire_time(self, expire_time: impl Into<Time>) -> Self {}
            pub fn expired_type(self, expired_type: impl Into<String>) -> Self {}
            pub fn comment(self, comment: impl Into<String>) -> Self {}
        }
        impl Request for CreateShareRequest {
            type Response = CreateShareResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetMyShareRequest {
            pub share_id: ShareId,
        }
        impl GetMyShareRequest {
            pub fn new(share_id: impl Into<ShareId>) -> Self {}
        }
        impl Request for GetMyShareRequest {
            type Response = GetMyShareResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateShareRequest {
            pub share_id: ShareId,
            pub valid_days: u32,
            pub dept_ids: Option<Vec<DepartmentId>>,
            pub group_ids: Option<Vec<GroupId>>,
            pub user_ids: Option<Vec<UserId>>,
            pub permission: Option<SharePermission>,
            pub extract_code: Option<Secret>,
            pub expire_time: Option<Time>,
            pub comment: Option<String>,
        }
        impl UpdateShareRequest {
            pub fn new(share_id: impl Into<ShareId>) -> Self {}
            pub fn valid_days(self, valid_days: u32) -> Self {}
            pub fn dept_ids(
                self,
                dept_ids: impl IntoIterator<Item = impl Into<DepartmentId>>,
            ) -> Self {}
            pub fn group_ids(
                self,
                group_ids: impl IntoIterator<Item = impl Into<GroupId>>,
            ) -> Self {}
            pub fn user_ids(
                self,
                user_ids: impl IntoIterator<Item = impl Into<UserId>>,
            ) -> Self {}
            pub fn permission(self, permission: SharePermission) -> Self {}
            pub fn extract_code(self, extract_code: impl Into<Secret>) -> Self {}
            pub fn expire_time(self, expire_time: impl Into<Time>) -> Self {}
            pub fn comment(self, comment: impl Into<String>) -> Self {}
        }
        impl Request for UpdateShareRequest {
            type Response = UpdateShareResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CancelSharesRequest {
            pub share_ids: Vec<ShareId>,
        }
        impl CancelSharesRequest {
            pub fn new(share_ids: impl IntoIterator<Item = impl Into<ShareId>>) -> Self {}
        }
        impl Request for CancelSharesRequest {
            type Response = CancelSharesResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CancelSharesResponse {
            pub sub_response_list: Vec<ShareResult>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateShareResponse {
            pub share_link: Option<Share>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetMyShareResponse {
            pub share_link: Option<Share>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListMySharesResponse {
            pub next_cursor: Option<String>,
            pub share_links: Vec<Share>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Share {
            pub share_id: Option<ShareId>,
            pub short_url: Option<ShareCode>,
            pub link_url: Option<String>,
            pub display_name: Option<String>,
            pub owner_id: Option<UserId>,
            pub owner_name: Option<String>,
            pub scope: Option<ShareScope>,
            pub depts: Vec<ShareDepartment>,
            pub groups: Vec<ShareGroup>,
            pub users: Vec<ShareUser>,
            pub files: Vec<SharedFile>,
            pub container_id: Option<ContainerId>,
            pub container_name: Option<String>,
            pub permission: Option<SharePermission>,
            pub extract_code: Option<Secret>,
            pub comment: Option<String>,
            pub status: Option<ShareStatus>,
            pub share_time: Option<Time>,
            pub expire_time: Option<Time>,
            pub expire_date: Option<String>,
            pub create_time: Option<Time>,
            pub update_time: Option<Time>,
            pub view_cnt: Option<u64>,
            pub download_cnt: Option<u64>,
            pub save_cnt: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct ShareCode(_);
        string_id!(ShareCode);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ShareDepartment {
            pub id: Option<DepartmentId>,
            pub name: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ShareGroup {
            pub id: Option<GroupId>,
            pub name: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct ShareId(_);
        string_id!(ShareId);
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub struct SharePermission {
            pub preview: Option<bool>,
            pub edit: Option<bool>,
            pub download: Option<bool>,
        }
        impl SharePermission {
            pub fn new() -> Self {}
            pub fn preview(self, preview: bool) -> Self {}
            pub fn edit(self, edit: bool) -> Self {}
            pub fn download(self, download: bool) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ShareResult {
            pub share_id: Option<ShareId>,
            pub code: Option<String>,
            pub message: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ShareScope {
            External,
            Enterprise,
            Members,
            Unknown(i64),
        }
        impl wire::IntegerEnum for ShareScope {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(ShareScope);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ShareSortField {
            ShareTime,
            Unknown(i64),
        }
        impl wire::IntegerEnum for ShareSortField {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(ShareSortField);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ShareStatus {
            ByExpiry,
            FileDeleted,
            Invalid,
            Expired,
            Unknown(i64),
        }
        impl wire::IntegerEnum for ShareStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(ShareStatus);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ShareUser {
            pub id: Option<UserId>,
            pub name: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SharedFile {
            pub id: Option<FileId>,
            pub file_name: Option<String>,
            pub file_type: Option<FileType>,
            pub mime_type: Option<String>,
            pub size: Option<u64>,
            pub parent_folder: Vec<FileId>,
            pub file_suffix: Option<String>,
            pub containers: Vec<ContainerId>,
            pub download_links: Vec<DownloadLink>,
            pub recycled: Option<bool>,
            pub edited_time: Option<Time>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UpdateShareResponse {
            pub share_link: Option<Share>,
        }
    }
    pub use requests::{
        CancelSharesRequest, CreateShareRequest, CreateShareRequired, GetMyShareRequest,
        ListMySharesRequest, UpdateShareRequest,
    };
    pub use types::{
        CancelSharesResponse, CreateShareResponse, GetMyShareResponse,
        ListMySharesResponse, Share, ShareCode, ShareDepartment, ShareGroup, ShareId,
        SharePermission, ShareResult, ShareScope, ShareSortField, ShareStatus, ShareUser,
        SharedFile, UpdateShareResponse,
    };
    pub fn list_my_shares(
        client: &Client,
        request: ListMySharesRequest,
    ) -> impl Future<Output = Result<ListMySharesResponse>> + Send {}
    pub fn list_my_shares_pages(
        client: &Client,
        request: ListMySharesRequest,
    ) -> Pages<ListMySharesRequest> {}
    pub fn list_my_shares_items(
        client: &Client,
        request: ListMySharesRequest,
    ) -> Items<ListMySharesRequest> {}
    pub fn create_share(
        client: &Client,
        request: CreateShareRequest,
    ) -> impl Future<Output = Result<CreateShareResponse>> + Send {}
    pub fn get_my_share(
        client: &Client,
        request: GetMyShareRequest,
    ) -> impl Future<Output = Result<GetMyShareResponse>> + Send {}
    pub fn update_share(
        client: &Client,
        request: UpdateShareRequest,
    ) -> impl Future<Output = Result<UpdateShareResponse>> + Send {}
    pub fn cancel_shares(
        client: &Client,
        request: CancelSharesRequest,
    ) -> impl Future<Output = Result<CancelSharesResponse>> + Send {}
}
pub mod space_usage {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetSpaceUsageOverviewRequest {}
        impl GetSpaceUsageOverviewRequest {
            pub fn new() -> Self {}
        }
        impl Request for GetSpaceUsageOverviewRequest {
            type Response = GetSpaceUsageOverviewResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListSpaceQuotasRequest {
            pub limit: Option<u32>,
            pub offset: Option<u64>,
        }
        impl ListSpaceQuotasRequest {
            pub fn new() -> Self {}
            pub fn limit(self, limit: u32) -> Self {}
            pub fn offset(self, offset: u64) -> Self {}
        }
        impl Request for ListSpaceQuotasRequest {
            type Response = ListSpaceQuotasResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListSpaceQuotasRequest {
            type Item = SpaceQuotaUsage;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListUserSpaceUsageRequest {
            pub user_ids: Option<Vec<OrgUserId>>,
            pub limit: Option<u32>,
            pub offset: Option<u64>,
        }
        impl ListUserSpaceUsageRequest {
            pub fn new() -> Self {}
            pub fn user_ids(
                self,
                user_ids: impl IntoIterator<Item = impl Into<OrgUserId>>,
            ) -> Self {}
            pub fn limit(self, limit: u32) -> Self {}
            pub fn offset(self, offset: u64) -> Self {}
        }
        impl Request for ListUserSpaceUsageRequest {
            type Response = ListUserSpaceUsageResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListUserSpaceUsageRequest {
            type Item = UserSpaceUsage;
            type Style = pagination::Offset;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetSpaceUsageOverviewResponse {
            pub data: Option<SpaceQuotaUsage>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListSpaceQuotasResponse {
            pub data: Vec<SpaceQuotaUsage>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListUserSpaceUsageResponse {
            pub data: Vec<UserSpaceUsage>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SpaceQuotaUsage {
            pub quota: Option<String>,
            pub total_allocation: Option<u64>,
            pub total_capacity: Option<i64>,
            pub total_used: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserSpaceUsage {
            pub user_id: Option<OrgUserId>,
            pub quota: Option<String>,
            pub used: Option<f64>,
            pub create_time: Option<Time>,
            pub effective_time: Option<Time>,
            pub expiration_time: Option<Time>,
        }
    }
    pub use requests::{
        GetSpaceUsageOverviewRequest, ListSpaceQuotasRequest, ListUserSpaceUsageRequest,
    };
    pub use types::{
        GetSpaceUsageOverviewResponse, ListSpaceQuotasResponse,
        ListUserSpaceUsageResponse, SpaceQuotaUsage, UserSpaceUsage,
    };
    pub fn get_space_usage_overview(
        client: &Client,
        request: GetSpaceUsageOverviewRequest,
    ) -> impl Future<Output = Result<GetSpaceUsageOverviewResponse>> + Send {}
    pub fn list_space_quotas(
        client: &Client,
        request: ListSpaceQuotasRequest,
    ) -> impl Future<Output = Result<ListSpaceQuotasResponse>> + Send {}
    pub fn list_space_quotas_pages(
        client: &Client,
        request: ListSpaceQuotasRequest,
    ) -> Pages<ListSpaceQuotasRequest> {}
    pub fn list_space_quotas_items(
        client: &Client,
        request: ListSpaceQuotasRequest,
    ) -> Items<ListSpaceQuotasRequest> {}
    pub fn list_user_space_usage(
        client: &Client,
        request: ListUserSpaceUsageRequest,
    ) -> impl Future<Output = Result<ListUserSpaceUsageResponse>> + Send {}
    pub fn list_user_space_usage_pages(
        client: &Client,
        request: ListUserSpaceUsageRequest,
    ) -> Pages<ListUserSpaceUsageRequest> {}
    pub fn list_user_space_usage_items(
        client: &Client,
        request: ListUserSpaceUsageRequest,
    ) -> Items<ListUserSpaceUsageRequest> {}
}
pub mod spaces {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListDepartmentSpacesRequest {
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
        }
        impl ListDepartmentSpacesRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
        }
        impl Request for ListDepartmentSpacesRequest {
            type Response = ListDepartmentSpacesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListDepartmentSpacesRequest {
            type Item = DepartmentSpace;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetSpaceRequest {
            pub owner_id: SpaceOwnerId,
            pub kind: SpaceKind,
            pub container_id: Option<ContainerId>,
        }
        impl GetSpaceRequest {
            pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {}
            pub fn container_id(self, container_id: impl Into<ContainerId>) -> Self {}
        }
        impl Request for GetSpaceRequest {
            type Response = GetSpaceResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateSpaceRequest {
            pub owner_id: SpaceOwnerId,
            pub capacity: u64,
            pub kind: SpaceKind,
            pub capabilities: Option<UserCapabilities>,
        }
        impl CreateSpaceRequest {
            pub fn new(
                owner_id: impl Into<SpaceOwnerId>,
                capacity: u64,
                kind: SpaceKind,
            ) -> Self {}
            pub fn capabilities(self, capabilities: UserCapabilities) -> Self {}
        }
        impl Request for CreateSpaceRequest {
            type Response = CreateSpaceResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateSpaceRequest {
            pub owner_id: SpaceOwnerId,
            pub status: Option<SpaceStatus>,
            pub capacity: Option<u64>,
            pub kind: SpaceKind,
        }
        impl UpdateSpaceRequest {
            pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {}
            pub fn status(self, status: SpaceStatus) -> Self {}
            pub fn capacity(self, capacity: u64) -> Self {}
        }
        impl Request for UpdateSpaceRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteSpaceRequest {
            pub owner_id: SpaceOwnerId,
            pub kind: SpaceKind,
            pub container_id: Option<ContainerId>,
        }
        impl DeleteSpaceRequest {
            pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {}
            pub fn container_id(self, container_id: impl Into<ContainerId>) -> Self {}
        }
        impl Request for DeleteSpaceRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetSpaceByContainerIdRequest {
            pub container_id: ContainerId,
        }
        impl GetSpaceByContainerIdRequest {
            pub fn new(container_id: impl Into<ContainerId>) -> Self {}
        }
        impl Request for GetSpaceByContainerIdRequest {
            type Response = GetSpaceByContainerIdResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListTeamSpacesRequest {
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
            pub team_type: Option<TeamSpaceFilter>,
        }
        impl ListTeamSpacesRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
            pub fn team_type(self, team_type: TeamSpaceFilter) -> Self {}
        }
        impl Request for ListTeamSpacesRequest {
            type Response = ListTeamSpacesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListTeamSpacesRequest {
            type Item = TeamSpace;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateGroupSpaceRequest {
            pub name: String,
            pub user_ids: Option<Vec<UserId>>,
            pub add_group_users: Option<Vec<MemberGrant>>,
            pub icon_url: Option<String>,
            pub capacity: Option<u64>,
        }
        impl CreateGroupSpaceRequest {
            pub fn new(name: impl Into<String>) -> Self {}
            pub fn user_ids(
                self,
                user_ids: impl IntoIterator<Item = impl Into<UserId>>,
            ) -> Self {}
            pub fn add_group_users(
                self,
                add_group_users: impl IntoIterator<Item = MemberGrant>,
            ) -> Self {}
            pub fn icon_url(self, icon_url: impl Into<String>) -> Self {}
            pub fn capacity(self, capacity: u64) -> Self {}
        }
        impl Request for CreateGroupSpaceRequest {
            type Response = CreateGroupSpaceResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteGroupSpaceRequest {
            pub group_id: GroupId,
        }
        impl DeleteGroupSpaceRequest {
            pub fn new(group_id: impl Into<GroupId>) -> Self {}
        }
        impl Request for DeleteGroupSpaceRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListGroupSpacesRequest {
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
        }
        impl ListGroupSpacesRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
        }
        impl Request for ListGroupSpacesRequest {
            type Response = ListGroupSpacesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListGroupSpacesRequest {
            type Item = TeamSpace;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListUserSpacesRequest {
            pub dept_id: Option<DepartmentId>,
            pub is_direct: Option<bool>,
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
            pub space_status: Option<SpaceStatus>,
        }
        impl ListUserSpacesRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn dept_id(self, dept_id: impl Into<DepartmentId>) -> Self {}
            pub fn is_direct(self, is_direct: bool) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
            pub fn space_status(self, space_status: SpaceStatus) -> Self {}
        }
        impl Request for ListUserSpacesRequest {
            type Response = ListUserSpacesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListUserSpacesRequest {
            type Item = UserSpace;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListSpacesByOwnerRequest {
            pub owner_id: UserId,
            pub kind: Option<SpaceKind>,
        }
        impl ListSpacesByOwnerRequest {
            pub fn new(owner_id: impl Into<UserId>) -> Self {}
            pub fn kind(self, kind: SpaceKind) -> Self {}
        }
        impl Request for ListSpacesByOwnerRequest {
            type Response = ListSpacesByOwnerResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateGroupSpaceResponse {
            pub failed_list: Vec<UserId>,
            pub id: Option<GroupId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateSpaceResponse {
            pub data: Option<Space>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct DepartmentSpace {
            pub id: Option<DepartmentId>,
            pub parent_id: Option<DepartmentId>,
            pub name: Option<String>,
            pub tenant_id: Option<TenantId>,
            pub user_num: Option<u64>,
            pub owner_id: Option<DepartmentId>,
            pub status: Option<SpaceStatus>,
            pub capacity: Option<i64>,
            pub space_used: Option<u64>,
            pub container_id: Option<ContainerId>,
            pub biz_root_file_id: Option<FileId>,
            pub biz_sbox_file_id: Option<FileId>,
            pub creator: Option<UserId>,
            pub create_time: Option<Time>,
            pub modifier: Option<UserId>,
            pub update_time: Option<Time>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetSpaceByContainerIdResponse {
            pub data: Option<Space>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetSpaceResponse {
            pub data: Option<Space>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListDepartmentSpacesResponse {
            pub total: Option<u64>,
            pub departments: Vec<DepartmentSpace>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListGroupSpacesResponse {
            pub total: Option<u64>,
            pub groups_total: Option<u64>,
            pub groups_max: Option<i64>,
            pub assigned_capacity: Option<i64>,
            pub max_capacity: Option<i64>,
            pub groups: Vec<TeamSpace>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListSpacesByOwnerResponse {
            pub data: Vec<Space>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListTeamSpacesResponse {
            pub total: Option<u64>,
            pub teams: Vec<TeamSpace>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListUserSpacesResponse {
            pub users: Vec<UserSpace>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Space {
            pub kind: Option<SpaceKind>,
            pub status: Option<SpaceStatus>,
            pub owner_id: Option<SpaceOwnerId>,
            pub container_id: Option<ContainerId>,
            pub name: Option<String>,
            pub biz_root_file_id: Option<FileId>,
            pub biz_sbox_file_id: Option<FileId>,
            pub root_file_id: Option<FileId>,
            pub capacity: Option<i64>,
            pub space_used: Option<u64>,
            pub tenant_id: Option<TenantId>,
            pub creator: Option<UserId>,
            pub create_time: Option<Time>,
            pub modifier: Option<UserId>,
            pub update_time: Option<Time>,
            pub operator_id: Option<UserId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct SpaceOwnerId(_);
        string_id!(SpaceOwnerId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SpaceStatus {
            Active,
            Disabled,
            Unknown(i64),
        }
        impl wire::IntegerEnum for SpaceStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(SpaceStatus);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct TeamSpace {
            pub id: Option<TeamId>,
            pub group_name: Option<String>,
            pub status: Option<SpaceStatus>,
            pub capacity: Option<i64>,
            pub space_used: Option<u64>,
            pub container_id: Option<ContainerId>,
            pub user_num: Option<u64>,
            pub owner_id: Option<UserId>,
            pub owner_name: Option<String>,
            pub tenant_id: Option<TenantId>,
            pub creator: Option<UserId>,
            pub create_time: Option<Time>,
            pub modifier: Option<UserId>,
            pub update_time: Option<Time>,
            pub biz_root_file_id: Option<FileId>,
            pub biz_sbox_file_id: Option<FileId>,
            pub icon_url: Option<String>,
            pub top: Option<PinState>,
            pub role: Option<GroupRole>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TeamSpaceFilter {
            Department,
            Owned,
            Joined,
            Unknown(i64),
        }
        impl wire::IntegerEnum for TeamSpaceFilter {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(TeamSpaceFilter);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserSpace {
            pub name: Option<String>,
            pub dept_id: Option<DepartmentId>,
            pub dept_name: Option<String>,
            pub mobile: Option<String>,
            pub role: Option<AccountRole>,
            pub status: Option<AccountStatus>,
            pub container_id: Option<ContainerId>,
            pub capacity: Option<i64>,
            pub space_used: Option<u64>,
            pub tenant_id: Option<TenantId>,
            pub id: Option<UserId>,
            pub user_id: Option<OrgUserId>,
            pub space_status: Option<SpaceStatus>,
        }
    }
    pub use requests::{
        CreateGroupSpaceRequest, CreateSpaceRequest, DeleteGroupSpaceRequest,
        DeleteSpaceRequest, GetSpaceByContainerIdRequest, GetSpaceRequest,
        ListDepartmentSpacesRequest, ListGroupSpacesRequest, ListSpacesByOwnerRequest,
        ListTeamSpacesRequest, ListUserSpacesRequest, UpdateSpaceRequest,
    };
    pub use types::{
        CreateGroupSpaceResponse, CreateSpaceResponse, DepartmentSpace,
        GetSpaceByContainerIdResponse, GetSpaceResponse, ListDepartmentSpacesResponse,
        ListGroupSpacesResponse, ListSpacesByOwnerResponse, ListTeamSpacesResponse,
        ListUserSpacesResponse, Space, SpaceOwnerId, SpaceStatus, TeamSpace,
        TeamSpaceFilter, UserSpace,
    };
    pub fn list_department_spaces(
        client: &Client,
        request: ListDepartmentSpacesRequest,
    ) -> impl Future<Output = Result<ListDepartmentSpacesResponse>> + Send {}
    pub fn list_department_spaces_pages(
        client: &Client,
        request: ListDepartmentSpacesRequest,
    ) -> Pages<ListDepartmentSpacesRequest> {}
    pub fn list_department_spaces_items(
        client: &Client,
        request: ListDepartmentSpacesRequest,
    ) -> Items<ListDepartmentSpacesRequest> {}
    pub fn get_space(
        client: &Client,
        request: GetSpaceRequest,
    ) -> impl Future<Output = Result<GetSpaceResponse>> + Send {}
    pub fn create_space(
        client: &Client,
        request: CreateSpaceRequest,
    ) -> impl Future<Output = Result<CreateSpaceResponse>> + Send {}
    pub fn update_space(
        client: &Client,
        request: UpdateSpaceRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_space(
        client: &Client,
        request: DeleteSpaceRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn get_space_by_container_id(
        client: &Client,
        request: GetSpaceByContainerIdRequest,
    ) -> impl Future<Output = Result<GetSpaceByContainerIdResponse>> + Send {}
    pub fn list_team_spaces(
        client: &Client,
        request: ListTeamSpacesRequest,
    ) -> impl Future<Output = Result<ListTeamSpacesResponse>> + Send {}
    pub fn list_team_spaces_pages(
        client: &Client,
        request: ListTeamSpacesRequest,
    ) -> Pages<ListTeamSpacesRequest> {}
    pub fn list_team_spaces_items(
        client: &Client,
        request: ListTeamSpacesRequest,
    ) -> Items<ListTeamSpacesRequest> {}
    pub fn create_group_space(
        client: &Client,
        request: CreateGroupSpaceRequest,
    ) -> impl Future<Output = Result<CreateGroupSpaceResponse>> + Send {}
    pub fn delete_group_space(
        client: &Client,
        request: DeleteGroupSpaceRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_group_spaces(
        client: &Client,
        request: ListGroupSpacesRequest,
    ) -> impl Future<Output = Result<ListGroupSpacesResponse>> + Send {}
    pub fn list_group_spaces_pages(
        client: &Client,
        request: ListGroupSpacesRequest,
    ) -> Pages<ListGroupSpacesRequest> {}
    pub fn list_group_spaces_items(
        client: &Client,
        request: ListGroupSpacesRequest,
    ) -> Items<ListGroupSpacesRequest> {}
    pub fn list_user_spaces(
        client: &Client,
        request: ListUserSpacesRequest,
    ) -> impl Future<Output = Result<ListUserSpacesResponse>> + Send {}
    pub fn list_user_spaces_pages(
        client: &Client,
        request: ListUserSpacesRequest,
    ) -> Pages<ListUserSpacesRequest> {}
    pub fn list_user_spaces_items(
        client: &Client,
        request: ListUserSpacesRequest,
    ) -> Items<ListUserSpacesRequest> {}
    pub fn list_spaces_by_owner(
        client: &Client,
        request: ListSpacesByOwnerRequest,
    ) -> impl Future<Output = Result<ListSpacesByOwnerResponse>> + Send {}
}
pub mod standard_content_audit {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListAuditsRequest {
            pub page_size: Option<i32>,
            pub cursor: Option<String>,
            pub has_url: Option<bool>,
        }
        impl ListAuditsRequest {
            pub fn new() -> Self {}
            pub fn page_size(self, page_size: i32) -> Self {}
            pub fn cursor(self, cursor: impl Into<String>) -> Self {}
            pub fn has_url(self, has_url: bool) -> Self {}
        }
        impl Request for ListAuditsRequest {
            type Response = ListAuditsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListAuditsRequest {
            type Item = Audit;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RecordAuditsRequest {
            pub list: Option<Vec<AuditRecord>>,
        }
        impl RecordAuditsRequest {
            pub fn new() -> Self {}
            pub fn list(self, list: impl IntoIterator<Item = AuditRecord>) -> Self {}
        }
        impl Request for RecordAuditsRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetAuditsRequest {
            pub feature_list: Option<Vec<ContentFeature>>,
        }
        impl GetAuditsRequest {
            pub fn new() -> Self {}
            pub fn feature_list(
                self,
                feature_list: impl IntoIterator<Item = ContentFeature>,
            ) -> Self {}
        }
        impl Request for GetAuditsRequest {
            type Response = GetAuditsResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Audit {
            pub sha256: Option<String>,
            pub size: Option<u64>,
            pub audit_result: Option<AuditResult>,
            pub audit_detail: Option<String>,
            pub audit_level: Option<AuditLevel>,
            pub download_url: Option<Secret>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AuditLevel {
            Machine,
            Human,
            MachineAndHuman,
            Appeal,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AuditLevel {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AuditLevel);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct AuditList {
            pub audit_list: Vec<Audit>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AuditRecord {
            pub sha256: Option<String>,
            pub size: Option<u64>,
            pub audit_result: Option<AuditVerdict>,
            pub audit_detail: Option<String>,
            pub file_id: Option<FileId>,
        }
        impl AuditRecord {
            pub fn new() -> Self {}
            pub fn sha256(self, sha256: impl Into<String>) -> Self {}
            pub fn size(self, size: u64) -> Self {}
            pub fn audit_result(self, audit_result: impl Into<AuditVerdict>) -> Self {}
            pub fn audit_detail(self, audit_detail: impl Into<String>) -> Self {}
            pub fn file_id(self, file_id: impl Into<FileId>) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AuditResult {
            Normal,
            LowSensitivity,
            HighSensitivity,
            Unknown(i64),
        }
        impl wire::IntegerEnum for AuditResult {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(AuditResult);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum AuditVerdict {
            Normal,
            LowSensitivity,
            HighSensitivity,
            Unknown(String),
        }
        impl wire::StringEnum for AuditVerdict {
            const KNOWN: &'static [(&'static str, Self)] = _;
        }
        string_enum!(AuditVerdict);
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ContentFeature {
            pub sha256: Option<String>,
            pub size: Option<u64>,
            pub file_id: Option<FileId>,
        }
        impl ContentFeature {
            pub fn new() -> Self {}
            pub fn sha256(self, sha256: impl Into<String>) -> Self {}
            pub fn size(self, size: u64) -> Self {}
            pub fn file_id(self, file_id: impl Into<FileId>) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetAuditsResponse {
            pub data: Option<AuditList>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListAuditsResponse {
            pub audit_list: Vec<Audit>,
            pub next_cursor: Option<String>,
        }
    }
    pub use requests::{GetAuditsRequest, ListAuditsRequest, RecordAuditsRequest};
    pub use types::{
        Audit, AuditLevel, AuditList, AuditRecord, AuditResult, AuditVerdict,
        ContentFeature, GetAuditsResponse, ListAuditsResponse,
    };
    pub fn list_audits(
        client: &Client,
        request: ListAuditsRequest,
    ) -> impl Future<Output = Result<ListAuditsResponse>> + Send {}
    pub fn list_audits_pages(
        client: &Client,
        request: ListAuditsRequest,
    ) -> Pages<ListAuditsRequest> {}
    pub fn list_audits_items(
        client: &Client,
        request: ListAuditsRequest,
    ) -> Items<ListAuditsRequest> {}
    pub fn record_audits(
        client: &Client,
        request: RecordAuditsRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn get_audits(
        client: &Client,
        request: GetAuditsRequest,
    ) -> impl Future<Output = Result<GetAuditsResponse>> + Send {}
}
pub mod standard_permission_templates {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreatePermissionTemplateRequest {
            pub name: String,
            pub description: Option<String>,
            pub kind: PermissionTemplateKind,
            pub company: String,
            pub capabilities: UserCapabilities,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct CreatePermissionTemplateRequired {
            pub name: String,
            pub kind: PermissionTemplateKind,
            pub company: String,
            pub capabilities: UserCapabilities,
        }
        impl CreatePermissionTemplateRequest {
            pub fn new(required: CreatePermissionTemplateRequired) -> Self {}
            pub fn description(self, description: impl Into<String>) -> Self {}
        }
        impl Request for CreatePermissionTemplateRequest {
            type Response = CreatePermissionTemplateResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdatePermissionTemplateRequest {
            pub id: PermissionTemplateId,
            pub name: String,
            pub description: Option<String>,
            pub capabilities: Option<UserCapabilities>,
        }
        impl UpdatePermissionTemplateRequest {
            pub fn new(id: PermissionTemplateId, name: impl Into<String>) -> Self {}
            pub fn description(self, description: impl Into<String>) -> Self {}
            pub fn capabilities(self, capabilities: UserCapabilities) -> Self {}
        }
        impl Request for UpdatePermissionTemplateRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeletePermissionTemplatesRequest {
            pub ids: Vec<PermissionTemplateId>,
        }
        impl DeletePermissionTemplatesRequest {
            pub fn new(
                ids: impl IntoIterator<Item = impl Into<PermissionTemplateId>>,
            ) -> Self {}
        }
        impl Request for DeletePermissionTemplatesRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListPermissionTemplatesRequest {
            pub limit: u32,
            pub offset: u64,
            pub id: Option<PermissionTemplateId>,
            pub template_type: Option<PermissionTemplateKind>,
            pub status: Option<PermissionTemplateStatus>,
            pub order_by_time: Option<PermissionTemplateOrder>,
            pub preset_first: Option<bool>,
        }
        impl ListPermissionTemplatesRequest {
            pub fn new(limit: u32, offset: u64) -> Self {}
            pub fn id(self, id: impl Into<PermissionTemplateId>) -> Self {}
            pub fn template_type(self, template_type: PermissionTemplateKind) -> Self {}
            pub fn status(self, status: PermissionTemplateStatus) -> Self {}
            pub fn order_by_time(self, order_by_time: PermissionTemplateOrder) -> Self {}
            pub fn preset_first(self, preset_first: bool) -> Self {}
        }
        impl Request for ListPermissionTemplatesRequest {
            type Response = ListPermissionTemplatesResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListPermissionTemplatesRequest {
            type Item = PermissionTemplate;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetPermissionTemplatesRequest {
            pub ids: Vec<PermissionTemplateId>,
        }
        impl GetPermissionTemplatesRequest {
            pub fn new(
                ids: impl IntoIterator<Item = impl Into<PermissionTemplateId>>,
            ) -> Self {}
        }
        impl Request for GetPermissionTemplatesRequest {
            type Response = GetPermissionTemplatesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetPermissionTemplateUseRequest {
            pub id: PermissionTemplateId,
        }
        impl GetPermissionTemplateUseRequest {
            pub fn new(id: impl Into<PermissionTemplateId>) -> Self {}
        }
        impl Request for GetPermissionTemplateUseRequest {
            type Response = GetPermissionTemplateUseResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SetPermissionTemplateStatusRequest {
            pub id: PermissionTemplateId,
            pub status: PermissionTemplateStatus,
        }
        impl SetPermissionTemplateStatusRequest {
            pub fn new(
                id: impl Into<PermissionTemplateId>,
                status: PermissionTemplateStatus,
            ) -> Self {}
        }
        impl Request for SetPermissionTemplateStatusRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        pub type CreatePermissionTemplateResponse = Map<String, Value>;
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetPermissionTemplateUseResponse {
            pub in_use: Option<bool>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetPermissionTemplatesResponse {
            pub data: Vec<PermissionTemplate>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListPermissionTemplatesResponse {
            pub data: Vec<PermissionTemplate>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct PermissionTemplate {
            pub id: Option<PermissionTemplateId>,
            pub name: Option<String>,
            pub description: Option<String>,
            pub template_type: Option<PermissionTemplateKind>,
            pub status: Option<PermissionTemplateStatus>,
            pub company: Option<String>,
            pub create_time: Option<Time>,
            pub update_time: Option<Time>,
            pub capabilities: Option<UserCapabilities>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PermissionTemplateKind {
            Preset,
            Custom,
            Unknown(i64),
        }
        impl wire::IntegerEnum for PermissionTemplateKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(PermissionTemplateKind);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PermissionTemplateOrder {
            Descending,
            Ascending,
            Unknown(i64),
        }
        impl wire::IntegerEnum for PermissionTemplateOrder {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(PermissionTemplateOrder);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PermissionTemplateStatus {
            Disabled,
            Enabled,
            Unknown(i64),
        }
        impl wire::IntegerEnum for PermissionTemplateStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(PermissionTemplateStatus);
    }
    pub use requests::{
        CreatePermissionTemplateRequest, CreatePermissionTemplateRequired,
        DeletePermissionTemplatesRequest, GetPermissionTemplateUseRequest,
        GetPermissionTemplatesRequest, ListPermissionTemplatesRequest,
        SetPermissionTemplateStatusRequest, UpdatePermissionTemplateRequest,
    };
    pub use types::{
        CreatePermissionTemplateResponse, GetPermissionTemplateUseResponse,
        GetPermissionTemplatesResponse, ListPermissionTemplatesResponse,
        PermissionTemplate, PermissionTemplateKind, PermissionTemplateOrder,
        PermissionTemplateStatus,
    };
    pub fn create_permission_template(
        client: &Client,
        request: CreatePermissionTemplateRequest,
    ) -> impl Future<Output = Result<CreatePermissionTemplateResponse>> + Send {}
    pub fn update_permission_template(
        client: &Client,
        request: UpdatePermissionTemplateRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_permission_templates(
        client: &Client,
        request: DeletePermissionTemplatesRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_permission_templates(
        client: &Client,
        request: ListPermissionTemplatesRequest,
    ) -> impl Future<Output = Result<ListPermissionTemplatesResponse>> + Send {}
    pub fn list_permission_templates_pages(
        client: &Client,
        request: ListPermissionTemplatesRequest,
    ) -> Pages<ListPermissionTemplatesRequest> {}
    pub fn list_permission_templates_items(
        client: &Client,
        request: ListPermissionTemplatesRequest,
    ) -> Items<ListPermissionTemplatesRequest> {}
    pub fn get_permission_templates(
        client: &Client,
        request: GetPermissionTemplatesRequest,
    ) -> impl Future<Output = Result<GetPermissionTemplatesResponse>> + Send {}
    pub fn get_permission_template_use(
        client: &Client,
        request: GetPermissionTemplateUseRequest,
    ) -> impl Future<Output = Result<GetPermissionTemplateUseResponse>> + Send {}
    pub fn set_permission_template_status(
        client: &Client,
        request: SetPermissionTemplateStatusRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod standard_permissions {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetInitialMemberPermissionRequest {
            pub team_id: TeamId,
        }
        impl GetInitialMemberPermissionRequest {
            pub fn new(team_id: impl Into<TeamId>) -> Self {}
        }
        impl Request for GetInitialMemberPermissionRequest {
            type Response = GetInitialMemberPermissionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SetInitialMemberPermissionRequest {
            pub team_id: TeamId,
            pub template_id: PermissionTemplateId,
            pub capabilities: Option<UserCapabilities>,
        }
        impl SetInitialMemberPermissionRequest {
            pub fn new(team_id: TeamId, template_id: PermissionTemplateId) -> Self {}
            pub fn capabilities(self, capabilities: UserCapabilities) -> Self {}
        }
        impl Request for SetInitialMemberPermissionRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdatePermissionsRequest {
            pub container: ContainerId,
            pub amend_mod_roles: Vec<PermissionGrant>,
            pub kind: TeamKind,
            pub file_id: Option<FileId>,
        }
        impl UpdatePermissionsRequest {
            pub fn new(
                container: impl Into<ContainerId>,
                amend_mod_roles: impl IntoIterator<Item = PermissionGrant>,
                kind: TeamKind,
            ) -> Self {}
            pub fn file_id(self, file_id: impl Into<FileId>) -> Self {}
        }
        impl Request for UpdatePermissionsRequest {
            type Response = UpdatePermissionsResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListUserPermissionsRequest {
            pub template_id: Option<PermissionTemplateId>,
            pub space_type: TeamKind,
            pub group_id: Option<GroupId>,
            pub dept_id: Option<DepartmentId>,
            pub count: Option<i32>,
            pub cursor: Option<String>,
            pub container_id: ContainerId,
            pub user_name: Option<String>,
            pub file_id: Option<FileId>,
        }
        impl ListUserPermissionsRequest {
            pub fn new(
                container_id: impl Into<ContainerId>,
                space_type: TeamKind,
            ) -> Self {}
            pub fn template_id(
                self,
                template_id: impl Into<PermissionTemplateId>,
            ) -> Self {}
            pub fn group_id(self, group_id: impl Into<GroupId>) -> Self {}
            pub fn dept_id(self, dept_id: impl Into<DepartmentId>) -> Self {}
            pub fn count(self, count: i32) -> Self {}
            pub fn cursor(self, cursor: impl Into<String>) -> Self {}
            pub fn user_name(self, user_name: impl Into<String>) -> Self {}
            pub fn file_id(self, file_id: impl Into<FileId>) -> Self {}
        }
        impl Request for ListUserPermissionsRequest {
            type Response = ListUserPermissionsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListUserPermissionsRequest {
            type Item = UserPermission;
            type Style = pagination::Cursor;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetInitialMemberPermissionResponse {
            pub data: Option<InitialMemberPermission>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct InitialMemberPermission {
            pub user_id: Option<UserId>,
            pub team_id: Option<TeamId>,
            pub container_id: Option<ContainerId>,
            pub space_type: Option<i32>,
            pub template_id: Option<PermissionTemplateId>,
            pub template_name: Option<String>,
            pub capabilities: Option<UserCapabilities>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListUserPermissionsResponse {
            pub user_permissions: Vec<UserPermission>,
            pub next_cursor: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct PermissionGrant {
            pub user_id: UserId,
            pub template: PermissionTemplateId,
            pub capabilities: Option<UserCapabilities>,
        }
        impl PermissionGrant {
            pub fn new(user_id: UserId, template: PermissionTemplateId) -> Self {}
            pub fn capabilities(self, capabilities: UserCapabilities) -> Self {}
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TeamKind {
            Department,
            Group,
            Unknown(i64),
        }
        impl wire::IntegerEnum for TeamKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(TeamKind);
        pub type UpdatePermissionsResponse = Map<String, Value>;
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserPermission {
            pub user_name: Option<String>,
            pub mobile: Option<String>,
            pub dept_name: Option<String>,
            pub dept_id: Option<DepartmentId>,
            pub template_id: Option<PermissionTemplateId>,
            pub group_name: Option<String>,
            pub description: Option<String>,
            pub user_id: Option<UserId>,
            pub template_name: Option<String>,
            pub dept_role: Option<i32>,
            pub group_role: Option<GroupRole>,
            pub capabilities: Vec<UserCapabilities>,
        }
    }
    pub use requests::{
        GetInitialMemberPermissionRequest, ListUserPermissionsRequest,
        SetInitialMemberPermissionRequest, UpdatePermissionsRequest,
    };
    pub use types::{
        GetInitialMemberPermissionResponse, InitialMemberPermission,
        ListUserPermissionsResponse, PermissionGrant, TeamKind,
        UpdatePermissionsResponse, UserPermission,
    };
    pub fn get_initial_member_permission(
        client: &Client,
        request: GetInitialMemberPermissionRequest,
    ) -> impl Future<Output = Result<GetInitialMemberPermissionResponse>> + Send {}
    pub fn set_initial_member_permission(
        client: &Client,
        request: SetInitialMemberPermissionRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn update_permissions(
        client: &Client,
        request: UpdatePermissionsRequest,
    ) -> impl Future<Output = Result<UpdatePermissionsResponse>> + Send {}
    pub fn list_user_permissions(
        client: &Client,
        request: ListUserPermissionsRequest,
    ) -> impl Future<Output = Result<ListUserPermissionsResponse>> + Send {}
    pub fn list_user_permissions_pages(
        client: &Client,
        request: ListUserPermissionsRequest,
    ) -> Pages<ListUserPermissionsRequest> {}
    pub fn list_user_permissions_items(
        client: &Client,
        request: ListUserPermissionsRequest,
    ) -> Items<ListUserPermissionsRequest> {}
}
pub mod standard_public_shares {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetPublicShareInfoRequest {
            pub short_url: ShareCode,
        }
        impl GetPublicShareInfoRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
        }
        impl Request for GetPublicShareInfoRequest {
            type Response = GetPublicShareInfoResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct VerifyPublicExtractCodeRequest {
            pub short_url: ShareCode,
            pub extract_code: Option<Secret>,
        }
        impl VerifyPublicExtractCodeRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
            pub fn extract_code(self, extract_code: impl Into<Secret>) -> Self {}
        }
        impl Request for VerifyPublicExtractCodeRequest {
            type Response = VerifyPublicExtractCodeResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListPublicSharedFilesRequest {
            pub short_url: ShareCode,
            pub parent_folder: Option<FileId>,
        }
        impl ListPublicSharedFilesRequest {
            pub fn new(short_url: impl Into<ShareCode>) -> Self {}
            pub fn parent_folder(self, parent_folder: impl Into<FileId>) -> Self {}
        }
        impl Request for ListPublicSharedFilesRequest {
            type Response = ListPublicSharedFilesResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetPublicShareDownloadUrlRequest {
            pub share_id: ShareId,
            pub kdstoken: Option<Secret>,
        }
        impl GetPublicShareDownloadUrlRequest {
            pub fn new(share_id: impl Into<ShareId>) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for GetPublicShareDownloadUrlRequest {
            type Response = GetPublicShareDownloadUrlResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreatePublicShareTaskRequest {
            pub file_ids: Option<Vec<FileId>>,
            pub target: Option<ShareTaskTarget>,
            pub zip_name: Option<String>,
            pub share_id: ShareId,
            pub kdstoken: Option<Secret>,
        }
        impl CreatePublicShareTaskRequest {
            pub fn new(share_id: impl Into<ShareId>) -> Self {}
            pub fn file_ids(
                self,
                file_ids: impl IntoIterator<Item = impl Into<FileId>>,
            ) -> Self {}
            pub fn target(self, target: ShareTaskTarget) -> Self {}
            pub fn zip_name(self, zip_name: impl Into<String>) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for CreatePublicShareTaskRequest {
            type Response = CreatePublicShareTaskResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetPublicShareTaskRequest {
            pub share_id: ShareId,
            pub kdstoken: Option<Secret>,
        }
        impl GetPublicShareTaskRequest {
            pub fn new(share_id: impl Into<ShareId>) -> Self {}
            pub fn kdstoken(self, kdstoken: impl Into<Secret>) -> Self {}
        }
        impl Request for GetPublicShareTaskRequest {
            type Response = GetPublicShareTaskResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        pub type CreatePublicShareTaskResponse = Map<String, Value>;
        pub type GetPublicShareDownloadUrlResponse = Map<String, Value>;
        pub type GetPublicShareInfoResponse = Map<String, Value>;
        pub type GetPublicShareTaskResponse = Map<String, Value>;
        pub type ListPublicSharedFilesResponse = Map<String, Value>;
        pub type VerifyPublicExtractCodeResponse = Map<String, Value>;
    }
    pub use requests::{
        CreatePublicShareTaskRequest, GetPublicShareDownloadUrlRequest,
        GetPublicShareInfoRequest, GetPublicShareTaskRequest,
        ListPublicSharedFilesRequest, VerifyPublicExtractCodeRequest,
    };
    pub use types::{
        CreatePublicShareTaskResponse, GetPublicShareDownloadUrlResponse,
        GetPublicShareInfoResponse, GetPublicShareTaskResponse,
        ListPublicSharedFilesResponse, VerifyPublicExtractCodeResponse,
    };
    pub fn get_public_share_info(
        client: &Client,
        request: GetPublicShareInfoRequest,
    ) -> impl Future<Output = Result<GetPublicShareInfoResponse>> + Send {}
    pub fn verify_public_extract_code(
        client: &Client,
        request: VerifyPublicExtractCodeRequest,
    ) -> impl Future<Output = Result<VerifyPublicExtractCodeResponse>> + Send {}
    pub fn list_public_shared_files(
        client: &Client,
        request: ListPublicSharedFilesRequest,
    ) -> impl Future<Output = Result<ListPublicSharedFilesResponse>> + Send {}
    pub fn get_public_share_download_url(
        client: &Client,
        request: GetPublicShareDownloadUrlRequest,
    ) -> impl Future<Output = Result<GetPublicShareDownloadUrlResponse>> + Send {}
    pub fn create_public_share_task(
        client: &Client,
        request: CreatePublicShareTaskRequest,
    ) -> impl Future<Output = Result<CreatePublicShareTaskResponse>> + Send {}
    pub fn get_public_share_task(
        client: &Client,
        request: GetPublicShareTaskRequest,
    ) -> impl Future<Output = Result<GetPublicShareTaskResponse>> + Send {}
}
pub mod standard_settings {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateUserLimitRequest {
            pub org_id: OrganizationId,
        }
        impl UpdateUserLimitRequest {
            pub fn new(org_id: impl Into<OrganizationId>) -> Self {}
        }
        impl Request for UpdateUserLimitRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    pub use requests::UpdateUserLimitRequest;
    pub fn update_user_limit(
        client: &Client,
        request: UpdateUserLimitRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub mod standard_spaces {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetSpaceAllocationRequest {}
        impl GetSpaceAllocationRequest {
            pub fn new() -> Self {}
        }
        impl Request for GetSpaceAllocationRequest {
            type Response = GetSpaceAllocationResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct TransferUnallocatedSpaceRequest {
            pub origin_kind: SpaceKind,
            pub target: SpaceTransferTarget,
        }
        impl TransferUnallocatedSpaceRequest {
            pub fn new(origin_kind: SpaceKind, target: SpaceTransferTarget) -> Self {}
        }
        impl Request for TransferUnallocatedSpaceRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetSpacesRequest {
            pub owner_id: SpaceOwnerId,
            pub kind: SpaceKind,
            pub container_id: Option<ContainerId>,
        }
        impl GetSpacesRequest {
            pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {}
            pub fn container_id(self, container_id: impl Into<ContainerId>) -> Self {}
        }
        impl Request for GetSpacesRequest {
            type Response = GetSpacesResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetSpaceAllocationResponse {
            pub data: Vec<SpaceAllocation>,
        }
        pub type GetSpacesResponse = Map<String, Value>;
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct SpaceAllocation {
            pub kind: Option<SpaceKind>,
            pub allocated_capacity: Option<i64>,
            pub total_capacity: Option<i64>,
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SpaceTransferTarget {
            pub kind: SpaceKind,
            pub expand_capacity: Option<u64>,
        }
        impl SpaceTransferTarget {
            pub fn new(kind: SpaceKind) -> Self {}
            pub fn expand_capacity(self, expand_capacity: u64) -> Self {}
        }
    }
    pub use requests::{
        GetSpaceAllocationRequest, GetSpacesRequest, TransferUnallocatedSpaceRequest,
    };
    pub use types::{
        GetSpaceAllocationResponse, GetSpacesResponse, SpaceAllocation,
        SpaceTransferTarget,
    };
    pub fn get_space_allocation(
        client: &Client,
        request: GetSpaceAllocationRequest,
    ) -> impl Future<Output = Result<GetSpaceAllocationResponse>> + Send {}
    pub fn transfer_unallocated_space(
        client: &Client,
        request: TransferUnallocatedSpaceRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn get_spaces(
        client: &Client,
        request: GetSpacesRequest,
    ) -> impl Future<Output = Result<GetSpacesResponse>> + Send {}
}
pub mod tasks {
    mod requests {
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateTaskRequest {
            pub task_type: Option<TaskKind>,
            pub src_user_id: Option<UserId>,
            pub dst_user_id: Option<UserId>,
            pub result_id: Option<String>,
            pub org_id: Option<OrganizationId>,
            pub org_user_id: Option<OrgUserId>,
        }
        impl CreateTaskRequest {
            pub fn new() -> Self {}
            pub fn task_type(self, task_type: TaskKind) -> Self {}
            pub fn src_user_id(self, src_user_id: impl Into<UserId>) -> Self {}
            pub fn dst_user_id(self, dst_user_id: impl Into<UserId>) -> Self {}
            pub fn result_id(self, result_id: impl Into<String>) -> Self {}
            pub fn org_id(self, org_id: impl Into<OrganizationId>) -> Self {}
            pub fn org_user_id(self, org_user_id: impl Into<OrgUserId>) -> Self {}
        }
        impl Request for CreateTaskRequest {
            type Response = CreateTaskResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::LongRunning for CreateTaskRequest {
            type Poll = GetTaskRequest;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListTasksRequest {
            pub task_type: Option<TaskKind>,
            pub status: Option<Vec<TaskStatus>>,
            pub page_size: Option<u32>,
            pub page_cursor: Option<String>,
        }
        impl ListTasksRequest {
            pub fn new() -> Self {}
            pub fn task_type(self, task_type: TaskKind) -> Self {}
            pub fn status(self, status: impl IntoIterator<Item = TaskStatus>) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
        }
        impl Request for ListTasksRequest {
            type Response = ListTasksResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListTasksRequest {
            type Item = Task;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetTaskRequest {
            pub task_id: TaskId,
        }
        impl GetTaskRequest {
            pub fn new(task_id: impl Into<TaskId>) -> Self {}
        }
        impl Request for GetTaskRequest {
            type Response = GetTaskResponse;
            const OPERATION: &'static Operation = _;
        }
        impl poll::Polled for GetTaskRequest {
            type Item = std::convert::Infallible;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetHandoverRecipientRequest {
            pub src_user_id: UserId,
        }
        impl GetHandoverRecipientRequest {
            pub fn new(src_user_id: impl Into<UserId>) -> Self {}
        }
        impl Request for GetHandoverRecipientRequest {
            type Response = GetHandoverRecipientResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetTaskResultRequest {
            pub task_id: Option<TaskId>,
        }
        impl GetTaskResultRequest {
            pub fn new() -> Self {}
            pub fn task_id(self, task_id: impl Into<TaskId>) -> Self {}
        }
        impl Request for GetTaskResultRequest {
            type Response = GetTaskResultResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateTaskResponse {
            pub task_id: Option<TaskId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetHandoverRecipientResponse {
            pub id: Option<UserId>,
            pub name: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetTaskResponse {
            pub task_id: Option<TaskId>,
            pub task_name: Option<String>,
            pub task_type: Option<TaskKind>,
            pub tenant_id: Option<TenantId>,
            pub user_id: Option<UserId>,
            pub status: Option<TaskStatus>,
            pub result_code: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetTaskResultResponse {
            pub data: Option<UserImportResult>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListTasksResponse {
            pub tasks: Vec<Task>,
            pub next_cursor: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct Task {
            pub task_id: Option<TaskId>,
            pub task_name: Option<String>,
            pub task_type: Option<TaskKind>,
            pub tenant_id: Option<TenantId>,
            pub user_id: Option<UserId>,
            pub status: Option<TaskStatus>,
            pub init_params: Option<String>,
            pub locale: Option<String>,
            pub result_code: Option<String>,
            pub create_time: Option<Time>,
            pub start_time: Option<Time>,
            pub end_time: Option<Time>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct TaskId(_);
        string_id!(TaskId);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TaskKind {
            HandOverAndDelete,
            ImportUsers,
            Unknown(i64),
        }
        impl wire::IntegerEnum for TaskKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(TaskKind);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TaskStatus {
            New,
            Running,
            Succeeded,
            Failed,
            Unknown(i64),
        }
        impl wire::IntegerEnum for TaskStatus {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(TaskStatus);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserImportFailure {
            pub user_name: Option<String>,
            pub desc: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserImportResult {
            pub success_count: Option<u64>,
            pub fail_count: Option<u64>,
            pub fail_info_list: Vec<UserImportFailure>,
        }
    }
    pub use requests::{
        CreateTaskRequest, GetHandoverRecipientRequest, GetTaskRequest,
        GetTaskResultRequest, ListTasksRequest,
    };
    pub use types::{
        CreateTaskResponse, GetHandoverRecipientResponse, GetTaskResponse,
        GetTaskResultResponse, ListTasksResponse, Task, TaskId, TaskKind, TaskStatus,
        UserImportFailure, UserImportResult,
    };
    pub fn create_task(
        client: &Client,
        request: CreateTaskRequest,
    ) -> impl Future<Output = Result<CreateTaskResponse>> + Send {}
    pub fn list_tasks(
        client: &Client,
        request: ListTasksRequest,
    ) -> impl Future<Output = Result<ListTasksResponse>> + Send {}
    pub fn list_tasks_pages(
        client: &Client,
        request: ListTasksRequest,
    ) -> Pages<ListTasksRequest> {}
    pub fn list_tasks_items(
        client: &Client,
        request: ListTasksRequest,
    ) -> Items<ListTasksRequest> {}
    pub fn get_task(
        client: &Client,
        request: GetTaskRequest,
    ) -> impl Future<Output = Result<GetTaskResponse>> + Send {}
    pub fn wait_for_task(
        client: &Client,
        request: GetTaskRequest,
    ) -> Poller<'static, GetTaskRequest> {}
    pub fn get_handover_recipient(
        client: &Client,
        request: GetHandoverRecipientRequest,
    ) -> impl Future<Output = Result<GetHandoverRecipientResponse>> + Send {}
    pub fn get_task_result(
        client: &Client,
        request: GetTaskResultRequest,
    ) -> impl Future<Output = Result<GetTaskResultResponse>> + Send {}
}
pub mod user_groups {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListUserGroupsRequest {
            pub page_size: u32,
            pub page_cursor: String,
            pub group_name: Option<String>,
            pub source_type: UserGroupKind,
        }
        impl ListUserGroupsRequest {
            pub fn new(source_type: UserGroupKind) -> Self {}
            pub fn page_size(self, page_size: u32) -> Self {}
            pub fn page_cursor(self, page_cursor: impl Into<String>) -> Self {}
            pub fn group_name(self, group_name: impl Into<String>) -> Self {}
        }
        impl Request for ListUserGroupsRequest {
            type Response = ListUserGroupsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListUserGroupsRequest {
            type Item = UserGroup;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateUserGroupRequest {
            pub group_name: String,
            pub source_type: UserGroupKind,
        }
        impl CreateUserGroupRequest {
            pub fn new(
                group_name: impl Into<String>,
                source_type: UserGroupKind,
            ) -> Self {}
        }
        impl Request for CreateUserGroupRequest {
            type Response = CreateUserGroupResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateUserGroupRequest {
            pub group_id: GroupId,
            pub group_name: String,
            pub user_id: Option<UserId>,
            pub role: Option<GroupRole>,
            pub icon_url: Option<String>,
            pub top: Option<PinState>,
            pub source_type: UserGroupKind,
        }
        impl UpdateUserGroupRequest {
            pub fn new(
                group_id: GroupId,
                group_name: impl Into<String>,
                source_type: UserGroupKind,
            ) -> Self {}
            pub fn user_id(self, user_id: impl Into<UserId>) -> Self {}
            pub fn role(self, role: GroupRole) -> Self {}
            pub fn icon_url(self, icon_url: impl Into<String>) -> Self {}
            pub fn top(self, top: PinState) -> Self {}
        }
        impl Request for UpdateUserGroupRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteUserGroupRequest {
            pub group_id: GroupId,
        }
        impl DeleteUserGroupRequest {
            pub fn new(group_id: impl Into<GroupId>) -> Self {}
        }
        impl Request for DeleteUserGroupRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListUserGroupMembersRequest {
            pub group_id: GroupId,
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
        }
        impl ListUserGroupMembersRequest {
            pub fn new(group_id: impl Into<GroupId>, offset: u64, limit: u32) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
        }
        impl Request for ListUserGroupMembersRequest {
            type Response = ListUserGroupMembersResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListUserGroupMembersRequest {
            type Item = UserGroupMember;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct AddUserGroupMembersRequest {
            pub group_id: GroupId,
            pub user_ids: Vec<UserId>,
            pub amend_mod_roles: Option<Vec<MemberGrant>>,
        }
        impl AddUserGroupMembersRequest {
            pub fn new(
                group_id: GroupId,
                user_ids: impl IntoIterator<Item = UserId>,
            ) -> Self {}
            pub fn amend_mod_roles(
                self,
                amend_mod_roles: impl IntoIterator<Item = MemberGrant>,
            ) -> Self {}
        }
        impl Request for AddUserGroupMembersRequest {
            type Response = UserGroupMembersResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RemoveUserGroupMembersRequest {
            pub group_id: GroupId,
            pub user_ids: Vec<UserId>,
            pub amend_mod_roles: Option<Vec<MemberGrant>>,
        }
        impl RemoveUserGroupMembersRequest {
            pub fn new(
                group_id: GroupId,
                user_ids: impl IntoIterator<Item = UserId>,
            ) -> Self {}
            pub fn amend_mod_roles(
                self,
                amend_mod_roles: impl IntoIterator<Item = MemberGrant>,
            ) -> Self {}
        }
        impl Request for RemoveUserGroupMembersRequest {
            type Response = UserGroupMembersResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateUserGroupResponse {
            pub id: Option<GroupId>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListUserGroupMembersResponse {
            pub total: Option<u64>,
            pub user_group_member_infos: Vec<UserGroupMember>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListUserGroupsResponse {
            pub next_cursor: Option<String>,
            pub user_group_list: Vec<UserGroup>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MemberGrant {
            pub user_id: UserId,
            pub template: Option<PermissionTemplateId>,
            pub capabilities: Option<UserCapabilities>,
        }
        impl MemberGrant {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
            pub fn template(self, template: impl Into<PermissionTemplateId>) -> Self {}
            pub fn capabilities(self, capabilities: UserCapabilities) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserGroup {
            pub id: Option<GroupId>,
            pub group_name: Option<String>,
            pub owner_id: Option<UserId>,
            pub created_time: Option<Time>,
            pub updated_time: Option<Time>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum UserGroupKind {
            Group,
            UserGroup,
            Unknown(i64),
        }
        impl wire::IntegerEnum for UserGroupKind {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(UserGroupKind);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserGroupMember {
            pub user_id: Option<UserId>,
            pub user_name: Option<String>,
            pub dept_id: Option<DepartmentId>,
            pub dept_name: Option<String>,
            pub mobile: Option<String>,
            pub created_time: Option<Time>,
            pub updated_time: Option<Time>,
            pub role: Option<GroupRole>,
            pub top: Option<PinState>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserGroupMembersResponse {
            pub status: Option<BatchStatus>,
            pub failed_list: Vec<UserId>,
            pub id: Option<String>,
        }
    }
    pub use requests::{
        AddUserGroupMembersRequest, CreateUserGroupRequest, DeleteUserGroupRequest,
        ListUserGroupMembersRequest, ListUserGroupsRequest,
        RemoveUserGroupMembersRequest, UpdateUserGroupRequest,
    };
    pub use types::{
        CreateUserGroupResponse, ListUserGroupMembersResponse, ListUserGroupsResponse,
        MemberGrant, UserGroup, UserGroupKind, UserGroupMember, UserGroupMembersResponse,
    };
    pub fn list_user_groups(
        client: &Client,
        request: ListUserGroupsRequest,
    ) -> impl Future<Output = Result<ListUserGroupsResponse>> + Send {}
    pub fn list_user_groups_pages(
        client: &Client,
        request: ListUserGroupsRequest,
    ) -> Pages<ListUserGroupsRequest> {}
    pub fn list_user_groups_items(
        client: &Client,
        request: ListUserGroupsRequest,
    ) -> Items<ListUserGroupsRequest> {}
    pub fn create_user_group(
        client: &Client,
        request: CreateUserGroupRequest,
    ) -> impl Future<Output = Result<CreateUserGroupResponse>> + Send {}
    pub fn update_user_group(
        client: &Client,
        request: UpdateUserGroupRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_user_group(
        client: &Client,
        request: DeleteUserGroupRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn list_user_group_members(
        client: &Client,
        request: ListUserGroupMembersRequest,
    ) -> impl Future<Output = Result<ListUserGroupMembersResponse>> + Send {}
    pub fn list_user_group_members_pages(
        client: &Client,
        request: ListUserGroupMembersRequest,
    ) -> Pages<ListUserGroupMembersRequest> {}
    pub fn list_user_group_members_items(
        client: &Client,
        request: ListUserGroupMembersRequest,
    ) -> Items<ListUserGroupMembersRequest> {}
    pub fn add_user_group_members(
        client: &Client,
        request: AddUserGroupMembersRequest,
    ) -> impl Future<Output = Result<UserGroupMembersResponse>> + Send {}
    pub fn remove_user_group_members(
        client: &Client,
        request: RemoveUserGroupMembersRequest,
    ) -> impl Future<Output = Result<UserGroupMembersResponse>> + Send {}
}
pub mod users {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListUsersRequest {
            pub dept_id: Option<DepartmentId>,
            pub is_direct: Option<bool>,
            pub offset: u64,
            pub limit: u32,
            pub key_word: Option<String>,
        }
        impl ListUsersRequest {
            pub fn new(offset: u64, limit: u32) -> Self {}
            pub fn dept_id(self, dept_id: impl Into<DepartmentId>) -> Self {}
            pub fn is_direct(self, is_direct: bool) -> Self {}
            pub fn key_word(self, key_word: impl Into<String>) -> Self {}
        }
        impl Request for ListUsersRequest {
            type Response = ListUsersResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListUsersRequest {
            type Item = UserAccount;
            type Style = pagination::Offset;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetUserRequest {
            pub user_id: UserId,
        }
        impl GetUserRequest {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
        }
        impl Request for GetUserRequest {
            type Response = GetUserResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateUserRequest {
            pub user_id: UserId,
            pub dept_id: Option<DepartmentId>,
            pub role: Option<AccountRole>,
            pub status: Option<AccountStatus>,
        }
        impl UpdateUserRequest {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
            pub fn dept_id(self, dept_id: impl Into<DepartmentId>) -> Self {}
            pub fn role(self, role: AccountRole) -> Self {}
            pub fn status(self, status: AccountStatus) -> Self {}
        }
        impl Request for UpdateUserRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteUserRequest {
            pub user_id: UserId,
        }
        impl DeleteUserRequest {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
        }
        impl Request for DeleteUserRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CountUsersRequest {
            pub dept_id: Option<DepartmentId>,
        }
        impl CountUsersRequest {
            pub fn new() -> Self {}
            pub fn dept_id(self, dept_id: impl Into<DepartmentId>) -> Self {}
        }
        impl Request for CountUsersRequest {
            type Response = CountUsersResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateUserRequest {
            pub user_id: OrgUserId,
            pub placement: Option<UserPlacement>,
        }
        impl CreateUserRequest {
            pub fn new(user_id: impl Into<OrgUserId>) -> Self {}
            pub fn placement(self, placement: UserPlacement) -> Self {}
        }
        impl Request for CreateUserRequest {
            type Response = CreateUserResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetUserMobileRequest {
            pub user_id: UserId,
        }
        impl GetUserMobileRequest {
            pub fn new(user_id: impl Into<UserId>) -> Self {}
        }
        impl Request for GetUserMobileRequest {
            type Response = GetUserMobileResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct VerifyUserImportRequest {
            pub cur_dept_id: DepartmentId,
            pub users: Vec<UserImportEntry>,
        }
        impl VerifyUserImportRequest {
            pub fn new(
                cur_dept_id: impl Into<DepartmentId>,
                users: impl IntoIterator<Item = UserImportEntry>,
            ) -> Self {}
        }
        impl Request for VerifyUserImportRequest {
            type Response = VerifyUserImportResponse;
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CountUsersResponse {
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateUserResponse {
            pub data: Option<CreatedUser>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreatedUser {
            pub id: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetUserMobileResponse {
            pub mobile: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetUserResponse {
            pub data: Option<UserAccount>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListUsersResponse {
            pub list: Vec<UserAccount>,
            pub total: Option<u64>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserAccount {
            pub name: Option<String>,
            pub user_id: Option<OrgUserId>,
            pub dept_id: Option<DepartmentId>,
            pub dept_name: Option<String>,
            pub mobile: Option<String>,
            pub role: Option<AccountRole>,
            pub status: Option<AccountStatus>,
            pub id: Option<UserId>,
            pub org_id: Option<OrganizationId>,
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UserImportEntry {
            pub target_dept_name: Option<String>,
            pub personal_capacity: u64,
            pub is_allocate_capacity: bool,
        }
        impl UserImportEntry {
            pub fn new(personal_capacity: u64, is_allocate_capacity: bool) -> Self {}
            pub fn target_dept_name(self, target_dept_name: impl Into<String>) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct UserImportVerdict {
            pub is_success: Option<i32>,
            pub reason: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UserPlacement {
            pub dept_id: Option<DepartmentId>,
            pub role: Option<AccountRole>,
        }
        impl UserPlacement {
            pub fn new() -> Self {}
            pub fn dept_id(self, dept_id: impl Into<DepartmentId>) -> Self {}
            pub fn role(self, role: AccountRole) -> Self {}
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct VerifyUserImportResponse {
            pub data: Vec<UserImportVerdict>,
        }
    }
    pub use requests::{
        CountUsersRequest, CreateUserRequest, DeleteUserRequest, GetUserMobileRequest,
        GetUserRequest, ListUsersRequest, UpdateUserRequest, VerifyUserImportRequest,
    };
    pub use types::{
        CountUsersResponse, CreateUserResponse, CreatedUser, GetUserMobileResponse,
        GetUserResponse, ListUsersResponse, UserAccount, UserImportEntry,
        UserImportVerdict, UserPlacement, VerifyUserImportResponse,
    };
    pub fn list_users(
        client: &Client,
        request: ListUsersRequest,
    ) -> impl Future<Output = Result<ListUsersResponse>> + Send {}
    pub fn list_users_pages(
        client: &Client,
        request: ListUsersRequest,
    ) -> Pages<ListUsersRequest> {}
    pub fn list_users_items(
        client: &Client,
        request: ListUsersRequest,
    ) -> Items<ListUsersRequest> {}
    pub fn get_user(
        client: &Client,
        request: GetUserRequest,
    ) -> impl Future<Output = Result<GetUserResponse>> + Send {}
    pub fn update_user(
        client: &Client,
        request: UpdateUserRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_user(
        client: &Client,
        request: DeleteUserRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn count_users(
        client: &Client,
        request: CountUsersRequest,
    ) -> impl Future<Output = Result<CountUsersResponse>> + Send {}
    pub fn create_user(
        client: &Client,
        request: CreateUserRequest,
    ) -> impl Future<Output = Result<CreateUserResponse>> + Send {}
    pub fn get_user_mobile(
        client: &Client,
        request: GetUserMobileRequest,
    ) -> impl Future<Output = Result<GetUserMobileResponse>> + Send {}
    pub fn verify_user_import(
        client: &Client,
        request: VerifyUserImportRequest,
    ) -> impl Future<Output = Result<VerifyUserImportResponse>> + Send {}
}
pub mod versions {
    mod requests {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListFileVersionsRequest {
            pub container_id: ContainerId,
            pub page_info: Option<PageInfo>,
            pub file_id: FileId,
            pub fields: Option<String>,
        }
        impl ListFileVersionsRequest {
            pub fn new(container_id: ContainerId, file_id: FileId) -> Self {}
            pub fn page_info(self, page_info: PageInfo) -> Self {}
            pub fn fields(self, fields: impl Into<String>) -> Self {}
        }
        impl Request for ListFileVersionsRequest {
            type Response = ListFileVersionsResponse;
            const OPERATION: &'static Operation = _;
        }
        impl Paged for ListFileVersionsRequest {
            type Item = FileVersion;
            type Style = pagination::Cursor;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetFileVersionRequest {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub revision_id: FileVersionId,
            pub url_type: Option<DownloadNetwork>,
            pub fields: Option<String>,
        }
        impl GetFileVersionRequest {
            pub fn new(
                container_id: ContainerId,
                file_id: FileId,
                revision_id: FileVersionId,
            ) -> Self {}
            pub fn url_type(self, url_type: DownloadNetwork) -> Self {}
            pub fn fields(self, fields: impl Into<String>) -> Self {}
        }
        impl Request for GetFileVersionRequest {
            type Response = GetFileVersionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateFileVersionRequest {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub created_time: Option<Time>,
            pub keep_policy: Option<VersionKeepPolicy>,
            pub mime_type: Option<String>,
            pub sha256: Option<String>,
            pub length: u64,
            pub upload_mode: UploadMode,
            pub upload_type: UploadType,
            pub multi_parts: Option<Vec<UploadPart>>,
            pub pre_hash: Option<String>,
            pub proof_code: Option<String>,
        }
        impl CreateFileVersionRequest {
            pub fn new(container_id: ContainerId, file_id: FileId, length: u64) -> Self {}
            pub fn created_time(self, created_time: impl Into<Time>) -> Self {}
            pub fn keep_policy(self, keep_policy: VersionKeepPolicy) -> Self {}
            pub fn mime_type(self, mime_type: impl Into<String>) -> Self {}
            pub fn sha256(self, sha256: impl Into<String>) -> Self {}
            pub fn upload_mode(self, upload_mode: impl Into<UploadMode>) -> Self {}
            pub fn upload_type(self, upload_type: UploadType) -> Self {}
            pub fn multi_parts(
                self,
                multi_parts: impl IntoIterator<Item = UploadPart>,
            ) -> Self {}
            pub fn pre_hash(self, pre_hash: impl Into<String>) -> Self {}
            pub fn proof_code(self, proof_code: impl Into<String>) -> Self {}
        }
        impl Request for CreateFileVersionRequest {
            type Response = CreateFileVersionResponse;
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CompleteFileVersionRequest {
            pub file_id: FileId,
            pub sha256: Option<String>,
        }
        impl CompleteFileVersionRequest {
            pub fn new(file_id: impl Into<FileId>) -> Self {}
            pub fn sha256(self, sha256: impl Into<String>) -> Self {}
        }
        impl Request for CompleteFileVersionRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct RestoreFileVersionRequest {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub revision_id: FileVersionId,
        }
        impl RestoreFileVersionRequest {
            pub fn new(
                container_id: ContainerId,
                file_id: FileId,
                revision_id: FileVersionId,
            ) -> Self {}
        }
        impl Request for RestoreFileVersionRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct UpdateFileVersionRequest {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub revision_id: FileVersionId,
            pub keep_forever: bool,
        }
        #[derive(Clone, Debug, PartialEq)]
        pub struct UpdateFileVersionRequired {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub revision_id: FileVersionId,
            pub keep_forever: bool,
        }
        impl UpdateFileVersionRequest {
            pub fn new(required: UpdateFileVersionRequired) -> Self {}
        }
        impl Request for UpdateFileVersionRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct DeleteFileVersionRequest {
            pub container_id: ContainerId,
            pub file_id: FileId,
            pub revision_id: FileVersionId,
        }
        impl DeleteFileVersionRequest {
            pub fn new(
                container_id: ContainerId,
                file_id: FileId,
                revision_id: FileVersionId,
            ) -> Self {}
        }
        impl Request for DeleteFileVersionRequest {
            type Response = ();
            const OPERATION: &'static Operation = _;
        }
    }
    mod types {
        pub type CreateFileVersionResponse = Map<String, Value>;
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum DownloadNetwork {
            Public,
            Internal,
            Unknown(i64),
        }
        impl wire::IntegerEnum for DownloadNetwork {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(DownloadNetwork);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct FileVersion {
            pub container_id: Option<ContainerId>,
            pub file_id: Option<FileId>,
            pub revision_id: Option<FileVersionId>,
            pub revision_version: Option<i64>,
            pub keep_forever: Option<bool>,
            pub latest_version: Option<bool>,
            pub create_reason: Option<VersionCreateReason>,
            pub created_at: Option<i64>,
            pub created_by: Option<String>,
            pub updated_at: Option<i64>,
            pub updated_by: Option<String>,
            pub name: Option<String>,
            pub size: Option<u64>,
            pub extension: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct FileVersionId(_);
        string_id!(FileVersionId);
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetFileVersionResponse {
            pub download_url: Option<Value>,
            pub container_id: Option<ContainerId>,
            pub file_id: Option<FileId>,
            pub revision_id: Option<FileVersionId>,
            pub revision_version: Option<i64>,
            pub keep_forever: Option<bool>,
            pub latest_version: Option<bool>,
            pub create_reason: Option<VersionCreateReason>,
            pub created_at: Option<i64>,
            pub created_by: Option<String>,
            pub updated_at: Option<i64>,
            pub updated_by: Option<String>,
            pub name: Option<String>,
            pub size: Option<u64>,
            pub extension: Option<String>,
        }
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct ListFileVersionsResponse {
            pub revision_list: Vec<FileVersion>,
            pub next_page_cursor: Option<String>,
        }
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum VersionCreateReason {
            Created,
            Restored,
            Unknown(i64),
        }
        impl wire::IntegerEnum for VersionCreateReason {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(VersionCreateReason);
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum VersionKeepPolicy {
            Automatic,
            Forever,
            Unknown(i64),
        }
        impl wire::IntegerEnum for VersionKeepPolicy {
            const KNOWN: &'static [(i64, Self)] = _;
        }
        integer_enum!(VersionKeepPolicy);
    }
    pub use requests::{
        CompleteFileVersionRequest, CreateFileVersionRequest, DeleteFileVersionRequest,
        GetFileVersionRequest, ListFileVersionsRequest, RestoreFileVersionRequest,
        UpdateFileVersionRequest, UpdateFileVersionRequired,
    };
    pub use types::{
        CreateFileVersionResponse, DownloadNetwork, FileVersion, FileVersionId,
        GetFileVersionResponse, ListFileVersionsResponse, VersionCreateReason,
        VersionKeepPolicy,
    };
    pub fn list_file_versions(
        client: &Client,
        request: ListFileVersionsRequest,
    ) -> impl Future<Output = Result<ListFileVersionsResponse>> + Send {}
    pub fn list_file_versions_pages(
        client: &Client,
        request: ListFileVersionsRequest,
    ) -> Pages<ListFileVersionsRequest> {}
    pub fn list_file_versions_items(
        client: &Client,
        request: ListFileVersionsRequest,
    ) -> Items<ListFileVersionsRequest> {}
    pub fn get_file_version(
        client: &Client,
        request: GetFileVersionRequest,
    ) -> impl Future<Output = Result<GetFileVersionResponse>> + Send {}
    pub fn create_file_version(
        client: &Client,
        request: CreateFileVersionRequest,
    ) -> impl Future<Output = Result<CreateFileVersionResponse>> + Send {}
    pub fn complete_file_version(
        client: &Client,
        request: CompleteFileVersionRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn restore_file_version(
        client: &Client,
        request: RestoreFileVersionRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn update_file_version(
        client: &Client,
        request: UpdateFileVersionRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
    pub fn delete_file_version(
        client: &Client,
        request: DeleteFileVersionRequest,
    ) -> impl Future<Output = Result<()>> + Send {}
}
pub use self::profile::{ACCOUNT_TOKEN, PROFILE};
pub use self::session::{CarrierSession, CarrierSessionFacts, Session, SessionFacts};
pub use koodrive_runtime as runtime;
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
