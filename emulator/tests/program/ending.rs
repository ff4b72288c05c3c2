//! How the program ends, and what it keeps.

use std::io::Write;
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use koodrive::common::{ContainerId, FileId, FileType};
use koodrive::files::{
    self, CompleteFileRequest, CreateFileRequest, CreateFileRequired, DuplicatePolicy, GetDownloadUrlsRequest,
    GetUploadUrlsRequest, UploadPart,
};
use koodrive::limits::PARTS;
use koodrive::runtime::hash::{Plan, Scan, scan};
use koodrive::runtime::{CallOptions, PartLimits, StaticToken};
use koodrive::{Client, RetryPolicy};
use serde_json::Value;
use tokio::task::JoinSet;

use crate::process::{PATIENCE, ready};

/// The smallest part here, and the parts of a file.
const PART: usize = 64 * 1024;
const COUNT: u32 = 6;
const UPLOADERS: u8 = 4;

/// What a client was told of one upload.
#[derive(Clone, Debug)]
struct Told {
    file: FileId,
    content: Vec<u8>,
    parts: Vec<u32>,
    complete: bool,
}

/// A client of a program that has started.
#[derive(Clone)]
struct Uploader {
    client: Client,
    space: ContainerId,
}

impl Uploader {
    fn of(facts: &Value) -> Self {
        let token = StaticToken::new(facts["token"].as_str().unwrap());
        let client = Client::builder(facts["url"].as_str().unwrap()).credentials(token).build().unwrap();
        let client = client.with(CallOptions::new().retry(RetryPolicy::never()));
        Self { client, space: facts["container_id"].as_str().unwrap().into() }
    }

    /// Uploads files until something fails, and notes what it is told.
    async fn work(self, seed: u8, told: Arc<Mutex<Vec<Told>>>) -> koodrive::Result<()> {
        for number in 0_u8.. {
            let content: Vec<u8> =
                (0..PART * COUNT as usize).map(|at| (at / 251) as u8 ^ seed.wrapping_mul(31) ^ number).collect();
            let scan = scanned(&content);
            let required = CreateFileRequired {
                container_id: self.space.clone(),
                parent_folder: vec![FileId::ROOT],
                file_name: format!("{seed}-{number}"),
                file_type: FileType::Other,
                length: scan.length(),
                auto_rename: DuplicatePolicy::Reject,
            };
            let request = CreateFileRequest::new(required).multi_parts(described(&scan)).sha256(scan.sha256);
            let created = files::create_file(&self.client, request).await?;
            let file = created.file_id.unwrap();
            let index = {
                let mut told = told.lock().unwrap();
                told.push(Told { file: file.clone(), content: content.clone(), parts: Vec::new(), complete: false });
                told.len() - 1
            };
            for target in created.multi_parts {
                self.put(&target, &content).await?;
                told.lock().unwrap()[index].parts.push(target.part_number);
            }
            files::complete_file(&self.client, CompleteFileRequest::new(file).sha256(scan.sha256)).await?;
            told.lock().unwrap()[index].complete = true;
        }
        Ok(())
    }

    async fn put(&self, target: &UploadPart, content: &[u8]) -> koodrive::Result<()> {
        let start = (target.part_number as usize - 1) * PART;
        let bytes = content[start..start + PART].to_vec();
        self.client.put_part(target.upload_url.as_ref().unwrap().expose(), bytes).await.map(drop)
    }

    /// Sends what was not confirmed, and nothing else; then the file is whole.
    async fn finish(&self, told: &Told) {
        let scan = scanned(&told.content);
        if told.parts.len() < COUNT as usize {
            let request = GetUploadUrlsRequest::new(told.file.clone(), described(&scan));
            for target in files::get_upload_urls(&self.client, request).await.unwrap().multi_parts {
                if !told.parts.contains(&target.part_number) {
                    self.put(&target, &told.content).await.unwrap();
                }
            }
        }
        if !told.complete {
            let request = CompleteFileRequest::new(told.file.clone()).sha256(scan.sha256);
            let completed = files::complete_file(&self.client, request).await;
            // With all of its parts it may have been completed, and the client not have heard of it.
            assert!(completed.is_ok() || told.parts.len() == COUNT as usize, "{completed:?}");
        }
        let links = GetDownloadUrlsRequest::new(self.space.clone(), [told.file.clone()]);
        let links = files::get_download_urls(&self.client, links).await.unwrap();
        let url = links.downloads[0].url.as_ref().unwrap().expose().to_owned();
        let bytes = reqwest::get(url).await.unwrap().bytes().await.unwrap();
        assert!(bytes == told.content, "{:?}, complete: {}", told.parts, told.complete);
    }
}

