//! The fields of a request that travel as text: in the path, the query or a header.

use serde_json::{Value, json};

use super::Refusal;

/// A parameter of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    required: bool,
    form: Form,
}

/// The parameters of operations, by their ids.
pub(crate) type Parameters = &'static [(&'static str, &'static [Parameter])];

/// The texts that a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Text,
    /// `true` or `false`.
    Boolean,
    /// Decimal digits, after `-` where negative numbers exist.
    Integer {
        bits: u8,
        signed: bool,
    },
    TextOf(&'static [&'static str]),
    IntegerOf(&'static [i64]),
    /// The parameter may be repeated.
    List(&'static Form),
}

#[allow(dead_code, reason = "the spec decides which of them occur")]
impl Form {
    pub(crate) const I32: Self = Self::Integer { bits: 32, signed: true };
    pub(crate) const I64: Self = Self::Integer { bits: 64, signed: true };
    pub(crate) const U32: Self = Self::Integer { bits: 32, signed: false };
    pub(crate) const U64: Self = Self::Integer { bits: 64, signed: false };
}

impl Parameter {
    pub(crate) const fn required(name: &'static str, form: Form) -> Self {
        Self { name, required: true, form }
    }

    pub(crate) const fn optional(name: &'static str, form: Form) -> Self {
        Self { name, required: false, form }
    }

    /// The value of a parameter that occurs with these texts; `None` if it is not stated.
    ///
    /// An optional parameter with an empty text is not stated: the documents write `deptId=&isDirect=&offset=0`. All that
    /// is wrong is refused by the parameter's name: 13000102.
    pub(crate) fn read(&self, mut texts: Vec<String>) -> Result<Option<Value>, Refusal> {
        if !self.required || matches!(self.form, Form::List(_)) {
            texts.retain(|text| !text.is_empty());
        }
        if let Form::List(item) = self.form {
            let values: Result<Vec<_>, _> = texts.iter().map(|text| self.value(item, text)).collect();
            return values.map(|values| (self.required || !values.is_empty()).then_some(Value::Array(values)));
        }
        match texts.as_slice() {
            [] if self.required => Err(Refusal::parameter(self.name, "is missing")),
            [] => Ok(None),
            [text] => self.value(&self.form, text).map(Some),
            several => Err(Refusal::parameter(self.name, format!("is stated {} times", several.len()))),
        }
    }

    fn value(&self, form: &Form, text: &str) -> Result<Value, Refusal> {
        let refused = |expected: &str| Err(Refusal::parameter(self.name, format!("{text:?} is not {expected}")));
        match form {
            Form::Text | Form::List(_) => Ok(json!(text)),
            Form::Boolean => match text {
                "true" => Ok(json!(true)),
                "false" => Ok(json!(false)),
                _ => refused("true or false"),
            },
            Form::Integer { bits, signed } => match integer(text).filter(|number| fits(*number, *bits, *signed)) {
                Some(number) => Ok(number_of(number)),
                None if *signed => refused(&format!("an integer of {bits} bits")),
                None => refused(&format!("an integer of {bits} bits without a sign")),
            },
            Form::TextOf(values) if values.contains(&text) => Ok(json!(text)),
            Form::TextOf(values) => refused(&format!("one of {}", values.join(", "))),
            Form::IntegerOf(values) => {
                match integer(text).filter(|number| values.iter().any(|value| i128::from(*value) == *number)) {
                    Some(number) => Ok(number_of(number)),
                    None => {
                        refused(&format!("one of {}", values.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")))
                    }
                }
            }
        }
    }
}

/// Reads decimal digits with a minus sign or without; `parse` alone would take a plus sign as well.
fn integer(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn fits(number: i128, bits: u8, signed: bool) -> bool {
    match (bits, signed) {
        (32, true) => i32::try_from(number).is_ok(),
        (32, false) => u32::try_from(number).is_ok(),
        (_, true) => i64::try_from(number).is_ok(),
        (_, false) => u64::try_from(number).is_ok(),
    }
}

/// An integer that fits in 64 bits.
fn number_of(number: i128) -> Value {
    i64::try_from(number).map_or_else(|_| json!(u64::try_from(number).unwrap_or_default()), |number| json!(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Form = Form::IntegerOf(&[0, 1, 7]);
    const TYPE: Form = Form::TextOf(&["10", "001"]);
    const COUNT: Form = Form::Integer { bits: 32, signed: false };

    fn read(parameter: Parameter, texts: &[&str]) -> Result<Option<Value>, String> {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        parameter.read(texts).map_err(|refusal| refusal.message().to_owned())
    }

    #[test]
    fn a_text_of_the_form_is_read() {
        for (form, text, value) in [
            (Form::Text, "a b", json!("a b")),
            (Form::Boolean, "true", json!(true)),
            (KIND, "7", json!(7)),
            (KIND, "07", json!(7)),
            (TYPE, "001", json!("001")),
            (COUNT, "4294967295", json!(u32::MAX)),
            (Form::Integer { bits: 64, signed: false }, "18446744073709551615", json!(u64::MAX)),
            (Form::Integer { bits: 64, signed: true }, "-9223372036854775808", json!(i64::MIN)),
            (Form::Integer { bits: 32, signed: true }, "-0", json!(0)),
        ] {
            assert_eq!(read(Parameter::required("x", form), &[text]), Ok(Some(value)), "{form:?}");
        }
    }

    #[test]
    fn all_else_is_refused_by_the_name_of_the_parameter() {
        for (form, text) in [
            (Form::Boolean, "1"),
            (Form::Boolean, "True"),
            (Form::Boolean, "yes"),
            (KIND, "2"),
            (KIND, "-1"),
            (KIND, "7.0"),
            (KIND, "2092904962624859"),
            (KIND, "99999999999999999999999999999999999999999999"),
            (TYPE, "1"),
            (TYPE, "10 "),
            (COUNT, "-1"),
            (COUNT, "+1"),
            (COUNT, "1.0"),
            (COUNT, "1e1"),
            (COUNT, "0x1"),
            (COUNT, " 1"),
            (COUNT, "١"),
            (COUNT, "-"),
            (COUNT, "4294967296"),
            (Form::Integer { bits: 32, signed: true }, "2147483648"),
            (Form::Integer { bits: 64, signed: true }, "9223372036854775808"),
            (Form::Integer { bits: 64, signed: false }, "18446744073709551616"),
        ] {
            for parameter in [Parameter::required("x", form), Parameter::optional("x", form)] {
                let problem = read(parameter, &[text]).unwrap_err();
                assert!(problem.starts_with(&format!("x: {text:?} is not ")), "{problem}");
            }
        }
    }

    #[test]
    fn a_parameter_is_stated_once_or_left_out() {
        let (required, optional) = (Parameter::required("x", COUNT), Parameter::optional("x", COUNT));
        assert_eq!(read(optional, &[]), Ok(None));
        assert_eq!(read(optional, &[""]), Ok(None));
        assert_eq!(read(optional, &["", "2"]), Ok(Some(json!(2))));
        assert_eq!(read(required, &[]), Err("x: is missing".to_owned()));
        assert!(read(required, &[""]).unwrap_err().starts_with("x: \"\" is not an integer"));
        assert_eq!(read(required, &["1", "1"]), Err("x: is stated 2 times".to_owned()));
        assert_eq!(read(optional, &["1", "1"]), Err("x: is stated 2 times".to_owned()));
        assert_eq!(read(Parameter::required("x", Form::Text), &[""]), Ok(Some(json!(""))));
    }

    #[test]
    fn a_list_may_be_repeated() {
        let list = Parameter::optional("x", Form::List(&KIND));
        assert_eq!(read(list, &["1", "", "7"]), Ok(Some(json!([1, 7]))));
        assert_eq!(read(list, &[""]), Ok(None));
        assert_eq!(read(list, &["1", "2"]), Err("x: \"2\" is not one of 0, 1, 7".to_owned()));
    }
}
