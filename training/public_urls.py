"""Public addresses of trainings besides those of every record. They stand below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from training import public_views

urlpatterns = [
    path(_("calendar/<number:number>/<number:key>.ics"), public_views.run_calendar, name="run_calendar"),
    path(_("criteria-and-trainings/"), public_views.criteria, name="coverage"),
]
