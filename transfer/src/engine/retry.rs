//! Repeating a piece of a transfer.

use std::time::Duration;

use tokio::time::sleep;

/// The longest pause between two attempts, unless the server asks for more.
const MOST: Duration = Duration::from_secs(20);

/// The longest pause that a server may ask for. One that asks for more is asked again by the next transfer.
const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// The pause that the first retry may take.
const FIRST: Duration = Duration::from_millis(200);

/// The attempts at one piece: a part, or a range. Each piece has its own, so that a storm that hits them all costs none of
/// them the attempts that another one needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempts {
    made: u32,
    most: u32,
}

impl Attempts {
    pub(crate) fn new(most: u32) -> Self {
        Self { made: 1, most: most.max(1) }
    }

    /// Pauses before another attempt, with full jitter, or gives the error back when another one would not help, or all are
    /// used up. What made progress starts over.
    pub(crate) async fn pause(&mut self, error: koodrive::Error, progressed: bool) -> Result<(), koodrive::Error> {
        if progressed {
            self.made = 1;
        }
        let asked = error.retry_after().unwrap_or_default();
        if !error.is_retryable() || self.made >= self.most || asked > PATIENCE {
            return Err(error);
        }
        let pause = self.pause_of(fastrand::f64()).max(asked);
        // A server that asks for fewer transfers is given more time than one that failed.
        let pause = if error.is_throttled() { pause.saturating_mul(2) } else { pause };
        self.made = self.made.saturating_add(1);
        sleep(pause).await;
        Ok(())
    }

    fn pause_of(self, fraction: f64) -> Duration {
        let doubled = 1_u32.checked_shl(self.made.saturating_sub(1)).unwrap_or(u32::MAX);
        FIRST.saturating_mul(doubled).min(MOST).mul_f64(fraction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_a_limit() {
        let pause = |made| Attempts { made, most: 100 }.pause_of(1.0).as_millis();
        assert_eq!([1, 2, 3, 7, 8, 90].map(pause), [200, 400, 800, 12_800, 20_000, 20_000]);
        assert_eq!(Attempts::new(3).pause_of(0.0), Duration::ZERO);
    }
}
