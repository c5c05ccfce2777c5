"""The page in the admin on which an organisation looks after its people."""
