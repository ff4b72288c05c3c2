//! The operations of [`crate::generated::CarrierPackages`].
//!
//! What the documents leave open:
//!
//! - Both require a super administrator, and count as allow-listed. `carrierUserId` is the id of the user's OrgID account,
//!   because no operation states another one.
//! - An order gives the user the package, whatever its id, and a personal space of at least the initial size, if the tenant
//!   has that much left for personal spaces; it ends a retention period. A serial number (`operationSN`) counts once: the same order again changes nothing, another order
//!   with it is refused. One order that is refused (13000102, or 13000309 for an unknown user) refuses the whole call.
//! - The expiry of a package begins the retention period: see `retention.rs`. `type` may be missing, and 1, which the
//!   published request sends, means the same as 2. `packageId` may be missing too, but must not be another package than
//!   the one that the user ordered. A package expires once: a repeat changes nothing.

use koodrive::carrier_packages::{
    CarrierPackageId, CarrierUserId, NotifyPackageExpiryRequest, PackageChangeType, PackageExpiryType,
    ReverseOperation, ReverseOrderRequest, ReverseOrderResponse,
};
use koodrive::common::SpaceKind;
use koodrive::errors;
use rusqlite::Connection;

use super::rights::check_super;
use super::{retention, space_rules};
use crate::api::{Call, Refusal};
use crate::generated::CarrierPackages;
use crate::rules::limits::{ORDER_OPERATIONS, ORDER_SERIAL_NUMBER};
use crate::service::Service;
use crate::store::carrier_packages::{self as packages, OrderRow, PackageRow};
use crate::store::spaces::{self, SpaceRow};
use crate::store::staff::{self, StaffRow};

/// The most changes of an operation, as the spec states it.
const CHANGES: usize = 1;

impl CarrierPackages for Service {
    fn reverse_order(&self, call: &Call, request: ReverseOrderRequest) -> Result<ReverseOrderResponse, Refusal> {
        if request.operation_list.len() > ORDER_OPERATIONS {
            return Err(Refusal::parameter("operationList", format!("must have at most {ORDER_OPERATIONS} entries")));
        }
        if !(1..=ORDER_SERIAL_NUMBER).contains(&request.batch_serial_number.chars().count()) {
            return Err(Refusal::parameter("batchSN", format!("must have 1 to {ORDER_SERIAL_NUMBER} characters")));
        }
        self.store.within(|rows| {
            check_super(rows, call)?;
            for (index, operation) in request.operation_list.iter().enumerate() {
                carry_out(rows, call, &format!("operationList[{index}]"), operation)?;
            }
            Ok(ReverseOrderResponse::new())
        })
    }

    fn notify_package_expiry(&self, call: &Call, request: NotifyPackageExpiryRequest) -> Result<(), Refusal> {
        if let Some(PackageExpiryType::Unknown(kind)) = request.kind {
            return Err(Refusal::parameter("type", format!("{kind} is not 2")));
        }
        self.store.within(|rows| {
            check_super(rows, call)?;
            let user = user(rows, "carrierUserId", &request.carrier_user_id)?;
            let package = match packages::find(rows, &user.user_id)? {
                Some(package) => package,
                None => initial(rows, call, &user)?,
            };
            let named = request.package_id.as_ref().map(CarrierPackageId::as_str).filter(|id| !id.is_empty());
            if named.zip(package.package_id.as_deref()).is_some_and(|(named, ordered)| named != ordered) {
                return Err(Refusal::parameter("packageId", "is not the package that the user ordered"));
            }
            if package.expired.is_some() {
                return Ok(());
            }
            packages::put(rows, &PackageRow { expired: Some(call.now), ..package })?;
            retention::begin(rows, call, &user.user_id)
        })
    }
}

