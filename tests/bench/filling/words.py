"""Invented texts in both languages: the same sentence stands at the same place of either list."""

import random

THINGS = (
    ("Közös beszerzés", "Joint purchasing"),
    ("Bemutatónap", "Demonstration day"),
    ("Beszállítói program", "Supplier programme"),
    ("Közös kiállítási stand", "Shared stand at a fair"),
    ("Mérőlabor", "Measuring laboratory"),
    ("Tanműhely", "Training workshop"),
    ("Körforgásos csomagolás", "Circular packaging"),
    ("Energiaközösség", "Energy community"),
    ("Digitális iker", "Digital twin"),
    ("Mentorprogram", "Mentoring programme"),
    ("Exportklub", "Export club"),
    ("Közös minőségjel", "Common quality mark"),
    ("Mintabolt", "Pilot shop"),
    ("Szakmai gyakorlat", "Work placement"),
    ("Hulladékhő hasznosítása", "Use of waste heat"),
    ("Robotcella kölcsönzése", "Robot cell for hire"),
    ("Adatmegosztás", "Data sharing"),
    ("Innovációs utalvány", "Innovation voucher"),
    ("Közös raktár", "Shared warehouse"),
    ("Szabványosítás", "Standardisation"),
    ("Klasztermenedzsment", "Cluster management"),
    ("Startupverseny", "Start-up contest"),
    ("Vízvisszaforgatás", "Water recycling"),
    ("Nemzetközi partnerkeresés", "International matchmaking"),
)
PEOPLE = (
    ("bútorgyártók", "furniture makers"),
    ("szerszámkészítők", "toolmakers"),
    ("gyógynövénytermesztők", "herb growers"),
    ("szoftverfejlesztők", "software developers"),
    ("autóipari beszállítók", "automotive suppliers"),
    ("csomagolóanyag-gyártók", "packaging makers"),
    ("húsfeldolgozók", "meat processors"),
    ("gyógyfürdők", "thermal baths"),
    ("építőanyag-gyártók", "makers of building materials"),
    ("elektronikai összeszerelők", "electronics assemblers"),
    ("borászatok", "wineries"),
    ("műanyag-feldolgozók", "plastics processors"),
    ("orvostechnikai cégek", "medical technology firms"),
    ("fuvarozók", "hauliers"),
    ("textilüzemek", "textile mills"),
    ("napelemtelepítők", "solar installers"),
    ("drónfejlesztők", "drone developers"),
    ("öntödék", "foundries"),
    ("halgazdaságok", "fish farms"),
    ("játékfejlesztők", "game studios"),
)
PLACES = [
    "Balatonfüred",
    "Debrecen",
    "Győr",
    "Kecskemét",
    "Miskolc",
    "Nyíregyháza",
    "Pécs",
    "Sopron",
    "Szeged",
    "Székesfehérvár",
    "Szolnok",
    "Szombathely",
    "Tatabánya",
    "Veszprém",
    "Zalaegerszeg",
    "Eger",
    "Kaposvár",
    "Békéscsaba",
    "Salgótarján",
    "Szekszárd",
]
KEYWORDS = (
    ("beszerzés", "purchasing"),
    ("együttműködés", "cooperation"),
    ("export", "export"),
    ("képzés", "training"),
    ("minőség", "quality"),
    ("energia", "energy"),
    ("digitalizáció", "digitalisation"),
    ("körforgás", "circularity"),
    ("beszállító", "supplier"),
    ("kutatás", "research"),
    ("munkaerő", "workforce"),
    ("logisztika", "logistics"),
)
# {who}, {thing}, {place} and {n} are filled in; the commonest ones come first.
SENTENCES = (
    ("A klaszter {n} tagja közösen vágott bele a munkába.", "{n} members of the cluster set to work together."),
    ("A menedzsment tárgyalt a megrendelőkkel.", "The management negotiated with the customers."),
    ("Az árbevétel {n} százalékkal nőtt két év alatt.", "Turnover grew by {n} per cent in two years."),
    ("Kis cégek egyedül nem jutottak hitelhez.", "Small firms got no credit on their own."),
    ("A tapasztalatokat nyílt napokon adták tovább.", "The lessons were passed on at open days."),
    ("{n} vállalkozás szerzett új piacot.", "{n} enterprises won a new market."),
    ("A szállítási idő a felére csökkent.", "Delivery times fell by half."),
    ("Az egyetem kutatói mérésekkel segítettek.", "Researchers of the university helped with measurements."),
    ("A gépeket havi díjért bárki használhatja.", "Anybody may use the machines for a monthly fee."),
    ("A selejt aránya {n} ezrelékre esett vissza.", "The share of rejects fell to {n} per mille."),
    ("Az önkormányzat telket adott a csarnokhoz.", "The municipality gave land for the hall."),
    ("Az első pályázat elutasítása volt a fordulópont.", "The refusal of the first application was the turning point."),
    ("A fiatalok gyakornokként ismerték meg a szakmát.", "Young people came to know the trade as trainees."),
    ("A külföldi partnerek vásárokon találtak ránk.", "Partners from abroad found us at fairs."),
    ("Az alapanyagot hulladékból állítják elő.", "The raw material is made from waste."),
    ("A vízfogyasztás harmadával csökkent.", "Water consumption fell by a third."),
    ("A tagdíjból egy fél állás fizethető.", "The membership fee pays for half a post."),
    ("A tanúsítás költségét megosztották.", "The cost of certification was shared."),
    ("A szoftver nyílt forrású, bárki átveheti.", "The software is open source and free to take over."),
    ("A munkahelyek negyede hátrányos helyzetű térségben jött létre.", "A quarter of the jobs are in deprived areas."),
    ("A bizalom lassabban épült, mint az üzem.", "Trust was slower to build than the plant."),
    ("Kockázatot jelentett az árfolyam ingadozása.", "The swings of the exchange rate were a risk."),
    ("A fenntarthatósági jelentést közösen írták meg.", "The sustainability report was written together."),
    ("A raktárkészletet valós időben látják a partnerek.", "Partners see the stock in real time."),
)
ABOUT = ("A(z) „{thing}” gondolata innen ered: {place}, {who}.", "The idea of “{thing}” comes from {place}, {who}.")
_SYLLABLES = [
    "bor",
    "dél",
    "fény",
    "gyár",
    "hegy",
    "jász",
    "kör",
    "lom",
    "mér",
    "nyír",
    "pan",
    "rét",
    "sar",
    "tor",
    "vas",
    "zal",
]


