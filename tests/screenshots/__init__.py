"""Pictures of the demo for documentation and the author's guide: `make screenshots`."""
