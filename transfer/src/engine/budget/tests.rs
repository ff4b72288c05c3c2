use futures_util::FutureExt;

use super::*;

#[test]
fn memory_is_given_in_the_order_of_arrival() {
    let budget = Budget::new(10 * UNIT);
    let first = budget.try_reserve(6 * UNIT).unwrap();
    let mut large = Box::pin(budget.reserve(8 * UNIT));
    assert!(large.as_mut().now_or_never().is_none());
    // Four units are free, but somebody came before.
    let mut small = Box::pin(budget.reserve(UNIT));
    assert!(small.as_mut().now_or_never().is_none());
    assert!(budget.try_reserve(UNIT).is_none());
    drop(first);
    let large = large.as_mut().now_or_never().expect("its turn");
    let small = small.as_mut().now_or_never().expect("there are two units left");
    drop((large, small));
    assert!(budget.try_reserve(10 * UNIT).is_some());
}

#[test]
fn what_can_be_given_up_leaves_plenty_and_is_told_when_somebody_waits() {
    let budget = Budget::new(16 * UNIT);
    let mut wanted = budget.wanted();
    let spare = budget.try_spare(14 * UNIT).unwrap();
    assert!(budget.try_spare(UNIT).is_none(), "an eighth stays free");
    let begun = budget.reserve(2 * UNIT).now_or_never().unwrap();
    assert!(wanted.next().now_or_never().is_none(), "nobody had to wait");
    let mut waiting = Box::pin(budget.reserve(UNIT));
    assert!(waiting.as_mut().now_or_never().is_none());
    assert!(wanted.next().now_or_never().is_some());
    drop(spare);
    assert!(waiting.now_or_never().is_some());
    drop(begun);
}

#[test]
fn a_piece_that_is_too_large_passes_alone() {
    let budget = Budget::new(4 * UNIT);
    let all = budget.try_reserve(u64::MAX).expect("all of it");
    assert!(budget.try_reserve(1).is_none());
    drop(all);
    assert!(budget.try_reserve(1).is_some());
}

#[test]
fn whoever_stops_waiting_holds_up_nobody() {
    let budget = Budget::new(4 * UNIT);
    let held = budget.try_reserve(2 * UNIT).unwrap();
    let mut large = Box::pin(budget.reserve(4 * UNIT));
    assert!(large.as_mut().now_or_never().is_none());
    drop(large);
    assert!(budget.try_reserve(2 * UNIT).is_some());
    drop(held);
}

#[test]
fn a_buffer_is_used_again_while_nobody_else_needs_the_memory() {
    let budget = Budget::new(4 * UNIT);
    let kept = budget.keep_buffers();
    let take = || {
        let mut buffer = budget.try_buffer(2 * UNIT).unwrap();
        assert_eq!(buffer.as_mut().len(), 8192);
        buffer
    };
    let idle = || budget.idle().buffers.len();
    let first = take();
    let address = first.as_ref().as_ptr();
    let bytes = first.freeze();
    let rest = bytes.slice(1..);
    drop(bytes);
    assert!(budget.try_reserve(3 * UNIT).is_none(), "a slice holds all of it");
    drop(rest);
    let rest = budget.try_reserve(2 * UNIT - 1).unwrap();
    let second = take();
    assert_eq!(second.as_ref().as_ptr(), address, "also when it is all that is left");
    drop((second, rest));
    let other = budget.try_reserve(3 * UNIT).unwrap();
    assert_eq!(idle(), 0, "what is reserved and what is idle are more than there is");
    drop(other);
    drop((take(), take()));
    assert_eq!(idle(), 2);
    let late = take();
    drop(kept);
    assert_eq!(idle(), 0);
    drop(late);
    assert_eq!(idle(), 0, "nobody is left who would use it");
    assert!(budget.try_reserve(4 * UNIT).is_some());
}

#[test]
fn whoever_waits_for_memory_gets_the_buffer_that_was_in_it() {
    let budget = Budget::new(4 * UNIT);
    let kept = budget.keep_buffers();
    let mut first = budget.try_buffer(2 * UNIT).unwrap();
    let address = first.as_mut().as_ptr();
    let others = budget.try_reserve(2 * UNIT).unwrap();
    let mut waiting = Box::pin(budget.buffer(2 * UNIT));
    let mut given_up = Box::pin(budget.buffer(2 * UNIT));
    assert!(waiting.as_mut().now_or_never().is_none() && given_up.as_mut().now_or_never().is_none());
    drop(given_up);
    drop(first);
    let mut second = waiting.now_or_never().unwrap();
    assert_eq!(second.as_mut().as_ptr(), address);
    assert_eq!(budget.idle().buffers.len(), 0);
    assert_eq!(budget.idle().awaited, 0);
    // One who needs no buffer came first: it is not kept beside what is reserved.
    let mut plain = Box::pin(budget.reserve(2 * UNIT));
    let mut late = Box::pin(budget.buffer(2 * UNIT));
    assert!(plain.as_mut().now_or_never().is_none() && late.as_mut().now_or_never().is_none());
    drop(second);
    let plain = plain.now_or_never().unwrap();
    assert_eq!(budget.idle().buffers.len(), 0);
    drop((plain, others));
    drop((late.now_or_never().unwrap(), kept));
    assert_eq!(budget.idle().awaited, 0);
    assert!(budget.try_reserve(4 * UNIT).is_some());
}

#[test]
fn held_bytes_hold_the_memory() {
    let budget = Budget::new(4 * UNIT);
    let bytes = budget.try_reserve(4 * UNIT).unwrap().hold(Bytes::from_static(b"held"));
    let rest = bytes.slice(1..);
    drop(bytes);
    assert!(budget.try_reserve(1).is_none());
    assert_eq!(&rest[..], b"eld");
    drop(rest);
    assert!(budget.try_reserve(4 * UNIT).is_some());
}
