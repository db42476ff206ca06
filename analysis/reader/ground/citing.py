"""How a wording of a sentence is cited: as words in single spaces, and as the row of a mention."""

from analysis.plain import readable
from analysis.reader.ground.parse import stretch, token_at
from analysis.reader.records import Mention


def cite(doc, text, row, first, last):
    """Return what the file says from one word of a sentence to another (exclusive), in single spaces."""
    start, end = stretch(doc, row[first].start, row[last - 1].end)
    return readable(text[start:end])


def tokens_of(doc, start, end):
    """Return the parsed tokens that cover a stretch of the shadow."""
    return doc.char_span(start, end, alignment_mode="expand")


def row_of(doc, reading, start, end, kind, **more):
    """Return the Mention of a stretch of a sentence's shadow."""
    tokens = tokens_of(doc, start, end)
    first, last = stretch(doc, start, end)
    return Mention(
        file=reading.article.get("file", ""),
        article=reading.article["article"],
        sentence=doc.user_data["sentence"],
        start=first,
        end=last,
        text=reading.text[first:last],
        kind=kind,
        part=doc.user_data["part"],
        first=tokens.start,
        last=tokens.end,
        head=more.pop("head", tokens.root.i),
        name=more.pop("name", readable(reading.text[first:last])),
        **more,
    )


def root_of(doc, row, first, last):
    """Return the token on which the others of a sentence's words from first to last (exclusive) hang."""
    return token_at(doc, row[first].start, row[last - 1].end)


def mention_over(mentions, token):
    """Return the mention of a sentence that has a token as its head, else the smallest that covers it, or None.

    One that says whom it means goes before one that doesn't.
    """
    over = [one for one in mentions if token is not None and one.first <= token.i < one.last]
    if any(one.kind == "person" and one.actor for one in over):  # `Latvia` of `the President of Latvia`
        over = [one for one in over if one.kind != "country"]
    return min(
        over, key=lambda one: (one.head != token.i, not one.actor, one.last - one.first, one.first), default=None
    )
