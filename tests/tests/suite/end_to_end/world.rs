//! An emulator, a client of it, and what every test does with them.

use koodrive::common::{ContainerId, FileId, FileType};
use koodrive::files::{
    self, CompleteFileRequest, CreateFileRequest, CreateFileRequired, CreateFileResponse, DuplicatePolicy,
    GetDownloadUrlsRequest, GetFileRequest, GetUploadUrlsRequest, UploadPart,
};
use koodrive::runtime::hash::{Digest, Parts, Plan, Scan, scan};
use koodrive::runtime::{AppSignature, DownloadRequest};
use koodrive::{Client, Session, sessions};
use koodrive_emulator::Emulator;

use crate::end_to_end::contract;

/// The smallest size of a part that is not the last.
pub(crate) const PART: u64 = 5 << 20;

pub(super) struct World {
    pub(super) emulator: Emulator,
    pub(super) client: Client,
    pub(super) space: ContainerId,
    /// What a proof code is made from.
    pub(super) origin: String,
}

impl World {
    /// Signed in as a user.
    pub(super) async fn with_token() -> Self {
        Self::signed_in(Emulator::start().await.unwrap()).await
    }

    /// Signed in to a service whose responses the test falsifies: they are not held against the spec.
    pub(super) async fn falsified() -> Self {
        let emulator = Emulator::start().await.unwrap();
        let stranger = Client::builder(emulator.url()).build().unwrap();
        Self::session(emulator, &stranger).await
    }

    /// Signed in where responses deviate from the documents as far as the spec says.
    pub(super) async fn loose() -> Self {
        let emulator = Emulator::builder().loose(true).start().await.unwrap();
        let stranger = contract::client_of(&emulator, true).build().unwrap();
        Self::session(emulator, &stranger).await
    }

    /// Signed in as a user of this emulator.
    pub(super) async fn signed_in(emulator: Emulator) -> Self {
        let stranger = contract::client(&emulator).build().unwrap();
        Self::session(emulator, &stranger).await
    }

    async fn session(emulator: Emulator, stranger: &Client) -> Self {
        let request = sessions::CreateSessionRequest::new(emulator.authorization_code().unwrap());
        let session = Session::sign_in(stranger, request).await.unwrap();
        let origin = session.token().unwrap().expose().to_owned();
        let client = stranger.with_credentials(session);
        Self { space: emulator.container_id().into(), client, origin, emulator }
    }

    /// Signing as an application on behalf of a user.
    pub(super) async fn with_signature() -> Self {
        let emulator = Emulator::start().await.unwrap();
        let credentials = AppSignature::new(emulator.app_id(), emulator.app_secret(), emulator.user_id().as_str());
        let client = contract::client(&emulator).credentials(credentials).build().unwrap();
        Self { space: emulator.container_id().into(), client, origin: emulator.user_id().to_string(), emulator }
    }

    /// A request for a new file, with its parts described.
    pub(super) fn file(&self, name: &str, scan: &Scan) -> CreateFileRequest {
        let required = CreateFileRequired {
            container_id: self.space.clone(),
            parent_folder: vec![FileId::ROOT],
            file_name: name.to_owned(),
            file_type: FileType::Other,
            length: scan.length(),
            auto_rename: DuplicatePolicy::Reject,
        };
        CreateFileRequest::new(required).multi_parts(described(scan.plan().parts(), scan))
    }

    /// Uploads a file in one go.
    pub(super) async fn upload(&self, name: &str, content: &[u8], part_size: u64) -> FileId {
        let scan = scanned(content, part_size);
        let created = files::create_file(&self.client, self.file(name, &scan).sha256(scan.sha256)).await.unwrap();
        self.send(content, &scan, &created).await;
        let file = created.file_id.unwrap();
        files::complete_file(&self.client, CompleteFileRequest::new(file.clone()).sha256(scan.sha256)).await.unwrap();
        file
    }

    /// Sends every part, asking for the URLs that the first response did not give.
    pub(super) async fn send(&self, content: &[u8], scan: &Scan, created: &CreateFileResponse) {
        let mut targets = created.multi_parts.clone();
        for batch in scan.plan().batches().skip(1) {
            let request = GetUploadUrlsRequest::new(created.file_id.clone().unwrap(), described(batch, scan));
            targets.extend(files::get_upload_urls(&self.client, request).await.unwrap().multi_parts);
        }
        let puts = targets.iter().map(|target| {
            let part = scan.plan().part(target.part_number).unwrap();
            let range = usize::try_from(part.offset).unwrap()..usize::try_from(part.offset + part.size).unwrap();
            self.client.put_part(target.upload_url.as_ref().unwrap().expose(), content[range].to_vec())
        });
        for sent in futures_util::future::join_all(puts).await {
            sent.unwrap();
        }
    }

    /// The bytes of a file, held against what the service says of it.
    pub(super) async fn download(&self, file: &FileId) -> Vec<u8> {
        let known = files::get_file(&self.client, GetFileRequest::new(self.space.clone(), file.clone())).await.unwrap();
        let sha256: Digest = known.sha256.unwrap().parse().unwrap();
        let request = self.to_download(file).await.size(known.size.unwrap()).sha256(sha256);
        self.client.download(request).await.unwrap().bytes_limited(1 << 30).await.unwrap().to_vec()
    }

    /// The download of a file, of which nothing is known.
    pub(super) async fn to_download(&self, file: &FileId) -> DownloadRequest {
        let request = GetDownloadUrlsRequest::new(self.space.clone(), [file.clone()]);
        let links = files::get_download_urls(&self.client, request).await.unwrap().downloads;
        DownloadRequest::new(links[0].url.clone().unwrap())
    }
}

/// Bytes without a pattern.
pub(crate) fn content(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

pub(crate) fn scanned(content: &[u8], part_size: u64) -> Scan {
    scan(content, &Plan::new(koodrive::limits::PARTS, content.len() as u64, part_size).unwrap()).unwrap()
}

pub(crate) fn described(parts: Parts, scan: &Scan) -> Vec<UploadPart> {
    let describe = |part: koodrive::runtime::hash::Part| {
        let described = UploadPart::new(part.number, part.size).part_offset(part.offset);
        match scan.context(part.number) {
            Some(midstate) => described.hash_ctx(midstate.words()),
            None => described,
        }
    };
    parts.map(describe).collect()
}
