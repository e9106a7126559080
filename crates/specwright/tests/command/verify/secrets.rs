//! Known secrets in every place of every form of recording, and a search for them in all that is printed.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{verify, written};

/// Each secret and where it is planted.
const SECRETS: [&str; 19] = [
    // Headers.
    "plant-guid/1+\"x",
    "plantbearer2abcdef",
    "plant user3:pass",
    "plantcookie4",
    "plant-x-token-5",
    "plantset6~cookie",
    "plantsetguid7",
    "plantlocation8",
    // The address.
    "plantuser9:pw9",
    "plantquery10 é",
    "plantpath11segment",
    // Bodies.
    "plant\"body\\12/€",
    "plantform13&=",
    "plantnested14",
    "plantbroken15",
    "plantreply16token",
    // Numbers and names.
    "8877665544",
    "plantkey18aa00bb11cc22",
    // In a text within JSON.
    "plantnote19",
];

/// How a text may be spelt; whoever finds one of these finds the secret.
fn spellings(secret: &str) -> Vec<String> {
    let percent = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    let json = Value::from(secret).to_string();
    let mut all = vec![
        secret.to_owned(),
        percent.to_lowercase(),
        percent.clone(),
        percent.replace("%20", "+").replace("%2D", "-").replace("%7E", "~"),
        json[1..json.len() - 1].to_owned(),
    ];
    for engine in [&STANDARD, &URL_SAFE] {
        for before in 0..3 {
            let text = engine.encode([&vec![b'x'; before], secret.as_bytes()].concat());
            let whole = (before + secret.len()) * 8 / 6;
            all.push(text[(before * 8).div_ceil(6)..whole].to_owned());
        }
    }
    all
}

/// Nothing that is printed of this recording shows a secret; and something is printed.
fn check(name: &str, text: &str) {
    let path = written(&format!("secrets/{name}"), text);
    for format in ["text", "json", "sarif"] {
        let (_, stdout, stderr) = verify(&["--format", format], &path);
        let printed = stdout + &stderr;
        assert!(printed.len() > 100, "{name}: {printed}");
        for secret in SECRETS {
            for spelling in spellings(secret) {
                assert!(
                    !printed.contains(&spelling),
                    "{name}, {format}: {spelling} of {secret}\n{printed}"
                );
            }
        }
    }
}