def skewed(chance, things):
    """One of some things, the first ones far more often: as words, places and terms really are."""
    return things[int(len(things) * chance.random() ** 2)]


def some(chance, things, most):
    """Up to `most` different ones, at least one, in their order: so the database gives terms back."""
    chosen = {id(skewed(chance, things)) for _ in range(chance.randint(1, most))}
    return [thing for thing in things if id(thing) in chosen]


def firm(chance):
    """The name of a firm that hardly anybody else has: rare words for the search."""
    return f"{''.join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()} Kft."


def own_words(number):
    """What no other record is called: a firm and the number."""
    return f"{firm(random.Random(f'name {number}')).removesuffix(' Kft.')} {number}"


class Telling:
    """What one record is about, told in either language."""

    def __init__(self, chance):
        self.chance = chance
        thing, who, self.place = skewed(chance, THINGS), skewed(chance, PEOPLE), skewed(chance, PLACES)
        self.slots = [{"thing": thing[at], "who": who[at], "place": self.place} for at in (0, 1)]

    def title(self, number):
        """Titles in both languages; they end with `own_words`."""
        return [f"{slots['thing']}: {slots['who']}, {self.place}, {own_words(number)}" for slots in self.slots]

    def text(self, count):
        """So many sentences in both languages."""
        chosen = [skewed(self.chance, SENTENCES) for _ in range(count)]
        n = self.chance.randint(3, 90)
        return [" ".join(pair[at].format(n=n, **self.slots[at]) for pair in chosen) for at in (0, 1)]

    def prose(self, count):
        """So many sentences as a paragraph that names the subject, in both languages."""
        texts = self.text(count)
        return [f"<p>{texts[at]} {ABOUT[at].format(**self.slots[at])}</p>" for at in (0, 1)]
