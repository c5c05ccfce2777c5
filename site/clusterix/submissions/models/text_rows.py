"""Rows of a record that hold text: learning outcomes, modules, building blocks (docs/adr/0005).

A row of plain facts exists once. A row with text needs its words in each language, so a translation has rows of its
own, tied to the original's by `translation_key`. They hold the words and nothing else: the columns named in `FACTS`
are emptied whenever such a row is saved, so that no number can be counted twice or grow old.

A content type makes a row like this:

    class Module(TextRow):
        page = ParentalKey("training.CoursePage", on_delete=models.CASCADE, related_name="modules")
        title = models.CharField(max_length=120)
        hours = NumberField(null=True, blank=True)

        TEXTS = ["title"]
        FACTS = ["hours"]
        translatable_fields = translatable(TEXTS)

and names the list ("modules") in the `TEXTS` of its page, never in its `FACTS`. Words and facts of a row are read
together by `rows_of`.
"""

from dataclasses import dataclass

from modelcluster.models import get_all_child_relations, model_from_serializable_data
from wagtail.models import Orderable, TranslatableMixin


class TextRow(TranslatableMixin, Orderable):
    """A row of words, translated with its page; `FACTS` stay with the original's row. All facts must be optional."""

    TEXTS = []
    FACTS = []

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def save(self, **kwargs):
        """A translation's row keeps no fact."""
        if self.page.is_translation:
            for name in self.FACTS:
                field = self._meta.get_field(name)
                setattr(self, field.attname, field.get_default())
        super().save(**kwargs)


@dataclass(frozen=True)
class Row:
    """A row as it is shown: `words` has the texts of the page's language, `facts` everything else."""

    words: TextRow
    facts: TextRow


def relations(page_class) -> dict[str, type[TextRow]]:
    """The lists of text rows of a page class: name → class of the rows."""
    found = ((rel.get_accessor_name(), rel.related_model) for rel in get_all_child_relations(page_class))
    return {name: model for name, model in found if issubclass(model, TextRow)}


def rows_of(page, name: str) -> list[Row]:
    """The rows of a live page, a revision or a frozen copy, in the order of the original.

    What the original has got since the translation was published is left out until it is translated.
    """
    facts = list(getattr(page.source, name).all())
    if not page.is_translation:
        return [Row(row, row) for row in facts]
    words = {str(row.translation_key): row for row in _words(page, name)}
    return [Row(words[key], row) for row in facts if (key := str(row.translation_key)) in words]


def _words(page, name):
    """Read from the published revision where that was fetched with the page: no query for each list."""
    if page.live_revision_id is None or not page._state.fields_cache.get("live_revision"):
        return getattr(page, name).all()
    model = relations(type(page))[name]
    rows = page.live_revision.content.get(name, ())
    return [model_from_serializable_data(model, row, check_fks=False) for row in rows]


def changed_facts(page_class, old: dict, new: dict) -> list[str]:
    """Names of the lists in which something else than words differs between two serialised records."""
    return [
        name for name, model in relations(page_class).items() if _facts(old, name, model) != _facts(new, name, model)
    ]


def _facts(data, name, model):
    return {row["translation_key"]: [row.get(fact) for fact in model.FACTS] for row in data.get(name, ())}
