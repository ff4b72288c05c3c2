//! What benchmarks have in common.

/// Whether to measure: `cargo bench` says so, and `cargo test --benches` only shows that it works.
pub(crate) fn measures() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

/// A number from the environment, or one of two, for measuring and for showing that it works.
pub(crate) fn size(name: &str, full: u64, short: u64) -> u64 {
    let named = std::env::var(name).ok().and_then(|text| text.parse().ok());
    named.unwrap_or(if measures() { full } else { short })
}

/// A line that `cargo xtask bench` reads.
pub(crate) fn ratio(what: &str, baseline: &str, measured: f64, limit: Limit) {
    let (limit, direction) = match limit {
        Limit::AtMost(limit) => (limit, "at-most"),
        Limit::AtLeast(limit) => (limit, "at-least"),
    };
    println!("ratio: {what} | {baseline} | {measured:.3} | {limit} | {direction}");
}

#[allow(dead_code, reason = "each benchmark has its own")]
#[derive(Clone, Copy)]
pub(crate) enum Limit {
    AtMost(f64),
    AtLeast(f64),
}
