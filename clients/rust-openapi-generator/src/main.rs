//! The way of a file through KooDrive, by the generated client: sign in, list, upload, download; and what goes wrong on it.
//!
//! The address and the credentials are in the environment: see `Setting` of `journey.rs`.

#[path = "../../rust-shared/credentials.rs"]
mod credentials;
#[path = "../../rust-shared/journey.rs"]
mod journey;
#[path = "../../rust-shared/midstate.rs"]
mod midstate;

use std::collections::BTreeSet;
use std::fmt;

use anyhow::{Context, Result, ensure};
use async_trait::async_trait;
use http::Extensions;
use koodrive_client::apis::configuration::Configuration;
use koodrive_client::apis::{Error, files_api, listings_api, sessions_api, spaces_api, users_api};
use koodrive_client::models::{
    self, CompleteFileRequest, CreateDirectoryRequest, CreateFileRequest, CreateSessionRequest, ErrorResponse,
    GetDownloadUrlsRequest, GetFileRequest, GetFileResponse, ListFilesRequest, PageInfo, Space, UploadPart,
};
use reqwest::{Request, Response};
use reqwest_middleware::{ClientBuilder, Middleware, Next};
use serde_json::Value;
use sha2::{Digest, Sha256};

use self::credentials::{Credentials, hex};
use self::journey::{Envelope, MIB, NO_SUCH_API, NOT_FOUND, Refusal, Setting, UNKNOWN_TYPE, list, refused, step, text};
use self::midstate::midstate;

/// An enumeration of the description that may grow is a number or text here; its documentation lists the known values.
const PERSONAL: i32 = 1;
const REJECT: i32 = 3;
const IN_PARTS: i32 = 1;
const FOLDER: &str = "10";
const FILES: &str = "0";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?;
    let anonymous = connect(&setting, Credentials::None);

    let token = step("session", sign_in(&anonymous, &setting)).await?;
    let client = connect(&setting, Credentials::Token(token));
    step("space", own_space(&client, &setting)).await?;
    let drive = Drive { client: &client, container_id: &setting.container_id };
    // The root folder of each space goes by this name.
    let folder = step("folder", drive.create_folder("root", "Rust")).await?;
    step("list", drive.list(&folder)).await?;
    let content: Vec<u8> = (0..=250).cycle().take(11 * MIB).collect();
    let file = step("upload", drive.upload(&folder, &content)).await?;
    step("download", drive.download(&file, &content)).await?;
    step("error", refused(drive.get_file("no-such-file"), NOT_FOUND)).await?;
    step("unknown-enum", drive.has_type(&file, UNKNOWN_TYPE)).await?;
    step("big-id", own_id(&client, &setting)).await?;
    let nowhere = Configuration { base_path: format!("{}/nowhere", setting.url), ..client.clone() };
    step("gateway", refused(own_space(&nowhere, &setting), NO_SUCH_API)).await?;
    let (id, secret, user_id) = (setting.app_id.clone(), setting.app_secret.clone(), setting.user_id.clone());
    let application = connect(&setting, Credentials::App { id, secret, user_id });
    step("signature", own_spaces(&application, &setting)).await
}

fn connect(setting: &Setting, credentials: Credentials) -> Configuration {
    let client = ClientBuilder::new(reqwest::Client::new()).with(credentials).build();
    Configuration { base_path: setting.url.clone(), client, ..Configuration::default() }
}

/// `Configuration::api_key` would be sent twice where an operation takes a token or an app signature
/// (<https://github.com/OpenAPITools/openapi-generator/issues/14149>). A middleware sees each request as it will be sent, which
/// is also what an app signature needs.
#[async_trait]
impl Middleware for Credentials {
    async fn handle(
        &self,
        mut request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        self.authorize(&mut request).map_err(reqwest_middleware::Error::middleware)?;
        next.run(request, extensions).await
    }
}

/// The token of a new session.
async fn sign_in(client: &Configuration, setting: &Setting) -> Result<String> {
    let request = CreateSessionRequest::new(setting.authorization_code.clone());
    let session = outcome(sessions_api::create_session(client, request, None, None).await)?;
    // Two forms of the response are known: in the later one, the token is in `data`.
    session.data.and_then(|data| data.access_token).or(session.access_token).context("no token")
}

async fn own_space(client: &Configuration, setting: &Setting) -> Result<()> {
    let answer = spaces_api::get_space(client, &setting.user_id, PERSONAL, None, None, None).await;
    let id = outcome(answer)?.data.context("no space")?.container_id;
    ensure!(id.as_ref() == Some(&setting.container_id), "the space is {id:?}");
    Ok(())
}

/// Like `own_space`, by a call that an application may make too.
async fn own_spaces(client: &Configuration, setting: &Setting) -> Result<()> {
    let answer = spaces_api::list_spaces_by_owner(client, &setting.user_id, Some(PERSONAL), None, None).await;
    let spaces: Vec<Space> = list(outcome(answer)?.data.flatten().context("no spaces")?)?;
    let mut ids = spaces.iter().map(|space| space.container_id.as_ref());
    ensure!(ids.any(|id| id == Some(&setting.container_id)), "the user's space is missing");
    Ok(())
}

async fn own_id(client: &Configuration, setting: &Setting) -> Result<()> {
    let user = outcome(users_api::get_user(client, &setting.user_id, None, None).await)?.data.context("no user")?;
    let id = text(&user.id.flatten().context("no id")?);
    ensure!(id == setting.user_id, "the id is {id}");
    Ok(())
}

