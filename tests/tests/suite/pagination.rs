//! Every operation that pages, walked from the first page to the last by what the spec says of its pagination.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use koodrive::runtime::{
    AppSignature, Auth, Body, BoxFuture, Paged, Pages, StaticToken, Transport, TransportError, wire,
};
use koodrive::{CallOptions, Client, Items};
use koodrive_codegen::ir::{FieldLocation, Operation, Page, PageStyle};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::samples::{Extent, sample};
use crate::spec::SPEC;

/// How many items there are on each page of a list. The second page by cursor is empty, and no end.
fn sizes(style: PageStyle) -> [usize; 3] {
    if style == PageStyle::Cursor { [2, 0, 1] } else { [2, 2, 1] }
}

/// A test of each operation, by its functions.
macro_rules! walks {
    ($($id:literal: $module:ident, $pages:ident, $items:ident;)*) => {
        const WALKED: &[&str] = &[$($id),*];

        $(
            #[tokio::test]
            async fn $pages() {
                walk($id, koodrive::$module::$pages, koodrive::$module::$items).await;
            }
        )*
    };
}

walks! {
    "listUsers": users, list_users_pages, list_users_items;
    "listDepartmentSpaces": spaces, list_department_spaces_pages, list_department_spaces_items;
    "listTeamSpaces": spaces, list_team_spaces_pages, list_team_spaces_items;
    "listGroupSpaces": spaces, list_group_spaces_pages, list_group_spaces_items;
    "listUserSpaces": spaces, list_user_spaces_pages, list_user_spaces_items;
    "listUserGroups": user_groups, list_user_groups_pages, list_user_groups_items;
    "listUserGroupMembers": user_groups, list_user_group_members_pages, list_user_group_members_items;
    "listJobs": jobs, list_jobs_pages, list_jobs_items;
    "listTasks": tasks, list_tasks_pages, list_tasks_items;
    "listPersonalFiles": listings, list_personal_files_pages, list_personal_files_items;
    "listTeamFiles": listings, list_team_files_pages, list_team_files_items;
    "searchFiles": files, search_files_pages, search_files_items;
    "listStarredFiles": favorites, list_starred_files_pages, list_starred_files_items;
    "listMyShares": shares, list_my_shares_pages, list_my_shares_items;
    "listReceivedShares": received_shares, list_received_shares_pages, list_received_shares_items;
    "listSharedFiles": share_links, list_shared_files_pages, list_shared_files_items;
    "listSharedFolders": carrier_shared_folders, list_shared_folders_pages, list_shared_folders_items;
    "listCarrierSharedFiles": carrier_public_shares, list_carrier_shared_files_pages, list_carrier_shared_files_items;
    "listRelatedFiles": activity, list_related_files_pages, list_related_files_items;
    "listMessages": messages, list_messages_pages, list_messages_items;
    "listAccountRegistrations": carrier_accounts, list_account_registrations_pages, list_account_registrations_items;
    "listBackups": carrier_backups, list_backups_pages, list_backups_items;
    "listBackupFiles": carrier_backups, list_backup_files_pages, list_backup_files_items;
    "listSpaceQuotas": space_usage, list_space_quotas_pages, list_space_quotas_items;
    "listUserSpaceUsage": space_usage, list_user_space_usage_pages, list_user_space_usage_items;
    "listPermissionTemplates":
        standard_permission_templates, list_permission_templates_pages, list_permission_templates_items;
    "listUserPermissions": standard_permissions, list_user_permissions_pages, list_user_permissions_items;
    "listAudits": standard_content_audit, list_audits_pages, list_audits_items;
    "listFileVersions": versions, list_file_versions_pages, list_file_versions_items;
    "listFileOperations": carrier_files, list_file_operations_pages, list_file_operations_items;
}

#[test]
fn every_operation_that_pages_is_walked() {
    let paginated = SPEC.api.operations.iter().filter(|operation| operation.page.is_some());
    let paginated: BTreeSet<&str> = paginated.map(|operation| operation.id.as_str()).collect();
    assert_eq!(WALKED.iter().copied().collect::<BTreeSet<_>>(), paginated, "list it in walks!");
}

/// Walks a scripted list with what is least asked for and with all that can be, and compares what went out.
async fn walk<R: Paged + DeserializeOwned>(
    id: &str,
    pages: fn(&Client, R) -> Pages<R>,
    items: fn(&Client, R) -> Items<R>,
) {
    let operation = SPEC.api.operations.iter().find(|operation| operation.id == id).unwrap();
    let page = operation.page.as_ref().unwrap();
    for extent in [Extent::Minimal, Extent::Full] {
        let mut least = sample(&SPEC.api, &operation.request, extent);
        put(&mut least, &page.cursor, start(page), extent == Extent::Full);
        let request = || wire::from_slice::<R>(least.to_string().as_bytes()).unwrap();

        let server = Server::of(operation, page);
        let mut pages = pages(&server.client(R::OPERATION.auth), request());
        let mut found = Vec::new();
        while let Some(mut page) = pages.next_page().await.unwrap() {
            found.push(R::items(&mut page).unwrap().len());
        }
        let mut expected: Vec<usize> = sizes(page.style).into();
        if page.style == PageStyle::Offset && page.total.is_none() {
            expected.push(0);
        }
        assert_eq!(found, expected, "{id}");
        assert_eq!(pages.next_request().map(|_| ()), None);
        server.check_requests(operation, page, expected.len());

        let server = Server::of(operation, page);
        let mut items = items(&server.client(R::OPERATION.auth), request());
        let mut count = 0;
        while items.next_item().await.unwrap().is_some() {
            count += 1;
        }
        assert_eq!(count, expected.iter().sum::<usize>(), "{id}");
        server.check_requests(operation, page, expected.len());
    }
}

