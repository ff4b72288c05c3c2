//! A job: what it has to do, and how it is done file by file.

use koodrive::common::{ArchiveEntry, FileId, JobItem, JobItemStatus};
use koodrive::jobs::{CreateJobRequest, JobAction, JobFile, JobKind};
use rusqlite::Connection;

use super::{items, package, unpack};
use crate::api::{Call, Refusal, fallible};
use crate::base::random;
use crate::drive::files::details::paths;
use crate::drive::files::growth;
use crate::drive::files::lookup::{self, Purpose, Space};
use crate::enterprise::tenant::TENANT_ID;
use crate::rules::page::count;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::attempt;
use crate::store::files::{self, FileRow};

/// Kind and action in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Copy,
    Recycle,
    Remove,
    Move,
    Restore,
    ListArchive,
    Unpack,
    UnpackSelected,
    Package,
    Empty,
}

/// A valid job.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) work: Work,
    pub(super) kind: JobKind,
    pub(super) action: Option<JobAction>,
    pub(super) files: Vec<JobFile>,
    pub(super) space: Space,
    pub(super) target_space: Space,
    /// The folder that the files go to; `None` for work that needs none.
    pub(super) target: Option<FileRow>,
    pub(super) selected: Vec<String>,
    pub(super) password: Option<String>,
}

/// What was read or written of contents before the rows change.
#[derive(Debug)]
pub(super) enum Made {
    Nothing,
    /// The entries of each archive, or why it cannot be read.
    Unpacked(Vec<Result<unpack::Unpacked, Refusal>>),
    Package(package::Packed),
}

/// The outcome of a job.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) items: Vec<JobItem>,
    pub(super) entries: Vec<ArchiveEntry>,
    pub(super) object: Option<String>,
}

impl Work {
    fn of(kind: &JobKind, action: Option<&JobAction>) -> Result<Self, Refusal> {
        Ok(match (kind, action) {
            (JobKind::Copy, None | Some(JobAction::Copy)) => Self::Copy,
            (JobKind::Delete, Some(JobAction::Recycle)) => Self::Recycle,
            (JobKind::Delete, Some(JobAction::DeleteForGood)) => Self::Remove,
            (JobKind::Move, None | Some(JobAction::Move)) => Self::Move,
            (JobKind::Restore, None) => Self::Restore,
            (JobKind::Unpack, Some(JobAction::ListArchive)) => Self::ListArchive,
            (JobKind::Unpack, Some(JobAction::UnpackAll)) => Self::Unpack,
            (JobKind::Unpack, Some(JobAction::UnpackSelected)) => Self::UnpackSelected,
            (JobKind::Package, None) => Self::Package,
            (JobKind::EmptyRecycleBin, None | Some(JobAction::EmptyRecycleBin)) => Self::Empty,
            (JobKind::Unknown(kind), _) => return Err(Refusal::parameter("taskType", format!("{kind} is unknown"))),
            (kind, None) => {
                return Err(Refusal::parameter("actionType", format!("is missing: taskType {kind} needs one")));
            }
            (kind, Some(action)) => {
                return Err(Refusal::parameter("actionType", format!("taskType {kind} has no action {action}")));
            }
        })
    }

    /// The name of the work, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Recycle => "Moving to the recycle bin",
            Self::Remove => "Deleting permanently",
            Self::ListArchive => "Listing an archive",
            Self::Copy => kind_name(1),
            Self::Move => kind_name(3),
            Self::Restore => kind_name(4),
            Self::Unpack | Self::UnpackSelected => kind_name(5),
            Self::Package => kind_name(6),
            Self::Empty => kind_name(7),
        }
    }
}

/// The name of a kind, given by the vendor's number.
pub(super) fn kind_name(kind: i64) -> &'static str {
    match JobKind::from(kind) {
        JobKind::Copy => "Copying",
        JobKind::Delete => "Deleting",
        JobKind::Move => "Moving",
        JobKind::Restore => "Restoring",
        JobKind::Unpack => "Unpacking",
        JobKind::Package => "Packing",
        _ => "Emptying the recycle bin",
    }
}

