"""The parts of the text that records of all types share, besides what content types tell."""

from django.utils.html import linebreaks
from django.utils.translation import gettext_lazy as _
from wagtail.rich_text import expand_db_html

from clusterix.catalogue.surroundings import term_ids
from clusterix.presentation.records import Quote, Section, VideoView

LESSONS = {
    "worked": _("What worked"),
    "did_not_work": _("What did not work"),
    "differently": _("What we would do differently"),
}
MEANING = {
    "strategic_goal": _("The strategic goal it serves"),
    "s3_reason": _("How it relates to smart specialisation"),
    "policy_message": _("Message to policy"),
    "plain_summary": _("In plain language"),
}


def sections_of(page):
    """The shared sections that have a text, in their order."""
    for name, heading in LESSONS.items():
        if text := getattr(page, name).strip():
            yield Section(name, str(heading), expand_db_html(text))
    for name, heading in MEANING.items():
        if text := getattr(page, name).strip():
            yield Section(name, str(heading), linebreaks(text, autoescape=True))


def quote_of(page):
    """The quotation, whole or not at all: its words without a name would be nobody's."""
    name = page.source.quote_name
    return Quote(page.quote_text, name, page.quote_role) if page.quote_text and name else None


def video_of(page, terms, language):
    """The video with its captions and its transcript, or none: without them it is not for everybody (domain.md 1.2)."""
    source = page.source
    found = (terms.get("language", pk) for pk in term_ids(source, "video_captions"))
    spoken = sorted(filter(None, found), key=lambda term: term.place(language))
    transcript = page.video_transcript.strip()
    if not (source.video_url and spoken and transcript):
        return None
    captions = tuple(term.label(language) for term in spoken)
    return VideoView(source.video_url, page.video_title, captions, linebreaks(transcript, autoescape=True))
