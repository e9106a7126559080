"""What schemathesis does not know of the gallery."""

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
    """Unknown headers and cookies are not wrong: proxies add headers, and browsers send all cookies of a host.

    Schemathesis thinks so too, but misses it where a declared one is a number, which it holds as text by then.
    """
    if type(failure).__name__ != "AcceptedNegativeData" or case.meta is None:
        return True
    wrong = {place.name for place, component in case.meta.components.items() if component.mode.is_negative}
    unknown = "x-schemathesis-unknown-property"
    return not (wrong <= {"HEADER", "COOKIE"} and (unknown in case.headers or unknown in case.cookies))
