"""The YAML front matter of a Markdown file → its fields, and where its title stands in the file."""

import re

import yaml

FENCE = re.compile(r"\ufeff?-{3,}[ \t]*(?:\r\n|\r|\n)")
CLOSING = re.compile(r"^(?:-{3,}|\.\.\.)[ \t]*$", re.MULTILINE)
LINE = re.compile(r"^(?P<key>[A-Za-z_][\w -]*):[ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)
LONGEST = 20_000  # characters; beyond them a dash line closes nothing
QUOTES = ("'", '"')


def _nodes(source):
    """Return key → (value, start, end) of the scalars at the top of a YAML text, or None where it is no mapping."""
    try:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    fields = {}
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            quoted = value.style in QUOTES
            span = value.start_mark.index + quoted, value.end_mark.index - quoted
            fields.setdefault(key.value.strip().lower(), (value.value, *span))
    return fields


def _lines(source):
    """Return key → (value, start, end) of the lines `key: value`, for front matter that no YAML reader accepts."""
    fields = {}
    for found in LINE.finditer(source):
        start, end = found.span("value")
        if end - start > 1 and source[start] in QUOTES and source[end - 1] == source[start]:
            start, end = start + 1, end - 1
        fields.setdefault(found["key"].strip().lower(), (source[start:end], start, end))
    return fields


def split_frontmatter(text):
    """Return the front matter's fields, the offset where the body begins, and whether the YAML was sound.

    A field is key → (value, start, end in the text). A text without front matter gives no fields and offset 0.
    """
    opening = FENCE.match(text)
    closing = CLOSING.search(text, opening.end(), opening.end() + LONGEST) if opening else None
    if not closing:
        return {}, 0, True
    source = text[opening.end() : closing.start()]
    fields = _nodes(source)
    sound = fields is not None
    fields = fields if sound else _lines(source)
    if not fields and source.strip():
        return {}, 0, True
    shift = opening.end()
    return (
        {key: (value, shift + start, shift + end) for key, (value, start, end) in fields.items()},
        closing.end(),
        sound,
    )
