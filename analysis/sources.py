"""The source files that a module's results follow from, found by what it imports, and the words that they ask for."""

import ast
import json
from pathlib import Path

from analysis import kept

OWN = Path(__file__).read_bytes()  # what is kept of a file follows from this one too


def sources(start, root):
    """Return the files below a folder that hold a module, named with its package, and all that it imports of it.

    Found, not listed, so that a module may move and a new one come. What the first module's own functions import is
    left out: they import it for readers of its results. So is what a package's door opens only when it's asked for.
    """
    package = start.partition(".")[0]
    found, left, done = set(), [start], set()
    while left:
        module = left.pop()
        if module in done:
            continue
        done.add(module)
        path = _file(module, root)
        if path in found or not path.is_file():
            continue
        found.add(path)
        own, all_of_it, _ = told(path, module)
        for name in own if module == start or path.name == "__init__.py" else all_of_it:
            steps = name.split(".")
            if steps[0] == package:  # each package on the way runs too
                left += [".".join(steps[:end]) for end in range(1, len(steps) + 1)]
    return sorted(found)


def _file(module, root):
    path = root.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


_told = {}  # key of a file's bytes and module → what `told` gives
_seen = {}  # file, when it was changed, its size, module → the same: asked for some hundred times in a run


def told(path, module):
    """Return the names that a module's file imports: by itself, with its functions; and the words that it asks for."""
    status = path.stat()
    seen = path, status.st_mtime_ns, status.st_size, module
    if seen not in _seen:
        _seen[seen] = _by_content(path, module)
    return _seen[seen]


def _by_content(path, module):
    """Return what `told` gives, found again by the file's bytes."""
    content = path.read_bytes()
    inside = f"{module}.__init__" if path.name == "__init__.py" else module
    key = kept.key(OWN, inside, content)
    if key not in _told:
        held = kept.found([key]).get(key)
        _told[key] = json.loads(held) if held else _read(content, inside)
        if not held:
            kept.keep({key: json.dumps(_told[key]).encode()})
    return _told[key]


def _read(content, inside):
    """Return what `told` gives of a file's bytes."""
    body = ast.parse(content)
    every = list(ast.walk(body))
    names = [{name for node in nodes for name in _imports(node, inside)} for nodes in (body.body, every)]
    return [*map(sorted, names), sorted({word for node in every for word in _asked_for(node)})]


def _asked_for(node):
    """Return the words that a place of a syntax tree looks up, calls with or goes to: `a["x"]`, `f("x")`, `y / "x"`."""
    places = [node.slice] if isinstance(node, ast.Subscript) else []
    places += node.args if isinstance(node, ast.Call) else [node.right] if isinstance(node, ast.BinOp) else []
    return [one.value for one in places if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def _imports(node, module):
    """Yield the names that a place of a module's syntax tree imports: modules, and what may be one in a package."""
    if isinstance(node, ast.Import):
        yield from (name.name for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = module.split(".")[: -node.level] if node.level else []
        base = ".".join([*above, *filter(None, [node.module])])
        yield from (base, *(f"{base}.{name.name}" for name in node.names))
