"""Records: what is submitted, judged and published, and the life it leads."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubmissionsConfig(AppConfig):
    """The record, its facts, dossier, life cycle and the door to publication."""

    name = "clusterix.submissions"
    verbose_name = _("Records")

    def ready(self):
        """Watch the plain page class; begin with what is known; let nobody be published who has not agreed."""
        from clusterix.organisations.profile import defaults_for_record
        from clusterix.submissions import completeness, desk, door, lifecycle, proof, receivers
        from clusterix.submissions.beginning import registry
        from clusterix.submissions.consents import hooks, panel
        from clusterix.submissions.consents.pictures import people_in_pictures

        registry.known_facts.append(defaults_for_record)
        completeness.extra_rules += [
            proof.figures,
            proof.sources_of_figures,
            proof.sources,
            proof.support,
            people_in_pictures,
        ]
        receivers.connect()
        lifecycle.rules.setdefault("validate", []).append(hooks.everybody_has_agreed)
        lifecycle.state_changed.connect(hooks.follow_state, dispatch_uid="submissions.consents")
        door.rules.append(hooks.publication_rule)
        desk.panels.append(panel.render)
