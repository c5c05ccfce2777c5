"""Writing from the five questions to the submission, with a keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.7)."""

import datetime
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from clusterix.submissions.completeness import missing
from clusterix.submissions.states import State
from clusterix.vocabularies import models as terms
from practices.models import GoodPracticePage
from stories.models import SuccessStoryPage
from tests.browser.keyboard import Keyboard
from tests.browser.texts import BLOCK, PRACTICE, STORY, VIDEO
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import again, dossier_of, translated
from training.models import CoursePage

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWERS = {
    "story": {"offer": "no", "happened": "yes", "worked": "yes", "repeatable": "no", "measured": "yes"},
    "practice": {"offer": "no", "happened": "yes", "worked": "yes", "repeatable": "yes", "measured": "yes"},
    "training": {"offer": "yes", "happened": "no", "worked": "no", "repeatable": "no", "measured": "no"},
}


@pytest.fixture
def author(person):
    """Gives a function: an author who writes in this language, at a keyboard, before the start page."""

    def arrive(language):
        call_command("load_vocabularies", verbosity=0)
        organisation = OrganisationFactory(language=language)
        translated(organisation)
        user = member_of(organisation)
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
        newcomer = person(language=language)
        newcomer.keys = Keyboard(newcomer)
        newcomer.sign_in(user)
        newcomer.go(reverse("wagtailadmin_home"))
        return newcomer

    return arrive


def begin(author, kind, title, model):
    """From the start page through the questions to the first draft; gives the record."""
    keys = author.keys
    keys.enter(f'a[href="{reverse("records:new")}"]')
    for question, answer in ANSWERS[kind].items():
        keys.answer(question, answer)
    keys.enter(".desk__questions button")
    keys.enter(f'a.button[href="{reverse("records:begin", args=[kind])}"]')
    keys.type("#id_title", title)
    keys.enter('.desk form button[type="submit"]')
    return model.objects.get(draft_title=title)


def submit(author, record):
    """Save and submit from the foot of the form; every text is in the database and nothing is missing."""
    keys = author.keys
    keys.reach("footer .w-dropdown button, footer [data-w-dropdown-target=toggle]")
    keys.press("Enter")
    keys.enter('button[name="action-submit-record"]')
    dossier = dossier_of(record)
    newest = again(record).get_latest_revision_as_object()
    assert [(each.field, each.message) for each in missing(newest)] == []
    assert dossier.state == State.SUBMITTED, author.page.locator("main").inner_text()
    assert author.page.url.endswith(reverse("records:desk", args=[dossier.number]))
    return newest


def editor(name):
    """The rich text editor of a field."""
    return f'[data-contentpath="{name}"] [contenteditable="true"]'


def key_of(model, code):
    """What a term of a vocabulary is called in a form."""
    return getattr(terms, model).objects.get(code=code).pk


def tick_terms(keys, name, model, *codes):
    """Tick the boxes of some terms."""
    for code in codes:
        keys.tick(f'input[name="{name}"][value="{key_of(model, code)}"]')


def write_prose(keys, texts):
    """Type into rich text editors."""
    for name, text in texts.items():
        keys.type(editor(name), text)


def test_a_story_in_hungarian(author):
    anna = author("hu")
    keys = anna.keys
    record = begin(anna, "story", "Közös műhely a kis beszállítóknak", SuccessStoryPage)
    tell(keys)
    place_and_results(keys)
    people_and_terms(keys)
    add_video(keys)
    keys.open_tab("language")
    keys.type("#id_other_title", "A shared workshop for small suppliers")
    keys.type("#id_other_summary", "Twelve firms opened a workshop together; two years later 31 firms use it.")
    newest = submit(anna, record)
    assert "31 cég dolgozott" in newest.results
    (figure,) = newest.indicators.all()
    assert (figure.baseline, figure.baseline_year) == (Decimal("400"), 2014)
    assert (figure.target, figure.target_year) == (Decimal("1000"), 2016)
    assert (figure.achieved, figure.achieved_year) == (Decimal("1234.5"), 2016)
    assert [(cell.objective.code, cell.activity.code) for cell in newest.cells.all()] == [("obj-03", "act-03")]
    assert [row.title_hu for row in newest.evidence.all()] == ["Záró beszámoló"]
    assert [row.name for row in newest.partners.all()] == ["Kitalált Szerszám Kft."]
    assert [language.code for language in newest.video_captions.all()] == ["hu"]
    assert (newest.video_url, newest.video_transcript) == (VIDEO["video_url"], VIDEO["video_transcript"])
    assert sorted(newest.keywords.names()) == ["autóipar", "beszállító", "műhely"]
    assert (keys.unseen, keys.used_no_pointer()) == (set(), True)


def tell(keys):
    keys.type("#id_teaser", "Tizenkét kis cég közös műhelyt nyitott, mert egyedül egyik sem bírta volna a gépek árát. ")
    keys.page.keyboard.type("Két év múlva már 31 cég dolgozik benne, és együtt adnak ajánlatot.")
    write_prose(keys, STORY)


