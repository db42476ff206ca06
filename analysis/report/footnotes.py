"""Sources of quoted sentences on paper, where no link opens: a number after each, an appendix."""

from urllib.parse import unquote

FOOT = '<sup class="foot"></sup>'


def mark_quotes(soup):
    """Give each quoted sentence of a chapter a place for its number; return the link, source and span of each."""
    found = []
    for cited in soup.select("ol.sentences > li > small"):
        link = cited.a
        if link is None:
            continue
        cited.insert_before(soup.new_tag("sup", attrs={"class": "foot"}))
        _, opened, span = cited.get_text().rpartition("[")  # a problem of a whole file has no span
        found.append((link["href"], link.get_text(" ", strip=True), span.rstrip("] ") if opened else ""))
    return found


def _note(known, href, source, span):
    """Return where a quotation stands: its source in words, then `file`, `place` and `url`."""
    article = unquote(href.removeprefix("#/readout/").partition("?")[0], errors="surrogateescape")
    row = known.get(article, {"file": article, "url": ""})
    return {"source": source, "file": row["file"], "place": span.replace(":", "–"), "url": row["url"]}


def numbered(corpus, chapters):
    """Return chapters with their quotations numbered through, and a note for each in order."""
    known, notes, shown = corpus.articles.set_index("article")[["file", "url"]].to_dict("index"), [], []
    for chapter in chapters:
        first = len(notes)
        notes += [_note(known, *quote) for quote in chapter["quotes"]]
        numbers = range(first + 1, len(notes) + 1)
        parts = chapter["body"].split(FOOT)
        feet = (f'<sup class="foot">{number}</sup>' for number in numbers)
        shown.append(
            chapter | {"body": "".join([parts[0], *(foot + part for foot, part in zip(feet, parts[1:], strict=True))])}
        )
    return shown, notes
