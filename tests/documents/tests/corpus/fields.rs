//! Fields that come, go and change.

use document_changes::document::{Lists, Row};

use crate::case::{Case, breaking, compatible, finding};

pub(crate) fn cases() -> Vec<Case> {
    let body = Lists::Body;
    let mut cases = Case::all(
        "an optional field of a request is new",
        |document| {
            let row = Row::optional("scales", "Integer", "鳞片数", "How many scales.");
            document.operation("createFish").sent(&body).rows.insert(3, row);
        },
        &[compatible("added request scales").near("scales")],
        &[finding("missing request scales").near("scales")],
    );
    cases.extend(Case::all(
        "a field of a response is gone",
        |document| document.operation("getFish").returned(&body).remove("weight"),
        &[breaking("removed response weight").near("weight")],
        &[finding("extra response weight")],
    ));
    cases.extend(Case::all(
        "a field of a request has another type",
        |document| document.operation("createFish").sent(&body).row("weight").ty = "String".to_owned(),
        &[breaking("retyped request weight").near("weight")],
        &[finding("type request weight").near("weight")],
    ));
    cases
}
