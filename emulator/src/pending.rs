//! TEMPORARY: the groups that other clones implement. Delete at the merge.
#![allow(missing_docs, clippy::wildcard_imports, reason = "gone with the merge")]

use crate::generated::*;
use crate::serve::{Call, Refusal};
use crate::service::Service;

fn pending<T>() -> Result<T, Refusal> {
    Err(Refusal::internal(&"not implemented in this clone"))
}

mod activity {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::activity::{
    ListRecentFilesRequest, ListRecentFilesResponse, ListRelatedFilesRequest,
    ListRelatedFilesResponse,
};

    impl Activity for Service {
        fn list_related_files(&self, _: &Call, _: ListRelatedFilesRequest) -> Result<ListRelatedFilesResponse, Refusal> { pending() }
        fn list_recent_files(&self, _: &Call, _: ListRecentFilesRequest) -> Result<ListRecentFilesResponse, Refusal> { pending() }
    }
}

mod archives {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::archives::{ListArchiveFilesRequest, ListArchiveFilesResponse};

    impl Archives for Service {
        fn list_archive_files(&self, _: &Call, _: ListArchiveFilesRequest) -> Result<ListArchiveFilesResponse, Refusal> { pending() }
    }
}

mod departments {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::departments::{
    CreateDepartmentRequest, CreateDepartmentResponse, DeleteDepartmentRequest,
    Department, GetDepartmentRequest, ListDepartmentsRequest, ListDepartmentsResponse,
    UpdateDepartmentRequest,
};

    impl Departments for Service {
        fn list_departments(&self, _: &Call, _: ListDepartmentsRequest) -> Result<ListDepartmentsResponse, Refusal> { pending() }
        fn get_department(&self, _: &Call, _: GetDepartmentRequest) -> Result<Department, Refusal> { pending() }
        fn update_department(&self, _: &Call, _: UpdateDepartmentRequest) -> Result<(), Refusal> { pending() }
        fn delete_department(&self, _: &Call, _: DeleteDepartmentRequest) -> Result<(), Refusal> { pending() }
        fn create_department(&self, _: &Call, _: CreateDepartmentRequest) -> Result<CreateDepartmentResponse, Refusal> { pending() }
    }
}

mod favorites {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::favorites::{
    ListStarredFilesRequest, ListStarredFilesResponse, StarFilesRequest,
    StarFilesResponse,
};

    impl Favorites for Service {
        fn star_files(&self, _: &Call, _: StarFilesRequest) -> Result<StarFilesResponse, Refusal> { pending() }
        fn list_starred_files(&self, _: &Call, _: ListStarredFilesRequest) -> Result<ListStarredFilesResponse, Refusal> { pending() }
    }
}

mod jobs {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::jobs::{
    CancelJobRequest, CancelJobResponse, CreateJobRequest, CreateJobResponse,
    GetJobRequest, GetJobResponse, ListJobsRequest, ListJobsResponse,
};

    impl Jobs for Service {
        fn list_jobs(&self, _: &Call, _: ListJobsRequest) -> Result<ListJobsResponse, Refusal> { pending() }
        fn create_job(&self, _: &Call, _: CreateJobRequest) -> Result<CreateJobResponse, Refusal> { pending() }
        fn get_job(&self, _: &Call, _: GetJobRequest) -> Result<GetJobResponse, Refusal> { pending() }
        fn cancel_job(&self, _: &Call, _: CancelJobRequest) -> Result<CancelJobResponse, Refusal> { pending() }
    }
}

mod listings {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::listings::{
    ListFilesResponse, ListPersonalFilesRequest, ListTeamFilesRequest,
};

    impl Listings for Service {
        fn list_personal_files(&self, _: &Call, _: ListPersonalFilesRequest) -> Result<ListFilesResponse, Refusal> { pending() }
        fn list_team_files(&self, _: &Call, _: ListTeamFilesRequest) -> Result<ListFilesResponse, Refusal> { pending() }
    }
}

mod messages {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::messages::{
    CountUnreadMessagesRequest, CountUnreadMessagesResponse, DeleteMessagesRequest,
    DeleteMessagesResponse, ListMessagesRequest, ListMessagesResponse,
    MarkMessagesReadRequest, MarkMessagesReadResponse, UpdateAllMessagesRequest,
};

