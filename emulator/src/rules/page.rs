//! Pagination: which part of a list a request selects.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::api::Refusal;
use crate::rules::limits;
use crate::store::listings::Position;

/// The requested part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    start: u64,
    size: u32,
}

/// The requested part of a folder: so many files after a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FolderPage {
    pub(crate) after: Option<Position>,
    pub(crate) size: u32,
}

/// What a cursor is before the first page.
const START: [&str; 2] = ["", "0"];

impl FolderPage {
    /// By `pageCursor` and `pageSize`.
    pub(crate) fn by_cursor(cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        Self::by_fields(["pageCursor", "pageSize"], cursor, size)
    }

    /// By the cursor and the size of a `pageInfo`.
    pub(crate) fn by_info(cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        Self::by_fields(["pageInfo.pageCursor", "pageInfo.pageSize"], cursor, size)
    }

    fn by_fields(names: [&str; 2], cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        let after = match cursor.filter(|cursor| !START.contains(cursor)) {
            None => None,
            Some(cursor) => {
                let position = URL_SAFE_NO_PAD.decode(cursor).ok().and_then(|json| serde_json::from_slice(&json).ok());
                Some(position.ok_or_else(|| Refusal::parameter(names[0], NO_CURSOR))?)
            }
        };
        Ok(Self { after, size: Page::of(names[1], 0, size.unwrap_or(limits::PAGE))?.size })
    }

    /// The cursor of the next page.
    pub(crate) fn cursor(last: Option<&Position>) -> Option<String> {
        // Text and a number: encoding them cannot fail.
        last.map(|last| URL_SAFE_NO_PAD.encode(serde_json::to_vec(last).unwrap_or_default()))
    }
}

const NO_CURSOR: &str = "is not a cursor from a response";

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paged<T> {
    pub(crate) items: Vec<T>,
    /// The cursor of the next page; `None` on the last one.
    pub(crate) next: Option<String>,
    /// How many items all pages have together.
    pub(crate) total: u64,
}

impl Page {
    /// By `offset` and `limit`.
    pub(crate) fn by_offset(offset: u64, limit: u32) -> Result<Self, Refusal> {
        Self::of("limit", offset, limit)
    }

    /// By `offset` and `limit`, in a list whose pages may have this many entries.
    pub(crate) fn by_offset_up_to(offset: u64, limit: u32, most: u32) -> Result<Self, Refusal> {
        if (1..=most).contains(&limit) {
            return Ok(Self { start: offset, size: limit });
        }
        Err(Refusal::parameter("limit", format!("must be 1 to {most}")))
    }

    /// By `pageCursor` and `pageSize`. A cursor is the number of items before the page.
    pub(crate) fn by_cursor(cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        Self::by_fields(["pageCursor", "pageSize"], cursor, size)
    }

    /// By the cursor and the size of a `pageInfo`.
    pub(crate) fn by_info(cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        Self::by_fields(["pageInfo.pageCursor", "pageInfo.pageSize"], cursor, size)
    }

    /// By a cursor and a size with names of their own, where the size is a signed number.
    pub(crate) fn by_names(names: [&str; 2], cursor: Option<&str>, size: Option<i32>) -> Result<Self, Refusal> {
        // No negative size is a possible one.
        Self::by_fields(names, cursor, size.map(|size| u32::try_from(size).unwrap_or_default()))
    }

    /// By the number of pages before it, and its size, which is this field of the request.
    pub(crate) fn by_number(field: &str, before: u32, size: u32) -> Result<Self, Refusal> {
        Self::of(field, u64::from(before).saturating_mul(size.into()), size)
    }

    fn by_fields(names: [&str; 2], cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        Self::up_to(limits::PAGE, names, cursor, size)
    }

    /// By a cursor and a size, which have these names, where a page has so many items at most.
    pub(crate) fn up_to(most: u32, names: [&str; 2], cursor: Option<&str>, size: Option<u32>) -> Result<Self, Refusal> {
        let start = match cursor {
            None | Some("") => 0,
            Some(cursor) => cursor.parse().map_err(|_| Refusal::parameter(names[0], NO_CURSOR))?,
        };
        Self::within(most, names[1], start, size.unwrap_or(most))
    }

    fn of(field: &str, start: u64, size: u32) -> Result<Self, Refusal> {
        Self::within(limits::PAGE, field, start, size)
    }

    fn within(most: u32, field: &str, start: u64, size: u32) -> Result<Self, Refusal> {
        if (1..=most).contains(&size) {
            return Ok(Self { start, size });
        }
        Err(Refusal::parameter(field, format!("must be 1 to {most}")))
    }

    /// Cuts the page out of the whole list.
    pub(crate) fn cut<T>(self, all: Vec<T>) -> Paged<T> {
        let total = count(&all);
        let end = self.start.saturating_add(self.size.into());
        let start = usize::try_from(self.start).unwrap_or(usize::MAX);
        let items = all.into_iter().skip(start).take(self.size as usize).collect();
        Paged { items, next: (end < total).then(|| end.to_string()), total }
    }
}

pub(crate) fn count<T>(items: &[T]) -> u64 {
    u64::try_from(items.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(page: Result<Page, Refusal>) -> (String, Option<String>) {
        let paged = page.unwrap().cut(vec!['a', 'b', 'c']);
        assert_eq!(paged.total, 3);
        (paged.items.into_iter().collect(), paged.next)
    }

    #[test]
    fn pages_follow_one_another() {
        for (page, items, next) in [
            (Page::by_offset(0, 2), "ab", Some("2")),
            (Page::by_offset(1, 100), "bc", None),
            (Page::by_offset(u64::MAX, 1), "", None),
            (Page::by_cursor(None, None), "abc", None),
            (Page::by_cursor(Some(""), Some(2)), "ab", Some("2")),
            (Page::by_cursor(Some("2"), Some(2)), "c", None),
            (Page::by_info(Some("3"), Some(2)), "", None),
        ] {
            assert_eq!(cut(page), (items.to_owned(), next.map(str::to_owned)));
        }
    }

    #[test]
    fn a_page_of_an_impossible_size_or_cursor_is_refused() {
        for (page, field) in [
            (Page::by_offset(0, 0), "limit: "),
            (Page::by_offset(0, 101), "limit: "),
            (Page::by_cursor(None, Some(0)), "pageSize: "),
            (Page::by_cursor(Some("next"), None), "pageCursor: "),
            (Page::by_cursor(Some("-1"), None), "pageCursor: "),
            (Page::by_info(None, Some(101)), "pageInfo.pageSize: "),
            (Page::by_info(Some("x"), None), "pageInfo.pageCursor: "),
        ] {
            let refusal = page.unwrap_err();
            assert_eq!(refusal.code(), 13_000_102);
            assert!(refusal.message().starts_with(field), "{}", refusal.message());
        }
    }
}
