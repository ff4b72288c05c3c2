//! What the link of a share gives access to.

use koodrive::share_links::{
    GetShareDownloadUrlRequest, GetShareInfoRequest, ListSharedFilesRequest, VerifyExtractCodeRequest,
};
use koodrive::shares::{ListMySharesRequest, SharePermission, ShareScope, ShareStatus, UpdateShareRequest};
use koodrive::{Client, share_links, shares};
use std::time::Duration;

use super::{FORBIDDEN, NOT_FOUND, Office, PARAMETER, code, id, visit};

#[tokio::test]
async fn a_link_gives_access_to_the_shared_files_only() {
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
    let response = office.0.send("GET", url(&inside).await.unwrap().expose(), &[], b"").await;
    assert_eq!(response.body, b"inside");
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
async fn an_access_code_protects_a_share() {
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

    office.0.emulator.clock().advance(Duration::from_secs(19 * 60));
    list(token.expose()).await.unwrap();
    office.0.emulator.clock().advance(Duration::from_secs(60));
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
