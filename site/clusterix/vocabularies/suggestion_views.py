"""What a field of a long vocabulary suggests while somebody types."""

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.http import Http404, JsonResponse
from django.views.decorators.http import require_safe

from clusterix.vocabularies import groups
from clusterix.vocabularies.suggestions import matching, written


@require_safe
def suggestions(request, vocabulary):
    """Up to twenty terms for the words in `q`, as JSON; other parameters narrow the vocabulary by its own fields.

    Whoever may enter the admin may ask: the lists are public. Raises Http404 for what is no vocabulary or no field.
    """
    model = next((model for model in groups.NAMES if model._meta.model_name == vocabulary), None)
    if model is None:
        raise Http404
    narrow = {name: _value(model, name, told) for name, told in request.GET.items() if name != "q"}
    found = matching(model.objects.filter(**narrow), request.GET.get("q", "")[:200])
    return JsonResponse({"terms": [written(term) for term in found]})


def _value(model, name, told):
    try:
        field = model._meta.get_field(name)
        if not field.concrete or field.is_relation:
            raise Http404
        return field.to_python(told)
    except (FieldDoesNotExist, ValidationError) as wrong:
        raise Http404 from wrong
