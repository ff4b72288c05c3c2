//! How an emulator ends.

use std::time::Duration;

use tokio::time::timeout;

use super::Emulator;
use crate::base::EmulatorError;

impl Emulator {
    /// Stops listening, ends stalled calls, and waits for the calls under way. Afterwards another emulator may use the
    /// folder; after a mere drop, calls under way may hold it for a while.
    ///
    /// # Errors
    /// If the database cannot be closed.
    pub async fn shutdown(self) -> Result<(), EmulatorError> {
        // The server may have ended already, together with its runtime.
        let _ = self.running.stop.send(());
        let _ = self.running.server.await;
        self.service.store.close()
    }

    /// As [`shutdown`](Self::shutdown), but waits no longer than `grace` for the calls under way, and then closes their
    /// connections. Returns whether all of them have ended by themselves. What a client was told is done is kept either way; a
    /// call whose connection was closed is carried out whole or not at all.
    ///
    /// # Errors
    /// If the database cannot be closed.
    ///
    /// # Panics
    /// In a tokio runtime that has no time enabled.
    pub async fn shutdown_within(self, grace: Duration) -> Result<bool, EmulatorError> {
        let _ = self.running.stop.send(());
        let ended = timeout(grace, self.running.server).await.is_ok();
        if !ended {
            // Before the database is closed: no client is to see that it is empty.
            self.running.cut.all();
        }
        self.service.store.close()?;
        Ok(ended)
    }
}
