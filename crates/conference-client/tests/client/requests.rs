//! What goes over the wire, byte for byte.

use conference_client::agentconf;
use expect_test::{Expect, expect};
use scripted_server::{Server, Step};

use crate::calls::{conferences, extend, meetings, prolong, success, to};

async fn server() -> Server {
    Server::start([Step::Answer(success())]).await
}

/// The only request; the address and the line ends are left out.
fn check(server: &Server, expected: Expect) {
    let requests = server.requests();
    assert_eq!(requests.len(), 1);
    let address = server.address.to_string();
    let request = requests[0].replace("\r\n", "\n").replace(&address, "ADDRESS");
    expected.assert_eq(&format!("{request}\n"));
}

#[tokio::test]
async fn a_post_has_a_json_body() {
    let server = server().await;
    prolong(&conferences(to(server.url()))).await.unwrap();
    check(
        &server,
        expect![[r#"
            POST /agentconf/153/prolongtime HTTP/1.1
            content-type: application/json; charset=UTF-8
            accept: application/json; charset=UTF-8
            guid: 8d9c1f0e-7a5b-4c3d-9e2f-Zq8Xw7Vu6Ts5.AgentGateway1
            host: ADDRESS
            content-length: 19

            {"prolongTime":100}
        "#]],
    );
}

#[tokio::test]
async fn a_put_has_a_query_and_a_json_body() {
    let server = server().await;
    extend(&meetings(to(server.url()))).await.unwrap();
    check(
        &server,
        expect![[r#"
            PUT /v1/mmc/control/conferences/duration?conferenceID=914083136 HTTP/1.1
            content-type: application/json
            accept: application/json;charset=UTF-8
            x-conference-authorization: stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb
            host: ADDRESS
            content-length: 24

            {"auto":0,"duration":40}
        "#]],
    );
}

fn agent() -> agentconf::types::AgentId {
    153.try_into().unwrap()
}

#[tokio::test]
async fn a_post_without_a_body_has_content_length_0() {
    let server = server().await;
    conferences(to(server.url())).release_agent_conf(agent()).await.unwrap();
    check(
        &server,
        expect![[r#"
            POST /agentconf/153/releaseagentconf HTTP/1.1
            content-type: application/json; charset=UTF-8
            accept: application/json; charset=UTF-8
            content-length: 0
            guid: 8d9c1f0e-7a5b-4c3d-9e2f-Zq8Xw7Vu6Ts5.AgentGateway1
            host: ADDRESS


        "#]],
    );
}

#[tokio::test]
async fn a_get_has_no_content_length() {
    let server = server().await;
    conferences(to(server.url())).query_all_conf_ids(agent()).await.unwrap();
    check(
        &server,
        expect![[r#"
            GET /agentconf/153/queryvdnconfid HTTP/1.1
            content-type: application/json; charset=UTF-8
            accept: application/json; charset=UTF-8
            guid: 8d9c1f0e-7a5b-4c3d-9e2f-Zq8Xw7Vu6Ts5.AgentGateway1
            host: ADDRESS


        "#]],
    );
}
