/* Texts of Wagtail's scripts that come without Hungarian. This file is loaded nowhere: it names them for our catalogue,
   like site/clusterix/organisations/system_texts.py does for the rest. */
export const texts = [
  gettext("A network error occurred."),
  gettext("A server error occurred."),
  gettext("Autosave in progress…"),
  gettext("Changes have been autosaved."),
  gettext("Complex"),
  gettext("Fair"),
  gettext("Good"),
];
