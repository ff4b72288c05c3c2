//! The pages of a folder, whoever's the space is.

use koodrive::Pages;
use koodrive::common::{FileId, FileSortField, PageInfo, SortDirection};
use koodrive::errors::NOT_PERSONAL_SPACE;
use koodrive::listings::{
    FileSort, ListFilesResponse, ListPersonalFilesRequest, ListTeamFilesRequest, ListTeamFilesRequired, ListedFile,
    SpaceArea,
};

use super::owner::Owner;
use super::{Drive, largest_page};
use crate::error::{Error, Result};

const DOING: &str = "listing the folder";

/// The pages of a folder.
#[derive(Debug)]
pub(super) struct Pager {
    drive: Drive,
    folder: FileId,
    /// Presumably only files of this name: see [`Pager::only`].
    name: Option<String>,
    size: u32,
    state: State,
}

/// Each wait is a state of its own, so that a caller who drops the future in the middle loses nothing.
#[derive(Debug)]
enum State {
    Begun,
    Personal(Pages<ListPersonalFilesRequest>),
    /// The space is no user's.
    Searching,
    Team(Pages<ListTeamFilesRequest>),
}

impl Pager {
    pub(super) fn new(drive: &Drive, folder: &FileId) -> Self {
        Self { drive: drive.clone(), folder: folder.clone(), name: None, size: largest_page(), state: State::Begun }
    }

    /// Lists only the files of this name, presumably: the field is known from examples. So what comes may have other names,
    /// and what does not come may exist.
    pub(super) fn only(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    pub(super) fn size(&mut self, size: u32) {
        self.size = size.clamp(1, largest_page());
    }

    /// The next page; None after the last one.
    pub(super) async fn next(&mut self, subject: &str) -> Result<Option<Vec<ListedFile>>> {
        loop {
            let page = match &mut self.state {
                State::Begun => {
                    self.state = match self.drive.owner.get() {
                        None | Some(Owner::Personal) => State::Personal(self.personal()),
                        Some(Owner::Team { id, kind }) => State::Team(self.team(
                            ListTeamFilesRequired {
                                group_id: id.clone(),
                                container_id: self.drive.space.clone(),
                                parent_file_id: self.folder.clone(),
                                area: SpaceArea::Files,
                            },
                            kind.clone(),
                        )),
                    };
                    continue;
                }
                State::Searching => {
                    self.drive.find_team().await?;
                    self.state = State::Begun;
                    continue;
                }
                State::Personal(pages) => match pages.next_page().await {
                    Err(error) if error.code() == Some(NOT_PERSONAL_SPACE) && self.drive.owner.get().is_none() => {
                        self.state = State::Searching;
                        continue;
                    }
                    page => page,
                },
                State::Team(pages) => pages.next_page().await,
            };
            let page = page.map_err(|error| Error::service(subject, DOING, error))?;
            if let State::Personal(_) = self.state {
                // Whoever set it first is right as well.
                let _ = self.drive.owner.set(Owner::Personal);
            }
            return Ok(page.map(|page: ListFilesResponse| page.files));
        }
    }

    /// Whether another page follows the one that came last.
    pub(super) fn has_more(&self) -> bool {
        match &self.state {
            State::Begun | State::Searching => true,
            State::Personal(pages) => pages.next_request().is_some(),
            State::Team(pages) => pages.next_request().is_some(),
        }
    }

    fn personal(&self) -> Pages<ListPersonalFilesRequest> {
        let mut request =
            ListPersonalFilesRequest::new(self.drive.space.clone(), self.folder.clone(), SpaceArea::Files)
                .page_info(PageInfo::new(self.size))
                .sort_info(order());
        request.file_name.clone_from(&self.name);
        Pages::new(self.drive.client(), request)
    }

    fn team(
        &self,
        required: ListTeamFilesRequired,
        kind: koodrive::listings::TeamSpaceKind,
    ) -> Pages<ListTeamFilesRequest> {
        let mut request =
            ListTeamFilesRequest::new(required).team_type(kind).page_info(PageInfo::new(self.size)).sort_info(order());
        request.file_name.clone_from(&self.name);
        Pages::new(self.drive.client(), request)
    }
}

/// By name: of all orders, the one in which most folders have no ties.
fn order() -> FileSort {
    FileSort::new().sort_type(FileSortField::FileName).sort_direction(SortDirection::Ascending)
}
