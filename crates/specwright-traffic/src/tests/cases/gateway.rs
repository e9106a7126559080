//! Calls of the gateway and the meeting service.

use super::super::own;
use super::{Case, case, check};

const ASKED: &str = "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: not-a-real-guid\n\
                     Content-Type: application/json\n\n{\"prolongTime\": 100}";
const GRANTED: &str = "200 OK\nContent-Type: application/json\n\n\
                       {\"message\":\"\",\"retcode\":\"0\",\"result\":{\"applyedTime\":50}}";

#[test]
fn calls_of_the_gateway_have_their_findings() {
    let specs = [own("agentconf.yaml"), own("mmc.yaml")];
    check(
        &specs,
        &[
            case!(ASKED, GRANTED),
            case!(ASKED, ""),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json; charset=iso-8859-1\n\n{\"message\":\"\",\"retcode\":0,\"result\":{\"applyedTime\":50}}",
                "content-type response 200 body",
                "wrong-type response 200 body /retcode"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nContent-Type: application/json\n\n{\"prolongTime\": 100}",
                "",
                "missing-credential request"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\n\n{\"prolongTime\": 100}",
                "",
                "content-type request body"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\nContent-Type: text/xml\n\n{\"prolongTime\": 100}",
                "",
                "content-type request body"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\nContent-Type: application/json",
                "",
                "missing-body request body"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\nContent-Type: application/json\n\n{\"prolongTime\": ",
                "",
                "unreadable-body request body"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\nContent-Type: application/json\n\n{\"prolongTime\": 1441}",
                "",
                "out-of-range request body /prolongTime"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\nContent-Type: application/json\n\n{\"prolongTime\": \"5\"}",
                "",
                "wrong-type request body /prolongTime"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/prolongtime\nGuid: g\nContent-Type: application/json\n\n{\"prolongtime\": 5}",
                "",
                "missing-field request body /prolongTime",
                "unknown-field request body /prolongtime"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/99/prolongtime?debug=1\nGuid: g\nContent-Type: application/json\n\n{\"prolongTime\": 5}",
                "",
                "out-of-range path parameter `agentid`",
                "unknown-parameter query parameter `debug`"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/x%31/releaseagentconf\nGuid: g",
                "",
                "wrong-type path parameter `agentid`"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/releaseagentconf\nGuid: g\n\n{}",
                "",
                "unexpected-body request body"
            ),
            case!("POST /agentconf/153/releaseagentconf\nGuid: g", "", "base-path path"),
            case!(
                "POST /proxy/agentgateway/resource/agentconf/153/releaseagentconf\nGuid: g",
                "",
                "base-path path"
            ),
            case!(
                "GET /agentgateway/resource/agentconf/153/releaseagentconf\nGuid: g",
                "",
                "unknown-method method `GET`"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/releaseAgentConf\nGuid: g",
                "",
                "almost-a-path path `POST /agentgateway/resource/agentconf/#/releaseAgentConf`"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/releaseagentconf/\nGuid: g",
                "",
                "almost-a-path path `POST /agentgateway/resource/agentconf/#/releaseagentconf/`"
            ),
            case!("POST /agentgateway/resource/agentconf/153/other\nGuid: g", ""),
            case!("GET /", ""),
            case!(ASKED, "500 No\n\noh", "undocumented-status response 500"),
            case!(
                ASKED,
                "200 OK\nContent-Type: text/html\n\n{\"message\":\"\",\"retcode\":\"101-001\"}",
                "content-type response 200 body"
            ),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json; charset=utf-8",
                "missing-body response 200 body"
            ),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json\n\n{\"message\":\"\",\"retcode\":\"0\"}",
                "missing-result response 200 body /result"
            ),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json\n\n{\"message\":\"\",\"retcode\":\"105-001\"}",
                "unlisted-code response 200 body /retcode"
            ),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json\n\n{\"message\":\"\",\"retcode\":\"999-001\"}",
                "unlisted-code response 200 body /retcode",
                "unknown-value response 200 body /retcode"
            ),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json\n\n{\"retcode\":\"101-001\",\"a/b\":1}",
                "missing-field response 200 body /message",
                "unknown-field response 200 body /(a name of 3 characters)"
            ),
            case!(
                ASKED,
                "200 OK\nContent-Type: application/json\n\n{\"message\":\"\",\"retcode\":\"0\",\"result\":{\"applyedTime\":0,\"more\":1}}",
                "out-of-range response 200 body /result/applyedTime",
                "unknown-field response 200 body /result/more"
            ),
            case!(
                "POST /agentgateway/resource/agentconf/153/queryconfinfos\nGuid: g\nContent-Type: application/json\n\n{\"confIds\": [1, \"2\", 3.5]}",
                "",
                "wrong-type request body /confIds/*"
            ),
            case!(
                "PUT /agentgateway/resource/onlineagent/154\nContent-Type: application/json\n\n{\"password\":\"p\",\"phonenum\":\"1\",\"agenttype\":5}",
                "",
                "unknown-value request body /agenttype"
            ),
            case!(
                "PUT /v1/mmc/control/conferences/duration\nX-Conference-Authorization: t\nContent-Type: application/json\n\n{\"auto\":0}",
                "",
                "missing-parameter query parameter `conferenceID`"
            ),
            case!(
                "PUT /v1/mmc/control/conferences/duration?conferenceID=1\nX-Conference-Authorization: t\nContent-Type: application/json\n\n{\"auto\":2}",
                "200 OK\n\n{}",
                "unknown-value request body /auto",
                "unexpected-body response 200 body"
            ),
            case!(
                "GET /v1/mmc/control/conferences/token?conferenceID=1\nX-Login-Type: 1",
                "",
                "missing-parameter header parameter `X-Password`"
            ),
            case!(
                "GET /v1/mmc/control/conferences/token?conferenceID=1\nX-Login-Type: one\nX-Password: p",
                "",
                "wrong-type header parameter `X-Login-Type`"
            ),
        ],
    );
}
