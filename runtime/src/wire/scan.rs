//! A JSON text, read without a type: where its members are, however deep and however large their values may be.

use super::escapes::plain;

/// A place in a JSON text.
///
/// Values are skipped, not decoded, and without recursion: neither 127 levels of nesting nor `1e999` nor half a
/// surrogate pair is a reason to stop.
#[derive(Clone, Debug)]
pub(crate) struct Scan<'t> {
    text: &'t str,
    at: usize,
}

/// The text is not JSON from here on, or ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken;

impl<'t> Scan<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads the members of the object that comes next, each with its name and its value as they are written. Those before
    /// a break are read as well.
    pub(crate) fn members(&mut self, mut each: impl FnMut(&str, &'t str)) -> Result<(), Broken> {
        self.expect(b'{')?;
        if self.eat(b'}') {
            return Ok(());
        }
        loop {
            let name = plain(self.name()?);
            each(&name, self.value()?);
            if !self.eat(b',') {
                return self.expect(b'}');
            }
        }
    }

    /// The item at this index of the list that comes next.
    pub(crate) fn item(&mut self, index: usize) -> Option<&'t str> {
        self.expect(b'[').ok()?;
        for _ in 0..index {
            self.value().ok()?;
            self.expect(b',').ok()?;
        }
        self.value().ok()
    }

    /// Skips a value, and returns it as it is written.
    pub(crate) fn value(&mut self) -> Result<&'t str, Broken> {
        self.space();
        let start = self.at;
        // The brackets that close what is open.
        let mut open = Vec::new();
        loop {
            match self.begin()? {
                Some(closing) => {
                    open.push(closing);
                    self.name_in(closing)?;
                }
                None => {
                    if !self.goes_on(&mut open)? {
                        return self.text.get(start..self.at).ok_or(Broken);
                    }
                }
            }
        }
    }

    /// Nothing follows.
    pub(crate) fn end(&mut self) -> Result<(), Broken> {
        self.space();
        if self.at == self.text.len() { Ok(()) } else { Err(Broken) }
    }

    /// The first byte of what comes next.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        self.space();
        self.byte()
    }

    /// Reads a scalar, or an object or a list without anything in it; of any other, the bracket that opens it. Then it
    /// returns the bracket that closes it.
    fn begin(&mut self) -> Result<Option<u8>, Broken> {
        match self.peek().ok_or(Broken)? {
            b'"' => self.string().map(drop)?,
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => self.word("true")?,
            b'f' => self.word("false")?,
            b'n' => self.word("null")?,
            opening @ (b'{' | b'[') => {
                let closing = if opening == b'{' { b'}' } else { b']' };
                self.at += 1;
                return Ok(if self.eat(closing) { None } else { Some(closing) });
            }
            _ => return Err(Broken),
        }
        Ok(None)
    }

    /// After a value: closes what ends with it. False where nothing is open any more, true where another value follows.
    fn goes_on(&mut self, open: &mut Vec<u8>) -> Result<bool, Broken> {
        while let Some(closing) = open.last().copied() {
            if self.eat(b',') {
                self.name_in(closing)?;
                return Ok(true);
            }
            self.expect(closing)?;
            open.pop();
        }
        Ok(false)
    }

    /// In an object, a name precedes each value.
    fn name_in(&mut self, closing: u8) -> Result<(), Broken> {
        if closing == b'}' { self.name().map(drop) } else { Ok(()) }
    }

    fn name(&mut self) -> Result<&'t str, Broken> {
        let name = self.string()?;
        self.expect(b':').map(|()| name)
    }

    /// A string as it is written, with its quotes.
    fn string(&mut self) -> Result<&'t str, Broken> {
        self.space();
        let start = self.at;
        self.expect(b'"')?;
        loop {
            match self.byte().ok_or(Broken)? {
                b'"' => {
                    self.at += 1;
                    return self.text.get(start..self.at).ok_or(Broken);
                }
                b'\\' => self.escape()?,
                0..=0x1f => return Err(Broken),
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<(), Broken> {
        self.at += 1;
        let length = match self.byte().ok_or(Broken)? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 1,
            b'u' => {
                let digits = self.text.as_bytes().get(self.at + 1..self.at + 5).ok_or(Broken)?;
                if !digits.iter().all(u8::is_ascii_hexdigit) {
                    return Err(Broken);
                }
                5
            }
            _ => return Err(Broken),
        };
        self.at += length;
        Ok(())
    }

    fn number(&mut self) -> Result<(), Broken> {
        self.at += usize::from(self.byte() == Some(b'-'));
        // A zero at the start stands alone.
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(())
    }

    /// At least one.
    fn digits(&mut self) -> Result<(), Broken> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Broken) }
    }

    fn word(&mut self, word: &str) -> Result<(), Broken> {
        let is_there = self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
        self.at += word.len();
        if is_there { Ok(()) } else { Err(Broken) }
    }

    fn expect(&mut self, symbol: u8) -> Result<(), Broken> {
        if self.eat(symbol) { Ok(()) } else { Err(Broken) }
    }

    fn eat(&mut self, symbol: u8) -> bool {
        let is_there = self.peek() == Some(symbol);
        self.at += usize::from(is_there);
        is_there
    }

    fn space(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// Whether a text is one JSON value, and nothing else.
pub(crate) fn is_json(text: &str) -> bool {
    let mut scan = Scan::new(text);
    scan.value().and_then(|_| scan.end()).is_ok()
}

#[cfg(test)]
mod tests;
