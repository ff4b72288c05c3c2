//! The same document in other codings.

use document_changes::base::reference;
use document_changes::render::{Form, render};
use encoding_rs::{BIG5, Encoding, GB18030, GBK};

use crate::case::{Case, finding};

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for form in Form::ALL {
        let old = render(&reference(), form);
        let mut add = |name, bytes: Vec<u8>| {
            let new = koodrive_documents::decode("pond", &bytes).unwrap();
            cases.push(Case::of_texts(name, form, old.clone(), new));
        };
        add("UTF-8 with a mark", format!("\u{feff}{old}").into_bytes());
        add("UTF-16, little endian", utf_16(&format!("\u{feff}{old}"), u16::to_le_bytes));
        add("UTF-16, big endian", utf_16(&format!("\u{feff}{old}"), u16::to_be_bytes));
        add("UTF-16 without a mark", utf_16(&old, u16::to_le_bytes));
        add("GB18030", encoded(GB18030, &old));
        add("lines end as on Windows", old.replace('\n', "\r\n").into_bytes());
    }
    let old = render(&reference(), Form::Html);
    for (name, encoding, label) in
        [("GBK, as the page states", GBK, "gb2312"), ("Big5, as the page states", BIG5, "big5")]
    {
        // Big5 has the traditional forms only; what it lacks becomes a reference.
        let stated = old.replace("charset=\"utf-8\"", &format!("charset=\"{label}\""));
        let new = koodrive_documents::decode("pond", &encoded(encoding, &stated)).unwrap();
        cases.push(Case::of_texts(name, Form::Html, old.clone(), new));
    }
    let cut = old.as_bytes().get(..old.find("池塘标识").unwrap() + 1).unwrap();
    let new = koodrive_documents::decode("pond", cut).unwrap();
    let check = vec![finding("problem encoding"), finding("problem cut-short")];
    cases.push(Case { check, ..Case::of_texts("the file ends in a character", Form::Html, old, new) });
    cases
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}
