"""The second factor: a code from an authenticator app beside the password, for those who decide and administer."""
