//! A list, page by page, as it comes.

use koodrive::Client;
use koodrive::runtime::pagination::{MAX_PAGES, Step, Style, cycling, too_many_pages};
use koodrive::runtime::{Operation, Paged};
use serde_json::Value;

use crate::error::ApiCommandError;

/// The way to a value in a response: for each step the name of the member, and the others that are known to stand for it.
pub type Way = &'static [&'static [&'static str]];

/// What follows a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Another one, which the request now asks for.
    Page,
    /// One that was fetched before: the list has no end.
    Back,
    /// Nothing.
    End,
}

/// A request that is turned to the next page, its type hidden.
pub(crate) trait Turn: Send {
    /// Decides what follows a page of so many items that states this about the rest.
    fn after(&mut self, received: usize, rest: Option<&Value>) -> Next;

    /// The request, as JSON.
    fn fields(&self) -> serde_json::Result<Value>;
}

/// Where a page begins, as a response states it.
pub trait Position: Sized {
    /// What a value says; `None` where it says nothing.
    fn read(value: &Value) -> Option<Self>;
}

impl Position for String {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

impl Position for u64 {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => text.trim().parse().ok(),
            number => number.as_u64(),
        }
    }
}

/// The typed request, which knows where its position stands, and the style of its pages.
struct Turner<R: Paged> {
    request: R,
    style: R::Style,
}

pub(crate) fn turn<R: Paged<Style: Style<Position: Position>>>(request: R) -> Box<dyn Turn> {
    Box::new(Turner { request, style: R::Style::default() })
}

impl<R: Paged<Style: Style<Position: Position>>> Turn for Turner<R> {
    fn after(&mut self, received: usize, rest: Option<&Value>) -> Next {
        match self.style.step(self.request.position(), received, rest.and_then(Position::read)) {
            Step::To(position) => {
                self.request.turn(position);
                Next::Page
            }
            Step::Back(_) => Next::Back,
            Step::End => Next::End,
        }
    }

    fn fields(&self) -> serde_json::Result<Value> {
        serde_json::to_value(&self.request)
    }
}

/// A list that is fetched page by page.
pub(crate) struct Walk {
    client: Client,
    operation: &'static Operation,
    turn: Box<dyn Turn>,
    items: Way,
    rest: Way,
    fetched: u32,
    next: Next,
}

impl Walk {
    pub(crate) fn new(client: Client, operation: &'static Operation, turn: Box<dyn Turn>, ways: (Way, Way)) -> Self {
        let (items, rest) = ways;
        Self { client, operation, turn, items, rest, fetched: 0, next: Next::Page }
    }

    /// The items of the next page; `None` after the last one.
    pub(crate) async fn next(&mut self) -> Result<Option<Vec<Value>>, ApiCommandError> {
        match self.next {
            Next::End => return Ok(None),
            Next::Page if self.fetched < MAX_PAGES => {}
            Next::Page => return Err(too_many_pages(self.operation, MAX_PAGES).into()),
            Next::Back => return Err(cycling(self.operation).into()),
        }
        let operation = self.operation;
        let fields =
            self.turn.fields().map_err(|source| ApiCommandError::Encode { operation: operation.id, source })?;
        let mut page = self.client.call_json(operation, &fields).await?;
        self.fetched += 1;
        let items = items(&mut page, self.items);
        self.next = self.turn.after(items.len(), found(&page, self.rest));
        Ok(Some(items))
    }
}

/// The value at the end of a way; `None` without a way, and where a step leads nowhere.
fn found(value: &Value, way: Way) -> Option<&Value> {
    if way.is_empty() {
        return None;
    }
    way.iter().try_fold(value, |value, names| value.get(named(value, names)?))
}

/// The items of a page, wherever they stand, as the bindings take them: nothing may stand for none, and one for a list of one.
fn items(page: &mut Value, way: Way) -> Vec<Value> {
    let list = way.iter().try_fold(page, |value, names| {
        let name = named(value, names)?;
        value.get_mut(name)
    });
    match list.map(Value::take) {
        Some(Value::Array(items)) => items,
        None | Some(Value::Null) => Vec::new(),
        Some(Value::String(text)) if text.is_empty() => Vec::new(),
        Some(item) => vec![item],
    }
}

