from clusterix.presentation.written import LONGEST, written_once


def counted():
    asked = []

    @written_once(10)
    def write(length):
        asked.append(length)
        return "x" * length

    return write, asked


def test_a_text_is_written_once_for_the_same_values():
    write, asked = counted()
    assert write(LONGEST) == write(LONGEST) == "x" * LONGEST
    assert asked == [LONGEST]
    write.forget()
    assert write(LONGEST)
    assert len(asked) == 2


def test_a_very_long_text_is_written_and_not_remembered():
    """Whoever makes addresses longer and longer must not fill the memory."""
    write, asked = counted()
    assert write(LONGEST + 1) == write(LONGEST + 1) == "x" * (LONGEST + 1)
    assert len(asked) == 2
