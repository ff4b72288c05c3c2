//! Deletion: each file has its own outcome.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive_emulator::Fault;
use koodrive_transfer::{DeleteMode, Deletion, ErrorKind};
use serde_json::json;

use crate::world::{World, all, names, numbered};

const CREATE: &str = "createJob";
const POLL: &str = "getJob";

fn ids<const N: usize>(ids: [&str; N]) -> [FileId; N] {
    ids.map(Into::into)
}

#[tokio::test]
async fn files_and_folders_are_deleted_in_either_way() {
    let world = World::start().await;
    for mode in [DeleteMode::Recycle, DeleteMode::ForGood] {
        let folder = world.folder(&FileId::ROOT, "folder").await;
        let inner = world.fill(&folder, ["inner"]).remove(0);
        let file = world.fill(&FileId::ROOT, ["file"]).remove(0);
        let deleted = world.drive.delete([&folder, &file, &folder], mode).await.unwrap();
        assert_eq!(deleted.items, [(folder.clone(), Deletion::Deleted), (file.clone(), Deletion::Deleted)]);
        assert!(deleted.is_complete() && deleted.error.is_none());
        deleted.into_result().unwrap();
        assert_eq!(names(&all(&mut world.drive.list(&FileId::ROOT)).await), [""; 0]);
        let left = world.drive.entry(&inner).await;
        assert_eq!(left.is_ok(), mode == DeleteMode::Recycle, "the recycle bin keeps it: {left:?}");

        // Once more: it is gone already, and what is in the recycle bin can still be deleted for good.
        let again = world.drive.delete([&file], mode).await.unwrap();
        assert_eq!(again.items, [(file.clone(), Deletion::Absent)]);
        assert!(again.is_complete());
        let expected = if mode == DeleteMode::Recycle { Deletion::Deleted } else { Deletion::Absent };
        let for_good = world.drive.delete([&file, &folder], DeleteMode::ForGood).await.unwrap();
        assert_eq!(for_good.items, [(file, expected.clone()), (folder, expected)]);
    }
}

#[tokio::test]
async fn a_job_that_fails_for_some_says_for_which() {
    let world = World::start().await;
    let [file, other] = ["a", "b"].map(|name| world.fill(&FileId::ROOT, [name]).remove(0));
    let top = world.drive.entry(&file).await.unwrap().parent.unwrap();
    let gone = FileId::from("Fnowhere");
    let deleted = world.drive.delete([&file, &top, &gone, &other], DeleteMode::Recycle).await.unwrap();
    let outcomes: Vec<_> = deleted.items.iter().map(|(_, deletion)| deletion.clone()).collect();
    let [Deletion::Deleted, Deletion::Failed { code, reason }, Deletion::Absent, Deletion::Deleted] = &outcomes[..]
    else {
        panic!("{outcomes:?}")
    };
    assert_eq!(*code, Some(errors::SPACE_FORBIDDEN));
    assert!(reason.starts_with("13000410: ") && reason.contains("Ask an administrator"), "{reason}");
    assert!(!deleted.is_complete());
    assert_eq!(deleted.left().map(|(id, _)| id).collect::<Vec<_>>(), [&top]);
    let error = deleted.into_result().unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Service, &*format!("id {top}")));
    assert!(error.to_string().contains("13000410"), "{error}");
}

#[tokio::test]
async fn many_files_are_several_jobs() {
    let world = World::start().await;
    let files = world.fill(&FileId::ROOT, numbered(250));
    let deleted = world.drive.delete(&files, DeleteMode::Recycle).await.unwrap();
    assert_eq!(deleted.items.iter().map(|(id, _)| id).collect::<Vec<_>>(), files.iter().collect::<Vec<_>>());
    assert!(deleted.is_complete());
    assert_eq!(world.calls([CREATE, POLL]), [3, 3]);
    assert!(all(&mut world.drive.list(&FileId::ROOT)).await.is_empty());
}

/// The second of three jobs cannot be started, or cannot be watched.
#[tokio::test]
async fn what_stops_in_the_middle_says_what_is_known() {
    let world = World::without_retries().await;
    let refused = || Fault::error(errors::SPACE_FORBIDDEN).after(1);
    for (fault, second) in [
        (refused().on(CREATE), Deletion::Untried),
        (refused().on(POLL), Deletion::Unknown),
        // The job began, but its id is not known.
        (Fault::response(200, "<html>").on(CREATE).after(1), Deletion::Unknown),
    ] {
        let text = fault.to_string();
        let files = world.fill(&FileId::ROOT, numbered(250));
        world.emulator.inject(fault).unwrap();
        let deleted = world.drive.delete(&files, DeleteMode::ForGood).await.unwrap();
        let outcomes: Vec<_> = deleted.items.iter().map(|(_, deletion)| deletion).collect();
        assert_eq!(outcomes.len(), 250);
        assert!(outcomes[..100].iter().all(|deletion| **deletion == Deletion::Deleted), "{text}");
        assert!(outcomes[100..200].iter().all(|deletion| **deletion == second), "{text}: {:?}", outcomes[100]);
        assert!(outcomes[200..].iter().all(|deletion| **deletion == Deletion::Untried), "{text}");
        assert!(!deleted.is_complete());
        let error = deleted.into_result().unwrap_err();
        assert!(error.subject().starts_with("100 files of space "), "{error}");
        world.drive.delete(&files, DeleteMode::ForGood).await.unwrap().into_result().unwrap();
    }
}

