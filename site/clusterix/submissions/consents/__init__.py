"""Consents and authorisations: who has to agree, who has, and what follows when somebody no longer does."""
