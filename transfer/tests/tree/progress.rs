//! What a run shows of its progress: never more than all, and in the end all.

use std::fs;
use std::time::Duration;

use koodrive_emulator::Fault;
use koodrive_transfer::{Phase, Upload, View};

use super::runs::{transfers, tree};
use crate::support::{PART, World, content};

/// How a run may show itself at any moment.
fn check(view: &View) {
    let now = view.progress();
    let total = now.total.unwrap_or_default();
    assert!(now.moved + now.saved <= total, "{now:?}");
    assert!(now.parts.done + now.parts.moving <= now.parts.total.unwrap_or_default(), "{now:?}");
    for part in view.parts() {
        assert!(part.size.is_some_and(|size| part.moved <= size), "{part:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_ends_at_all_of_it_whatever_happens_to_its_files() {
    let world = World::slow(16 << 20).await;
    let engine = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    for index in 0..30 {
        fs::write(here.join(format!("{index:02}")), content(2 * PART + index, index)).unwrap();
    }
    // What has been listed, and not begun: it grows, shrinks, and vanishes.
    let last = [27, 28, 29].map(|index| here.join(format!("{index}")));
    let run = tree(&world, "here").on_entry(move |_| {
        let [grows, shrinks, vanishes] = &last;
        if vanishes.exists() {
            fs::write(grows, content(9 * PART, 1)).unwrap();
            fs::write(shrinks, "x").unwrap();
            fs::remove_file(vanishes).unwrap();
        }
    });
    // A part that is sent again, and a file that fails for good.
    world.emulator.inject(Fault::reset_after().on(Fault::PUT_PART).after(5).times(2)).unwrap();
    world.emulator.inject(Fault::storage_error(403, "AccessDenied").on(Fault::PUT_PART).after(20).times(1)).unwrap();
    let mut run = Box::pin(engine.upload_tree(run));
    let view = run.view();
    let mut seen = 0;
    let report = loop {
        match tokio::time::timeout(Duration::from_millis(1), &mut run).await {
            Ok(report) => break report.unwrap(),
            Err(_) => seen += view.parts().len(),
        }
        check(&view);
        check(&engine.view());
    };
    assert_eq!((report.failed, report.warned, report.transferred), (1, 1, 28), "{report}");
    assert!(seen > 0, "parts were seen on their way");
    for view in [&view, &engine.view()] {
        let now = view.progress();
        assert_eq!(Some(now.moved + now.saved), now.total, "{now:?}");
        assert_eq!((Some(now.parts.done), now.parts.moving), (now.parts.total, 0), "{now:?}");
        assert!(now.retries >= 2, "{now:?}");
    }
    assert_eq!(view.progress().phase, Phase::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_given_up_is_not_waited_for() {
    let world = World::slow(8 << 20).await;
    let engine = transfers(&world);
    let path = world.file("a.bin", 40 * PART, 3);
    let upload = || Upload::new(world.root(), &*path).part_size(PART);
    let mut dropped = Box::pin(engine.upload(upload()));
    while dropped.view().progress().parts.done < 8 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut dropped).await.is_err());
        check(&dropped.view());
    }
    let view = dropped.view();
    drop(dropped);
    let [own, all] = [&view, &engine.view()].map(View::progress);
    assert_eq!((own.total, all.total), (Some(40 * PART), Some(all.moved)), "{own:?} {all:?}");
    assert_eq!(own.moved, own.parts.done * PART, "what was on the way is taken back");
    // What it had done is saved the next time, and is shown as saved.
    let resumed = engine.upload(upload());
    let view = resumed.view();
    let done = resumed.await.unwrap();
    let now = view.progress();
    assert_eq!((now.parts.total, now.parts.done, now.parts.moving), (Some(40), 40, 0));
    assert_eq!((now.saved, now.moved), (u64::from(done.resumed_parts) * PART, done.sent));
    assert!(now.saved > 0);
    let all = engine.view().progress();
    assert_eq!(all.total, Some(all.moved + all.saved), "{all:?}");
}
