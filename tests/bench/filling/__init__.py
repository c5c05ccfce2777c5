"""Fills a database with invented public records, as many as a measurement needs (`tests.bench.fill`)."""
