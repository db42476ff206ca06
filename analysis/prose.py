"""Sentences with computed numbers, and text of readouts made safe to stand in them."""

import html
import re

import pandas as pd
from IPython.display import display

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+.!|~$^:-])")


def say(text):
    """Show a paragraph of Markdown whose numbers are computed."""
    display({"text/markdown": text, "text/plain": text}, raw=True)


def escape(text):
    """Return text of a readout on one line, so that it shows as it is in Markdown: no markup, no script, no formula."""
    return MARKDOWN.sub(r"\\\1", html.escape(" ".join(str(text).split()), quote=False))


def quote(text, limit=160):
    """Return the wording of a readout in quotation marks, cut at a word after `limit` characters, safe in Markdown."""
    return f"“{escape(short(text, limit))}”"


def short(text, limit=80):
    """Return a text on one line, cut at a word so that it has at most `limit` characters."""
    text = " ".join(str(text).split())
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def number(n):
    """Return a whole number as prose has it: in words below ten, with thousands parted above."""
    return WORDS[n] if 0 <= n < len(WORDS) else f"{n:,}"


def count(n, noun, plural=None):
    """Return a number with its noun: `no readouts`, `one readout`, `1,204 readouts`."""
    return f"{number(n)} {noun if n == 1 else plural or noun + 's'}"


def percent(share, *, short=False, sign="%"):
    """Return a share as a whole percentage, which is 0 or 100 only where the share is: else `under 1%`, `over 99%`.

    `short` writes `<1%` and `>99%`. A difference of shares that is negative has a true minus.
    """
    if pd.isna(share):
        return "too few to say"
    size = round(100 * abs(share), 6)  # what arithmetic leaves beside a whole one is none of it
    near, far = ("<", ">") if short else ("under ", "over ")
    shown = f"{near}1" if 0 < size <= 0.5 else f"{far}99" if 99.5 <= size < 100 else f"{size:.0f}"
    return f"{'−' if share < 0 and size else ''}{shown}{sign}"


def interval(low, high):
    """Return the two ends of a share's interval: `27–35%`."""
    return f"{percent(low, short=True, sign='')}–{percent(high, short=True)}"


def share(row):
    """Return a row of `measures.share` in words: `31% (27–35%)`, or `too few to say (3 of 8)`."""
    return row["said"]


def listing(items, *, last="and", limit=None):
    """Return items as a sentence has them: `a, b and c`; of more than `limit`, the first ones and how many more."""
    items = [str(item) for item in items]
    if limit and len(items) > limit:
        items = [*items[:limit], f"{number(len(items) - limit)} more"]
    return f" {last} ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)
