//! The hash context that a pre-signed URL carries.

use std::fmt::Display;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};

use super::{HashError, Midstate, Sha256};

const BITS_PER_BYTE: u64 = 8;
const DIGEST_LENGTH: u32 = 32;
const HASH_TYPE: &str = "sha256";

/// The content of the query parameter `X-Amz-Iteration-Hash-Ctx` of a part's pre-signed URL: a midstate and the number of
/// bytes before it.
///
/// Its text is base64 of a JSON object whose names are those of OpenSSL's SHA-256 context. The store makes it from
/// the client's `hashCtx` and `partOffset`; a client does not need it, but can compare.
///
/// Beyond 512 MiB the form is unconfirmed. OpenSSL would split the count of bits into a low word `nl` and a high word
/// `nh`; the only published example (part 46, later editions, upload) stays below 32 bits and does not decide it.
/// [`encode`](Self::encode) keeps the whole count in `nl`; [`decode`](Self::decode) takes both forms, which cannot be
/// confused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashContext {
    midstate: Midstate,
    bytes_before: u64,
}

/// The JSON object. The order of the fields is the order on the wire.
#[derive(Serialize, Deserialize)]
struct Wire {
    md_len: u32,
    num: u32,
    h: Vec<i64>,
    nh: u64,
    nl: u64,
    hash_type: String,
}

impl HashContext {
    /// The context of the part that begins after `bytes_before` bytes.
    ///
    /// # Errors
    /// As [`Sha256::resume`]: `bytes_before` must be a multiple of 64 below 2^61.
    pub fn new(midstate: Midstate, bytes_before: u64) -> Result<Self, HashError> {
        Sha256::resume(midstate, bytes_before)?;
        Ok(Self { midstate, bytes_before })
    }

    /// The midstate before the part.
    pub const fn midstate(&self) -> Midstate {
        self.midstate
    }

    /// Bytes before the part: its `partOffset`.
    pub const fn bytes_before(&self) -> u64 {
        self.bytes_before
    }

    /// The JSON text, without spaces.
    pub fn to_json(&self) -> String {
        let wire = Wire {
            md_len: DIGEST_LENGTH,
            num: 0,
            h: self.midstate.into(),
            nh: 0,
            nl: self.bytes_before * BITS_PER_BYTE,
            hash_type: HASH_TYPE.to_owned(),
        };
        // Numbers and a constant text: there is nothing in it that JSON could refuse.
        serde_json::to_string(&wire).unwrap_or_default()
    }

    /// Reads the JSON text.
    ///
    /// # Errors
    /// [`HashError::ContextEncoding`] when it is not such a JSON object; [`HashError::ContextField`] when it is not
    /// about SHA-256 after whole blocks; [`HashError::WordCount`] and [`HashError::WordRange`] for its words.
    pub fn from_json(json: &[u8]) -> Result<Self, HashError> {
        let wire: Wire = serde_json::from_slice(json).map_err(|error| HashError::ContextEncoding(error.into()))?;
        wire.check()?;
        let midstate = Midstate::try_from(wire.h.as_slice())?;
        Self::new(midstate, wire.bits()? / BITS_PER_BYTE)
    }

    /// The parameter's value: standard base64 with padding. In a URL it has still to be percent-encoded.
    pub fn encode(&self) -> String {
        STANDARD.encode(self.to_json())
    }

    /// Reads the parameter's value after percent-decoding.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json), and [`HashError::ContextEncoding`] when it is not standard base64.
    pub fn decode(value: &str) -> Result<Self, HashError> {
        let json = STANDARD.decode(value).map_err(|error| HashError::ContextEncoding(error.into()))?;
        Self::from_json(&json)
    }
}

impl Wire {
    fn check(&self) -> Result<(), HashError> {
        if self.md_len != DIGEST_LENGTH {
            return Err(field("md_len", self.md_len, "32, the length of a SHA-256 digest"));
        }
        if self.num != 0 {
            return Err(field("num", self.num, "0, because a part begins on a block boundary"));
        }
        if self.hash_type != HASH_TYPE {
            let start: String = self.hash_type.chars().take(40).collect();
            return Err(field("hash_type", start, "sha256"));
        }
        Ok(())
    }

    /// Bits before the part, in whole blocks.
    fn bits(&self) -> Result<u64, HashError> {
        let bits = match (u32::try_from(self.nh), u32::try_from(self.nl)) {
            (Ok(0), _) => self.nl,
            (Ok(high), Ok(low)) => u64::from(high) << 32 | u64::from(low),
            _ => return Err(field("nh", self.nh, "0 when nl holds all bits, else a 32-bit word above a 32-bit nl")),
        };
        if bits.is_multiple_of(super::BLOCK * BITS_PER_BYTE) {
            Ok(bits)
        } else {
            Err(field("nl", self.nl, "a multiple of 512, the bits of a block"))
        }
    }
}

fn field(field: &'static str, found: impl Display, expected: &'static str) -> HashError {
    HashError::ContextField { field, found: found.to_string(), expected }
}
