"""The first texts of the standing pages; from then on they are the office's."""

HOME = {
    "hu": {
        "title": "Kezdőlap",
        "slug": "hu",
        "claim": "Ami egyszer bevált, máshol is beválhat.",
        "lead": (
            "Klaszterek sikertörténetei, jó gyakorlatai és képzései, magyarul és angolul. Más klaszterek szakemberei "
            "értékelik, a Klaszter Iroda validálja őket, és bárki tanulhat belőlük."
        ),
        "call_title": "Önnek is van egy története?",
        "call_text": (
            "Írja meg a sablonunk segítségével: minden mezőnél útmutatást talál, a piszkozatot pedig bármikor "
            "félbehagyhatja, és később folytathatja."
        ),
    },
    "en": {
        "title": "Home",
        "slug": "en",
        "claim": "What worked once can work elsewhere.",
        "lead": (
            "Success stories, good practices and trainings for clusters, in Hungarian and in English. Peers from other "
            "clusters review them, the Cluster Office validates them, and everybody can learn from them."
        ),
        "call_title": "Do you have a story to tell?",
        "call_text": (
            "Write it on our template: there is guidance at every field, and you can leave your draft at any time and "
            "come back to it later."
        ),
    },
}

STORIES = {
    "hu": {
        "title": "Történetek",
        "slug": "tortenetek",
        "show_in_menus": True,
        "intro": "Amit klaszterek közösen elértek, és amit közben tanultak: számokkal, forrásokkal, hiányokkal.",
    },
    "en": {
        "title": "Stories",
        "slug": "stories",
        "show_in_menus": True,
        "intro": "What clusters have achieved together, and what they have learnt: with figures, sources and gaps.",
    },
}

PRACTICES = {
    "hu": {
        "title": "Jó gyakorlatok",
        "slug": "jo-gyakorlatok",
        "show_in_menus": True,
        "intro": "Bevált szolgáltatások, módszerek és szakpolitikai eszközök, építőelemekre bontva.",
    },
    "en": {
        "title": "Good practices",
        "slug": "good-practices",
        "show_in_menus": True,
        "intro": "Proven services, methods and policy instruments, split into building blocks.",
    },
}

TRAINING = {
    "hu": {
        "title": "Képzések",
        "slug": "kepzesek",
        "show_in_menus": True,
        "intro": "Képzések, műhelyek, tanulmányutak és más szolgáltatások klasztereknek, bármely képző szervezettől.",
    },
    "en": {
        "title": "Trainings",
        "slug": "trainings",
        "show_in_menus": True,
        "intro": "Courses, workshops, study visits and other services for clusters, from any provider.",
    },
}

ORGANISATIONS = {
    "hu": {
        "title": "Szervezetek",
        "slug": "szervezetek",
        "show_in_menus": True,
        "intro": "Klaszterek, klaszterszövetségek és más szervezetek, amelyek közreadják a tapasztalataikat.",
    },
    "en": {
        "title": "Organisations",
        "slug": "organisations",
        "show_in_menus": True,
        "intro": "Clusters, cluster associations and other organisations that share what they have learnt.",
    },
}
