//! The client that progenitor generates from the description, and what it leaves to its user: the credentials.

#[path = "../../rust-shared/credentials.rs"]
mod credentials;
mod generated {
    #![allow(unused_imports, clippy::pedantic)]
    include!(concat!(env!("OUT"), "/client.rs"));
}

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::Request;

pub use self::credentials::{Credentials, hex};
pub use self::generated::{Client, ClientInfo, Error, ResponseValue, types};

/// Progenitor ignores `securitySchemes` (<https://github.com/oxidecomputer/progenitor/issues/420>); the hook sees each request
/// as it will be sent, which is also what an app signature needs.
impl ClientHooks<Credentials> for Client {
    async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Error<E>> {
        self.inner().authorize(request).map_err(|error| Error::InvalidRequest(error.to_string()))
    }
}
