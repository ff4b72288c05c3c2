//! Verification codes, and the tokens that they are exchanged for.

use jiff::{SignedDuration, Timestamp};
use koodrive::carrier_accounts::{
    CodeRequestId, CodeVerification, ValidateCodeRequest, ValidateCodeResponse, VerificationPurpose,
};
use koodrive::errors;
use koodrive_runtime::Secret;
use rusqlite::Connection;

use super::phone_problem;
use crate::api::{Call, Refusal};
use crate::base::time::later;
use crate::base::{EmulatorError, random};
use crate::store::carriers::{self, CaptchaRow, CodeRow};

/// How many digits a code has.
const DIGITS: usize = 4;
const CODE_LIFE: SignedDuration = SignedDuration::from_mins(5);
const CAPTCHA_LIFE: SignedDuration = SignedDuration::from_mins(30);
/// How often a code may be guessed wrong.
const GUESSES: u32 = 5;

/// A verification code that was sent to a mobile number.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CodeSent {
    /// The id of the request for the code, as `validateCode` takes it.
    pub request_id: CodeRequestId,
    /// The code: four digits.
    pub code: Secret,
}

/// Sends a code: nobody receives it but the caller of [`Emulator::send_code`](crate::Emulator::send_code).
pub(crate) fn send(
    rows: &Connection,
    now: Timestamp,
    phone: &str,
    purpose: &VerificationPurpose,
) -> Result<CodeSent, EmulatorError> {
    if let Some(problem) = phone_problem(phone) {
        return Err(EmulatorError::Phone { phone: phone.to_owned(), problem });
    }
    let code = CodeRow {
        request_id: random::number()?,
        phone: phone.to_owned(),
        purpose: purpose.as_str().to_owned(),
        code: random::digits(DIGITS)?,
        expires: later(now, CODE_LIFE),
        failures: 0,
    };
    carriers::add_code(rows, &code)?;
    Ok(CodeSent { request_id: code.request_id.into(), code: code.code.into() })
}

/// A wrong code is no error: the response says so, and how many there were.
pub(super) fn validate(
    rows: &Connection,
    call: &Call,
    request: &ValidateCodeRequest,
) -> Result<ValidateCodeResponse, Refusal> {
    let given = request.code.expose();
    if given.len() != DIGITS || !given.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::parameter("code", format!("must have {DIGITS} digits")));
    }
    if let VerificationPurpose::Unknown(purpose) = &request.code_type {
        return Err(Refusal::parameter("codeType", format!("{purpose:?} is not one of 1, 2, 3, 4")));
    }
    let sent = carriers::code(rows, request.request_id.as_str())?;
    let unknown =
        || Refusal::new(errors::RESOURCE_NOT_FOUND, "no code was sent with this requestId, or it was right before");
    let sent = sent.ok_or_else(unknown)?;
    if sent.purpose != request.code_type.as_str() {
        return Err(Refusal::parameter("codeType", "is not what the code was sent for"));
    }
    if sent.expires <= call.now {
        return Err(Refusal::parameter("code", "has expired"));
    }
    if sent.failures >= GUESSES {
        return Err(Refusal::parameter("code", format!("is void after {GUESSES} wrong ones")));
    }
    let mut outcome = CodeVerification::default();
    outcome.verified = Some(sent.code == given);
    if sent.code == given {
        carriers::remove_code(rows, &sent.request_id)?;
        let captcha = CaptchaRow {
            token: random::base64(32)?,
            phone: sent.phone,
            purpose: sent.purpose,
            expires: later(call.now, CAPTCHA_LIFE),
        };
        carriers::add_captcha(rows, &captcha)?;
        outcome.expire_at = Some(captcha.expires.strftime("%Y-%m-%dT%H:%M:%S.%3f").to_string());
        outcome.token = Some(captcha.token.into());
    } else {
        carriers::count_failure(rows, &sent.request_id)?;
        outcome.fail_count = Some((sent.failures + 1).to_string());
    }
    let mut response = ValidateCodeResponse::default();
    response.data = Some(outcome);
    Ok(response)
}

/// Takes the token of a code that a number has received for a purpose. A call that is refused later leaves it valid.
pub(super) fn redeem(
    rows: &Connection,
    now: Timestamp,
    token: &Secret,
    phone: &str,
    purpose: &VerificationPurpose,
) -> Result<(), Refusal> {
    let captcha = carriers::take_captcha(rows, token.expose())?;
    let fits = |one: &CaptchaRow| one.phone == phone && one.purpose == purpose.as_str() && one.expires > now;
    match captcha {
        Some(captcha) if fits(&captcha) => Ok(()),
        _ => Err(Refusal::parameter("captchaToken", "is not a living token for this number and this purpose")),
    }
}
