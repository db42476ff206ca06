"""Whose account a readout is: the country, or body of states, for which the signs of its page and wording speak.

What each sign says and what it weighs stands in `data/rules/accounts.yml`. The country most talked about is no sign: it
is the guest's; nor is the folder that a file lies in.
"""

import re
from collections import Counter
from itertools import pairwise

from analysis.plain import shadow
from analysis.reader.ground.switches import is_on, note
from analysis.reader.ground.weights import weights_of
from analysis.reader.reading.account_bare import BARE
from analysis.reader.reading.account_envoys import ENVOYS
from analysis.reader.reading.account_guests import GUESTS
from analysis.reader.reading.account_headline import HEADLINE
from analysis.reader.reading.account_hosts import HOSTS
from analysis.reader.reading.account_names import OWN_NAMES
from analysis.reader.reading.account_page import PAGE, introduced_in
from analysis.reader.reading.account_wording import WORDING
from analysis.reader.reading.files import problem
from analysis.reader.records import Page
from analysis.tables import LIST

# name → countries that a page's sign speaks for
SIGNS = PAGE | OWN_NAMES | WORDING | GUESTS | HOSTS | ENVOYS | HEADLINE | BARE
ENOUGH = 2  # the weight that decides, where no other country has as much
FAINT = 1  # signs of this weight alone are no more than that together: they tend to follow from one another
# the beginnings of a line that says whose page it is; `©` in plain letters is `(C)`
RIGHTS = ("(C)", "(c)", "Copyright")
WRAPPED = 60  # letters of a line after which its paragraph goes on in the next
MOST = 30_000  # letters of a page in which signs are looked for: ten times a long readout
DATED = re.compile(r"^date \d{4}-\d\d(?:-\d\d)? ")  # of a file, before its first line
SENTENCE = 600  # letters of a sentence in which they are


def _wraps(line):
    """Say whether a line of running text goes on in the next; one in capitals is a line of the page."""
    return len(line) > WRAPPED and line[-1] not in ".:!?" and not line.isupper()


def _page(article, text, start, rows):
    """Return the Page of a readout: its lines and its sentences in plain letters, and who is introduced by country."""
    text = text[start : start + MOST]
    lines = [DATED.sub("", shadow(line)[0].strip(" *_|>")) for line in text.splitlines()]
    wrapped = {line for before, line in pairwise(lines) if _wraps(before) and not line.startswith(RIGHTS)}
    lines = [line for line in lines if line not in wrapped]
    rows = [row for row in rows if row["part"] != "caption" and row["start"] < start + MOST]
    told = [shadow(row["text"][:SENTENCE])[0] for row in rows]
    lines = [line for line in lines if line]
    page = Page(article, lines, told, shadow(text)[0])
    page.introduced = {iso3 for one in told for iso3 in introduced_in(one)}
    return page


def tell_account(article, text, start, rows):
    """Set `account` and `rule` of a row of `articles`; return a problem row where the signs don't decide."""
    page = _page(article, text, start, rows)
    found = [(weight, name, iso3) for name, weight in weights_of("accounts").items() if is_on(name)
             for iso3 in dict.fromkeys(SIGNS[name](page))]  # fmt: skip
    sums, faint = Counter(), Counter()
    for weight, _, iso3 in found:
        (faint if weight == FAINT else sums)[iso3] += weight
    sums += Counter({iso3: min(faint[iso3], ENOUGH) for iso3 in faint})
    (best, most), (_, second) = [*sums.most_common(2), ("", 0), ("", 0)][:2]
    article["account"] = best if most >= ENOUGH and most > second else ""
    article["rule"] = LIST.join(note(name) for _, name, iso3 in found if iso3 == article["account"] and iso3)
    if article["account"]:
        return []
    detail = "; ".join(f"{iso3}: {name} ({weight})" for weight, name, iso3 in found) or "no sign"
    effect = "nobody takes the account's country; its own side is its collection's, where that has one"
    return [problem(article["file"], "account unclear", detail, effect, article=article["article"])]