    impl Messages for Service {
        fn count_unread_messages(&self, _: &Call, _: CountUnreadMessagesRequest) -> Result<CountUnreadMessagesResponse, Refusal> { pending() }
        fn list_messages(&self, _: &Call, _: ListMessagesRequest) -> Result<ListMessagesResponse, Refusal> { pending() }
        fn mark_messages_read(&self, _: &Call, _: MarkMessagesReadRequest) -> Result<MarkMessagesReadResponse, Refusal> { pending() }
        fn delete_messages(&self, _: &Call, _: DeleteMessagesRequest) -> Result<DeleteMessagesResponse, Refusal> { pending() }
        fn update_all_messages(&self, _: &Call, _: UpdateAllMessagesRequest) -> Result<(), Refusal> { pending() }
    }
}

mod sdk {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::sdk::{GetJsSdkInfoRequest, GetJsSdkInfoResponse};

    impl Sdk for Service {
        fn get_js_sdk_info(&self, _: &Call, _: GetJsSdkInfoRequest) -> Result<GetJsSdkInfoResponse, Refusal> { pending() }
    }
}

mod services {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::services::{
    GetQuotaUsageRequest, GetQuotaUsageResponse, GetServiceRequest, GetServiceResponse,
};

    impl Services for Service {
        fn get_service(&self, _: &Call, _: GetServiceRequest) -> Result<GetServiceResponse, Refusal> { pending() }
        fn get_quota_usage(&self, _: &Call, _: GetQuotaUsageRequest) -> Result<GetQuotaUsageResponse, Refusal> { pending() }
    }
}

mod settings {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::settings::UpdatePackageExpiryRequest;

    impl Settings for Service {
        fn update_package_expiry(&self, _: &Call, _: UpdatePackageExpiryRequest) -> Result<(), Refusal> { pending() }
    }
}

mod spaces {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::spaces::{
    CreateGroupSpaceRequest, CreateGroupSpaceResponse, CreateSpaceRequest,
    CreateSpaceResponse, DeleteGroupSpaceRequest, DeleteSpaceRequest,
    GetSpaceByContainerIdRequest, GetSpaceByContainerIdResponse, GetSpaceRequest,
    GetSpaceResponse, ListDepartmentSpacesRequest, ListDepartmentSpacesResponse,
    ListGroupSpacesRequest, ListGroupSpacesResponse, ListSpacesByOwnerRequest,
    ListSpacesByOwnerResponse, ListTeamSpacesRequest, ListTeamSpacesResponse,
    ListUserSpacesRequest, ListUserSpacesResponse, UpdateSpaceRequest,
};

    impl Spaces for Service {
        fn list_department_spaces(&self, _: &Call, _: ListDepartmentSpacesRequest) -> Result<ListDepartmentSpacesResponse, Refusal> { pending() }
        fn get_space(&self, _: &Call, _: GetSpaceRequest) -> Result<GetSpaceResponse, Refusal> { pending() }
        fn create_space(&self, _: &Call, _: CreateSpaceRequest) -> Result<CreateSpaceResponse, Refusal> { pending() }
        fn update_space(&self, _: &Call, _: UpdateSpaceRequest) -> Result<(), Refusal> { pending() }
        fn delete_space(&self, _: &Call, _: DeleteSpaceRequest) -> Result<(), Refusal> { pending() }
        fn get_space_by_container_id(&self, _: &Call, _: GetSpaceByContainerIdRequest) -> Result<GetSpaceByContainerIdResponse, Refusal> { pending() }
        fn list_team_spaces(&self, _: &Call, _: ListTeamSpacesRequest) -> Result<ListTeamSpacesResponse, Refusal> { pending() }
        fn create_group_space(&self, _: &Call, _: CreateGroupSpaceRequest) -> Result<CreateGroupSpaceResponse, Refusal> { pending() }
        fn delete_group_space(&self, _: &Call, _: DeleteGroupSpaceRequest) -> Result<(), Refusal> { pending() }
        fn list_group_spaces(&self, _: &Call, _: ListGroupSpacesRequest) -> Result<ListGroupSpacesResponse, Refusal> { pending() }
        fn list_user_spaces(&self, _: &Call, _: ListUserSpacesRequest) -> Result<ListUserSpacesResponse, Refusal> { pending() }
        fn list_spaces_by_owner(&self, _: &Call, _: ListSpacesByOwnerRequest) -> Result<ListSpacesByOwnerResponse, Refusal> { pending() }
    }
}

