//! Writing what has come of a download, one batch after the other.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;

use super::partial::write_at;
use crate::error::{Error, Result};

/// Writes the batches of all pieces of a file. Systems let only one write to a file at a time, and keep the processors of those
/// who wait; so one thread writes whatever waits, and whoever comes meanwhile leaves it to that one.
#[derive(Clone)]
pub(super) struct Writer(Arc<Inner>);

struct Inner {
    file: Arc<File>,
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    batches: VecDeque<Batch>,
    /// A thread is writing, and looks here before it ends.
    is_writing: bool,
}

struct Batch {
    chunks: Vec<Bytes>,
    position: u64,
    written: oneshot::Sender<(Vec<Bytes>, io::Result<()>)>,
}

impl Writer {
    pub(super) fn new(file: &Arc<File>) -> Self {
        Self(Arc::new(Inner { file: Arc::clone(file), waiting: Mutex::default() }))
    }

    /// Writes chunks one behind the other, and gives them back with the outcome. Of one that is dropped before its turn, nothing
    /// is written.
    pub(super) async fn write(&self, chunks: Vec<Bytes>, position: u64) -> Result<(Vec<Bytes>, io::Result<()>)> {
        let (written, outcome) = oneshot::channel();
        if !self.0.enqueue(Batch { chunks, position, written }) {
            let inner = Arc::clone(&self.0);
            spawn_blocking(move || inner.write_all());
        }
        outcome.await.map_err(|_| Error::shut_down())
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a batch, and returns whether a thread is writing.
    fn enqueue(&self, batch: Batch) -> bool {
        let mut waiting = self.lock();
        waiting.batches.push_back(batch);
        std::mem::replace(&mut waiting.is_writing, true)
    }

    fn write_all(&self) {
        while let Some(Batch { chunks, position, written }) = self.next() {
            if !written.is_closed() {
                let outcome = write_at(&self.file, &chunks, position);
                // Nobody is there any more if the download was dropped meanwhile.
                let _ = written.send((chunks, outcome));
            }
        }
    }

    fn next(&self) -> Option<Batch> {
        let mut waiting = self.lock();
        let next = waiting.batches.pop_front();
        waiting.is_writing = next.is_some();
        next
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use futures_util::FutureExt;

    use super::*;

    #[tokio::test]
    async fn all_batches_are_written_by_whoever_is_there() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let writer = Writer::new(&Arc::new(file.reopen().unwrap()));
        let batch = |index: u8| vec![Bytes::from(vec![index; 3]), Bytes::from(vec![index; 2])];
        let dropped = writer.clone();
        // Its turn may have come already, or not.
        let _ = dropped.write(batch(9), 500).now_or_never();
        let all = (0..100_u8).map(|index| writer.write(batch(index), u64::from(index) * 5));
        for (index, outcome) in futures_util::future::join_all(all).await.into_iter().enumerate() {
            let (chunks, written) = outcome.unwrap();
            assert_eq!((chunks.concat(), written.is_ok()), (vec![u8::try_from(index).unwrap(); 5], true));
        }
        // The thread ended, or is about to: the next batch is written all the same.
        writer.write(batch(200), 500).await.unwrap().1.unwrap();
        let mut found = Vec::new();
        file.reopen().unwrap().read_to_end(&mut found).unwrap();
        let due: Vec<u8> = (0..100).chain([200]).flat_map(|index| [index; 5]).collect();
        assert!(found == due);
        let reading = Arc::new(File::open(file.path()).unwrap());
        let (_, outcome) = Writer::new(&reading).write(batch(1), 0).await.unwrap();
        assert!(outcome.is_err(), "a file that was not opened to be written");
    }
}
