//! The ids of the one tenant.

pub(crate) const TENANT_ID: &str = "40000000000000001";
pub(crate) const ORGANIZATION_ID: &str = "9000000000000000001";
pub(crate) const ORGANIZATION_NAME: &str = "Loopback Ltd";
/// The root department.
pub(crate) const DEPARTMENT_ID: &str = "1000000000000000001";
