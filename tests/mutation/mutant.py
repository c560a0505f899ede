"""Mutants of a module: each differs from the source in one place, found in its syntax tree."""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from tests.mutation.kinds import KINDS, Change

LONGEST, AROUND = 90, 20
"""Letters of a listed change, and of what is shown on either side where it is longer."""

Scope = tuple[str, ...]
_PASSED_OVER = (ast.JoinedStr, ast.Assert, ast.Import, ast.ImportFrom)
"""Strings with values in them have no places of their own in Python 3.11; types are no conduct."""


@dataclass(frozen=True)
class Mutant:
    """One change to a module. Its name does not change when other functions do."""

    module: str
    function: str
    kind: str
    number: int
    lines: range
    before: str
    after: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """Module, function, kind, and how many of that kind stand before it."""
        return f"{self.module}:{self.function}:{self.kind}:{self.number}"

    @property
    def room(self) -> str:
        """The room of the program that it is in."""
        return self.module.split("/")[1]

    def rank(self, seed: int) -> str:
        """Where it stands in the order of a seed, whatever other mutants there are."""
        return sha256(f"{seed}:{self.name}".encode()).hexdigest()

    def applied(self, source: bytes) -> bytes:
        """The source with this change."""
        return source[: self.start] + self.after.encode() + source[self.end :]

    def __str__(self) -> str:
        before, after = _differing(self.before, self.after)
        return f"{self.module}:{self.lines[-1]}  {before} -> {after}"


def mutants(module: str, source: bytes) -> list[Mutant]:
    """Every mutant of a module that is another program and can be parsed."""
    return list(_Making(module, source))


def _differing(before: str, after: str) -> tuple[str, str]:
    """Both in one line; of long ones, what differs and the words around it."""
    one, other = _normal(before), _normal(after)
    if max(len(one), len(other)) <= LONGEST:
        return one, other
    start = max(0, alike(one, other) - AROUND)
    end = max(0, alike(one[start:][::-1], other[start:][::-1]) - AROUND)
    return f"…{one[start : len(one) - end]}…", f"…{other[start : len(other) - end]}…"


def _normal(words: str) -> str:
    return words if words == "pass" else ast.unparse(ast.parse(f"({words})", mode="eval"))


def alike(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many of the same items two sequences begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


class _Making:
    """A walk through a module that makes its mutants in the order of the source."""

    def __init__(self, module: str, source: bytes) -> None:
        self._module, self._source = module, source
        self._count: Counter[tuple[str, str]] = Counter()
        self._tree = ast.parse(source)

    def __iter__(self) -> Iterator[Mutant]:
        yield from self._walk(self._tree, (), 1)

    def _walk(self, node: ast.AST, scope: Scope, statement: int) -> Iterator[Mutant]:
        """The mutants of all that is in a node; `statement` is the line where that begins."""
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            scope = (*scope, node.name)
        if isinstance(node, ast.stmt):
            statement = node.lineno
        for child in _children(node):
            for kind, change in _changes(child, node):
                if made := self._made(child, (kind, ".".join(scope)), change, statement):
                    yield made
            yield from self._walk(child, scope, statement)

    def _made(
        self, node: ast.AST, where: tuple[str, str], change: Change, statement: int
    ) -> Mutant | None:
        assert isinstance(node, ast.expr | ast.stmt)
        start = self._at(node.lineno, node.col_offset)
        end = self._at(node.end_lineno or node.lineno, node.end_col_offset or 0)
        words = ast.unparse(ast.fix_missing_locations(change))
        after = words if isinstance(change, ast.Pass | ast.Constant) else f"({words})"
        before = self._source[start:end].decode()
        first = node.lineno if isinstance(node, ast.stmt) else statement
        lines = range(first, node.lineno + 1)
        kind, function = where
        number = self._count[where]
        self._count[where] += 1
        made = Mutant(self._module, function, kind, number, lines, before, after, start, end)
        try:
            tree = ast.parse(made.applied(self._source))
        except SyntaxError:
            return None
        return made if ast.dump(tree) != self._dump else None

    @cached_property
    def _dump(self) -> str:
        return ast.dump(self._tree)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = [len(line) for line in self._source.splitlines(keepends=True)]
        return [sum(lengths[:at]) for at in range(len(lengths) + 1)]

    def _at(self, line: int, column: int) -> int:
        """The byte at which a place of the syntax tree stands."""
        return self._starts[line - 1] + column


def _changes(node: ast.AST, parent: ast.AST) -> Iterator[tuple[str, Change]]:
    for kind, changes in KINDS.items():
        if kind == "condition" and not _is_condition(node, parent):
            continue
        if kind == "element" and not _is_value(node, parent):
            continue
        yield from ((kind, change) for change in changes(node))


def _is_condition(node: ast.AST, parent: ast.AST) -> bool:
    match parent:
        case ast.If(test=test) | ast.IfExp(test=test):
            return node is test
        case ast.comprehension(ifs=conditions):
            return node in conditions
    return False


def _is_value(node: ast.AST, parent: ast.AST) -> bool:
    """Whether a literal is a value: neither a target of names nor the parameters of a type."""
    stored = isinstance(getattr(node, "ctx", None), ast.Store)
    return not stored and not isinstance(parent, ast.Subscript)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """What of a node is walked: no annotations, no types, and nothing that is for mypy alone."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_params", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_passed_over(child):
                yield child


def _is_passed_over(node: ast.AST) -> bool:
    if isinstance(node, _PASSED_OVER):
        return True
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
