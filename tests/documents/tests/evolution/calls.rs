//! Operations, parameters, statuses, ways to authenticate, and what holds for the whole API.

use crate::cases::Level::{Error, Info, Silent, Warning};
use crate::cases::{BLIND, Case, NAMES};

const CURSOR: &str = "        - {name: cursor, in: query, description: The cursor., schema: {type: string}}\n";
const DELETE: &str = "    delete:\n      operationId: deletePond\n      tags: [ponds]\n      summary: Deletes a pond\n      security: [{accessToken: []}]\n";
const DETAIL: &str = "  /pond/v1/fish/{fishId}/detail:\n    post:\n      operationId: getFish\n";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = operations();
    cases.extend(parameters());
    cases.extend(responses());
    cases.extend(whole());
    cases
}

fn operations() -> Vec<Case> {
    vec![
        Case::new(
            "new operation",
            &[("  /pond/v1/ponds/{pondId}:\n", "  /pond/v1/ponds:\n    get:\n      operationId: listPonds\n      tags: [ponds]\n      summary: Lists ponds\n      responses: {\"200\": {description: Done.}}\n  /pond/v1/ponds/{pondId}:\n")],
            &["compatible added operation"],
            Info,
        ),
        Case::new("operation with another path", &[("  /pond/v1/fish/{fishId}/detail:", "  /pond/v2/fish/{fishId}/detail:")], &["breaking moved operation"], Error),
        Case::new("operation with another method", &[("    delete:\n", "    post:\n")], &["breaking moved operation"], Error),
        Case::new("path parameter renamed", &[("/fish/{fishId}/detail", "/fish/{id}/detail"), ("{name: fishId, in: path", "{name: id, in: path")], &["note renamed path id"], Silent),
        Case::new("operation with another id", &[("operationId: getFish", "operationId: readFish")], &["breaking renamed operation"], Info).but(NAMES),
        Case::new("operation in another group", &[("tags: [ponds]", "tags: [fish]")], &["breaking renamed group"], Info).but(NAMES),
        Case::new("operation marked as deprecated", &[(DETAIL, "  /pond/v1/fish/{fishId}/detail:\n    post:\n      deprecated: true\n      operationId: getFish\n")], &["note availability operation"], Info),
        Case::new("operation without a token", &[(DELETE, "    delete:\n      operationId: deletePond\n      tags: [ponds]\n      summary: Deletes a pond\n      security: [{}]\n")], &["breaking authentication security", "compatible authentication security"], Info).but("a way to authenticate that callers use is gone; for oasdiff anyone may call now"),
        Case::new("operation also without a token", &[(DELETE, "    delete:\n      operationId: deletePond\n      tags: [ponds]\n      summary: Deletes a pond\n      security: [{accessToken: []}, {}]\n")], &["compatible authentication security"], Info),
        Case::new("body of a request gone", &[("      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/GetFishRequest'}}}}\n", "")], &["breaking removed request"], Error),
        Case::new("body of a request may be left out", &[("requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/GetFishRequest'", "requestBody: {required: false, content: {application/json: {schema: {$ref: '#/components/schemas/GetFishRequest'")], &["compatible required request"], Info),
    ]
}

fn parameters() -> Vec<Case> {
    vec![
        Case::new(
            "new optional parameter",
            &[(
                CURSOR,
                "        - {name: cursor, in: query, description: The cursor., schema: {type: string}}\n        - {name: sort, in: query, description: The order., schema: {type: string}}\n",
            )],
            &["compatible added query sort"],
            Info,
        ),
        Case::new(
            "new required parameter",
            &[(
                CURSOR,
                "        - {name: cursor, in: query, description: The cursor., schema: {type: string}}\n        - {name: sort, in: query, required: true, description: The order., schema: {type: string}}\n",
            )],
            &["breaking added query sort"],
            Error,
        ),
        Case::new("parameter gone", &[(CURSOR, "")], &["breaking removed query cursor"], Warning),
        Case::new(
            "parameter now required",
            &[("{name: cursor, in: query, ", "{name: cursor, in: query, required: true, ")],
            &["breaking required query cursor"],
            Error,
        ),
        Case::new(
            "parameter in another place",
            &[("{name: cursor, in: query, ", "{name: cursor, in: header, ")],
            &["breaking moved header cursor"],
            Warning,
        ),
        Case::new(
            "parameter marked as deprecated",
            &[("{name: cursor, in: query, ", "{name: cursor, in: query, deprecated: true, ")],
            &["note availability query cursor"],
            Info,
        ),
        Case::new("header with other letters' case", &[("name: X-Trace,", "name: x-trace,")], &[], Silent),
    ]
}

fn responses() -> Vec<Case> {
    const DONE: &str = "        \"200\": {description: Done., content";
    vec![
        Case::new("new success", &[(DONE, "        \"202\": {description: Later.}\n        \"200\": {description: Done., content")], &["compatible status status"], Info),
        Case::new("another success", &[(DONE, "        \"201\": {description: Done., content")], &["breaking status status", "compatible status status"], Error),
        Case::new("new error", &[(DONE, "        \"404\": {description: No pond.}\n        \"200\": {description: Done., content")], &["note status status"], Info),
        Case::new("field of errors gone", &[("      description: An error.\n      properties:\n        code: {type: integer, format: int32, description: The code.}\n", "      description: An error.\n      properties:\n")], &["breaking removed error code"], Info).but(crate::cases::RELY),
    ]
}

fn whole() -> Vec<Case> {
    vec![
        Case::new("new server", &[("servers: [{url: https://pond.example}]", "servers: [{url: https://pond.example}, {url: https://lake.example}]")], &["compatible added server https://lake.example"], Silent),
        Case::new("server gone", &[("servers: [{url: https://pond.example}]", "servers: [{url: https://lake.example}]")], &["breaking removed server https://pond.example", "compatible added server https://lake.example"], Silent).but("its constant is gone; oasdiff has no check of servers"),
        Case::new("token in another header", &[("in: header, name: Authorization", "in: header, name: X-Token")], &["breaking authentication scheme accessToken"], Error),
        Case::new("new error code", &[("x-pond-errors:\n", "x-pond-errors:\n  - {code: 90000409, status: 409, name: Conflict, meaning: Twice, action: Check., retryable: false}\n")], &["compatible added code 90000409"], Silent),
        Case::new("error code with another status", &[("{code: 90000404, status: 404,", "{code: 90000404, status: 400,")], &["compatible retyped code 90000404"], Silent),
        Case::new("error code gone", &[("  - {code: 90000404, status: 404, name: NotFound, meaning: There is no such fish, action: Check the id., retryable: false}\n", "")], &["breaking removed code 90000404"], Silent).but(BLIND),
        Case::new("another header that carries the user agent", &[("userAgent: pond,", "userAgent: lake,")], &["note behavior profile userAgent"], Silent),
        Case::new("repeats do no harm", &[("      operationId: deletePond\n", "      operationId: deletePond\n      x-pond-idempotent: true\n")], &["note behavior extension x-pond-idempotent"], Silent),
        Case::new("words alone", &[("summary: Gets a fish", "summary: Reads a fish"), ("description: The name.}", "description: Its name.}")], &[], Silent),
    ]
}
