"""gen_content.py - deterministic multilingual content: 30 projects, 3,000 posts, 2,000 messages as JSON lines.
Text: real prose, each sentence used at most once, from Debian packages fortunes{,-min,-de,-es,-it,-pl,-br,-cs}
and debian-handbook (26 languages), unpacked with `dpkg -x` under CORPUS/x. Names: Faker (PyPI), seeded.
usage: gen_content.py CORPUS_X_DIR OUT_DIR"""

import glob, hashlib, html, json, os, random, re, sys, uuid

if os.environ.get("PYTHONHASHSEED") != "0":  # Faker it_IT iterates a set: fix the hash seed
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable, *sys.argv])
from faker import Faker

X, OUT = sys.argv[1], sys.argv[2]
os.makedirs(OUT, exist_ok=True)
R = random.Random(20260101)
LANGS = {"en": 30, "fr": 12, "de": 10, "es": 11, "it": 10, "pl": 9, "pt": 5, "el": 4, "cs": 4, "nb": 2, "ru": 1, "nl": 2}
HB = {
    "en": "en-US",
    "fr": "fr-FR",
    "de": "de-DE",
    "es": "es-ES",
    "it": "it-IT",
    "pl": "pl-PL",
    "pt": "pt-BR",
    "el": "el-GR",
    "cs": "cs-CZ",
    "nb": "nb-NO",
    "ru": "ru-RU",
    "nl": "nl-NL",
}
FT = {"de": "de", "es": "es", "it": "it", "pl": "pl", "cs": "cs", "pt": "brasil"}
GREET = dict(
    en="Dear partners,",
    fr="Chers partenaires,",
    de="Liebe Partner,",
    es="Queridos compañeros:",
    it="Cari colleghi,",
    pl="Drodzy partnerzy,",
    pt="Caros parceiros,",
    el="Αγαπητοί συνεργάτες,",
    cs="Milí partneři,",
    nb="Kjære partnere,",
    ru="Дорогие партнёры,",
    nl="Beste partners,",
)
seen = set()


def sentences(text):
    for s in re.split(r"(?<=[.!?…])\s+", re.sub(r"\s+", " ", text).strip()):
        if 25 <= len(s) <= 400 and s[:1].isalnum() or s[:1] in "«„\"'" and 25 <= len(s) <= 400:
            k = hashlib.md5(re.sub(r"\W+", "", s).lower().encode()).digest()
            if k not in seen:
                seen.add(k)
                yield s


pool = {l: [] for l in LANGS}
order = ["en"] + [l for l in LANGS if l != "en"]  # English first: untranslated pages are then dropped elsewhere
fdir = f"{X}/usr/share/games/fortunes"
for l in order:
    hb = []
    for f in sorted(glob.glob(f"{X}/usr/share/doc/debian-handbook/html/{HB[l]}/*.html")):
        t = open(f, encoding="utf8").read()
        for p in re.findall(r'<div class="para">(.*?)</div>', t, re.S):
            hb += sentences(html.unescape(re.sub(r"<[^>]+>", "", p)))
    ft = []
    src = [f"{fdir}/{FT[l]}"] if l in FT else []
    if l == "en":
        src = [
            f
            for f in sorted(glob.glob(f"{fdir}/*"))
            if os.path.isfile(f)
            and not os.path.islink(f)
            and not f.endswith((".dat", ".u8"))
            and os.path.basename(f) not in ("brasil", "ascii-art", "translate-me")
        ]
    files = []
    for s in src:
        files += (
            [s]
            if os.path.isfile(s)
            else [g for g in sorted(glob.glob(s + "/*")) if os.path.isfile(g) and not os.path.islink(g) and not g.endswith((".dat", ".u8"))]
        )
    for f in files:
        for e in re.split(r"\n%[^\n]*\n", open(f, encoding="utf8", errors="ignore").read()):
            ft += sentences(e)
    R.shuffle(hb)
    R.shuffle(ft)
    pool[l] = hb + ft
    R.shuffle(pool[l])
print({l: (len(p), sum(map(len, p))) for l, p in pool.items()}, file=sys.stderr)
Faker.seed(7)
fk = {
    l: Faker(c)
    for l, c in dict(
        en="en_GB",
        fr="fr_FR",
        de="de_DE",
        es="es_ES",
        it="it_IT",
        pl="pl_PL",
        pt="pt_PT",
        el="el_GR",
        cs="cs_CZ",
        nb="no_NO",
        ru="ru_RU",
        nl="nl_NL",
    ).items()
}
U = lambda: str(uuid.UUID(int=R.getrandbits(128), version=4))
ok = lambda l: l if len(pool[l]) > 60 else max(pool, key=lambda k: len(pool[k]))  # never run dry


def lang():
    l = R.choices(list(LANGS), list(LANGS.values()))[0]
    return ok(l)


def take(l, n):  # about n characters of prose
    out = []
    c = 0
    while c < n and pool[l]:
        s = pool[l].pop()
        out.append(s)
        c += len(s) + 1
    return out


