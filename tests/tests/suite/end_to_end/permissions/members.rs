//! Who is given what: initial permissions, lists of members, and wrong requests.

use std::collections::BTreeMap;

use futures_util::TryStreamExt;
use koodrive::common::{FileId, GroupRole, PermissionTemplateId, UserId};
use koodrive::standard_permissions::{
    self as calls, GetInitialMemberPermissionRequest, InitialMemberPermission, ListUserPermissionsRequest,
    SetInitialMemberPermissionRequest, TeamKind, UserPermission,
};
use koodrive::user_groups::{
    self, AddUserGroupMembersRequest, MemberGrant, RemoveUserGroupMembersRequest, UpdateUserGroupRequest, UserGroupKind,
};
use koodrive::{Client, Error};
use serde_json::{Value, json};

use super::super::raw::call;
use super::{FORBIDDEN, INVALID, MISSING, Team, all_but, code};

const NO_SPACE: i64 = 13_000_301;
const ELSEWHERE: i64 = 13_000_411;
const OTHER_TEAM: i64 = 13_000_415;

impl Team {
    fn list(&self) -> ListUserPermissionsRequest {
        ListUserPermissionsRequest::new(self.space.clone(), TeamKind::Group).group_id(self.group.clone())
    }

    /// The names of all members with those of their templates; `-` for permissions of their own.
    async fn listed(&self, request: ListUserPermissionsRequest) -> BTreeMap<String, String> {
        let items = calls::list_user_permissions_items(&self.ann, request.count(1));
        let all: Vec<UserPermission> = items.try_collect().await.unwrap();
        let template = |one: &UserPermission| one.template_name.clone().unwrap_or_else(|| "-".to_owned());
        all.iter().map(|one| (one.user_name.clone().unwrap(), template(one))).collect()
    }

    async fn initial(&self, client: &Client) -> Result<InitialMemberPermission, Error> {
        let request = GetInitialMemberPermissionRequest::new(self.group.as_str().to_owned());
        calls::get_initial_member_permission(client, request).await.map(|response| response.data.unwrap())
    }

    fn to_set(&self, template: PermissionTemplateId) -> SetInitialMemberPermissionRequest {
        SetInitialMemberPermissionRequest::new(self.group.as_str().to_owned().into(), template)
    }

    async fn add(&self, grants: Vec<MemberGrant>) -> Result<Vec<UserId>, Error> {
        let request = AddUserGroupMembersRequest::new(self.group.clone(), Vec::<UserId>::new()).amend_mod_roles(grants);
        user_groups::add_user_group_members(&self.ann, request).await.map(|response| response.failed_list)
    }

    async fn remove(&self, user: &str) {
        let request = RemoveUserGroupMembersRequest::new(self.group.clone(), [UserId::from(user.to_owned())]);
        user_groups::remove_user_group_members(&self.ann, request).await.unwrap();
    }
}

fn expected<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
    pairs.into_iter().map(|(user, template)| (user.to_owned(), template.to_owned())).collect()
}