mod tasks {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::tasks::{
    CreateTaskRequest, CreateTaskResponse, GetHandoverRecipientRequest,
    GetHandoverRecipientResponse, GetTaskRequest, GetTaskResponse, GetTaskResultRequest,
    GetTaskResultResponse, ListTasksRequest, ListTasksResponse,
};

    impl Tasks for Service {
        fn create_task(&self, _: &Call, _: CreateTaskRequest) -> Result<CreateTaskResponse, Refusal> { pending() }
        fn list_tasks(&self, _: &Call, _: ListTasksRequest) -> Result<ListTasksResponse, Refusal> { pending() }
        fn get_task(&self, _: &Call, _: GetTaskRequest) -> Result<GetTaskResponse, Refusal> { pending() }
        fn get_handover_recipient(&self, _: &Call, _: GetHandoverRecipientRequest) -> Result<GetHandoverRecipientResponse, Refusal> { pending() }
        fn get_task_result(&self, _: &Call, _: GetTaskResultRequest) -> Result<GetTaskResultResponse, Refusal> { pending() }
    }
}

mod usergroups {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::usergroups::{
    AddUserGroupMembersRequest, CreateUserGroupRequest, CreateUserGroupResponse,
    DeleteUserGroupRequest, ListUserGroupMembersRequest, ListUserGroupMembersResponse,
    ListUserGroupsRequest, ListUserGroupsResponse, RemoveUserGroupMembersRequest,
    UpdateUserGroupRequest, UserGroupMembersResponse,
};

    impl Usergroups for Service {
        fn list_user_groups(&self, _: &Call, _: ListUserGroupsRequest) -> Result<ListUserGroupsResponse, Refusal> { pending() }
        fn create_user_group(&self, _: &Call, _: CreateUserGroupRequest) -> Result<CreateUserGroupResponse, Refusal> { pending() }
        fn update_user_group(&self, _: &Call, _: UpdateUserGroupRequest) -> Result<(), Refusal> { pending() }
        fn delete_user_group(&self, _: &Call, _: DeleteUserGroupRequest) -> Result<(), Refusal> { pending() }
        fn list_user_group_members(&self, _: &Call, _: ListUserGroupMembersRequest) -> Result<ListUserGroupMembersResponse, Refusal> { pending() }
        fn add_user_group_members(&self, _: &Call, _: AddUserGroupMembersRequest) -> Result<UserGroupMembersResponse, Refusal> { pending() }
        fn remove_user_group_members(&self, _: &Call, _: RemoveUserGroupMembersRequest) -> Result<UserGroupMembersResponse, Refusal> { pending() }
    }
}

mod users {
    #[allow(clippy::wildcard_imports, reason = "temporary")]
    use super::*;
    use koodrive::users::{
    CountUsersRequest, CountUsersResponse, CreateUserRequest, CreateUserResponse,
    DeleteUserRequest, GetUserMobileRequest, GetUserMobileResponse, GetUserRequest,
    GetUserResponse, ListUsersRequest, ListUsersResponse, UpdateUserRequest,
    VerifyUserImportRequest, VerifyUserImportResponse,
};

    impl Users for Service {
        fn list_users(&self, _: &Call, _: ListUsersRequest) -> Result<ListUsersResponse, Refusal> { pending() }
        fn get_user(&self, _: &Call, _: GetUserRequest) -> Result<GetUserResponse, Refusal> { pending() }
        fn update_user(&self, _: &Call, _: UpdateUserRequest) -> Result<(), Refusal> { pending() }
        fn delete_user(&self, _: &Call, _: DeleteUserRequest) -> Result<(), Refusal> { pending() }
        fn count_users(&self, _: &Call, _: CountUsersRequest) -> Result<CountUsersResponse, Refusal> { pending() }
        fn create_user(&self, _: &Call, _: CreateUserRequest) -> Result<CreateUserResponse, Refusal> { pending() }
        fn get_user_mobile(&self, _: &Call, _: GetUserMobileRequest) -> Result<GetUserMobileResponse, Refusal> { pending() }
        fn verify_user_import(&self, _: &Call, _: VerifyUserImportRequest) -> Result<VerifyUserImportResponse, Refusal> { pending() }
    }
}
