//! A new edition of the base: a dozen changes at once, everything renumbered.

use document_changes::document::{Document, Lists, Operation, Row, Table, words};
use koodrive_documents::Facts;

/// What a person edits after `docs propose`: the file, a text in it, and what takes its place.
pub(crate) const BY_HAND: [(&str, &str, &str); 11] = [
    (
        "spec/schemas/services.yaml",
        "    packageDownloadExpires:\n      type: integer\n      format: int32\n",
        "    packageDownloadExpires:\n      type: integer\n      format: int64\n",
    ),
    ("spec/schemas/jobs.yaml", "501, 502, 503, 701]", "501, 502, 503, 504, 701]"),
    ("spec/schemas/jobs.yaml", "    - UnpackSelected\n", "    - UnpackSelected\n    - TestArchive\n"),
    (
        "spec/schemas/jobs.yaml",
        "    - Extracts the files that `uncompressFilePaths` lists.\n",
        "    - Extracts the files that `uncompressFilePaths` lists.\n    - Tests an archive without extracting it.\n",
    ),
    ("spec/schemas/shares.yaml", "lasts, from 1 to 365. 0 leaves", "lasts, from 1 to 730. 0 leaves"),
    (
        "spec/deviations.yaml",
        "    - default request packageDownloadExpires as 7\n",
        "    - default request packageDownloadExpires as 14\n",
    ),
    // What the pages said, the new edition says, too.
    (
        "spec/deviations.yaml",
        "document: create-directory.en.2026-02-12.txt\n    table: \"2\"\n    field: fileType\n  document: 10 only.",
        "document: [create-directory.en.2026-02-12.txt, koodrive-api.zh.2026-09-18.txt]\n    field: fileType\n  document: 10 only.",
    ),
    (
        "spec/deviations.yaml",
        "document: create-directory.en.2026-02-12.txt\n    table: \"2\"\n    field: renameMode\n  document: 2 and 3.",
        "document: [create-directory.en.2026-02-12.txt, koodrive-api.zh.2026-09-18.txt]\n    field: renameMode\n  document: 2 and 3.",
    ),
    (
        "spec/deviations.yaml",
        "document: get-file.en.2025-03-07.txt\n    table: \"4\"\n    field: downloadLinks\n  document: A map to downLoadLinks",
        "document: [get-file.en.2025-03-07.txt, koodrive-api.zh.2026-09-18.txt]\n    field: downloadLinks\n  document: A map to downLoadLinks",
    ),
    (
        "spec/errors.yaml",
        "- code: 13000202\n",
        "- code: 13000999\n  status: 409\n  name: TagExists\n  meaning: There is such a tag already.\n  \
            action: Choose another name.\n  retryable: false\n- code: 13000202\n",
    ),
    (
        "spec/paths/user_groups.yaml",
        "#/CreateUserGroupResponse\n",
        "#/CreateUserGroupResponse\n      \"409\":\n        $ref: ../openapi.yaml#/components/responses/Error\n",
    ),
];

/// The new edition, which takes in the pages that were published since the old one.
pub(crate) fn edited(old: &Document, pages: &[Facts]) -> Document {
    let mut new = old.clone();
    new.day = "2026-09-18".into();
    for page in pages.iter().flat_map(|page| &page.operations).map(super::reference::operation) {
        let old = new.operation(&page.name);
        (old.request, old.response) = (page.request, page.response);
    }
    requests(&mut new);
    responses(&mut new);
    let code = ["409", "13000999", "标签已存在", "更换标签"];
    new.errors.push(code.map(str::to_owned));
    renumber(&mut new);
    new.operations.insert(0, tags());
    new
}

/// What changes in requests.
fn requests(new: &mut Document) {
    let remark = Row::optional("remark", "String", "备注。最大长度：200", "");
    sent(new, "POST /koodrive/ose/v1/departments", &Lists::Body).rows.push(remark);
    let sender = Row::optional("sender", "String", "发送人标识", "");
    sent(new, "GET /koodrive/ose/v1/message/list", &Lists::Query).rows.insert(2, sender);
    for (operation, field, from, to) in [
        ("POST /koodrive/ose/v1/jobs", "actionType", "503：庚", "503：庚；504：辛"),
        ("PUT /koodrive/ose/v1/share/{shareId}", "validDays", "0~365", "0~730"),
        ("POST /koodrive/ose/v1/org/package", "packageDownloadExpires", "默认值：7", "默认值：14"),
    ] {
        let description = &mut sent(new, operation, &Lists::Body).row(field).description.zh;
        assert!(description.contains(from), "{description}");
        *description = description.replace(from, to);
    }
}

