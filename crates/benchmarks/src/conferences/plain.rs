//! The answer of the agent gateway as plain structs, read and written by what serde derives.

use serde::{Deserialize, Serialize};

/// The envelope.
#[derive(Deserialize, Serialize)]
pub struct QueryConfInfosReply {
    pub message: String,
    pub retcode: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<QueryConfInfosResult>,
}

/// What was found.
#[derive(Deserialize, Serialize)]
pub struct QueryConfInfosResult {
    confs: Vec<ConferenceInfo>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct ConferenceInfo {
    conf_id: i64,
    conf_state: i32,
    start_time: i64,
    apply_conf_time: i32,
    conf_have_been_time: i32,
    addresses: Vec<Participant>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Participant {
    address_type: AddressType,
    address: String,
    device_call_type: i32,
    device_type: i32,
    channel_attrib: i32,
    channel_state: i32,
    role: i32,
    enter_time: i64,
}

#[derive(Deserialize, Serialize)]
enum AddressType {
    #[serde(rename = "6")]
    PhoneNumber,
    #[serde(rename = "9")]
    AgentId,
}
