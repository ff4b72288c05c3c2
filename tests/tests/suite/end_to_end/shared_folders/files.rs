//! What members do in a shared folder, and what stays closed to them.

use koodrive::common::{FileId, FileType};
use koodrive::files::{
    self, CompleteFileRequest, CreateDirectoryRequest, CreateFileRequest, CreateFileRequired, DuplicatePolicy,
    GetDownloadUrlsRequest, GetFileRequest, GetFullPathRequest, RenameFileRequest, RenameFileRequired,
};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::runtime::{CallOptions, DownloadRequest};
use koodrive::{Client, Error, errors};

use super::super::world::{PART, described, scanned};
use super::{Family, code};

impl Family {
    fn folder(&self) -> FileId {
        self.folder.folder_id.clone().unwrap()
    }

    /// Uploads a file of one part.
    async fn upload(&self, client: &Client, name: &str, content: &[u8]) -> Result<FileId, Error> {
        let scan = scanned(content, PART);
        let request = CreateFileRequest::new(CreateFileRequired {
            container_id: self.space.clone(),
            parent_folder: vec![self.folder()],
            file_name: name.to_owned(),
            file_type: FileType::Other,
            length: scan.length(),
            auto_rename: DuplicatePolicy::Reject,
        });
        let request = request.multi_parts(described(scan.plan().parts(), &scan));
        let created = files::create_file(client, request).await?;
        for part in &created.multi_parts {
            client.put_part(part.upload_url.as_ref().unwrap().expose(), content.to_vec()).await?;
        }
        let file = created.file_id.unwrap();
        files::complete_file(client, CompleteFileRequest::new(file.clone())).await?;
        Ok(file)
    }

    async fn listed_in(&self, client: &Client, folder: FileId, area: SpaceArea) -> Result<Vec<String>, Error> {
        let request = ListPersonalFilesRequest::new(self.space.clone(), folder, area);
        let page = listings::list_personal_files(client, request).await?;
        Ok(page.files.into_iter().map(|file| file.file_name.unwrap()).collect())
    }

    async fn renamed(&self, client: &Client, file_id: FileId, name: &str) -> Result<(), Error> {
        let required = RenameFileRequired {
            file_id,
            container_id: self.space.clone(),
            name: name.to_owned(),
            rename_mode: DuplicatePolicy::Reject,
        };
        files::rename_file(client, RenameFileRequest::new(required)).await
    }

    async fn downloaded(&self, client: &Client, file: &FileId) -> Vec<u8> {
        let request = GetDownloadUrlsRequest::new(self.space.clone(), [file.clone()]);
        let links = files::get_download_urls(client, request).await.unwrap().downloads;
        let request = DownloadRequest::new(links[0].url.clone().unwrap());
        client.download(request).await.unwrap().bytes_limited(1 << 20).await.unwrap().to_vec()
    }
}

#[tokio::test]
async fn a_member_works_in_the_shared_folder() {
    let family = Family::joined().await;
    let (ann, ben) = (family.client("1"), family.inside("2"));
    let file = family.upload(&ben, "list.txt", b"milk").await.unwrap();
    let request = CreateDirectoryRequest::new(family.space.clone(), "sub").parent_folder([family.folder()]);
    let sub = files::create_directory(&ben, request).await.unwrap().id.unwrap();

    assert_eq!(family.listed_in(&ann, family.folder(), SpaceArea::Files).await.unwrap(), ["list.txt", "sub"]);
    assert_eq!(family.listed_in(&ben, family.folder(), SpaceArea::Files).await.unwrap(), ["list.txt", "sub"]);
    assert!(family.listed_in(&ben, sub, SpaceArea::Files).await.unwrap().is_empty());
    assert_eq!(family.downloaded(&ann, &file).await, b"milk");
    family.renamed(&ben, file.clone(), "shopping.txt").await.unwrap();
    let path = GetFullPathRequest::new(family.space.clone(), file.clone());
    let path = files::get_full_path(&ben, path).await.unwrap().name_path.unwrap();
    assert!(path.ends_with("/home/shopping.txt"), "{path}");

    let bread = family.upload(&ann, "bread.txt", b"bread").await.unwrap();
    assert_eq!(family.downloaded(&ben, &bread).await, b"bread");
    let seen = files::get_file(&ben, GetFileRequest::new(family.space.clone(), bread.clone())).await.unwrap();
    assert_eq!(seen.owners[0].display_name.as_deref(), Some("Ann"));

    // The header takes the shared folder's own id as well.
    let other = family.client("2").with(CallOptions::new().share_folder_id(family.id().to_string()));
    assert_eq!(family.downloaded(&other, &bread).await, b"bread");
    // The owner needs no header, and it does no harm.
    assert_eq!(family.downloaded(&family.inside("1"), &file).await, b"milk");
}

#[tokio::test]
async fn the_rest_of_the_space_stays_closed() {
    let family = Family::joined().await;
    let ben = family.inside("2");
    let beside = family.emulator.add_files(&family.space, &FileId::ROOT, ["beside"], b"b").unwrap().remove(0);
    let inside = family.emulator.add_files(&family.space, &family.folder(), ["inside"], b"i").unwrap().remove(0);

    let get = async |client: &Client, file: &FileId| {
        files::get_file(client, GetFileRequest::new(family.space.clone(), file.clone())).await
    };
    get(&ben, &inside).await.unwrap();
    assert_eq!(code(get(&ben, &beside).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(get(&family.client("2"), &inside).await), errors::SPACE_FORBIDDEN, "without the header");
    assert_eq!(code(get(&family.inside("3"), &inside).await), errors::SPACE_FORBIDDEN, "not a member");
    let request = GetDownloadUrlsRequest::new(family.space.clone(), [beside.clone()]);
    let links = files::get_download_urls(&ben, request).await.unwrap().downloads;
    assert_eq!(links[0].code.as_deref(), Some("13000410"));

    let (root, bin) = (FileId::ROOT, SpaceArea::RecycleBin);
    assert_eq!(code(family.listed_in(&ben, root.clone(), SpaceArea::Files).await), errors::TARGET_FOLDER_INVALID);
    assert_eq!(code(family.listed_in(&ben, root, bin).await), errors::SPACE_FORBIDDEN);
    let at_top = CreateDirectoryRequest::new(family.space.clone(), "x");
    assert_eq!(code(files::create_directory(&ben, at_top).await), errors::TARGET_FOLDER_INVALID);
    assert_eq!(code(family.renamed(&ben, family.folder(), "x").await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(family.renamed(&ben, beside, "x").await), errors::SPACE_FORBIDDEN);
}

#[tokio::test]
async fn a_member_who_left_is_shut_out_even_of_an_upload_under_way() {
    let family = Family::joined().await;
    let ben = family.inside("2");
    let request = CreateFileRequest::new(CreateFileRequired {
        container_id: family.space.clone(),
        parent_folder: vec![family.folder()],
        file_name: "late".to_owned(),
        file_type: FileType::Other,
        length: 0,
        auto_rename: DuplicatePolicy::Reject,
    });
    let begun = files::create_file(&ben, request).await.unwrap().file_id.unwrap();
    family.remove("1", None, "2").await.unwrap();
    let complete = CompleteFileRequest::new(begun);
    assert_eq!(code(files::complete_file(&ben, complete.clone()).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(files::complete_file(&family.client("2"), complete).await), errors::SPACE_FORBIDDEN);
    assert!(family.listed_in(&family.client("1"), family.folder(), SpaceArea::Files).await.unwrap().is_empty());
}
