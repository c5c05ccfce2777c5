"""Deletes rows with all that hangs on them, past the guards that keep records for good.

For the demo alone: what was judged is never deleted, but the demo's judgements were invented together with it.
"""

from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models, router, transaction


@transaction.atomic
def wipe(rows: models.QuerySet):
    """Delete rows and everything that refers to them; references that may be empty are emptied.

    The whole happens in one transaction, at whose end the database checks all references.
    """
    found, queue = {}, [(rows.model, set(rows.values_list("pk", flat=True)))]
    while queue:
        model, keys = queue.pop()
        new = keys - found.setdefault(model, set())
        if new:
            found[model] |= new
            queue += [(parent, new) for parent in model._meta.parents]
            queue += _related(model, new)
            queue += _generic(model, new)
    for model, keys in found.items():
        _plain(model).filter(pk__in=keys)._raw_delete(router.db_for_write(model))


def _plain(model):
    """Rows of a model without the refusals that its own manager may have."""
    return models.QuerySet(model)


def _related(model, keys):
    for relation in model._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and (relation.one_to_many or relation.one_to_one) and not relation.concrete):
            continue
        rows = _plain(relation.related_model).filter(**{f"{relation.field.name}__in": keys})
        if relation.on_delete is models.SET_NULL:
            rows.update(**{relation.field.name: None})
        else:
            yield relation.related_model, set(rows.values_list("pk", flat=True))


def _generic(model, keys):
    for field in model._meta.private_fields:
        if isinstance(field, GenericRelation):
            kind = ContentType.objects.get_for_model(model, for_concrete_model=field.for_concrete_model)
            rows = _plain(field.related_model).filter(
                **{field.content_type_field_name: kind, f"{field.object_id_field_name}__in": [str(key) for key in keys]}
            )
            yield field.related_model, set(rows.values_list("pk", flat=True))
