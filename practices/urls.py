"""The address of the expert's opinion in the admin, below /admin/practices/."""

from django.urls import path

from practices import views

app_name = "practices"
urlpatterns = [path("<int:number>/opinion/", views.write, name="opinion")]
