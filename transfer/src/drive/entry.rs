//! A file or folder as listings have it.

use std::time::SystemTime;

use koodrive::Time;
use koodrive::common::{AssetUsage, FileId, FileType};
use koodrive::files::{Attachment, GetFileResponse};
use koodrive::listings::ListedFile;
use koodrive::runtime::hash::Digest;

/// A file or folder of the drive.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// Its id.
    pub id: FileId,
    /// Its name, as the service has it. Check it with [`names::check_local`](crate::names::check_local) before it becomes
    /// that of a local file.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// The length of a file in bytes. None for a folder, and where the service does not state it.
    pub size: Option<u64>,
    /// The SHA-256 of a file. None for a folder, and where the service does not state it or what it states is none.
    pub sha256: Option<Digest>,
    /// When it last changed, as the service has it.
    pub edited: Option<SystemTime>,
    /// When it was created.
    pub created: Option<SystemTime>,
    /// The folder that it is in.
    pub parent: Option<FileId>,
}

impl Entry {
    /// The top of a space, of which the service says nothing.
    pub(super) fn root() -> Self {
        Self {
            id: FileId::ROOT,
            name: String::new(),
            is_folder: true,
            size: None,
            sha256: None,
            edited: None,
            created: None,
            parent: None,
        }
    }

    #[cfg(test)]
    pub(crate) fn for_tests(name: &str, is_folder: bool, size: Option<u64>) -> Self {
        Self { id: FileId::from(name), name: name.to_owned(), is_folder, size, ..Self::root() }
    }

    /// None without an id or a name: nothing can be done with it.
    pub(super) fn listed(file: ListedFile) -> Option<Self> {
        let is_folder = file.file_type.as_ref().is_some_and(is_folder);
        Some(Self {
            id: known(file.id)?,
            name: file.file_name.filter(|name| !name.is_empty())?,
            is_folder,
            size: file.size.filter(|_| !is_folder),
            sha256: stated_digest(None, &file.attachments).unwrap_or_default().filter(|_| !is_folder),
            edited: instant(file.edited_time.as_ref()),
            created: instant(file.created_time.as_ref()),
            parent: file.parent_folder.into_iter().next(),
        })
    }

    /// The same from the details of a file.
    pub(super) fn detailed(file: GetFileResponse) -> Option<Self> {
        let is_folder = file.file_type.as_ref().is_some_and(is_folder);
        let sha256 = stated_digest(file.sha256.as_deref(), &file.attachments).unwrap_or_default();
        let size = stated_size(&file);
        Some(Self {
            id: known(file.id)?,
            name: file.file_name.filter(|name| !name.is_empty())?,
            is_folder,
            size: size.filter(|_| !is_folder),
            sha256: sha256.filter(|_| !is_folder),
            edited: instant(file.edited_time.as_ref()),
            created: instant(file.created_time.as_ref()),
            parent: file.parent_folder.into_iter().next(),
        })
    }
}

/// An id, unless it is empty: this server may write an empty text where there is none.
pub(super) fn known(id: Option<FileId>) -> Option<FileId> {
    id.filter(|id| !id.as_str().is_empty())
}

pub(crate) fn is_folder(kind: &FileType) -> bool {
    matches!(kind, FileType::Folder | FileType::SmartFolder)
}

/// The digest of a file's content: what the service states of the file, or else of the content attached to it. A text that is
/// none is given back.
pub(crate) fn stated_digest<'t>(
    of_file: Option<&'t str>,
    attachments: &'t [Attachment],
) -> std::result::Result<Option<Digest>, &'t str> {
    let attached = || content(attachments)?.sha256.as_deref();
    let is_stated = |text: &&str| !text.is_empty();
    let text = of_file.filter(is_stated).or_else(|| attached().filter(is_stated));
    text.map(|text| text.parse().map_err(|_| text)).transpose()
}

/// The size of a file's content, stated in the same places.
pub(crate) fn stated_size(file: &GetFileResponse) -> Option<u64> {
    file.size.or_else(|| content(&file.attachments)?.length)
}

fn content(attachments: &[Attachment]) -> Option<&Attachment> {
    attachments.iter().find(|attachment| attachment.usage == Some(AssetUsage::Content))
}

fn instant(time: Option<&Time>) -> Option<SystemTime> {
    time.and_then(Time::instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(json: serde_json::Value) -> Option<Entry> {
        Entry::listed(serde_json::from_value(json).unwrap())
    }

    #[test]
    fn what_a_listing_says_of_a_file() {
        let sha256 = "aa".repeat(32);
        let entry = listed(serde_json::json!({
            "id": "f", "fileName": "a.txt", "fileType": "45", "size": 7, "parentFolder": ["p", "q"],
            "createdTime": "1970-01-01T00:00:01Z", "editedTime": "1970-01-01T00:00:02.500Z",
            "attachments": [
                {"usage": "thumbnail", "sha256": "bb".repeat(32)}, {"usage": "content", "sha256": sha256}
            ],
        }));
        let after = |millis| Some(SystemTime::UNIX_EPOCH + std::time::Duration::from_millis(millis));
        let expected = Entry {
            id: "f".into(),
            name: "a.txt".to_owned(),
            is_folder: false,
            size: Some(7),
            sha256: Some(sha256.parse().unwrap()),
            edited: after(2500),
            created: after(1000),
            parent: Some("p".into()),
        };
        assert_eq!(entry, Some(expected));
    }

    #[test]
    fn a_folder_has_no_size() {
        for kind in ["10", "11"] {
            let entry = listed(serde_json::json!({"id": "f", "fileName": "a", "fileType": kind, "size": 0})).unwrap();
            assert!(entry.is_folder && entry.size.is_none(), "{entry:?}");
        }
    }

    #[test]
    fn without_an_id_or_a_name_it_is_no_entry() {
        for json in [
            serde_json::json!({"fileName": "a"}),
            serde_json::json!({"id": "", "fileName": "a"}),
            serde_json::json!({"id": "f"}),
            serde_json::json!({"id": "f", "fileName": ""}),
        ] {
            assert_eq!(listed(json.clone()), None, "{json}");
        }
        let odd = listed(serde_json::json!({"id": "f", "fileName": "a",
            "attachments": [{"usage": "content", "sha256": "no digest"}]}));
        assert_eq!(odd.unwrap().sha256, None);
    }
}
