// What is public in koodrive-runtime: items without documentation, bodies and private fields (`_`).
// Modules that are not `pub` are reached through the `pub use` of others.
// Written by `cargo xtask api`. Edit the sources, not this file.

mod client {
    mod builder {
        pub struct ClientBuilder {
            _private: _,
        }
        impl ClientBuilder {
            pub fn credentials(self, credentials: impl Credentials) -> Self {}
            pub fn transport(self, transport: impl Transport) -> Self {}
            pub fn clock(self, clock: impl Clock) -> Self {}
            pub fn timer(self, timer: impl Timer) -> Self {}
            pub fn middleware(self, layer: impl Middleware) -> Self {}
            pub fn connect_timeout(self, limit: Duration) -> Self {}
            pub fn network(self, network: Network) -> Self {}
            pub fn attempt_timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn idle_timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn transfer_timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn retry(self, policy: RetryPolicy) -> Self {}
            pub fn retry_tokens(self, retries: u32) -> Self {}
            pub fn language(self, language: impl Into<String>) -> Self {}
            pub fn max_response(self, bytes: usize) -> Self {}
            pub fn allow_plain_http(self, host: impl Into<String>) -> Self {}
            pub fn build(self) -> Result<Client> {}
        }
        impl fmt::Debug for ClientBuilder {}
    }
    mod credentials {
        mod refusal {
            #[non_exhaustive]
            pub struct Refusal<'a> {
                pub headers: &'a HeaderMap,
                pub is_own: bool,
            }
            impl fmt::Debug for Refusal<'_> {}
        }
        mod token {
            #[derive(Clone, Debug)]
            pub struct StaticToken {
                _private: _,
            }
            impl StaticToken {
                pub fn new(token: impl Into<Secret>) -> Self {}
                pub fn of_kind(
                    kind: &'static TokenKind,
                    token: impl Into<Secret>,
                ) -> Self {}
            }
            impl Credentials for StaticToken {}
        }
        pub use self::refusal::Refusal;
        pub use self::token::StaticToken;
        pub trait Credentials: Send + Sync + 'static {
            fn scheme(&self) -> Scheme;
            fn headers<'a>(
                &'a self,
                attempt: &'a Attempt<'a>,
            ) -> BoxFuture<'a, Result<HeaderMap, BoxError>>;
            fn limits_itself(&self) -> bool {}
            fn caller(&self, _operation: &Operation) -> Option<Secret> {}
            fn accepted(&self, _attempt: &Attempt<'_>) {}
            fn refused<'a>(
                &'a self,
                _attempt: &'a Attempt<'a>,
                _refusal: &'a Refusal<'a>,
            ) -> BoxFuture<'a, Result<bool, BoxError>> {}
        }
        impl<C: Credentials + ?Sized> Credentials for Arc<C> {}
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Scheme {
            Anonymous,
            Token,
            Signature,
            OtherToken(&'static TokenKind),
        }
        impl From<Objection> for Error {}
        #[non_exhaustive]
        pub struct Attempt<'a> {
            pub operation: &'static Operation,
            pub method: &'a Method,
            pub uri: &'a Uri,
            pub host: &'a str,
            pub headers: &'a HeaderMap,
            pub signed: &'a HeaderMap,
            pub body: &'a [u8],
            pub now: SystemTime,
            pub renewed: bool,
            pub client: &'a Client,
        }
        impl fmt::Debug for Attempt<'_> {}
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Anonymous;
        impl Credentials for Anonymous {}
    }
    mod options {
        #[derive(Clone, Default)]
        pub struct CallOptions {
            _private: _,
        }
        impl CallOptions {
            pub fn new() -> Self {}
            pub fn timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn attempt_timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn idle_timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn transfer_timeout(self, limit: impl Into<Option<Duration>>) -> Self {}
            pub fn retry(self, policy: RetryPolicy) -> Self {}
            pub fn idempotent(self, idempotent: bool) -> Self {}
            pub fn language(self, language: impl Into<String>) -> Self {}
            pub fn trace_id(self, trace_id: TraceId) -> Self {}
            pub fn share_folder_id(self, id: impl Into<String>) -> Self {}
            pub fn agent(self, name: impl Into<String>) -> Self {}
            pub fn header(self, name: &str, value: &str) -> Result<Self> {}
        }
        impl fmt::Debug for CallOptions {}
    }
    mod presigned {
        mod download {
            pub struct Download {
                _private: _,
            }
            impl Download {
                pub fn status(&self) -> u16 {}
                pub fn headers(&self) -> &HeaderMap {}
                pub fn length(&self) -> Option<u64> {}
                pub fn total(&self) -> Option<u64> {}
                pub fn range(&self) -> Option<Range<u64>> {}
                pub fn etag(&self) -> Option<&str> {}
                pub fn last_modified(&self) -> Option<SystemTime> {}
                pub fn content_type(&self) -> Option<&str> {}
                pub async fn next_chunk(&mut self) -> Result<Option<Bytes>> {}
                pub async fn bytes_limited(self, max: usize) -> Result<Bytes> {}
            }
            impl Stream for Download {
                type Item = Result<Bytes>;
            }
            impl fmt::Debug for Download {}
        }
        mod request {
            #[derive(Clone)]
            pub struct DownloadRequest {
                _private: _,
            }
            impl DownloadRequest {
                pub fn new(url: impl Into<Secret>) -> Self {}
                pub fn size(self, bytes: u64) -> Self {}
                pub fn sha256(self, digest: impl Into<[u8; 32]>) -> Self {}
                pub fn range(self, bytes: impl RangeBounds<u64>) -> Self {}
                pub fn follow_redirects(self, most: u32) -> Self {}
                pub fn accept_unknown_length(self) -> Self {}
                pub fn allow_whole(self) -> Self {}
            }
            impl From<&str> for DownloadRequest {}
            impl From<String> for DownloadRequest {}
            impl From<&String> for DownloadRequest {}
            impl From<Secret> for DownloadRequest {}
            impl From<&Secret> for DownloadRequest {}
            impl fmt::Debug for DownloadRequest {}
        }
        pub use self::download::Download;
        pub use self::request::DownloadRequest;
        impl Client {
            pub async fn put_part(
                &self,
                url: &str,
                body: impl Into<Body>,
            ) -> Result<()> {}
            pub fn download(
                &self,
                request: impl Into<DownloadRequest>,
            ) -> impl Future<Output = Result<Download>> + Send {}
        }
        impl From<Body> for Payload {}
    }
    mod response {
        #[derive(Clone)]
        pub struct Response<T> {
            _private: _,
        }
        impl<T> Response<T> {
            pub fn value(&self) -> &T {}
            pub fn into_value(self) -> T {}
            pub fn status(&self) -> u16 {}
            pub fn headers(&self) -> &HeaderMap {}
            pub fn trace_id(&self) -> Option<&str> {}
            pub fn body(&self) -> &Bytes {}
            pub fn replaced(&self) -> usize {}
            pub fn attempts(&self) -> u32 {}
            pub fn elapsed(&self) -> Duration {}
        }
        impl<T: fmt::Debug> fmt::Debug for Response<T> {}
    }
    mod send {
        impl From<Error> for Failure {}
    }
    mod trace_id {
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct TraceId(_);
        impl TraceId {
            pub fn generate(profile: &Profile) -> Option<Self> {}
            pub fn new(
                profile: &Profile,
                text: impl Into<String>,
            ) -> Result<Self, Error> {}
            pub fn as_str(&self) -> &str {}
        }
        impl fmt::Display for TraceId {}
    }
    pub use self::builder::ClientBuilder;
    pub use self::credentials::{
        Anonymous, Attempt, Credentials, Refusal, Scheme, StaticToken,
    };
    pub use self::options::CallOptions;
    pub use self::presigned::{Download, DownloadRequest};
    pub use self::response::Response;
    pub use self::trace_id::TraceId;
    #[derive(Clone)]
    pub struct Client {
        _private: _,
    }
    impl Client {
        pub fn builder(endpoint: impl Into<String>) -> ClientBuilder {}
        pub fn call<R: Request>(
            &self,
            request: R,
        ) -> impl Future<Output = Result<R::Response>> + Send {}
        pub fn call_json(
            &self,
            operation: &'static Operation,
            fields: &Value,
        ) -> impl Future<Output = Result<Value>> + Send {}
        pub fn call_with_response<R: Request>(
            &self,
            request: R,
        ) -> impl Future<Output = Result<Response<R::Response>>> + Send {}
        pub fn with(&self, options: CallOptions) -> Self {}
        pub fn with_credentials(&self, credentials: impl Credentials) -> Self {}
        pub fn caller<R: Request>(&self) -> Option<Secret> {}
        pub fn scheme(&self) -> Scheme {}
        pub fn endpoint(&self) -> &Endpoint {}
    }
    impl fmt::Debug for Client {}
}
pub mod credentials {
    pub use crate::client::{
        Anonymous, Attempt, Credentials, Refusal, Scheme, StaticToken,
    };
    pub use crate::error::SessionEnded;
    pub use crate::koodrive::{
        AppSignature, BeginSession, Granted, Renewal, SavedSession, Session, SessionFlow,
    };
}
mod error {
    mod api {
        #[derive(Clone)]
        pub struct ApiError {
            _private: _,
        }
        impl ApiError {
            pub fn status(&self) -> u16 {}
            pub fn code(&self) -> Option<i64> {}
            pub fn code_text(&self) -> Option<&str> {}
            pub fn known(&self) -> Option<&'static ErrorCode> {}
            pub fn message(&self) -> Option<&str> {}
            pub fn is_retryable(&self) -> bool {}
            pub fn headers(&self) -> &HeaderMap {}
            pub fn body(&self) -> &[u8] {}
        }
        impl fmt::Debug for ApiError {}
        impl fmt::Display for ApiError {}
    }
    mod display {
        impl Error {
            pub fn without_remedy(&self) -> impl fmt::Display {}
        }
        impl fmt::Display for Error {}
        impl fmt::Debug for Error {}
    }
    mod kind {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind {
            Config,
            Request,
            Credentials,
            Connect,
            Handshake,
            Timeout,
            Interrupted,
            Transport,
            Redirect,
            Api,
            Storage,
            Integrity,
            TooLarge,
            Decode,
            Pagination,
            Job,
        }
        impl Error {
            pub fn is_config(&self) -> bool {}
            pub fn is_request(&self) -> bool {}
            pub fn is_credentials(&self) -> bool {}
            pub fn is_connect(&self) -> bool {}
            pub fn is_handshake(&self) -> bool {}
            pub fn is_timeout(&self) -> bool {}
            pub fn is_interrupted(&self) -> bool {}
            pub fn is_redirect(&self) -> bool {}
            pub fn is_api(&self) -> bool {}
            pub fn is_storage(&self) -> bool {}
            pub fn is_url_expired(&self) -> bool {}
            pub fn is_integrity(&self) -> bool {}
            pub fn is_too_large(&self) -> bool {}
            pub fn is_decode(&self) -> bool {}
            pub fn is_pagination(&self) -> bool {}
            pub fn is_job(&self) -> bool {}
            pub fn is_unauthenticated(&self) -> bool {}
            pub fn is_session_ended(&self) -> bool {}
            pub fn is_throttled(&self) -> bool {}
            pub fn is_unsent(&self) -> bool {}
            pub fn is_retryable(&self) -> bool {}
        }
    }
    mod outage {
        impl std::error::Error for Outage {}
        impl From<Outage> for Error {}
        impl Error {
            pub fn refresh_failure(&self) -> Option<&Self> {}
        }
    }
    mod phase {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Phase {
            Resolve,
            Connect,
            Proxy,
            Tls,
            Send,
            Receive,
        }
        impl fmt::Display for Phase {}
    }
    mod session_ended {
        #[derive(Clone, Debug)]
        pub struct SessionEnded {
            _private: _,
        }
        impl fmt::Display for SessionEnded {}
        impl std::error::Error for SessionEnded {}
    }
    mod storage {
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct StorageError {
            _private: _,
        }
        impl StorageError {
            pub fn code(&self) -> &str {}
            pub fn message(&self) -> Option<&str> {}
            pub fn request_id(&self) -> Option<&str> {}
            pub fn host_id(&self) -> Option<&str> {}
            pub fn is_retryable(&self) -> bool {}
        }
    }
    pub use self::api::ApiError;
    pub use self::kind::ErrorKind;
    pub use self::phase::Phase;
    pub use self::session_ended::SessionEnded;
    pub use self::storage::StorageError;
    pub type BoxError = Box<dyn StdError + Send + Sync>;
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub struct Error(_);
    impl Error {
        pub fn kind(&self) -> ErrorKind {}
        pub fn operation(&self) -> Option<&'static str> {}
        pub fn status(&self) -> Option<u16> {}
        pub fn code(&self) -> Option<i64> {}
        pub fn message(&self) -> Option<&str> {}
        pub fn trace_id(&self) -> Option<&str> {}
        pub fn attempts(&self) -> u32 {}
        pub fn elapsed(&self) -> Duration {}
        pub fn retry_after(&self) -> Option<Duration> {}
        pub fn phase(&self) -> Option<Phase> {}
        pub fn required_auth(&self) -> Option<Auth> {}
        pub fn json_path(&self) -> Option<&str> {}
        pub fn body_start(&self) -> Option<&str> {}
        pub fn decode(&self) -> Option<&DecodeError> {}
        pub fn api(&self) -> Option<&ApiError> {}
        pub fn storage(&self) -> Option<&StorageError> {}
        pub fn redirect_target(&self) -> Option<&Secret> {}
    }
    impl StdError for Error {}
}
mod koodrive {
    pub mod hash {
        mod context {
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub struct HashContext {
                _private: _,
            }
            impl HashContext {
                pub fn new(
                    midstate: Midstate,
                    bytes_before: u64,
                ) -> Result<Self, HashError> {}
                pub const fn midstate(&self) -> Midstate {}
                pub const fn bytes_before(&self) -> u64 {}
                pub fn to_json(&self) -> String {}
                pub fn from_json(json: &[u8]) -> Result<Self, HashError> {}
                pub fn encode(&self) -> String {}
                pub fn decode(value: &str) -> Result<Self, HashError> {}
            }
        }
        mod digest {
            #[derive(
                Clone,
                Copy,
                PartialEq,
                Eq,
                PartialOrd,
                Ord,
                Hash,
                Serialize,
                Deserialize
            )]
            pub struct Digest(_);
            impl Digest {
                pub const fn from_bytes(bytes: [u8; 32]) -> Self {}
                pub const fn as_bytes(&self) -> &[u8; 32] {}
                pub fn to_hex(&self) -> String {}
            }
            impl fmt::Display for Digest {}
            impl fmt::Debug for Digest {}
            impl From<[u8; 32]> for Digest {}
            impl From<Digest> for [u8; 32] {}
            impl From<Digest> for String {}
            impl AsRef<[u8]> for Digest {}
            impl FromStr for Digest {
                type Err = HashError;
            }
            impl TryFrom<String> for Digest {
                type Error = HashError;
            }
        }
        mod error {
            #[derive(Debug, thiserror::Error)]
            #[non_exhaustive]
            pub enum HashError {
                FileTooLong { length: u64, max: u64 },
                PartTooLarge { size: u64, max: u64 },
                PartTooSmall { size: u64, usable: u64 },
                PartUnaligned { size: u64, usable: u64 },
                TooManyParts { size: u64, count: u64, max: u32, usable: u64 },
                BatchSize { size: u32, max: u32 },
                NotOnBlockBoundary { position: u64 },
                PositionTooLarge { position: u64 },
                WordCount { count: usize },
                WordRange { index: usize, word: i128 },
                DigestText { text: String },
                ContextEncoding(Box<dyn Error + Send + Sync>),
                ContextField {
                    field: &'static str,
                    found: String,
                    expected: &'static str,
                },
                Shrank { position: u64, length: u64 },
                Grew { length: u64 },
                Read { position: u64, source: io::Error },
            }
        }
        mod midstate {
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
            pub struct Midstate(_);
            impl Midstate {
                pub const INITIAL: Self = _;
                pub const fn from_words(words: [u32; 8]) -> Self {}
                pub const fn words(self) -> [u32; 8] {}
            }
            impl From<[u32; 8]> for Midstate {}
            impl From<Midstate> for [u32; 8] {}
            impl From<Midstate> for Vec<i64> {}
            impl From<Midstate> for Vec<u64> {}
            impl TryFrom<&[i64]> for Midstate {
                type Error = HashError;
            }
            impl TryFrom<&[u64]> for Midstate {
                type Error = HashError;
            }
            impl TryFrom<&[u32]> for Midstate {
                type Error = HashError;
            }
            impl TryFrom<Vec<i64>> for Midstate {
                type Error = HashError;
            }
        }
        mod plan {
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub struct Part {
                pub number: u32,
                pub offset: u64,
                pub size: u64,
            }
            impl Part {
                pub const fn range(&self) -> Range<u64> {}
            }
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub struct Plan {
                _private: _,
            }
            impl Plan {
                pub fn new(
                    limits: &PartLimits,
                    length: u64,
                    part_size: u64,
                ) -> Result<Self, HashError> {}
                pub fn automatic(
                    limits: &PartLimits,
                    length: u64,
                ) -> Result<Self, HashError> {}
                pub fn single(
                    limits: &PartLimits,
                    length: u64,
                ) -> Result<Self, HashError> {}
                pub const fn length(&self) -> u64 {}
                pub const fn part_size(&self) -> u64 {}
                pub const fn count(&self) -> u32 {}
                pub fn part(&self, number: u32) -> Option<Part> {}
                pub fn parts(&self) -> Parts {}
                pub fn batches(&self) -> Batches {}
                pub fn batches_of(&self, size: u32) -> Result<Batches, HashError> {}
            }
            #[derive(Clone, Debug)]
            pub struct Parts {
                _private: _,
            }
            impl Iterator for Parts {
                type Item = Part;
            }
            impl DoubleEndedIterator for Parts {}
            impl ExactSizeIterator for Parts {}
            impl FusedIterator for Parts {}
            #[derive(Clone, Debug)]
            pub struct Batches {
                _private: _,
            }
            impl Iterator for Batches {
                type Item = Parts;
            }
            impl ExactSizeIterator for Batches {}
            impl FusedIterator for Batches {}
        }
        mod proof {
            pub fn proof_range(origin: &str, length: u64) -> Option<Range<u64>> {}
            pub fn proof_code(
                origin: &str,
                length: u64,
                source: impl Read + Seek,
            ) -> Result<Option<String>, HashError> {}
        }
        mod scan {
            pub const PRE_HASH_LENGTH: u64 = 1024;
            #[derive(Clone, PartialEq, Eq)]
            #[non_exhaustive]
            pub struct Scan {
                pub sha256: Digest,
                pub pre_hash: Digest,
                _private: _,
            }
            impl Scan {
                pub fn context(&self, part_number: u32) -> Option<Midstate> {}
                pub const fn plan(&self) -> &Plan {}
                pub const fn length(&self) -> u64 {}
            }
            impl fmt::Debug for Scan {}
            #[derive(Clone)]
            pub struct Scanner {
                _private: _,
            }
            impl Scanner {
                pub fn new(plan: &Plan) -> Self {}
                pub fn update(&mut self, data: &[u8]) -> Result<(), HashError> {}
                pub const fn position(&self) -> u64 {}
                pub fn finish(self) -> Result<Scan, HashError> {}
            }
            impl fmt::Debug for Scanner {}
            pub fn scan(reader: impl Read, plan: &Plan) -> Result<Scan, HashError> {}
            pub fn scan_with(
                reader: impl Read,
                plan: &Plan,
                progress: impl FnMut(u64),
            ) -> Result<Scan, HashError> {}
            pub fn pre_hash(reader: impl Read) -> Result<Digest, HashError> {}
            pub fn sha256_of(reader: impl Read) -> Result<Digest, HashError> {}
        }
        mod sha256 {
            pub const BLOCK: u64 = 64;
            #[derive(Clone)]
            pub struct Sha256 {
                _private: _,
            }
            impl Sha256 {
                pub const fn new() -> Self {}
                pub fn resume(
                    midstate: Midstate,
                    bytes_before: u64,
                ) -> Result<Self, HashError> {}
                pub fn digest(data: &[u8]) -> Digest {}
                pub fn update(&mut self, data: &[u8]) {}
                pub fn midstate(&self) -> Result<Midstate, HashError> {}
                pub const fn len(&self) -> u64 {}
                pub const fn is_empty(&self) -> bool {}
                pub fn finalize(self) -> Digest {}
            }
            impl Default for Sha256 {}
            impl fmt::Debug for Sha256 {}
            impl io::Write for Sha256 {}
        }
        pub use context::HashContext;
        pub use digest::Digest;
        pub use error::HashError;
        pub use midstate::Midstate;
        pub use plan::{Batches, Part, Parts, Plan};
        pub use proof::{proof_code, proof_range};
        pub use scan::{
            PRE_HASH_LENGTH, Scan, Scanner, pre_hash, scan, scan_with, sha256_of,
        };
        pub use sha256::{BLOCK, Sha256};
    }
    mod session {
        mod flow {
            pub trait SessionFlow: Sized + Send + Sync + 'static {
                const LIFE: Option<Duration>;
                const RENEWAL: Renewal;
                type Refresh: Request + Send;
                type End: Request + Send;
                fn refresh(renewal: Secret) -> Self::Refresh;
                fn refreshed(response: &<Self::Refresh as Request>::Response) -> Granted;
                fn end(session: &SavedSession) -> Option<Self::End>;
            }
            pub trait BeginSession<F>: Request {
                fn begun(response: &Self::Response) -> Granted;
            }
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum Renewal {
                SessionId,
                RefreshToken,
            }
            #[derive(Clone, Debug, Default, PartialEq, Eq)]
            pub struct Granted {
                pub token: Option<Secret>,
                pub renewal: Option<Secret>,
                pub account: Option<String>,
                pub life: Option<Duration>,
            }
        }
        mod saved {
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[non_exhaustive]
            pub struct SavedSession {
                pub token: Secret,
                pub session_id: Option<Secret>,
                pub refresh_token: Option<Secret>,
                pub account: Option<String>,
                pub expires: Option<Time>,
            }
            impl SavedSession {
                pub fn new(token: impl Into<Secret>) -> Self {}
                pub fn session_id(self, id: impl Into<Secret>) -> Self {}
                pub fn refresh_token(self, token: impl Into<Secret>) -> Self {}
                pub fn account(self, id: impl Into<String>) -> Self {}
                pub fn expires(self, time: impl Into<Time>) -> Self {}
            }
        }
        pub use self::flow::{BeginSession, Granted, Renewal, SessionFlow};
        pub use self::saved::SavedSession;
        pub struct Session<F>(_);
        impl<F> Clone for Session<F> {}
        impl<F: SessionFlow> Session<F> {
            pub fn new(token: impl Into<Secret>, renewal: impl Into<Secret>) -> Self {}
            pub fn resume(saved: SavedSession) -> Self {}
            pub async fn sign_in<B: BeginSession<F>>(
                client: &Client,
                request: B,
            ) -> Result<Self> {}
            pub fn on_change(
                self,
                hook: impl Fn(Option<&SavedSession>) + Send + Sync + 'static,
            ) -> Self {}
            pub fn saved(&self) -> Option<SavedSession> {}
            pub fn token(&self) -> Option<Secret> {}
            pub async fn sign_out(&self, client: &Client) -> Result<()> {}
            pub async fn refresh(&self, client: &Client) -> Result<()> {}
        }
        impl<F: SessionFlow> Credentials for Session<F> {}
        impl<F> fmt::Debug for Session<F> {}
    }
    pub mod sign {
        #[derive(Clone, Copy)]
        pub struct Signable<'a> {
            pub method: &'a str,
            pub path: &'a str,
            pub query: &'a str,
            pub headers: &'a [(&'a str, &'a str)],
            pub body: &'a [u8],
        }
        impl std::fmt::Debug for Signable<'_> {}
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct CanonicalRequest {
            pub text: String,
            pub signed_headers: String,
        }
        pub fn canonical_request(request: &Signable<'_>) -> CanonicalRequest {}
        pub fn string_to_sign(algorithm: &str, canonical_request: &str) -> String {}
        pub fn signature(app_secret: &Secret, string_to_sign: &str) -> String {}
        pub fn authorization(
            algorithm: &str,
            app_id: &str,
            signed_headers: &str,
            signature: &str,
        ) -> String {}
        pub fn date(now: SystemTime) -> Option<String> {}
    }
    mod signature {
        #[derive(Clone, Debug)]
        pub struct AppSignature {
            _private: _,
        }
        impl AppSignature {
            pub fn new(
                app_id: impl Into<String>,
                app_secret: impl Into<Secret>,
                user_id: impl Into<String>,
            ) -> Self {}
            pub fn user_id(&self) -> &str {}
        }
        impl Credentials for AppSignature {}
    }
    pub use self::session::{
        BeginSession, Granted, Renewal, SavedSession, Session, SessionFlow,
    };
    pub use self::signature::AppSignature;
}
mod limit {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Limit {
        AtMost(u64),
        Unlimited,
    }
    impl Limit {
        pub const fn at_most(self) -> Option<u64> {}
        pub const fn is_unlimited(self) -> bool {}
        pub const fn allows(self, amount: u64) -> bool {}
    }
    impl From<u64> for Limit {}
    impl From<Option<u64>> for Limit {}
    impl fmt::Display for Limit {}
    impl Serialize for Limit {}
    impl<'de> Deserialize<'de> for Limit {}
}
mod operation {
    pub trait Request: Serialize {
        type Response: DeserializeOwned + Send;
        const OPERATION: &'static Operation;
    }
    impl<R: Request> Request for &R {
        type Response = R::Response;
        const OPERATION: &'static Operation = _;
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Operation {
        pub id: &'static str,
        pub method: Method,
        pub path: &'static str,
        pub params: &'static [Param],
        pub auth: Auth,
        pub idempotent: bool,
        pub has_body: bool,
        pub common: &'static [CommonHeader],
        pub errors: &'static [ErrorCode],
        pub success: Option<SuccessMember>,
        pub profile: &'static Profile,
    }
    impl Operation {
        pub fn error(&self, code: i64) -> Option<&'static ErrorCode> {}
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct SuccessMember {
        pub name: &'static str,
        pub values: &'static [&'static str],
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum CommonHeader {
        TraceId,
        Language,
        ShareFolder,
        Agent { required: bool },
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Method {
        Get,
        Post,
        Put,
        Patch,
        Delete,
    }
    impl From<Method> for http::Method {}
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Param {
        pub name: &'static str,
        pub location: ParameterLocation,
    }
    impl Param {
        pub const fn path(name: &'static str) -> Self {}
        pub const fn query(name: &'static str) -> Self {}
        pub const fn header(name: &'static str) -> Self {}
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ParameterLocation {
        Path,
        Query,
        Header,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Auth {
        None,
        Token,
        Signature,
        TokenOrSignature,
        OtherToken(&'static TokenKind),
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct ErrorCode {
        pub code: i64,
        pub status: u16,
        pub name: &'static str,
        pub meaning: &'static str,
        pub action: &'static str,
        pub retryable: bool,
    }
}
pub mod pagination {
    mod endless {
        #[doc(hidden)]
        pub const MAX_PAGES: u32 = 100_000;
        #[doc(hidden)]
        pub fn cycling(operation: &Operation) -> Error {}
        #[doc(hidden)]
        pub fn too_many_pages(operation: &Operation, limit: u32) -> Error {}
    }
    mod items {
        pub struct Items<R: Paged> {
            _private: _,
        }
        impl<R: Paged> Items<R> {
            pub fn new(client: &Client, request: R) -> Self {}
            pub fn max_pages(self, pages: u32) -> Self {}
            pub async fn next_item(&mut self) -> Result<Option<R::Item>> {}
            pub fn next_request(&self) -> Option<&R> {}
            pub fn held(&self) -> usize {}
        }
        impl<R: Paged> Unpin for Items<R> {}
        impl<R: Paged> Stream for Items<R> {
            type Item = Result<R::Item>;
        }
        impl<R: Paged> FusedStream for Items<R> {}
        impl<R: Paged> fmt::Debug for Items<R> {}
    }
    mod pages {
        pub struct Pages<R: Paged> {
            _private: _,
        }
        impl<R: Paged> Pages<R> {
            pub fn new(client: &Client, request: R) -> Self {}
            pub fn max_pages(self, pages: u32) -> Self {}
            pub fn items(self) -> Items<R> {}
            pub async fn next_page(&mut self) -> Result<Option<R::Response>> {}
            pub fn next_request(&self) -> Option<&R> {}
        }
        impl<R: Paged> Unpin for Pages<R> {}
        impl<R: Paged> Stream for Pages<R> {
            type Item = Result<R::Response>;
        }
        impl<R: Paged> FusedStream for Pages<R> {}
        impl<R: Paged> fmt::Debug for Pages<R> {}
    }
    mod walk {
        pub trait Style: sealed::Sealed + Default + Debug + Send + 'static {
            type Position: Send;
            #[doc(hidden)]
            fn step(
                &mut self,
                from: Option<Self::Position>,
                received: usize,
                rest: Option<Self::Position>,
            ) -> Step<Self::Position>;
        }
        mod sealed {
            pub trait Sealed {}
            impl Sealed for super::Cursor {}
            impl Sealed for super::Offset {}
        }
        #[doc(hidden)]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Step<P> {
            To(P),
            End,
            Back(P),
        }
        #[derive(Clone, Debug, Default)]
        pub struct Cursor {
            _private: _,
        }
        impl Style for Cursor {
            type Position = String;
        }
        #[derive(Clone, Debug, Default)]
        pub struct Offset;
        impl Style for Offset {
            type Position = u64;
        }
    }
    #[doc(hidden)]
    pub use self::endless::{MAX_PAGES, cycling, too_many_pages};
    pub use self::items::Items;
    pub use self::pages::Pages;
    #[doc(hidden)]
    pub use self::walk::Step;
    pub use self::walk::{Cursor, Offset, Style};
    pub trait Paged: Request<Response: Send + 'static> + Clone + Send + 'static {
        type Item: Send + 'static;
        type Style: Style;
        fn items(page: &mut Self::Response) -> Option<&mut Vec<Self::Item>>;
        fn position(&self) -> Option<<Self::Style as Style>::Position>;
        fn rest(page: &Self::Response) -> Option<<Self::Style as Style>::Position>;
        fn turn(&mut self, to: <Self::Style as Style>::Position);
    }
}
pub mod poll {
    mod facts {
        pub trait Polled: Request<Response: Send> + Clone + Send + 'static {
            type Item;
            fn status(response: &Self::Response) -> Status;
            fn result(_response: &Self::Response) -> Option<OutcomeKind> {}
            fn percent(_response: &Self::Response) -> Option<i64> {}
            fn items(_response: &Self::Response) -> &[Self::Item] {}
            fn item_status(_item: &Self::Item) -> ItemStatus {}
        }
        pub trait Cancellable: Polled {
            type Cancel: Request<Response: Send> + Send + 'static;
            fn cancel(&self) -> Self::Cancel;
        }
        pub trait LongRunning: Request {
            type Poll: Polled;
            fn follow(&self, response: &Self::Response) -> Option<Self::Poll>;
        }
        #[doc(hidden)]
        pub fn id<T: AsRef<str> + Clone>(id: Option<&T>) -> Option<T> {}
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Status {
            Running,
            Finished,
            Ended(OutcomeKind),
            Unknown,
        }
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ItemStatus {
            Pending,
            Succeeded,
            Failed,
            Unknown,
        }
    }
    mod outcome {
        pub struct Outcome<R: Polled> {
            _private: _,
        }
        impl<R: Polled> Outcome<R> {
            pub fn kind(&self) -> OutcomeKind {}
            pub fn is_success(&self) -> bool {}
            pub fn response(&self) -> &R::Response {}
            pub fn into_response(self) -> R::Response {}
            pub fn items(&self) -> &[R::Item] {}
            pub fn failed(&self) -> impl Iterator<Item = &R::Item> {}
            pub fn polls(&self) -> u32 {}
            pub fn elapsed(&self) -> Duration {}
            pub fn require_success(self) -> Result<Self> {}
            pub fn into_result(self) -> Result<R::Response> {}
        }
        impl<R: Polled> fmt::Debug for Outcome<R> {}
    }
    mod outcome_kind {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum OutcomeKind {
            Succeeded,
            Partial,
            Failed,
            Cancelled,
            Unstated,
        }
    }
    mod policy {
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct PollPolicy {
            _private: _,
        }
        impl PollPolicy {
            pub fn new() -> Self {}
            pub fn first_pause(self, pause: Duration) -> Self {}
            pub fn factor(self, factor: f64) -> Self {}
            pub fn longest_pause(self, pause: Duration) -> Self {}
            pub fn jitter(self, part: f64) -> Self {}
            pub fn failures(self, in_a_row: u32) -> Self {}
        }
        impl Default for PollPolicy {}
    }
    mod watch {
        pub struct Progress<'p, T> {
            _private: _,
        }
        impl<'p, T> Progress<'p, T> {
            pub fn response(&self) -> &'p T {}
            pub fn percent(&self) -> Option<u8> {}
            pub fn polls(&self) -> u32 {}
            pub fn elapsed(&self) -> Duration {}
        }
        impl<T> fmt::Debug for Progress<'_, T> {}
    }
    #[doc(hidden)]
    pub use self::facts::id;
    pub use self::facts::{Cancellable, ItemStatus, LongRunning, Polled, Status};
    pub use self::outcome::Outcome;
    pub use self::outcome_kind::OutcomeKind;
    pub use self::policy::PollPolicy;
    pub use self::watch::Progress;
    pub struct Poller<'a, R: Polled> {
        _private: _,
    }
    impl<'a, R: Polled> Poller<'a, R> {
        pub fn new(client: &Client, request: R) -> Self {}
        pub fn policy(self, policy: PollPolicy) -> Self {}
        pub fn deadline(self, deadline: Duration) -> Self {}
        pub fn on_progress(
            self,
            watcher: impl FnMut(Progress<'_, R::Response>) + Send + 'a,
        ) -> Self {}
    }
    impl<'a, R: Cancellable> Poller<'a, R> {
        pub fn cancel_when(self, when: impl Future<Output = ()> + Send + 'a) -> Self {}
    }
    impl<'a, R: Polled> IntoFuture for Poller<'a, R> {
        type Output = Result<Outcome<R>>;
        type IntoFuture = BoxFuture<'a, Self::Output>;
    }
    impl<R: Polled> fmt::Debug for Poller<'_, R> {}
}
mod profile {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Profile {
        pub product: &'static str,
        pub user_agent: &'static str,
        pub envelope: Option<Envelope>,
        pub token: TokenForm,
        pub signature: Option<SignatureHeaders>,
        pub trace_id: Option<TraceIdHeader>,
        pub language: Option<&'static str>,
        pub share_folder: Option<&'static str>,
        pub agent: Option<&'static str>,
        pub retry_after_ms: Option<&'static str>,
        pub secrets: &'static [&'static str],
    }
    impl Profile {
        pub const PLAIN: Self = _;
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Envelope {
        pub code: &'static [&'static str],
        pub message: &'static [&'static str],
        pub success: i64,
        pub nested: Option<NestedError>,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct NestedError {
        pub member: &'static str,
        pub pointer: &'static str,
        pub code: &'static str,
        pub message: &'static str,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct TokenForm {
        pub header: &'static str,
        pub prefix: &'static str,
        pub also: &'static [&'static str],
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct TokenKind {
        pub scheme: &'static str,
        pub form: TokenForm,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct SignatureHeaders {
        pub date: &'static str,
        pub user: &'static str,
        pub algorithm: &'static str,
        pub tolerance: u64,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct TraceIdHeader {
        pub header: &'static str,
        pub length: usize,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct PartLimits {
        pub max_length: u64,
        pub min_size: u64,
        pub max_size: u64,
        pub max_count: u32,
        pub max_per_call: u32,
    }
}
pub mod request {
    #[derive(Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Parts {
        pub method: Method,
        pub path: String,
        pub query: Vec<(String, String)>,
        pub headers: HeaderMap,
        pub body: Option<Bytes>,
    }
    impl Parts {
        pub fn path_and_query(&self) -> String {}
    }
    impl fmt::Debug for Parts {}
    pub fn build<R: Request>(request: &R) -> Result<Parts> {}
    pub fn build_json(operation: &'static Operation, fields: &Value) -> Result<Parts> {}
}
mod retry {
    mod policy {
        #[derive(Clone)]
        pub struct RetryPolicy {
            _private: _,
        }
        impl Default for RetryPolicy {}
        impl RetryPolicy {
            pub fn new() -> Self {}
            pub fn never() -> Self {}
            pub fn max_attempts(self, attempts: u32) -> Self {}
            pub fn max_elapsed(self, time: Duration) -> Self {}
            pub fn backoff(self, first: Duration, max: Duration) -> Self {}
            pub fn when(
                self,
                worth: impl Fn(&Error) -> bool + Send + Sync + 'static,
            ) -> Self {}
        }
        impl fmt::Debug for RetryPolicy {}
    }
    pub use self::policy::RetryPolicy;
}
mod secret {
    #[derive(
        Clone,
        Default,
        PartialEq,
        Eq,
        Hash,
        PartialOrd,
        Ord,
        Serialize,
        Deserialize
    )]
    pub struct Secret(_);
    impl Secret {
        pub fn new(text: impl Into<String>) -> Self {}
        pub fn expose(&self) -> &str {}
        pub fn is_empty(&self) -> bool {}
    }
    impl Drop for Secret {}
    impl fmt::Debug for Secret {}
    impl From<&str> for Secret {}
    impl From<String> for Secret {}
}
mod time {
    mod clock {
        pub trait Clock: Send + Sync + 'static {
            fn now(&self) -> SystemTime;
        }
        impl<C: Clock + ?Sized> Clock for std::sync::Arc<C> {}
        #[derive(Clone, Copy, Debug, Default)]
        pub struct SystemClock;
        impl Clock for SystemClock {}
        #[derive(Debug)]
        pub struct ManualClock(_);
        impl ManualClock {
            pub fn new(now: SystemTime) -> Self {}
            pub fn set(&self, now: SystemTime) {}
            pub fn advance(&self, by: Duration) {}
        }
        impl Clock for ManualClock {}
    }
    #[cfg(feature = "tokio")]
    pub(crate) mod driver {
        impl std::error::Error for NoDriver {}
        impl From<NoDriver> for Error {}
    }
    mod timer {
        pub trait Timer: Send + Sync + 'static {
            fn now(&self) -> Instant;
            fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
            fn try_sleep(&self, duration: Duration) -> BoxFuture<'static, Result<()>> {}
        }
        impl<T: Timer + ?Sized> Timer for Arc<T> {}
        #[cfg(feature = "tokio")]
        #[derive(Clone, Copy, Debug, Default)]
        pub struct TokioTimer;
        #[cfg(feature = "tokio")]
        impl Timer for TokioTimer {}
    }
    pub use self::clock::{Clock, ManualClock, SystemClock};
    pub use self::timer::Timer;
    #[cfg(feature = "tokio")]
    pub use self::timer::TokioTimer;
    #[derive(Clone, Default, PartialEq, Eq, Hash)]
    pub struct Time {
        _private: _,
    }
    impl Time {
        pub fn as_str(&self) -> &str {}
        pub fn instant(&self) -> Option<SystemTime> {}
        pub fn instant_in(&self, seconds_ahead: i32) -> Option<SystemTime> {}
        pub fn is_empty(&self) -> bool {}
    }
    impl From<&str> for Time {}
    impl From<String> for Time {}
    impl From<SystemTime> for Time {}
    impl fmt::Display for Time {}
    impl fmt::Debug for Time {}
    impl Serialize for Time {}
    impl<'de> Deserialize<'de> for Time {}
}
pub mod transport {
    mod body {
        #[derive(Default)]
        pub struct Body(_);
        impl Body {
            pub fn empty() -> Self {}
            pub fn stream<S, E>(stream: S, length: u64) -> Self
            where
                S: Stream<Item = Result<Bytes, E>> + Send + 'static,
                E: Into<BoxError>,
            {}
            pub fn from_stream<S, E>(stream: S, length: Option<u64>) -> Self
            where
                S: Stream<Item = Result<Bytes, E>> + Send + 'static,
                E: Into<BoxError>,
            {}
            pub fn length(&self) -> Option<u64> {}
            pub fn as_bytes(&self) -> Option<&[u8]> {}
            pub async fn next_chunk(&mut self) -> Option<Result<Bytes, BoxError>> {}
        }
        impl Stream for Body {
            type Item = Result<Bytes, BoxError>;
        }
        impl fmt::Debug for Body {}
        impl From<Bytes> for Body {}
        impl From<Vec<u8>> for Body {}
        impl From<String> for Body {}
        impl From<&'static str> for Body {}
    }
    mod endpoint {
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct Endpoint {
            _private: _,
        }
        impl Endpoint {
            pub fn parse(address: &str) -> Result<Self> {}
            pub fn host(&self) -> &str {}
            pub fn is_https(&self) -> bool {}
            pub fn is_loopback(&self) -> bool {}
        }
        impl fmt::Display for Endpoint {}
        impl fmt::Debug for Endpoint {}
    }
    mod error {
        #[derive(Debug)]
        pub struct TransportError {
            _private: _,
        }
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TransportErrorKind {
            Config,
            Request,
            Connect,
            Handshake,
            Timeout,
            Interrupted,
            Decode,
            Other,
        }
        impl TransportError {
            pub fn new(kind: TransportErrorKind, source: impl Into<BoxError>) -> Self {}
            pub fn with_phase(self, phase: Phase) -> Self {}
            pub fn kind(&self) -> TransportErrorKind {}
            pub fn phase(&self) -> Option<Phase> {}
        }
        impl fmt::Display for TransportError {}
        impl std::error::Error for TransportError {}
        impl From<TransportError> for Error {}
    }
    #[cfg(feature = "hyper")]
    mod hyper {
        mod connect {
            mod resolve {
                impl std::error::Error for Unresolved {}
            }
            mod through {
                mod connect {
                    impl std::error::Error for Refused {}
                }
                #[cfg(feature = "socks")]
                mod socks {
                    impl std::error::Error for Gone {}
                }
            }
        }
        pub(super) mod failure {
            impl fmt::Display for Step {}
            impl StdError for Step {}
        }
        mod proxy {
            impl std::error::Error for Unusable {}
        }
        mod runtime {
            impl Timer for Ticks {}
        }
        #[derive(Clone)]
        pub struct HyperTransport {
            _private: _,
        }
        impl HyperTransport {
            pub fn new() -> Result<Self> {}
            pub fn with_connect_timeout(timeout: Duration) -> Result<Self> {}
            pub fn with_network(
                network: &Network,
                connect_timeout: Duration,
            ) -> Result<Self> {}
        }
        impl Transport for HyperTransport {}
        impl fmt::Debug for HyperTransport {}
        impl From<proxy::Unusable> for Error {}
    }
    mod middleware {
        pub trait Middleware: Send + Sync + 'static {
            fn handle<'a>(
                &'a self,
                request: http::Request<Body>,
                next: Next<'a>,
            ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>>;
        }
        impl<M: Middleware + ?Sized> Middleware for Arc<M> {}
        #[derive(Clone, Copy)]
        pub struct Next<'a> {
            _private: _,
        }
        impl<'a> Next<'a> {
            pub fn run(
                self,
                request: http::Request<Body>,
            ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {}
        }
        impl fmt::Debug for Next<'_> {}
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct AttemptInfo {
            pub operation: Option<&'static Operation>,
            pub number: u32,
        }
    }
    mod network {
        #[derive(Clone, Default)]
        pub struct Network {
            _private: _,
        }
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum TlsVersion {
            V1_2,
            V1_3,
        }
        impl Network {
            pub fn new() -> Self {}
            pub fn add_root_certificate(self, pem: impl Into<Vec<u8>>) -> Self {}
            pub fn only_root_certificates(self, pem: impl Into<Vec<u8>>) -> Self {}
            pub fn client_certificate(
                self,
                pem_chain: impl Into<Vec<u8>>,
                pem_key: impl Into<Vec<u8>>,
            ) -> Self {}
            pub fn min_tls(self, version: TlsVersion) -> Self {}
            pub fn proxy(self, url: impl Into<Secret>) -> Self {}
            pub fn proxy_credentials(
                self,
                user: impl Into<String>,
                password: impl Into<Secret>,
            ) -> Self {}
            pub fn no_proxy(self) -> Self {}
            pub fn proxy_except(self, list: impl Into<String>) -> Self {}
            pub fn max_idle_connections(self, count: usize) -> Self {}
            pub fn keep_idle(self, time: Duration) -> Self {}
        }
        impl fmt::Debug for Network {}
    }
    mod progress {
        #[cfg(feature = "hyper")]
        thread_local! {
            static ATTEMPT : RefCell < Option < Progress >> = const { RefCell::new(None)
            };
        }
    }
    #[cfg(feature = "reqwest")]
    mod reqwest {
        #[derive(Clone)]
        pub struct ReqwestTransport {
            _private: _,
        }
        impl ReqwestTransport {
            pub fn from_client(client: ::reqwest::Client) -> Self {}
            pub fn with_local(self, client: ::reqwest::Client) -> Self {}
        }
        impl Transport for ReqwestTransport {}
        impl fmt::Debug for ReqwestTransport {}
    }
    pub use self::body::Body;
    pub use self::endpoint::Endpoint;
    pub use self::error::{TransportError, TransportErrorKind};
    #[cfg(feature = "hyper")]
    pub use self::hyper::HyperTransport;
    pub use self::middleware::{AttemptInfo, Middleware, Next};
    pub use self::network::{Network, TlsVersion};
    #[cfg(feature = "reqwest")]
    pub use self::reqwest::ReqwestTransport;
    pub use crate::error::Phase;
    pub trait Transport: Send + Sync + 'static {
        fn send(
            &self,
            request: http::Request<Body>,
        ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
    }
    impl<T: Transport + ?Sized> Transport for Arc<T> {}
    impl<T: Transport + ?Sized> Transport for Box<T> {}
}
pub mod wire {
    mod encode {
        #[derive(Debug, thiserror::Error)]
        pub struct EncodeError {
            _private: _,
        }
        impl EncodeError {
            pub fn path(&self) -> Option<&str> {}
            pub fn message(&self) -> String {}
        }
        pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {}
    }
    mod enums {
        mod decode {
            #[doc(hidden)]
            pub fn read_text<'de, D, E>(deserializer: D) -> Result<E, D::Error>
            where
                D: Deserializer<'de>,
                E: StringEnum + From<String> + for<'a> From<&'a str>,
            {}
            #[doc(hidden)]
            pub fn read_integer<'de, D: Deserializer<'de>, E: From<i64>>(
                deserializer: D,
            ) -> Result<E, D::Error> {}
        }
        mod macros {
            #[macro_export]
            macro_rules! string_enum {
                ($name:ident) => {
                    impl $name { #[doc = " The value as it stands on the wire."]
                    #[must_use] pub fn as_str(& self) -> & str { match self {
                    Self::Unknown(text) => text, known => $crate::wire::text_of(known), }
                    } } impl ::core::convert::From <& str > for $name { fn from(text : &
                    str) -> Self { $crate::wire::known_text(text).unwrap_or_else(||
                    Self::Unknown(::std::string::String::from(text))) } } impl
                    ::core::convert::From <::std::string::String > for $name { fn
                    from(text : ::std::string::String) -> Self {
                    $crate::wire::known_text(& text).unwrap_or(Self::Unknown(text)) } }
                    impl ::core::fmt::Display for $name { fn fmt(& self, f : & mut
                    ::core::fmt::Formatter <'_ >) -> ::core::fmt::Result { f.pad(self
                    .as_str()) } } impl $crate::__private::serde::Serialize for $name {
                    fn serialize < S > (& self, serializer : S) -> ::core::result::Result
                    < S::Ok, S::Error > where S : $crate::__private::serde::Serializer, {
                    serializer.serialize_str(self.as_str()) } } impl <'de >
                    $crate::__private::serde::Deserialize <'de > for $name { fn
                    deserialize < D > (deserializer : D) -> ::core::result::Result <
                    Self, D::Error > where D : $crate::__private::serde::Deserializer
                    <'de >, { $crate::wire::read_text(deserializer) } }
                };
            }
            #[macro_export]
            macro_rules! integer_enum {
                ($name:ident) => {
                    impl $name { #[doc = " The value as it stands on the wire."]
                    #[must_use] pub fn value(& self) -> i64 { match self {
                    Self::Unknown(number) => * number, known =>
                    $crate::wire::integer_of(known), } } } impl ::core::convert::From <
                    i64 > for $name { fn from(number : i64) -> Self {
                    $crate::wire::known_integer(number).unwrap_or(Self::Unknown(number))
                    } } impl ::core::convert::From <$name > for i64 { fn from(value :
                    $name) -> Self { value.value() } } impl ::core::fmt::Display for
                    $name { fn fmt(& self, f : & mut ::core::fmt::Formatter <'_ >) ->
                    ::core::fmt::Result { ::core::fmt::Display::fmt(& self.value(), f) }
                    } impl $crate::__private::serde::Serialize for $name { fn serialize <
                    S > (& self, serializer : S) -> ::core::result::Result < S::Ok,
                    S::Error > where S : $crate::__private::serde::Serializer, {
                    serializer.serialize_i64(self.value()) } } impl <'de >
                    $crate::__private::serde::Deserialize <'de > for $name { fn
                    deserialize < D > (deserializer : D) -> ::core::result::Result <
                    Self, D::Error > where D : $crate::__private::serde::Deserializer
                    <'de >, { $crate::wire::read_integer(deserializer) } }
                };
            }
        }
        #[doc(hidden)]
        pub use self::decode::{read_integer, read_text};
        pub trait StringEnum: Clone + PartialEq + Sized + 'static {
            const KNOWN: &'static [(&'static str, Self)];
        }
        pub trait IntegerEnum: Clone + PartialEq + Sized + 'static {
            const KNOWN: &'static [(i64, Self)];
        }
        #[doc(hidden)]
        pub fn known_text<E: StringEnum>(text: &str) -> Option<E> {}
        #[doc(hidden)]
        pub fn text_of<E: StringEnum>(value: &E) -> &'static str {}
        #[doc(hidden)]
        pub fn known_integer<E: IntegerEnum>(number: i64) -> Option<E> {}
        #[doc(hidden)]
        pub fn integer_of<E: IntegerEnum>(value: &E) -> i64 {}
    }
    mod error {
        #[derive(Debug)]
        pub struct DecodeError {
            _private: _,
        }
        impl DecodeError {
            pub fn path(&self) -> Option<&str> {}
            pub fn message(&self) -> &str {}
            pub fn offending(&self) -> Option<&str> {}
            pub fn is_syntax(&self) -> bool {}
            pub fn is_unproven(&self) -> bool {}
        }
        impl fmt::Display for DecodeError {}
        impl std::error::Error for DecodeError {}
    }
    mod ids {
        #[macro_export]
        macro_rules! string_id {
            ($name:ident) => {
                impl $name { #[doc =
                " An id that is known when the program is compiled."] #[must_use] pub
                const fn from_static(text : &'static str) -> Self {
                Self(::std::borrow::Cow::Borrowed(text)) } #[doc = " The id as text."]
                #[must_use] pub fn as_str(& self) -> & str { & self.0 } } impl
                ::core::fmt::Display for $name { fn fmt(& self, f : & mut
                ::core::fmt::Formatter <'_ >) -> ::core::fmt::Result { f.write_str(& self
                .0) } } impl ::core::convert::AsRef < str > for $name { fn as_ref(& self)
                -> & str { & self.0 } } impl ::core::convert::From <& str > for $name {
                fn from(text : & str) -> Self {
                Self(::std::borrow::Cow::Owned(::std::string::String::from(text))) } }
                impl ::core::convert::From <::std::string::String > for $name { fn
                from(text : ::std::string::String) -> Self {
                Self(::std::borrow::Cow::Owned(text)) } } impl ::core::convert::From
                <&$name > for $name { fn from(id : &$name) -> Self { id.clone() } } impl
                ::core::convert::From <$name > for ::std::string::String { fn from(id :
                $name) -> Self { id.0.into_owned() } } impl
                $crate::__private::serde::Serialize for $name { fn serialize < S > (&
                self, serializer : S) -> ::core::result::Result < S::Ok, S::Error > where
                S : $crate::__private::serde::Serializer, { serializer.serialize_str(&
                self.0) } } impl <'de > $crate::__private::serde::Deserialize <'de > for
                $name { fn deserialize < D > (deserializer : D) -> ::core::result::Result
                < Self, D::Error > where D : $crate::__private::serde::Deserializer <'de
                >, { let text = <::std::string::String as
                $crate::__private::serde::Deserialize >::deserialize(deserializer) ?;
                ::core::result::Result::Ok(Self::from(text)) } }
            };
        }
    }
    mod lenient {
        mod empty {
            pub fn empty_as_none<'de, D, T>(
                deserializer: D,
            ) -> Result<Option<T>, D::Error>
            where
                D: Deserializer<'de>,
                T: Deserialize<'de>,
            {}
        }
        mod probe {
            mod tracker {
                impl Probe for &Tracker {}
            }
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum Step {
                Key(usize),
                Item(usize),
                Variant,
            }
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum Kind {
                Text,
                Word,
                Number,
                Unsigned,
                Flag,
                List,
                Object,
                Required,
            }
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum Content {
                #[default]
                Full,
                Empty,
                Bare,
                Nothing(Kind),
            }
            #[derive(Debug)]
            pub struct FirstName {
                _private: _,
            }
            pub trait Probe: Copy {
                fn failed(self, _: Step) {}
                fn enter(self, _: Step, _: usize) {}
                fn leave(self) {}
                fn found(self, _: Content) {}
                fn content(self) -> Content {}
                fn allocates(self, _: usize, _freed: usize) -> bool {}
                fn has_room(self, _: usize) -> bool {}
                fn is_careful(self) -> bool {}
                fn known(self, _: &'static str) -> Option<Kind> {}
                fn takes_none(self) -> bool {}
                fn learn(self, _: &'static str, _: Kind) -> bool {}
                fn are_same(self, _: &'static str, one: usize, other: usize) -> bool {}
                fn learn_same(self, _: &'static str, _one: usize, _other: usize) {}
                fn place(self, _: &str) -> Option<usize> {}
                fn passes_over(self, _: Option<usize>) -> bool {}
                fn pass_over(self, _: Option<usize>) {}
                fn repeated(self, _first: usize, _again: usize) {}
                fn keeps_names(self) -> bool {}
                fn keep_first(self, _: FirstName) {}
                fn has_first(self) -> bool {}
                fn first(self) -> Option<FirstName> {}
            }
            impl Probe for () {}
        }
        pub use self::empty::empty_as_none;
        #[derive(Clone, Copy, Debug)]
        pub struct Lenient<D, P = ()> {
            _private: _,
        }
        impl<D> Lenient<D> {
            pub const fn new(inner: D) -> Self {}
        }
        impl<'de, D: Deserializer<'de>, P: Probe> Deserializer<'de> for Lenient<D, P> {
            type Error = D::Error;
        }
    }
    mod repeated {
        #[derive(Clone, Debug, PartialEq)]
        pub struct Repeated {
            pub first: String,
            pub counts: String,
            pub again: String,
            pub passed_over: String,
        }
        impl fmt::Display for Repeated {}
        pub fn repeated<T: DeserializeOwned>(
            bytes: &[u8],
        ) -> Result<Vec<Repeated>, DecodeError> {}
    }
    mod text {
        #[doc(hidden)]
        pub fn replaced(body: &[u8]) -> usize {}
        #[doc(hidden)]
        pub fn readable(body: &[u8]) -> String {}
    }
    pub use self::encode::{EncodeError, to_vec};
    pub use self::enums::{IntegerEnum, StringEnum};
    #[doc(hidden)]
    pub use self::enums::{
        integer_of, known_integer, known_text, read_integer, read_text, text_of,
    };
    pub use self::error::DecodeError;
    pub use self::lenient::{Lenient, empty_as_none};
    #[doc(hidden)]
    pub use self::repeated::{Repeated, repeated};
    #[doc(hidden)]
    pub use self::text::{readable, replaced};
    pub use crate::{integer_enum, string_enum, string_id};
    pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {}
    pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, DecodeError> {}
    #[doc(hidden)]
    pub fn from_request<T: DeserializeOwned>(fields: Value) -> Result<T, DecodeError> {}
}
pub use bytes;
pub use http;
pub use self::client::{
    CallOptions, Client, ClientBuilder, Download, DownloadRequest, Response, TraceId,
};
pub use self::credentials::{
    Anonymous, AppSignature, BeginSession, Credentials, Granted, Renewal, SavedSession,
    Session, SessionEnded, SessionFlow, StaticToken,
};
pub use self::error::{ApiError, BoxError, Error, ErrorKind, Result, StorageError};
pub use self::koodrive::{hash, sign};
pub use self::limit::Limit;
pub use self::operation::{
    Auth, CommonHeader, ErrorCode, Method, Operation, Param, ParameterLocation, Request,
    SuccessMember,
};
pub use self::pagination::{Items, Paged, Pages};
pub use self::poll::{LongRunning, Outcome, OutcomeKind, PollPolicy, Poller};
pub use self::profile::{
    Envelope, NestedError, PartLimits, Profile, SignatureHeaders, TokenForm, TokenKind,
    TraceIdHeader,
};
pub use self::retry::RetryPolicy;
pub use self::secret::Secret;
#[cfg(feature = "tokio")]
pub use self::time::TokioTimer;
pub use self::time::{Clock, ManualClock, SystemClock, Time, Timer};
pub use self::transport::{
    Body, Endpoint, Network, TlsVersion, Transport, TransportError, TransportErrorKind,
};
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
#[doc(hidden)]
pub mod __private {
    pub use serde;
}
