"""Candidate selection: who stands out enough among helpers and recipients to be named."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from summarizer.parties.candidates import ENOUGH, Candidate
from summarizer.parties.pairs import paired_within, partners_of
from summarizer.parties.party import LIKELY, OWN_PLACE, is_city, is_county, is_inside
from summarizer.parties.places import contains, level_of
from summarizer.parties.programmes import Programme, places_in

NEARLY_AS_OFTEN = 0.6
"""Where phrases name helpers only, places named so often beside the first are helped, too."""
RETURNED_TO = 2
"""Mentions of a county that gets help with its city."""
OFTEN = 3
"""Mentions from which on an article speaks of a county, not only of a hospital there."""
OUTWEIGHED = 1.5
"""How much more must be said of a city than of its hospital if that is to speak for it only."""
FEW = 3
"""So many counties named once may all be those that the helpers of an article help."""
SHARE_OF_FIRST = 0.35
"""How near a further party must come to the first one of its role."""
CERTAIN, CERTAIN_IN_A_ROW = 3.0, 2.0
"""The votes by which a party has its role, however much more is said of the first one; fewer
will do for places that are helped in a row."""


def choose(
    candidates: list[Candidate], programme: Callable[[], Programme]
) -> tuple[list[Candidate], list[Candidate]]:
    """Helpers and recipients, the strongest first; where phrases leave a side open, the
    programme of an article may tell it."""
    helpers = _without_minor_donors(_first_ones([c for c in candidates if c.score > 0]))
    recipients = _first_ones([c for c in candidates if c.score < 0])
    places = [c for c in recipients if c.mention.kind != "organization"]
    if places:
        recipients = [c for c in recipients if c in places or _is_apart(c, places)]
    else:
        recipients += _counties_of(recipients, candidates)
    recipients += paired_within(recipients, candidates)
    helpers += partners_of(recipients, [c for c in candidates if c.score > 0 and c not in helpers])
    others = [c for c in candidates if c not in recipients]
    recipients += _counties_within(places, others)
    helpers = _without_own_offices(helpers, recipients)
    if not helpers:
        helpers = places_in(programme().giving, candidates)
    if helpers and not recipients:
        elsewhere = [c for c in candidates if not _are_at_home(c, helpers)]
        recipients = places_in(programme().getting, elsewhere) or _place_of_help(elsewhere)
    return helpers, recipients


def _are_at_home(candidate: Candidate, helpers: Iterable[Candidate]) -> bool:
    """Whether a place lies in a province that itself gives help."""
    code = candidate.mention.code
    return bool(code) and any(
        helper.mention.kind == "region"
        and (outer := helper.mention.code or "").endswith("0000")
        and contains(outer, code or "")
        for helper in helpers
    )


def _counties_within(
    places: Iterable[Candidate], candidates: Iterable[Candidate]
) -> list[Candidate]:
    """The counties of a city that gets help, as far as an article comes back to them."""
    cities = [place.mention for place in places if is_city(place.mention)]
    return [
        candidate
        for candidate in (candidates if cities else ())
        if is_county(candidate.mention)
        and candidate.count - candidate.passed >= RETURNED_TO
        and candidate.likely < LIKELY
        and candidate.score <= 0
        and any(is_inside(candidate.mention, city) for city in cities)
    ]


def _counties_of(schools: Iterable[Candidate], candidates: Iterable[Candidate]) -> list[Candidate]:
    """The county of a hospital or school that is helped, where an article dwells on it."""
    codes = {school.mention.code for school in schools if school.mention.code}
    return [
        candidate
        for candidate in candidates
        if candidate.mention.kind == "region"
        and candidate.mention.code in codes
        and candidate.count >= OFTEN
        and candidate.likely < LIKELY
        and candidate.score < ENOUGH
    ]


def _is_apart(organization: Candidate, places: Iterable[Candidate]) -> bool:
    """Whether a hospital or school that is helped lies elsewhere than the places that are, is
    helped more than they, or stands in a title that names none of them. A city's may lie in
    each of its counties."""
    code = organization.mention.code
    if not OWN_PLACE.match(organization.mention.key):
        return False
    if not code:
        return True
    around = [
        place
        for place in places
        if (other := place.mention.code)
        and (code == other or contains(other, code) or contains(code, other))
    ]
    if organization.is_titled and not any(place.is_titled for place in around):
        return True
    return organization.score < min([place.score for place in around], default=0.0)


def _first_ones(candidates: list[Candidate]) -> list[Candidate]:
    """The strongest of a role, without the larger places around them that only frame them."""
    ranked = sorted(candidates, key=lambda candidate: -abs(candidate.score))
    share = SHARE_OF_FIRST * abs(ranked[0].score) if ranked else 0.0
    chosen = [c for c in ranked if _is_prominent(c, min(share, _certain_of(c)))]
    chosen += [c for c in ranked if c not in chosen and _is_peer(c, chosen)]
    return [c for c in chosen if not _frames(c, chosen)]


def _certain_of(candidate: Candidate) -> float:
    is_in_a_row = candidate.mention.kind == "region" and len(candidate.peers) > 1
    return CERTAIN_IN_A_ROW if is_in_a_row and candidate.score < 0 else CERTAIN


def _is_peer(candidate: Candidate, chosen: Iterable[Candidate]) -> bool:
    """Whether a party is helped in one breath with a chosen one, and nothing denies it."""
    is_helped = candidate.score <= -ENOUGH / 2
    return is_helped and any(c.mention.key in candidate.peers for c in chosen)


def _is_prominent(candidate: Candidate, share: float) -> bool:
    """Whether a party stands out: enough speaks for it, more so if it is a surprise."""
    score = abs(candidate.score)
    if candidate.mention.kind == "collective":
        return score >= ENOUGH
    if candidate.mention.kind == "region" and (candidate.likely >= LIKELY) == (candidate.score > 0):
        return score >= max(ENOUGH / 2, share)
    return score >= max(ENOUGH if candidate.is_early else 2 * ENOUGH, share)


def _without_minor_donors(helpers: list[Candidate]) -> list[Candidate]:
    """Leave out companies and societies that merely take part in what regions do."""
    regions = [c for c in helpers if c.mention.kind in ("region", "zone")]
    if not regions:
        return helpers
    return [
        c
        for c in helpers
        if c.mention.kind != "organization" or (c.is_early and not _speaks_for(c, regions))
    ]


def _without_own_offices(
    helpers: list[Candidate], recipients: Iterable[Candidate]
) -> list[Candidate]:
    """Leave out the offices of a county that gets help beside those that others give."""
    codes = {c.mention.code for c in recipients if c.mention.kind == "region"}
    others = [
        c
        for c in helpers
        if c.mention.kind != "organization" or not c.mention.code or c.mention.code not in codes
    ]
    return others or helpers


def _speaks_for(donor: Candidate, regions: Iterable[Candidate]) -> bool:
    """Whether it is a school or an office of a city or county that itself helps more; one
    in a title that leaves the city out helps for itself."""
    code = donor.mention.code
    if not code or code.endswith("0000"):
        return False
    around = [
        region
        for region in regions
        if region.mention.code == code and region.is_titled >= donor.is_titled
    ]
    return any(region.score > OUTWEIGHED * donor.score for region in around)


def _frames(outer: Candidate, chosen: list[Candidate]) -> bool:
    """Whether a place is named only to say where other parties lie, which weigh more. A
    city gives together with its districts; it gets help as them, unless the title says that
    the city does. A county is more than the frame of its village where the title names it,
    or where there are several."""
    upper = outer.mention
    if upper.kind != "region" or not upper.code:
        return False
    inside = [c for c in chosen if is_inside(c.mention, upper)]
    if upper.code.endswith("0000"):
        return any(_outdoes(c, outer) for c in inside)
    if inside and all(c.mention.kind == "village" for c in inside):
        is_titled = outer.is_titled and (outer.count > 1 or level_of(upper.code) > 2)
        return len(inside) == 1 and not is_titled
    weights = [abs(c.score) for c in inside]
    if outer.score > 0:
        return outer.score < max(weights, default=0.0)
    is_in_body_too = outer.count > 1 or abs(outer.score) > max(weights, default=0.0)
    is_what_the_title_says = outer.is_titled and outer.count > outer.passed and is_in_body_too
    return not is_what_the_title_says and abs(outer.score) < sum(weights)


def _outdoes(inner: Candidate, province: Candidate) -> bool:
    """Whether a place or office leaves its province to be a frame only; one that gives more
    than its cities gives beside them."""
    gives_beside = inner.mention.kind == "region" and abs(province.score) > abs(inner.score)
    return not gives_beside


def _place_of_help(candidates: list[Candidate]) -> list[Candidate]:
    """The counties or village in the lead of an article whose phrases name helpers only."""
    places = [
        candidate
        for candidate in candidates
        if candidate.mention.kind in ("region", "village")
        and candidate.is_early
        and candidate.count > candidate.passed
        and abs(candidate.score) < ENOUGH
        and candidate.likely < LIKELY
    ]
    most = max((place.count for place in places), default=0)
    if most > 1:
        kind = next(place.mention.kind for place in places if place.count == most)
        often = [p for p in places if p.mention.kind == kind and p.count >= NEARLY_AS_OFTEN * most]
        return [p for p in often if not any(is_inside(o.mention, p.mention) for o in often)]
    villages = [place for place in places if place.mention.kind == "village"]
    titled = [place for place in places if place.is_titled]
    if len(villages) == 1 or len(titled) == 1:
        return villages if len(villages) == 1 else titled
    counties = [place for place in places if is_county(place.mention)]
    if not counties:
        cities = [place for place in places if is_city(place.mention) and place.names]
        return cities if len(cities) == 1 else []
    return counties if len(counties) <= FEW else []
