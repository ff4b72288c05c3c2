use super::PARTS;
use crate::PartLimits;
use crate::hash::{HashError, Part, Plan};

const MAX_LENGTH: u64 = PARTS.max_length;
const MIN_PART_SIZE: u64 = PARTS.min_size;
const MAX_PART_SIZE: u64 = PARTS.max_size;
const MAX_PARTS: u32 = PARTS.max_count;
const MAX_PARTS_PER_CALL: u32 = PARTS.max_per_call;

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

fn refusal(length: u64, part_size: u64) -> String {
    Plan::new(PARTS, length, part_size).unwrap_err().to_string()
}

/// Every rule that the documents state, whatever the plan.
fn check(plan: &Plan) {
    let parts: Vec<Part> = plan.parts().collect();
    assert_eq!(parts.len(), plan.count() as usize);
    assert!((1..=MAX_PARTS).contains(&plan.count()));
    let mut offset = 0;
    for (part, number) in parts.iter().zip(1..) {
        assert_eq!((part.number, part.offset), (number, offset));
        assert_eq!(part.range(), offset..offset + part.size);
        assert_eq!(part.offset % 64, 0);
        assert!(part.size <= MAX_PART_SIZE);
        if number < plan.count() {
            assert!(part.size % 64 == 0 && part.size >= MIN_PART_SIZE);
        } else {
            assert!(part.size > 0 || plan.length() == 0);
        }
        assert_eq!(plan.part(number), Some(*part));
        offset += part.size;
    }
    assert_eq!(offset, plan.length());
    assert_eq!(plan.part(0), None);
    assert_eq!(plan.part(plan.count() + 1), None);
    assert!(plan.parts().rev().eq(parts.iter().rev().copied()));

    let batches: Vec<Vec<Part>> = plan.batches().map(Iterator::collect).collect();
    assert_eq!(batches.len(), plan.batches().len());
    let (last, full) = batches.split_last().unwrap();
    assert!(full.iter().all(|batch| batch.len() == MAX_PARTS_PER_CALL as usize));
    assert!((1..=MAX_PARTS_PER_CALL as usize).contains(&last.len()));
    assert_eq!(batches.concat(), parts);
}

#[test]
fn one_part() {
    for length in [0, 1, 63, 65, MIN_PART_SIZE - 1, MIN_PART_SIZE, 8 * MIB] {
        for plan in [Plan::new(PARTS, length, 8 * MIB), Plan::automatic(PARTS, length), Plan::single(PARTS, length)] {
            let plan = plan.unwrap();
            check(&plan);
            assert_eq!((plan.count(), plan.part_size()), (1, length));
            assert_eq!(plan.batches().count(), 1);
        }
    }
    let empty = Plan::automatic(PARTS, 0).unwrap().part(1).unwrap();
    assert_eq!((empty.number, empty.offset, empty.size), (1, 0, 0));
    // As long as the part that holds it, to the byte, even where no second part could follow.
    assert_eq!(Plan::new(PARTS, MIN_PART_SIZE + 1, MIN_PART_SIZE + 1).unwrap().count(), 1);
    assert_eq!(Plan::new(PARTS, 0, 0).unwrap().count(), 1);
    assert_eq!(Plan::single(PARTS, MAX_PART_SIZE).unwrap().count(), 1);
}

#[test]
fn counts_at_the_edges() {
    for (parts, batches) in [(2, 1), (99, 1), (100, 1), (101, 2), (200, 2), (201, 3), (9_999, 100), (10_000, 100)] {
        let full = u64::from(parts) * MIN_PART_SIZE;
        for length in [full, full - 1, full - MIN_PART_SIZE + 1] {
            let plan = Plan::new(PARTS, length, MIN_PART_SIZE).unwrap();
            check(&plan);
            assert_eq!((plan.count(), plan.batches().len()), (parts, batches));
        }
    }
    let plan = Plan::new(PARTS, 101 * MIN_PART_SIZE, MIN_PART_SIZE).unwrap();
    let second: Vec<u32> = plan.batches().nth(1).unwrap().map(|part| part.number).collect();
    assert_eq!(second, [101]);
    assert_eq!(plan.parts().nth(100), plan.part(101));
}

#[test]
fn too_many_parts_names_a_size_that_does() {
    let length = 10_000 * MIN_PART_SIZE + 1;
    assert_eq!(
        refusal(length, MIN_PART_SIZE),
        "parts of 5242880 bytes cut the file into 10001 parts, more than 10000: use at least 5242944 bytes"
    );
    assert_eq!(Plan::new(PARTS, length, 5_242_944).unwrap().count(), 10_000);
    for length in [length, 100 * GIB, MAX_LENGTH - 1, MAX_LENGTH] {
        let Err(HashError::TooManyParts { usable, .. }) = Plan::new(PARTS, length, MIN_PART_SIZE) else {
            panic!("{length} bytes in too many parts were taken");
        };
        check(&Plan::new(PARTS, length, usable).unwrap());
        assert!(Plan::new(PARTS, length, usable - 64).is_err());
    }
}

