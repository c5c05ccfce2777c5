"""Vocabularies that are too long for a list."""


def ten_thousand(model, count=10_000, first=0, **fields):
    """So many terms of a vocabulary, quickly."""
    terms = [
        model(code=f"m-{number}", label_hu=f"Szó {number}", label_en=f"Word {number}", **fields)
        for number in range(first, first + count)
    ]
    for term in terms:
        term.set_sort_keys()
    model.objects.bulk_create(terms, batch_size=500)
