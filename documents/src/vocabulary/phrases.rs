//! Phrases and what they mean.

use std::collections::BTreeMap;

use crate::text;

/// Phrases with their meanings. Case, spaces and a colon at the end do not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases<T>(BTreeMap<String, T>);

impl<T: Copy> Phrases<T> {
    /// Takes each meaning with all phrases that express it.
    pub fn new(meanings: &[(T, &[&str])]) -> Self {
        let pairs = meanings
            .iter()
            .flat_map(|(meaning, phrases)| phrases.iter().map(move |phrase| (text::fold(phrase), *meaning)));
        Self(pairs.collect())
    }

    /// What a phrase means.
    pub(super) fn meaning(&self, phrase: &str) -> Option<T> {
        self.0.get(&text::fold(phrase)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spaces_do_not_matter() {
        let phrases = Phrases::new(&[(1, &["Request Parameters", "请求参数"]), (2, &["Body"])]);
        for (phrase, expected) in
            [("request  parameters:", Some(1)), ("请求 参数：", Some(1)), ("BODY", Some(2)), ("Head", None), ("", None)]
        {
            assert_eq!(phrases.meaning(phrase), expected, "{phrase}");
        }
    }
}
