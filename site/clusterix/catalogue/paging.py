"""The pages of a list."""

from clusterix.presentation.lists import PageLink, Pagination

_NEAR = 2


def pagination_of(chosen, total: int, *, size: int, action: str):
    """The page asked for, or the last one there is, with the places of its first and last record in the list."""
    pages = max(1, -(-total // size))
    number = min(chosen.page, pages)
    first = (number - 1) * size
    last = min(first + size, total)

    def url(page):
        return chosen.url(action, page=page)

    pagination = Pagination(
        number=number,
        pages=pages,
        first=first + 1 if total else 0,
        last=last,
        links=tuple(_links(number, pages, url)),
        previous_url=url(number - 1) if number > 1 else "",
        next_url=url(number + 1) if number < pages else "",
    )
    return pagination, first, last


def _links(number, pages, url):
    """First, last and the pages near this one; a gap where numbers are left out."""
    shown = sorted({1, pages, *range(max(1, number - _NEAR), min(pages, number + _NEAR) + 1)})
    before = 0
    for page in shown:
        if page > before + 1:
            yield PageLink(None)
        yield PageLink(page, url(page), current=page == number)
        before = page
