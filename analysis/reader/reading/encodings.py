"""Which code page a file that isn't UTF-8 was written in: told by the letters that its words would get."""

import re
from unicodedata import name, normalize

from charset_normalizer import from_bytes
from charset_normalizer.utils import is_multi_byte_encoding

from analysis.reader.ground.lexicon import rows_of

WESTERN = ("cp1252", "cp1254", "cp1250", "cp1257", "mac_roman")  # where two do as well, the first
SAMPLE = 200_000  # bytes that are looked at
TONES = "\u0300\u0301\u0303\u0309\u0323"
ONSET = "(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnrstvx])?"
SYLLABLE = re.compile(rf"{ONSET}[aăâeêioôơuưy]{{1,3}}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE)
OWN = re.compile(f"[{TONES}đăơư]", re.IGNORECASE)  # bytes that Windows-1258 has for Vietnamese alone
WORD = re.compile(r"[^\s.,;:!?()\"“”‘’–—…-]*[^\x00-\x7f\s“”‘’–—…•™§©®°][^\s.,;:!?()\"“”‘’–—…-]*")


def is_vietnamese(data):
    """Say whether most words with letters outside ASCII are Vietnamese syllables when read as Windows-1258."""
    text = data.decode("cp1258", "replace")
    words = [normalize("NFD", word) for word in WORD.findall(text)]
    plain = [normalize("NFC", "".join(letter for letter in word if letter not in TONES)) for word in words]
    return bool(OWN.search(text)) and 2 * sum(bool(SYLLABLE.fullmatch(word)) for word in plain) > len(words)


def odd_words(data, encoding):
    """Return how many words would be written as nobody writes them, were the bytes of this code page."""
    text = data.decode(encoding, "replace")
    patterns = [re.compile(row["odd"]) for row in rows_of("encodings") if encoding in row["encodings"].split()]
    return sum("\ufffd" in word or any(one.search(word) for one in patterns) for word in WORD.findall(text))


def _is_latin(text):
    letters = [character for character in text if ord(character) > 127 and character.isalpha()]
    return 2 * sum(name(letter, "").startswith("LATIN") for letter in letters) >= len(letters)


def nearly_utf8(data):
    """Say whether bytes are UTF-8 but for a few: more letters of several bytes than bytes that belong to none."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(ord(character) > 127 for character in text) - wrong > wrong


def guess_encoding(data):
    """Return the code page that some bytes were most likely written in, or None where they are no text.

    What isn't Latin is left to charset-normalizer, which knows many scripts; between the Latin code pages it takes
    Vietnamese and French for Baltic or Polish, so that the words decide.
    """
    data = data[:SAMPLE]
    if nearly_utf8(data):
        return "utf-8"
    best = from_bytes(data).best()
    if best is None or is_multi_byte_encoding(best.encoding) or not _is_latin(str(best)):
        return best and best.encoding
    if is_vietnamese(data):
        return "cp1258"
    return min(WESTERN, key=lambda encoding: odd_words(data, encoding))
