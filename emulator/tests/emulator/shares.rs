//! Shares from all sides: their owner, their members, and whoever has the link.

use std::time::Duration;

use koodrive::common::{FileId, JobItemStatus, JobResult, JobStatus, SortDirection};
use koodrive::received_shares::{ExitSharesRequest, GetReceivedShareRequest, ListReceivedSharesRequest};
use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskRequired, GetShareDownloadUrlRequest, GetShareInfoRequest,
    GetShareTaskRequest, ListSharedFilesRequest, ShareTaskKind, ShareTaskTarget, VerifyExtractCodeRequest,
    VisitShareRequest,
};
use koodrive::shares::{
    CancelSharesRequest, CreateShareRequest, CreateShareRequired, GetMyShareRequest, ListMySharesRequest, Share,
    ShareId, SharePermission, ShareScope, ShareStatus, UpdateShareRequest,
};
use koodrive::{Client, Result, received_shares, share_links, shares};
use koodrive_emulator::{Builder, Clock, Emulator};
use koodrive_runtime::StaticToken;
use serde_json::json;

use crate::peer::Peer;

const NOW: &str = "2024-09-30T09:19:32Z";
const DAY: Duration = Duration::from_hours(24);
const NOT_FOUND: i64 = 13_000_309;
const FORBIDDEN: i64 = 13_000_410;
const PARAMETER: i64 = 13_000_102;

/// Ann, who shares, with Ben and Cleo.
struct Office(Peer);

impl Office {
    async fn open(loose: bool) -> Self {
        Self::with(Emulator::builder().loose(loose)).await
    }

    async fn with(builder: Builder) -> Self {
        let time: jiff::Timestamp = NOW.parse().unwrap();
        let builder = builder.clock(Clock::stopped(time.into()));
        Self(Peer::with(builder.user("1", "Ann").user("2", "Ben").user("3", "Cleo")).await)
    }

    /// A client with a new token.
    fn client(&self, user_id: &str) -> Client {
        let token = self.0.emulator.issue_token_for(&user_id.into()).unwrap();
        let clock = self.0.emulator.clock();
        Client::builder(self.0.emulator.url()).clock(clock).credentials(StaticToken::new(token)).build().unwrap()
    }

    /// A share of Ann's for Ben.
    fn request(&self, files: &[&str]) -> CreateShareRequest {
        self.request_for(ShareScope::Members, files).user_ids(["2"])
    }

    fn request_for(&self, scope: ShareScope, files: &[&str]) -> CreateShareRequest {
        let file_ids = files.iter().map(|id| (*id).into()).collect();
        CreateShareRequest::new(CreateShareRequired {
            scope,
            container_id: self.0.space().into(),
            file_ids,
            valid_days: 3,
        })
    }

    async fn share(&self, request: CreateShareRequest) -> Share {
        shares::create_share(&self.client("1"), request).await.unwrap().share_link.unwrap()
    }

    async fn folder(&self, name: &str, parent: &str) -> String {
        let body = json!({"containerId": self.0.space(), "fileName": name, "fileType": "10", "parentFolder": [parent]});
        // A loose answer has another code.
        self.0.call("POST", "/directory", body).await.1["id"].as_str().unwrap().to_owned()
    }

    async fn file_in(&self, name: &str, parent: &str, data: &[u8]) -> String {
        let mut creation = self.0.creation_of(name, data);
        creation["parentFolder"] = json!([parent]);
        let created = self.0.done("/files/create", creation).await;
        self.0.put(&created["multiParts"][0], data).await;
        self.0.done("/files/complete", json!({"fileId": created["fileId"]})).await;
        created["fileId"].as_str().unwrap().to_owned()
    }

    async fn status(&self, share: &Share) -> ShareStatus {
        mine(&self.client("1"), share).await.unwrap().status.unwrap()
    }
}