impl Plan {
    pub(super) fn of(rows: &Connection, call: &Call, request: &CreateJobRequest) -> Result<Self, Refusal> {
        let input = &request.task_info;
        let work = Work::of(&request.task_type, request.action_type.as_ref())?;
        if input.file_info.is_empty() && work != Work::Empty {
            return Err(Refusal::parameter("taskInfo.fileInfo", "needs at least one entry"));
        }
        growth::check_items(call, count(&input.file_info))?;
        let selected = input.uncompress_file_paths.clone().unwrap_or_default();
        if selected.is_empty() && work == Work::UnpackSelected {
            return Err(Refusal::parameter("taskInfo.uncompressFilePaths", "needs at least one entry"));
        }
        let space = lookup::space(rows, call, &input.src_container_id)?;
        let target_space = lookup::space(rows, call, &request.dst_container_id)?;
        let path = input.new_file_path.as_deref().unwrap_or_default();
        let folder = path.rsplit('/').next().filter(|id| !id.is_empty()).map(FileId::from);
        let target = match work {
            Work::Copy | Work::Move | Work::Unpack | Work::UnpackSelected => true,
            Work::Restore => folder.is_some(),
            _ => false,
        };
        let folder: Vec<_> = folder.into_iter().collect();
        let target = target.then(|| lookup::folder(rows, &target_space, &folder, Purpose::Folder)).transpose()?;
        if let Some(target) = &target {
            lookup::check(rows, call, target, Permission::AddChild)?;
        }
        if work == Work::Empty {
            lookup::access(rows, call, &space.container_id)?.check_emptied(rows)?;
        }
        Ok(Self {
            work,
            kind: request.task_type.clone(),
            action: request.action_type.clone(),
            files: if work == Work::Empty { Vec::new() } else { input.file_info.clone() },
            space,
            target_space,
            target,
            selected,
            password: request.password.as_ref().map(|password| password.expose().to_owned()),
        })
    }

    /// Reads and writes contents, which takes time, before the rows change.
    pub(super) fn prepare(&self, service: &Service, call: &Call) -> Result<Made, Refusal> {
        Ok(match self.work {
            Work::ListArchive | Work::Unpack | Work::UnpackSelected => {
                let unpacked = self.files.iter().map(|file| fallible(unpack::read(service, call, self, &file.file_id)));
                Made::Unpacked(unpacked.collect::<Result<_, Refusal>>()?)
            }
            Work::Package => Made::Package(package::pack(service, call, self)?),
            _ => Made::Nothing,
        })
    }

    /// Changes the rows.
    pub(super) fn carry_out(
        &self,
        service: &Service,
        rows: &Connection,
        call: &Call,
        made: Made,
    ) -> Result<Outcome, Refusal> {
        let mut outcome = Outcome::default();
        match made {
            Made::Nothing if self.work == Work::Empty => files::clear_recycled(rows, &self.space.container_id)?,
            Made::Nothing => {
                for file in &self.files {
                    let path = self.path(rows, &file.file_id)?;
                    let done = fallible(attempt(rows, || items::work(rows, call, self, &file.file_id)))?;
                    outcome.items.push(self.item(rows, call, &file.file_id, path, done)?);
                }
            }
            Made::Unpacked(archives) => {
                for (file, unpacked) in self.files.iter().zip(archives) {
                    let path = self.path(rows, &file.file_id)?;
                    let done = match unpacked {
                        Ok(unpacked) => {
                            let (entries, done) = unpack::place(service, rows, call, self, unpacked)?;
                            outcome.entries.extend(entries);
                            done
                        }
                        Err(refusal) => Err(refusal),
                    };
                    outcome.items.push(self.item(rows, call, &file.file_id, path, done)?);
                }
            }
            Made::Package(packed) => {
                for (file, done) in self.files.iter().zip(&packed.files) {
                    let path = self.path(rows, &file.file_id)?;
                    outcome.items.push(self.item(rows, call, &file.file_id, path, done.clone().map(|()| None))?);
                }
                outcome.object = package::place(service, rows, call, packed)?;
            }
        }
        Ok(outcome)
    }

    /// The path to a file of the space by ids; `None` if the space has no such file.
    fn path(&self, rows: &Connection, id: &FileId) -> Result<Option<String>, Refusal> {
        let way = files::path(rows, id.as_str())?;
        let here = way.last().is_some_and(|file| file.container_id == self.space.container_id);
        Ok(here.then(|| paths(&way).1))
    }

    fn item(
        &self,
        rows: &Connection,
        call: &Call,
        id: &FileId,
        path: Option<String>,
        done: Result<Option<String>, Refusal>,
    ) -> Result<JobItem, Refusal> {
        let mut item = JobItem::default();
        item.id = Some(random::number()?);
        item.file_id = Some(id.clone());
        item.file_path = path;
        item.src_container_id = Some(self.space.container_id.as_str().into());
        item.tenant_id = Some(TENANT_ID.into());
        item.create_time = Some(Call::compact_time(call.now));
        match done {
            Ok(new) => {
                item.status = Some(JobItemStatus::Succeeded);
                if let Some(new) = new {
                    item.new_file_path = Some(paths(&files::path(rows, &new)?).1);
                    item.new_file_id = Some(new.into());
                }
            }
            Err(refusal) => {
                item.status = Some(JobItemStatus::Failed);
                item.result_code = Some(refusal.code().to_string());
                item.result_desc = Some(refusal.message().to_owned());
            }
        }
        Ok(item)
    }
}
