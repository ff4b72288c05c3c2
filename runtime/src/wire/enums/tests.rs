#![allow(unreachable_pub, reason = "the macros make public items, as the generated code wants them")]

use std::borrow::Cow;

use crate::wire::{IntegerEnum, StringEnum, from_slice};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Mode {
    Ten,
    Fast,
    Unknown(String),
}

impl StringEnum for Mode {
    const KNOWN: &'static [(&'static str, Self)] = &[("10", Self::Ten), ("fast", Self::Fast)];
}

crate::string_enum!(Mode);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Folder,
    Unknown(i64),
}

impl IntegerEnum for Kind {
    const KNOWN: &'static [(i64, Self)] = &[(10, Self::Folder)];
}

crate::integer_enum!(Kind);

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct FileId(Cow<'static, str>);

crate::string_id!(FileId);

#[test]
fn text_enums_read_text_and_numbers_by_any_decoder() {
    for (json, mode, back) in [
        (r#""fast""#, Mode::Fast, r#""fast""#),
        (r#""10""#, Mode::Ten, r#""10""#),
        ("10", Mode::Ten, r#""10""#),
        ("11", Mode::Unknown("11".into()), r#""11""#),
        (r#""Fast""#, Mode::Unknown("Fast".into()), r#""Fast""#),
        (r#""""#, Mode::Unknown(String::new()), r#""""#),
        ("true", Mode::Unknown("true".into()), r#""true""#),
        ("10.0", Mode::Ten, r#""10""#),
        ("1e1", Mode::Ten, r#""10""#),
        (r#""10.0""#, Mode::Ten, r#""10""#),
        (r#"" 10 ""#, Mode::Ten, r#""10""#),
        (r#"" fast ""#, Mode::Fast, r#""fast""#),
        (r#""11.0""#, Mode::Unknown("11.0".into()), r#""11.0""#),
        ("11.0", Mode::Unknown("11".into()), r#""11""#),
        ("-1", Mode::Unknown("-1".into()), r#""-1""#),
        ("1.5", Mode::Unknown("1.5".into()), r#""1.5""#),
        ("null", Mode::Unknown(String::new()), r#""""#),
    ] {
        assert_eq!(from_slice::<Mode>(json.as_bytes()).unwrap(), mode, "{json}");
        assert_eq!(serde_json::from_str::<Mode>(json).unwrap(), mode, "{json}");
        assert_eq!(serde_json::to_string(&mode).unwrap(), back);
    }
    assert!(from_slice::<Mode>(b"[]").is_err());
}

#[test]
fn integer_enums_read_numbers_and_text_by_any_decoder() {
    for (json, kind, back) in [
        ("10", Kind::Folder, "10"),
        (r#""10""#, Kind::Folder, "10"),
        ("10.0", Kind::Folder, "10"),
        ("-3", Kind::Unknown(-3), "-3"),
        (r#""99""#, Kind::Unknown(99), "99"),
        ("1e1", Kind::Folder, "10"),
        (r#""10.0""#, Kind::Folder, "10"),
        (r#"" 10 ""#, Kind::Folder, "10"),
        ("-1", Kind::Unknown(-1), "-1"),
        ("null", Kind::Unknown(0), "0"),
        (r#""""#, Kind::Unknown(0), "0"),
    ] {
        assert_eq!(from_slice::<Kind>(json.as_bytes()).unwrap(), kind, "{json}");
        assert_eq!(serde_json::from_str::<Kind>(json).unwrap(), kind, "{json}");
        assert_eq!(serde_json::to_string(&kind).unwrap(), back);
    }
    for bad in ["1.5", r#""x""#, "18446744073709551615", "[]"] {
        assert!(from_slice::<Kind>(bad.as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn optional_enums_tell_nothing_from_a_value() {
    for none in [r#""""#, r#"" ""#] {
        assert_eq!(from_slice::<Option<Kind>>(none.as_bytes()).unwrap(), None, "{none}");
    }
    assert_eq!(from_slice::<Option<Mode>>(br#""""#).unwrap(), None);
    assert_eq!(from_slice::<Option<Mode>>(b"10.0").unwrap(), Some(Mode::Ten));
    assert_eq!(from_slice::<Option<Kind>>(b"10.0").unwrap(), Some(Kind::Folder));
    assert_eq!(from_slice::<Vec<Kind>>(br#"[null,"",10]"#).unwrap(), [Kind::Folder]);
    assert_eq!(from_slice::<Vec<Mode>>(br#"[null,"",10]"#).unwrap(), [Mode::Ten]);
    assert_eq!(from_slice::<Option<Kind>>(b"null").unwrap(), None);
    assert_eq!(from_slice::<Option<Mode>>(b"null").unwrap(), None);
    assert_eq!(from_slice::<Vec<Kind>>(b"\"10\"").unwrap(), [Kind::Folder]);
}

#[test]
fn conversions_know_the_known() {
    assert_eq!(Mode::from("10"), Mode::Ten);
    assert_eq!(Mode::from(String::from("fast")), Mode::Fast);
    assert_eq!((Mode::Ten.as_str(), Mode::from("new").to_string()), ("10", "new".to_owned()));
    assert_eq!(Kind::from(10), Kind::Folder);
    assert_eq!((i64::from(Kind::Folder), Kind::from(7).to_string()), (10, "7".to_owned()));
}

#[test]
fn ids_are_texts() {
    assert_eq!(FileId::from_static("f"), FileId::from("f"));
    let id = FileId::from("f");
    assert_eq!((id.as_str(), id.as_ref(), id.to_string().as_str()), ("f", "f", "f"));
    assert_eq!(String::from(FileId::from(String::from("g"))), "g");
    assert_eq!(from_slice::<FileId>(b"1316083732377071001").unwrap().as_str(), "1316083732377071001");
    assert_eq!(serde_json::to_string(&FileId::from(&id)).unwrap(), r#""f""#);
}
