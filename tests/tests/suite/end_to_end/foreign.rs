//! Over real sockets: what something in front of the service sends is no completed upload.

use koodrive::files::{self, CompleteFileRequest};
use koodrive::runtime::ErrorKind;
use koodrive_emulator::Fault;

use super::world::{PART, World, content, scanned};
use crate::foreign::FOREIGN;

#[tokio::test]
async fn an_upload_is_complete_only_if_the_service_says_so() {
    let world = World::falsified().await;
    let bytes = content(1000);
    let scan = scanned(&bytes, PART);
    let created = files::create_file(&world.client, world.file("a", &scan).sha256(scan.sha256)).await.unwrap();
    world.send(&bytes, &scan, &created).await;
    let complete = CompleteFileRequest::new(created.file_id.unwrap()).sha256(scan.sha256);
    for body in FOREIGN {
        world.emulator.inject(Fault::response(200, *body).on("completeFile").always()).unwrap();
        let error = files::complete_file(&world.client, complete.clone()).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Decode, 1), "{body}: {error}");
        assert_eq!(error.body_start().unwrap_or_default(), body.trim(), "{error}");
        world.emulator.clear_faults();
    }
    files::complete_file(&world.client, complete).await.unwrap();
}
