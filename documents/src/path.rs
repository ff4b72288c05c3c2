//! Paths with parameters in them.

/// Whether two templates differ at most in the names of their parameters, which are not on the wire.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    anonymous(one) == anonymous(other)
}

/// A template without the names of its parameters.
pub(crate) fn anonymous(template: &str) -> String {
    let segments = template.split('/').map(|segment| if is_parameter(segment) { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}

/// Whether the path of a call matches a template.
pub(crate) fn fits(path: &str, template: &str) -> bool {
    let (path, template) = (path.split('/'), template.split('/'));
    path.clone().count() == template.clone().count()
        && path.zip(template).all(|(own, expected)| own == expected || (is_parameter(expected) && !own.is_empty()))
}

/// The parameters of a template, in braces.
pub(crate) fn parameters(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter(|segment| is_parameter(segment))
}

/// Whether a segment is a parameter.
pub(crate) fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{') && segment.ends_with('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_parameters_do_not_matter() {
        assert!(is_same("/v1/users/{user_id}", "/v1/users/{userId}"));
        assert!(!is_same("/v1/session/", "/v1/session"));
        assert!(fits("/v1/files/FqNZ/detail", "/v1/files/{fileId}/detail"));
        assert!(!fits("/v1/files//detail", "/v1/files/{fileId}/detail"));
        assert!(!fits("/v1/usergroup/1", "/v1/usergroups/{groupId}"));
    }
}
