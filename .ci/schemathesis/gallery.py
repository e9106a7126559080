"""What schemathesis does not know of the gallery."""

from urllib.parse import parse_qs, urlsplit

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    """A body that is meant to be good keeps the rules of the component that its discriminator chooses.

    In OpenAPI 3.0 an entry whose `mood` is `Praise` is a Praise, since Praise builds on Entry by `allOf`.
    As a JSON schema, Entry alone says nothing of it, and schemathesis goes by that.
    """
    if case.meta is not None and case.meta.generation.mode.is_positive:
        complete_entries(case.body)


def complete_entries(value):
    if isinstance(value, list):
        for item in value:
            complete_entries(item)
    if isinstance(value, dict):
        if value.get("mood") == "Praise" and "text" in value:
            value["stars"] = 5
        for item in value.values():
            complete_entries(item)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Drops what is no failure of the server: an accepted request of which nothing wrong was sent, or nothing that is
    wrong in HTTP.
    """
    if type(failure).__name__ != "AcceptedNegativeData" or case.meta is None:
        return True
    wrong = {place.name for place, component in case.meta.components.items() if component.mode.is_negative}
    return not (only_unknown_headers(case, wrong) or nothing_in_query(case, wrong, response))


def only_unknown_headers(case, wrong):
    """Unknown headers and cookies are not wrong: proxies add headers, and browsers send all cookies of a host.

    Schemathesis thinks so too, but misses it where a declared one is a number, which it holds as text by then.
    """
    unknown = "x-schemathesis-unknown-property"
    return wrong <= {"HEADER", "COOKIE"} and (unknown in case.headers or unknown in case.cookies)


def nothing_in_query(case, wrong, response):
    """An optional object with nothing but empty lists in it is not written at all."""
    mutations = getattr(case.meta.phase.data, "mutations", None)
    if wrong != {"QUERY"} or not mutations:
        return False
    sent = {key.split("[")[0] for key in parse_qs(urlsplit(response.request.url).query, keep_blank_values=True)}
    return all(mutation.parameter is not None and mutation.parameter not in sent for mutation in mutations)