/// Refuses to add to a personal space whose owner's package has expired: 13000301.
pub(super) fn check_not_expired(rows: &Connection, space: &SpaceRow) -> Result<(), Refusal> {
    let package = match SpaceKind::from(space.kind) {
        SpaceKind::Personal => packages::find(rows, &space.owner_id)?,
        _ => None,
    };
    if package.is_some_and(|package| package.expired.is_some()) {
        let message = "the package of the space's owner has expired, and nothing can be added";
        return Err(Refusal::new(errors::SPACE_UNAVAILABLE, message));
    }
    Ok(())
}

/// The user with an id at the carrier. Refused if there is none: 13000309.
fn user(rows: &Connection, path: &str, id: &CarrierUserId) -> Result<StaffRow, Refusal> {
    let found = staff::all(rows)?.into_iter().find(|person| person.org_user_id == id.as_str());
    found.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("{path}: there is no user {id}")))
}

/// What a user has who has ordered nothing.
fn initial(rows: &Connection, call: &Call, user: &StaffRow) -> Result<PackageRow, Refusal> {
    let spaces = spaces::of_owner(rows, SpaceKind::Personal.value(), &user.user_id)?;
    let since = spaces.first().map_or(call.now, |space| space.created);
    Ok(PackageRow { user_id: user.user_id.clone(), package_id: None, since, expired: None })
}

/// Carries out what a user has ordered. An operation without a change does nothing.
fn carry_out(rows: &Connection, call: &Call, path: &str, operation: &ReverseOperation) -> Result<(), Refusal> {
    let missing = |field: &str| Refusal::parameter(&format!("{path}.{field}"), "is missing");
    let changes = operation.package_change_list.as_deref().unwrap_or_default();
    if changes.len() > CHANGES {
        let problem = format!("must have at most {CHANGES} entry");
        return Err(Refusal::parameter(&format!("{path}.packageChangeList"), problem));
    }
    let Some(change) = changes.first() else { return Ok(()) };
    if change.change_type != Some(PackageChangeType::Order) {
        return Err(Refusal::parameter(&format!("{path}.packageChangeList[0].changeType"), "must be 1"));
    }
    let package_id = change.package_id.as_ref().map(CarrierPackageId::as_str).filter(|id| !id.is_empty());
    let package_id = package_id.ok_or_else(|| missing("packageChangeList[0].packageId"))?;
    let serial = Some(&operation.operation_serial_number).filter(|serial| !serial.is_empty());
    let serial = serial.ok_or_else(|| missing("operationSN"))?;
    let carrier_user_id = operation.carrier_user_id.as_ref().ok_or_else(|| missing("carrierUserId"))?;
    let user = user(rows, &format!("{path}.carrierUserId"), carrier_user_id)?;
    let order = OrderRow { serial: serial.clone(), user_id: user.user_id, package_id: package_id.to_owned() };
    match packages::order(rows, serial)? {
        Some(known) if known == order => Ok(()),
        Some(_) => Err(Refusal::parameter(&format!("{path}.operationSN"), "belongs to another order")),
        None => provide(rows, call, order),
    }
}

/// Gives a user the package of an order.
fn provide(rows: &Connection, call: &Call, order: OrderRow) -> Result<(), Refusal> {
    packages::add_order(rows, &order)?;
    let OrderRow { user_id, package_id, .. } = order;
    if let Some(expired) = packages::find(rows, &user_id)?.and_then(|package| package.expired) {
        retention::end_early(rows, &user_id, expired)?;
    }
    let kind = SpaceKind::Personal;
    let size = call.limits.size(&kind);
    match spaces::of_owner(rows, kind.value(), &user_id)?.into_iter().next() {
        None => {
            space_rules::create_space(rows, call, &kind, &user_id, size)?;
        }
        Some(mut space) if space.capacity < size => {
            space_rules::check_size(rows, call, &kind, space.capacity, size)?;
            space.capacity = size;
            (space.modifier, space.modified) = (call.user_id()?.to_owned(), call.now);
            spaces::update(rows, &space)?;
        }
        Some(_) => {}
    }
    let package = PackageRow { user_id, package_id: Some(package_id), since: call.now, expired: None };
    Ok(packages::put(rows, &package)?)
}
