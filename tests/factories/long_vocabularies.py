"""Vocabularies that are too long for a list."""


def ten_thousand(model, count=10_000, first=0, **fields):
    """So many terms of a vocabulary, quickly: in the order of their numbers, whatever their labels."""
    numbers = range(first, first + count)
    terms = [
        model(code=f"m-{one}", label_hu=f"Szó {one}", label_en=f"Word {one}", sort_hu=one, sort_en=one, **fields)
        for one in numbers
    ]
    model.objects.bulk_create(terms, batch_size=500)
