"""What Wagtail calls when the workflow of a record is complete.

Wagtail imports this module while its own models are still loading, so it imports nothing at the top.
"""


def publish_validated_copy(workflow_state, user=None):
    """`WAGTAIL_FINISH_WORKFLOW_ACTION`: publish what was validated, not whatever revision is newest."""
    from clusterix.submissions.door import publish_validated

    publish_validated(workflow_state.content_object.specific.dossier, user=user)
