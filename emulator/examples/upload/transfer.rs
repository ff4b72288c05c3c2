//! Uploads in concurrent parts, and downloads as a stream.

use std::io::SeekFrom;
use std::path::PathBuf;

use futures_util::StreamExt;
use indicatif::ProgressBar;
use koodrive::common::{ContainerId, FileId, FileType};
use koodrive::files::{
    CompleteFileRequest, CreateFileRequest, CreateFileRequired, CreateFileResponse, DuplicatePolicy,
    GetDownloadUrlsRequest, GetUploadUrlsRequest, UploadPart,
};
use koodrive::runtime::Body;
use koodrive::runtime::hash::{Part, Parts, Plan, Scan};
use koodrive::{Client, Secret, files};
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio::task::JoinSet;
use tokio_util::io::ReaderStream;

use crate::Result;
use crate::source::Source;

/// How many parts are sent at once.
const CONCURRENT: usize = 4;

/// How much of a part is read at once.
const CHUNK: usize = 128 << 10;

/// Everything that an upload needs.
pub(crate) struct Upload<'a> {
    pub(crate) client: &'a Client,
    pub(crate) space: &'a ContainerId,
    pub(crate) source: &'a Source,
    pub(crate) plan: &'a Plan,
    pub(crate) scan: &'a Scan,
    pub(crate) bar: &'a ProgressBar,
}

impl Upload<'_> {
    /// Creates the file, sends its parts, completes it.
    pub(crate) async fn run(&self) -> Result<FileId> {
        let mut batches = self.plan.batches();
        let first = batches.next().ok_or("a plan has at least one part")?;
        let created = self.create(first.clone()).await?;
        let file = created.file_id.ok_or("the response has no file id")?;
        self.send(first, created.multi_parts).await?;
        // A call returns the URLs of a hundred parts, and they expire after an hour: get them when they are needed.
        for batch in batches {
            let request = GetUploadUrlsRequest::new(file.clone(), self.described(batch.clone()));
            let response = files::get_upload_urls(self.client, request).await?;
            self.send(batch, response.multi_parts).await?;
        }
        let request = CompleteFileRequest::new(file.clone()).sha256(self.scan.sha256);
        files::complete_file(self.client, request).await?;
        Ok(file)
    }

    async fn create(&self, parts: Parts) -> Result<CreateFileResponse> {
        let request = CreateFileRequest::new(CreateFileRequired {
            container_id: self.space.clone(),
            parent_folder: vec![FileId::ROOT],
            file_name: self.source.name()?,
            file_type: FileType::Other,
            length: self.source.length(),
            auto_rename: DuplicatePolicy::RenameWithTimestamp,
        });
        let request = request.sha256(self.scan.sha256).multi_parts(self.described(parts));
        Ok(files::create_file(self.client, request).await?)
    }

    /// The parts as the API takes them: each but the first with the midstate before it.
    fn described(&self, parts: Parts) -> Vec<UploadPart> {
        let describe = |part: Part| {
            let described = UploadPart::new(part.number, part.size).part_offset(part.offset);
            match self.scan.context(part.number) {
                Some(midstate) => described.hash_ctx(midstate.words()),
                None => described,
            }
        };
        parts.map(describe).collect()
    }

    /// Sends a batch of parts, a few at once.
    async fn send(&self, parts: Parts, targets: Vec<UploadPart>) -> Result<()> {
        let mut tasks = JoinSet::new();
        for part in parts {
            while tasks.len() >= CONCURRENT {
                finished(&mut tasks).await?;
            }
            // The response may list the parts in another order: match them by number, not by position.
            let target = targets.iter().find(|target| target.part_number == part.number);
            let url = target
                .and_then(|target| target.upload_url.clone())
                .ok_or_else(|| format!("no URL for part {}", part.number))?;
            tasks.spawn(put(self.client.clone(), self.source.path().to_owned(), part, url, self.bar.clone()));
        }
        while !tasks.is_empty() {
            finished(&mut tasks).await?;
        }
        Ok(())
    }
}

async fn finished(tasks: &mut JoinSet<Result<()>>) -> Result<()> {
    tasks.join_next().await.map_or(Ok(()), |outcome| outcome?)
}

/// Streams one part from the file to its URL.
async fn put(client: Client, path: PathBuf, part: Part, url: Secret, bar: ProgressBar) -> Result<()> {
    let mut file = tokio::fs::File::open(path).await?;
    file.seek(SeekFrom::Start(part.offset)).await?;
    let bytes = ReaderStream::with_capacity(file.take(part.size), CHUNK).inspect(move |chunk| {
        bar.inc(chunk.as_ref().map_or(0, |chunk| chunk.len() as u64));
    });
    Ok(client.put_part(url.expose(), Body::stream(bytes, part.size)).await?)
}

/// Downloads a file's content and passes it to `take`, chunk by chunk.
pub(crate) async fn download(
    client: &Client,
    space: &ContainerId,
    file: &FileId,
    mut take: impl FnMut(&[u8]),
) -> Result<()> {
    let request = GetDownloadUrlsRequest::new(space.clone(), [file.clone()]);
    let response = files::get_download_urls(client, request).await?;
    let link = response
        .downloads
        .into_iter()
        .find(|link| link.file_id.as_ref() == Some(file))
        .ok_or("no link for the file")?;
    let url = link.url.ok_or_else(|| format!("no URL: {:?} {:?}", link.code, link.msg))?;
    let mut download = client.download(url.expose()).await?;
    while let Some(chunk) = download.next().await {
        take(&chunk?);
    }
    Ok(())
}
