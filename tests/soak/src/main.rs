//! A soak: many callers on several runtimes share a client whose connections break, whose service fails and whose session
//! dies, at random. In the end all that was done is held against what the callers were told.
//!
//! `cargo xtask soak SECONDS` runs it.

mod chaos;
mod gate;
mod ledger;
mod report;
mod tls;
mod work;
mod world;

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use clap::Parser;
use fastrand::Rng;
use futures_util::future::join_all;
use tokio::runtime::{Builder, Runtime};

use self::report::Report;
use self::work::Caller;
use self::world::World;

/// Callers on the large runtime, and on each of the small ones.
const CALLERS: usize = 24;
/// Runtimes of one thread that live as long as the soak.
const SMALL: usize = 2;
/// Threads that use the client on one short-lived runtime after the other.
const SHORT: usize = 1;

/// Panics of any thread, also those that something catches.
static PANICS: AtomicU64 = AtomicU64::new(0);

/// Disturbs a client at every layer, and counts what is lost, done twice, hung or panicking.
///
/// Exits 1 when any of these is not 0.
#[derive(Parser)]
#[command(name = "koodrive-soak")]
struct Arguments {
    /// How long to go on, in seconds.
    seconds: u64,
    /// Repeats the choices of an earlier run. The order in which threads run is not repeated. Default: another each time.
    #[arg(long)]
    seed: Option<u64>,
    /// Retries every call, whether or not that is safe: shows that the counts can be other than 0.
    #[arg(long)]
    reckless: bool,
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        hook(panic);
    }));
    let seed = arguments.seed.unwrap_or_else(|| fastrand::u64(..));
    let report = soak(Duration::from_secs(arguments.seconds), seed, arguments.reckless)?;
    write!(std::io::stdout(), "{report}").context("printing the report")?;
    Ok(if report.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn soak(time: Duration, seed: u64, reckless: bool) -> Result<Report> {
    // The service has a runtime of its own: it must not stand still when callers do.
    let service = Runtime::new().context("starting a runtime")?;
    let world = service.block_on(World::start(seed, reckless))?;
    let mut rng = Rng::with_seed(seed ^ 0x5eed);
    let groups = callers(&service, &world, &mut rng)?;
    let started = Instant::now();
    let over = move || started.elapsed() >= time;
    let disturbing = service.spawn(chaos::disturb(Arc::clone(&world), rng.fork(), over));
    let folders: Vec<_> = groups.iter().flatten().map(|caller| caller.folder.clone()).collect();
    let threads: Vec<JoinHandle<Result<()>>> = groups
        .into_iter()
        .enumerate()
        .map(|(number, group)| {
            thread::spawn(move || if number <= SMALL { steady(number, group, over) } else { brief(group, over) })
        })
        .collect();
    for thread in threads {
        // A panic has been counted.
        thread.join().unwrap_or(Ok(()))?;
    }
    let injected = service.block_on(disturbing).map_err(|_| anyhow!("the disturbance broke down"))??;
    let there = service.block_on(async {
        let listed = folders.iter().map(|folder| world.names(folder, Caller::NAME));
        join_all(listed).await.into_iter().collect::<Result<Vec<_>>>()
    })?;
    Ok(Report {
        seed,
        time: started.elapsed(),
        summary: world.ledger.summary(),
        there: there.into_iter().flatten().collect(),
        fates: world.fates.counts(),
        injected,
        panics: PANICS.load(Ordering::Relaxed),
    })
}

/// One group for each runtime or thread.
fn callers(service: &Runtime, world: &Arc<World>, rng: &mut Rng) -> Result<Vec<Vec<Caller>>> {
    let mut number = 0;
    let mut caller = || -> Result<Caller> {
        number += 1;
        let folder = service.block_on(world.folder(&format!("caller {number}")))?;
        Ok(Caller { world: Arc::clone(world), number, folder, rng: rng.fork(), used: 0 })
    };
    let mut group = |callers: usize| (0..callers).map(|_| caller()).collect::<Result<Vec<_>>>();
    std::iter::once(CALLERS).chain([CALLERS / 4; SMALL]).chain([4; SHORT]).map(&mut group).collect()
}

/// Callers on one runtime, until the time is over.
fn steady(number: usize, group: Vec<Caller>, over: impl Fn() -> bool + Copy + Send + 'static) -> Result<()> {
    let runtime = if number == 0 { Runtime::new() } else { Builder::new_current_thread().enable_all().build() };
    let runtime = runtime.context("starting a runtime")?;
    let running = group.into_iter().map(|mut caller| {
        runtime.spawn(async move {
            while !over() {
                caller.work().await;
            }
        })
    });
    // A panic has been counted.
    drop(runtime.block_on(join_all(running.collect::<Vec<_>>())));
    Ok(())
}

/// Callers on one runtime after the other, each of which is dropped in the middle of their work.
fn brief(mut group: Vec<Caller>, over: impl Fn() -> bool) -> Result<()> {
    while !over() {
        let runtime = Builder::new_current_thread().enable_all().build().context("starting a runtime")?;
        let patience = Duration::from_millis(group.first_mut().map_or(0, |caller| caller.rng.u64(1..150)));
        runtime.block_on(async {
            let work = join_all(group.iter_mut().map(Caller::work));
            let _ = tokio::time::timeout(patience, work).await;
        });
    }
    Ok(())
}
