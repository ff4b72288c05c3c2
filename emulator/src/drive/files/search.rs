//! Search.
//!
//! What the documents leave open: without `parentFolder` the whole space is searched, whatever `recursived` states. The
//! recycle bin without `parentFolder` yields what was put there, and with `recursived` also the files of recycled
//! folders. A cursor is the number of files before the page.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use koodrive::common::{FileId, FileType, SpaceKind};
use koodrive::errors;
use koodrive::files::{
    FoundFile, SearchFilesRequest, SearchFilesResponse, SearchFilter, SearchScope, SearchSort, SearchSortDirection,
    SearchSortField,
};
use rusqlite::Connection;

use super::details::paths;
use super::lookup::{self, Space};
use crate::api::{Call, Refusal};
use crate::enterprise;
use crate::enterprise::accounts::PERSONAL;
use crate::rules::limits::KEY_WORD;
use crate::rules::names;
use crate::rules::page::Page;
use crate::service::Service;
use crate::store::accounts;
use crate::store::favorites;
use crate::store::files::{self, FileRow};

pub(super) fn search_files(
    service: &Service,
    call: &Call,
    request: &SearchFilesRequest,
) -> Result<SearchFilesResponse, Refusal> {
    let filter = request.filter.clone().unwrap_or_default();
    let conditions = Conditions::of(&filter)?;
    let order = Order::of(request.sort_info.as_ref())?;
    let info = &request.page_info;
    let page = Page::by_info(Some(&info.page_cursor), Some(info.page_size))?;
    service.store.within(|rows| {
        let mut found = Vec::new();
        for space in spaces(rows, call, &request.search_type, &filter)? {
            let tree = Tree::of(files::all_in(rows, &space.container_id)?);
            let top = top(&tree, &filter)?;
            let access = lookup::access(rows, call, &space.container_id)?;
            let kept = |file: &&FileRow| tree.offers(file, top, request) && conditions.meets(file);
            let kept = tree.files.values().filter(kept).map(|file| (file.clone(), tree.way(file), space.clone()));
            found.extend(kept.filter(|(_, way, _)| access.shows(way)));
        }
        found.sort_by(|(left, ..), (right, ..)| order.compare(left, right));
        let page = page.cut(found);
        let mut response = SearchFilesResponse::default();
        response.total = Some(page.total);
        response.next_page_cursor = Some(page.next.unwrap_or_default());
        for (file, way, space) in &page.items {
            let favorite = favorites::has(rows, call.user_id()?, &file.file_id)?;
            response.files.push(record(file, way, space, favorite));
        }
        Ok(response)
    })
}

/// The spaces to search.
fn spaces(rows: &Connection, call: &Call, scope: &SearchScope, filter: &SearchFilter) -> Result<Vec<Space>, Refusal> {
    let personal = match scope {
        SearchScope::Personal => true,
        SearchScope::Team => false,
        scope if scope.as_str().is_empty() => {
            return Err(Refusal::new(errors::SEARCH_TYPE_MISSING, "searchType is empty"));
        }
        scope => {
            let message = format!("searchType is {scope:?}, neither personal nor team");
            return Err(Refusal::new(errors::SEARCH_TYPE_UNSUPPORTED, message));
        }
    };
    let Some(id) = filter.container_id.as_ref().filter(|id| !id.as_str().is_empty()) else {
        let mut spaces = accounts::containers_of(rows, call.user_id()?)?;
        spaces.retain(|space| space.kind == PERSONAL);
        let found = if personal { spaces } else { enterprise::teams(rows, call)? };
        return Ok(found.into_iter().map(Space::whole).collect());
    };
    let space = lookup::space(rows, call, id)?;
    match (personal, space.kind == PERSONAL) {
        (true, false) => Err(Refusal::new(errors::NOT_PERSONAL_SPACE, "the space is not a personal one")),
        (false, true) => Err(Refusal::new(errors::SPACE_AND_TEAM_MISMATCH, "the space is not the space of a team")),
        _ => Ok(vec![space]),
    }
}

/// The folder to search in; `None` for the whole space.
fn top<'t>(tree: &'t Tree, filter: &SearchFilter) -> Result<Option<&'t FileRow>, Refusal> {
    let Some(id) = filter.parent_folder.as_ref().filter(|id| !id.as_str().is_empty()) else { return Ok(None) };
    if filter.container_id.is_none() {
        return Err(Refusal::parameter("filter.containerId", "is missing: parentFolder requires it"));
    }
    let folder =
        if *id == FileId::ROOT { tree.root() } else { tree.files.get(id.as_str()).filter(|file| file.is_folder()) };
    let message = format!("there is no folder {id} in this space");
    folder.map(Some).ok_or_else(|| Refusal::new(errors::TARGET_FOLDER_INVALID, message))
}

/// All files of a space, by id.
struct Tree {
    files: BTreeMap<String, FileRow>,
}

impl Tree {
    fn of(files: Vec<FileRow>) -> Self {
        Self { files: files.into_iter().map(|file| (file.file_id.clone(), file)).collect() }
    }

    fn root(&self) -> Option<&FileRow> {
        self.files.values().find(|file| file.parent_id.is_none())
    }

    fn parent(&self, file: &FileRow) -> Option<&FileRow> {
        self.files.get(file.parent_id.as_deref()?)
    }

    /// The path from the top folder to a file.
    fn way(&self, file: &FileRow) -> Vec<FileRow> {
        let mut way: Vec<_> = std::iter::successors(Some(file), |file| self.parent(file)).cloned().collect();
        way.reverse();
        way
    }