fn id(share: &Share) -> ShareId {
    share.share_id.clone().unwrap()
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> i64 {
    result.unwrap_err().code().unwrap()
}

async fn mine(client: &Client, share: &Share) -> Result<Share> {
    Ok(shares::get_my_share(client, GetMyShareRequest::new(id(share))).await?.share_link.unwrap())
}

async fn visit(client: &Client, share: &Share) -> Result<()> {
    share_links::visit_share(client, VisitShareRequest::new(share.short_url.clone().unwrap())).await
}

/// The names of the received shares, the latest first.
async fn received(client: &Client) -> Vec<String> {
    let page = received_shares::list_received_shares(client, ListReceivedSharesRequest::new()).await.unwrap();
    page.share_links.into_iter().map(|share| share.display_name.unwrap()).collect()
}

#[tokio::test]
async fn a_share_is_made_listed_changed_and_ended() {
    for loose in [false, true] {
        let office = Office::open(loose).await;
        let (a, b) = (office.folder("a", "root").await, office.folder("b", "root").await);
        let ann = office.client("1");
        let request = office.request(&[&a, &b, &a]).comment("look").extract_code("k9x2");
        let made = office.share(request.permission(SharePermission::new().preview(true))).await;
        let short = made.short_url.as_ref().unwrap().as_str();
        assert_ne!(short, id(&made).as_str());
        assert_eq!(made.link_url.as_ref().unwrap(), &format!("{}/cloudfile/#/sharelink/i/{short}", ann.endpoint()));
        let instant = |time: &Option<koodrive::Time>| time.as_ref().unwrap().instant().unwrap();
        assert_eq!(instant(&made.expire_time), office.0.emulator.clock().now() + 3 * DAY);

        let listed = shares::list_my_shares(&ann, ListMySharesRequest::new()).await.unwrap().share_links;
        let names: Vec<_> = listed[0].files.iter().map(|file| file.file_name.as_deref().unwrap()).collect();
        assert_eq!((listed.len(), names), (1, vec!["a", "b"]));
        assert_eq!(listed[0].display_name.as_deref(), Some("a等多个文件"));
        assert_eq!(listed[0].files[0].parent_folder.len(), 1);

        let details = mine(&ann, &made).await.unwrap();
        assert_eq!((details.users[0].name.as_deref(), details.comment.as_deref()), (Some("Ben"), Some("look")));
        assert_eq!(details.extract_code.unwrap().expose(), "k9x2");
        assert_eq!(details.permission.unwrap().preview, Some(true));
        assert_eq!((details.scope, details.status), (Some(ShareScope::Members), Some(ShareStatus::ByExpiry)));

        office.0.emulator.clock().advance(Duration::from_mins(5));
        let change = UpdateShareRequest::new(id(&made)).valid_days(10).extract_code("").user_ids(["3"]);
        let changed = shares::update_share(&ann, change).await.unwrap().share_link.unwrap();
        assert_eq!(instant(&changed.expire_time), office.0.emulator.clock().now() + 10 * DAY);
        assert_eq!(changed.create_time, made.share_time);
        let details = mine(&ann, &made).await.unwrap();
        assert_eq!((details.users[0].name.as_deref(), details.comment.as_deref()), (Some("Cleo"), Some("look")));
        assert_eq!(details.extract_code.map(|code| code.expose().to_owned()).unwrap_or_default(), "");

        let both = CancelSharesRequest::new([id(&made), "1".into()]);
        let ended = shares::cancel_shares(&ann, both).await.unwrap().sub_response_list;
        assert_eq!((ended[0].code.as_deref(), ended[1].code.as_deref()), (Some("0"), Some("13000309")));
        assert_eq!(ended[0].share_id, made.share_id);
        assert_eq!(code(mine(&ann, &made).await), NOT_FOUND);
        assert_eq!(code(visit(&office.client("3"), &made).await), NOT_FOUND);
    }
}

#[tokio::test]
async fn what_cannot_be_shared_or_changed_is_refused() {
    let office = Office::open(false).await;
    let (ann, ben) = (office.client("1"), office.client("2"));
    let file = office.0.upload("a", b"a").await;
    let file = [file.as_str()];
    let refused = async |client: &Client, request| code(shares::create_share(client, request).await);
    let mut too_long = office.request(&file);
    too_long.valid_days = 366;
    for request in [
        too_long,
        office.request(&[]),
        office.request_for(ShareScope::External, &file),
        office.request_for(ShareScope::from(0), &file),
        office.request_for(ShareScope::Members, &file),
        office.request_for(ShareScope::Enterprise, &file).user_ids(["2"]),
        office.request(&file).expire_time(NOW),
        office.request(&file).expire_time("2025-10-01T09:19:32Z"),
    ] {
        assert_eq!(refused(&ann, request).await, PARAMETER);
    }
    assert_eq!(refused(&ann, office.request(&["nothing"])).await, NOT_FOUND);
    assert_eq!(refused(&ann, office.request(&file).user_ids(["4"])).await, NOT_FOUND);
    assert_eq!(refused(&ann, office.request(&file).group_ids(["4"])).await, NOT_FOUND);
    assert_eq!(refused(&ann, office.request(&file).dept_ids(["4"])).await, NOT_FOUND);
    assert_eq!(refused(&ben, office.request(&file)).await, FORBIDDEN);

    let made = office.share(office.request(&file).expire_time("2024-10-01T00:00:00Z")).await;
    assert_eq!(made.expire_time.as_ref().unwrap().as_str(), "2024-10-01T00:00:00.000Z");
    assert_eq!(code(mine(&ben, &made).await), FORBIDDEN);
    assert_eq!(code(shares::update_share(&ben, UpdateShareRequest::new(id(&made))).await), FORBIDDEN);
    let nobody = UpdateShareRequest::new(id(&made)).user_ids([""; 0]);
    assert_eq!(code(shares::update_share(&ann, nobody).await), PARAMETER);
    let ended = shares::cancel_shares(&ben, CancelSharesRequest::new([id(&made)])).await.unwrap();
    assert_eq!(ended.sub_response_list[0].code.as_deref(), Some("13000410"));
    let none: [ShareId; 0] = [];
    assert_eq!(code(shares::cancel_shares(&ann, CancelSharesRequest::new(none)).await), PARAMETER);
}

#[tokio::test]
async fn lists_of_shares_go_on_from_page_to_page() {
    let office = Office::open(false).await;
    for name in ["a", "b", "c", "d", "e"] {
        let file = office.0.upload(name, b"x").await;
        office.share(office.request(&[&file])).await;
    }
    let (ann, ben) = (office.client("1"), office.client("2"));
    let (mut names, mut cursor) = (Vec::new(), Some("0".to_owned()));
    while let Some(start) = cursor {
        let request = ListMySharesRequest::new().page_size(2).page_cursor(start);
        let page = shares::list_my_shares(&ann, request.sort_direction(SortDirection::Ascending)).await.unwrap();
        names.push(page.share_links.into_iter().map(|share| share.display_name.unwrap()).collect::<Vec<_>>().concat());
        cursor = page.next_cursor;
    }
    assert_eq!(names, ["ab", "cd", "e"]);
    assert_eq!(received(&ben).await, ["e", "d", "c", "b", "a"]);
    let only = ListReceivedSharesRequest::new().display_name("C");
    assert_eq!(received_shares::list_received_shares(&ben, only).await.unwrap().share_links.len(), 1);
    for request in [
        ListMySharesRequest::new().page_size(101),
        ListMySharesRequest::new().page_size(0),
        ListMySharesRequest::new().page_cursor("x"),
        ListMySharesRequest::new().sort_type(2.into()),
        ListMySharesRequest::new().sort_direction(4.into()),
    ] {
        assert_eq!(code(shares::list_my_shares(&ann, request).await), PARAMETER);
    }
    // As the vendor's example sends them, but for its swapped numbers.
    let (status, page) = office.0.call("GET", "/share?pageSize=&pageCursor=0&displayName=", json!(null)).await;
    assert_eq!((status, page["shareLinks"].as_array().unwrap().len()), (200, 5));
}

#[tokio::test]
async fn a_link_shows_the_files_and_nothing_beside_them() {
    let office = Office::open(false).await;
    let dir = office.folder("dir", "root").await;
    let inside = office.file_in("in.txt", &dir, b"inside").await;
    let beside = office.0.upload("beside", b"b").await;
    let file = office.0.upload("z.bin", b"12").await;
    let share = office.share(office.request_for(ShareScope::Enterprise, &[&dir, &file])).await;
    let short = share.short_url.clone().unwrap();
    let ben = office.client("2");

    visit(&ben, &share).await.unwrap();
    let info = share_links::get_share_info(&ben, GetShareInfoRequest::new(&short)).await.unwrap().link.unwrap();
    assert_eq!((info.owner_name.as_deref(), info.expire_date.as_deref()), (Some("Ann"), Some("3")));
    assert_eq!((info.extract_code, info.link_url), (None, None));

    let list = async |request: ListSharedFilesRequest| {
        let page = share_links::list_shared_files(&ben, request.sort_type(1.into())).await?;
        let names: Vec<_> = page.files.into_iter().map(|file| file.file_name.unwrap()).collect();
        Ok::<_, koodrive::Error>((names, page.next_cursor))
    };
    let all = || ListSharedFilesRequest::new(&short);
    assert_eq!(list(all().refresh_count(true)).await.unwrap().0, ["z.bin", "dir"]);
    assert_eq!(list(all().page_size(1)).await.unwrap(), (vec!["z.bin".to_owned()], Some("1".to_owned())));
    assert_eq!(list(all().page_size(1).page_cursor("1")).await.unwrap(), (vec!["dir".to_owned()], None));
    assert_eq!(list(all().parent_folder(dir.as_str())).await.unwrap().0, ["in.txt"]);
    assert_eq!(list(all().file_name("BIN")).await.unwrap().0, ["z.bin"]);
    assert_eq!(code(list(all().parent_folder(beside.as_str())).await), NOT_FOUND);
    assert_eq!(code(list(all().parent_folder(file.as_str())).await), 13_000_304);

    let url = async |file: &str| {
        let request = GetShareDownloadUrlRequest::new(id(&share), file.into(), "");
        Ok::<_, koodrive::Error>(share_links::get_share_download_url(&ben, request).await?.download_url.unwrap())
    };
    let answer = office.0.send("GET", url(&inside).await.unwrap().expose(), &[], b"").await;
    assert_eq!(answer.body, b"inside");
    assert_eq!(code(url(&beside).await), NOT_FOUND);
    assert_eq!(code(url(&dir).await), 13_000_406);
    let mine = shares::list_my_shares(&office.client("1"), ListMySharesRequest::new()).await.unwrap();
    assert_eq!((mine.share_links[0].view_cnt, mine.share_links[0].download_cnt), (Some(2), Some(1)));

    office.0.emulator.recycle(&dir.as_str().into()).unwrap();
    assert_eq!(code(url(&inside).await), 13_000_306);
    assert_eq!(list(all()).await.unwrap().0, ["z.bin"]);
    office.0.emulator.recycle(&file.as_str().into()).unwrap();
    assert_eq!(code(list(all()).await), NOT_FOUND);
    assert_eq!(office.status(&share).await, ShareStatus::FileDeleted);
}

#[tokio::test]
async fn an_access_code_guards_a_share() {
    let office = Office::open(false).await;
    let file = office.0.upload("a", b"a").await;
    let share = office.share(office.request(&[&file]).extract_code("k9x2")).await;
    let short = share.short_url.clone().unwrap();
    let (ann, ben, cleo) = (office.client("1"), office.client("2"), office.client("3"));
    visit(&ben, &share).await.unwrap();
    assert_eq!(code(visit(&cleo, &share).await), FORBIDDEN);

    let verify = async |client: &Client, code: &str| {
        let request = VerifyExtractCodeRequest::new(short.clone(), code);
        Ok::<_, koodrive::Error>(share_links::verify_extract_code(client, request).await?.kdstoken.unwrap())
    };
    assert_eq!(code(verify(&ben, "wrong").await), PARAMETER);
    assert_eq!(code(verify(&cleo, "k9x2").await), FORBIDDEN);
    let (token, hers) = (verify(&ben, "k9x2").await.unwrap(), verify(&ann, "k9x2").await.unwrap());
    let list = async |token: &str| {
        let request = ListSharedFilesRequest::new(&short).kdstoken(token);
        Ok::<_, koodrive::Error>(share_links::list_shared_files(&ben, request).await?.files.len())
    };
    assert_eq!(list(token.expose()).await.unwrap(), 1);
    assert_eq!(code(list("wrong").await), PARAMETER);
    assert_eq!(code(list(hers.expose()).await), PARAMETER);
    assert_eq!(code(share_links::list_shared_files(&ben, ListSharedFilesRequest::new(&short)).await), PARAMETER);
    let download = async |client: &Client, token: &str| {
        let request = GetShareDownloadUrlRequest::new(id(&share), file.as_str().into(), token);
        share_links::get_share_download_url(client, request).await
    };
    assert_eq!(code(download(&ben, "").await), PARAMETER);
    assert_eq!(code(download(&cleo, token.expose()).await), FORBIDDEN);
    download(&ben, token.expose()).await.unwrap();

    office.0.emulator.clock().advance(Duration::from_mins(19));
    list(token.expose()).await.unwrap();
    office.0.emulator.clock().advance(Duration::from_mins(1));
    assert_eq!(code(list(token.expose()).await), PARAMETER, "using a share token does not prolong it");
    let token = verify(&ben, "k9x2").await.unwrap();
    let ann = office.client("1");
    shares::update_share(&ann, UpdateShareRequest::new(id(&share)).comment("hi").extract_code("k9x2")).await.unwrap();
    list(token.expose()).await.unwrap();
    let denied = SharePermission::new().download(false);
    shares::update_share(&ann, UpdateShareRequest::new(id(&share)).permission(denied)).await.unwrap();
    assert_eq!(code(download(&ben, token.expose()).await), FORBIDDEN);
    shares::update_share(&ann, UpdateShareRequest::new(id(&share)).extract_code("new")).await.unwrap();
    assert_eq!(code(list(token.expose()).await), PARAMETER, "another code, other tokens");
}

#[tokio::test]
async fn a_share_ends_with_its_last_day() {
    let office = Office::open(false).await;
    let file = office.0.upload("a", b"a").await;
    let share = office.share(office.request(&[&file])).await;
    let short = share.short_url.clone().unwrap();
    office.0.emulator.clock().advance(2 * DAY + Duration::from_secs(86_399));
    visit(&office.client("2"), &share).await.unwrap();
    office.0.emulator.clock().advance(Duration::from_secs(1));
    let ben = office.client("2");
    assert_eq!(code(visit(&ben, &share).await), NOT_FOUND);
    assert_eq!(code(share_links::list_shared_files(&ben, ListSharedFilesRequest::new(&short)).await), NOT_FOUND);
    let info = share_links::get_share_info(&ben, GetShareInfoRequest::new(&short)).await.unwrap();
    assert_eq!(info.status, Some(ShareStatus::Expired));
    assert_eq!(received(&ben).await, ["a"]);
    assert_eq!(office.status(&share).await, ShareStatus::Expired);
    shares::update_share(&office.client("1"), UpdateShareRequest::new(id(&share)).valid_days(1)).await.unwrap();
    visit(&ben, &share).await.unwrap();
}

#[tokio::test]
async fn members_see_what_is_shared_with_them_until_they_leave() {
    let office = Office::open(false).await;
    let (a, b) = (office.0.upload("for ben", b"a").await, office.0.upload("for all", b"b").await);
    let named = office.share(office.request(&[&a])).await;
    let all = office.share(office.request_for(ShareScope::Enterprise, &[&b])).await;
    let (ann, ben, cleo) = (office.client("1"), office.client("2"), office.client("3"));
    assert_eq!(received(&ann).await, [""; 0], "one's own shares are not received");
    assert_eq!(received(&ben).await, ["for all", "for ben"]);
    assert_eq!(received(&cleo).await, ["for all"]);
    let get = async |client: &Client, share: &Share| {
        let answer = received_shares::get_received_share(client, GetReceivedShareRequest::new(id(share))).await?;
        Ok::<_, koodrive::Error>(answer.share_link.unwrap())
    };
    let seen = get(&ben, &named).await.unwrap();
    assert_eq!((seen.owner_name.as_deref(), seen.extract_code), (Some("Ann"), None));
    assert_eq!(code(get(&cleo, &named).await), FORBIDDEN);
    assert_eq!(code(get(&ann, &named).await), FORBIDDEN);

    let exit = async |client: &Client, ids: Vec<ShareId>| {
        let answer = received_shares::exit_shares(client, ExitSharesRequest::new(ids)).await.unwrap();
        answer.sub_response_list.into_iter().map(|result| result.code.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(exit(&ben, vec![id(&named), id(&all), "1".into()]).await, ["0", "0", "13000309"]);
    assert_eq!(exit(&ben, vec![id(&named)]).await, ["13000410"], "nobody leaves twice");
    assert_eq!(received(&ben).await, [""; 0]);
    assert_eq!(code(visit(&ben, &named).await), FORBIDDEN);
    assert_eq!(received(&cleo).await, ["for all"], "for everybody else it goes on");
    shares::update_share(&ann, UpdateShareRequest::new(id(&named)).user_ids(["2", "3"])).await.unwrap();
    assert_eq!(received(&ben).await, ["for ben"]);
}

/// A task on files of a share of Ann's.
fn task(office: &Office, kind: ShareTaskKind, share: &Share, files: &[&str]) -> CreateShareTaskRequest {
    CreateShareTaskRequest::new(CreateShareTaskRequired {
        task_type: kind,
        share_id: id(share),
        container_id: office.0.space().into(),
        file_ids: files.iter().map(|id| (*id).into()).collect(),
    })
}

#[tokio::test]
async fn shared_files_are_saved_to_a_space_of_the_callers() {
    let office = Office::open(false).await;
    let dir = office.folder("dir", "root").await;
    office.file_in("in.txt", &dir, b"inside").await;
    let beside = office.0.upload("beside", b"b").await;
    let share = office.share(office.request(&[&dir]).extract_code("k")).await;
    let (ann, ben) = (office.client("1"), office.client("2"));
    let verify = VerifyExtractCodeRequest::new(share.short_url.clone().unwrap(), "k");
    let token = share_links::verify_extract_code(&ben, verify).await.unwrap().kdstoken.unwrap();
    let space = office.0.emulator.accounts()[1].container_id.clone();
    let save = |files: &[&str]| task(&office, ShareTaskKind::Save, &share, files).kdstoken(token.clone());
    let start = async |request| share_links::create_share_task(&ben, request).await;
    assert_eq!(code(start(save(&[&dir])).await), PARAMETER, "saving needs a target");
    let to = |space: &str| ShareTaskTarget::new(space.into(), FileId::ROOT);
    assert_eq!(code(start(save(&[&dir]).target(to(office.0.space()))).await), FORBIDDEN);
    assert_eq!(code(start(save(&[]).target(to(space.as_str()))).await), PARAMETER);
    let unverified = task(&office, ShareTaskKind::Save, &share, &[&dir]).target(to(space.as_str()));
    assert_eq!(code(start(unverified).await), PARAMETER);

    let started = start(save(&[&dir, &beside, &dir]).target(to(space.as_str()))).await.unwrap();
    let request = GetShareTaskRequest::new(id(&share), started.task_id.unwrap()).kdstoken(token.clone());
    let done = share_links::get_share_task(&ben, request.clone()).await.unwrap();
    let job = done.job_info.unwrap();
    assert_eq!((job.task_status, job.task_result_code), (Some(JobStatus::Finished), Some(JobResult::PartialSuccess)));
    assert_eq!((job.progress, job.create_time.unwrap().as_str()), (Some(100), "20240930091932"));
    let codes: Vec<_> = done.task_infos.iter().map(|item| item.result_code.as_deref().unwrap()).collect();
    assert_eq!(codes, ["0", "13000309", "0"]);
    assert_eq!(done.task_infos[1].status, Some(JobItemStatus::Failed));
    assert_ne!(done.task_infos[0].new_file_id.as_ref().unwrap().as_str(), dir);
    assert_eq!(code(share_links::get_share_task(&ann, request).await), FORBIDDEN);
    let unknown = GetShareTaskRequest::new(id(&share), "1".into()).kdstoken(token.clone());
    assert_eq!(code(share_links::get_share_task(&ben, unknown).await), NOT_FOUND);

    let search = json!({"searchType": "personal", "pageInfo": {"pageSize": 100, "pageCursor": ""}});
    let token = office.0.emulator.issue_token_for(&"2".into()).unwrap();
    let (_, found) = office.0.call_as(&token, "POST", "/files/search", search).await;
    let names: Vec<_> = found["files"].as_array().unwrap().iter().map(|file| &file["fileName"]).collect();
    assert_eq!(names, ["dir", "dir_20240930_171932", "in.txt", "in.txt"]);
    let links = json!({"containerId": space, "fileIds": [found["files"][2]["id"]]});
    let (_, links) = office.0.call_as(&token, "POST", "/files/download", links).await;
    let answer = office.0.send("GET", links["downloads"][0]["url"].as_str().unwrap(), &[], b"").await;
    assert_eq!(answer.body, b"inside");
    let mine = shares::list_my_shares(&ann, ListMySharesRequest::new()).await.unwrap();
    assert_eq!(mine.share_links[0].save_cnt, Some(1));
}

#[tokio::test]
async fn shared_files_are_packed_into_an_archive() {
    let office = Office::open(false).await;
    let dir = office.folder("目录", "root").await;
    office.file_in("in.txt", &dir, b"inside").await;
    let share = office.share(office.request(&[&dir])).await;
    let ben = office.client("2");
    let pack = async |files: &[&str], name: &str| {
        let request = task(&office, ShareTaskKind::Download, &share, files).zip_name(name);
        let started = share_links::create_share_task(&ben, request).await?;
        share_links::get_share_task(&ben, GetShareTaskRequest::new(id(&share), started.task_id.unwrap())).await
    };
    assert_eq!(code(pack(&[&dir], "a/b").await), 13_000_419);
    let done = pack(&[&dir, &dir], "all").await.unwrap().job_info.unwrap();
    assert_eq!(done.task_result_code, Some(JobResult::Success));
    let url = done.download_url.unwrap();
    // The recycle bin takes what was packed, and leaves the archive.
    office.0.emulator.recycle(&dir.as_str().into()).unwrap();
    office.0.done("/files/recycle", json!({"containerId": office.0.space()})).await;
    let answer = office.0.send("GET", url.expose(), &[], b"").await;
    assert_eq!((answer.status, answer.headers["content-type"].as_str()), (200, "application/zip"));
    assert_eq!(answer.headers["content-disposition"], "attachment; filename=\"all.zip\"");
    let archive = String::from_utf8_lossy(&answer.body);
    assert!(archive.starts_with("PK\u{3}\u{4}") && archive.contains("目录/in.txtinside"), "{archive:?}");
    assert!(archive.contains("目录_20240930_171932/in.txtinside"), "a second one of the name gets another");
    assert_eq!(answer.body[answer.body.len() - 12], 4, "two folders with a file each");

    let other = office.0.upload("b", b"b").await;
    let share = office.share(office.request(&[&other])).await;
    let request = task(&office, ShareTaskKind::Download, &share, &["nothing"]);
    let started = share_links::create_share_task(&ben, request).await.unwrap();
    let request = GetShareTaskRequest::new(id(&share), started.task_id.unwrap());
    let done = share_links::get_share_task(&ben, request).await.unwrap().job_info.unwrap();
    assert_eq!((done.task_result_code, done.download_url), (Some(JobResult::Failure), None));
}

#[tokio::test]
async fn tasks_on_shares_last() {
    let office = Office::with(Emulator::builder().job_time(Duration::from_hours(1))).await;
    let clock = office.0.emulator.clock();
    let file = office.0.upload("a", b"abc").await;
    let share = office.share(office.request(&[&file]).extract_code("k")).await;
    let ben = office.client("2");
    let verify = VerifyExtractCodeRequest::new(share.short_url.clone().unwrap(), "k");
    let verify = async || share_links::verify_extract_code(&office.client("2"), verify.clone()).await.unwrap().kdstoken;
    let token = verify().await.unwrap();
    let space = office.0.emulator.accounts()[1].container_id.clone();
    let save = task(&office, ShareTaskKind::Save, &share, &[&file]).kdstoken(token.clone());
    assert_eq!(code(share_links::create_share_task(&ben, save.clone()).await), PARAMETER, "no target");
    let save = save.target(ShareTaskTarget::new(space.as_str().into(), FileId::ROOT));
    let pack = task(&office, ShareTaskKind::Download, &share, &[&file]).kdstoken(token);
    let start = async |request| share_links::create_share_task(&ben, request).await.unwrap().task_id.unwrap();
    let (saved, packed) = (start(save.clone()).await, start(pack).await);
    let look = async |task: &koodrive::share_links::ShareTaskId| {
        let request = GetShareTaskRequest::new(id(&share), task.clone()).kdstoken(verify().await.unwrap());
        share_links::get_share_task(&office.client("2"), request).await.unwrap().job_info.unwrap()
    };
    let files = async || {
        let search = json!({"searchType": "personal", "pageInfo": {"pageSize": 100, "pageCursor": ""}});
        let token = office.0.emulator.issue_token_for(&"2".into()).unwrap();
        office.0.call_as(&token, "POST", "/files/search", search).await.1["total"].clone()
    };
    for (minutes, status, progress) in [(5, JobStatus::Pending, 0), (25, JobStatus::Running, 50)] {
        clock.advance(Duration::from_mins(minutes));
        for task in [&saved, &packed] {
            let job = look(task).await;
            assert_eq!((job.task_status, job.progress), (Some(status.clone()), Some(progress)));
            assert_eq!((job.task_result_code, job.download_url, job.end_time), (None, None, None));
        }
        assert_eq!(files().await, 0);
    }
    clock.advance(Duration::from_mins(30));
    assert_eq!(files().await, 1, "the share's token has expired, and is not asked for again");
    for task in [&saved, &packed] {
        let job = look(task).await;
        assert_eq!((job.task_status, job.progress), (Some(JobStatus::Finished), Some(100)));
        assert_eq!(job.task_result_code, Some(JobResult::Success));
        assert_eq!(job.download_url.is_some(), *task == packed);
    }

    let folder = json!({"containerId": space, "fileName": "docs", "fileType": "10", "parentFolder": ["root"]});
    let bens = office.0.emulator.issue_token_for(&"2".into()).unwrap();
    let (_, folder) = office.0.call_as(&bens, "POST", "/directory", folder).await;
    let folder = folder["id"].as_str().unwrap();
    let again = save.kdstoken(verify().await.unwrap()).target(ShareTaskTarget::new(space.clone(), folder.into()));
    let again = share_links::create_share_task(&office.client("2"), again).await.unwrap().task_id.unwrap();
    office.0.emulator.recycle(&folder.into()).unwrap();
    clock.advance(Duration::from_hours(1));
    let job = look(&again).await;
    assert_eq!((job.task_status, job.task_result_code), (Some(JobStatus::Finished), Some(JobResult::Failure)));
}
