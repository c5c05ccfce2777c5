"""The demo's people: one for each role, all with the same known password."""

from functools import cache

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

from clusterix.organisations.domain import add_member
from clusterix.organisations.models import User
from clusterix.organisations.roles import MemberRole, OfficeRole
from clusterix.reviews.models import Reviewer
from clusterix.vocabularies.models import Region, Theme
from home.demo.sources import DOMAIN, organisations, people

PASSWORD = "klaszter-proba-2026"  # noqa: S105 - known to everybody; load_demo refuses where it would matter
# Works for the real organisations of the sample data, and cannot sign in.
KEEPER = f"mintaadat{DOMAIN}"


def ensure_people() -> dict[str, User]:
    """Make sure that everybody is there; what an existing person has changed stays. Gives them by address.

    The groups of the roles have to be there already (`manage.py sync_roles`).
    """
    found = {user.email: user for user in User.objects.filter(email__endswith=DOMAIN)}
    for data in people()["person"]:
        if data["email"] not in found:
            found[data["email"]] = _make(data)
    if KEEPER not in found:
        found[KEEPER] = User.objects.create_user(KEEPER, last_name="Mintaadatok", first_name="Gondozója")
    return found


@cache
def _hashed():
    """Hashing is slow on purpose; the password is the same for all, and known to everybody."""
    return make_password(PASSWORD)


def _make(data):
    create = User.objects.create_superuser if data.get("superuser") else User.objects.create_user
    user = create(data["email"], last_name=data["last_name"], first_name=data["first_name"], password=None)
    user.password = _hashed()
    user.save(update_fields=["password"])
    user.groups.add(*Group.objects.filter(name=data.get("office_role")))
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": data.get("language", "hu")})
    return user


def ensure_memberships(users, pages):
    """Let everybody work where they belong: `pages` are the organisations by name."""
    for data in people()["person"]:
        if "member_of" in data:
            _join(users[data["email"]], pages[data["member_of"]], data["role"])
    for name, data in organisations().items():
        if not data.get("fictional"):
            _join(users[KEEPER], pages[name], MemberRole.AUTHOR)


def _join(user, page, role):
    if not user.memberships.filter(organisation=page).exists():
        add_member(user=user, organisation=page, role=role)


def ensure_reviewers(users, pages):
    """Put the invented peers into the pool of reviewers."""
    for data in people()["person"]:
        if "reviewer" in data:
            name = f"{data['last_name']} {data['first_name']}"
            user = users[data["email"]]
            _enlist(data["email"], data["reviewer"], name=name, user=user, organisation=pages[data["member_of"]])
    for data in people()["reviewer"]:
        _enlist(data["email"], data, name=data["name"], affiliation=data["affiliation"])


def _enlist(email, data, **known):
    region = Region.objects.get(code=data["region"])
    reviewer, made = Reviewer.objects.get_or_create(email=email, defaults={"region": region, **known})
    if made:
        reviewer.themes.set(Theme.objects.filter(code__in=data["themes"]))


def author_of(organisation: str) -> str:
    """The address of who writes for an organisation of the demo: the first of its people, or the keeper."""
    return next((data["email"] for data in people()["person"] if data.get("member_of") == organisation), KEEPER)


def logins() -> list[tuple[str, str]]:
    """Pairs of role, in words, and address, for everybody who can sign in."""
    return [(_role_of(data), data["email"]) for data in people()["person"]]


def _role_of(data):
    if data.get("superuser"):
        return _("administrator")
    if "reviewer" in data:
        return _("reviewer")
    if "office_role" in data:
        return str(OfficeRole(data["office_role"]).label)
    return str(MemberRole(data["role"]).label)
