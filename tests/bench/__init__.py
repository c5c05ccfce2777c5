"""Measurements, run by hand: `python -m tests.bench.pages`. Nothing here is a test, since times say little twice."""
