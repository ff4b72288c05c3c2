//! JSON pointers (RFC 6901): the address of a node inside a document.

/// Appends one member or index to a pointer, escaped.
pub(crate) fn push(pointer: &str, segment: &str) -> String {
    let mut longer = String::with_capacity(pointer.len() + segment.len() + 1);
    longer.push_str(pointer);
    longer.push('/');
    longer.push_str(&escape(segment));
    longer
}

/// Escapes one segment: `~` and `/` have a meaning of their own in a pointer.
pub(crate) fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// The reverse of [`escape`].
pub(crate) fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// The segments of a pointer, unescaped.
pub(crate) fn segments(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(unescape)
}

/// The pointer without its last segment, and that segment still escaped; `None` at the root.
pub(crate) fn split_last(pointer: &str) -> Option<(&str, &str)> {
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
