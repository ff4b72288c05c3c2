//! Moving, copying and renaming.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive_emulator::Fault;
use koodrive_transfer::ErrorKind;
use serde_json::json;

use crate::world::{World, all, names};

const CREATE: &str = "createJob";

#[tokio::test]
async fn a_file_and_a_folder_are_moved() {
    let world = World::start().await;
    let [from, to] = [world.folder(&FileId::ROOT, "from").await, world.folder(&FileId::ROOT, "to").await];
    let file = world.fill(&from, ["file"]).remove(0);
    let moved = world.drive.move_to(&file, &to).await.unwrap();
    assert_eq!(world.drive.path_of(&moved).await.unwrap(), "/to/file");
    assert!(all(&mut world.drive.list(&from)).await.is_empty());
    // It is there already.
    assert_eq!(world.drive.move_to(&moved, &to).await.unwrap(), moved);
    let folder = world.drive.move_to(&to, &from).await.unwrap();
    assert_eq!(world.drive.path_of(&folder).await.unwrap(), "/from/to");
    assert_eq!(world.drive.find("/from/to/file").await.unwrap().name, "file");
    world.drive.move_to(&folder, &FileId::ROOT).await.unwrap();
    assert_eq!(names(&all(&mut world.drive.list(&FileId::ROOT)).await), ["from", "to"]);
}

#[tokio::test]
async fn a_copy_is_another_file() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "folder").await;
    let file = world.fill(&folder, ["file"]).remove(0);
    let copy = world.drive.copy(&file, &FileId::ROOT).await.unwrap();
    assert_ne!(copy, file);
    let [one, other] = [world.drive.entry(&file).await.unwrap(), world.drive.entry(&copy).await.unwrap()];
    assert_eq!((one.name, one.size, one.sha256), (other.name, other.size, other.sha256));
    assert_eq!(world.drive.path_of(&copy).await.unwrap(), "/file");
    // The name is taken now: the service gives another one.
    let second = world.drive.copy(&file, &FileId::ROOT).await.unwrap();
    assert_ne!(world.drive.entry(&second).await.unwrap().name, "file");
    // A folder with all that is in it.
    let folders = world.drive.create_folders("/deep").await.unwrap();
    world.drive.copy(&folder, &folders).await.unwrap();
    assert_eq!(world.drive.find("/deep/folder/file").await.unwrap().size, Some(3));
}

#[tokio::test]
async fn what_cannot_be_moved_or_copied_says_why() {
    let world = World::start().await;
    let outer = world.folder(&FileId::ROOT, "outer").await;
    let inner = world.folder(&outer, "inner").await;
    let nowhere = FileId::from("Fnowhere");
    for (error, kind, subject, code) in [
        (world.drive.move_to(&nowhere, &outer).await.unwrap_err(), ErrorKind::NotFound, &nowhere, "13000309"),
        (world.drive.copy(&nowhere, &outer).await.unwrap_err(), ErrorKind::NotFound, &nowhere, "13000309"),
        (world.drive.move_to(&outer, &nowhere).await.unwrap_err(), ErrorKind::NotFound, &outer, "13000304"),
        (world.drive.move_to(&outer, &inner).await.unwrap_err(), ErrorKind::Service, &outer, "13000307"),
        (world.drive.copy(&outer, &nowhere).await.unwrap_err(), ErrorKind::NotFound, &outer, "13000304"),
    ] {
        assert_eq!((error.kind(), error.subject()), (kind, &*format!("id {subject}")), "{error}");
        assert!(error.to_string().contains(code), "{error}");
    }
    assert_eq!(world.drive.path_of(&inner).await.unwrap(), "/outer/inner");
}

