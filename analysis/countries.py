"""Which country a wording names: by name, adjective, people or capital."""

import re
from functools import cache, lru_cache

import pycountry

from analysis.codebook import read_codebook
from analysis.plain import shadow

WORD = re.compile(r"(?<![\w'])[A-Z][\w.]*")
CODE = "[A-Z]{3}"
SENTENCES = 5_000  # of which it is remembered whom they name: each is asked by many signs, one after the other


def _package_forms():
    """Return `(iso3, form, "country")` for each name that the package of ISO 3166-1 has for a country."""
    forms = []
    for country in pycountry.countries:
        names = [country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")]
        for name in filter(None, names):
            first, _, rest = name.partition(", ")
            turned = f"{rest} {first}" if rest.endswith(" of") else ""
            whole = name if not rest or name == getattr(country, "official_name", "") else ""
            forms += [(country.alpha_3, form, "country") for form in (whole, turned) if form]
    return forms


@cache
def forms():
    """Return plain-letter form → (iso3, kind), the codebook's rows first; an empty iso3 is no country."""
    table = read_codebook()["countries"].query("kind != 'body'")
    rows = table[["iso3", "form", "kind"]].itertuples(index=False, name=None)
    known = {}
    for iso3, form, kind in [*rows, *_package_forms()]:
        plain = shadow(form)[0]
        known.setdefault(plain, (iso3, kind))
        if len(plain) > (4 if kind == "capital" else 3) and kind != "other":
            known.setdefault(plain.upper(), (iso3, kind))
    return known


@cache
def _by_first_word():
    """Return first word → its forms, longest first."""
    table = {}
    for form in sorted(forms(), key=len, reverse=True):
        table.setdefault(WORD.match(form)[0] if WORD.match(form) else form.split()[0], []).append(form)
    return table


def _form_at(text, found):
    """Return the longest form that stands at a found word as a whole word, or an empty text."""
    first = found[0]
    for word in dict.fromkeys([first, first.rstrip("."), first.partition(".")[0]]):
        for form in _by_first_word().get(word, ()):
            end = found.start() + len(form)
            if text.startswith(form, found.start()) and not (
                text[end : end + 1].isalnum() or text[end : end + 1] == "$"
            ):
                return form  # not of `US$6 billion`
    return ""


def find(doc):
    """Return `(first, last, iso3, kind)` for each wording in a parsed sentence that names a country; last is exclusive.

    Kinds: country, spelling, demonym, people, capital. A sea with a country's name (`South China Sea`) is none.
    """
    if "countries" in doc.user_data:
        return doc.user_data["countries"]
    hits, end, text = [], 0, doc.user_data.get("plain") or doc.text  # which spaCy puts together each time
    for found in WORD.finditer(text):
        if found.start() < end or not (form := _form_at(text, found)):
            continue
        end = found.start() + len(form)
        iso3, kind = forms()[form]
        tokens = doc.char_span(found.start(), end, alignment_mode="expand")
        if iso3 and tokens is not None:
            hits.append((tokens.start, tokens.end, iso3, kind))
    doc.user_data["countries"] = hits
    return hits


@lru_cache(maxsize=SENTENCES)
def places(plain):
    """Return `(start, end, iso3, kind)` of each wording in a shadow that names a country, people or capital."""
    found, end = [], 0
    for word in WORD.finditer(plain):
        if word.start() >= end and (form := _form_at(plain, word)):
            end = word.start() + len(form)
            found.append((word.start(), end, *forms()[form]))
    return tuple(row for row in found if row[2])


def told(plain):
    """Return the ISO code of each country that a shadow names, also by people or capital, with the wording's kind."""
    return [(iso3, kind) for _, _, iso3, kind in places(plain)]


def code(wording):
    """Return the ISO 3166-1 alpha-3 code of a country, adjective, people or capital as written, or an empty text."""
    return forms().get(shadow(wording.removeprefix("the "))[0], ("", ""))[0]


def named(wording):
    """Return the ISO code of a country that a wording names itself, not by its people or capital; else empty."""
    iso3, kind = forms().get(shadow(wording.removeprefix("the "))[0], ("", ""))
    return iso3 if kind in ("country", "spelling") else ""


@cache
def _short_names():
    """Return code → the codebook's name of a body of states, or of a country that the package names otherwise."""
    rows = read_codebook()["countries"].query("kind in ('country', 'body')").drop_duplicates("iso3")
    return rows.set_index("iso3")["form"].to_dict()


def name(iso3):
    """Return the readable name of an ISO 3166-1 alpha-3 code: the codebook's, else the package's, else the code."""
    country = pycountry.countries.get(alpha_3=iso3)
    return _short_names().get(iso3) or (getattr(country, "common_name", country.name) if country else iso3)