def place_and_results(keys):
    keys.open_tab("place")
    keys.type("#id_period_start", "2014-03-01")
    keys.choose("#id_region", key_of("Region", "HU321"))
    keys.open_tab("results")
    row = keys.add_row("indicators")
    keys.choose(f"{row}-indicator", key_of("Indicator", "ind-b7"))
    keys.type(f"{row}-baseline", "400")
    keys.type(f"{row}-baseline_year", "2014")
    keys.type(f"{row}-target", "1 000")
    keys.type(f"{row}-target_year", "2016")
    keys.type(f"{row}-achieved", "1 234,5")
    keys.type(f"{row}-achieved_year", "2016")
    row = keys.add_row("evidence")
    keys.choose(f"{row}-evidence_type", key_of("EvidenceType", "report"))
    keys.type(f"{row}-title_hu", "Záró beszámoló")
    keys.type(f"{row}-url", "https://klaszter.example/zaro-beszamolo")


def add_video(keys):
    keys.open_tab("picture")
    for name in ("video_url", "video_title"):
        keys.type(f"#id_{name}", VIDEO[name])
    tick_terms(keys, "video_captions", "Language", "hu")
    keys.type("#id_video_transcript", VIDEO["video_transcript"])


def people_and_terms(keys):
    keys.open_tab("people")
    row = keys.add_row("partners")
    keys.type(f"{row}-name", "Kitalált Szerszám Kft.")
    keys.choose("#id_publicly_funded", "false")
    keys.type("#id_contact_person", "Kitalált Kapcsolattartó")
    keys.type("#id_contact_email", "iroda@klaszter.example")
    keys.open_tab("classification")
    tick_terms(keys, "themes", "Theme", "innovation")
    row = keys.add_row("cells")
    keys.choose(f"{row}-objective", key_of("Objective", "obj-03"))
    keys.choose(f"{row}-activity", key_of("Activity", "act-03"))
    tick_terms(keys, "ecosystems", "Ecosystem", "construction")
    tick_terms(keys, "s3_priorities", "S3Priority", "s3-2127-digital")
    for word in ("beszállító", "műhely", "autóipar"):
        keys.type('[data-contentpath="keywords"] .tagit-new input', word)
        keys.press("Enter")


def test_a_practice_in_english(author):
    kate = author("en")
    keys = kate.keys
    record = begin(kate, "practice", "A show day for small suppliers", GoodPracticePage)
    describe(keys)
    prove(keys)
    say_what_it_takes(keys)
    classify(keys)
    keys.open_tab("language")
    keys.type("#id_other_title", "Bemutatónap kis beszállítóknak")
    keys.type("#id_other_summary", "A klaszter felkészíti a beszállítóit, és ősszel összehozza őket a gyártókkal.")
    newest = submit(kate, record)
    assert newest.locale.language_code == "en"
    (block,) = newest.building_blocks.all()
    assert all(text in getattr(block, name) for name, text in BLOCK.items())
    assert (newest.in_charge, newest.from_interreg, newest.cost_run_amount) == (True, False, Decimal("3000000"))
    assert (keys.unseen, keys.used_no_pointer()) == (set(), True)


def describe(keys):
    keys.type("#id_teaser", PRACTICE["teaser"])
    write_prose(keys, {"description": PRACTICE["description"]})
    row = keys.add_row("building_blocks")
    keys.type(f"{row}-title", BLOCK["title"])
    for name in ("purpose", "enabling"):
        keys.type(f"{row.replace('#id_', '#inline_child_')} {editor(name)}", BLOCK[name])
    write_prose(keys, {name: PRACTICE[name] for name in ("transfer_potential", "transfer_conditions")})


def prove(keys):
    keys.open_tab("place")
    keys.type("#id_period_start", "2014-03-01")
    keys.tick("#id_ongoing")
    keys.choose("#id_region", key_of("Region", "HU321"))
    keys.type("#id_place_name", "Debrecen")
    keys.choose("#id_status_now", "running")
    keys.choose("#id_scope", "regional")
    keys.open_tab("results")
    write_prose(keys, {"results": PRACTICE["results"]})
    row = keys.add_row("indicators")
    keys.choose(f"{row}-indicator", key_of("Indicator", "ind-b7"))
    keys.type(f"{row}-achieved", "1,234.5")
    keys.type(f"{row}-achieved_year", "2018")
    row = keys.add_row("evidence")
    keys.choose(f"{row}-evidence_type", key_of("EvidenceType", "report"))
    keys.type(f"{row}-title_en", "Final report")
    keys.type(f"{row}-url", "https://klaszter.example/final-report")