/// The caller's space.
struct Drive<'a> {
    client: &'a Configuration,
    container_id: &'a str,
}

impl Drive<'_> {
    async fn create_folder(&self, parent: &str, name: &str) -> Result<String> {
        let request = CreateDirectoryRequest {
            parent_folder: Some(vec![parent.to_owned()]),
            rename_mode: Some(REJECT),
            ..CreateDirectoryRequest::new(self.container_id.to_owned(), name.to_owned(), FOLDER.to_owned())
        };
        outcome(files_api::create_directory(self.client, request, None, None, None).await)?.id.context("no id")
    }

    /// Fills a folder, and reads it two entries at a time.
    async fn list(&self, folder: &str) -> Result<()> {
        let names = BTreeSet::from(["one", "two", "three", "four", "five"].map(str::to_owned));
        for name in &names {
            self.create_folder(folder, name).await?;
        }
        let (mut listed, mut pages, mut cursor) = (Vec::new(), 0, Some(String::new()));
        while let Some(page_cursor) = cursor {
            let request = ListFilesRequest {
                page_info: Some(Box::new(PageInfo::new(2, page_cursor))),
                ..ListFilesRequest::new(self.container_id.to_owned(), folder.to_owned())
            };
            let answer = listings_api::list_personal_files(self.client, FILES, request, None, None, None).await;
            let page = outcome(answer)?;
            listed.extend(page.files.unwrap_or_default().into_iter().filter_map(|file| file.file_name));
            pages += 1;
            cursor = page.next_cursor.filter(|next| !next.is_empty());
        }
        ensure!(pages == 3 && listed.len() == names.len(), "{} entries on {pages} pages", listed.len());
        ensure!(BTreeSet::from_iter(listed) == names, "other names");
        Ok(())
    }

    /// Uploads two parts, which could go out at the same time: the second one brings the midstate after the first.
    async fn upload(&self, folder: &str, content: &[u8]) -> Result<String> {
        let (first, second) = content.split_at(6 * MIB);
        let hash_ctx = Some(midstate(first).map(i64::from).to_vec());
        let parts = vec![part(1, 0, first)?, UploadPart { hash_ctx, ..part(2, first.len(), second)? }];
        let request = CreateFileRequest {
            multi_parts: Some(parts),
            ..CreateFileRequest::new(
                self.container_id.to_owned(),
                vec![folder.to_owned()],
                "content.bin".to_owned(),
                UNKNOWN_TYPE.to_owned(),
                content.len().try_into()?,
                REJECT,
                "multipart".to_owned(),
                IN_PARTS,
            )
        };
        let created = outcome(files_api::create_file(self.client, request, None, None, None).await)?;
        for part in created.multi_parts.unwrap_or_default() {
            let bytes = if part.part_number == Some(1) { first } else { second };
            let url = part.upload_url.context("no URL")?;
            // The URL holds its own signature, and the storage takes no other: no `Authorization`.
            reqwest::Client::new().put(url).body(bytes.to_vec()).send().await?.error_for_status()?;
        }
        let file = created.file_id.context("no id")?;
        let request = CompleteFileRequest { file_id: file.clone(), sha256: Some(hex(Sha256::digest(content))) };
        outcome(files_api::complete_file(self.client, request, None, None, None).await)?;
        Ok(file)
    }

    async fn download(&self, file: &str, content: &[u8]) -> Result<()> {
        let request = GetDownloadUrlsRequest::new(self.container_id.to_owned(), vec![file.to_owned()]);
        let answer = files_api::get_download_urls(self.client, request, None, None, None).await;
        let download = outcome(answer)?.downloads.unwrap_or_default().pop().context("no entry")?;
        let response = reqwest::get(download.url.context("no URL")?).await?.error_for_status()?;
        ensure!(response.bytes().await? == content, "other bytes");
        Ok(())
    }

    async fn get_file(&self, file: &str) -> Result<GetFileResponse> {
        let request = GetFileRequest::new(self.container_id.to_owned());
        outcome(files_api::get_file(self.client, file, request, None, None, None).await)
    }

    async fn has_type(&self, file: &str, expected: &str) -> Result<()> {
        let file_type = self.get_file(file).await?.file_type;
        ensure!(file_type.as_deref() == Some(expected), "the type is {file_type:?}");
        Ok(())
    }
}

fn part(number: i32, offset: usize, bytes: &[u8]) -> Result<UploadPart> {
    Ok(UploadPart {
        part_number: Some(number),
        part_offset: Some(offset.try_into()?),
        part_size: Some(bytes.len().try_into()?),
        ..UploadPart::new()
    })
}

/// Generated types share no trait.
macro_rules! envelopes {
    ($($response:ident),* $(,)?) => {$(
        impl Envelope for models::$response {
            fn code(&self) -> Option<&Value> {
                self.code.as_ref().and_then(Option::as_ref)
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
fn outcome<T: Envelope, E: fmt::Debug + Send + Sync + 'static>(answer: Result<T, Error<E>>) -> Result<T> {
    let refusal = match answer {
        Ok(response) if response.is_success() => return Ok(response),
        Ok(response) => Refusal::new(&response),
        // Each operation has a type of errors of its own; in all of them it is this one.
        Err(Error::ResponseError(error)) => Refusal::new(&serde_json::from_str::<ErrorResponse>(&error.content)?),
        Err(error) => return Err(error.into()),
    };
    Err(refusal.into())
}
