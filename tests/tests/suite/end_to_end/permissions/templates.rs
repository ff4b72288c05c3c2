//! Templates by themselves.

use futures_util::TryStreamExt;
use koodrive::common::PermissionTemplateId;
use koodrive::standard_permission_templates::{
    self as calls, DeletePermissionTemplatesRequest, GetPermissionTemplateUseRequest, GetPermissionTemplatesRequest,
    ListPermissionTemplatesRequest, PermissionTemplate, PermissionTemplateKind, PermissionTemplateOrder,
    PermissionTemplateStatus, SetPermissionTemplateStatusRequest, UpdatePermissionTemplateRequest,
};
use koodrive::standard_permissions::{self as permission_calls, PermissionGrant, TeamKind, UpdatePermissionsRequest};
use serde_json::{Value, json};

use super::super::raw::call;
use super::{FORBIDDEN, INVALID, MISSING, PERMISSIONS, Team, all_but, code};

fn names(templates: &[PermissionTemplate]) -> Vec<&str> {
    templates.iter().map(|template| template.name.as_deref().unwrap()).collect()
}

fn list() -> ListPermissionTemplatesRequest {
    ListPermissionTemplatesRequest::new(100, 0)
}

#[tokio::test]
async fn templates_are_created_listed_changed_and_deleted() {
    let team = Team::start().await;
    let (reader, writer) = (team.template("读者", &["uploadPermission"]).await, team.template("Writer", &[]).await);
    let presets = ["Full access", "Contributor", "Downloader", "Reader"];
    assert_eq!(names(&team.templates(list()).await), [&presets[..], &["读者", "Writer"]].concat());
    let custom = list().template_type(PermissionTemplateKind::Custom);
    let latest = custom.clone().order_by_time(PermissionTemplateOrder::Descending);
    assert_eq!(names(&team.templates(latest.clone()).await), ["Writer", "读者"]);
    assert_eq!(names(&team.templates(list().preset_first(false)).await)[..2], ["读者", "Writer"]);
    assert_eq!(names(&team.templates(list().id(writer.clone())).await), ["Writer"]);
    let page = ListPermissionTemplatesRequest::new(2, 3);
    let page = calls::list_permission_templates(&team.bob, page).await.unwrap();
    assert_eq!((names(&page.data), page.total), (vec!["Reader", "读者"], Some(6)));
    // The total counts what the filter leaves out, and the walk ends all the same.
    let mut filtered = custom.clone();
    filtered.limit = 1;
    let found: Vec<_> = calls::list_permission_templates_items(&team.bob, filtered).try_collect().await.unwrap();
    assert_eq!(names(&found), ["读者", "Writer"]);

    let change = UpdatePermissionTemplateRequest::new(reader.clone(), "Peruser").description("only reads");
    team.emulator.clock().advance(std::time::Duration::from_secs(60));
    calls::update_permission_template(&team.admin, change).await.unwrap();
    let got = GetPermissionTemplatesRequest::new([writer.clone(), reader.clone()]);
    let got = calls::get_permission_templates(&team.bob, got).await.unwrap().data;
    let changed = &got[1];
    assert_eq!(changed.description.as_deref(), Some("only reads"));
    assert_eq!(changed.company.as_deref(), Some(team.emulator.app_id()));
    assert_eq!(changed.capabilities, Some(all_but(&["uploadPermission"])));
    assert_ne!(changed.create_time, changed.update_time);

    let off = SetPermissionTemplateStatusRequest::new(reader.clone(), PermissionTemplateStatus::Disabled);
    calls::set_permission_template_status(&team.admin, off).await.unwrap();
    assert_eq!(names(&team.templates(list().status(PermissionTemplateStatus::Disabled)).await), ["Peruser"]);
    let delete = DeletePermissionTemplatesRequest::new([reader.clone(), writer]);
    calls::delete_permission_templates(&team.admin, delete.clone()).await.unwrap();
    assert!(team.templates(custom).await.is_empty());
    assert_eq!(code(calls::delete_permission_templates(&team.admin, delete).await), MISSING);
    let gone = GetPermissionTemplatesRequest::new([reader]);
    assert_eq!(code(calls::get_permission_templates(&team.bob, gone).await), MISSING);
}

