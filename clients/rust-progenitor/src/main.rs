//! The way of a file through KooDrive, by the generated client: sign in, list, upload, download; and what goes wrong on it.
//!
//! The address and the credentials are in the environment: see `Setting` of `journey.rs`.

#[path = "../../rust-shared/journey.rs"]
mod journey;
#[path = "../../rust-shared/midstate.rs"]
mod midstate;

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use journey::{Envelope, MIB, NO_SUCH_API, NOT_FOUND, Refusal, Setting, UNKNOWN_TYPE, list, refused, step, text};
use koodrive_progenitor::types::{
    self, ContainerId, DuplicatePolicy, ErrorResponse, FileId, FileType, GetFileResponse, PageInfo, Space, SpaceArea,
    SpaceKind, SpaceOwnerId, UploadMode, UploadPart, UploadType, UserId,
};
use koodrive_progenitor::{Client, Credentials, Error, ResponseValue, hex};
use midstate::midstate;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// An enumeration of the description that may grow is a number or text here; its documentation lists the known values.
const PERSONAL: SpaceKind = SpaceKind(1);
const REJECT: DuplicatePolicy = DuplicatePolicy(3);
const IN_PARTS: UploadType = UploadType(1);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?;
    let anonymous = connect(&setting, Credentials::None);

    let token = step("session", sign_in(&anonymous, &setting)).await?;
    let client = connect(&setting, Credentials::Token(token.clone()));
    step("space", own_space(&client, &setting)).await?;
    let drive = Drive { client: &client, container_id: setting.container_id.clone().into() };
    // The root folder of each space goes by this name.
    let root = FileId::from("root".to_owned());
    let folder = step("folder", drive.create_folder(&root, "Rust")).await?;
    step("list", drive.list(&folder)).await?;
    let content: Vec<u8> = (0..=250).cycle().take(11 * MIB).collect();
    let file = step("upload", drive.upload(&folder, &content)).await?;
    step("download", drive.download(&file, &content)).await?;
    let missing = FileId::from("no-such-file".to_owned());
    step("error", refused(drive.get_file(&missing), NOT_FOUND)).await?;
    step("unknown-enum", drive.has_type(&file, UNKNOWN_TYPE)).await?;
    step("big-id", own_id(&client, &setting)).await?;
    let nowhere = Client::new(&format!("{}/nowhere", setting.url), Credentials::Token(token));
    step("gateway", refused(own_space(&nowhere, &setting), NO_SUCH_API)).await?;
    let (id, secret, user_id) = (setting.app_id.clone(), setting.app_secret.clone(), setting.user_id.clone());
    let application = connect(&setting, Credentials::App { id, secret, user_id });
    step("signature", own_spaces(&application, &setting)).await
}

fn connect(setting: &Setting, credentials: Credentials) -> Client {
    Client::new(&setting.url, credentials)
}

/// The token of a new session.
async fn sign_in(client: &Client, setting: &Setting) -> Result<String> {
    let call = client.create_session().body_map(|body| body.code(&setting.authorization_code));
    let session = outcome(call.send().await)?;
    // Two forms of the response are known: in the later one, the token is in `data`.
    session.data.and_then(|data| data.access_token).or(session.access_token).context("no token")
}

async fn own_space(client: &Client, setting: &Setting) -> Result<()> {
    let call = client.get_space().owner_id(SpaceOwnerId::from(setting.user_id.clone())).type_(PERSONAL);
    let space = outcome(call.send().await)?.data.context("no space")?;
    let container_id = space.container_id.context("no id")?;
    ensure!(*container_id == setting.container_id, "the space is {}", *container_id);
    Ok(())
}

/// Like `own_space`, by a call that an application may make too.
async fn own_spaces(client: &Client, setting: &Setting) -> Result<()> {
    let call = client.list_spaces_by_owner().owner_id(UserId::from(setting.user_id.clone())).type_(PERSONAL);
    let spaces: Vec<Space> = list(outcome(call.send().await)?.data.context("no spaces")?)?;
    let mut ids = spaces.iter().filter_map(|space| space.container_id.as_deref());
    ensure!(ids.any(|id| *id == setting.container_id), "the user's space is missing");
    Ok(())
}

async fn own_id(client: &Client, setting: &Setting) -> Result<()> {
    let call = client.get_user().user_id(UserId::from(setting.user_id.clone()));
    let user = outcome(call.send().await)?.data.context("no user")?;
    let id = text(&user.id.context("no id")?);
    ensure!(id == setting.user_id, "the id is {id}");
    Ok(())
}

/// The caller's space.
struct Drive<'a> {
    client: &'a Client,
    container_id: ContainerId,
}

