"""Models of the pages around the records."""

from home.models.pages import HomePage, InformationPage
from home.models.settings import AccessibilityStatement, SiteTexts

__all__ = ["AccessibilityStatement", "HomePage", "InformationPage", "SiteTexts"]
