"""What only a training tells machines: Course and CourseInstance of schema.org."""

from clusterix.catalogue.cards import plain
from clusterix.catalogue.surroundings import term_ids
from clusterix.presentation.linked_data import defined_term, filled
from training.models import CourseRun

_STATES = {CourseRun.Status.CANCELLED: "https://schema.org/EventCancelled"}
_SCHEDULED = "https://schema.org/EventScheduled"


def course_data(page, runs, terms, language) -> dict:
    """The properties of a course. `runs` are `training.runs.RunView`, those that the page shows."""
    source = page.source
    level, hours = terms.get("training_level", source.level_id), source.contact_hours
    workload = f"PT{plain(hours)}H" if hours else ""
    return filled(
        type_="Course",
        courseCode=source.code,
        educationalLevel=level.label(language) if level else "",
        coursePrerequisites=page.prerequisites,
        educationalCredentialAwarded=page.credential,
        teaches=_terms(source, "competences", "competence", terms, language),
        audience=[
            {"@type": "Audience", "audienceType": term["name"]}
            for term in _terms(source, "target_groups", "target_group", terms, language)
        ],
        timeRequired=workload,
        isAccessibleForFree=source.is_free,
        offers=_offer(source.price, source.currency),
        hasCourseInstance=[_instance(run, workload) for run in runs],
    )


def _terms(source, name, vocabulary, terms, language):
    found = (terms.get(vocabulary, key) for key in term_ids(source, name))
    return [defined_term(term.label(language), term.code) for term in found if term]


def _offer(price, currency, url=""):
    if price is None:
        return None
    number = plain(price)
    return filled(
        type_="Offer",
        category="Paid" if number else "Free",
        price=f"{number:f}",
        priceCurrency=currency or "HUF",
        url=url,
    )


def _instance(run, workload):
    places = [
        run.place and {"@type": "Place", "name": run.place},
        run.online_url and {"@type": "VirtualLocation", "url": run.online_url},
    ]
    return filled(
        type_="CourseInstance",
        courseMode=run.mode,
        courseWorkload=workload,
        startDate=run.start and run.start.isoformat(),
        endDate=run.end and run.end.isoformat(),
        eventStatus=_STATES.get(run.status, _SCHEDULED) if run.start else "",
        inLanguage=run.language,
        location=[place for place in places if place],
        maximumAttendeeCapacity=run.seats,
        remainingAttendeeCapacity=run.free_seats,
        offers=_offer(run.price, run.currency, run.registration_url),
    )
