"""Information pages: their first texts, and the parts that the site makes from its own tables."""
