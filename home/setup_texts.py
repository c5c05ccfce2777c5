"""The first texts of the standing pages; from then on they are the office's."""

HOME = {
    "hu": {
        "title": "Kezdőlap",
        "slug": "hu",
        "claim": "Ami egyszer bevált, máshol is beválhat.",
        "lead": (
            "Klaszterek sikertörténetei és tanulságos esetei, magyarul és angolul. Más klaszterek szakemberei "
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
            "Success stories and lessons learned from clusters, in Hungarian and in English. Peers from other clusters "
            "review them, the Cluster Office validates them, and everybody can learn from them."
        ),
        "call_title": "Do you have a story to tell?",
        "call_text": (
            "Write it on our template: there is guidance at every field, and you can leave your draft at any time and "
            "come back to it later."
        ),
    },
}

STORIES = {
    "hu": {"title": "Történetek", "slug": "tortenetek", "show_in_menus": True},
    "en": {"title": "Stories", "slug": "stories", "show_in_menus": True},
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

ABOUT = {
    "hu": {
        "title": "Rólunk",
        "slug": "rolunk",
        "show_in_menus": True,
        "intro": "Klaszterek tapasztalatai egy helyen: ellenőrizve, kereshetően, két nyelven.",
        "body": """
<p>A klaszterek sok olyan tudást halmoznak fel, amely más klasztereknek, a szakpolitikának és a nyilvánosságnak is
hasznos volna, de ritkán jut el hozzájuk. Ez a gyűjtemény egységes sablon szerint közli a történeteiket, hogy
összehasonlíthatók és kereshetők legyenek.</p>
<h2>Mire szolgál?</h2>
<ul>
<li>A klaszterek tapasztalatai rendszerezetten, ellenőrizhető formában jutnak el a döntéshozókhoz.</li>
<li>A klaszterek egymástól tanulhatnak: nemcsak a sikerekből, hanem a kudarcok tanulságaiból is.</li>
<li>Más szakterületek is láthatják, mit tudnak elérni a klaszterek.</li>
</ul>
<h2>Mit talál itt?</h2>
<p>Sikertörténeteket és tanulságos eseteket. Mindegyikből kiderül, honnan indultak a szereplők, mit tettek, mi volt
ebben a klaszter saját hozzájárulása, mit értek el, és mit tennének másképp. A bejegyzések helyét nyolc cél és
tizenegy tevékenység táblázata mutatja meg: ez a kezdőlap ábrája is, amelynek minden mezője az oda tartozó
történetekhez vezet.</p>
<p>Számot csak akkor közlünk, ha az évet és a forrást is ismerjük. Ha egy forrás valamiről nem közöl adatot, azt
kimondjuk, és nem hagyunk üres mezőt.</p>
<h2>Mit jelent a „mintaadat” jelölés?</h2>
<p>Az így jelölt bejegyzések a rendszer bemutatására készültek: a szövegük új, a tényeik a megnevezett nyilvános
forrásból származnak, és társértékelésen nem estek át. A kitalált szervezetek neve a „Kitalált” szóval
kezdődik.</p>
""",
    },
    "en": {
        "title": "About",
        "slug": "about",
        "show_in_menus": True,
        "intro": "What clusters have learnt, in one place: checked, searchable and in two languages.",
        "body": """
<p>Clusters gather much knowledge that other clusters, policy makers and the public could use, but it seldom reaches
them. This collection publishes their stories on one common template, so that they can be compared and
searched.</p>
<h2>What is it for?</h2>
<ul>
<li>What clusters have learnt reaches decision makers in an orderly form that can be checked.</li>
<li>Clusters can learn from one another: from successes, and from the lessons of failures too.</li>
<li>Other policy fields can see what clusters are able to achieve.</li>
</ul>
<h2>What will you find here?</h2>
<p>Success stories and lessons learned. Each of them tells where the people involved started, what they did, what the
cluster itself contributed, what they achieved and what they would do differently. A table of eight objectives and
eleven activities shows where each record belongs: it is the picture on the home page, and every field of it leads
to the stories that stand there.</p>
<p>We only give a figure when we know its year and its source. Where a source does not give something, we say so
and do not leave an empty field.</p>
<h2>What does the mark “Sample record” mean?</h2>
<p>Records with this mark were made to show how the system works: their wording is new, their facts come from the
public source that is named, and they have not been peer reviewed. The names of invented organisations begin with
the word “Fictional”.</p>
""",
    },
}

ACCEPTANCE = {
    "hu": {
        "title": "Így kerül ide egy történet",
        "slug": "igy-kerul-ide-egy-tortenet",
        "show_in_footer": True,
        "intro": "A beküldéstől a közzétételig: ki mit vizsgál, mennyi idő alatt, és mi alapján dönt.",
        "body": """
<h2>Lépésről lépésre</h2>
<ol>
<li><b>Megírás.</b> A szervezet munkatársa sablon szerint megírja a történetet. A piszkozat már egy címmel is
menthető, a többi később is pótolható.</li>
<li><b>Formai ellenőrzés (5 munkanap).</b> A Klaszter Iroda megnézi, hogy a beküldött történet teljes-e.</li>
<li><b>Társértékelés (15 munkanap).</b> Más klaszterek szakemberei bírálják el, lehetőleg más régióból is. Nem
bírálhat az, akinek a szervezete érintett. A bírálók nevét a szerző nem ismeri meg, az észrevételeiket igen.</li>
<li><b>Javítás (15 munkanap), ha szükséges.</b> A szerző megkapja, mit kell javítania, majd újra beküldi a
történetet. Legfeljebb két bírálati kör lehet.</li>
<li><b>Megerősítés (5 munkanap).</b> A Klaszter Iroda csak a nyelvezeten javíthat. A szerző látja az eltéréseket, és
megerősíti a szöveget, vagy kifogást emel.</li>
<li><b>Validálás (10 munkanap).</b> A validáló dönt a közzétételről. Senki sem dönthet a saját szervezetének vagy a
saját munkájának ügyében.</li>
<li><b>Közzététel és fordítás.</b> A validált szöveg jelenik meg, majd elkészül a másik nyelvű változat is. Amíg
nincs kész, az oldal kimondja, hogy a szöveg csak az eredeti nyelven olvasható.</li>
<li><b>Frissítés két év múlva.</b> Megkérjük a szervezetet, hogy pótolja az azóta elért eredményeket.</li>
</ol>
<h2>Mi alapján születik a döntés?</h2>
<ul>
<li><b>Bizonyított eredmények.</b> Már elért, konkrét eredményekről van szó, időszakkal és forrással. A terv és a
várakozás nem eredmény.</li>
<li><b>Érthetőség.</b> Az is követni tudja, aki a programot nem ismeri.</li>
<li><b>A klaszter saját hozzájárulása.</b> Kiderül, mi az, ami a klaszter nélkül nem jött volna létre.</li>
<li><b>Tanulási érték.</b> Más klaszter is tud belőle meríteni.</li>
<li><b>Rendezett jogok.</b> A képek felhasználhatók, és a megnevezett vagy ábrázolt személyek hozzájárultak a
közzétételhez.</li>
</ul>
<p>Tanulságos eset is beküldhető. Ennél az eredmények bizonyítása nem feltétel, a tanulságok viszont többet
nyomnak a latban, és kérhető, hogy a szervezet neve ne jelenjen meg.</p>
""",
    },
    "en": {
        "title": "How a story gets here",
        "slug": "how-a-story-gets-here",
        "show_in_footer": True,
        "intro": "From submission to publication: who looks at what, how long it takes and what the decision rests on.",
        "body": """
<h2>Step by step</h2>
<ol>
<li><b>Writing.</b> Somebody at the organisation writes the story on a template. A draft can be saved with a title
alone; the rest can follow later.</li>
<li><b>Formal check (5 working days).</b> The Cluster Office looks at whether the story is complete.</li>
<li><b>Peer review (15 working days).</b> People from other clusters review it, if possible from another region as
well. Nobody whose organisation is involved may review. The author never learns who the reviewers are, but does
get their comments.</li>
<li><b>Revision (15 working days), if needed.</b> The author is told what has to be corrected and submits the story
again. There are two rounds of review at most.</li>
<li><b>Confirmation (5 working days).</b> The Cluster Office may only edit the language. The author sees the
differences and confirms the text or objects.</li>
<li><b>Validation (10 working days).</b> The validator decides about publication. Nobody decides about their own
organisation or their own work.</li>
<li><b>Publication and translation.</b> The validated text is published, and the version in the other language
follows. Until it is ready, the page says that the text can be read in the original language only.</li>
<li><b>Update after two years.</b> We ask the organisation to add the results achieved since then.</li>
</ol>
<h2>What does the decision rest on?</h2>
<ul>
<li><b>Proven results.</b> They are concrete and have already been achieved, with a period and a source. Plans and
expectations are not results.</li>
<li><b>Clarity.</b> A reader who does not know the programme can follow.</li>
<li><b>The cluster's own contribution.</b> It is clear what would not have happened without the cluster.</li>
<li><b>Learning value.</b> Another cluster can draw something from it.</li>
<li><b>Rights in order.</b> Pictures may be used, and people who are named or shown have agreed.</li>
</ul>
<p>You can submit a lesson learned as well. Proof of results is not required for it, its lessons weigh more, and you
can ask for the name of the organisation not to be shown.</p>
""",
    },
}