#[tokio::test]
async fn new_members_have_the_initial_permissions_and_earlier_ones_keep_theirs() {
    let team = Team::start().await;
    let first = team.initial(&team.bob).await.unwrap();
    assert_eq!((first.template_name.as_deref(), first.user_id), (Some("Full access"), None));
    assert_eq!((first.space_type, first.container_id), (Some(1), Some(team.space.clone())));

    let guest = team.template("Guest", &["deletePermission"]).await;
    calls::set_initial_member_permission(&team.ann, team.to_set(guest.clone())).await.unwrap();
    assert_eq!(team.add(vec![MemberGrant::new("103")]).await.unwrap(), []);
    let now = expected([("Ann", "Full access"), ("Bob", "Full access"), ("Cid", "Guest")]);
    assert_eq!(team.listed(team.list()).await, now);

    let own = team.to_set(PermissionTemplateId::ANONYMOUS).capabilities(all_but(&["copyPermission"]));
    calls::set_initial_member_permission(&team.ann, own).await.unwrap();
    let initial = team.initial(&team.ann).await.unwrap();
    assert_eq!((initial.template_id, initial.template_name), (Some(PermissionTemplateId::ANONYMOUS), None));
    assert_eq!((initial.capabilities, initial.user_id), (Some(all_but(&["copyPermission"])), Some("101".into())));
    assert_eq!(team.listed(team.list()).await, now, "nobody has joined since");

    // Who comes back is new.
    team.remove("103").await;
    team.add(vec![MemberGrant::new("103")]).await.unwrap();
    let request = team.list().template_id(PermissionTemplateId::ANONYMOUS);
    let found = calls::list_user_permissions(&team.ann, request).await.unwrap();
    assert_eq!(found.next_cursor, None);
    let [cid] = found.user_permissions.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (cid.user_id.clone(), cid.capabilities.clone()),
        (Some("103".into()), vec![all_but(&["copyPermission"])])
    );
    let description = cid.description.as_deref().unwrap();
    assert!(description.contains("deletePermission") && !description.contains("copyPermission"), "{description}");
    assert_eq!((cid.group_name.as_deref(), cid.group_role.clone()), (Some("Choir"), Some(GroupRole::Member)));
}

#[tokio::test]
async fn members_are_given_permissions_when_they_are_added() {
    let team = Team::start().await;
    let guest = team.template("Guest", &["deletePermission"]).await;
    let unknown = MemberGrant::new("103").template("7");
    assert_eq!(code(team.add(vec![MemberGrant::new("100"), unknown]).await), MISSING);
    assert_eq!(team.listed(team.list()).await.len(), 2, "nobody has joined");
    let grants = vec![
        MemberGrant::new("103").template(guest),
        MemberGrant::new("100").capabilities(all_but(&["copyPermission"])),
        MemberGrant::new("102").capabilities(all_but(&["viewPermission"])),
    ];
    assert_eq!(team.add(grants).await.unwrap(), ["102".into()], "Bob is there already, and is given nothing");
    let now = expected([("Ann", "Full access"), ("Bob", "Full access"), ("Cid", "Guest"), ("Admin", "-")]);
    assert_eq!(team.listed(team.list()).await, now);
    assert_eq!(team.listed(team.list().user_name("aNN")).await, expected([("Ann", "Full access")]));

    // Whoever manages the group may do everything, and has no permissions to change.
    let promote = UpdateUserGroupRequest::new(team.group.clone(), "Choir", UserGroupKind::Group);
    user_groups::update_user_group(&team.ann, promote.user_id("103").role(GroupRole::Administrator)).await.unwrap();
    assert_eq!(team.listed(team.list()).await["Cid"], "Full access");
    assert_eq!(code(calls::update_permissions(&team.ann, team.to_give("103", &[])).await), INVALID);
}