def title(l):
    s = " ".join(take(l, 30))
    return s[:72].rsplit(" ", 1)[0].rstrip(",;:-") if len(s) > 72 else s.rstrip(".")


users = [
    dict(
        id=U(),
        lang=(l := lang()),
        name=fk[l].name(),
        school=f"{fk[l].city()} {R.choice(['School', 'Lycée', 'Gymnasium', 'IES', 'Liceo', 'Szkoła', 'Základní škola'])}",
    )
    for _ in range(240)
]
e = html.escape


def inline(s):
    s = e(s, quote=False)
    r = R.random()
    w = s.split(" ")
    if r < 0.08 and len(w) > 6:
        i = R.randrange(len(w) - 3)
        w[i] = "<strong>" + w[i]
        w[i + 2] += "</strong>"
    elif r < 0.13 and len(w) > 6:
        i = R.randrange(len(w) - 3)
        w[i] = "<em>" + w[i]
        w[i + 1] += "</em>"
    elif r < 0.17:
        w.append(f'<a href="https://portal.example.eu/resource/{R.randrange(10**6)}">{w[-1]}</a>')
    return " ".join(w)


T0 = 1_725_000_000
proj = [
    dict(
        type="project",
        id=U(),
        title=title(l := lang()),
        lang=l,
        description=" ".join(take(l, 500)),
        members=[u["id"] for u in R.sample(users, 12)],
        subjects=R.sample(["Mathematics", "Art", "History", "Geography", "ICT", "Biology", "Music", "Foreign Languages", "Citizenship"], 3),
        age_range=[a := R.randint(4, 14), a + 3],
        created=T0 - R.randrange(10**7),
    )
    for _ in range(30)
]
posts = []
t = T0
for i in range(3000):
    t += int(R.expovariate(1 / 9000))
    p = R.choice(proj)
    a = R.choice(users)
    l = ok(a["lang"] if R.random() < 0.75 else "en")
    size = max(120, min(9000, R.lognormvariate(6.83, 0.72)))
    s = take(l, size)
    h = [f"<p>{GREET[l]}</p>"] if R.random() < 0.6 else []
    while s:
        k = R.randint(2, 5)
        part, s = s[:k], s[k:]
        h.append(
            "<ul>" + "".join(f"<li>{inline(x)}</li>" for x in part) + "</ul>"
            if R.random() < 0.12
            else "<p>" + " ".join(map(inline, part)) + "</p>"
        )
    att = []
    if R.random() < 0.22:
        m = U()
        att = [
            dict(
                id=m,
                name=f"IMG_{R.randrange(10**4):04d}.jpg",
                mime="image/jpeg",
                size=R.randint(80_000, 4_000_000),
                sha256="%064x" % R.getrandbits(256),
            )
        ]
        h.insert(
            R.randint(1, len(h)),
            f'<figure><img src="https://portal.example.eu/media/{m}.jpg" alt="{e(title(l))}" width="1024" height="768"></figure>',
        )
    h.append(f"<p>{e(a['name'])}<br>{e(a['school'])}</p>" if R.random() < 0.5 else "")
    posts.append(
        dict(
            type="post",
            id=U(),
            project=p["id"],
            author=a["id"],
            author_name=a["name"],
            lang=l,
            title=title(l),
            body="\n".join(x for x in h if x),
            tags=R.sample(["news", "activity", "evaluation", "students", "meeting", "result", "plan"], R.randint(0, 2)),
            created=t,
            updated=t + (R.randrange(86400) if R.random() < 0.2 else 0),
            rev=R.randint(1, 3),
            likes=R.randrange(20),
            attachments=att,
        )
    )
msgs = []
t = T0
for i in range(2000):
    t += int(R.expovariate(1 / 13500))
    a, b = R.sample(users, 2)
    l = ok(a["lang"])
    msgs.append(
        dict(
            type="message",
            id=U(),
            thread=(msgs[R.randrange(len(msgs))]["thread"] if msgs and R.random() < 0.7 else U()),
            sender=a["id"],
            sender_name=a["name"],
            to=[b["id"]],
            lang=l,
            subject=title(l),
            body="\n\n".join(take(l, max(60, min(4000, R.lognormvariate(6.1, 0.6))))),
            created=t,
            read=R.random() < 0.8,
        )
    )
for n, rows in (("projects", proj), ("posts", posts), ("messages", msgs), ("users", users)):
    with open(f"{OUT}/{n}.jsonl", "w", encoding="utf8") as f:
        for r in rows:
            f.write(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n")
with open(f"{OUT}/all.jsonl", "w", encoding="utf8") as f:
    for n in ("projects", "posts", "messages"):
        f.write(open(f"{OUT}/{n}.jsonl", encoding="utf8").read())
m = lambda rows: round(sum(len(r["body"].encode()) for r in rows) / len(rows))
print(json.dumps(dict(posts_body_avg=m(posts), msgs_body_avg=m(msgs), left={l: len(p) for l, p in pool.items()})))