/// What changes in responses.
fn responses(new: &mut Document) {
    let sdk = new.operation("GET /koodrive/ose/v1/sdk/get-js-sdk-info");
    sdk.returns = sdk.returns.replacen('{', "{\n  \"data\": { \"region\": \"cn-north-4\" },", 1);
    let rows = &mut sdk.returned(&object("JsSdkData")).rows;
    rows.insert(3, Row::new("region", "String", "区域", ""));
    let service = new.operation("GET /koodrive/ose/v1/service");
    let rows = &mut service.returned(&object("ServiceStatus")).rows;
    rows.push(Row::new("trial", "TrialInfo object", "试用信息", ""));
    let rows =
        vec![Row::new("trialDays", "Integer", "试用天数", ""), Row::new("isExtended", "Boolean", "是否延期", "")];
    service.response.push(Table { lists: object("TrialInfo"), rows });
    let unread = new.operation("GET /koodrive/ose/v1/message/unreadCount");
    unread.returned(&Lists::Body).row("count").name = "unreadCount".into();
    new.operation("GET /koodrive/ose/v1/session/auth").returned(&object("OrgUserInfo")).remove("userCount");
    let quota = new.operation("GET /koodrive/ose/v1/service/quotaUsed");
    quota.returned(&object("data")).row("packageDownloadExpires").ty = "Long".into();
    let groups = new.operation("POST /koodrive/ose/v1/usergroups");
    groups.statuses.push((409, words("群组已存在", "")));
    groups.failures.push((409, Vec::new()));
}

/// Two groups swap their places, which shifts sections and tables.
fn renumber(new: &mut Document) {
    let (mut before, rest): (Vec<_>, Vec<_>) = new.operations.drain(..).partition(|operation| number(operation) < 6);
    let (swapped, after): (Vec<_>, Vec<_>) = rest.into_iter().partition(|operation| number(operation) < 8);
    let (six, seven): (Vec<_>, Vec<_>) = swapped.into_iter().partition(|operation| number(operation) == 6);
    before.extend(seven.into_iter().chain(six).chain(after));
    new.operations = before;
}

fn number(operation: &Operation) -> u32 {
    operation.group.zh.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// A new operation, in a group of its own before all others.
fn tags() -> Operation {
    let row = |name: &str, ty: &str| Row::new(name, ty, "标签的说明", "");
    let headers = vec![Row::required("Authorization", "String", "访问令牌", "")];
    let query = vec![Row::optional("spaceId", "String", "空间标识", "")];
    let body = vec![row("code", "Integer"), row("msg", "String"), row("tags", "Array of TagInfo objects")];
    let tag = vec![row("tagId", "String"), row("tagName", "String"), row("usedTimes", "Long")];
    Operation {
        group: words("标签管理", ""),
        title: words("查询标签列表", ""),
        name: "listTags".to_owned(),
        purpose: words("查询空间中的标签。", ""),
        method: "GET".to_owned(),
        path: "/koodrive/ose/v1/tags".to_owned(),
        request: vec![Table { lists: Lists::Query, rows: query }, Table { lists: Lists::Headers, rows: headers }],
        response: vec![Table { lists: Lists::Body, rows: body }, Table { lists: object("TagInfo"), rows: tag }],
        sends: ("GET /koodrive/ose/v1/tags?spaceId=1245640257345455489".to_owned(), String::new()),
        returns:
            "{\n  \"tags\": [ {\n    \"tagId\": \"77\",\n    \"tagName\": \"合同\",\n    \"usedTimes\": 3\n  } ],\n  \
            \"code\": 0,\n  \"msg\": \"success\"\n}"
                .to_owned(),
        statuses: vec![(200, words("查询成功", ""))],
        ..Operation::default()
    }
}

fn object(name: &str) -> Lists {
    Lists::Object(name.to_owned())
}

fn sent<'a>(document: &'a mut Document, operation: &str, lists: &Lists) -> &'a mut Table {
    document.operation(operation).sent(lists)
}
