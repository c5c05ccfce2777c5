"""Texts of Wagtail and wagtail-localize that come without Hungarian in the versions we use.

Named here, they get theirs from our catalogue like every other text; nothing reads the list itself. A test says which
are to be added or dropped after an update. What is not installed here (API tokens, search promotions, table blocks) is
left out. Texts of their scripts: `static/js/system-texts.js`.
"""

from django.utils.translation import gettext_noop as _

TEXTS = (
    _("%(error)s encountered while trying to read file: %(filename)s."),
    _("%(model_name)s scheduled for publishing"),
    _("%(model_name)s scheduled for publishing at %(go_live_at)s"),
    _("%(model_name)s unscheduled for publishing at %(go_live_at)s"),
    _("%(model_name)s unscheduled from publishing"),
    _("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s"),
    _("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s across entire site."),
    _(
        "%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s in '<span class=\"w-title-"
        "ellipsis\">%(title)s</span>'."
    ),
    _("- Select an option -"),
    _("A network error occurred"),
    _("Actions (footer)"),
    _("Add a concise description for search engines"),
    _("Add a locale"),
    _("Add locale"),
    _("Alternatively, you can view the latest version in a new tab."),
    _("Anyone"),
    _("Application"),
    _("Are you sure you want to delete this locale?"),
    _("Autosave is <span>paused</span>"),
    _("Autosave is paused"),
    _("Cancelled by %(cancelled_by)s"),
    _("Cannot overwrite a revision that is not the latest for this %(model_name)s."),
    _("Cannot overwrite a revision that was not created by the current user."),
    _("Close modal dialogs (like this one)"),
    _("Currently idle"),
    _("Delete locale"),
    _("Disable custom ordering"),
    _("Enable custom ordering"),
    _("Expiry date/time must be in the future."),
    _('File format of type "%(extension)s" is not supported.'),
    _("Go to the first error"),
    _("Grid layout"),
    _("How we calculate our metrics"),
    _("Imported file has a wrong encoding: %(error_message)s."),
    _("Keyboard shortcuts are currently disabled; manage your %(account_link)s to enable them."),
    _("Keyboard shortcuts are currently enabled; manage your %(account_link)s to disable them."),
    _("Layout"),
    _("List layout"),
    _("Locale '{0}' created."),
    _("Locale '{0}' deleted."),
    _("Locale '{0}' updated."),
    _("Locked by"),
    _("Maximum"),
    _("Maximum filesize: %(max_upload_size)s."),
    _("Meta description is empty"),
    _("Minimum"),
    _("Please select another parent."),
    _("Proceeding will overwrite the changes made by %(user_name)s."),
    _("Proceeding will overwrite the changes you made in that window."),
    _("Readability"),
    _("Request to create %(model_name)s was blocked by hook."),
    _("Request to edit %(model_name)s was blocked by hook."),
    _("Saved"),
    _("Saving will overwrite a newer version."),
    _(
        'See our <a href="%(guide_link)s" target="_blank">content checks guide</a> for more information on '
        "how content metrics are calculated."
    ),
    _("Select a new language"),
    _("Show keyboard shortcuts"),
    _("Sort item order"),
    _("Tag(s) %(value_too_long)s are over %(max_tag_length)d characters."),
    _("Text editing"),
    _("The file could not be found. Please change the source or delete the document."),
    _("The filter options you have selected are not valid."),
    _("The locale could not be saved due to errors."),
    _("The page could not be created due to validation errors."),
    _("The page could not be saved as it is locked."),
    _("The page could not be saved due to validation errors."),
    _(
        "The slug '%(page_slug)s' is already in use at the selected parent page. Make sure the slug is unique"
        " and try again."
    ),
    _("The slug '%(page_slug)s' is already in use within the parent page at '%(parent_url_path)s'."),
    _("The slug '%(page_slug)s' is already in use within the parent page."),
    _("There are validation errors, click save to highlight them."),
    _("This data explained"),
    _("This locale cannot be deleted because there are pages and/or other objects using it."),
    _("This locale's current language code is not supported. Please choose a new language or delete this locale."),
    _("This locale's language code is not supported"),
    _("To be created by %(user)s"),
    _(
        "Troubleshoot your connection to the site before proceeding. Open the editor in a separate tab to "
        "view the last saved version."
    ),
    _("Usage count"),
    _("View latest version"),
    _("Wagtail locales (Wagtail Localize version)"),
    _("We calculate reading time from word count, using different reading speeds for different languages."),
    _("We extract the main content from the page preview, remove all formatting, and calculate the number of words."),
    _(
        "We use a readability formula based on length of words and sentences. Long sentences and words result"
        " in a worse readability score."
    ),
    _("You do not have permission to access the admin."),
    _('You do not have permission to publish pages at "%(page_title)s"'),
    _("account"),
    _("unknown number"),
)

# What Wagtail's Hungarian says wrongly: one of its catalogues has these two the wrong way round, and that one wins.
MENDED = (_("First Name"), _("Last Name"))
