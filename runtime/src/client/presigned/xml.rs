//! The XML in which a storage that speaks the protocol of S3 writes its errors.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, Event};

/// The most characters of a field. Codes and ids are far shorter, and a message needs no more to be understood.
const MOST_TEXT: usize = 1024;
/// The longest code. Anything longer is prose.
const MOST_CODE: usize = 64;

/// The fields of an `<Error>` that a client may show or judge by.
#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) host_id: Option<String>,
    /// When the pre-signed URL expired, and what time it was at the storage.
    pub(super) expires: Option<String>,
    pub(super) server_time: Option<String>,
}

impl Fields {
    fn get(&mut self, name: &str) -> Option<&mut Option<String>> {
        Some(match name {
            "Code" => &mut self.code,
            "Message" => &mut self.message,
            "RequestId" => &mut self.request_id,
            "HostId" => &mut self.host_id,
            "Expires" => &mut self.expires,
            "ServerTime" => &mut self.server_time,
            _ => return None,
        })
    }

    /// The first value of a name counts.
    fn put(&mut self, name: &str, text: &str) {
        let text = text.trim();
        let is_code = |text: &str| {
            text.len() <= MOST_CODE && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        if text.is_empty() || (name == "Code" && !is_code(text)) {
            return;
        }
        if let Some(field) = self.get(name) {
            field.get_or_insert_with(|| text.to_owned());
        }
    }
}

/// Reads an error: the `Error` that is the root, or stands directly in it. None if there is none.
///
/// Elements may come in any order, in any namespace, and among others. Of a text that is cut off or broken, what was
/// complete before counts. Entities beyond XML's own five are not expanded.
pub(super) fn read(body: &[u8]) -> Option<Fields> {
    let text = String::from_utf8_lossy(body);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}').trim_start());
    reader.config_mut().allow_dangling_amp = true;
    let mut walk = Walk::default();
    // An error ends the walk like the end does.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => walk.open(start.local_name().into_inner()),
            Event::End(_) if walk.close() => break,
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(reference) => walk.reference(&reference),
            Event::Eof => break,
            _ => {}
        }
    }
    walk.error.map(|_| walk.fields)
}

#[derive(Default)]
struct Walk {
    /// How many elements are open.
    depth: usize,
    /// At which depth the error is.
    error: Option<usize>,
    /// The member of it that is open, and its text so far.
    member: String,
    content: String,
    fields: Fields,
}

impl Walk {
    fn open(&mut self, name: &str) {
        self.depth = self.depth.saturating_add(1);
        if self.error.is_none() && self.depth <= 2 && name == "Error" {
            self.error = Some(self.depth);
        } else if self.is_in_member() {
            name.clone_into(&mut self.member);
            self.content.clear();
        }
    }

    /// Whether the error has ended with this element.
    fn close(&mut self) -> bool {
        if self.is_in_member() {
            self.fields.put(&self.member, &self.content);
        }
        let ended = self.error == Some(self.depth);
        self.depth = self.depth.saturating_sub(1);
        ended
    }

    /// Directly in it: the texts of elements further down are not its own.
    fn is_in_member(&self) -> bool {
        self.error.is_some_and(|error| self.depth == error + 1)
    }

