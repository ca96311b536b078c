"""Words that are met in names: prefixes, titles, degrees, and what is no name at all. In lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FAMILY_BEGINS = _words("""el al da das do di del della dello dei degli des dos du la las le lo los san santa
    ait abu ben bin ibn oulad von vom zu zum zur te mc mac oude olde nieuwe groot groote grote klein kleine
    lutke""")
"""With a capital and after a first name these are a part of the family name, as registered: "El Amrani",
and as in the east of the Netherlands: "Groot Koerkamp"."""

NEVER_LOWERED = _words("el al ait abu san santa")

TITLES = _words("""prof professor dr drs ir ing mr bc ds jhr jkvr jonkheer jonkvrouw dhr heer mw mevr mevrouw
    meneer mijnheer mrs ms miss mister sir herr frau doctor""")
"""What may stand before a name. The point after it is left out here."""

WITH_FAMILY_NAME = (TITLES | {"de heer"}) - {"sir", "miss"}
"""After these a single word is a family name."""

BEHIND_A_NAME = _words("prof dr drs ir ing mr bc")
"""Titles that some write behind their name."""

KIN = _words("tante oom ome opa oma buurman buurvrouw neef nicht")
"""Before a single word they are what somebody is called: "Tante Riet"."""

HOUSEHOLD = _words("fam familie family")
"""Before a family name, and nobody's first name."""

DEGREES = _words("""msc bsc llm llb mba emba mpa mphil phd dba edd pmp rvgp beng meng bed med bba bbe
    mbe mim mmc mcc pcc cisa cism cissp cipp/e cipp cipm cpa cfa acca cma cia frm
    prince2 rmt retd dphil mres mlitt mfa bfa barch march csm cspo psm psm1 psmi
    pspo togaf itil shrm-cp shrm-scp cphr cipd mcipd fcipd assoccipd""")
"""What may stand behind a name in any spelling."""

SHORT_DEGREES = _words("""MA BA RA AA RO RC RB RE RT RM EJ MD JD QC KC ACC RV EMITA EMIA MBI MEd BEd MPA CISO
    AAG FFP RFP CEO CFO COO CTO CIO CMO CHRO HR""")
"""Degrees and short titles of jobs that are also names or words, so only in this spelling."""

GENERATIONS = _words("jr sr jnr snr junior senior ii iii iv")
"""Behind a name they tell two people of one family apart."""

PRONOUNS = _words("""she her hers he him his they them theirs ze zir xe zij haar hij hem hen hun die diens any
    all elle lui sie ihr er ihm""")

NO_NAMES = _words("lion l.i.o.n l.i.o.n. hiring opentowork")
"""What people put into the field of their name though it is not one."""

_CALL_NAMES = """
johannes johan jan hans hannes joop sjon john johnny jannes jo
hendrik hendrikus henk henri hein rik
willem wilhelmus wim will bill billy willy william
cornelis cees kees cor
petrus peter piet pieter pete pier
jacobus jaap koos jacob sjaak
antonius anton ton toon tony anthony anthonie teun tonnie
adrianus adriaan arie ad janus
gerardus gerard gerrit gert ger geert gerhard
albertus albert bert albrecht appie
lambertus lambert lammert bert
hermanus herman harm manus
arnoldus arnold arno nol
alfons fons alphonse
franciscus frans francis frank
theodorus theo dorus
martinus martin maarten tinus
nicolaas nico niek klaas nicholas nick
bartholomeus bart bartel
hubertus huub bert hub
leonardus leo leon leonard
marinus rinus rien
reinier rein
roelof roel
egbertus egbert bert
gijsbertus gijsbert gijs bert
norbertus norbert bert
laurentius laurens rens
lodewijk louis lou
rudolf rudolph rudy ruud rolf
maximiliaan maximilian max
mohammed mohamed muhammad mohammad mo
philippus philip filip flip
vincentius vincent vince
victor vic
matheus mathijs thijs matthijs matt matthew
michiel michael mike chiel
alexander alex sander lex sasha
sebastiaan bas sebastian
christiaan chris christian christianus
christina christine chris tina stien
elisabeth elizabeth els lies liesbeth betty beth liz lisa bep
johanna jo hanna hanneke anneke joke annie
maria marie marijke mieke ria riet mia
catharina carina karin katrien toos trees kate cathy katharina ina
wilhelmina mina willemien wil mien
margaretha margriet greet gretha greetje marga maggie
hendrika riek rika henny
cornelia cora corrie nelleke nel
petronella nel petra ellie
jacoba coba co
geertruida truus trudy geertje
helena leen ellen heleen lena helen
susanna susanne suzanne sanne suus
adriana adri janny ada
theresia trees thea
theodora thea dora door
antonia ton toos tonny
anna ans annie anneke anke
aleida alie
jacqueline jacq
willemijn mijn wil
robert rob bob robbert bobby
richard rick dick riekert
diederik dirk dick derk
thomas tom tommy
joseph jozef joep jef joe sjef
benjamin ben benny
daniel dan daan danny
david dave
eduard ed eddy edward ted
frederik fred frits freek
stephan stefan stef steven steve stephen
samuel sam
samantha sam
jennifer jen jenny
patricia pat tricia
"""


def _groups(text: str) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(text.split("\n")):
        for name in line.split():
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


CALL_NAMES = _groups(_CALL_NAMES)
"""To which families of first names a name belongs: Kees may be a Cornelis."""
