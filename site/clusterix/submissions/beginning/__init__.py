"""Beginning a record: five questions, a first draft with what is already known, a copy of an own record."""