#[tokio::test]
async fn the_users_of_a_department_have_permissions_as_well() {
    let team = Team::start().await;
    let admin = team.token("100");
    let run = |operation: &'static str, fields: Value| {
        let (emulator, admin) = (&team.emulator, &admin);
        async move {
            let response = call(emulator, admin, operation, &fields).await;
            assert_eq!(response.code(), 0, "{operation}: {}", response.json);
            response.json
        }
    };
    let root = run("listDepartments", json!({})).await["list"][0]["id"].clone();
    let dept = run("createDepartment", json!({"name": "Sales", "parentId": root})).await["data"]["id"].clone();
    let space = run("getSpace", json!({"owner_id": dept, "type": 0})).await["data"]["containerId"].clone();
    run("updateUser", json!({"user_id": "101", "deptId": dept})).await;
    let reader = run("listPermissionTemplates", json!({"limit": 1, "offset": 3})).await["data"][0]["id"].clone();
    run("setInitialMemberPermission", json!({"spaceId": dept, "templateId": reader})).await;
    run("updateUser", json!({"user_id": "102", "deptId": dept})).await;

    let folder = |name: &str| json!({"containerId": space, "fileName": name, "fileType": "10"});
    let (ann, bob) = (team.token("101"), team.token("102"));
    assert_eq!(call(&team.emulator, &ann, "createDirectory", &folder("a")).await.code(), 0);
    assert_eq!(call(&team.emulator, &bob, "createDirectory", &folder("b")).await.code(), FORBIDDEN);
    run("createDirectory", folder("c")).await;

    let give = json!({"container": space, "type": 0, "amendModRoles": [{"userId": 102, "template": -1,
        "capabilities": all_but(&[])}]});
    run("updatePermissions", give.clone()).await;
    assert_eq!(call(&team.emulator, &bob, "createDirectory", &folder("b")).await.code(), 0);
    let list = json!({"spaceType": 0, "deptId": dept, "containerId": space});
    let listed = run("listUserPermissions", list.clone()).await["userPermissonList"].clone();
    let shown = |index: usize, field: &str| listed[index][field].clone();
    assert_eq!((shown(0, "templateName"), shown(1, "templateId")), (json!("Full access"), json!("-1")));
    assert_eq!((shown(0, "deptRole"), shown(0, "deptId")), (json!(1), dept.clone()));

    // Who leaves the department loses what was given.
    run("updateUser", json!({"user_id": "102", "deptId": root})).await;
    assert_eq!(call(&team.emulator, &admin, "updatePermissions", &give).await.code(), INVALID);
    run("updateUser", json!({"user_id": "102", "deptId": dept})).await;
    assert_eq!(call(&team.emulator, &bob, "createDirectory", &folder("d")).await.code(), FORBIDDEN);
    for operation in ["listUserPermissions", "updatePermissions"] {
        let fields = if operation == "listUserPermissions" { &list } else { &give };
        assert_eq!(call(&team.emulator, &ann, operation, fields).await.code(), FORBIDDEN, "{operation}");
    }
}

#[tokio::test]
async fn only_those_who_manage_a_space_give_permissions() {
    let team = Team::start().await;
    assert_eq!(code(calls::update_permissions(&team.bob, team.to_give("102", &[])).await), FORBIDDEN);
    let own = || team.to_set(PermissionTemplateId::ANONYMOUS).capabilities(all_but(&[]));
    assert_eq!(code(calls::set_initial_member_permission(&team.bob, own()).await), FORBIDDEN);
    assert_eq!(code(calls::list_user_permissions(&team.bob, team.list()).await), FORBIDDEN);
    // A super administrator sees what others may do, and changes it only as a member who manages the group.
    calls::list_user_permissions(&team.admin, team.list()).await.unwrap();
    team.initial(&team.admin).await.unwrap();
    assert_eq!(code(calls::set_initial_member_permission(&team.admin, own()).await), FORBIDDEN);
    team.remove("102").await;
    assert_eq!(code(team.initial(&team.bob).await), FORBIDDEN);
    let personal = json!({"container": team.emulator.container_id(), "type": 0,
        "amendModRoles": [{"userId": "100", "template": "-1", "capabilities": all_but(&[])}]});
    let personal = call(&team.emulator, &team.token("100"), "updatePermissions", &personal).await;
    assert_eq!(personal.code(), FORBIDDEN);
}

