//! What asks the program to end.

use std::io;

use crate::error::Exit;

/// What asks this program to end.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Signal {
    Interrupt,
    #[cfg(unix)]
    Terminate,
}

impl Signal {
    /// How a program ends that heeds it.
    pub(crate) fn exit(self) -> Exit {
        match self {
            Self::Interrupt => Exit::Interrupted,
            #[cfg(unix)]
            Self::Terminate => Exit::Terminated,
        }
    }

    /// Sends it to a program, unless that has ended.
    #[cfg(unix)]
    pub(crate) fn pass_on(self, id: Option<u32>) {
        use rustix::process::{Pid, kill_process};
        let signal = match self {
            Self::Interrupt => rustix::process::Signal::INT,
            Self::Terminate => rustix::process::Signal::TERM,
        };
        if let Some(id) = id.and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw) {
            // It may have ended meanwhile.
            let _ = kill_process(id, signal);
        }
    }

    /// The console has told the other program already.
    #[cfg(not(unix))]
    pub(crate) fn pass_on(self, _: Option<u32>) {}
}

/// The signals from now on, none of which ends the program by itself.
#[derive(Debug)]
pub(crate) struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    pub(crate) fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    pub(crate) async fn next(&mut self) -> Signal {
        tokio::select! {
            _ = self.interrupt.recv() => Signal::Interrupt,
            _ = self.terminate.recv() => Signal::Terminate,
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    pub(crate) fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    pub(crate) async fn next(&mut self) -> Signal {
        match tokio::signal::ctrl_c().await {
            Ok(()) => Signal::Interrupt,
            // Without a handler the system itself ends the program.
            Err(_) => std::future::pending().await,
        }
    }
}
