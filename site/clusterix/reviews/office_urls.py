"""The office's addresses of peer review in the admin, below /admin/reviews/."""

from django.urls import path

from clusterix.reviews import office_views

app_name = "reviews"
urlpatterns = [
    path("<int:number>/", office_views.show, name="show"),
    path("<int:number>/assign/", office_views.assign, name="assign"),
    path("<int:number>/<int:assignment>/resend/", office_views.resend, name="resend"),
    path("<int:number>/<int:assignment>/revoke/", office_views.revoke, name="revoke"),
]
