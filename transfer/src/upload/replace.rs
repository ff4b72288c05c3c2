//! Uploads by what to do when the name is taken.

use std::sync::Arc;

use koodrive::common::FileId;
use koodrive::files::DuplicatePolicy;
use koodrive::limits::FILE_NAME_LENGTH;

use super::create::Job;
use super::{IfTaken, Upload, Uploaded};
use crate::drive::{DeleteMode, Drive, Entry};
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result};
use crate::view::Counters;

/// Uploads a file, whatever its policy.
pub(super) async fn upload(engine: &Arc<Engine>, upload: Upload, counters: &Arc<Counters>) -> Result<Uploaded> {
    let subject = upload.source.subject();
    let name = match upload.name {
        Some(name) => name,
        None => upload.source.own_name()?,
    };
    let policy = match upload.if_taken {
        IfTaken::Fail => DuplicatePolicy::Reject,
        IfTaken::Rename => DuplicatePolicy::RenameWithTimestamp,
        // A file that is the same already need not be replaced.
        IfTaken::ReuseIdentical | IfTaken::Replace => DuplicatePolicy::ReuseIdentical,
    };
    let job = Job {
        engine: Arc::clone(engine),
        counters: Arc::clone(counters),
        subject,
        folder: upload.folder,
        name,
        policy,
        file_type: upload.file_type,
        mime_type: upload.mime_type,
        description: upload.description,
        part_size: upload.part_size,
        times_wander: upload.times_wander,
        follows_links: upload.follows_links,
    };
    let content = upload.source.content;
    if upload.if_taken != IfTaken::Replace {
        return job.run(content).await;
    }
    let drive = job.drive();
    let replaced = match upload.replaced {
        Some(replaced) => Some(replaced),
        None => drive.child(&job.folder.id, &job.name).await?,
    };
    if replaced.as_ref().is_some_and(|replaced| replaced.is_folder) {
        let text =
            format!("{:?} is a folder on the drive, and a file does not take its place: rename one of them", job.name);
        return Err(Error::new(ErrorKind::Exists, job.subject.clone(), text));
    }
    let uploaded = job.run(content).await?;
    match replaced {
        Some(replaced) if !uploaded.existed && uploaded.file != replaced.id => {
            Replacement { job: &job, drive, replaced }.carry_out(uploaded).await
        }
        _ => Ok(uploaded),
    }
}

/// A new file that takes the place of an old one. Both are on the drive until the last step.
struct Replacement<'j> {
    job: &'j Job,
    drive: Drive,
    replaced: Entry,
}

impl Replacement<'_> {
    async fn carry_out(self, uploaded: Uploaded) -> Result<Uploaded> {
        let (old, new) = (&self.replaced.id, &uploaded.file);
        let aside = aside(&self.job.name, old);
        self.check_unchanged(&uploaded).await?;
        match self.drive.rename(old, &aside).await {
            Ok(()) => {}
            // It has been deleted meanwhile, so that the name is free.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                let text = format!("the old file keeps its name, and the new one is there as {:?}", uploaded.name);
                return Err(self.stuck(&text, error));
            }
        }
        if let Err(error) = self.drive.rename(new, &self.job.name).await {
            let back = self.drive.rename(old, &self.job.name).await;
            let place = match back {
                Ok(()) => "the old file has its name again".to_owned(),
                Err(_) => format!("the old file is there as {aside:?}"),
            };
            return Err(self.stuck(&format!("{place}, and the new one is there as {:?}", uploaded.name), error));
        }
        let recycled = self.drive.delete([old.clone()], DeleteMode::Recycle).await;
        recycled.and_then(crate::drive::Deleted::into_result).map_err(|error| {
            self.stuck(&format!("the new file has its place, but the old one is still there as {aside:?}"), error)
        })?;
        Ok(Uploaded { name: self.job.name.clone(), ..uploaded })
    }

    /// Refuses to move aside what is not the file that was to be replaced: it may be one that somebody wants to keep.
    async fn check_unchanged(&self, uploaded: &Uploaded) -> Result<()> {
        let now = match self.drive.entry(&self.replaced.id).await {
            Ok(now) => now,
            // It has been deleted meanwhile, so that the name is free.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => {
                let text = format!("the old file keeps its name, and the new one is there as {:?}", uploaded.name);
                return Err(self.stuck(&text, error));
            }
        };
        let replaced = &self.replaced;
        // A listing may state less.
        let is_size = replaced.size.is_none() || replaced.size == now.size;
        let is_digest = replaced.sha256.is_none() || replaced.sha256 == now.sha256;
        if now.name == replaced.name && is_size && is_digest {
            return Ok(());
        }
        let text = format!(
            "the file that was to be replaced (id {}) has changed meanwhile, and stays as it is; the new one is there as {:?}",
            replaced.id, uploaded.name
        );
        Err(Error::new(ErrorKind::Changed, self.job.subject.clone(), text))
    }

    fn stuck(&self, state: &str, error: Error) -> Error {
        error.extended(self.job.subject.clone(), state)
    }
}

/// A name for the old file while the new one takes its own. Its id makes it one that nobody else has.
fn aside(name: &str, id: &FileId) -> String {
    let mark = format!(" (replaced {})", id.as_str().chars().take(12).collect::<String>());
    let room = usize::try_from(FILE_NAME_LENGTH).unwrap_or(usize::MAX).saturating_sub(mark.chars().count());
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.chars().count() < 16 => {
            (stem, format!(".{extension}"))
        }
        _ => (name, String::new()),
    };
    let stem: String = stem.chars().take(room.saturating_sub(extension.chars().count())).collect();
    format!("{stem}{mark}{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_to_step_aside_with() {
        let id = FileId::from("F0123456789abcdef");
        assert_eq!(aside("report.pdf", &id), "report (replaced F0123456789a).pdf");
        assert_eq!(aside(".profile", &id), ".profile (replaced F0123456789a)");
        let long = format!("{}.txt", "ä".repeat(246));
        assert_eq!(aside(&long, &id).chars().count(), 250);
    }
}
