//! How fast the storage moves bytes: those of each transfer, and those of all together.
//!
//! A transfer moves in small pieces. Each is handed on when its bytes have had their time, and not before. Timers wake a
//! little late; what that costs is made up, but no more: time in which there was nothing to move is lost, as on a wire.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::time::{Instant, sleep_until};

use super::Service;

/// The largest piece, in bytes.
const LARGEST_PIECE: u64 = 64 * 1024;
/// How many pieces a second has, unless they would be larger than that.
const PIECES_PER_SECOND: u64 = 50;
/// How much lateness is made up at least, for the timer has a grain of a millisecond. Otherwise it is the time of a piece.
const GRAIN: Duration = Duration::from_millis(3);

/// The limits, in bytes per second.
#[derive(Debug)]
pub(crate) struct Speed {
    /// Of one transfer; 0 is no limit.
    each: u64,
    /// Of all transfers together.
    total: Option<Mutex<Schedule>>,
}

impl Speed {
    /// Of one transfer, and of all together; 0 is no limit.
    pub(crate) fn new(each: u64, total: u64) -> Self {
        Self { each, total: Schedule::new(total).map(Mutex::new) }
    }
}

/// The pace of one transfer.
#[derive(Debug)]
pub(crate) struct Pace {
    service: Arc<Service>,
    own: Option<Schedule>,
    /// Whether the emulator shuts down.
    is_over: bool,
}

impl Pace {
    /// Of a transfer that begins now.
    pub(crate) fn of(service: &Arc<Service>) -> Self {
        Self { service: Arc::clone(service), own: Schedule::new(service.speed.each), is_over: false }
    }

    /// Takes as many bytes off the front of a chunk as move at a time, and waits until they may have moved. When the emulator
    /// shuts down, the rest moves at once.
    pub(crate) async fn next(&mut self, chunk: &mut Bytes) -> Bytes {
        let Some((piece, due)) = self.reserve(chunk) else { return std::mem::take(chunk) };
        // The timer rounds up, even where nothing is left to wait for.
        if due > Instant::now() {
            tokio::select! {
                () = sleep_until(due) => {}
                () = self.service.script.closed() => self.is_over = true,
            }
        }
        piece
    }

    /// The next piece, and when it is due; `None` without a limit.
    fn reserve(&mut self, chunk: &mut Bytes) -> Option<(Bytes, Instant)> {
        if self.is_over {
            return None;
        }
        let total = self.service.speed.total.as_ref();
        // A schedule is consistent at any moment, so a panic elsewhere leaves nothing to repair.
        let mut total = total.map(|total| total.lock().unwrap_or_else(PoisonError::into_inner));
        let mut schedules = [self.own.as_mut(), total.as_deref_mut()];
        let most = schedules.iter().flatten().map(|schedule| schedule.piece()).min()?;
        let piece = chunk.split_to(usize::try_from(most).unwrap_or(usize::MAX).min(chunk.len()));
        let now = Instant::now();
        let due = schedules.iter_mut().flatten().map(|schedule| schedule.take(piece.len() as u64, now)).max()?;
        Some((piece, due))
    }
}

/// When the bytes that share a limit are due.
#[derive(Debug)]
struct Schedule {
    /// Bytes per second, at least 1.
    rate: u64,
    /// When all that has been taken will have moved.
    free: Instant,
}

impl Schedule {
    /// `None` for 0, which is no limit.
    fn new(rate: u64) -> Option<Self> {
        (rate > 0).then(|| Self { rate, free: Instant::now() })
    }

    /// The most bytes that move at a time.
    fn piece(&self) -> u64 {
        (self.rate / PIECES_PER_SECOND).clamp(1, LARGEST_PIECE)
    }

    /// When so many bytes more, at most a [piece](Self::piece), will have moved.
    fn take(&mut self, bytes: u64, now: Instant) -> Instant {
        let lateness = self.time(self.piece()).max(GRAIN);
        let earliest = now.checked_sub(lateness).unwrap_or(now);
        self.free = self.free.max(earliest) + self.time(bytes);
        self.free
    }

    /// How long so many bytes take, at most a [piece](Self::piece).
    fn time(&self, bytes: u64) -> Duration {
        // A piece of a second's fiftieth is far from an overflow.
        Duration::from_nanos(bytes * 1_000_000_000 / self.rate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATES: [u64; 8] = [1, 49, 1000, 65_536, 1_000_000, 12_345_678, 100_000_000, 250_000_000];

    /// When the pieces of a transfer move that takes about two seconds, if each wakes late by what `late` says.
    fn moves(rate: u64, mut late: impl FnMut(u64) -> Duration) -> (Vec<(Duration, u64)>, u64) {
        let mut schedule = Schedule::new(rate).unwrap();
        let begin = schedule.free;
        let (mut now, mut moved, mut all) = (begin, 0, Vec::new());
        while moved < rate * 2 {
            let bytes = schedule.piece().min(rate * 2 - moved);
            let due = schedule.take(bytes, now);
            if due > now {
                now = due + late(all.len() as u64);
            }
            moved += bytes;
            all.push((now - begin, bytes));
        }
        (all, schedule.piece())
    }

    /// Up to two milliseconds, which is what a timer with a grain of one and a busy machine come to.
    fn grain(index: u64) -> Duration {
        Duration::from_micros(index.wrapping_mul(7919) % 2000)
    }

    #[test]
    fn a_transfer_takes_its_time_and_no_more() {
        for rate in RATES {
            for (name, late) in [("punctual", (|_| Duration::ZERO) as fn(u64) -> Duration), ("late", grain)] {
                let (moves, _) = moves(rate, late);
                let took = moves.last().unwrap().0.as_secs_f64();
                assert!((1.999..=2.06).contains(&took), "{rate} bytes per second, {name}: {took} s");
            }
        }
    }

    /// Not even after a pause, and at no moment.
    #[test]
    fn no_part_of_a_transfer_is_faster_but_for_what_was_late() {
        for rate in RATES {
            let pause = |index| if index == 3 { Duration::from_millis(400) } else { grain(index) };
            let (moves, piece) = moves(rate, pause);
            let window = Duration::from_millis(100);
            let slack = Schedule::new(rate).unwrap().time(piece).max(GRAIN) + Duration::from_millis(2);
            for (index, (begin, _)) in moves.iter().enumerate() {
                let within = moves[index..].iter().take_while(|(at, _)| *at - *begin < window);
                let bytes: u64 = within.map(|(_, bytes)| bytes).sum();
                let most = (window + slack).as_secs_f64() * rate as f64 + piece as f64;
                assert!(bytes as f64 <= most, "{rate} bytes per second: {bytes} from {begin:?} on, more than {most}");
            }
        }
    }

    #[test]
    fn pieces_are_small() {
        for (rate, piece) in [(1, 1), (1000, 20), (1_000_000, 20_000), (1 << 30, 65_536), (u64::MAX, 65_536)] {
            assert_eq!(Schedule::new(rate).unwrap().piece(), piece);
        }
        assert!(Schedule::new(0).is_none());
    }
}