#[tokio::test]
async fn a_template_in_use_cannot_be_deleted_and_a_disabled_one_not_be_given() {
    let team = Team::start().await;
    let template = team.template("No sharing", &["shareFilePermission"]).await;
    let use_of = || async {
        let request = GetPermissionTemplateUseRequest::new(template.clone());
        calls::get_permission_template_use(&team.bob, request).await.unwrap().in_use
    };
    assert_eq!(use_of().await, Some(false));
    let give = UpdatePermissionsRequest::new(
        team.space.clone(),
        [PermissionGrant::new("102".into(), template.clone())],
        TeamKind::Group,
    );
    permission_calls::update_permissions(&team.ann, give.clone()).await.unwrap();
    assert_eq!(use_of().await, Some(true));
    let other = team.template("Other", &[]).await;
    let delete = DeletePermissionTemplatesRequest::new([other.clone(), template.clone()]);
    assert_eq!(code(calls::delete_permission_templates(&team.admin, delete.clone()).await), INVALID);
    assert_eq!(team.templates(list().id(other)).await.len(), 1, "all or none");

    let off = SetPermissionTemplateStatusRequest::new(template.clone(), PermissionTemplateStatus::Disabled);
    calls::set_permission_template_status(&team.admin, off).await.unwrap();
    assert_eq!(code(permission_calls::update_permissions(&team.ann, give).await), INVALID);
    team.give("102", &[]).await;
    assert_eq!(use_of().await, Some(false));
    calls::delete_permission_templates(&team.admin, delete).await.unwrap();
}

#[tokio::test]
async fn presets_stay_as_they_are_and_only_super_administrators_change_templates() {
    let team = Team::start().await;
    let template = team.template("Mine", &[]).await;
    let preset = team.templates(list().template_type(PermissionTemplateKind::Preset)).await[0].id.clone().unwrap();
    let rename = |id: &PermissionTemplateId| UpdatePermissionTemplateRequest::new(id.clone(), "x");
    let delete = |id: &PermissionTemplateId| DeletePermissionTemplatesRequest::new([id.clone()]);
    let off = |id: &PermissionTemplateId| {
        SetPermissionTemplateStatusRequest::new(id.clone(), PermissionTemplateStatus::Disabled)
    };
    assert_eq!(code(calls::update_permission_template(&team.admin, rename(&preset)).await), FORBIDDEN);
    assert_eq!(code(calls::delete_permission_templates(&team.admin, delete(&preset)).await), FORBIDDEN);
    calls::set_permission_template_status(&team.admin, off(&preset)).await.unwrap();
    assert_eq!(code(calls::update_permission_template(&team.ann, rename(&template)).await), FORBIDDEN);
    assert_eq!(code(calls::delete_permission_templates(&team.ann, delete(&template)).await), FORBIDDEN);
    assert_eq!(code(calls::set_permission_template_status(&team.ann, off(&template)).await), FORBIDDEN);
}

/// A valid request with one field in the place of the valid one; `null` removes it.
fn with(field: &str, value: Value) -> Value {
    let all: serde_json::Map<String, Value> =
        PERMISSIONS.iter().map(|name| ((*name).to_owned(), json!(true))).collect();
    let mut request = json!({"name": "x", "type": 1, "company": "9000000000000000001", "capabilities": all});
    if let Some(name) = field.strip_prefix("capabilities.") {
        request["capabilities"].as_object_mut().unwrap().remove(name);
    } else {
        request[field] = value;
    }
    request
}

#[tokio::test]
async fn a_template_that_cannot_be_is_refused_by_the_name_of_the_field() {
    let team = Team::start().await;
    let token = team.token("100");
    for (field, value) in [
        ("name", json!("")),
        ("name", json!(" ")),
        ("name", json!("a\u{7}")),
        ("name", json!("云空间云空间云空间")),
        ("name", json!("a".repeat(25))),
        ("description", json!("")),
        ("description", json!("a".repeat(51))),
        ("type", json!(0)),
        ("type", json!(7)),
        ("company", json!("1")),
        ("capabilities.editPermission", Value::Null),
    ] {
        let response = call(&team.emulator, &token, "createPermissionTemplate", &with(field, value.clone())).await;
        assert_eq!(response.code(), INVALID, "{field} {value}");
        let message = response.json["msg"].as_str().unwrap();
        assert!(message.starts_with(&format!("{field}: ")), "{field} {value}: {message}");
    }
    for (name, description) in [("云空间云空间云空".to_owned(), "é".repeat(50)), ("a".repeat(24), "x".to_owned())]
    {
        let mut request = with("name", json!(name));
        request["description"] = json!(description);
        let created = call(&team.emulator, &token, "createPermissionTemplate", &request).await;
        assert_eq!((created.code(), created.json.as_object().unwrap().len()), (0, 2), "{}", created.json);
    }
    for (operation, most) in [("deletePermissionTemplates", 100), ("getPermissionTemplates", 200)] {
        for count in [0, most + 1] {
            let response = call(&team.emulator, &token, operation, &json!({"ids": vec!["1"; count]})).await;
            assert_eq!(response.code(), INVALID, "{operation} {count}");
        }
        let response = call(&team.emulator, &token, operation, &json!({"ids": vec!["1"; most]})).await;
        assert_eq!(response.code(), MISSING, "{operation}");
    }
    let status = json!({"id": "1", "status": 7});
    assert_eq!(call(&team.emulator, &token, "setPermissionTemplateStatus", &status).await.code(), INVALID);
}
