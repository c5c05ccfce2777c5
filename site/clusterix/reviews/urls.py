"""The reviewer's addresses, below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from clusterix.reviews import views

app_name = "review"
urlpatterns = [
    path(_("review/<str:token>/"), views.work, name="work"),
    path(_("review/<str:token>/document/<int:number>/"), views.document, name="document"),
]
