//! Where the next page begins, if there is one: the one decision of a walk, without any IO.

use std::fmt::Debug;

/// A style of pagination: [`Cursor`] or [`Offset`].
pub trait Style: sealed::Sealed + Default + Debug + Send + 'static {
    /// Where a page begins.
    type Position: Send;

    /// Decides what follows the page that began at `from`, had `received` items, and stated this about the `rest`.
    #[doc(hidden)]
    fn step(
        &mut self,
        from: Option<Self::Position>,
        received: usize,
        rest: Option<Self::Position>,
    ) -> Step<Self::Position>;
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for super::Cursor {}
    impl Sealed for super::Offset {}
}

/// What follows a page.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<P> {
    /// The page that begins there.
    To(P),
    /// Nothing.
    End,
    /// A page that was fetched before: following it would never end.
    Back(P),
}

/// By cursor: each page names the next one by an opaque text.
///
/// It remembers one of the cursors received (Brent's cycle detection): the latest at the first step, the second, the
/// fourth, the eighth, and so on. In a cycle, one of them repeats before the third round is over.
#[derive(Clone, Debug, Default)]
pub struct Cursor {
    remembered: Option<String>,
    /// Steps since then.
    steps: u64,
    /// For how many steps it is remembered.
    span: u64,
}

impl Style for Cursor {
    type Position = String;

    fn step(&mut self, from: Option<String>, received: usize, rest: Option<String>) -> Step<String> {
        let Some(next) = rest.filter(|cursor| !cursor.is_empty()) else { return Step::End };
        if from.as_ref() == Some(&next) {
            return if received == 0 { Step::End } else { Step::Back(next) };
        }
        if self.remembered.as_ref() == Some(&next) {
            return Step::Back(next);
        }
        self.steps += 1;
        if self.steps >= self.span {
            self.remembered = Some(next.clone());
            self.span = self.span.saturating_mul(2).max(1);
            self.steps = 0;
        }
        Step::To(next)
    }
}

/// By offset: a page begins after so many items.
#[derive(Clone, Debug, Default)]
pub struct Offset;

impl Style for Offset {
    type Position = u64;

    fn step(&mut self, from: Option<u64>, received: usize, total: Option<u64>) -> Step<u64> {
        let next = from.unwrap_or_default().saturating_add(u64::try_from(received).unwrap_or(u64::MAX));
        if received == 0 || total == Some(next) { Step::End } else { Step::To(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_cursor(style: &mut Cursor, from: &str, received: usize, rest: &str) -> Step<String> {
        style.step(Some(from.to_owned()), received, Some(rest.to_owned()))
    }

    #[test]
    fn no_cursor_is_the_end() {
        let mut style = Cursor::default();
        assert_eq!(style.step(None, 3, None), Step::End);
        assert_eq!(by_cursor(&mut style, "a", 3, ""), Step::End);
        assert_eq!(by_cursor(&mut style, "a", 0, "b"), Step::To("b".to_owned()));
    }

    #[test]
    fn the_cursor_just_sent_is_the_end_or_a_cycle() {
        assert_eq!(by_cursor(&mut Cursor::default(), "a", 0, "a"), Step::End);
        assert_eq!(by_cursor(&mut Cursor::default(), "a", 1, "a"), Step::Back("a".to_owned()));
    }

    /// Whatever precedes the cycle and however long it is, three rounds are enough to find it.
    #[test]
    fn every_cycle_is_found() {
        for before in 0..20_u64 {
            for length in 1..40_u64 {
                let page = |step: u64| if step < before { step } else { before + (step - before) % length };
                let mut style = Cursor::default();
                let mut steps = 0;
                while let Step::To(_) = by_cursor(&mut style, &page(steps).to_string(), 1, &page(steps + 1).to_string())
                {
                    steps += 1;
                    assert!(steps <= 3 * (before + length), "{before} pages, then a cycle of {length}");
                }
                assert!(steps + 1 >= before + length, "{before}, {length}: the first round is not a cycle yet");
            }
        }
    }

    #[test]
    fn an_offset_grows_by_the_items_received() {
        assert_eq!(Offset.step(None, 3, None), Step::To(3));
        assert_eq!(Offset.step(Some(10), 3, None), Step::To(13));
        assert_eq!(Offset.step(Some(10), 3, Some(14)), Step::To(13));
        assert_eq!(Offset.step(Some(u64::MAX), 3, None), Step::To(u64::MAX));
    }

    #[test]
    fn the_total_or_an_empty_page_is_the_end() {
        assert_eq!(Offset.step(Some(10), 3, Some(13)), Step::End);
        assert_eq!(Offset.step(Some(10), 0, Some(13)), Step::End);
        assert_eq!(Offset.step(Some(10), 0, None), Step::End);
        // Ten items of three were received: the number means something else.
        assert_eq!(Offset.step(None, 10, Some(3)), Step::To(10));
    }
}
