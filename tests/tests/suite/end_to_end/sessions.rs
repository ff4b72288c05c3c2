//! Sessions that die while they are used, over real sockets: by age, by the server's will, in the middle of a listing.

use std::time::Duration;

use koodrive::common::{FileId, PageInfo};
use koodrive::files::{self, CreateDirectoryRequest};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::sessions::{self, AuthSessionRequest, CreateSessionRequest};
use koodrive::{Client, Session, errors};
use koodrive_emulator::{Emulator, Fault};

use super::world::World;
use crate::end_to_end::contract;

const MINUTE: Duration = Duration::from_secs(60);

/// An emulator, and a client that knows what time it is there.
async fn signed_in(emulator: &Emulator) -> (Client, Session) {
    let stranger = contract::client(emulator).clock(emulator.clock()).build().unwrap();
    let request = CreateSessionRequest::new(emulator.authorization_code().unwrap());
    let session = Session::sign_in(&stranger, request).await.unwrap();
    (stranger.with_credentials(session.clone()), session)
}

fn refreshes(emulator: &Emulator) -> usize {
    emulator.calls().iter().filter(|call| call.operation == "refreshSession").count()
}

/// All at once, over as many connections as it takes.
async fn a_thousand(client: &Client) {
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { sessions::auth_session(&client, AuthSessionRequest::new()).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_callers_across_a_dying_session_make_one_refresh() {
    let emulator = Emulator::start().await.unwrap();
    let (client, _session) = signed_in(&emulator).await;
    sessions::auth_session(&client, AuthSessionRequest::new()).await.unwrap();
    emulator.clock().advance(25 * MINUTE);
    a_thousand(&client).await;
    assert_eq!(refreshes(&emulator), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_callers_across_an_expired_token_make_one_refresh() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = signed_in(&emulator).await;
    emulator.expire_token(session.token().unwrap().expose()).unwrap();
    a_thousand(&client).await;
    assert_eq!(refreshes(&emulator), 1);
}

#[tokio::test]
async fn a_session_that_the_server_has_ended_is_over() {
    let emulator = Emulator::builder().refresh_after_expiry(false).start().await.unwrap();
    let (client, session) = signed_in(&emulator).await;
    emulator.expire_token(session.token().unwrap().expose()).unwrap();
    let error = sessions::auth_session(&client, AuthSessionRequest::new()).await.unwrap_err();
    assert!(error.is_unauthenticated() && error.is_session_ended(), "{error:#}");
    let asked = emulator.calls().len();
    let error = sessions::auth_session(&client, AuthSessionRequest::new()).await.unwrap_err();
    assert!(error.is_session_ended() && emulator.calls().len() == asked, "{error:#}");
}

#[tokio::test]
async fn a_session_is_saved_resumed_and_logged_off() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = signed_in(&emulator).await;
    let saved = serde_json::to_vec(&session.saved().unwrap()).unwrap();
    let resumed = Session::resume(serde_json::from_slice(&saved).unwrap());
    let client = client.with_credentials(resumed.clone());
    sessions::auth_session(&client, AuthSessionRequest::new()).await.unwrap();
    let token = resumed.token().unwrap();
    resumed.sign_out(&client).await.unwrap();
    assert!(sessions::auth_session(&client, AuthSessionRequest::new()).await.unwrap_err().is_session_ended());
    let elsewhere = client.with_credentials(koodrive::runtime::StaticToken::new(token));
    let error = sessions::auth_session(&elsewhere, AuthSessionRequest::new()).await.unwrap_err();
    assert!(error.is_unauthenticated(), "the server knows it too: {error}");
}

#[tokio::test]
async fn a_listing_does_not_notice_that_the_session_dies_in_its_middle() {
    let world = World::with_token().await;
    for number in 0..25 {
        let request = CreateDirectoryRequest::new(world.space.clone(), format!("folder {number:02}"));
        files::create_directory(&world.client, request).await.unwrap();
    }
    world.emulator.clear_calls();
    let refused = Fault::error(errors::AUTHENTICATION_FAILED).on("listPersonalFiles").after(2);
    world.emulator.inject(refused).unwrap();
    let request =
        ListPersonalFilesRequest::new(world.space.clone(), FileId::ROOT, SpaceArea::Files).page_info(PageInfo::new(5));
    let mut items = listings::list_personal_files_items(&world.client, request);
    let mut names = Vec::new();
    while let Some(file) = items.next_item().await.unwrap() {
        names.push(file.file_name.unwrap());
    }
    names.sort();
    let expected: Vec<_> = (0..25).map(|number| format!("folder {number:02}")).collect();
    assert_eq!(names, expected, "each once, none lost");
    assert_eq!(refreshes(&world.emulator), 1);
}
