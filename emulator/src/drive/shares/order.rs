//! The order and the filter of lists of shares.

use koodrive::common::SortDirection;
use koodrive::shares::ShareSortField;

use crate::api::Refusal;
use crate::rules::lists::{is_descending, matches};
use crate::store::shares::ShareRow;

/// The shares that a list selects, in its order. `shares` has the earliest first; the default order is descending.
pub(super) fn ordered(
    mut shares: Vec<ShareRow>,
    field: Option<&ShareSortField>,
    direction: Option<&SortDirection>,
    display_name: Option<&str>,
) -> Result<Vec<ShareRow>, Refusal> {
    if let Some(other) = field.filter(|field| **field != ShareSortField::ShareTime) {
        return Err(Refusal::parameter("sortType", format!("{other} is not 4")));
    }
    if is_descending("sortDirection", direction, true)? {
        shares.reverse();
    }
    shares.retain(|share| matches(display_name, &[&share.display_name]));
    Ok(shares)
}
