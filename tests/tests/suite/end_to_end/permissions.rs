//! Permission templates, the permissions of members, and what they forbid.

mod effects;
mod members;
mod templates;

use koodrive::common::{ContainerId, GroupId, PermissionTemplateId, UserId};
use koodrive::files::UserCapabilities;
use koodrive::runtime::StaticToken;
use koodrive::spaces::{self, CreateGroupSpaceRequest, GetSpaceRequest};
use koodrive::standard_permission_templates::{
    self as template_calls, CreatePermissionTemplateRequest, CreatePermissionTemplateRequired,
    ListPermissionTemplatesRequest, PermissionTemplate, PermissionTemplateKind,
};
use koodrive::standard_permissions::{self as permission_calls, PermissionGrant, TeamKind, UpdatePermissionsRequest};
use koodrive::{Client, Error};
use koodrive_emulator::Emulator;
use serde_json::{Map, Value, from_value};

use crate::end_to_end::contract;

const FORBIDDEN: i64 = 13_000_410;
const INVALID: i64 = 13_000_102;
const MISSING: i64 = 13_000_309;

/// All permissions, as requests state them.
const PERMISSIONS: [&str; 11] = [
    "addChildNodePermission",
    "copyPermission",
    "deletePermission",
    "downloadPermission",
    "editPermission",
    "listChildNodePermission",
    "removeChildNodePermission",
    "renameFilePermission",
    "shareFilePermission",
    "uploadPermission",
    "viewPermission",
];

/// All permissions but these.
fn all_but(without: &[&str]) -> UserCapabilities {
    let stated: Map<String, Value> =
        PERMISSIONS.iter().map(|name| ((*name).to_owned(), Value::from(!without.contains(name)))).collect();
    from_value(Value::Object(stated)).unwrap()
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> i64 {
    outcome.unwrap_err().code().unwrap()
}

/// The group of Ann (101), with Bob (102) in it. The administrator (100) and Cid (103) are not.
struct Team {
    emulator: Emulator,
    admin: Client,
    ann: Client,
    bob: Client,
    group: GroupId,
    space: ContainerId,
}

impl Team {
    async fn start() -> Self {
        let users = [("100", "Admin"), ("101", "Ann"), ("102", "Bob"), ("103", "Cid")];
        let builder = users.iter().fold(Emulator::builder(), |builder, (id, name)| builder.user(*id, *name));
        let emulator = builder.start().await.unwrap();
        let client = |id: &str| {
            let token = emulator.issue_token_for(&UserId::from(id.to_owned())).unwrap();
            contract::client(&emulator).credentials(StaticToken::new(token)).build().unwrap()
        };
        let (admin, ann, bob) = (client("100"), client("101"), client("102"));
        let request = CreateGroupSpaceRequest::new("Choir").user_ids(["102"]);
        let group = spaces::create_group_space(&ann, request).await.unwrap().id.unwrap();
        let request: GetSpaceRequest = from_value(serde_json::json!({"owner_id": group, "type": 2})).unwrap();
        let space = spaces::get_space(&ann, request).await.unwrap().data.unwrap().container_id.unwrap();
        Self { emulator, admin, ann, bob, group, space }
    }

    fn token(&self, user_id: &str) -> String {
        self.emulator.issue_token_for(&UserId::from(user_id.to_owned())).unwrap()
    }

    fn to_give(&self, user: &str, without: &[&str]) -> UpdatePermissionsRequest {
        let grant = PermissionGrant::new(user.to_owned().into(), PermissionTemplateId::ANONYMOUS);
        let grant = grant.capabilities(all_but(without));
        UpdatePermissionsRequest::new(self.space.clone(), [grant], TeamKind::Group)
    }

    /// Gives a member all permissions in the space but these.
    async fn give(&self, user: &str, without: &[&str]) {
        permission_calls::update_permissions(&self.ann, self.to_give(user, without)).await.unwrap();
    }

    /// A new template with all permissions but these.
    async fn template(&self, name: &str, without: &[&str]) -> PermissionTemplateId {
        let required = CreatePermissionTemplateRequired {
            name: name.to_owned(),
            kind: PermissionTemplateKind::Custom,
            company: self.emulator.app_id().to_owned(),
            capabilities: all_but(without),
        };
        let request = CreatePermissionTemplateRequest::new(required);
        template_calls::create_permission_template(&self.admin, request).await.unwrap();
        let found = self.templates(ListPermissionTemplatesRequest::new(100, 0)).await;
        found.into_iter().find(|template| template.name.as_deref() == Some(name)).unwrap().id.unwrap()
    }

    async fn templates(&self, request: ListPermissionTemplatesRequest) -> Vec<PermissionTemplate> {
        template_calls::list_permission_templates(&self.bob, request).await.unwrap().data
    }
}
