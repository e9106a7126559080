"""What schemathesis does not know of the gateway: it says no inside of an HTTP 200, by its `retcode`.

So an answer to a request that is wrong is judged as if its result code were an HTTP status, and the spec as if it listed
these statuses. Other result codes tell that a good request found a conference that does not allow it; they stay a 200,
and no request that breaks the spec may get that far.
"""

import copy

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation

# Who is signed in; the settings have the session of the first.
AGENTS = [150, 151, 152, 153, 160, 161]
# What HTTP would call the result codes for a request that is wrong.
STATUSES = {
    "000-002": 400,  # a parameter is not valid
    "100-006": 401,  # nobody is signed in with this GUID, or another agent is
}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Every refusal has the form of the documented 200, which says "or a refusal"."""
    for path in raw_schema["paths"].values():
        for operation in path.values():
            documented = operation["responses"]["200"]
            for status in STATUSES.values():
                operation["responses"][str(status)] = copy.deepcopy(documented)


def judged(response):
    """Moves a refusal into the status."""
    if response.status_code == 200:
        try:
            envelope = response.json()
        except ValueError:
            # The checks of the body report it.
            return response
        retcode = envelope.get("retcode") if isinstance(envelope, dict) else None
        response.status_code = STATUSES.get(retcode, 200)
    return response


# The hook `after_call` would miss the requests by which schemathesis finds out whether credentials are asked for.
send = requests.Session.send
requests.Session.send = lambda session, request, **kwargs: judged(send(session, request, **kwargs))


@schemathesis.hook
def before_call(context, case, kwargs):
    """Calls that are right so far come from agents that are signed in, each with the GUID of its own session."""
    wrong = case.meta is None or case.meta.is_negative_at(ParameterLocation.PATH)
    if case.headers.get("Guid") == guid(AGENTS[0]) and not wrong:
        number = int(case.path_parameters["agentid"])
        agent = number if number in AGENTS else AGENTS[number % len(AGENTS)]
        case.path_parameters["agentid"] = agent
        case.headers["Guid"] = guid(agent)


def guid(agent):
    return f"00000000-0000-4000-8000-{agent:012}.AgentGateway1"