    /// Whether a file is in the part of the tree that is searched.
    fn offers(&self, file: &FileRow, top: Option<&FileRow>, request: &SearchFilesRequest) -> bool {
        let recycled = request.recycled.unwrap_or(false);
        let recursive = request.recursived.unwrap_or(false);
        // The top folder of a space is not part of the result.
        let Some(parent) = self.parent(file) else { return false };
        if file.recycled.is_some() != recycled {
            return false;
        }
        match top {
            None => !recycled || recursive || parent.recycled.is_none(),
            Some(top) if recursive => self.way(parent).iter().any(|folder| folder.file_id == top.file_id),
            Some(top) => parent.file_id == top.file_id,
        }
    }
}

/// The conditions that found files meet.
struct Conditions {
    key_word: String,
    file_type: Option<FileType>,
    sizes: Option<(u64, u64)>,
    days: Option<(Date, Date)>,
    owner: Option<String>,
}

impl Conditions {
    fn of(filter: &SearchFilter) -> Result<Self, Refusal> {
        let key_word = filter.key_word.clone().unwrap_or_default();
        if key_word.chars().count() > KEY_WORD {
            let problem = format!("has more than {KEY_WORD} characters");
            return Err(Refusal::parameter("filter.keyWord", problem));
        }
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let sizes = given(&filter.size_rang).map(|text| pair(&text).ok_or(text)).transpose();
        let days = given(&filter.update_time_range).map(|text| pair(&text).ok_or(text)).transpose();
        let not_a_range = |field: &str, text: &str| Refusal::parameter(field, format!("{text:?} is not a range"));
        Ok(Self {
            key_word: key_word.to_lowercase(),
            file_type: filter.file_type.clone().filter(|kind| !kind.as_str().is_empty()),
            sizes: sizes.map_err(|text| not_a_range("filter.sizeRang", &text))?,
            days: days.map_err(|text| not_a_range("filter.updateTimeRange", &text))?,
            owner: filter.owner_id.as_ref().map(ToString::to_string).filter(|id| !id.is_empty()),
        })
    }

    fn meets(&self, file: &FileRow) -> bool {
        let day = file.edited.to_zoned(TimeZone::UTC).date();
        file.name.to_lowercase().contains(&self.key_word)
            && self.file_type.as_ref().is_none_or(|kind| kind.as_str() == file.file_type)
            && self.sizes.is_none_or(|(least, most)| (least..=most).contains(&file.length))
            && self.days.is_none_or(|(first, last)| (first..=last).contains(&day))
            && self.owner.as_ref().is_none_or(|owner| *owner == file.owner)
    }
}

/// Two values separated by a comma.
fn pair<T: std::str::FromStr>(text: &str) -> Option<(T, T)> {
    let (first, last) = text.split_once(',')?;
    Some((first.trim().parse().ok()?, last.trim().parse().ok()?))
}

/// The order of found files, by name by default; equal ones are ordered by id.
pub(crate) struct Order {
    pub(crate) field: SearchSortField,
    pub(crate) descending: bool,
}

impl Order {
    fn of(sort: Option<&SearchSort>) -> Result<Self, Refusal> {
        let field = sort.and_then(|sort| sort.sort_type.clone()).unwrap_or(SearchSortField::FileName);
        if let SearchSortField::Unknown(field) = field {
            return Err(Refusal::parameter("sortInfo.sortType", format!("{field:?} is unknown")));
        }
        let descending = match sort.and_then(|sort| sort.sort_direction.as_ref()) {
            None | Some(SearchSortDirection::Ascending) => false,
            Some(SearchSortDirection::Descending) => true,
            Some(other) => return Err(Refusal::parameter("sortInfo.sortDirection", format!("{other:?} is unknown"))),
        };
        Ok(Self { field, descending })
    }

    pub(crate) fn compare(&self, left: &FileRow, right: &FileRow) -> Ordering {
        let order = match self.field {
            SearchSortField::Size => left.length.cmp(&right.length),
            SearchSortField::Type => left.file_type.cmp(&right.file_type),
            SearchSortField::UpdateTime => left.edited.cmp(&right.edited),
            SearchSortField::CreateTime => left.created.cmp(&right.created),
            SearchSortField::RecycledTime => left.recycled.cmp(&right.recycled),
            SearchSortField::FileSuffix => names::suffix(&left.name).cmp(names::suffix(&right.name)),
            _ => left.name.cmp(&right.name),
        };
        let order = order.then_with(|| left.file_id.cmp(&right.file_id));
        if self.descending { order.reverse() } else { order }
    }
}

fn record(file: &FileRow, way: &[FileRow], space: &Space, favorite: bool) -> FoundFile {
    let (names, ids) = paths(way);
    let mut found = FoundFile::default();
    found.id = Some(file.file_id.as_str().into());
    found.file_suffix = Some(if file.is_folder() { "" } else { names::suffix(&file.name) }.to_owned());
    found.file_name = Some(file.name.clone());
    found.file_type = Some(FileType::from(file.file_type.as_str()));
    found.size = Some(file.length.to_string());
    found.update_time = Some(Call::time(file.edited));
    found.name_path = Some(names);
    found.id_path = Some(ids);
    found.container_id = Some(space.container_id.as_str().into());
    found.container_type = space.kind.parse::<i64>().ok().map(SpaceKind::from);
    found.favorite = Some(favorite);
    found
}
