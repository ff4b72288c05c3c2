use base64::{Engine, engine::general_purpose::STANDARD};

use crate::hash::{HashContext, HashError, Midstate};

/// Part 46 of the example in the API reference, 4.13.10.
const WORDS: [u32; 8] = [
    1_748_048_713,
    2_644_528_514,
    4_267_727_253,
    2_252_747_490,
    4_036_182_088,
    2_253_856_463,
    526_139_147,
    2_194_267_752,
];
const OFFSET: u64 = 471_859_200;
const JSON: &str = concat!(
    r#"{"md_len":32,"num":0,"h":[1748048713,2644528514,4267727253,2252747490,4036182088,2253856463,526139147,2194267752],"#,
    r#""nh":0,"nl":3774873600,"hash_type":"sha256"}"#
);

fn refusal(json: &str) -> String {
    HashContext::decode(&STANDARD.encode(json)).unwrap_err().to_string()
}

#[test]
fn published_example() {
    let context = HashContext::new(Midstate::from_words(WORDS), OFFSET).unwrap();
    assert_eq!(context.to_json(), JSON);
    assert_eq!(context.encode(), STANDARD.encode(JSON));
    assert_eq!(HashContext::decode(&context.encode()).unwrap(), context);
    assert_eq!(context.midstate().words(), WORDS);
    assert_eq!(context.bytes_before(), OFFSET);
}

#[test]
fn large_offsets_stay_one_number() {
    for offset in [0, 64, 1 << 29, 200 << 30, (1 << 61) - 64] {
        let context = HashContext::new(Midstate::INITIAL, offset).unwrap();
        assert!(context.to_json().contains(&format!(r#""nh":0,"nl":{},"#, offset * 8)));
        assert_eq!(HashContext::decode(&context.encode()).unwrap(), context);
    }
}

#[test]
fn takes_the_count_in_two_words() {
    let split = JSON.replace(r#""nh":0,"nl":3774873600"#, r#""nh":3,"nl":512"#);
    let context = HashContext::from_json(split.as_bytes()).unwrap();
    assert_eq!(context.bytes_before(), (3 << 29) + 64);
    let both = JSON.replace(r#""nh":0,"nl":3774873600"#, r#""nh":3,"nl":5497558138880"#);
    assert!(refusal(&both).starts_with("the hash context has nh = 3: it must be 0 when"));
}

#[test]
fn refuses_what_is_not_a_context() {
    for (from, to, message) in [
        ("32,", "20,", "the hash context has md_len = 20: it must be 32, the length of a SHA-256 digest"),
        (
            r#"num":0"#,
            r#"num":5"#,
            "the hash context has num = 5: it must be 0, because a part begins on a block boundary",
        ),
        ("sha256", "sha1", "the hash context has hash_type = sha1: it must be sha256"),
        (
            "3774873600",
            "3774873601",
            "the hash context has nl = 3774873601: it must be a multiple of 512, the bits of a block",
        ),
        (",2194267752", "", "a SHA-256 midstate has eight words, not 7: pass all of them, in order"),
        ("2194267752", "2194267752,1", "a SHA-256 midstate has eight words, not 9: pass all of them, in order"),
        ("526139147", "-1", "word 6 of the midstate is -1: each must be a whole number from 0 to 4294967295"),
        (
            "1748048713",
            "4294967296",
            "word 0 of the midstate is 4294967296: each must be a whole number from 0 to 4294967295",
        ),
    ] {
        assert_eq!(refusal(&JSON.replacen(from, to, 1)), message);
    }
    for text in ["", "{}", "[]", "null", &JSON[..JSON.len() - 1], &JSON.replace("3774873600", "-512")] {
        let error = HashContext::decode(&STANDARD.encode(text)).unwrap_err();
        assert!(matches!(error, HashError::ContextEncoding(_)), "{text}: {error}");
    }
    assert!(matches!(HashContext::decode("%7B"), Err(HashError::ContextEncoding(_))));
    assert!(matches!(HashContext::new(Midstate::INITIAL, 100), Err(HashError::NotOnBlockBoundary { position: 100 })));
}

#[test]
fn a_midstate_is_eight_words_in_json() {
    let midstate = Midstate::from_words(WORDS);
    let json = serde_json::to_string(&midstate).unwrap();
    assert_eq!(json, "[1748048713,2644528514,4267727253,2252747490,4036182088,2253856463,526139147,2194267752]");
    assert_eq!(serde_json::from_str::<Midstate>(&json).unwrap(), midstate);
    assert_eq!(Midstate::try_from(Vec::<i64>::from(midstate).as_slice()).unwrap(), midstate);
    assert_eq!(Midstate::try_from(Vec::<u64>::from(midstate).as_slice()).unwrap(), midstate);
    assert_eq!(Midstate::try_from(&WORDS[..]).unwrap(), midstate);
    assert!(matches!(Midstate::try_from(&WORDS[..5]), Err(HashError::WordCount { count: 5 })));
    assert!(matches!(Midstate::try_from(&[u64::MAX; 8][..]), Err(HashError::WordRange { index: 0, .. })));
    let error = serde_json::from_str::<Midstate>("[1,2,3]").unwrap_err().to_string();
    assert!(error.starts_with("a SHA-256 midstate has eight words, not 3"), "{error}");
}
