"""How many peers judge a record. Content types say where it is not two (domain.md 0.6)."""

USUAL = 2
_few: dict[tuple[str, str], int] = {}


def register(type_code: str, kind: str, number: int) -> None:
    """Let records of a kind be judged by another number of peers than usual. Called in `AppConfig.ready()`."""
    _few[type_code, kind] = number


def of(dossier) -> int:
    """How many reviews a record needs."""
    record = dossier.record.specific
    return _few.get((record.type_code, record.kind), USUAL)