impl Drive<'_> {
    async fn create_folder(&self, parent: &FileId, name: &str) -> Result<FileId> {
        let call = self.client.create_directory().body_map(|body| {
            body.container_id(self.container_id.clone())
                .parent_folder(vec![parent.clone()])
                .file_name(name)
                .file_type(FileType::from("10".to_owned()))
                .rename_mode(REJECT)
        });
        outcome(call.send().await)?.id.context("no id")
    }

    /// Fills a folder, and reads it two entries at a time.
    async fn list(&self, folder: &FileId) -> Result<()> {
        let names = BTreeSet::from(["one", "two", "three", "four", "five"].map(str::to_owned));
        for name in &names {
            self.create_folder(folder, name).await?;
        }
        let (mut listed, mut pages, mut cursor) = (Vec::new(), 0, Some(String::new()));
        while let Some(page_cursor) = cursor {
            let page_info = PageInfo { page_cursor, page_size: 2.try_into()? };
            let area = SpaceArea::from("0".to_owned());
            let call = self.client.list_personal_files().type_(area).body_map(|body| {
                body.container_id(self.container_id.clone()).parent_file_id(folder.clone()).page_info(page_info)
            });
            let page = outcome(call.send().await)?;
            listed.extend(page.files.unwrap_or_default().into_iter().filter_map(|file| file.file_name));
            pages += 1;
            cursor = page.next_cursor.filter(|next| !next.is_empty());
        }
        ensure!(pages == 3 && listed.len() == names.len(), "{} entries on {pages} pages", listed.len());
        ensure!(BTreeSet::from_iter(listed) == names, "other names");
        Ok(())
    }

    /// Uploads two parts, which could go out at the same time: the second one brings the midstate after the first.
    async fn upload(&self, folder: &FileId, content: &[u8]) -> Result<FileId> {
        let (first, second) = content.split_at(6 * MIB);
        let hash_ctx = Some(midstate(first).map(i64::from).to_vec());
        let parts = vec![part(1, 0, first)?, UploadPart { hash_ctx, ..part(2, first.len(), second)? }];
        let call = self.client.create_file().body_map(|body| {
            body.container_id(self.container_id.clone())
                .parent_folder(vec![folder.clone()])
                .file_name("content.bin")
                .file_type(FileType::from(UNKNOWN_TYPE.to_owned()))
                .length(i64::try_from(content.len()).unwrap_or_default())
                .auto_rename(REJECT)
                .upload_mode(UploadMode::from("multipart".to_owned()))
                .upload_type(IN_PARTS)
                .multi_parts(parts)
        });
        let created = outcome(call.send().await)?;
        for part in created.multi_parts.unwrap_or_default() {
            let bytes = if part.part_number == Some(1) { first } else { second };
            let url = part.upload_url.context("no URL")?;
            // The URL holds its own signature, and the storage takes no other: no `Authorization`.
            reqwest::Client::new().put(url).body(bytes.to_vec()).send().await?.error_for_status()?;
        }
        let file = created.file_id.context("no id")?;
        let digest = hex(Sha256::digest(content));
        let call = self.client.complete_file().body_map(|body| body.file_id(file.clone()).sha256(digest));
        outcome(call.send().await)?;
        Ok(file)
    }

    async fn download(&self, file: &FileId, content: &[u8]) -> Result<()> {
        let call = self.client.get_download_urls();
        let call = call.body_map(|body| body.container_id(self.container_id.clone()).file_ids(vec![file.clone()]));
        let download = outcome(call.send().await)?.downloads.unwrap_or_default().pop().context("no entry")?;
        let response = reqwest::get(download.url.context("no URL")?).await?.error_for_status()?;
        ensure!(response.bytes().await? == content, "other bytes");
        Ok(())
    }

    async fn get_file(&self, file: &FileId) -> Result<GetFileResponse> {
        let call = self.client.get_file().file_id(file.clone());
        outcome(call.body_map(|body| body.container_id(self.container_id.clone())).send().await)
    }

    async fn has_type(&self, file: &FileId, expected: &str) -> Result<()> {
        let file_type = self.get_file(file).await?.file_type.context("no type")?;
        ensure!(*file_type == expected, "the type is {}", *file_type);
        Ok(())
    }
}

fn part(number: i32, offset: usize, bytes: &[u8]) -> Result<UploadPart> {
    Ok(UploadPart {
        part_number: Some(number),
        part_offset: Some(offset.try_into()?),
        part_size: Some(bytes.len().try_into()?),
        ..UploadPart::default()
    })
}

/// Generated types share no trait.
macro_rules! envelopes {
    ($($response:ident),* $(,)?) => {$(
        impl Envelope for types::$response {
            fn code(&self) -> Option<&Value> {
                self.code.as_deref()
            }

            fn msg(&self) -> Option<&str> {
                self.msg.as_deref()
            }
        }
    )*};
}

envelopes!(
    CreateDirectoryResponse,
    CreateFileResponse,
    CreateSessionResponse,
    ErrorResponse,
    GetDownloadUrlsResponse,
    GetFileResponse,
    GetSpaceResponse,
    GetUserResponse,
    ListFilesResponse,
    ListSpacesByOwnerResponse,
    Outcome,
);

/// The response of a call that succeeded. HTTP status 200 does not show that: `code` does.
fn outcome<T: Envelope>(answer: Result<ResponseValue<T>, Error<ErrorResponse>>) -> Result<T> {
    let refusal = match answer {
        Ok(response) if response.is_success() => return Ok(response.into_inner()),
        Ok(response) => Refusal::new(&*response),
        Err(Error::ErrorResponse(error)) => Refusal::new(&*error),
        Err(error) => return Err(error.into()),
    };
    Err(refusal.into())
}