/// A move is started again, because the second one finds it done; a copy is not, because there would be two.
#[tokio::test]
async fn an_answer_that_does_not_arrive() {
    let world = World::without_retries().await;
    let folder = world.folder(&FileId::ROOT, "folder").await;
    let file = world.fill(&FileId::ROOT, ["file"]).remove(0);
    for (fault, to) in [(Fault::reset_after(), &folder), (Fault::status(503), &FileId::ROOT)] {
        world.calls([]);
        world.emulator.inject(fault.on(CREATE)).unwrap();
        assert_eq!(world.drive.move_to(&file, to).await.unwrap(), file);
        assert_eq!(world.calls([CREATE]), [2]);
    }
    assert_eq!(world.drive.path_of(&file).await.unwrap(), "/file");

    world.calls([]);
    world.emulator.inject(Fault::reset_after().on(CREATE)).unwrap();
    let error = world.drive.copy(&file, &folder).await.unwrap_err();
    assert!(error.to_string().contains("look whether it was done before you try again"), "{error}");
    assert_eq!(world.calls([CREATE]), [1]);
    assert_eq!(names(&all(&mut world.drive.list(&folder)).await), ["file"], "it was done");
}

#[tokio::test]
async fn a_job_that_says_too_little_is_not_a_success() {
    let world = World::start().await;
    let job = |result: i64, items: serde_json::Value| {
        world.answer(CREATE, &json!({"code": 0, "msg": "", "data": "job"}));
        let info = json!({"taskId": "job", "status": 2, "taskResultCode": result});
        world.answer("getJob", &json!({"code": 0, "msg": "", "data": {"jobInfo": info, "taskInfos": items}}));
    };
    let (file, folder) = (FileId::from("Fa"), FileId::from("Fb"));
    // A copy whose id is not known is not the file itself.
    job(1, json!([{"fileId": "Fa", "status": "1"}]));
    let error = world.drive.copy(&file, &folder).await.unwrap_err();
    assert!(error.to_string().contains("the service does not name the copy: list the folder"), "{error}");
    job(1, json!([{"status": "1", "newFileId": "Fc"}]));
    assert_eq!(world.drive.copy(&file, &folder).await.unwrap().as_str(), "Fc");
    job(1, json!([]));
    assert_eq!(world.drive.move_to(&file, &folder).await.unwrap(), file);
    job(2, json!([]));
    let error = world.drive.move_to(&file, &folder).await.unwrap_err();
    assert!(error.to_string().contains("does not say how"), "{error}");
    world.answer(CREATE, &json!({"code": 0, "msg": ""}));
    let error = world.drive.move_to(&file, &folder).await.unwrap_err();
    assert!(error.to_string().contains("names no job"), "{error}");
}

#[tokio::test]
async fn a_file_gets_another_name() {
    let world = World::without_retries().await;
    let [file, _] = ["a", "taken"].map(|name| world.fill(&FileId::ROOT, [name]).remove(0));
    world.drive.rename(&file, "b").await.unwrap();
    world.drive.rename(&file, "b").await.unwrap();
    assert_eq!(world.drive.path_of(&file).await.unwrap(), "/b");
    let error = world.drive.rename(&file, "taken").await.unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Exists, &*format!("id {file}")), "{error}");
    world.calls([]);
    let error = world.drive.rename(&file, "a/b").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Name, "{error}");
    assert_eq!(world.emulator.calls(), []);
    // It was done, or it was not.
    world.emulator.inject(Fault::reset_after().on("renameFile")).unwrap();
    world.drive.rename(&file, "c").await.unwrap();
    world.emulator.inject(Fault::reset_before().on("renameFile")).unwrap();
    let error = world.drive.rename(&file, "d").await.unwrap_err();
    assert!(error.to_string().contains("renaming it to \"d\""), "{error}");
    assert_eq!(world.drive.entry(&file).await.unwrap().name, "c");
    let error = world.drive.rename(&"Fnowhere".into(), "e").await.unwrap_err();
    assert_eq!(error.service_error().and_then(koodrive::Error::code), Some(errors::RESOURCE_NOT_FOUND));
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
