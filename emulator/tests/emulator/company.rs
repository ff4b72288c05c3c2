//! An enterprise of three, and the generated client for each of them.

use koodrive::common::{DepartmentId, UserId};
use koodrive::{Client, departments, users};
use koodrive_emulator::{Builder, Emulator};
use koodrive_runtime::{Error, StaticToken};

use crate::peer::Peer;

/// The tenant administrator is the peer's user; the two others are ordinary users.
pub(crate) struct Company {
    pub(crate) peer: Peer,
    pub(crate) admin: Client,
    pub(crate) ann: Client,
    pub(crate) bob: Client,
}

impl Company {
    pub(crate) async fn start() -> Self {
        Self::with(Emulator::builder()).await
    }

    pub(crate) async fn with(builder: Builder) -> Self {
        let peer = Peer::with(builder.user("100", "Admin").user("101", "Ann").user("102", "Bob")).await;
        let [admin, ann, bob] = [0, 1, 2].map(|index| client(&peer.emulator, &peer.emulator.accounts()[index].user_id));
        Self { peer, admin, ann, bob }
    }

    pub(crate) async fn root(&self) -> DepartmentId {
        let request = departments::ListDepartmentsRequest::new();
        let response = departments::list_departments(&self.admin, request).await.unwrap();
        assert_eq!(response.list.len(), 1);
        response.list[0].id.clone().unwrap()
    }

    pub(crate) async fn department(&self, name: &str) -> DepartmentId {
        let request = departments::CreateDepartmentRequest::new(self.root().await, name);
        departments::create_department(&self.admin, request).await.unwrap().data.unwrap().id.unwrap()
    }

    pub(crate) async fn move_user(&self, user_id: &str, dept_id: &DepartmentId) {
        let request = users::UpdateUserRequest::new(user_id).dept_id(dept_id.clone());
        users::update_user(&self.admin, request).await.unwrap();
    }

    /// A token of another user, for the peer.
    pub(crate) fn token(&self, user_id: &str) -> String {
        self.peer.emulator.issue_token_for(&UserId::from(user_id)).unwrap()
    }
}

pub(crate) fn client(emulator: &Emulator, user_id: &UserId) -> Client {
    let token = emulator.issue_token_for(user_id).unwrap();
    Client::builder(emulator.url()).credentials(StaticToken::new(token)).clock(emulator.clock()).build().unwrap()
}

/// The code of a call that has to fail.
pub(crate) fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> i64 {
    outcome.unwrap_err().code().unwrap()
}
