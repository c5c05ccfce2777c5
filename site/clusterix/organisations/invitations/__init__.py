"""Invitations by mail: sent by an organisation's administrator or the office, accepted by the person invited."""
