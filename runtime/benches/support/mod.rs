//! Compares two ways of doing one thing on a machine that does other things too.
//!
//! Each comparison prints a line that `cargo xtask bench` reads:
//! `ratio: WHAT | BASELINE | RATIO | LIMIT | at-least` (or `at-most`).

use std::time::{Duration, Instant};

/// Which way a ratio has to go.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "each benchmark uses the limit that it needs")]
pub enum Limit {
    /// Our speed in bytes over the baseline's, at least this.
    Speed(f64),
    /// Our time over the baseline's, at most this.
    Time(f64),
    /// Calls per second over the baseline's, at least this.
    Rate(f64),
    /// Our memory over the baseline's, at most this.
    Memory(f64),
}

/// The plain way to do it, and what it is called.
pub struct Baseline<'run> {
    /// What the printed line calls it.
    pub name: &'run str,
    /// What one run takes, as ours does: bytes, or with [`Limit::Rate`] calls.
    pub amount: u64,
    /// One run.
    pub run: &'run mut dyn FnMut(),
}

/// How many rounds there are, and how many are enough once they have taken long.
const ROUNDS: usize = 41;
const ENOUGH: usize = 9;
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether to show only that the benchmark works: everywhere but under `cargo bench`.
pub fn quick() -> bool {
    !std::env::args().any(|argument| argument == "--bench")
}

/// Runs both ways in turns and prints the median of the rounds' ratios.
///
/// The two runs of a round see the same clock frequency and the same neighbours, so their ratio is steadier than
/// either time, and the median drops the rounds that were disturbed between them. A ratio beyond its limit fails
/// nothing here: whoever reads the line decides.
#[allow(dead_code, reason = "not every benchmark measures time")]
pub fn ratio(name: &str, limit: Limit, baseline: &mut Baseline<'_>, ours: &mut dyn FnMut()) {
    let (start, most) = (Instant::now(), if quick() { 1 } else { ROUNDS });
    let mut ratios = Vec::new();
    let mut times = Vec::new();
    for round in 0..most {
        if round >= ENOUGH && start.elapsed() > PATIENCE {
            break;
        }
        // Whoever comes second might find a warmer cache: take turns.
        let (theirs, mine) = if round % 2 == 0 {
            let theirs = time(baseline.run);
            (theirs, time(ours))
        } else {
            let mine = time(ours);
            (time(baseline.run), mine)
        };
        ratios.push(match limit {
            Limit::Speed(_) | Limit::Rate(_) => theirs.as_secs_f64() / mine.as_secs_f64(),
            Limit::Time(_) | Limit::Memory(_) => mine.as_secs_f64() / theirs.as_secs_f64(),
        });
        times.push(theirs.as_secs_f64());
    }
    ratios.sort_by(f64::total_cmp);
    times.sort_by(f64::total_cmp);
    #[allow(clippy::cast_precision_loss, reason = "three digits of it are shown")]
    let pace = baseline.amount as f64 / at(&times, 1, 2);
    let pace = match limit {
        Limit::Rate(_) => format!("{pace:.0}/s"),
        _ => format!("{:.0} MB/s", pace / 1e6),
    };
    let (low, high) = (at(&ratios, 1, 4), at(&ratios, 3, 4));
    println!("{name}: {} rounds, the middle half {low:.3} to {high:.3}; the baseline makes {pace}", times.len());
    report(name, baseline.name, at(&ratios, 1, 2), limit);
}

/// Prints a ratio that was measured otherwise.
pub fn report(name: &str, baseline: &str, ratio: f64, limit: Limit) {
    let (kind, limit, direction) = match limit {
        Limit::Speed(least) => ("speed", least, "at-least"),
        Limit::Time(most) => ("time", most, "at-most"),
        Limit::Rate(least) => ("calls per second", least, "at-least"),
        Limit::Memory(most) => ("peak memory", most, "at-most"),
    };
    println!("ratio: {name}: {kind} | {baseline} | {ratio:.3} | {limit} | {direction}");
}

fn time(run: &mut dyn FnMut()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// The value at a fraction of the way through sorted values.
fn at(sorted: &[f64], part: usize, whole: usize) -> f64 {
    sorted.get(sorted.len() * part / whole).copied().unwrap_or(f64::NAN)
}
