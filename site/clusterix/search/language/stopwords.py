"""Words that a query may contain and nobody looks for. They are indexed; a query of nothing else asks for them."""

_HUNGARIAN = """
    a az és is egy vagy hogy de meg ha nem mint ez ezek azok által szerint illetve valamint
"""
_ENGLISH = """
    a an the and or of in on at to for from by with as is are be not that this it its
"""

STOP_WORDS = {"hu": frozenset(_HUNGARIAN.split()), "en": frozenset(_ENGLISH.split())}