    fn text(&mut self, text: &str) {
        if self.is_in_member() {
            let room = MOST_TEXT.saturating_sub(self.content.chars().count());
            self.content.extend(text.chars().take(room));
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) {
        match (reference.resolve_char_ref(), resolve_xml_entity(reference)) {
            (Ok(Some(symbol)), _) => self.text(symbol.encode_utf8(&mut [0; 4])),
            (_, Some(text)) => self.text(text),
            _ => {
                for text in ["&", reference, ";"] {
                    self.text(text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Code, message, request id and host id.
    type Seen = Option<[Option<String>; 4]>;

    fn seen(body: &[u8]) -> Seen {
        read(body).map(|fields| [fields.code, fields.message, fields.request_id, fields.host_id])
    }

    fn error(fields: [&str; 4]) -> Seen {
        fields.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty())).into()
    }

    #[test]
    fn errors_of_real_storages_are_read() {
        for (body, expected) in [
            // Huawei's object storage.
            (
                r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Error><Code>NoSuchKey</Code><Message>The resource you requested does not exist</Message>
                <Resource>/example-bucket/object</Resource><RequestId>001B21A61C6C0000013402C4616D5285</RequestId>
                <HostId>RkRCRDJENDc5MzdGQkQ4OUY3MTI4NTQ3NDk2Mjg0M0FB
                QUFBQUFBYmJiYmJiYmJD</HostId></Error>"#,
                error([
                    "NoSuchKey",
                    "The resource you requested does not exist",
                    "001B21A61C6C0000013402C4616D5285",
                    "RkRCRDJENDc5MzdGQkQ4OUY3MTI4NTQ3NDk2Mjg0M0FB\n                QUFBQUFBYmJiYmJiYmJD",
                ]),
            ),
            // S3, with what was signed in it.
            (
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request \
                 signature we calculated does not match.</Message><AWSAccessKeyId>AKIA</AWSAccessKeyId><StringToSign>AWS4\n\
                 x</StringToSign><StringToSignBytes>41 57</StringToSignBytes><RequestId>4442</RequestId><HostId>h/1=\
                 </HostId></Error>",
                error(["SignatureDoesNotMatch", "The request signature we calculated does not match.", "4442", "h/1="]),
            ),
            // A namespace, a prefix, attributes, another order.
            (
                r#"<s3:Error xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/"><s3:RequestId a="b">1</s3:RequestId>
                <s3:Code>SlowDown</s3:Code></s3:Error>"#,
                error(["SlowDown", "", "1", ""]),
            ),
            (
                "<ErrorResponse><Error><Code>Throttling</Code></Error><RequestId>1</RequestId></ErrorResponse>",
                error(["Throttling", "", "", ""]),
            ),
            ("<Error><Code>RequestTimeout</Code></Error>", error(["RequestTimeout", "", "", ""])),
        ] {
            assert_eq!(seen(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn odd_spellings_are_read_and_broken_ones_as_far_as_they_go() {
        for (body, expected) in [
            ("\u{feff}<Error><Code>A</Code></Error>", error(["A", "", "", ""])),
            ("\n  <Error>\n <Code>\n A \n</Code>\n</Error>", error(["A", "", "", ""])),
            (
                "<Error><Code><![CDATA[A]]></Code><Message><![CDATA[1 < 2 & 3]]></Message></Error>",
                error(["A", "1 < 2 & 3", "", ""]),
            ),
            (
                "<Error><Message>&lt;a&gt; &amp; &quot;&#x4e91;&#30424;&apos;</Message></Error>",
                error(["", "<a> & \"云盘'", "", ""]),
            ),
            ("<Error><Message>a &unknown; &b</Message><Code>A</Code></Error>", error(["A", "a &unknown; &b", "", ""])),
            ("<Error><!-- <Code>B</Code> --><?x y?><Code>A</Code></Error>", error(["A", "", "", ""])),
            ("<Error><Details><Code>B</Code></Details><Code>A</Code><Code>C</Code></Error>", error(["A", "", "", ""])),
            ("<Error><Code/><Code></Code><Message/></Error>", error(["", "", "", ""])),
            ("<Error/>", None),
            // Cut off: what was complete counts, and half a code is none.
            ("<Error><Code>SlowDown</Code><Message>Please red", error(["SlowDown", "", "", ""])),
            ("<Error><Code>SlowDo", error(["", "", "", ""])),
            ("<Error><Code>A</Code></Wrong><Message>m</Message>", error(["A", "", "", ""])),
            // A code is a word.
            ("<Error><Code>please try again</Code></Error>", error(["", "", "", ""])),
            // Not expanded, or this would be 10^9 characters.
            (
                "<!DOCTYPE e [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Error><Code>A</Code><Message>&b;</Message></Error>",
                error(["A", "&b;", "", ""]),
            ),
            // Other documents.
            ("<!DOCTYPE html><html><body><h1>502</h1><br></body></html>", None),
            ("<html><body><div><Error><Code>A</Code></Error></div></body></html>", None),
            ("{\"error\":\"Error\"}", None),
            ("Error", None),
            ("", None),
        ] {
            assert_eq!(seen(body.as_bytes()), expected, "{body}");
        }
        let invalid = seen(b"<Error><Code>A</Code><Message>\xff\xfe</Message></Error>");
        assert_eq!(invalid, error(["A", "\u{fffd}\u{fffd}", "", ""]));
    }

    #[test]
    fn any_prefix_of_an_error_is_read_without_surprise_and_long_texts_are_bounded() {
        let body = "<Error><Code>SlowDown</Code><Message>&#x4e91;<![CDATA[x]]></Message><HostId>h</HostId></Error>";
        for end in 0..=body.len() {
            if let Some(fields) = read(&body.as_bytes()[..end]) {
                assert!(fields.code.is_none_or(|code| code == "SlowDown"), "{end}");
            }
        }
        let deep = format!("<Error>{}", "<a>".repeat(20_000));
        assert_eq!(read(deep.as_bytes()), Some(Fields::default()));
        let long = format!("<Error><Message>{}</Message></Error>", "m".repeat(60_000));
        assert_eq!(read(long.as_bytes()).unwrap().message.unwrap().len(), MOST_TEXT);
    }
}
