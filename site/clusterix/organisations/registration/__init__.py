"""Registration: an organisation asks by a public form, confirms its mail address, and the office decides."""
