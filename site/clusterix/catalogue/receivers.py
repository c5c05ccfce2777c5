"""placeholder"""


def connect():
    """Soon."""