#[tokio::test]
async fn wrong_permissions_are_refused_and_change_nothing() {
    let team = Team::start().await;
    let ann = team.token("101");
    let own = team.emulator.accounts()[1].container_id.clone();
    let file = team.emulator.add_files(&own, &FileId::ROOT, ["a"], b"a").unwrap().remove(0);
    let mut lacking = serde_json::to_value(all_but(&[])).unwrap();
    lacking.as_object_mut().unwrap().remove("viewPermission");
    let with = |field: &str, value: Value| {
        let grant = json!({"userId": "102", "template": "-1", "capabilities": all_but(&["copyPermission"])});
        let mut request = json!({"container": team.space, "type": 1, "amendModRoles": [grant, grant]});
        *request.pointer_mut(field).unwrap() = value;
        request
    };
    for (field, value, expected) in [
        ("/container", json!("nothing"), NO_SPACE),
        ("/type", json!(0), OTHER_TEAM),
        ("/type", json!(7), INVALID),
        ("/amendModRoles", json!([]), INVALID),
        ("/amendModRoles/1/userId", json!("103"), INVALID),
        ("/amendModRoles/1/userId", json!("101"), INVALID),
        ("/amendModRoles/1/userId", json!("7"), INVALID),
        ("/amendModRoles/1/template", json!("7"), MISSING),
        ("/amendModRoles/1/capabilities", Value::Null, INVALID),
        ("/amendModRoles/1/capabilities", lacking.clone(), INVALID),
    ] {
        let response = call(&team.emulator, &ann, "updatePermissions", &with(field, value.clone())).await;
        assert_eq!(response.code(), expected, "{field} {value}: {}", response.json);
    }
    for (id, expected) in [(json!("nothing"), MISSING), (json!(file), ELSEWHERE)] {
        let mut request = with("/type", json!(1));
        request["fileId"] = id;
        assert_eq!(call(&team.emulator, &ann, "updatePermissions", &request).await.code(), expected);
    }
    assert_eq!(team.listed(team.list()).await["Bob"], "Full access");
}

#[tokio::test]
async fn a_wrong_team_template_or_space_is_refused() {
    let team = Team::start().await;
    let ann = team.token("101");
    let own = team.emulator.accounts()[1].container_id.clone();
    let file = team.emulator.add_files(&own, &FileId::ROOT, ["a"], b"a").unwrap().remove(0);
    for (field, value, expected) in
        [("spaceId", json!("7"), MISSING), ("templateId", json!("7"), MISSING), ("templateId", json!("-1"), INVALID)]
    {
        let mut request = json!({"spaceId": team.group, "templateId": "1000000000000000014"});
        request[field] = value;
        let response = call(&team.emulator, &ann, "setInitialMemberPermission", &request).await;
        assert_eq!(response.code(), expected, "{field}: {}", response.json);
    }
    for (fields, expected) in [
        (json!({}), INVALID),
        (json!({"groupId": "7"}), OTHER_TEAM),
        (json!({"groupId": team.group, "spaceType": 0}), OTHER_TEAM),
        (json!({"groupId": team.group, "fileId": file}), ELSEWHERE),
        (json!({"groupId": team.group, "containerId": "nothing"}), NO_SPACE),
        (json!({"groupId": team.group, "cursor": "x"}), INVALID),
    ] {
        let mut request = json!({"spaceType": 1, "containerId": team.space});
        request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let response = call(&team.emulator, &ann, "listUserPermissions", &request).await;
        assert_eq!(response.code(), expected, "{fields}: {}", response.json);
    }
    let group = user_groups::CreateUserGroupRequest::new("No space", UserGroupKind::Group);
    let group = user_groups::create_user_group(&team.ann, group).await.unwrap().id.unwrap();
    let response = call(&team.emulator, &ann, "getInitialMemberPermission", &json!({"spaceId": group})).await;
    assert_eq!(response.code(), NO_SPACE);
}

#[tokio::test]
async fn a_list_shows_the_permissions_on_a_file() {
    let team = Team::start().await;
    let file = team.emulator.add_files(&team.space, &FileId::ROOT, ["a"], b"a").unwrap().remove(0);
    let on_file = team.to_give("102", &["viewPermission"]).file_id(file.clone());
    calls::update_permissions(&team.ann, on_file).await.unwrap();
    assert_eq!(team.listed(team.list().file_id(file)).await["Bob"], "-");
    assert_eq!(team.listed(team.list()).await["Bob"], "Full access");
}
