"""How a column of a shipped list fills a field of a term."""

from clusterix.vocabularies.models import Term

_YES_NO = {"": False, "yes": True}
_YES_NO_UNKNOWN = {"": None, "yes": True, "no": False}


class Column:
    """A column that fills a plain field."""

    def __init__(self, field):
        self.field = field

    def read(self, text: str):
        """The value as the model holds it. Raises KeyError or ValidationError where the text means nothing."""
        if self.field.get_internal_type() == "BooleanField":
            return (_YES_NO_UNKNOWN if self.field.null else _YES_NO)[text]
        return None if self.field.null and text == "" else self.field.to_python(text)

    def stored(self, term: Term):
        """What the term holds."""
        return getattr(term, self.field.attname)

    def put(self, term: Term, value) -> None:
        """Let the term hold a value; whoever calls this saves the term."""
        setattr(term, self.field.attname, value)

    def blank(self):
        """The value of a term for which nobody has given one."""
        return self.field.get_default()

    def waits(self, text: str) -> bool:
        """Whether the column names a term that is not there yet."""
        return False

    def written(self, value) -> str:
        """A value as people read it in a report."""
        return "" if value is None else {True: "yes", False: "no"}.get(value, str(value))


class RelatedColumn(Column):
    """A column with the code of a term; `known` are the terms of that vocabulary by code."""

    def __init__(self, field, known):
        super().__init__(field)
        self.known = known

    def read(self, text):
        """The primary key of the term that is named."""
        return self.known[text].pk if text else None

    def waits(self, text):
        """Whether the term is still to be made, for a vocabulary that names its own terms."""
        return bool(text) and text not in self.known

    def written(self, value):
        """The code."""
        return next((code for code, term in self.known.items() if term.pk == value), "")


class ManyColumn(Column):
    """A column with codes of terms, separated by semicolons. Links are read with one query and written with two."""

    def __init__(self, field, known):
        super().__init__(field)
        self.codes = {term.pk: code for code, term in known.items()}
        self.keys = {code: pk for pk, code in self.codes.items()}
        self.through = field.remote_field.through
        self.source, self.target = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        self.links = {}
        for source, target in self.through.objects.values_list(self.source, self.target):
            self.links.setdefault(source, set()).add(target)
        self.put_later = {}

    def read(self, text):
        """The primary keys of the terms that are named."""
        return frozenset(self.keys[code.strip()] for code in text.split(";") if code.strip())

    def stored(self, term):
        """The primary keys of the linked terms."""
        return frozenset(self.links.get(term.pk, ()))

    def blank(self):
        """No links."""
        return frozenset()

    def put(self, term, value):
        """Remember the links; `write` makes them, once all terms have their keys."""
        self.put_later[term.code] = (term, value)

    def written(self, value):
        """The codes in their order."""
        return ";".join(sorted(self.codes[pk] for pk in value))

    def write(self) -> None:
        """Make the links what `put` has said."""
        gone, new = [], []
        for term, value in self.put_later.values():
            before = self.links.get(term.pk, set())
            gone += [(term.pk, pk) for pk in before - value]
            new += [self.through(**{self.source: term.pk, self.target: pk}) for pk in value - before]
        for source, target in gone:
            self.through.objects.filter(**{self.source: source, self.target: target}).delete()
        self.through.objects.bulk_create(new, batch_size=500)


def columns_of(model: type[Term], names, known: dict[str, Term]) -> dict[str, Column]:
    """The columns of a list by name; `known` are the terms of `model` by code, to which new ones are added."""
    return {name: _column(model._meta.get_field(name), model, known) for name in names}


def _column(field, model, known):
    if not field.is_relation:
        return Column(field)
    others = known if field.related_model is model else {term.code: term for term in field.related_model.objects.all()}
    return (ManyColumn if field.many_to_many else RelatedColumn)(field, others)
