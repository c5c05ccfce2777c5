import re

import html5lib
import pytest
from django.template import engines
from django.utils.translation import override

from tests.house.project import ROOT, templates

PAGES = [path for path in templates() if path.suffix in {".html", ".svg"}]
TAGS = re.compile(r"{%.*?%}|{#.*?#}|{{.*?}}|{% comment.*?endcomment %}", re.DOTALL)


def names(paths):
    return [str(path.relative_to(ROOT / "templates")) for path in paths]


def faults(source):
    """What a strict content security policy would block in this markup, or what leaves the house."""
    found = []
    # Template tags may stand inside of a tag; what is left must still be markup that a parser reads.
    markup = TAGS.sub("x", source)
    for element in html5lib.parse(markup, treebuilder="etree", namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            continue
        found += [f"{element.tag} {name}" for name in element.attrib if name == "style" or name.startswith("on")]
        if element.tag == "style":
            found.append("style element")
        if element.tag == "script" and "src" not in element.attrib and "json" not in element.get("type", ""):
            found.append("inline script")
        addresses = [element.get(name, "") for name in ("href", "src", "action")]
        found += [f"{element.tag} {a}" for a in addresses if a.strip().lower().startswith("javascript:")]
        loads = element.get("src", "") or (element.get("href", "") if element.tag == "link" else "")
        if loads.startswith(("http:", "https:", "//")):
            found.append(f"{element.tag} loads {loads}")
    return found


@pytest.mark.parametrize("path", PAGES, ids=names(PAGES))
def test_nothing_inline_and_nothing_from_elsewhere(path):
    assert faults(path.read_text()) == []


def test_a_fault_would_be_noticed():
    source = """<p style="color: red" onclick="x()">{% if a %}<a href="javascript:x()">x</a>{% endif %}
    <script>x()</script><style>p {}</style><img src="https://elsewhere.example/x.png" alt="">
    <script type="application/ld+json">{}</script><script src="{% static 'a.js' %}"></script>"""
    assert sorted(faults(source)) == [
        "a javascript:x()", "img loads https://elsewhere.example/x.png", "inline script", "p onclick", "p style",
        "style element",
    ]  # fmt: skip


@pytest.mark.parametrize("path", templates(), ids=names(templates()))
def test_template_compiles_and_its_blocks_of_text_are_trimmed(path):
    source = path.read_text()
    with override("hu"):
        engines["django"].from_string(source)
    untrimmed = [tag for tag in re.findall(r"{% blocktrans(?:late)? ?(.*?)%}", source) if "trimmed" not in tag]
    # In a mail the line breaks of the text are meant.
    assert untrimmed == [] or path.suffix == ".txt"
