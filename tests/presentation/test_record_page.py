import datetime
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.translation import override

from clusterix.presentation.records import (
    Cell,
    EvidenceView,
    GapNote,
    ImageSource,
    ImageView,
    IndicatorView,
    LanguageLink,
    OrganisationCard,
    Period,
    RecordView,
    Sample,
    Seal,
    Section,
    Term,
)

pytestmark = pytest.mark.django_db

RECORD = RecordView(
    type_code="story",
    kind="story",
    kind_label="Success story",
    number=12345,
    title="Suppliers & car makers",
    teaser="How a cluster opens the door.",
    url="/en/stories/12345-suppliers/",
    language="en",
    organisation=OrganisationCard("Cluster of the Plain", "/en/organisations/plain/"),
    place="Debrecen",
    period=Period(datetime.date(2014, 3, 1), datetime.date(2016, 5, 31)),
    themes=(Term("skills", "New skills", "/en/stories/?theme=skills"),),
    sections=(
        Section("challenge", "Challenge", "<p>Nobody knew them.</p>"),
        Section("cluster_role", "The cluster's own contribution", "<p>It chose.</p>", own=True),
        Section("results", "Results", "<p>More orders.</p>"),
        Section("lessons", "Lessons learned", ""),
    ),
    indicators=(
        IndicatorView(
            "Suppliers", "firms", baseline=Decimal(12), baseline_year=2014, achieved=Decimal(31), achieved_year=2016
        ),
        IndicatorView("Offers", "pieces", target=Decimal(10)),
    ),
    evidence=(EvidenceView("report", "Final report", "https://example.org/r", 2016), EvidenceView("survey", "Survey")),
    cells=(Cell(4, 5, "Commercial cooperation", "Networking (events)"),),
    gap_notes=(GapNote("result indicators", "No value of contracts is given."),),
    keywords=("suppliers", "cars"),
    seal=Seal(True, datetime.date(2026, 11, 22), ""),
)


def page(rf, record=RECORD):
    with override(record.language):
        return render_to_string("stories/success_story_page.html", {"record": record}, rf.get(record.url))


def words(html):
    return " ".join(strip_tags(html.replace("<", " <")).split())


def test_all_that_is_known_is_on_the_page(rf):
    text = words(page(rf))
    for known in (
        "Suppliers &amp; car makers",
        "Nobody knew them.",
        "March 2014 – May 2016",
        "Debrecen",
        "Commercial cooperation × Networking",
        "report, 2016",
        "What the source does not tell Result indicators: No value of contracts is given.",
        "suppliers, cars",
        "Peer reviewed and validated",
        "22 November 2026",
        "Record number 12345",
    ):
        assert known in text


def test_what_was_achieved_is_set_large_and_what_was_not_is_not(rf):
    facts = page(rf).split('<dl class="facts">')[1].split("</dl>")[0]
    assert "12 → 31" in words(facts)
    assert "2014 → 2016" in words(facts)
    assert "Offers" not in facts


def test_the_clusters_own_contribution_is_set_apart_and_empty_sections_are_left_out(rf):
    html = page(rf)
    assert html.count('<section class="own"') == 1
    assert 'class="own" aria-labelledby="section-cluster_role"' in html
    assert "Lessons learned" not in html


def test_figures_stand_behind_the_section_on_results_or_at_the_end(rf):
    html = page(rf)
    assert html.index("More orders.") < html.index("Results in numbers")
    without = replace(RECORD, sections=RECORD.sections[:1])
    assert words(page(rf, without)).count("Results in numbers") == 1


def test_bars_have_a_table_twin(rf):
    table = page(rf).split("<table")[1].split("</table>")[0]
    assert "Suppliers firms 12 (2014) – 31 (2016)" in words(table)


def test_evidence_without_a_public_link_is_named_without_one(rf):
    html = page(rf)
    assert '<a href="https://example.org/r">Final report</a>' in html
    assert "Survey (no public link)" in words(html)


def test_a_record_without_its_organisation_says_so(rf):
    html = page(rf, replace(RECORD, organisation=None))
    assert "published without its name" in html
    assert "Plain" not in html


@pytest.mark.parametrize(
    ("sample", "text"),
    [
        (Sample("Report of 2010", 2010), "Sample record"),
        (Sample(fictional=True), "Fictional example"),
    ],
)
def test_sample_data_is_marked_as_such(rf, sample, text):
    assert text in page(rf, replace(RECORD, sample=sample))
    assert text not in page(rf)


def test_a_picture_has_its_alternative_its_size_and_its_credit(rf):
    sources = (ImageSource("image/avif", "/media/a.avif 1600w"),)
    image = ImageView("/media/a.jpg", 1600, 533, "A hall", "Anna Kovács", "CC BY 4.0", sources)
    html = page(rf, replace(RECORD, image=image))
    assert 'src="/media/a.jpg" width="1600" height="533" alt="A hall"' in html
    assert '<source type="image/avif" srcset="/media/a.avif 1600w"' in html
    assert "Picture: Anna Kovács (CC BY 4.0)" in words(html)


def test_texts_of_people_are_never_markup(rf):
    html = page(rf, replace(RECORD, title="<script>alert(1)</script>", keywords=("<b>",)))
    assert "<script>" not in html
    assert "alert(1)</script" not in html
    assert "<b>," not in html


def test_the_switch_says_where_a_text_is_missing(rf):
    there = LanguageLink("hu", "Magyar", "/hu/tortenetek/12345-x/")
    assert 'hreflang="hu" href="http://testserver/hu/tortenetek/12345-x/"' in page(
        rf, replace(RECORD, other_languages=(there,))
    )
    missing = page(rf, replace(RECORD, other_languages=(replace(there, same_record=False),)))
    assert "(this page: not yet)" in missing
    assert 'rel="alternate" hreflang="hu"' not in missing


@pytest.mark.parametrize("language", ["hu", "en"])
def test_a_page_has_one_heading_of_the_first_level_and_no_level_is_skipped(rf, language):
    html = page(rf, replace(RECORD, language=language))
    levels = [int(part[0]) for part in html.split("<h")[1:] if part[0].isdigit()]
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
