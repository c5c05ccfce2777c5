from clusterix.submissions.role_description import markdown
from tests.house.project import ROOT


def test_page_of_roles_says_what_the_code_says():
    page = ROOT / "docs" / "roles.md"
    assert page.read_text() == markdown(), "python manage.py describe_roles > docs/roles.md"
