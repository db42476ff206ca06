"""The source files that a module's results follow from, found by what it imports."""

import ast


def sources(start, root):
    """Return the files below a folder that hold a module, named with its package, and all that it imports of it.

    Found, not listed, so that a module may move and a new one come. What the first module's own functions import is
    left out: they import it for readers of its results.
    """
    package = start.partition(".")[0]
    found, left = set(), [start]
    while left:
        module = left.pop()
        path = root.joinpath(*module.split("."))
        path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        if path in found or not path.is_file():
            continue
        found.add(path)
        body = ast.parse(path.read_bytes()).body
        parts = [node for node in body if module != start or isinstance(node, ast.Import | ast.ImportFrom)]
        inside = f"{module}.__init__" if path.name == "__init__.py" else module
        for name in {name for part in parts for name in _imports(part, inside)}:
            steps = name.split(".")
            if steps[0] == package:  # each package on the way runs too
                left += [".".join(steps[:end]) for end in range(1, len(steps) + 1)]
    return sorted(found)


def _imports(tree, module):
    """Return the names that a part of a module's syntax tree imports: modules, and what may be one in a package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (base, *(f"{base}.{name.name}" for name in node.names))