fn percent(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// Where a call goes: to an operation, to almost one, or to none.
fn targets() -> Vec<String> {
    let query = format!("token={}&other=1", percent(SECRETS[9]));
    let encoded = STANDARD.encode(SECRETS[11]);
    [
        "agentgateway/resource/agentconf/153/prolongtime".to_owned(),
        format!("agentgateway/resource/agentconf/{}/prolongtime", SECRETS[10]),
        "agentgateway/resource/agentconf/153/prolongtimes".to_owned(),
        format!("session/{}/x", SECRETS[10]),
        format!("other/{}/{}", SECRETS[17], percent(&encoded)),
        format!("x;jsessionid={}/y", SECRETS[9].split(' ').next().unwrap()),
        "v1/mmc/control/conferences/token".to_owned(),
    ]
    .iter()
    .map(|path| format!("https://{}@gateway.example/{path}?{query}", SECRETS[8]))
    .collect()
}

fn request_headers() -> Vec<(&'static str, String)> {
    vec![
        ("Guid", SECRETS[0].to_owned()),
        ("Authorization", format!("Bearer {}", SECRETS[1])),
        ("Proxy-Authorization", format!("Basic {}", STANDARD.encode(SECRETS[2]))),
        ("Cookie", format!("a=1; sid={}", SECRETS[3])),
        ("X-Some-Token", SECRETS[4].to_owned()),
        ("X-Password", SECRETS[16].to_owned()),
        ("Content-Type", "application/json".to_owned()),
    ]
}

fn response_headers() -> Vec<(&'static str, String)> {
    vec![
        ("Set-Cookie", format!("sid={}; Path=/; HttpOnly", SECRETS[5])),
        ("Set-GUID", format!("Guid={}", SECRETS[6])),
        ("Location", format!("https://gateway.example/?access_token={}", SECRETS[7])),
        ("Content-Type", "application/json".to_owned()),
    ]
}

/// Every secret as a value where a request should have other things, so that it would be quoted.
fn request_body() -> String {
    json!({
        "prolongTime": SECRETS[11],
        "password": SECRETS[11],
        "unknown": SECRETS[11],
        "credentials": { "any": [SECRETS[13]] },
        "pin_password": 8877665544u64,
        "note": format!("password={}", SECRETS[18]),
        (SECRETS[17]): 1,
    })
    .to_string()
}

fn response_body() -> String {
    let echoed = SECRETS.join(" ");
    json!({
        "message": 1,
        "retcode": SECRETS[15],
        "result": { "applyedTime": SECRETS[15], "token": SECRETS[15], "session": SECRETS[13], "echo": SECRETS[13], "b": STANDARD.encode(SECRETS[0]) },
        "data": { "token": SECRETS[15], "role": SECRETS[15], "userID": 8877665544u64 },
        "all": echoed,
        "each": SECRETS,
        (SECRETS[17]): { "secret": 8877665544u64 },
        "error_code": SECRETS[4],
    })
    .to_string()
}

/// A secret where other things are shown: a code, and a name.
fn echo(secret: &str) -> String {
    json!({ "message": "", "retcode": secret, "note": secret, (secret): 1 }).to_string()
}

/// Where an echo comes from, with the secret as a parameter that the spec does not know.
fn echoing(secret: &str) -> String {
    let secret = percent(secret);
    format!(
        "https://gateway.example/agentgateway/resource/agentconf/153/releaseagentconf?other={secret}&{secret}=1"
    )
}

fn bodies() -> [String; 3] {
    let form = format!("password={}&prolongTime=x", percent(SECRETS[12]));
    let broken = format!("{{\"token\": \"{}\", \"prolongTime\": ", SECRETS[14]);
    [request_body(), form, broken]
}

#[test]
fn output_does_not_contain_secrets_of_a_har() {
    let pairs = |headers: Vec<(&str, String)>| -> Vec<Value> {
        headers.into_iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
    };
    let mut entries = Vec::new();
    for target in targets() {
        for body in bodies() {
            for method in ["POST", "GET", "PUT"] {
                let encoded = STANDARD.encode(response_body());
                entries.push(json!({
                    "request": { "method": method, "url": target, "headers": pairs(request_headers()),
                        "cookies": [{ "name": "c", "value": SECRETS[3] }],
                        "postData": { "mimeType": "application/json", "text": body } },
                    "response": { "status": 200, "headers": pairs(response_headers()),
                        "content": { "mimeType": "application/json", "text": encoded, "encoding": "base64" } },
                    "time": 1,
                }));
            }
        }
    }
    for secret in SECRETS {
        entries.push(json!({
            "request": { "method": "POST", "url": echoing(secret), "headers": [] },
            "response": { "status": 200, "headers": pairs(response_headers()),
                "content": { "mimeType": "application/json", "text": echo(secret) } },
        }));
    }
    let har = json!({ "log": { "entries": entries } });
    check("calls.har", &har.to_string());
    check("indented.har", &format!("{har:#}"));
    let text = har.to_string();
    for cut in [text.len() - 1, text.len() / 2, text.len() / 3] {
        check("cut.har", &text[..text.floor_char_boundary(cut)]);
    }
    check("typed.har", &json!({ "log": { "entries": SECRETS[11] } }).to_string());
    check("list.har", &json!({ "log": { "entries": [SECRETS[11]] } }).to_string());
    check("shape.har", &json!({ "log": SECRETS.join(" ") }).to_string());
}

fn lines(headers: Vec<(&str, String)>, mark: &str) -> String {
    headers.into_iter().map(|(name, value)| format!("{mark}{name}: {value}\n")).collect()
}

#[test]
fn output_does_not_contain_secrets_of_an_http_file() {
    let mut text =
        format!("@host = https://{}@gateway.example\n@token = {}\n", SECRETS[8], SECRETS[1]);
    for target in targets() {
        for body in bodies() {
            let (sent, answered) = (lines(request_headers(), ""), lines(response_headers(), ""));
            text.push_str(&format!(
                "### password={}\nPOST {target} HTTP/1.1\n{sent}\n{body}\n\nHTTP/1.1 200 OK\n{answered}\n{}\n\n",
                SECRETS[14],
                response_body(),
            ));
        }
    }
    for secret in SECRETS {
        let (target, answered, body) =
            (echoing(secret), lines(response_headers(), ""), echo(secret));
        text.push_str(&format!("###\nPOST {target}\n\nHTTP/1.1 200 OK\n{answered}\n{body}\n\n"));
    }
    check("calls.http", &text);
    check("wrong.http", &format!("{text}\n###\nGuid {} {}\n", SECRETS[0], SECRETS[14]));
    for cut in [text.len() / 2, text.len() / 3, text.len() - 20] {
        check("cut.http", &text[..text.floor_char_boundary(cut)]);
    }
}

#[test]
fn output_does_not_contain_secrets_of_a_curl_log() {
    let (mut log, mut trace) = (String::new(), String::new());
    for target in targets() {
        let path = target.split_once("gateway.example").unwrap().1;
        let (sent, answered) = (lines(request_headers(), "> "), lines(response_headers(), "< "));
        log.push_str(&format!(
            "* Server auth using Basic with user '{}'\n> POST {path} HTTP/1.1\n{sent}> \n< HTTP/1.1 200 OK\n{answered}< \n\
             {}* Connection #0 to host gateway.example left intact\n",
            SECRETS[2],
            response_body(),
        ));
        let dump = |text: String| {
            let mut at = 0;
            let line = |line: &str| {
                let text = format!("{at:04x}: {line}\n");
                at += line.len() + 2;
                text
            };
            text.lines().map(line).collect::<String>()
        };
        trace.push_str(&format!(
            "=> Send header, 9 bytes\n{}=> Send data, 9 bytes\n{}<= Recv header, 9 bytes\n{}<= Recv data, 9 bytes\n{}",
            dump(format!("POST {path} HTTP/1.1\n{}", lines(request_headers(), ""))),
            dump(request_body()),
            dump(format!("HTTP/1.1 200 OK\n{}", lines(response_headers(), ""))),
            dump(response_body()),
        ));
    }
    // Of bodies that were sent, and of users in URLs, such a log knows nothing.
    for at in [0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 15, 16] {
        let (target, answered) = (echoing(SECRETS[at]), lines(response_headers(), "< "));
        let path = target.split_once("gateway.example").unwrap().1;
        log.push_str(&format!(
            "> POST {path} HTTP/1.1\n> \n< HTTP/1.1 200 OK\n{answered}< \n{}* Connection #0 to host\n",
            echo(SECRETS[at]),
        ));
    }
    check("calls.log", &log);
    check("trace.log", &trace);
    check("cut.log", &log[..log.floor_char_boundary(log.len() / 2)]);
}
