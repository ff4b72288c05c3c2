//! JSON pointers (RFC 6901): the address of a node inside a document.

/// A pointer with one member or index more, escaped.
pub fn push(pointer: &str, segment: &str) -> String {
    let mut longer = String::with_capacity(pointer.len() + segment.len() + 1);
    longer.push_str(pointer);
    append(&mut longer, segment);
    longer
}

/// Appends one member or index to a pointer in place, escaped.
pub fn append(pointer: &mut String, segment: &str) {
    pointer.push('/');
    for letter in segment.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// The reverse of the escaping that [`push`] does to one segment.
pub fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// The segments of a pointer, unescaped.
pub fn segments(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(unescape)
}

/// The pointer without its last segment, and that segment still escaped; `None` at the root.
pub fn split_last(pointer: &str) -> Option<(&str, &str)> {
    pointer.rsplit_once('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_undo_push() {
        let pointer = push(&push("/paths", "/files/{id}"), "a~b");
        assert_eq!(pointer, "/paths/~1files~1{id}/a~0b");
        assert_eq!(segments(&pointer).collect::<Vec<_>>(), ["paths", "/files/{id}", "a~b"]);
    }

    #[test]
    fn the_root_has_no_segments() {
        assert_eq!(segments("").count(), 0);
        assert_eq!(split_last(""), None);
    }
}
