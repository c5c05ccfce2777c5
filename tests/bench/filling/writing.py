"""Writes pages with their rows table by table; Django's bulk_create refuses classes that stand on other tables."""

from django.db.models import QuerySet
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page

CHUNK = 500


def insert_pages(pages) -> None:
    """Insert pages of one class; they get their keys."""
    model = type(pages[0])
    for level in (*reversed(model._meta.get_parent_list()), model):
        key = level._meta.pk
        fields = [field for field in level._meta.local_concrete_fields if level is not Page or field is not key]
        if level is not Page:
            for page in pages:
                setattr(page, key.attname, page.id)
        # The only way past the refusal; it writes exactly the columns of one table.
        rows = QuerySet(level)._batched_insert(pages, fields, CHUNK)
        if level is Page:
            for page, row in zip(pages, rows, strict=True):
                page.id = row[0]
    for page in pages:
        page._state.adding = False


def hold(page, **rows) -> None:
    """Give a page its rows and terms in memory, and none of the kinds not named, so that nothing asks the database."""
    names = [relation.get_accessor_name() for relation in get_all_child_relations(page)]
    names += [field.name for field in get_all_child_m2m_relations(type(page))]
    page._cluster_related_objects = {name: [] for name in names} | rows


def insert_rows(pages) -> None:
    """Insert what pages of one class hold."""
    for relation in get_all_child_relations(pages[0]):
        name, rows = relation.get_accessor_name(), []
        for page in pages:
            for order, row in enumerate(page._cluster_related_objects[name]):
                setattr(row, relation.field.attname, page.pk)
                row.sort_order = order
                rows.append(row)
        relation.related_model._base_manager.bulk_create(rows, batch_size=CHUNK)
    for field in get_all_child_m2m_relations(type(pages[0])):
        through = field.remote_field.through
        here, there = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        links = [
            through(**{here: page.pk, there: term.pk})
            for page in pages
            for term in page._cluster_related_objects[field.name]
        ]
        through._base_manager.bulk_create(links, batch_size=CHUNK)


def stand_below(page, parent, number) -> None:
    """Let a new page stand at place `number` below its parent, live."""
    page.depth = parent.depth + 1
    page.path, page.url_path = place_below(parent, number, page.slug)
    page.draft_title = page.title
    page.live, page.has_unpublished_changes = True, False
    page.first_published_at = page.first_published_at or page.last_published_at
    page.latest_revision_created_at = page.last_published_at


def place_below(parent, number, slug):
    """Path and address in the tree of the child at place `number`."""
    return Page._get_path(parent.path, parent.depth + 1, number), f"{parent.url_path}{slug}/"
