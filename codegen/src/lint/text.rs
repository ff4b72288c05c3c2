//! Characters that no text of the spec may have.

use std::ops::RangeInclusive;

use koodrive_model::pointer;

use super::walk::Node;
use crate::finding::Remark;

/// What is shown as nothing, or turns the direction in which text runs, beside the control characters.
const UNSEEN: [RangeInclusive<char>; 18] = [
    // A soft hyphen, and joiners and fillers of several scripts.
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{3164}'..='\u{3164}',
    '\u{ffa0}'..='\u{ffa0}',
    // Marks without a width, ends of lines, marks and overrides of the direction.
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{feff}'..='\u{feff}',
    '\u{fff0}'..='\u{fffb}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
    // No characters at all.
    '\u{fdd0}'..='\u{fdef}',
    '\u{fffe}'..='\u{ffff}',
    '\u{10fffe}'..='\u{10ffff}',
];

/// A text or a name with a character that Rust refuses in a comment or in a literal, or that a reader cannot see. A line
/// feed ends a line, and a tab may stand in an example.
pub(super) fn lint(node: &Node<'_>) -> Vec<Remark> {
    let names = pointer::split_last(&node.at).map(|(_, name)| name);
    let found = [names, node.value.as_str()].into_iter().flatten().filter_map(refused);
    found.map(|character| remark(&node.at, character)).collect()
}

fn refused(text: &str) -> Option<char> {
    let is_unseen = |character: &char| UNSEEN.iter().any(|range| range.contains(character));
    text.chars().find(|character| !matches!(character, '\n' | '\t') && (character.is_control() || is_unseen(character)))
}

fn remark(at: &str, character: char) -> Remark {
    let code = u32::from(character);
    let message = match character {
        '\r' => "the text has a carriage return (U+000D)".to_owned(),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            format!("the text has U+{code:04X}, which changes the direction in which it is shown")
        }
        _ => format!("the text has U+{code:04X}, which cannot be seen"),
    };
    Remark::new(at, "text", message, "remove the character")
}

#[cfg(test)]
mod tests {
    use koodrive_model::{Model, ROOT, Settings, Sources};

    use super::super::walk;
    use super::*;

    #[test]
    fn odd_characters_are_found_wherever_they_stand() {
        let text = "openapi: 3.0.3\ninfo: {title: \"T\\r\", version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Thing:\n      \
            type: object\n      description: \"one\\ntwo\\tthree 云空间 café\"\n      properties:\n        \
            a: {type: string, description: \"here \\u202e there\", example: \"\\u0007\"}\n        \
            \"b\\u200b\": {type: string, enum: [\"x\", \"\\ufeffy\"]}\n";
        let (model, _) = Model::load(&Sources::from([(ROOT.to_owned(), text.to_owned())]), &Settings::default());
        let found: Vec<(String, String)> =
            walk::nodes(model.document()).iter().flat_map(lint).map(|remark| (remark.at, remark.message)).collect();
        let thing = "/components/schemas/Thing/properties";
        let expected = [
            ("/components/schemas/Thing/properties/b\u{200b}".to_owned(), "U+200B"),
            (format!("{thing}/a/description"), "U+202E"),
            (format!("{thing}/a/example"), "U+0007"),
            (format!("{thing}/b\u{200b}/enum/1"), "U+FEFF"),
            ("/info/title".to_owned(), "U+000D"),
        ];
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (at, code) in expected {
            assert!(found.iter().any(|(own, message)| *own == at && message.contains(code)), "{at}: {found:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_refused_and_every_script_is_not() {
        for character in [
            '\r',
            '\u{85}',
            '\u{ad}',
            '\u{61c}',
            '\u{200e}',
            '\u{2028}',
            '\u{2067}',
            '\u{3164}',
            '\u{e0041}',
            '\u{ffff}',
        ] {
            assert_eq!(refused(&format!("a{character}b")), Some(character), "{character:?}");
        }
        for text in ["a\n\tb", "云空间 café naïve – “…” 日本 한국어 עברית العربية ❤\u{fe0f} 👍", "a\u{a0}b"]
        {
            assert_eq!(refused(text), None, "{text}");
        }
    }
}
