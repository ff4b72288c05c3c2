//! An emulator, a drive of its user, and what every test does with them.

use koodrive::common::{ContainerId, FileId};
use koodrive::files::{self, CreateDirectoryRequest};
use koodrive::runtime::StaticToken;
use koodrive::{Client, RetryPolicy};
use koodrive_emulator::{Emulator, Fault};
use koodrive_transfer::{Drive, Entry, Listing, Transfers};
use serde_json::{Value, json};

pub(crate) const LIST: &str = "listPersonalFiles";
pub(crate) const COUNT: &str = "getFolderStatistics";

pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) client: Client,
    pub(crate) space: ContainerId,
    pub(crate) drive: Drive,
}

impl World {
    pub(crate) async fn start() -> Self {
        Self::retrying(RetryPolicy::new()).await
    }

    /// With a client that tries nothing again.
    pub(crate) async fn without_retries() -> Self {
        Self::retrying(RetryPolicy::never()).await
    }

    async fn retrying(policy: RetryPolicy) -> Self {
        let emulator = Emulator::start().await.unwrap();
        let token = StaticToken::new(emulator.issue_token().unwrap());
        let client = Client::builder(emulator.url()).credentials(token).retry(policy).build().unwrap();
        let space = emulator.container_id().clone();
        let drive = Transfers::new(client.clone()).drive(&space);
        Self { emulator, client, space, drive }
    }

    /// Puts files into a folder.
    pub(crate) fn fill<N: Into<String>>(&self, folder: &FileId, names: impl IntoIterator<Item = N>) -> Vec<FileId> {
        self.emulator.add_files(&self.space, folder, names, b"abc").unwrap()
    }

    /// Creates a folder, without the drive that is tested.
    pub(crate) async fn folder(&self, parent: &FileId, name: &str) -> FileId {
        let request = CreateDirectoryRequest::new(self.space.clone(), name).parent_folder([parent]);
        files::create_directory(&self.client, request).await.unwrap().id.unwrap()
    }

    /// How often operations were called since it was last asked.
    pub(crate) fn calls<const N: usize>(&self, operations: [&str; N]) -> [usize; N] {
        let calls = self.emulator.calls();
        self.emulator.clear_calls();
        operations.map(|operation| calls.iter().filter(|call| call.operation == operation).count())
    }

    /// The next call of an operation gets this response instead of its own.
    pub(crate) fn answer(&self, operation: &str, body: &Value) {
        let fault = Fault::response(200, body.to_string()).with_header("Content-Type", "application/json");
        self.emulator.inject(fault.on(operation)).unwrap();
    }

    /// The next listings get these pages, of ids and names; each but the last points to the next.
    pub(crate) fn answer_pages(&self, pages: &[&[(&str, &str)]]) {
        for (index, page) in pages.iter().enumerate() {
            let files: Vec<_> = page.iter().map(|(id, name)| file(id, name)).collect();
            let next = if index + 1 < pages.len() { format!("after {index}") } else { String::new() };
            self.answer(LIST, &listing(&files, &next));
        }
    }

    /// The next count of a folder is this.
    pub(crate) fn answer_count(&self, folders: u64, files: u64) {
        let data = json!({"totalSize": 0, "subDirCount": folders, "subFileCount": files});
        self.answer(COUNT, &json!({"code": 0, "msg": "", "data": data}));
    }
}

/// A page of a listing.
pub(crate) fn listing(files: &[Value], next: &str) -> Value {
    json!({"code": 0, "msg": "", "category": "drive#fileList", "nextCursor": next, "files": files})
}

/// A file in a listing; a folder if its id begins with `d`.
pub(crate) fn file(id: &str, name: &str) -> Value {
    json!({"id": id, "fileName": name, "fileType": if id.starts_with('d') { "10" } else { "45" }, "size": 3})
}

/// All that is left of a listing.
pub(crate) async fn all(listing: &mut Listing) -> Vec<Entry> {
    let mut entries = Vec::new();
    while let Some(entry) = listing.next().await.unwrap() {
        entries.push(entry);
    }
    entries
}

pub(crate) fn names(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.name.as_str()).collect()
}

/// Names of many files, in their order.
pub(crate) fn numbered(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:05}.txt")).collect()
}
