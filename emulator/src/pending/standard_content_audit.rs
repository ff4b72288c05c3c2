//! The operations of [`crate::generated::StandardContentAudit`] are not served yet.

use koodrive::standard_content_audit::{
    GetAuditsRequest, GetAuditsResponse, ListAuditsRequest, ListAuditsResponse, RecordAuditsRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::StandardContentAudit;
use crate::service::Service;

impl StandardContentAudit for Service {
    fn list_audits(&self, _: &Call, _: ListAuditsRequest) -> Result<ListAuditsResponse, Refusal> {
        Err(Refusal::unserved("listAudits"))
    }

    fn record_audits(&self, _: &Call, _: RecordAuditsRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("recordAudits"))
    }

    fn get_audits(&self, _: &Call, _: GetAuditsRequest) -> Result<GetAuditsResponse, Refusal> {
        Err(Refusal::unserved("getAudits"))
    }
}
