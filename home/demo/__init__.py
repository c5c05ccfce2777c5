"""The demo: sample records from public sources, and a fictional organisation with a record in every state.

What belongs to it is known by itself, without a list: pages by a translation key made from the name of their file,
people and mails by addresses that end in `.example` (docs/features/demo.md).
"""