/// Where every walk begins.
fn start(page: &Page) -> Value {
    if page.style == PageStyle::Cursor { json!("") } else { json!(0) }
}

/// Writes a value to a path; into objects that are not there only if they shall be made.
fn put(root: &mut Value, path: &str, value: Value, make: bool) {
    let mut target = root;
    for step in path.split('.') {
        if target.get(step).is_none() && !make {
            return;
        }
        target = &mut target[step];
    }
    *target = value;
}

/// Answers page after page of a list, each as full as the spec says that it can be, and remembers what was asked.
#[derive(Clone)]
struct Server {
    answers: Arc<Vec<String>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

#[derive(Debug)]
struct Asked {
    query: Option<String>,
    body: Value,
}

impl Server {
    fn of(operation: &Operation, page: &Page) -> Self {
        let response = operation.response.as_ref().unwrap();
        let full = sample(&SPEC.api, response, Extent::Full);
        let item = full.pointer(&pointer(&page.items)).unwrap()[0].clone();
        let sizes = sizes(page.style);
        let response = |(index, size): (usize, &usize)| {
            let mut response = full.clone();
            put(&mut response, "code", json!(0), true);
            put(&mut response, &page.items, Value::Array(vec![item.clone(); *size]), true);
            if let Some(next) = &page.next {
                let last = index + 1 == sizes.len();
                put(&mut response, next, json!(if last { String::new() } else { format!("cursor-{index}") }), true);
            }
            if let Some(total) = &page.total {
                put(&mut response, total, json!(sizes.iter().sum::<usize>()), true);
            }
            response.to_string()
        };
        let mut answers: Vec<String> = sizes.iter().enumerate().map(response).collect();
        let mut empty = full.clone();
        put(&mut empty, "code", json!(0), true);
        put(&mut empty, &page.items, json!([]), true);
        answers.push(empty.to_string());
        Self { answers: Arc::new(answers), asked: Arc::default() }
    }

    fn client(&self, auth: Auth) -> Client {
        let builder = Client::builder("https://localhost").transport(self.clone());
        let builder = match auth {
            Auth::Signature => builder.credentials(AppSignature::new("app", "secret", "1")),
            Auth::OtherToken(kind) => builder.credentials(StaticToken::of_kind(kind, "token")),
            Auth::None | Auth::Token | Auth::TokenOrSignature => builder.credentials(StaticToken::new("token")),
        };
        builder.build().unwrap().with(CallOptions::new().agent("agent"))
    }

    /// The requests began where the pages before them said, each in the place that the spec names.
    fn check_requests(&self, operation: &Operation, page: &Page, count: usize) {
        let asked = self.asked.lock().unwrap();
        assert_eq!(asked.len(), count, "{}", operation.id);
        let mut offset = 0;
        for (index, asked) in asked.iter().enumerate().skip(1) {
            offset += sizes(page.style)[index - 1];
            let expected = match page.style {
                PageStyle::Cursor => format!("cursor-{}", index - 1),
                PageStyle::Offset => offset.to_string(),
            };
            let found = match page.location.unwrap() {
                // A cursor is text, an offset a number.
                FieldLocation::Body => asked.body.pointer(&pointer(&page.cursor)).map(|found| match found.as_str() {
                    Some(text) => text.to_owned(),
                    None => found.to_string(),
                }),
                _ => asked.in_query(&page.cursor),
            };
            assert_eq!(found.as_ref(), Some(&expected), "{}: {asked:?}", operation.id);
        }
        // The size that a request was made with stays; where an object was made for the cursor, it is the default.
        if let Some(size) = page.default_size {
            let found = asked[1].body.pointer(&pointer(&page.size)).and_then(Value::as_u64);
            let given = asked[0].body.pointer(&pointer(&page.size)).and_then(Value::as_u64);
            assert_eq!(found, Some(given.unwrap_or(size)), "{}", operation.id);
        }
    }
}

impl Asked {
    fn in_query(&self, name: &str) -> Option<String> {
        let mut pairs = self.query.as_deref()?.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned())
    }
}

impl Transport for Server {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, mut body) = request.into_parts();
            let mut bytes = Vec::new();
            while let Some(chunk) = body.next_chunk().await {
                bytes.extend_from_slice(&chunk.unwrap());
            }
            let body = serde_json::from_slice(&bytes).unwrap_or_default();
            let mut asked = self.asked.lock().unwrap();
            asked.push(Asked { query: head.uri.query().map(str::to_owned), body });
            let response = self.answers[asked.len() - 1].clone();
            Ok(http::Response::new(response.into()))
        })
    }
}

fn pointer(path: &str) -> String {
    format!("/{}", path.replace('.', "/"))
}