def say_what_it_takes(keys):
    keys.open_tab("people")
    write_prose(keys, {"resources": PRACTICE["resources"]})
    keys.type("#id_cost_run_amount", "3,000,000")
    keys.choose("#id_cost_run_currency", "HUF")
    keys.type("#id_cost_run_year", "2018")
    keys.type("#id_main_institution", "Fictional Cluster Management Ltd")
    keys.choose("#id_in_charge", "true")
    keys.type("#id_contact_person", "Kate Fictional")
    keys.type("#id_contact_email", "office@cluster.example")


def classify(keys):
    keys.open_tab("classification")
    keys.choose("#id_practice_kind", key_of("PracticeKind", "service"))
    keys.choose("#id_interreg_topic", key_of("InterregTopic", "interreg-2127-smart"))
    keys.choose("#id_from_interreg", "false")
    tick_terms(keys, "themes", "Theme", "innovation")
    row = keys.add_row("cells")
    keys.choose(f"{row}-objective", key_of("Objective", "obj-04"))
    keys.choose(f"{row}-activity", key_of("Activity", "act-05"))
    for word in ("supplier", "show day", "preparation"):
        keys.type('[data-contentpath="keywords"] .tagit-new input', word)
        keys.press("Enter")


TRAINING = {
    "title": "Nyomon követés és értékelés félnapban",
    "teaser": "Új klasztermenedzsereknek, akik fél éven belül munkatervet adnak be, mérhető célokkal.",
    "description": "Az első órában két klaszter bemutatja, hogyan mérte a közös beszerzés eredményét. "
    "Ezután mindenki a saját munkatervén dolgozik, párban; a végén a csoport megvitatja a választott mutatókat és a "
    "mérés módját is.",
}
OUTCOMES = (
    "Mutatót rendel a klaszter egy céljához.",
    "Bázisértéket és célértéket ad meg forrással.",
    "Féléves mérési naptárt készít.",
)


def test_a_training_in_hungarian_with_a_date(author):
    anna = author("hu")
    keys = anna.keys
    record = begin(anna, "training", TRAINING["title"], CoursePage)
    say_what_it_is(keys)
    offer(keys)
    keys.open_tab("people")
    keys.type("#id_contact_email", "iroda@kepzo.example")
    keys.open_tab("classification")
    tick_terms(keys, "competences", "Competence", "cm-strategy", "cm-governance")
    keys.open_tab("language")
    keys.type("#id_other_title", "Monitoring and evaluation in half a day")
    keys.type("#id_other_summary", "For new cluster managers who hand in a work plan within six months.")
    newest = submit(anna, record)
    assert [row.text for row in newest.learning_outcomes.all()] == list(OUTCOMES)
    assert (newest.price, newest.currency, newest.contact_hours) == (45000, "HUF", Decimal("4.5"))
    day = timezone.localdate() + datetime.timedelta(days=60)
    add_run(keys, dossier_of(record), day)
    run = dossier_of(record).runs.get()
    assert (timezone.localdate(run.start), run.address) == (day, "4032 Debrecen, Egyetem tér 1.")
    assert (keys.unseen, keys.used_no_pointer()) == (set(), True)


def say_what_it_is(keys):
    keys.type("#id_teaser", TRAINING["teaser"])
    keys.type(editor("description"), TRAINING["description"])
    for outcome in OUTCOMES:
        row = keys.add_row("learning_outcomes")
        keys.type(f"{row}-text", outcome)


def offer(keys):
    keys.open_tab("offer")
    keys.choose("#id_service_form", key_of("ServiceForm", "training"))
    keys.choose("#id_level", key_of("TrainingLevel", "introductory"))
    tick_terms(keys, "target_groups", "TargetGroup", "managers", "staff")
    tick_terms(keys, "languages", "Language", "hu")
    tick_terms(keys, "delivery_modes", "DeliveryMode", "onsite")
    keys.type("#id_contact_hours", "4,5")
    keys.type("#id_price", "45 000")
    keys.choose("#id_currency", "HUF")
    keys.choose("#id_voucher", "accepted")
    keys.type("#id_voucher_scheme", "Kitalált utalvány")
    keys.type("#id_voucher_max", "30 000")
    keys.choose("#id_voucher_currency", "HUF")
    keys.choose("#id_open_to", key_of("OpenTo", "national"))
    keys.type("#id_accessibility", "A terem akadálymentes, a diák előre elkérhetők.")
    keys.type("#id_web_page", "https://kepzes.example/meres")


def add_run(keys, dossier, day):
    keys.enter(f'a[href="{reverse("runs:add", args=[dossier.pk])}"]')
    keys.choose("#id_status", "announced")
    keys.type("#id_start", f"{day:%Y-%m-%d} 09:00")
    keys.type("#id_end", f"{day:%Y-%m-%d} 13:30")
    keys.choose("#id_mode", key_of("DeliveryMode", "onsite"))
    keys.choose("#id_language", key_of("Language", "hu"))
    keys.type("#id_address", "4032 Debrecen, Egyetem tér 1.")
    keys.enter('main form[method="post"] button[type="submit"]')
