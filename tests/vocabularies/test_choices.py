"""What forms offer of a vocabulary."""

from datetime import timedelta

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.forms import CheckboxSelectMultiple
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.models import formfield_for_dbfield

from clusterix.submissions.models.partners import Partner
from clusterix.vocabularies.choices import TermChoiceField, TermMultipleChoiceField
from clusterix.vocabularies.domain import close
from clusterix.vocabularies.models import Competence, NationalStatus, PartnerRole, Sector
from tests.factories.long_vocabularies import ten_thousand
from tests.factories.vocabularies import (
    CompetenceFactory,
    EcosystemFactory,
    NationalStatusFactory,
    PartnerRoleFactory,
    RegionFactory,
    SectorFactory,
)

pytestmark = pytest.mark.django_db


class PartnerForm(WagtailAdminModelForm):
    class Meta:
        formfield_callback = formfield_for_dbfield
        model = Partner
        fields = ["name", "role", "country"]


class SectorForm(WagtailAdminModelForm):
    class Meta:
        formfield_callback = formfield_for_dbfield
        model = Sector
        fields = ["ecosystems"]


def labels(form, name):
    return [label for value, label in form[name].field.widget.choices if value]


def test_forms_of_the_admin_offer_terms_by_these_fields():
    assert isinstance(PartnerForm().fields["role"], TermChoiceField)
    field = SectorForm().fields["ecosystems"]
    assert isinstance(field, TermMultipleChoiceField)
    assert isinstance(field.widget, CheckboxSelectMultiple)


def test_only_what_is_valid_today_is_offered_and_accepted():
    tomorrow = timezone.localdate() + timedelta(days=1)
    PartnerRoleFactory(code="now", label_hu="Most")
    gone, later = PartnerRoleFactory(code="gone"), PartnerRoleFactory(code="later", valid_from=tomorrow)
    close(term=gone)
    assert labels(PartnerForm(), "role") == ["Most"]
    for term in (gone, later):
        form = PartnerForm({"name": "x", "role": term.pk})
        assert not form.is_valid()
        assert "role" in form.errors


@pytest.mark.parametrize("nonsense", ["0", "x", "-1", "999999999999999999999"])
def test_a_value_that_is_no_term_is_refused_in_words(nonsense):
    form = PartnerForm({"name": "x", "role": nonsense})
    assert list(form.errors) == ["role"]


def test_what_was_chosen_before_it_was_closed_stays_and_says_so():
    role = PartnerRoleFactory(code="old", label_hu="Régi")
    partner = Partner(name="x", role=role)
    close(term=role)
    with translation.override("hu"):
        assert labels(PartnerForm(instance=partner), "role") == [f"Régi ({role.valid_to.year} végéig)"]
    form = PartnerForm({"name": "x", "role": role.pk}, instance=partner)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["role"] == role


def test_several_terms_keep_those_that_were_closed_meanwhile():
    old, new = EcosystemFactory(code="old"), EcosystemFactory(code="new")
    sector = SectorFactory()
    sector.ecosystems.set([old])
    close(term=old)
    assert len(labels(SectorForm(instance=sector), "ecosystems")) == 2
    form = SectorForm({"ecosystems": [old.pk, new.pk]}, instance=sector)
    assert form.is_valid(), form.errors
    form.save()
    assert set(sector.ecosystems.all()) == {old, new}
    assert not SectorForm({"ecosystems": [old.pk]}, instance=SectorFactory()).is_valid()


def test_a_status_that_is_no_longer_given_can_still_be_named():
    close(term=NationalStatusFactory(code="past", label_hu="Hajdani"))
    field = TermChoiceField(queryset=NationalStatus.objects.all())
    assert [term.code for term in field.offered()] == ["past"]


def test_terms_stand_in_the_order_of_the_active_language():
    for code, hungarian, english in (("a", "Cukor", "Sugar"), ("b", "Csap", "Tap"), ("c", "Zsír", "Fat")):
        PartnerRoleFactory(code=code, label_hu=hungarian, label_en=english)
    with translation.override("hu"):
        assert labels(PartnerForm(), "role") == ["Cukor", "Csap", "Zsír"]
    with translation.override("en"):
        assert labels(PartnerForm(), "role") == ["Fat", "Sugar", "Tap"]


def test_a_field_that_is_narrowed_down_stays_so():
    country = RegionFactory(code="HU", level=0)
    county = RegionFactory(code="HU321", level=3)
    assert labels(PartnerForm(), "country") == [str(country)]
    assert not PartnerForm({"name": "x", "country": county.pk}).is_valid()
    assert PartnerForm({"name": "x", "country": country.pk}).is_valid()


def test_a_field_may_speak_of_codes():
    CompetenceFactory(code="cm-a")
    field = TermMultipleChoiceField(queryset=Competence.objects.all(), to_field_name="code")
    assert [term.code for term in field.clean(["cm-a"])] == ["cm-a"]


@pytest.fixture
def request_open():
    """A request, as a server opens and closes it."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    request_started.send(sender=None)
    yield
    request_finished.send(sender=None)
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def queries_of(forms):
    with CaptureQueriesContext(connection) as queries:
        for form in forms:
            form.as_div()
    return len(queries)


def test_a_request_reads_a_vocabulary_once_for_all_rows(request_open):
    roles = [PartnerRoleFactory(code=f"r-{number}") for number in range(3)]
    assert queries_of([PartnerForm(instance=Partner(role=roles[0]))]) == 2
    assert queries_of([PartnerForm(instance=Partner(role=role)) for role in roles]) == 0


def test_nothing_is_remembered_from_one_request_to_the_next():
    PartnerRoleFactory(code="first", label_hu="Első")
    assert labels(PartnerForm(), "role") == ["Első"]
    PartnerRole.objects.filter(code="first").update(label_hu="Másik")
    assert labels(PartnerForm(), "role") == ["Másik"]


def test_ten_thousand_terms_are_never_listed(request_open):
    ten_thousand(PartnerRole)
    roles = list(PartnerRole.objects.all()[:3])
    forms = [PartnerForm(instance=Partner(role=role)) for role in roles]
    assert queries_of(forms) <= 5
    assert sum(len(form.as_div()) for form in forms) < 6_000
