//! Pages of lists whose rows have numbers: a cursor is the number of the last row of a page.

use crate::api::Refusal;
use crate::rules::limits;

/// The requested part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The number of the row before it; `None` at the beginning.
    pub(super) after: Option<i64>,
    size: u32,
}

impl Section {
    /// By `cursor` and `pageSize`.
    pub(super) fn of(cursor: Option<&str>, size: u32) -> Result<Self, Refusal> {
        let after = cursor.filter(|cursor| !cursor.is_empty()).map(number).transpose()?;
        if (1..=limits::PAGE).contains(&size) {
            return Ok(Self { after, size });
        }
        Err(Refusal::parameter("pageSize", format!("must be 1 to {}", limits::PAGE)))
    }

    /// How many rows to read: one more than the page has, which shows whether there is another page.
    pub(super) fn rows(self) -> u32 {
        self.size + 1
    }

    /// The rows of the page, and the cursor of the next one.
    pub(super) fn cut<T>(self, mut read: Vec<(i64, T)>) -> (Vec<T>, Option<String>) {
        let size = self.size as usize;
        let is_last = read.len() <= size;
        read.truncate(size);
        let next = read.last().filter(|_| !is_last).map(|(number, _)| number.to_string());
        (read.into_iter().map(|(_, row)| row).collect(), next)
    }
}

fn number(cursor: &str) -> Result<i64, Refusal> {
    let number = cursor.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| Refusal::parameter("cursor", "is not a cursor from a response"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_the_number_of_the_last_row() {
        let section = Section::of(Some("3"), 2).unwrap();
        assert_eq!((section.after, section.rows()), (Some(3), 3));
        assert_eq!(section.cut(vec![(5, 'a'), (7, 'b'), (9, 'c')]), (vec!['a', 'b'], Some("7".to_owned())));
        assert_eq!(section.cut(vec![(5, 'a'), (7, 'b')]), (vec!['a', 'b'], None));
        assert_eq!(section.cut(Vec::<(i64, char)>::new()), (vec![], None));
        assert_eq!(Section::of(Some(""), 100).unwrap().after, None);
    }

    #[test]
    fn other_sizes_and_cursors_are_refused() {
        for (section, field) in [
            (Section::of(None, 0), "pageSize: "),
            (Section::of(None, 101), "pageSize: "),
            (Section::of(Some("0"), 1), "cursor: "),
            (Section::of(Some("-1"), 1), "cursor: "),
            (Section::of(Some("x"), 1), "cursor: "),
            (Section::of(Some(&"1".repeat(1000)), 1), "cursor: "),
        ] {
            let refusal = section.unwrap_err();
            assert!(refusal.code() == 13_000_102 && refusal.message().starts_with(field), "{refusal:?}");
        }
    }
}