fn scanned(content: &[u8]) -> Scan {
    let limits = PartLimits { min_size: PART as u64, ..*PARTS };
    scan(content, &Plan::new(&limits, content.len() as u64, PART as u64).unwrap()).unwrap()
}

fn described(scan: &Scan) -> Vec<UploadPart> {
    let describe = |part: koodrive::runtime::hash::Part| {
        let described = UploadPart::new(part.number, part.size).part_offset(part.offset);
        scan.context(part.number).map(|context| described.clone().hash_ctx(context.words())).unwrap_or(described)
    };
    scan.plan().parts().map(describe).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_confirmed_is_lost() {
    for (signal, code) in [("TERM", Some(0)), ("INT", Some(0)), ("KILL", None)] {
        let folder = tempfile::tempdir().unwrap();
        let (kept, file) = (folder.path().join("drive"), folder.path().join("ready.json"));
        let flags = ["--folder", kept.to_str().unwrap(), "--part-min", "65536", "--storage-speed", "1000000"];
        let (program, facts) = ready(&flags, &file);
        let told = Arc::new(Mutex::new(Vec::new()));
        let mut uploads = JoinSet::new();
        for seed in 0..UPLOADERS {
            uploads.spawn(Uploader::of(&facts).work(seed, Arc::clone(&told)));
        }
        let begun = Instant::now();
        while told.lock().unwrap().iter().filter(|told| told.complete).count() < 5 {
            assert!(begun.elapsed() < PATIENCE, "uploads take too long");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        program.signal(signal);
        let (status, errors) = tokio::task::spawn_blocking(|| program.end()).await.unwrap();
        assert_eq!((status.code(), &*errors), (code, ""), "{signal}");
        assert_eq!(file.exists(), code.is_none(), "{signal}: the ready file is gone after a clean end");
        for ended in uploads.join_all().await {
            assert!(ended.is_err(), "{signal}: it was in the middle of it");
        }

        let (_again, facts) = ready(&flags, &file);
        let told = told.lock().unwrap().clone();
        assert!(told.iter().any(|told| !told.complete), "{signal}");
        for told in &told {
            Uploader::of(&facts).finish(told).await;
        }
    }
}

/// A program with an upload whose client has stopped in the middle of a part.
fn stalled(grace: &str, folder: &std::path::Path) -> (crate::process::Program, TcpStream) {
    let (program, facts) = ready(&["--grace", grace], &folder.join("ready.json"));
    let host = facts["url"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    write!(stream, "POST /koodrive/ose/v1/files/create HTTP/1.1\r\nHost: {host}\r\nContent-Length: 10\r\n\r\n{{")
        .unwrap();
    // Another call shows that this one has arrived.
    let mut other = TcpStream::connect(&host).unwrap();
    write!(other, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    std::io::copy(&mut other, &mut std::io::sink()).unwrap();
    (program, stream)
}

#[test]
fn a_call_that_stands_still_is_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let (program, _stream) = stalled("0", folder.path());
    program.signal("TERM");
    let (status, errors) = program.end();
    assert_eq!(status.code(), Some(0));
    assert!(errors.contains("took longer than 0 s were cut off"), "{errors}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "the ready file is gone");
}

#[test]
fn a_second_signal_ends_it_at_once() {
    for (signal, code) in [("TERM", 143), ("INT", 130)] {
        let folder = tempfile::tempdir().unwrap();
        let (mut program, _stream) = stalled("3600", folder.path());
        let begun = Instant::now();
        program.signal(signal);
        // Two signals that come at the same time are one.
        while program.child.try_wait().unwrap().is_none() && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
            program.signal(signal);
        }
        assert_eq!(program.end().0.code(), Some(code), "{signal}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "the ready file is gone");
    }
}
