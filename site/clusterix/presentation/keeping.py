"""Which views show everybody the same: only their answers may be kept for the next visitor (`clusterix.pagecache`)."""


def kept(view):
    """Say that a view's answer depends on nothing but the address, the catalogue, published pages and settings.

    A view that nobody has said this of is made anew for each visitor: a secret link or a form is safe by default.
    """
    view.kept = True
    return view
