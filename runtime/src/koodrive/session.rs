//! A session: a token that is refreshed before it expires, and all calls that need it.

mod damping;
mod flow;
mod refresh;
mod saved;
mod state;
mod tokens;

use std::fmt;
use std::sync::Arc;

use http::{HeaderMap, HeaderValue};

pub use self::flow::{BeginSession, Granted, Renewal, SessionFlow};
use self::refresh::{Failed, Outcome, Part};
pub use self::saved::SavedSession;
use self::state::{AfterRefusal, Next, State};
use self::tokens::{Tokens, form};
use crate::BoxFuture;
use crate::client::{Attempt, Client, Credentials, Refusal, Scheme, StaticToken, is_own_refusal, token_headers};
use crate::error::{BoxError, Error, ErrorKind, Outage, Result, SessionEnded};
use crate::operation::{Operation, Request};
use crate::secret::Secret;

/// A signed-in user: an access token, and what it is exchanged for another one with: the session's id, or a refresh token
/// that is replaced together with it.
///
/// A token lives for [`SessionFlow::LIFE`] after its last use (KooDrive's 20 minutes), or as long as the response with it
/// says. The session keeps track of that. It refreshes the token when it is about to expire or has expired, and when the
/// server rejects it: once for all calls that need it at that moment, which wait and continue with the new token. When the
/// service itself refuses the refresh too, by a code of its own, the session has ended, and calls fail
/// ([`Error::is_session_ended`]) without asking the server again. Any other failure of a refresh is an outage
/// ([`Error::refresh_failure`]), and the session goes on.
///
/// A refresh is made by one of the calls that need it, in its own future: nothing is spawned. When that call is dropped or no
/// longer driven, another one begins anew. So a session can be used from several runtimes and threads at once.
///
/// It is a handle, cheap to clone: give one clone to the client and keep another to [save](Self::saved) the session or
/// to [sign out](Self::sign_out). `F` states the facts of the API; the generated package has it as `koodrive::Session`, and
/// as `koodrive::CarrierSession` for the accounts of carriers.
///
/// A session belongs to one endpoint. Two programs that share a saved session invalidate each other's tokens; let one of
/// them own it.
pub struct Session<F>(Arc<State<F>>);

impl<F> Clone for Session<F> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<F: SessionFlow> Session<F> {
    /// A session that was started elsewhere. The token may be given in the forms that
    /// [`StaticToken::new`](crate::StaticToken::new) takes; `renewal` is what a refresh takes beside it: the session's id, or
    /// the refresh token. Where more is known, such as the account, [resume](Self::resume) it.
    pub fn new(token: impl Into<Secret>, renewal: impl Into<Secret>) -> Self {
        Self::resume(SavedSession::new(token).with_renewal(F::RENEWAL, renewal))
    }

    /// A session that was [saved](Self::saved).
    pub fn resume(saved: SavedSession) -> Self {
        Self::of(Tokens::resumed::<F>(saved))
    }

    fn of(tokens: Tokens) -> Self {
        Self(Arc::new(State::new(tokens)))
    }

    /// Signs in: makes the call that starts a session, and takes the tokens from its response. The request is one of those
    /// that begin sessions of this kind.
    ///
    /// # Errors
    /// Those of the call. [`is_credentials`](Error::is_credentials) if the response has no token.
    pub async fn sign_in<B: BeginSession<F>>(client: &Client, request: B) -> Result<Self> {
        let asked = client.shared.clock.now();
        let response = client.call(request).await?;
        let tokens = Tokens::granted::<F>(B::begun(&response), asked, None).ok_or_else(|| {
            let text = "the response has no access token: check the request that signs in";
            Error::new(ErrorKind::Credentials, text).with_operation(B::OPERATION.id)
        })?;
        Ok(Self::of(tokens))
    }

    /// Calls `hook` whenever the tokens change, to save them for example: with the new tokens after a refresh, with `None`
    /// after the end of the session. It is called in the order of the changes, from within the call that caused them, so it
    /// should be quick, and must not set another hook. It replaces an earlier one. A panic in it reaches the call that made
    /// the refresh; the new tokens are in place by then, and the others go on.
    #[must_use]
    pub fn on_change(self, hook: impl Fn(Option<&SavedSession>) + Send + Sync + 'static) -> Self {
        self.0.set_hook(Arc::new(hook));
        self
    }

    /// The tokens, to [`resume`](Self::resume) the session later. `None` after its end.
    pub fn saved(&self) -> Option<SavedSession> {
        self.0.saved()
    }

    /// The whole value of the token's header: also the `origin` of a flash upload's proof code. `None` after the
    /// end of the session.
    pub fn token(&self) -> Option<Secret> {
        self.0.token()
    }