#[test]
fn sizes_that_break_a_rule() {
    assert_eq!(refusal(GIB, 5 * MIB + 1), "a part size of 5242881 bytes is not a multiple of 64: use 5242944 bytes");
    assert_eq!(
        refusal(GIB, 5 * MIB - 64),
        "a part of 5242816 bytes is too small for a file in several parts: use at least 5242880 bytes"
    );
    assert_eq!(
        refusal(GIB, 0),
        "a part of 0 bytes is too small for a file in several parts: use at least 5242880 bytes"
    );
    // Where more than 10,000 parts would result, the size that is named heeds that too.
    assert_eq!(
        refusal(MAX_LENGTH, 5 * MIB + 1),
        "a part size of 5242881 bytes is not a multiple of 64: use 21474880 bytes"
    );
    assert_eq!(
        refusal(100 * GIB, MAX_PART_SIZE + 64),
        "a part of 5368709184 bytes is too large: use at most 5368709120 bytes (5 GiB), in more parts if need be"
    );
    assert!(matches!(Plan::new(PARTS, GIB, MAX_PART_SIZE - 1), Ok(plan) if plan.count() == 1));
    assert!(matches!(
        Plan::new(PARTS, 6 * GIB, MAX_PART_SIZE - 1),
        Err(HashError::PartUnaligned { usable: MAX_PART_SIZE, .. })
    ));
    assert!(matches!(Plan::new(PARTS, MAX_PART_SIZE + 1, u64::MAX), Err(HashError::PartTooLarge { .. })));
    assert!(matches!(Plan::single(PARTS, MAX_PART_SIZE + 1), Err(HashError::PartTooLarge { .. })));
    assert_eq!(Plan::new(PARTS, MAX_PART_SIZE + 1, MAX_PART_SIZE).unwrap().count(), 2);
}

#[test]
fn the_longest_file() {
    assert_eq!(MAX_LENGTH, 214_748_364_800);
    let plan = Plan::automatic(PARTS, MAX_LENGTH).unwrap();
    check(&plan);
    assert_eq!((plan.part_size(), plan.count()), (21 * MIB, 9_753));
    let message = "a file of 214748364801 bytes is too long: the service takes at most 214748364800 bytes (200 GiB)";
    assert_eq!(refusal(MAX_LENGTH + 1, MAX_PART_SIZE), message);
    assert_eq!(Plan::automatic(PARTS, MAX_LENGTH + 1).unwrap_err().to_string(), message);
    assert!(matches!(Plan::automatic(PARTS, u64::MAX), Err(HashError::FileTooLong { .. })));
    assert!(matches!(Plan::single(PARTS, u64::MAX), Err(HashError::FileTooLong { .. })));
}

#[test]
fn automatic_sizes() {
    for length in [8 * MIB + 1, GIB, 80_000 * MIB - 1, 80_000 * MIB] {
        let plan = Plan::automatic(PARTS, length).unwrap();
        check(&plan);
        assert_eq!(plan.part_size(), 8 * MIB);
    }
    let plan = Plan::automatic(PARTS, 80_000 * MIB + 1).unwrap();
    check(&plan);
    assert_eq!((plan.part_size(), plan.count()), (9 * MIB, 8_889));
}

#[test]
fn batches_of_another_size() {
    let plan = Plan::new(PARTS, 250 * MIN_PART_SIZE, MIN_PART_SIZE).unwrap();
    let sizes: Vec<usize> = plan.batches_of(60).unwrap().map(|batch| batch.len()).collect();
    assert_eq!(sizes, [60, 60, 60, 60, 10]);
    for size in [0, 101, u32::MAX] {
        let error = plan.batches_of(size).unwrap_err().to_string();
        assert_eq!(error, format!("a batch of {size} parts is not possible: use 1 to 100"));
    }
}

#[test]
fn other_limits_make_other_plans() {
    let small = &PartLimits { max_length: 10 * MIB, min_size: MIB, max_size: 2 * MIB, max_count: 6, max_per_call: 4 };
    let plan = Plan::new(small, 6 * MIB, MIB).unwrap();
    assert_eq!((plan.count(), plan.batches().len()), (6, 2));
    assert_eq!(Plan::automatic(small, 2 * MIB).unwrap().count(), 1);
    assert_eq!(Plan::automatic(small, 7 * MIB).unwrap().part_size(), 2 * MIB);
    for (refused, text) in [
        (
            Plan::new(small, 10 * MIB + 1, MIB),
            "a file of 10485761 bytes is too long: the service takes at most 10485760 bytes",
        ),
        (
            Plan::new(small, 10 * MIB, MIB),
            "parts of 1048576 bytes cut the file into 10 parts, more than 6: use at least 1747648 bytes",
        ),
        (
            Plan::new(small, 10 * MIB, 2 * MIB + 64),
            "a part of 2097216 bytes is too large: use at most 2097152 bytes, in more parts if need be",
        ),
        (
            Plan::single(small, 3 * MIB),
            "a part of 3145728 bytes is too large: use at most 2097152 bytes, in more parts if need be",
        ),
    ] {
        assert_eq!(refused.unwrap_err().to_string(), text);
    }
    assert_eq!(plan.batches_of(5).unwrap_err().to_string(), "a batch of 5 parts is not possible: use 1 to 4");
}
