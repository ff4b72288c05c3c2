//! What a transfer engine is tested with, seen by the client of the runtime.

mod calls;
mod faults;
mod parts;
mod speed;

use koodrive::common::{FileId, FileType};
use koodrive::files::{
    self, CompleteFileRequest, CreateFileRequest, CreateFileRequired, CreateFileResponse, DuplicatePolicy,
    GetDownloadUrlsRequest, GetUploadUrlsRequest, UploadPart,
};
use koodrive::limits::PARTS;
use koodrive::runtime::hash::{Part, Parts, Plan, Scan, scan};
use koodrive::runtime::{CallOptions, PartLimits, StaticToken};
use koodrive::{Client, RetryPolicy};
use koodrive_emulator::{Builder, Emulator, Limits};

/// The smallest part of these emulators.
const PART: u64 = 64 * 1024;

/// An emulator that takes small parts, and a client that attempts everything once.
struct Engine {
    emulator: Emulator,
    client: Client,
}

/// An upload that has begun.
#[derive(Clone)]
struct Upload {
    file: FileId,
    scan: Scan,
    targets: Vec<UploadPart>,
}

impl Engine {
    async fn start() -> Self {
        Self::with(Emulator::builder()).await
    }

    async fn with(builder: Builder) -> Self {
        let mut limits = Limits::default();
        limits.part_min = PART;
        let emulator = builder.limits(limits).start().await.unwrap();
        let token = StaticToken::new(emulator.issue_token().unwrap());
        let client = Client::builder(emulator.url()).credentials(token).build().unwrap();
        let client = client.with(CallOptions::new().retry(RetryPolicy::never()));
        Self { emulator, client }
    }

    /// Creates a file, and requests the URLs of all its parts.
    async fn begin(&self, name: &str, content: &[u8]) -> Upload {
        let limits = PartLimits { min_size: PART, ..*PARTS };
        let scan = scan(content, &Plan::new(&limits, content.len() as u64, PART).unwrap()).unwrap();
        let file = self.create(name, &scan).await.file_id.unwrap();
        self.urls(&Upload { file, scan, targets: Vec::new() }).await
    }

    /// The same upload, with new URLs.
    async fn urls(&self, upload: &Upload) -> Upload {
        let Upload { file, scan, .. } = upload.clone();
        let mut targets = Vec::new();
        for batch in scan.plan().batches() {
            let request = GetUploadUrlsRequest::new(file.clone(), described(batch, &scan));
            targets.extend(files::get_upload_urls(&self.client, request).await.unwrap().multi_parts);
        }
        Upload { file, scan, targets }
    }

    async fn create(&self, name: &str, scan: &Scan) -> CreateFileResponse {
        let required = CreateFileRequired {
            container_id: self.emulator.container_id().into(),
            parent_folder: vec![FileId::ROOT],
            file_name: name.to_owned(),
            file_type: FileType::Other,
            length: scan.length(),
            auto_rename: DuplicatePolicy::Reject,
        };
        let request = CreateFileRequest::new(required).multi_parts(described(scan.plan().parts(), scan));
        files::create_file(&self.client, request.sha256(scan.sha256)).await.unwrap()
    }

    async fn complete(&self, upload: &Upload) -> koodrive::Result<()> {
        let request = CompleteFileRequest::new(upload.file.clone()).sha256(upload.scan.sha256);
        files::complete_file(&self.client, request).await
    }

    /// Uploads a file.
    async fn upload(&self, name: &str, content: &[u8]) -> FileId {
        let upload = self.begin(name, content).await;
        for number in 1..=upload.scan.plan().count() {
            self.client.put_part(upload.url(number), upload.part(number, content)).await.unwrap();
        }
        self.complete(&upload).await.unwrap();
        upload.file
    }

    /// The URL to download a file from.
    async fn download_url(&self, file: &FileId) -> String {
        let request = GetDownloadUrlsRequest::new(self.emulator.container_id().clone(), [file.clone()]);
        let links = files::get_download_urls(&self.client, request).await.unwrap();
        links.downloads[0].url.as_ref().unwrap().expose().to_owned()
    }
}

impl Upload {
    /// The URL of a part, by its number.
    fn url(&self, number: u32) -> &str {
        let target = self.targets.iter().find(|target| target.part_number == number).unwrap();
        target.upload_url.as_ref().unwrap().expose()
    }

    /// The bytes of a part, by its number.
    fn part(&self, number: u32, content: &[u8]) -> Vec<u8> {
        let range = self.scan.plan().part(number).unwrap().range();
        content[usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()].to_vec()
    }
}

fn described(parts: Parts, scan: &Scan) -> Vec<UploadPart> {
    let describe = |part: Part| {
        let described = UploadPart::new(part.number, part.size).part_offset(part.offset);
        scan.context(part.number).map(|context| described.clone().hash_ctx(context.words())).unwrap_or(described)
    };
    parts.map(describe).collect()
}