    /// Ends the session at the server, and forgets the tokens. Calls in flight may still succeed; later ones fail without
    /// being sent.
    ///
    /// # Errors
    /// Those of the call; the session then continues. A token that the service no longer knows, and says so by a code of its
    /// own, is not an error: the session has ended either way. [`is_credentials`](Error::is_credentials) for a session that was resumed without the
    /// [account](SavedSession::account) that the call takes.
    pub async fn sign_out(&self, client: &Client) -> Result<()> {
        if let Some(follower) = self.0.in_flight() {
            // Whatever its outcome; the token to sign out with is the one afterwards.
            let _ = follower.outcome(&*client.shared.timer, client.options.limits().attempt).await;
        }
        let Some(saved) = self.0.saved() else { return Ok(()) };
        let operation = <F::End as Request>::OPERATION;
        let request = F::end(&saved).ok_or_else(|| {
            Error::new(ErrorKind::Credentials, "the session does not know its account, which signing out takes")
                .with_operation(operation.id)
        })?;
        match client.plain(StaticToken::for_operation(operation, saved.token)).call(request).await {
            Err(error) if !is_own_refusal(&error, operation) => Err(error),
            _ => {
                self.0.end(SessionEnded::SIGNED_OUT);
                Ok(())
            }
        }
    }

    /// Refreshes the token now, or waits for a refresh in flight.
    ///
    /// # Errors
    /// [`is_session_ended`](Error::is_session_ended) if the session has ended, otherwise those of the call, in the same form
    /// as where a call [waited for the refresh](Error::refresh_failure).
    pub async fn refresh(&self, client: &Client) -> Result<()> {
        loop {
            let part = self.0.refresh(client).map_err(BoxError::from).map_err(unrefreshed)?;
            if let Some(outcome) = outcome(part, client).await {
                return outcome.map_err(|failed| unrefreshed(failed.into_source()));
            }
        }
    }

    async fn sign(&self, attempt: &Attempt<'_>) -> Result<HeaderMap, BoxError> {
        let token = loop {
            let (part, meanwhile) = match self.0.next(attempt.now, attempt.client)? {
                Next::Use(token) => break token,
                Next::Fail(failed) => return Err(failed.into_source()),
                Next::Refresh { part, meanwhile } => (part, meanwhile),
            };
            match (outcome(part, attempt.client).await, meanwhile) {
                (None, _) => {}
                (Some(Ok(())), _) => break self.0.token().ok_or_else(|| self.0.ended())?,
                // The refresh failed in transit. The old token is still alive: call with it rather than fail.
                (Some(Err(failed)), Some(token)) if !failed.is_end() && self.0.is_alive(attempt.client) => break token,
                (Some(Err(failed)), _) => return Err(failed.into_source()),
            }
        };
        token_headers(form::<F>(), &token)
    }

    async fn renew(&self, attempt: &Attempt<'_>, is_own: bool) -> Result<bool, BoxError> {
        let sent = attempt.signed.get(form::<F>().header).map(HeaderValue::as_bytes);
        loop {
            let part = match self.0.refused(sent, attempt.client, is_own)? {
                AfterRefusal::Repeat => return Ok(true),
                AfterRefusal::Settle(None) => return Ok(false),
                AfterRefusal::Settle(Some(failed)) => return Err(failed.into_source()),
                AfterRefusal::Refresh(part) => part,
            };
            if let Some(outcome) = outcome(part, attempt.client).await {
                return outcome.map(|()| true).map_err(Failed::into_source);
            }
        }
    }
}

/// Leads a refresh, or waits for its leader; `None`: look again.
async fn outcome<F: SessionFlow>(part: Part<'_, F>, client: &Client) -> Option<Outcome> {
    match part {
        // Boxed: a call that has a good token does not carry it along.
        Part::Leader(leader) => Box::pin(leader.run(client)).await,
        Part::Follower(follower) => follower.outcome(&*client.shared.timer, client.options.limits().attempt).await,
    }
}

fn unrefreshed(source: BoxError) -> Error {
    source.downcast::<Outage>().map_or_else(
        |source| Error::new(ErrorKind::Credentials, "the session was not refreshed").with_source(source),
        |outage| Error::from(*outage),
    )
}

impl<F: SessionFlow> Credentials for Session<F> {
    fn scheme(&self) -> Scheme {
        <F::Refresh as Request>::OPERATION.token_kind().map_or(Scheme::Token, Scheme::OtherToken)
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(self.sign(attempt))
    }

    fn limits_itself(&self) -> bool {
        true
    }

    fn caller(&self, _operation: &Operation) -> Option<Secret> {
        self.token()
    }

    fn accepted(&self, attempt: &Attempt<'_>) {
        if let Some(sent) = attempt.signed.get(form::<F>().header) {
            self.0.used(sent.as_bytes(), attempt.now);
        }
    }

    fn refused<'a>(
        &'a self,
        attempt: &'a Attempt<'a>,
        refusal: &'a Refusal<'a>,
    ) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(self.renew(attempt, refusal.is_own))
    }
}

impl<F> fmt::Debug for Session<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}