/// The name of those that leads to something.
fn named(value: &Value, names: &'static [&'static str]) -> Option<&'static str> {
    names.iter().copied().find(|name| value.get(name).is_some_and(|value| !value.is_null()))
}

#[cfg(test)]
mod tests {
    use koodrive::favorites::ListStarredFilesRequest;
    use koodrive::users::ListUsersRequest;
    use serde_json::json;

    use super::*;

    const WAY: Way = &[&["data"], &["list", "items"]];

    #[test]
    fn items_are_found_in_every_form_in_which_they_come() {
        for (page, wanted) in [
            (json!({"data": {"list": [1, 2]}}), vec![json!(1), json!(2)]),
            (json!({"data": {"items": [1]}}), vec![json!(1)]),
            (json!({"data": {"list": null, "items": [1]}}), vec![json!(1)]),
            (json!({"data": {"list": {"id": 1}}}), vec![json!({"id": 1})]),
            (json!({"data": {"list": ""}}), vec![]),
            (json!({"data": {"list": []}}), vec![]),
            (json!({"data": null}), vec![]),
            (json!([]), vec![]),
        ] {
            assert_eq!(items(&mut page.clone(), WAY), wanted, "{page}");
        }
    }

    #[test]
    fn a_position_is_read_in_both_forms() {
        for (value, text, number) in [
            (json!("12"), Some("12"), Some(12)),
            (json!(12), Some("12"), Some(12)),
            (json!("next"), Some("next"), None),
            (json!(-1), Some("-1"), None),
            (json!(null), None, None),
            (json!({}), None, None),
        ] {
            assert_eq!(String::read(&value).as_deref(), text, "{value}");
            assert_eq!(u64::read(&value), number, "{value}");
        }
    }

    #[test]
    fn a_request_is_turned_until_the_list_ends() {
        let mut by_cursor = turn(ListStarredFilesRequest::new());
        assert_eq!(by_cursor.after(2, Some(&json!("a"))), Next::Page);
        assert_eq!(by_cursor.fields().unwrap()["pageCursor"], "a");
        assert_eq!(by_cursor.after(2, Some(&json!("a"))), Next::Back);
        assert_eq!(by_cursor.after(2, Some(&json!(""))), Next::End);
        assert_eq!(by_cursor.after(2, None), Next::End);

        let mut by_offset = turn(ListUsersRequest::new(0, 2));
        assert_eq!(by_offset.after(2, Some(&json!("3"))), Next::Page);
        assert_eq!(by_offset.fields().unwrap()["offset"].to_string().trim_matches('"'), "2");
        assert_eq!(by_offset.after(1, Some(&json!(3))), Next::End);
        assert_eq!(by_offset.after(0, None), Next::End);
    }

    /// A walk that would be refused at once says why, and asks the server for nothing.
    #[test]
    fn a_list_without_an_end_is_an_error_of_the_bindings() {
        use std::pin::pin;
        use std::task::{Context, Poll, Waker};

        for (fetched, next, text) in [
            (MAX_PAGES, Next::Page, "listStarredFiles: the list continues after 100000 pages, the most allowed"),
            (1, Next::Back, "listStarredFiles: the server points back to an earlier page"),
        ] {
            let client = Client::builder("https://drive.example").build().unwrap();
            let operation = <ListStarredFilesRequest as koodrive::runtime::Request>::OPERATION;
            let walk = Walk::new(client, operation, turn(ListStarredFilesRequest::new()), (WAY, &[]));
            let mut walk = Walk { fetched, next, ..walk };
            let mut context = Context::from_waker(Waker::noop());
            let Poll::Ready(Err(ApiCommandError::Call(error))) = pin!(walk.next()).poll(&mut context) else {
                panic!("{text}");
            };
            assert!(error.is_pagination() && error.to_string().starts_with(text), "{error}");
        }
    }
}
