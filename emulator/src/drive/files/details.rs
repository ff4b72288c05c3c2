//! The details of a file, and its path.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use koodrive::common::{AssetUsage, DownloadLink, EndpointUrl, FileType, User};
use koodrive::files::{
    Asset, AssetResource, AssetSlice, AssetState, Attachment, GetFileRequest, GetFileResponse, GetFullPathRequest,
    GetFullPathResponse, UserCapabilities,
};
use rusqlite::Connection;

use super::lookup;
use crate::api::{Call, Refusal};
use crate::drive::history;
use crate::enterprise::tenant::TENANT_ID;
use crate::rules::names;
use crate::rules::permissions::{Permission, Permissions};
use crate::service::Service;
use crate::store::accounts;
use crate::store::activity::VIEW;
use crate::store::files::{self, FileRow};
use crate::store::tags;

pub(super) fn get_file(service: &Service, call: &Call, request: &GetFileRequest) -> Result<GetFileResponse, Refusal> {
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let file = lookup::file(rows, &space, &request.file_id)?;
        let access = lookup::access(rows, call, &space.container_id)?;
        access.check(rows, &file, Permission::ListChildren)?;
        let may = access.on(rows, &file)?;
        let mut response = GetFileResponse::default();
        response.id = Some(file.file_id.as_str().into());
        response.file_name = Some(file.name.clone());
        response.file_type = Some(FileType::from(file.file_type.as_str()));
        response.mime_type = Some(file.mime_type.clone());
        response.recycled = Some(file.recycled.is_some());
        response.parent_folder = file.parent_id.iter().map(|id| id.as_str().into()).collect();
        // Tags, which no response is known to have, are properties beside those of the service.
        response.properties = tags::all(rows, &file.file_id)?;
        response.properties.extend(properties(&file));
        response.containers = vec![file.container_id.as_str().into()];
        response.created_time = Some(Call::time(file.created));
        response.edited_time = Some(Call::time(file.edited));
        response.owners = vec![user(rows, call, &file.owner)?];
        response.last_editor = Some(user(rows, call, &file.editor)?);
        response.file_suffix = Some(if file.is_folder() { "" } else { names::suffix(&file.name) }.to_owned());
        response.size = Some(file.length);
        response.sha256.clone_from(&file.sha256);
        response.user_capabilities = Some(capabilities(&file, may));
        history::record(rows, call, &file, VIEW)?;
        response.attachments = attachment(service, call, &file, may).into_iter().collect();
        Ok(response)
    })
}

pub(super) fn get_full_path(
    service: &Service,
    call: &Call,
    request: &GetFullPathRequest,
) -> Result<GetFullPathResponse, Refusal> {
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let file = lookup::file(rows, &space, &request.file_id)?;
        lookup::check(rows, call, &file, Permission::ListChildren)?;
        let (names, ids) = paths(&files::path(rows, &file.file_id)?);
        let mut response = GetFullPathResponse::default();
        response.file_path = Some(ids);
        response.name_path = Some(names);
        Ok(response)
    })
}

/// The path to a file by names and by ids, each after a slash.
pub(crate) fn paths(way: &[FileRow]) -> (String, String) {
    let mut paths = (String::new(), String::new());
    for file in way {
        paths.0.extend(["/", &file.name]);
        paths.1.extend(["/", &file.file_id]);
    }
    paths
}

/// The properties that the service adds in the published example.
pub(crate) fn properties(file: &FileRow) -> std::collections::BTreeMap<String, String> {
    let pairs =
        [("localCreatedAt", ""), ("localUpdatedAt", ""), ("createUser", &file.owner), ("lastEditUser", &file.editor)];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

pub(crate) fn user(rows: &Connection, call: &Call, user_id: &str) -> Result<User, Refusal> {
    let known = accounts::user(rows, user_id)?;
    let mut user = User::default();
    user.category = Some("drive#user".to_owned());
    user.user_id = Some(STANDARD_NO_PAD.encode(format!("{user_id}-{TENANT_ID}")).into());
    user.display_name = known.map(|known| known.user_name);
    user.me = Some(user_id == call.user_id()?);
    Ok(user)
}

/// What the caller may do with a file, as far as the kind of file allows it.
fn capabilities(file: &FileRow, may: Permissions) -> UserCapabilities {
    let others: &[Permission] = if file.is_folder() {
        &[Permission::Download]
    } else {
        &[Permission::AddChild, Permission::ListChildren, Permission::RemoveChild, Permission::Upload]
    };
    others.iter().fold(may, |may, other| may.without(*other)).capabilities()
}

/// The content of a file, with its URL. A folder has none, and neither has a file that the caller may not download.
pub(crate) fn attachment(service: &Service, call: &Call, file: &FileRow, may: Permissions) -> Option<Attachment> {
    if !may.allow(Permission::Download) {
        return None;
    }
    let (object, sha256) = (file.object.as_ref()?, file.sha256.as_ref()?);
    let mut url = EndpointUrl::default();
    url.url = Some(service.signer.download_url(object, &file.name, call.now).into());
    url.method = Some("GET".to_owned());
    let mut slice = AssetSlice::default();
    slice.id = Some(object.clone());
    slice.start = Some(0);
    slice.download_url = Some(url);
    let mut resource = AssetResource::default();
    resource.id = Some(object.clone());
    resource.length = Some(file.length);
    resource.sha256 = Some(sha256.clone());
    resource.object = Some(slice);
    let mut asset = Asset::default();
    asset.id = Some(file.file_id.clone());
    asset.version_id = Some(version_id(&file.file_id, file.version));
    asset.version = i64::try_from(file.version).ok();
    asset.mime_type = Some(file.mime_type.clone());
    asset.state = Some(AssetState::Available);
    asset.created_time = Some(Call::time(file.created));
    asset.modified_time = Some(Call::time(file.edited));
    asset.resource = Some(resource);
    let mut attachment = Attachment::default();
    attachment.usage = Some(AssetUsage::Content);
    attachment.hash = Some(sha256.clone());
    attachment.sha256 = Some(sha256.clone());
    attachment.asset = Some(asset);
    Some(attachment)
}

/// The id of a version of a file's content.
pub(crate) fn version_id(file_id: &str, number: u64) -> String {
    format!("{file_id}-{number}")
}

/// The URL of a file's content. Folders have none, and neither have files in the recycle bin and those that the caller may
/// not download.
pub(crate) fn links(service: &Service, call: &Call, file: &FileRow, may: Permissions) -> Vec<DownloadLink> {
    let link = |object: &String| {
        let mut link = DownloadLink::default();
        link.usage = Some(AssetUsage::Content);
        link.download_link = Some(service.signer.download_url(object, &file.name, call.now).into());
        link
    };
    let may = may.allow(Permission::Download) && file.recycled.is_none();
    file.object.iter().filter(|_| may).map(link).collect()
}
