"""Publishes records many at a time: dossiers, validated copies, entries of the catalogue, the search index.

What they say is worked out by the functions of the site itself; only the writing is done for many at once. What the
public never sees is not made: steps, reviews, the admin's own index of pages.
"""

import json

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import OuterRef, Subquery
from wagtail.models import Page, Revision

from clusterix.catalogue import terms, versions
from clusterix.catalogue.contents import content_of, say_where_to_read
from clusterix.catalogue.documents import SearchDocument
from clusterix.catalogue.domain import LANGUAGES, digest_of
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search import domain as search
from clusterix.submissions.address import index_in
from clusterix.submissions.freezing import digest_of_stored
from clusterix.submissions.models import Dossier, FieldTable, FrozenCopy
from clusterix.submissions.states import State
from tests.bench.filling.records import TYPES
from tests.bench.filling.writing import CHUNK, insert_pages, insert_rows
from training.models import CourseRun


class Publisher:
    """Publishes batches; remembers what is the same for all of them."""

    def __init__(self):
        self.terms = terms.load()
        self.tables = {model: FieldTable.objects.current(model.type_code) for model in TYPES}
        self.folders = {
            (model, language): index_in(model, language).get_url_parts()[2] for model in TYPES for language in LANGUAGES
        }

    @transaction.atomic
    def publish(self, records) -> None:
        """Write some records and make them public."""
        versions.lock()
        for model in TYPES:
            for language in LANGUAGES:
                pages = [one.pages[language] for one in records if type(one.source) is model and language in one.pages]
                if pages:
                    insert_pages(pages)
                    insert_rows(pages)
        self._open_dossiers(records)
        self._freeze(records)
        self._list(records)

    def _open_dossiers(self, records):
        dossiers = [
            Dossier(
                record_id=one.source.pk,
                translation_key=one.source.translation_key,
                field_table=self.tables[type(one.source)],
                state=State.PUBLISHED,
                validated_on=one.source.last_published_at.date(),
                published_on=one.source.last_published_at.date(),
            )
            for one in records
        ]
        Dossier.objects.bulk_create(dossiers, batch_size=CHUNK)
        for one, dossier in zip(records, dossiers, strict=True):
            for page in one.pages.values():
                page.source, page.dossier = one.source, dossier
            for run in one.runs:
                run.dossier = dossier
        CourseRun.objects.bulk_create([run for one in records for run in one.runs], batch_size=CHUNK)

    def _freeze(self, records):
        copies = []
        for one in records:
            one.stored = {language: _serialised(page) for language, page in one.pages.items()}
            content, dossier = one.stored[one.source.locale.language_code], one.source.dossier
            digest = digest_of_stored(type(one.source), content)
            purpose = FrozenCopy.Purpose.SUBMITTED
            copies.append(FrozenCopy(dossier=dossier, purpose=purpose, content=content, digest=digest))
        FrozenCopy.objects.bulk_create(copies, batch_size=CHUNK)
        own = FrozenCopy.objects.filter(dossier=OuterRef("pk")).order_by("pk").values("pk")[:1]
        keys = [one.source.dossier.pk for one in records]
        Dossier.objects.filter(pk__in=keys).update(validated_copy=Subquery(own), current_copy=Subquery(own))
        _keep_translations(
            {page: one.stored[at] for one in records for at, page in one.pages.items() if page.is_translation}
        )

    def _list(self, records):
        stamp, entries, bodies = versions.bump(), [], []
        for one in records:
            one.contents = self._contents(one)
            for language, (values, body) in one.contents.items():
                digest = digest_of(values, body)
                entry = CatalogueEntry(
                    dossier=one.source.dossier, language=language, digest=digest, stamp=stamp, **values
                )
                entries.append(entry)
                one.entries[language] = entry
                bodies.append(body)
        CatalogueEntry.objects.bulk_create(entries, batch_size=CHUNK)
        search.index_many(
            documents=[
                SearchDocument(entry.pk, entry.language, entry.title, entry.summary, body, tuple(entry.codes))
                for entry, body in zip(entries, bodies, strict=True)
            ]
        )

    def _contents(self, one):
        source, contents = one.source, {}
        for language in LANGUAGES:
            folder, name = self.folders[type(source), language], one.holder.pages[language].title
            contents[language] = content_of(
                source.dossier, source, one.pages.get(language), language, self.terms, folder=folder, name=name
            )
        say_where_to_read(contents)
        return contents


def _serialised(page):
    return json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))


def _keep_translations(pages):
    """A translation is read with its published revision (submissions.models.text_rows)."""
    base = ContentType.objects.get_for_model(Page)
    revisions = [
        Revision(
            base_content_type=base,
            content_type_id=page.content_type_id,
            object_id=str(page.pk),
            created_at=page.last_published_at,
            object_str=page.title,
            content=content,
        )
        for page, content in pages.items()
    ]
    Revision.objects.bulk_create(revisions, batch_size=CHUNK)
    owners = {revision.object_id: revision.pk for revision in revisions}
    rows = [Page(pk=page.pk, live_revision_id=(pk := owners[str(page.pk)]), latest_revision_id=pk) for page in pages]
    Page.objects.bulk_update(rows, ["live_revision", "latest_revision"], batch_size=CHUNK)
