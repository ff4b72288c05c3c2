//! Pages of lists, and their order.

use koodrive::common::SortDirection;
use koodrive::shares::ShareSortField;

use crate::serve::Refusal;
use crate::store::shares::ShareRow;

const LARGEST: u32 = 100;

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    start: usize,
    size: usize,
}

impl Page {
    pub(super) fn of(size: Option<u32>, cursor: Option<&str>) -> Result<Self, Refusal> {
        let size = size.unwrap_or(LARGEST);
        if !(1..=LARGEST).contains(&size) {
            return Err(Refusal::parameter("pageSize", format!("must be 1 to {LARGEST}")));
        }
        let start = match cursor {
            None | Some("") => 0,
            Some(cursor) => cursor.parse().map_err(|_| Refusal::parameter("pageCursor", "comes from no answer"))?,
        };
        Ok(Self { start, size: size as usize })
    }

    /// The page, and the cursor of the next one unless it is the last.
    pub(super) fn cut<T>(self, items: Vec<T>) -> (Vec<T>, Option<String>) {
        let end = self.start.saturating_add(self.size);
        let next = (end < items.len()).then(|| end.to_string());
        (items.into_iter().skip(self.start).take(self.size).collect(), next)
    }
}

/// Descending unless said otherwise.
pub(super) fn descends(direction: Option<&SortDirection>) -> Result<bool, Refusal> {
    match direction {
        None | Some(SortDirection::Descending) => Ok(true),
        Some(SortDirection::Ascending) => Ok(false),
        Some(other) => Err(Refusal::parameter("sortDirection", format!("{other} is neither 1 nor 2"))),
    }
}

/// Those of the shares, which come the earliest first, that a list has asked for, in its order.
pub(super) fn ordered(
    mut shares: Vec<ShareRow>,
    field: Option<&ShareSortField>,
    direction: Option<&SortDirection>,
    display_name: Option<&str>,
) -> Result<Vec<ShareRow>, Refusal> {
    if let Some(other) = field.filter(|field| **field != ShareSortField::ShareTime) {
        return Err(Refusal::parameter("sortType", format!("{other} is not 4")));
    }
    if descends(direction)? {
        shares.reverse();
    }
    let part = display_name.unwrap_or_default().to_lowercase();
    shares.retain(|share| share.display_name.to_lowercase().contains(&part));
    Ok(shares)
}
