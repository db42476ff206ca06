"""A small invented corpus with everything that a page may meet, made by hand so that pages are tested by themselves."""

from functools import partial
from types import SimpleNamespace

import pandas as pd

from analysis.tables import COLUMNS, frame
from analysis.views import view

HOSTILE = "Evil \"&<x>' #1?%20 <script>alert(1)</script> \u202eđ/..\\x"
FILES = {
    "north/a01": " date 2024-05-06 HÀ NỘI — Minister Trần Văn An on May 6 received Ambassador Ola Berg.\n\n"
    "An thanked Norland for its help.He said the comprehensive partnership grows. — VNA",
    "north/a02": "Trần Văn An met Ola Berg.\n\nBerg praised An.",
    f"south/{HOSTILE}": "Mr. <script>alert('x')</script> said \"><img src=x onerror=alert(1)> & <b>peace</b>.\n\n"
    "He thanked [us](javascript:alert(1)).\x00",
}
SENTENCES = {
    "north/a01": [
        "Minister Trần Văn An on May 6 received Ambassador Ola Berg.",
        "An thanked Norland for its help.",
        "He said the comprehensive partnership grows.",
    ],
    "north/a02": ["Trần Văn An met Ola Berg.", "Berg praised An."],
    f"south/{HOSTILE}": [
        "Mr. <script>alert('x')</script> said \"><img src=x onerror=alert(1)> & <b>peace</b>.",
        "He thanked [us](javascript:alert(1)).",
    ],
}
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100">'
    '<style>@import "https://x.org"</style><script>alert(5)</script><image href="https://x.org/1.png"/>'
    '<g id="g" onclick="alert(6)" style="fill:url(https://x.org)" fill="url(https://x.org)"><path id="p" d="M0 0"/>'
    '<use xlink:href="#p" clip-path="url(#g)"/><use href="https://x.org/#p"/><a href="javascript:alert(7)"><text/></a>'
    '<text class="ink">Việt Nam &amp; &lt;b&gt;</text></g></svg>'
)
FIGURE = {
    "alt": 'A "dot" & <no more>', "title": "One dot", "subtitle": "on 1 readout",
    "marks": [{"x": 0.1, "y": 0.2, "w": 0.25, "h": 0.5, "label": "<x>",
               "href": "../build/readouts.html#/readout/a?s=3"}],
}  # fmt: skip
ARTICLES = list(FILES)
BAD = ARTICLES[2]


def span(article, words, within=0):
    """Return where words stand in a file."""
    start = FILES[article].index(words, FILES[article].index(SENTENCES[article][within]))
    return {"article": article, "sentence": within, "start": start, "end": start + len(words), "text": words}


def statement(number, article, sentence, speaker, words, verb, act, act_class, content, to=""):
    """Return a row of `statements`."""
    said, told = span(article, words, sentence), span(article, content, sentence)
    return {
        "statement": f"{article}/s{number}", "article": article, "sentence": sentence, "meeting": f"{article}/m1",
        "speaker": speaker, "speaker_name": {"tran-van-an": "Trần Văn An", "ola-berg": "Ola Berg"}.get(speaker, ""),
        "speaker_text": "He", "resolved_by": "pronoun" if speaker else "", "reason": "" if speaker else "no antecedent",
        "verb": verb, "verb_start": said["start"], "verb_end": said["end"], "act": act, "act_class": act_class,
        "addressee": to, "addressee_name": "Ola Berg" if to else "", "embedded": False,
        "content_start": told["start"], "content_end": told["end"], "content": content,
    }  # fmt: skip


def _article(article):
    name = article.rpartition("/")[2]
    return {
        "article": article, "file": f"{article}.txt", "collection": article.split("/")[0],
        "date": "" if article == BAD else f"2024-05-0{5 + int(name[-1])}",
        "agency": "VNA" if name == "a01" else "", "headline": "<img src=x onerror=alert(2)>" if article == BAD else "",
        "url": "javascript:alert(3)" if article == BAD else "https://example.org/a",
        "words": 20, "sentences": len(SENTENCES[article]), "sha256": "0" * 64,
        "duplicate_of": "",
    }  # fmt: skip


