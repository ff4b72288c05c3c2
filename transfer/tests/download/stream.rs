//! Downloads as streams.

use std::num::NonZeroUsize;

use futures_util::StreamExt;
use koodrive_transfer::{Decision, ErrorKind, Phase, What};

use crate::drive::RANGE;
use crate::support::{World, content, digest};

#[tokio::test(flavor = "multi_thread")]
async fn bytes_come_in_order_and_the_end_is_checked() {
    let world = World::new().await;
    let transfers = world.transfers();
    for length in [0, 1, RANGE, RANGE + 1, 40 * RANGE + 5] {
        let file = world.put(&format!("{length}.bin"), length, 3).await;
        let mut events = transfers.events();
        let mut stream = transfers.download_stream(world.download(&file)).await.unwrap();
        assert_eq!((stream.size(), stream.sha256()), (Some(length), None));
        let mut all = Vec::new();
        while let Some(chunk) = stream.next().await {
            all.extend_from_slice(&chunk.unwrap());
        }
        assert!(all == content(length, 3), "{length}");
        assert_eq!((stream.sha256(), stream.stated_sha256()), (Some(digest(&all)), Some(digest(&all))));
        assert!(stream.next().await.is_none(), "the end stays the end");
        let now = stream.view().progress();
        assert_eq!((now.phase, now.total, now.moved), (Phase::Done, Some(length), length));
        assert_eq!(world.calls("download") as u64, length.div_ceil(RANGE).max(1));
        let told: Vec<_> = std::iter::from_fn(|| events.try_next()).map(|event| event.what).collect();
        assert!(matches!(*told, [What::Announced(Decision::Download), What::Succeeded { size, .. }] if size == length));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn streams_that_nobody_reads_stop_no_other_one() {
    let world = World::new().await;
    let file = world.put("a.bin", 30 * RANGE, 3).await;
    // Memory for two ranges, so that the first stream takes it all.
    let engine = world.engine().memory(2 * RANGE * 8 / 7).concurrency(NonZeroUsize::new(8).unwrap()).build();
    let mut idle = engine.download_stream(world.download(&file)).await.unwrap();
    let mut begun = idle.next().await.unwrap().unwrap().to_vec();
    for _ in 0..3 {
        assert_eq!(engine.download_bytes(world.download(&file), usize::MAX).await.unwrap(), content(30 * RANGE, 3));
    }
    while let Some(chunk) = idle.next().await {
        begun.extend_from_slice(&chunk.unwrap());
    }
    assert!(begun == content(30 * RANGE, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_small_files_go_into_memory() {
    let world = World::new().await;
    let file = world.put("a.bin", 100, 3).await;
    let transfers = world.transfers();
    assert_eq!(transfers.download_bytes(world.download(&file), 100).await.unwrap(), content(100, 3));
    world.emulator.clear_calls();
    let error = transfers.download_bytes(world.download(&file), 99).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
    assert_eq!(world.calls("download"), 0, "it was not fetched");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_stream_is_cancelled_and_gives_back_what_it_had() {
    let world = World::new().await;
    let file = world.put("a.bin", 30 * RANGE, 3).await;
    let transfers = world.engine().concurrency(NonZeroUsize::new(2).unwrap()).build();
    let mut events = transfers.events();
    for _ in 0..5 {
        let mut stream = transfers.download_stream(world.download(&file)).await.unwrap();
        stream.next().await.unwrap().unwrap();
    }
    let told: Vec<_> = std::iter::from_fn(|| events.try_next()).map(|event| event.what).collect();
    assert_eq!(told.iter().filter(|what| matches!(what, What::Cancelled)).count(), 5, "{told:?}");
    transfers.download_bytes(world.download(&file), usize::MAX).await.unwrap();
}
