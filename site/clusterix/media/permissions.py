"""Who may use and change an upload: the people of the uploader's organisations and the office."""

from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy


class UploadPermissionPolicy(CollectionOwnershipPermissionPolicy):
    """Rights on images and documents follow membership, as those on pages do."""

    def __init__(self, model):
        super().__init__(model, auth_model=model, owner_field_name="uploaded_by_user")
