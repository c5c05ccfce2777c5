"""What becomes of an account: closing it, and forgetting whose it was."""
