"""Wagtail's workflow, driven by our states.

Its tables are written by a service user alone, so that no reviewer's name enters history or notifications.
"""

from django.utils import timezone
from wagtail.models import Page, TaskState, Workflow, WorkflowState, WorkflowTask
from wagtail.users.models import UserProfile

from clusterix.organisations.models import User
from clusterix.submissions.models.task import StageTask
from clusterix.submissions.states import STATES, Stage, State

SERVICE_ADDRESS = "service@clusterix.invalid"
_NAME = "Clusterix"


def service_user() -> User:
    """The account in whose name Wagtail's tables are written; nobody can sign in with it."""
    user, made = User.objects.get_or_create(
        email=SERVICE_ADDRESS, defaults={"last_name": "Clusterix", "first_name": "", "is_active": False}
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        UserProfile.objects.update_or_create(
            user=user,
            defaults={
                "submitted_notifications": False,
                "approved_notifications": False,
                "rejected_notifications": False,
                "updated_comments_notifications": False,
            },
        )
    return user


def workflow() -> Workflow:
    """The workflow with one task a stage; made when first asked for."""
    found = Workflow.objects.filter(name=_NAME, active=True).first()
    if found:
        return found
    made = Workflow.objects.create(name=_NAME)
    for order, stage in enumerate(Stage):
        task = StageTask.objects.create(name=f"{_NAME}: {stage}", stage=stage)
        WorkflowTask.objects.create(workflow=made, task=task, sort_order=order)
    return made


def follow(record, *, from_state, to_state):
    """Bring Wagtail's workflow of a record in step with a change of its state.

    Called inside the transaction of the change. Does nothing to the page's text; finishing the last task
    publishes (finish.py).
    """
    before, after = STATES[from_state].stage, STATES[to_state].stage
    state = record.current_workflow_state
    _lock(record, after is not None)
    if after is None:
        _leave(state, to_state)
        return
    if before is None:
        if state:
            state.cancel(user=service_user())
        state = workflow().start(record, service_user())
    _advance(state, after)


def _lock(record, locked):
    """Lock the page in Wagtail's own column while the workflow runs.

    Otherwise the page's owner could cancel the workflow from the editor.
    """
    Page.objects.filter(pk=record.pk).update(
        locked=locked, locked_by=service_user() if locked else None, locked_at=timezone.now() if locked else None
    )


def _leave(state: WorkflowState | None, to_state):
    if state is None:
        return
    if to_state == State.REVISION:
        state.current_task_state.specific.reject(user=service_user())
    elif state.status in (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES):
        state.cancel(user=service_user())


def _advance(state: WorkflowState, stage):
    order, user = list(Stage), service_user()
    while order.index(_stage(state.current_task_state)) < order.index(stage):
        state.current_task_state.specific.approve(user=user)
        state.refresh_from_db()


def _stage(task_state: TaskState) -> Stage:
    return Stage(StageTask.objects.values_list("stage", flat=True).get(pk=task_state.task_id))


def complete(record):
    """Approve the last task after validation; Wagtail then publishes (finish.py)."""
    _lock(record, False)
    record.current_workflow_state.current_task_state.specific.approve(user=service_user())
