//! What callers do: folders, lists, files and jobs, one after the other.

use std::sync::Arc;
use std::time::Duration;

use fastrand::Rng;
use koodrive::common::{FileId, FileType};
use koodrive::files::{
    self, CompleteFileRequest, CreateDirectoryRequest, CreateFileRequest, CreateFileRequired, DuplicatePolicy,
    GetDownloadUrlsRequest, UploadPart,
};
use koodrive::jobs::{self, CreateJobRequest, JobAction, JobFile, JobInput, JobKind};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::runtime::DownloadRequest;
use koodrive::runtime::hash::{Plan, Scan, scan};
use koodrive::{Client, LongRunning, PollPolicy, Result};

use crate::ledger::Told;
use crate::world::{CALL, World};

/// Far beyond every limit that the client has been given.
const HUNG: Duration = CALL.saturating_mul(5);
/// The largest file: one part, so that a round is quick.
const LARGEST: usize = 200_000;

/// One that calls.
pub(crate) struct Caller {
    pub(crate) world: Arc<World>,
    pub(crate) number: usize,
    pub(crate) folder: FileId,
    pub(crate) rng: Rng,
    /// How many names it has used.
    pub(crate) used: u64,
}

impl Caller {
    /// The part of a name that the caller chooses; the service may append to it.
    pub(crate) const NAME: usize = "c000-0000000-".len();

    fn name(&mut self) -> String {
        self.used += 1;
        let name = format!("c{:03}-{:07}-", self.number, self.used);
        self.world.ledger.begin(&name);
        name
    }

    /// One piece of work, whatever comes of it.
    pub(crate) async fn work(&mut self) {
        // Without a session every call ends at once: that would be all that is tried.
        while self.world.token().is_none() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let client = self.world.client();
        match self.rng.u8(..10) {
            0..4 => drop(self.make_folder(&client).await),
            4 => self.make_folder_impatiently(&client).await,
            5 => self.list(&client).await,
            6..8 => self.upload(&client).await,
            _ => self.make_and_delete(&client).await,
        }
    }

    /// Waits for a call, counts it, and notices one that does not end.
    async fn told<T>(&self, call: impl Future<Output = Result<T>>) -> (Told, Option<T>) {
        let Ok(outcome) = tokio::time::timeout(HUNG, call).await else {
            self.world.ledger.hung();
            return (Told::Failed, None);
        };
        self.world.ledger.called(&outcome);
        (Told::of(&outcome), outcome.ok())
    }

    /// A folder twice would be seen: the second one has a time after its name.
    fn request(&self, name: &str) -> CreateDirectoryRequest {
        CreateDirectoryRequest::new(self.world.space.clone(), name)
            .parent_folder(vec![self.folder.clone()])
            .rename_mode(DuplicatePolicy::RenameWithTimestamp)
    }

    async fn make_folder(&mut self, client: &Client) -> Option<(String, FileId)> {
        let name = self.name();
        let (told, made) = self.told(files::create_directory(client, self.request(&name))).await;
        self.world.ledger.made(&name, told);
        Some((name, made?.id?))
    }

    /// Drops the call after a random time.
    async fn make_folder_impatiently(&mut self, client: &Client) {
        let name = self.name();
        let patience = Duration::from_micros(self.rng.u64(..30_000));
        let call = self.told(files::create_directory(client, self.request(&name)));
        if let Ok((told, _)) = tokio::time::timeout(patience, call).await {
            self.world.ledger.made(&name, told);
        }
    }

    async fn list(&mut self, client: &Client) {
        let request = ListPersonalFilesRequest::new(self.world.space.clone(), self.folder.clone(), SpaceArea::Files);
        self.told(listings::list_personal_files(client, request)).await;
    }

    /// A file of one part, and back.
    async fn upload(&mut self, client: &Client) {
        let length = self.rng.usize(1..LARGEST);
        let content: Vec<u8> = std::iter::repeat_with(|| self.rng.u8(..)).take(length).collect();
        let Some(scanned) = scanned(&content) else { return };
        let name = self.name();
        let request = self.file(&name, &scanned);
        let (told, created) = self.told(files::create_file(client, request)).await;
        let target =
            created.and_then(|created| Some((created.file_id?, created.multi_parts.first()?.upload_url.clone()?)));
        // Without its bytes it is no file yet, so the list does not have it.
        self.world.ledger.made(&name, if told == Told::Unsent { Told::Unsent } else { Told::Failed });
        let Some((file, url)) = target else { return };
        let (_, sent) = self.told(client.put_part(url.expose(), content.clone())).await;
        if sent.is_none() {
            return;
        }
        let complete = CompleteFileRequest::new(file.clone()).sha256(scanned.sha256);
        let (told, _) = self.told(files::complete_file(client, complete)).await;
        if told == Told::Done {
            self.world.ledger.made(&name, told);
            self.download(client, file, &scanned, &content).await;
        }
    }

    fn file(&self, name: &str, scanned: &Scan) -> CreateFileRequest {
        let required = CreateFileRequired {
            container_id: self.world.space.clone(),
            parent_folder: vec![self.folder.clone()],
            file_name: name.to_owned(),
            file_type: FileType::Other,
            length: scanned.length(),
            auto_rename: DuplicatePolicy::RenameWithTimestamp,
        };
        let parts = scanned.plan().parts().map(|part| UploadPart::new(part.number, part.size).part_offset(part.offset));
        CreateFileRequest::new(required).multi_parts(parts.collect::<Vec<_>>()).sha256(scanned.sha256)
    }

    async fn download(&mut self, client: &Client, file: FileId, scanned: &Scan, content: &[u8]) {
        let request = GetDownloadUrlsRequest::new(self.world.space.clone(), [file]);
        let (_, links) = self.told(files::get_download_urls(client, request)).await;
        let Some(url) = links.and_then(|links| links.downloads.first()?.url.clone()) else { return };
        let request = DownloadRequest::new(url).size(scanned.length()).sha256(scanned.sha256);
        let read = async { client.download(request).await?.bytes_limited(LARGEST).await };
        let (_, read) = self.told(read).await;
        if read.is_some_and(|read| *read != *content) {
            self.world.ledger.damaged();
        }
    }

    /// A folder that a job deletes.
    async fn make_and_delete(&mut self, client: &Client) {
        let Some((name, folder)) = self.make_folder(client).await else { return };
        let input = JobInput::new(self.world.space.clone(), [JobFile::new(folder)]);
        let request = CreateJobRequest::new(self.world.space.clone(), JobKind::Delete, input);
        let request = request.action_type(JobAction::DeleteForGood);
        self.world.ledger.deleted(&name, Told::Nothing);
        let (told, started) = self.told(jobs::create_job(client, request.clone())).await;
        self.world.ledger.deleted(&name, if told == Told::Unsent { told } else { Told::Failed });
        let Some(job) = started.and_then(|started| request.follow(&started)) else { return };
        let often = PollPolicy::new().first_pause(Duration::from_millis(20)).longest_pause(Duration::from_millis(100));
        let wait = jobs::wait_for_job(client, job).policy(often).deadline(CALL);
        let ended = async { wait.await?.require_success() };
        let (told, _) = self.told(ended).await;
        if told == Told::Done {
            self.world.ledger.deleted(&name, told);
        }
    }
}

/// The digests of a file of one part.
fn scanned(content: &[u8]) -> Option<Scan> {
    let plan = Plan::new(koodrive::limits::PARTS, content.len() as u64, LARGEST as u64).ok()?;
    scan(content, &plan).ok()
}
