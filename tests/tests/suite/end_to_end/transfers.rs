//! Downloads held against what is known of the file.

use koodrive::ErrorKind;

use super::world::{PART, World, content};

#[tokio::test]
async fn a_download_is_held_against_size_digest_and_range() {
    let world = World::with_token().await;
    let bytes = content(10_000);
    let file = world.upload("known.bin", &bytes, PART).await;
    let request = world.to_download(&file).await;
    let download = world.client.download(request.clone()).await.unwrap();
    assert_eq!((download.status(), download.total(), download.range()), (200, Some(10_000), None));
    assert!(download.etag().is_some());

    let part = world.client.download(request.clone().range(100..300).size(10_000)).await.unwrap();
    assert_eq!(
        (part.status(), part.length(), part.total(), part.range()),
        (206, Some(200), Some(10_000), Some(100..300))
    );
    assert!(part.bytes_limited(200).await.unwrap() == bytes[100..300]);
    let rest = world.client.download(request.clone().range(9_990..)).await.unwrap();
    assert!(rest.bytes_limited(10).await.unwrap() == bytes[9_990..]);

    for (wrong, kind) in [
        (request.clone().size(9_999), ErrorKind::Integrity),
        (request.clone().size(9_999).range(..5), ErrorKind::Integrity),
        (request.clone().sha256([0; 32]), ErrorKind::Integrity),
        (request.clone().range(10_000..), ErrorKind::Storage),
    ] {
        let outcome = async { world.client.download(wrong.clone()).await?.bytes_limited(10_000).await }.await;
        assert_eq!(outcome.unwrap_err().kind(), kind, "{wrong:?}");
    }
}
