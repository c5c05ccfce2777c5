"""The first texts of the standing pages; from then on they are the office's."""

HOME = {
    "hu": {"title": "Kezdőlap", "slug": "hu"},
    "en": {"title": "Home", "slug": "en"},
}
ORGANISATIONS = {
    "hu": {
        "title": "Szervezetek",
        "slug": "szervezetek",
        "intro": "Klaszterek, klaszterszövetségek és más szervezetek, amelyek közreadják tapasztalataikat.",
    },
    "en": {
        "title": "Organisations",
        "slug": "organisations",
        "intro": "Clusters, cluster associations and other organisations that share what they have learnt.",
    },
}
