"""What tests do with people."""

from wagtail.users.models import UserProfile


def reads(person, language):
    """Let a person use the admin in "hu" or "en"; gives the person."""
    UserProfile.objects.update_or_create(user=person, defaults={"preferred_language": language})
    return person
