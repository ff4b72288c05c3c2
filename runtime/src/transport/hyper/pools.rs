//! The connections that are kept for the next request: one pool for each runtime.
//!
//! What drives a connection is a task of the runtime that made it. When that runtime is gone or does nothing, the
//! connection looks alive, and a request on it waits for a task that nobody runs. So no runtime is handed the connection
//! of another.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use hyper_util::client::legacy::Client;
use tokio::runtime::{Handle, Id};

use super::Outgoing;
use super::connect::Connector;
use super::runtime::{Tasks, Ticks};
use crate::time::driver::{self, NoDriver};
use crate::transport::network::PoolSettings;

/// How long an idle connection is kept for the next request.
const IDLE_TIMEOUT: Duration = Duration::from_secs(90);
/// The longest such time: hyper adds it to the present, which must not overflow.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);
/// How many runtimes have pools: more than there are threads that would have one each. An empty pool takes about 1 KiB.
const POOLS: usize = 256;

/// What sends requests, and has a pool.
pub(super) type Sender = Client<Connector, Outgoing>;

pub(super) struct Pools {
    connector: Connector,
    max_idle: usize,
    keep_idle: Duration,
    kept: Mutex<HashMap<Id, Pool>>,
}

struct Pool {
    sender: Sender,
    used: Instant,
}

impl Pools {
    pub(super) fn new(connector: Connector, settings: &PoolSettings) -> Self {
        Self {
            connector,
            max_idle: settings.max_idle.unwrap_or(usize::MAX),
            keep_idle: settings.keep_idle.unwrap_or(IDLE_TIMEOUT).min(LONGEST),
            kept: Mutex::default(),
        }
    }

    /// This runtime, and its sender.
    pub(super) fn here(&self) -> Result<(Handle, Sender), NoDriver> {
        let runtime = driver::here()?;
        let sender = self.of(runtime.id(), Instant::now());
        Ok((runtime, sender))
    }

    /// tokio may give the id of a runtime that is gone to a new one. That does no harm: the connections of the old one
    /// ended with it.
    fn of(&self, id: Id, now: Instant) -> Sender {
        let mut pools = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pool) = pools.get_mut(&id) {
            pool.used = now;
            return pool.sender.clone();
        }
        let outdated = self.make_room(&mut pools, now);
        let sender = self.sender();
        pools.insert(id, Pool { sender: sender.clone(), used: now });
        drop(pools);
        // Closing connections wakes tasks of other runtimes: not under the lock.
        drop(outdated);
        sender
    }

    /// Takes out the pools whose connections have all been idle for too long, also those of runtimes that are gone; then,
    /// if need be, the one that was used least recently. A request that is under way keeps its connection.
    fn make_room(&self, pools: &mut HashMap<Id, Pool>, now: Instant) -> Vec<Pool> {
        let is_old = |pool: &Pool| now.saturating_duration_since(pool.used) > self.keep_idle;
        let mut outdated: Vec<_> = pools.extract_if(|_, pool| is_old(pool)).map(|(_, pool)| pool).collect();
        if pools.len() >= POOLS {
            let last = pools.iter().min_by_key(|(_, pool)| pool.used).map(|(id, _)| *id);
            outdated.extend(last.and_then(|id| pools.remove(&id)));
        }
        outdated
    }

    fn sender(&self) -> Sender {
        // A connection that the server closed while it was idle is replaced, if nothing of the request was written. Any
        // other retry is the client's: only it knows what is safe, and it signs each attempt.
        Client::builder(Tasks)
            .pool_timer(Ticks)
            .pool_idle_timeout(self.keep_idle)
            .pool_max_idle_per_host(self.max_idle)
            .build(self.connector.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::proxy::Proxies;
    use super::*;

    fn pools(settings: PoolSettings) -> Pools {
        let proxies = Arc::new(Proxies::none());
        Pools::new(Connector::new(proxies, None, Duration::from_secs(1)), &settings)
    }

    fn kept(pools: &Pools) -> Vec<Id> {
        pools.kept.lock().unwrap().keys().copied().collect()
    }

    fn runtimes(count: usize) -> Vec<tokio::runtime::Runtime> {
        (0..count).map(|_| tokio::runtime::Builder::new_current_thread().build().unwrap()).collect()
    }

    #[test]
    fn pools_are_bounded_and_the_least_recently_used_one_goes_first() {
        let (pools, runtimes) = (pools(PoolSettings::default()), runtimes(POOLS + 2));
        let start = Instant::now();
        let ids: Vec<_> = runtimes.iter().map(|runtime| runtime.handle().id()).collect();
        for (id, second) in ids[..POOLS].iter().zip(0..) {
            pools.of(*id, start + Duration::from_millis(second));
        }
        // The first one is in use again.
        pools.of(ids[0], start + Duration::from_secs(1));
        for id in &ids[POOLS..] {
            pools.of(*id, start + Duration::from_secs(2));
        }
        let kept = kept(&pools);
        assert_eq!(kept.len(), POOLS);
        assert!(kept.contains(&ids[0]) && !kept.contains(&ids[1]) && !kept.contains(&ids[2]));
    }

    #[test]
    fn pools_that_were_not_used_for_as_long_as_connections_are_kept_are_dropped() {
        let settings = PoolSettings { keep_idle: Some(Duration::from_secs(5)), ..PoolSettings::default() };
        let (pools, runtimes) = (pools(settings), runtimes(3));
        let [first, second, third] = [0, 1, 2].map(|index: usize| runtimes[index].handle().id());
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        pools.of(first, start);
        pools.of(second, after(4));
        pools.of(third, after(6));
        let kept = kept(&pools);
        assert!(!kept.contains(&first) && kept.contains(&second) && kept.contains(&third));
    }

    #[test]
    fn the_longest_time_can_be_added_to_the_present() {
        let settings = PoolSettings { keep_idle: Some(Duration::MAX), ..PoolSettings::default() };
        assert!(Instant::now().checked_add(pools(settings).keep_idle).is_some());
    }
}
