//! Whether what operations state about pagination fits their types.

use koodrive_model::{Key, Keys};

use crate::finding::Remark;
use crate::ir::{Api, FieldLocation, Kind, Operation, Page, PageStyle, Shape, Type, TypeId};
use crate::pointer;

use super::constructors::required;
use super::{Step, resolved, steps};

/// How to create an object of the request that the caller has left out, so that the next page can be requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    /// Without anything.
    Empty,
    /// With the size of a page, which it requires.
    Sized,
}

/// How to make the struct `id`, in which the size of a page has this name, if it is there at all. `None` when it
/// requires more than pagination knows.
pub fn making(api: &Api, id: &TypeId, size: Option<&str>) -> Option<Making> {
    let Some(Type { kind: Kind::Struct(fields), .. }) = api.types.get(id) else { return None };
    match required(fields).map(|field| field.wire.as_str()).collect::<Vec<_>>().as_slice() {
        [] => Some(Making::Empty),
        [only] if Some(*only) == size => Some(Making::Sized),
        _ => None,
    }
}

/// The last step of the size's path, where it stands in the same object as the cursor.
pub fn size_beside_cursor(page: &Page) -> Option<&str> {
    let split = |path: &'_ str| path.rsplit_once('.').map(|(parent, _)| parent.to_owned());
    (split(&page.cursor) == split(&page.size)).then(|| page.size.rsplit('.').next()).flatten()
}

pub(super) fn check(api: &Api, operation: &Operation, keys: &Keys) -> Vec<Remark> {
    let Some(page) = &operation.page else { return Vec::new() };
    let at = pointer::push(&operation.at, &keys.name(Key::Pagination));
    let check = Check { api, operation, page, at };
    let mut remarks = check.fields();
    remarks.extend(check.location());
    remarks.extend(check.default_size());
    remarks
}

struct Check<'a> {
    api: &'a Api,
    operation: &'a Operation,
    page: &'a Page,
    /// Where the pagination is stated.
    at: String,
}

/// The type that a field named for pagination must have.
#[derive(Clone, Copy)]
enum Wanted {
    Text,
    Count,
    Integer,
    List,
}

impl Wanted {
    fn fits(self, shape: &Shape) -> bool {
        match self {
            Self::Text => matches!(shape, Shape::Text),
            Self::Count => matches!(shape, Shape::Integer { bits: 64, signed: false }),
            Self::Integer => matches!(shape, Shape::Integer { .. }),
            Self::List => matches!(shape, Shape::List(_)),
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Count => "a 64-bit unsigned integer",
            Self::Integer => "an integer",
            Self::List => "a list",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Text => "name a field of type: string; other forms that were seen are wire forms of it",
            Self::Count => "make the field type: integer, format: int64, minimum: 0",
            Self::Integer => "name a field of type: integer",
            Self::List => "name the field that holds the items: type: array",
        }
    }
}

impl<'a> Check<'a> {
    fn remark(&self, key: &str, message: String, help: &str) -> Remark {
        Remark::new(&pointer::push(&self.at, key), "pagination", message, help)
    }

    fn sent(&self, path: &str) -> Option<Vec<Step<'a>>> {
        steps(self.api, &self.operation.request, path)
    }

    fn answered(&self, path: &str) -> Option<Vec<Step<'a>>> {
        steps(self.api, self.operation.response.as_ref()?, path)
    }

    /// Every field that is named exists and has the type of its role.
    fn fields(&self) -> Vec<Remark> {
        let Page { style, cursor, size, items, next, total, .. } = self.page;
        let position = if *style == PageStyle::Offset { Wanted::Count } else { Wanted::Text };
        let mut remarks = Vec::new();
        for (key, path, wanted) in [("cursor", cursor, position), ("size", size, Wanted::Integer)] {
            remarks.extend(self.field(key, path, self.sent(path), "the request", wanted));
        }
        let answered = [
            ("items", Some(items), Wanted::List),
            ("next", next.as_ref(), Wanted::Text),
            ("total", total.as_ref(), Wanted::Count),
        ];
        for (key, path, wanted) in answered {
            remarks.extend(path.and_then(|path| self.field(key, path, self.answered(path), "the response", wanted)));
        }
        remarks
    }

    fn field(
        &self,
        key: &str,
        path: &str,
        found: Option<Vec<Step<'_>>>,
        whose: &str,
        wanted: Wanted,
    ) -> Option<Remark> {
        // A missing path is a remark of another rule.
        if path.is_empty() {
            return None;
        }
        let Some((_, field)) = found.and_then(|steps| steps.last().copied()) else {
            let message = format!("{key} names {path}, which {whose} does not have");
            return Some(self.remark(key, message, "name fields as they are on the wire: pageInfo.pageCursor"));
        };
        if wanted.fits(resolved(self.api, &field.shape)) {
            return None;
        }
        let message = format!("{key} names {path} of {whose}, which is not {}", wanted.in_words());
        Some(self.remark(key, message, wanted.help()))
    }

    /// `in` says where the cursor travels.
    fn location(&self) -> Option<Remark> {
        let (_, field) = *self.sent(&self.page.cursor)?.first()?;
        let stated = self.page.location?;
        if field.location == stated {
            return None;
        }
        let word = |location| match location {
            FieldLocation::Body => "body",
            FieldLocation::Path => "path",
            FieldLocation::Query => "query",
            FieldLocation::Header => "headers",
        };
        let message =
            format!("{} travels in the {}, not in the {}", self.page.cursor, word(field.location), word(stated));
        Some(self.remark("in", message, "say where the cursor is"))
    }

    /// The default size is stated where the client has to send it, and only there.
    fn default_size(&self) -> Option<Remark> {
        let steps = self.sent(&self.page.cursor)?;
        let (_, parents) = steps.split_last()?;
        let mut needed = false;
        for (depth, (_, field)) in parents.iter().enumerate().filter(|(_, (_, field))| !field.required) {
            let Shape::Named(id) = resolved(self.api, &field.shape) else { return None };
            let size = size_beside_cursor(self.page).filter(|_| depth + 1 == parents.len());
            match making(self.api, id, size) {
                Some(Making::Empty) => {}
                Some(Making::Sized) => needed = true,
                None => {
                    let message = format!(
                        "a request may leave out {}, which the next page needs, and {id} requires more than the size of \
                         a page",
                        field.wire
                    );
                    return Some(self.remark("cursor", message, "require less of it, or require it of the request"));
                }
            }
        }
        match (needed, self.page.default_size) {
            (true, None) => Some(Remark::new(
                &self.at,
                "pagination",
                format!(
                    "`defaultSize` is missing: the next page needs {}, which a request may leave out",
                    self.page.size
                ),
                "state how many items the service returns without it: `defaultSize: 100`",
            )),
            (false, Some(_)) => Some(self.remark(
                "defaultSize",
                "`defaultSize` has no effect: the next page can be requested without a size".to_owned(),
                "remove it; the size's own schema may have a default",
            )),
            _ => None,
        }
    }
}
