"""What the people of `test_writing` type into a story and a good practice."""

STORY = {
    "challenge": "A kis beszállítók egyenként nem kaptak nagy megrendelést. "
    "2014-ben tizenkét cégből tíz visszautasított munkát.",
    "solution": "A klaszter közös műhelyt bérelt, és három gépet vett. "
    "A cégek órára fizetnek, a naptárt a menedzsment vezeti.",
    "cluster_role": "A menedzsment összehozta a cégeket, megírta a pályázatot és ma is szervezi a műhely beosztását.",
    "results": "Két év múlva 31 cég dolgozott a műhelyben, és hat közös ajánlatból négy nyert.",
    "lessons": "A bérleti szerződést a gépek megrendelése előtt kell aláírni, különben a támogatás csúszik.",
}
VIDEO = {
    "video_url": "https://video.example/kozos-muhely",
    "video_title": "Egy nap a közös műhelyben",
    "video_transcript": "[Műhely, három gép.] Kitalált Kata: „Reggel mi kezdünk, délután a szomszédunk.”",
}
PRACTICE = {
    "teaser": "Every spring the cluster asks buyers what they need, and shows them prepared suppliers in autumn.",
    "description": "Small suppliers did not get to the buyers of large manufacturers alone. Every spring the cluster "
    "asks twenty buyers what they need, chooses ten to fifteen of its members, prepares them together, and holds a "
    "joint show day in autumn.",
    "results": "46 presentations led to 21 contracts by 2018.",
    "resources": "Half a person a year, and three million forints for the hall and the trainers.",
    "transfer_potential": "The list of questions and the day's programme can be used anywhere as they are.",
    "transfer_conditions": "Ten members who have something to show, and one person whom the buyers know.",
}
BLOCK = {
    "title": "Collecting needs",
    "purpose": "Twenty buyers are asked on the telephone along one list of questions.",
    "enabling": "Somebody whom the buyers know makes the calls.",
}
