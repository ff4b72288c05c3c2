//! Small parts.

use koodrive::errors;
use koodrive::runtime::hash::{Plan, scan};
use koodrive_emulator::{Emulator, Limits};

use super::{Engine, PART};
use crate::peer::{Peer, data};

/// Their URLs take more than one call.
#[tokio::test]
async fn a_small_file_has_more_than_a_hundred_parts() {
    let engine = Engine::start().await;
    let content = data(150 * 64 * 1024 + 7);
    let upload = engine.begin("a", &content).await;
    assert_eq!(upload.targets.len(), 151);
    for number in (1..=151).rev() {
        engine.client.put_part(upload.url(number), upload.part(number, &content)).await.unwrap();
    }
    engine.complete(&upload).await.unwrap();
    let url = engine.download_url(&upload.file).await;
    let came = engine.client.download(&url).await.unwrap().bytes_limited(content.len()).await.unwrap();
    assert!(came == content);
}

/// Without the limit, and below it.
#[tokio::test]
async fn smaller_parts_are_refused() {
    let content = data(64 * 1024 + 1);
    let plan = Plan::new(
        &koodrive::runtime::PartLimits { min_size: PART, ..*koodrive::limits::PARTS },
        content.len() as u64,
        PART,
    );
    let scan = scan(&content[..], &plan.unwrap()).unwrap();
    let context = scan.context(2).unwrap().words();
    for (part_min, refused) in [(None, true), (Some(PART + 64), true), (Some(PART), false), (Some(1), false)] {
        let mut limits = Limits::default();
        limits.part_min = part_min.unwrap_or(limits.part_min);
        let peer = Peer::with(Emulator::builder().limits(limits)).await;
        let mut creation = peer.creation("a", content.len());
        creation["multiParts"] = serde_json::json!([
            {"partNumber": 1, "partSize": PART, "partOffset": 0},
            {"partNumber": 2, "partSize": 1, "partOffset": PART, "hashCtx": context},
        ]);
        let (_, response) = peer.call("POST", "/files/create", creation).await;
        let expected = if refused { errors::INVALID_PARAMETER } else { 0 };
        assert_eq!(response["code"], expected, "{part_min:?}: {response}");
    }
}
