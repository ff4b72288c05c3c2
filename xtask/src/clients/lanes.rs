//! Several clients at once.

use std::collections::VecDeque;
use std::sync::Mutex;

use super::client::Client;
use super::trial::{Place, Row};

/// Runs the clients in two lanes. Those that Maven builds go one after the other: its repository of artifacts is not made
/// for several at once.
pub(crate) fn run(place: &Place, clients: &[Client]) -> Vec<Row> {
    let (maven, others): (Vec<&Client>, Vec<&Client>) =
        clients.iter().partition(|client| client.needs.iter().any(|program| program == "mvn"));
    let lanes = [Mutex::new(VecDeque::from(maven)), Mutex::new(VecDeque::from(others))];
    let rows = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for lane in &lanes {
            scope.spawn(|| {
                while let Some(client) = next(lane) {
                    let row = place.tried(client);
                    rows.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(row);
                }
            });
        }
    });
    let mut rows = rows.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    rows.sort_by_key(|row| clients.iter().position(|client| client.name == row.client.name));
    rows
}

fn next<'a>(lane: &Mutex<VecDeque<&'a Client>>) -> Option<&'a Client> {
    lane.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop_front()
}
