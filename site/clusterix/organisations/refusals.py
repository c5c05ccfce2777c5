"""How the engine says no: with a reason in words, in the language of the person who asked."""


class Refused(Exception):
    """An act that the rules do not allow; the message is for the person and may be lazy."""

    def __init__(self, reason, problems=()):
        super().__init__(reason)
        self.reason = reason
        self.problems = tuple(problems)

    def __str__(self):
        return str(self.reason)
