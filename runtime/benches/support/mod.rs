//! Compares two ways of doing one thing on a machine that does other things too.

use std::time::{Duration, Instant};

/// Which way a ratio has to go.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "each benchmark uses the limit that it needs")]
pub enum Limit {
    /// Our speed over the baseline's, at least this.
    Speed(f64),
    /// Our time over the baseline's, at most this.
    Time(f64),
    /// What ours does in a second over what the baseline does, at least this.
    Rate(f64),
}

/// The plain way to do it, and what it is called.
pub struct Baseline<'run> {
    /// What the printed line calls it.
    pub name: &'run str,
    /// What one run takes, as ours does: bytes, or with [`Limit::Rate`] pieces.
    pub amount: u64,
    /// One run.
    pub run: &'run mut dyn FnMut(),
}

/// Runs both ways in turns and prints the median of the rounds' ratios.
///
/// The two runs of a round see the same clock frequency and the same neighbours, so their ratio is steadier than
/// either time, and the median drops the rounds that were disturbed between them. Under `cargo test` one round shows
/// that it works. The line informs: it never fails anything.
pub fn ratio(name: &str, limit: Limit, baseline: &mut Baseline<'_>, ours: &mut dyn FnMut()) {
    let rounds = if std::env::args().any(|argument| argument == "--bench") { 41 } else { 1 };
    let mut ratios = Vec::new();
    let mut times = Vec::new();
    for round in 0..rounds {
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
            Limit::Time(_) => mine.as_secs_f64() / theirs.as_secs_f64(),
        });
        times.push(theirs.as_secs_f64());
    }
    let (ratio, time) = (median(ratios), median(times));
    #[allow(clippy::cast_precision_loss, reason = "three digits of it are shown")]
    let pace = baseline.amount as f64 / time;
    let (kind, limit, pace) = match limit {
        Limit::Speed(least) => ("speed", format!("at least {least}"), format!("{:.0} MB/s", pace / 1e6)),
        Limit::Time(most) => ("time", format!("at most {most}"), format!("{:.0} MB/s", pace / 1e6)),
        Limit::Rate(least) => ("rate", format!("at least {least}"), format!("{pace:.0}/s")),
    };
    println!("ratio {name}, {kind} = {ratio:.3} (baseline {} {pace}, {limit})", baseline.name);
}

fn time(run: &mut dyn FnMut()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
