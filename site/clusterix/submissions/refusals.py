"""How the engine says no; kept with the organisations, which also refuse."""

from clusterix.organisations.refusals import Refused

__all__ = ["Refused"]
