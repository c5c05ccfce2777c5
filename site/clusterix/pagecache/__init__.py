"""Whole pages, kept for visitors who are not signed in; see docs/adr/0009-page-cache.md."""