def _marks():
    text = FILES["north/a01"]
    dateline, off, glue = text.index("HÀ NỘI —"), text.index("— VNA"), text.index("He said")
    spots = [
        (1, 16, "date"),
        (dateline, dateline + 8, "dateline"),
        (glue, glue, "mended glue"),
        (off, off + 5, "sign-off"),
    ]
    spots = [("north/a01", *spot) for spot in spots] + [(BAD, len(FILES[BAD]) - 1, len(FILES[BAD]), "byte noise")]
    return pd.DataFrame(spots, columns=["article", "start", "end", "kind"])


def corpus():
    """Return the invented corpus: ten tables, texts, marks and views."""
    a, b = ARTICLES[:2]
    rows = {name: [] for name in COLUMNS}
    rows["articles"] = [_article(article) for article in ARTICLES]
    for article, sentences in SENTENCES.items():
        for number, sentence in enumerate(sentences):
            rows["sentences"].append({**span(article, sentence, number), "part": "body", "meeting": f"{article}/m1"})
    rows["actors"] = [
        {
            "actor": "tran-van-an",
            "name": "Trần Văn An",
            "kind": "person",
            "country": "VNM",
            "mentions": 3,
            "articles": "2",
        },
        {"actor": "ola-berg", "name": "Ola Berg", "kind": "person", "country": "NOR", "mentions": 3, "articles": "2"},
    ]
    mention = {"kind": "person", "actor": "tran-van-an", "resolved_by": "full name"}
    rows["mentions"] = [
        {**span(a, "Trần Văn An"), **mention},
        {**span(a, "Ola Berg"), **mention, "actor": "ola-berg"},
        {**span(a, "An", 1), **mention, "resolved_by": "short name"},
        {**span(a, "He", 2), "kind": "person", "actor": "", "resolved_by": "", "reason": "two antecedents"},
        {**span(b, "Trần Văn An"), **mention},
        {**span(b, "Ola Berg"), **mention, "actor": "ola-berg | tran-van-an"},
    ]
    for article in ARTICLES[:2]:
        rows["meetings"].append(
            {**span(article, "received" if article == a else "met"), "meeting": f"{article}/m1", "form": "reception",
             "date": "2024-05-06", "host_country": "VNM", "guest_country": "NOR", "hosts": "tran-van-an",
             "guests": "ola-berg", "host_names": "Trần Văn An", "guest_names": "Ola Berg"}
        )  # fmt: skip
    rows["statements"] = [
        statement(
            1, a, 1, "tran-van-an", "thanked", "thank", "thank", "acknowledgement", "Norland for its help", "ola-berg"
        ),
        statement(2, a, 2, "", "said", "say", "state", "constative", "the comprehensive partnership grows"),
        statement(1, b, 1, "ola-berg", "praised", "praise", "praise", "acknowledgement", "An"),
        statement(1, BAD, 1, "", "thanked", "thank", "thank", "acknowledgement", "[us](javascript:alert(1))"),
    ]
    tier = {"dyad": "NOR-VNM", "tier": "comprehensive partnership", "event": "asserts"}
    rows["partnerships"] = [{**span(a, "comprehensive partnership", 2), **tier}]
    rows["themes"] = [
        {**span(a, "partnership grows", 2), "theme": "state"},
        {**span(a, "help", 1), "theme": "climate"},
        {**span(BAD, "peace"), "theme": "peace"},
        {**span(a, "Norland", 1), "theme": "state"},
    ]
    rows["problems"] = [
        {
            "file": f"{BAD}.txt",
            "article": BAD,
            "sentence": "",
            "kind": "source error",
            "detail": "<i>x</i>",
            "effect": "",
        },
        {
            "file": f"{BAD}.txt",
            "article": BAD,
            "sentence": "1",
            "kind": "markup in the text",
            "detail": "",
            "effect": "",
        },
    ]
    tables = {name: frame(name, some) for name, some in rows.items()}
    made = SimpleNamespace(folder="invented", marks=_marks(), texts=FILES, **tables)
    made.view = partial(view, made)
    return made