#[tokio::test]
async fn a_job_whose_answer_does_not_arrive_is_started_again() {
    let world = World::without_retries().await;
    for mode in [DeleteMode::Recycle, DeleteMode::ForGood] {
        for fault in [Fault::reset_after(), Fault::reset_before(), Fault::status(503)] {
            let text = fault.to_string();
            let files = world.fill(&FileId::ROOT, ["a", "b"]);
            world.calls([]);
            world.emulator.inject(fault.on(CREATE)).unwrap();
            let deleted = world.drive.delete(&files, mode).await.unwrap();
            assert!(deleted.is_complete(), "{text}: {deleted:?}");
            assert_eq!(world.calls([CREATE]), [2], "{text}");
            assert!(all(&mut world.drive.list(&FileId::ROOT)).await.is_empty());
        }
    }
}

/// Before the first job has begun there is nothing to report but the error.
#[tokio::test]
async fn what_does_not_begin_is_an_error() {
    let world = World::without_retries().await;
    let file = world.fill(&FileId::ROOT, ["a"]).remove(0);
    world.emulator.inject(Fault::error(errors::SPACE_FORBIDDEN).on(CREATE)).unwrap();
    let error = world.drive.delete([&file], DeleteMode::ForGood).await.unwrap_err();
    assert_eq!(error.subject(), format!("id {file}"));
    assert!(error.to_string().contains("deleting for good"), "{error}");
    world.calls([]);
    for id in [FileId::ROOT, "".into()] {
        let error = world.drive.delete([file.clone(), id], DeleteMode::ForGood).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
    }
    assert!(world.drive.delete([FileId::ROOT; 0], DeleteMode::ForGood).await.unwrap().is_complete());
    assert_eq!(world.emulator.calls(), []);
    assert_eq!(names(&all(&mut world.drive.list(&FileId::ROOT)).await), ["a"]);
    // Nobody knows whether it began.
    world.emulator.inject(Fault::response(200, "<html>").on(CREATE)).unwrap();
    let deleted = world.drive.delete([&file], DeleteMode::ForGood).await.unwrap();
    assert_eq!(deleted.items, [(file, Deletion::Unknown)]);
    assert!(deleted.error.is_some());
}

/// What the service may say of a job, and what follows for each of its files.
#[tokio::test]
async fn an_outcome_is_never_guessed() {
    let world = World::start().await;
    let item = |id: &str, status: &str, code: &str| json!({"fileId": id, "status": status, "resultCode": code});
    let unknown = Deletion::Unknown;
    let failed = |code: Option<i64>, reason: &str| Deletion::Failed { code, reason: reason.to_owned() };
    for (status, result, items, expected) in [
        (2, Some(1), json!([]), [Deletion::Deleted, Deletion::Deleted]),
        (2, Some(2), json!([item("a", "1", "")]), [Deletion::Deleted, unknown.clone()]),
        (2, Some(3), json!([]), [failed(None, "the job failed"), failed(None, "the job failed")]),
        (2, None, json!([]), [unknown.clone(), unknown.clone()]),
        (3, None, json!([item("a", "0", ""), item("b", "1", "")]), [unknown.clone(), Deletion::Deleted]),
        (
            2,
            Some(2),
            json!([item("b", "2", "x"), item("a", "9", "")]),
            [unknown.clone(), failed(None, "x: no reason given")],
        ),
        (2, Some(1), json!([item("", "1", ""), item("b", "2", "13000309")]), [unknown.clone(), Deletion::Absent]),
        (2, Some(2), json!([item("", "1", ""), item("b", "2", "13000306")]), [unknown, Deletion::Absent]),
    ] {
        world.answer(CREATE, &json!({"code": 0, "msg": "", "data": "job"}));
        let info = json!({"taskId": "job", "status": status, "taskResultCode": result});
        world.answer(POLL, &json!({"code": 0, "msg": "", "data": {"jobInfo": info, "taskInfos": items}}));
        let deleted = world.drive.delete(ids(["a", "b"]), DeleteMode::Recycle).await.unwrap();
        let outcomes: Vec<_> = deleted.items.into_iter().map(|(_, deletion)| deletion).collect();
        assert_eq!(outcomes, expected, "{status} {result:?} {items}");
    }
    // In the recycle bin is not gone for good.
    world.answer(CREATE, &json!({"code": 0, "msg": "", "data": "job"}));
    let info = json!({"taskId": "job", "status": 2, "taskResultCode": 3});
    let items = json!([item("", "2", "13000306")]);
    world.answer(POLL, &json!({"code": 0, "msg": "", "data": {"jobInfo": info, "taskInfos": items}}));
    let deleted = world.drive.delete(ids(["a"]), DeleteMode::ForGood).await.unwrap();
    assert!(matches!(&deleted.items[..], [(_, Deletion::Failed { code: Some(13_000_306), .. })]), "{deleted:?}");
}
