use super::*;

fn view(counters: &Arc<Counters>) -> View {
    View(Arc::clone(counters))
}

/// A part of which so much has moved.
fn part(counters: &Arc<Counters>, size: u64, moved: u64) -> (Moving, Attempt) {
    let part = Moving::new(counters, 0, Some(size), false);
    let attempt = part.attempt();
    attempt.moved(moved);
    (part, attempt)
}

#[tokio::test(start_paused = true)]
async fn numbers_add_up_and_speed_is_recent() {
    let all = Counters::new(None);
    let (one, two) = (Counters::new(Some(&all)), Counters::new(Some(&all)));
    let view = view(&all);
    assert_eq!(view.progress().total, None, "not known is not zero");
    one.set_total(1000);
    two.set_total(500);
    one.saved(200);
    assert_eq!(view.progress().speed, None);
    let (first, _) = part(&one, 100, 100);
    let (second, _) = part(&two, 300, 300);
    tokio::time::advance(Duration::from_secs(1)).await;
    let now = view.progress();
    assert_eq!((now.total, now.moved, now.saved, now.parts.moving), (Some(1500), 400, 200, 2));
    assert_eq!((now.speed, now.remaining), (Some(400), Some(Duration::from_secs(3))));
    first.done();
    drop(second);
    assert_eq!((view.progress().moved, view.progress().parts.done), (100, 1));
    assert_eq!(View(two).progress().moved, 0);
    // The speed of long ago does not count.
    for _ in 0..12 {
        tokio::time::advance(Duration::from_secs(1)).await;
        view.progress();
    }
    assert_eq!((view.progress().speed, view.progress().remaining), (Some(0), None));
}

#[test]
fn what_is_expected_becomes_what_it_turns_out_to_be() {
    let engine = Counters::new(None);
    let run = Counters::new(Some(&engine));
    let totals = || [&run, &engine].map(|counters| view(counters).progress().total.unwrap());
    let [grows, shrinks, fails, vanishes] = [100, 100, 100, 100].map(|bytes| run.expect(bytes));
    assert_eq!(totals(), [400, 400]);
    let grows = Counters::expected(grows);
    grows.set_total(150);
    assert_eq!(totals(), [450, 450], "a file that has grown since is not more than all");
    let shrinks = Counters::expected(shrinks);
    shrinks.set_total(30);
    assert_eq!(totals(), [380, 380]);
    drop(vanishes);
    assert_eq!(totals(), [280, 280]);
    let fails = Counters::expected(fails);
    fails.set_total(100);
    fails.set_parts(4, 0);
    let (done, _) = part(&fails, 25, 25);
    done.done();
    let (cut, late) = part(&fails, 25, 20);
    drop(cut);
    late.moved(5);
    fails.close();
    fails.close();
    assert_eq!(totals(), [205, 205], "nobody waits for what a failure has not moved");
    assert_eq!(view(&fails).progress().total, Some(100), "its own total stays");
    for (counters, size) in [(&grows, 150), (&shrinks, 30)] {
        part(counters, size, size).0.done();
        counters.close();
    }
    let now = view(&run).progress();
    assert_eq!((now.moved, now.total, now.parts.done), (205, Some(205), 3));
    run.close();
    assert_eq!(totals(), [205, 205]);
}

#[test]
fn a_part_that_is_sent_again_is_taken_back_and_whoever_is_late_counts_for_nothing() {
    let counters = Counters::new(None);
    counters.set_total(10);
    let (part, first) = part(&counters, 10, 6);
    let now = || (view(&counters).progress().moved, view(&counters).parts());
    let at = |moved| (moved, vec![PartProgress { offset: 0, size: Some(10), moved }]);
    assert_eq!(now(), at(6));
    part.failed();
    let second = part.attempt();
    assert_eq!(now(), at(0));
    first.moved(4);
    second.moved(10);
    assert_eq!(now(), at(10));
    part.done();
    second.moved(1);
    assert_eq!(now(), (10, vec![]));
    // What came of a range stays, though the range is asked for again.
    let range = Moving::new(&counters, 5, None, true);
    range.attempt().moved(3);
    range.failed();
    range.attempt().moved(4);
    assert_eq!(view(&counters).parts(), [PartProgress { offset: 5, size: None, moved: 7 }]);
}

#[test]
fn starting_anew_takes_all_back() {
    let all = Counters::new(None);
    let one = Counters::new(Some(&all));
    one.set_total(100);
    one.set_parts(10, 4);
    one.saved(40);
    one.hashed(50);
    part(&one, 10, 10).0.done();
    one.restart();
    one.set_total(80);
    one.set_parts(8, 0);
    let now = view(&all).progress();
    assert_eq!((now.total, now.moved, now.saved, now.hashed), (Some(80), 0, 0, 0));
    assert_eq!((now.parts.total, now.parts.done), (Some(8), 0));
}
