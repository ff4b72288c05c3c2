//! A progress bar for a transfer.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use koodrive_transfer::{Phase, Transfer, View};

/// Draws a transfer ten times a second until it is done. The transfer knows nothing of it: the bar reads its view.
pub(crate) async fn drawn<T>(what: &'static str, transfer: Transfer<T>) -> koodrive_transfer::Result<T> {
    let (view, bar) = (transfer.view(), bar(what));
    let mut transfer = std::pin::pin!(transfer);
    let outcome = loop {
        match tokio::time::timeout(Duration::from_millis(100), &mut transfer).await {
            Ok(outcome) => break outcome,
            Err(_) => draw(&bar, &view),
        }
    };
    draw(&bar, &view);
    bar.finish();
    outcome
}

fn draw(bar: &ProgressBar, view: &View) {
    let now = view.progress();
    if let Some(total) = now.total {
        bar.set_length(total);
    }
    // What was saved counts as done, and the message says so.
    bar.set_position(now.moved + now.saved);
    let rest = now.remaining.map_or(String::new(), |left| format!("{} s left", left.as_secs()));
    bar.set_message(match now.phase {
        Phase::Hashing => "hashing".to_owned(),
        Phase::Completing => "completing".to_owned(),
        Phase::Done if now.saved > 0 => format!("{} bytes saved", now.saved),
        _ => rest,
    });
}

fn bar(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template(
        "{prefix:<9} {wide_bar} {bytes:>12}/{total_bytes} {binary_bytes_per_sec:>14} {msg}",
    );
    let bar = ProgressBar::no_length().with_prefix(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
