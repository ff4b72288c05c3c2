//! The same five calls by plain reqwest and serde: what a user would write without the SDK. Arguments: endpoint, token, space.

use reqwest::Client;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CreateDirectory<'a> {
    container_id: &'a str,
    file_name: &'a str,
    file_type: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RenameFile<'a> {
    container_id: &'a str,
    name: &'a str,
    rename_mode: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InSpace<'a> {
    container_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ListFiles<'a> {
    container_id: &'a str,
    parent_file_id: &'a str,
}

/// The envelope of every response, around its value.
#[derive(Deserialize)]
struct Response<T> {
    code: i64,
    #[serde(default)]
    msg: String,
    #[serde(flatten)]
    value: T,
}

#[derive(Deserialize)]
struct Nothing {}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    id: Option<String>,
    file_name: Option<String>,
    size: Option<u64>,
    created_time: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listing {
    next_cursor: Option<String>,
    #[serde(default)]
    files: Vec<File>,
}

struct Drive {
    client: Client,
    endpoint: String,
    token: String,
}

impl Drive {
    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        let url = format!("{}/koodrive/ose/v1{path}", self.endpoint);
        let request = self.client.post(url).header("Authorization", &self.token).json(body);
        let response: Response<T> = request.send().await?.error_for_status()?.json().await?;
        if response.code == 0 { Ok(response.value) } else { Err(format!("{}: {}", response.code, response.msg).into()) }
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("usage: program ENDPOINT TOKEN SPACE");
    let (endpoint, token, space) = (next()?, next()?, next()?);
    let drive = Drive { client: Client::new(), endpoint, token };
    let container_id = space.as_str();

    let create = CreateDirectory { container_id, file_name: "reports", file_type: "10" };
    let made: File = drive.post("/directory", &create).await?;
    let id = made.id.ok_or("no id")?;
    let rename = RenameFile { container_id, name: "old reports", rename_mode: 3 };
    let _: Nothing = drive.post(&format!("/files/rename/{id}"), &rename).await?;
    let file: File = drive.post(&format!("/files/{id}/detail"), &InSpace { container_id }).await?;
    println!("{} {:?} {:?}", file.file_name.unwrap_or_default(), file.size, file.created_time);
    let listing: Listing = drive.post("/files/0", &ListFiles { container_id, parent_file_id: "root" }).await?;
    for file in listing.files {
        println!("{}", file.file_name.unwrap_or_default());
    }
    println!("more: {}", listing.next_cursor.is_some());
    let _: Nothing = drive.post("/files/recycle", &InSpace { container_id }).await?;
    Ok(())
}
