//! How far an attempt is, for whoever gives it up.

#[cfg(feature = "hyper")]
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::error::Phase;

#[cfg(feature = "hyper")]
thread_local! {
    static ATTEMPT: RefCell<Option<Progress>> = const { RefCell::new(None) };
}

/// How far an attempt is. It is in the extensions of each request; the bundled transport fills it in. Without that, an
/// attempt that is given up may have reached the server.
#[derive(Clone, Debug, Default)]
pub(crate) struct Progress(Arc<AtomicU8>);

impl Progress {
    /// It never goes back: a connection that is still being made may no longer be needed, because another one is free.
    #[cfg(feature = "hyper")]
    pub(super) fn enter(&self, phase: Phase) {
        // 0 stands for nothing.
        let number = Phase::ALL.iter().position(|known| *known == phase).and_then(|at| u8::try_from(at + 1).ok());
        self.0.fetch_max(number.unwrap_or_default(), Ordering::Relaxed);
    }

    /// Polls what is done for this attempt. A connector or resolver that is called meanwhile finds it by
    /// [`current`](Self::current): it is told an address, and nothing else.
    #[cfg(feature = "hyper")]
    pub(super) fn during<T>(&self, poll: impl FnOnce() -> T) -> T {
        let before = ATTEMPT.replace(Some(self.clone()));
        let polled = poll();
        ATTEMPT.set(before);
        polled
    }

    /// The attempt that is being polled, or none that anybody asks for.
    #[cfg(feature = "hyper")]
    pub(super) fn current() -> Self {
        ATTEMPT.with_borrow(Clone::clone).unwrap_or_default()
    }

    pub(crate) fn phase(&self) -> Option<Phase> {
        let number = usize::from(self.0.load(Ordering::Relaxed));
        number.checked_sub(1).and_then(|at| Phase::ALL.get(at)).copied()
    }
}

#[cfg(all(test, feature = "hyper"))]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_far_an_attempt_has_come() {
        let progress = Progress::default();
        assert_eq!(progress.phase(), None);
        for phase in Phase::ALL {
            progress.enter(phase);
            progress.enter(Phase::Resolve);
            assert_eq!(progress.phase(), Some(phase));
        }
    }
}
