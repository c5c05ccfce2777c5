"""The picture that goes along when an address is shared: emblem, kind, title and the name of the site.

Drawn with the fonts of the site. What it shows is exactly what `Shared` holds, so its digest names the file.
"""

import hashlib
import io
from dataclasses import astuple, dataclass
from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont

from clusterix.presentation.emblem import COLUMNS, HEIGHT, MARGIN, ROWS, STEP, WIDTH, emblem_of
from clusterix.presentation.formats import NBSP
from clusterix.presentation.headings import bound
from clusterix.presentation.records import Cell

SIZE = (1200, 630)
# Raised when the drawing changes, so that pictures that are kept somewhere are asked for anew.
DRAWING = 2
# The colours of `static/css/tokens.css`: of a kind and its tint.
KINDS = {
    "": ("#0d5a49", "#e4efea"),
    "story": ("#0d5a49", "#e4efea"),
    "lesson": ("#5a3a6b", "#eee8f2"),
    "use_case": ("#1d4f6e", "#e3ecf4"),
    "member": ("#4a5a1c", "#edf0df"),
    "practice": ("#8a5208", "#faeed9"),
    "training": ("#46505c", "#e8ebef"),
}
PAPER, INK, MUTED = "#fbfaf6", "#16211e", "#53605b"
_EDGE, _PANEL, _FINE = 64, 450, 3
_TITLE_SIZES, _TITLE_HEIGHT = (68, 62, 56, 50, 45, 40), 380
# Letters of Latin Extended-A have a font file of their own, as on the pages.
_EXTENDED = range(0x100, 0x250)


@dataclass(frozen=True)
class Shared:
    """What a picture shows. Without `cells` the sign of the site stands in place of the emblem."""

    title: str
    kind: str = ""
    kind_label: str = ""
    cells: tuple[tuple[int, int], ...] = ()

    @property
    def digest(self) -> str:
        """A name for exactly this picture."""
        return hashlib.sha256(repr((DRAWING, settings.WAGTAIL_SITE_NAME, astuple(self))).encode()).hexdigest()[:16]


def shared(title, kind, kind_label, cells) -> Shared:
    """What the picture of a record shows, from its view."""
    return Shared(title, kind, kind_label, tuple((cell.objective_order, cell.activity_order) for cell in cells))


def draw(picture: Shared) -> bytes:
    """The picture as PNG."""
    colour, tint = KINDS.get(picture.kind, KINDS[""])
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    left = SIZE[0] - _PANEL
    pen.rectangle((left, 0, *SIZE), fill=tint)
    image.paste(_emblem(picture.cells, colour, tint), (left + 24, (SIZE[1] - _emblem_height()) // 2))
    if picture.kind_label:
        _write(pen, (_EDGE, 54), picture.kind_label, _sans(30), colour)
    _title(pen, picture.title, left - 2 * _EDGE)
    pen.line((_EDGE, SIZE[1] - 108, left - _EDGE, SIZE[1] - 108), fill=colour, width=3)
    _write(pen, (_EDGE, SIZE[1] - 88), settings.WAGTAIL_SITE_NAME, _serif(36), INK)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _emblem_height():
    return (_PANEL - 48) * HEIGHT // WIDTH


def _emblem(places, colour, tint):
    """The emblem of the pages, drawn larger and made smaller again so that its dots are round."""
    width, height = (_PANEL - 48) * _FINE, _emblem_height() * _FINE
    unit = width / WIDTH
    image = Image.new("RGB", (width, height), tint)
    pen = ImageDraw.Draw(image)
    for row in range(ROWS):
        for column in range(COLUMNS):
            _dot(pen, MARGIN + STEP * column, MARGIN + STEP * row, 2.2, _mixed(colour, tint), unit)
    # The sign of the site, for pages that are no record.
    places = places or ((2, 3), (2, 9), (4, 6), (7, 3), (7, 10))
    emblem = emblem_of(Cell(*place) for place in places)
    for line in filter(None, emblem.lines.split("M")):
        ends = [tuple(float(value) * unit for value in point.split()) for point in line.split("L")]
        pen.line([value for end in ends for value in end], fill=colour, width=round(1.6 * unit))
    for x, y in emblem.points:
        _dot(pen, x, y, 4.3, colour, unit)
    return image.resize((width // _FINE, height // _FINE), Image.Resampling.LANCZOS)


def _dot(pen, x, y, radius, colour, unit):
    pen.ellipse([value * unit for value in (x - radius, y - radius, x + radius, y + radius)], fill=colour)


def _mixed(colour, tint, share=0.18):
    pairs = zip(_rgb(colour), _rgb(tint), strict=True)
    return tuple(round(one * share + other * (1 - share)) for one, other in pairs)


def _rgb(colour):
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _title(pen, title, width):
    """As large as it fits; what does not fit in the smallest size ends with three dots."""
    for size in _TITLE_SIZES:
        faces, height = _serif(size), round(size * 1.14)
        lines, most = _lines(title, faces, width), _TITLE_HEIGHT // round(size * 1.14)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,.") + "…"]
    for number, line in enumerate(lines):
        _write(pen, (_EDGE, 108 + number * height), line, faces, INK)


def _lines(text, faces, width):
    lines = [""]
    for word in bound(" ".join(text.split())).split(" "):
        for part in _parts(word, faces, width):
            longer = f"{lines[-1]} {part}".strip()
            if _length(longer, faces) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
    return [line.replace(NBSP, " ") for line in lines if line]


def _parts(word, faces, width):
    """A word in pieces that are not wider than the line."""
    piece = ""
    for letter in word:
        if piece and _length(piece + letter, faces) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _write(pen, place, text, faces, colour):
    x, y = place
    ascent = faces[0].getmetrics()[0]
    for part, face in _runs(text, faces):
        pen.text((x, y + ascent), part, font=face, fill=colour, anchor="ls")
        x += face.getlength(part)


def _length(text, faces):
    return sum(face.getlength(part) for part, face in _runs(text, faces))


def _runs(text, faces):
    """Parts of a text, each with the file that has its letters."""
    run, current = "", faces[0]
    for letter in text:
        face = faces[ord(letter) in _EXTENDED]
        if face is not current and run:
            yield run, current
            run = ""
        run, current = run + letter, face
    if run:
        yield run, current


@cache
def _serif(size):
    return tuple(_font(f"newsreader-{part}.woff2", size) for part in ("latin", "latin-ext"))


@cache
def _sans(size):
    faces = tuple(_font(f"clusterix-sans-{part}.woff2", size) for part in ("latin", "latin-ext"))
    for face in faces:
        face.set_variation_by_axes([600])
    return faces


def _font(name, size):
    return ImageFont.truetype(finders.find(f"fonts/{name}"), size)
