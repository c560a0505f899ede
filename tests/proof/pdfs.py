"""PDF files that went wrong: bombs, crowds of attachments, odd names, locks, and torn bytes."""

import io
import zlib
from collections.abc import Callable
from datetime import date
from functools import cache
from random import Random

import pikepdf

from tests.proof import mutants
from viewer.domain.index import Index
from viewer.export.job import Job
from viewer.export.pages.pdf import write
from viewer.presentation.summary.document import Options
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

ENDING = ".inspection.json"
NAMES = (
    "x.inspection.json", "X.INSPECTION.JSON", ".inspection.json", "a.pdf", "", "../../etc/passwd",
    "/etc/passwd.inspection.json", "C:\\x.inspection.json", "a\0b.inspection.json", "é.json",
    "\u202enosj.noitcepsni.x", "x.inspection.json\n", "y" * 5_000 + ENDING,
)  # fmt: skip


@cache
def own_pdf() -> bytes:
    """The briefing of the shipped report, as the program exports it."""
    outcome = read_report(shipped_report())
    assert isinstance(outcome, Opened)
    return write(Job(Index(outcome.report), Options("briefing"), date(2026, 11, 24))).data


def holding(*files: tuple[str, bytes]) -> bytes:
    """A PDF with one empty page and these files attached, in their order."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    names = pikepdf.Array()
    for number, (name, data) in enumerate(files):
        stream = pdf.make_stream(data)
        spec = pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec,
            F=pikepdf.String(name),
            UF=pikepdf.String(name),
            EF=pikepdf.Dictionary(F=stream),
        )
        names.extend([pikepdf.String(f"{number:06}"), pdf.make_indirect(spec)])
    tree = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=names))
    pdf.Root.Names = pdf.make_indirect(tree)
    return _saved(pdf)


def packed_filling(megabytes: int, byte: int = 0x20) -> bytes:
    """So many million times the same byte as zlib packs them, but packed once and repeated."""
    packer, count = zlib.compressobj(9, wbits=-15), megabytes * 1_000_000
    million = packer.compress(bytes([byte]) * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    low = (1 + byte * count) % 65_521  # the sums of Adler-32
    high = (count + byte * count * (count + 1) // 2) % 65_521
    return b"\x78\xda" + million * megabytes + packer.flush() + (high << 16 | low).to_bytes(4)


def bomb(size: int, layers: int = 1) -> bytes:
    """A PDF whose attachment unpacks to so many bytes of white space, through so many filters."""
    packed = packed_filling(size // 1_000_000)
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    pdf = pikepdf.open(io.BytesIO(holding(("x" + ENDING, b"{}"))))
    stream = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
    filters = pikepdf.Array([pikepdf.Name.FlateDecode] * layers)
    stream.write(packed, filter=filters)
    return _saved(pdf)


def _saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    target = io.BytesIO()
    # With an id of its own, made of the time, no case would be the same file twice.
    pdf.save(target, compress_streams=False, static_id=True, **options)  # type: ignore[arg-type]
    return target.getvalue()


def mutant_inside(chance: Random) -> bytes:
    """A report that may not open, in a PDF."""
    way = chance.choice((mutants.gentle, mutants.wild, mutants.ragged))
    return holding((chance.choice(NAMES), way(shipped_report().read_bytes(), chance)))


def crowd(chance: Random) -> bytes:
    """Thousands of attachments, perhaps a report among them."""
    count = chance.choice((0, 99, 100, 101, 3_000))
    files = [(f"{chance.choice(NAMES)}{number}", b"x") for number in range(count)]
    if chance.random() < 0.5:
        at = chance.randrange(count + 1)
        files.insert(at, ("x" + ENDING, shipped_report().read_bytes()))
    return holding(*files)


def bombs(chance: Random) -> bytes:
    """Small files that unpack to far more than the program reads."""
    return bomb(chance.choice((10, 60, 400)) * 1_000_000, chance.choice((1, 1, 2)))


def locked(chance: Random) -> bytes:
    """A PDF with a password."""
    pdf = pikepdf.open(io.BytesIO(own_pdf()))
    word = chance.choice(("", "secret"))
    # The newer ciphers begin with random bytes: no case would be the same file twice.
    lock = pikepdf.Encryption("owner", word, R=4, aes=False, metadata=False)
    return _saved(pdf, encryption=lock)


def torn(chance: Random) -> bytes:
    """Our own PDF, damaged byte by byte."""
    return mutants.ragged(own_pdf(), chance)


def knotted(chance: Random) -> bytes:
    """A tree of names that is its own child, or far too deep, or not a tree."""
    pdf = pikepdf.open(io.BytesIO(holding(("x" + ENDING, b"{}"))))
    files = pdf.Root.Names.EmbeddedFiles
    branch = pdf.make_indirect(pikepdf.Dictionary())
    branch.Kids = pikepdf.Array([branch, branch])
    odd: tuple[object, ...] = (branch, 5, pikepdf.Array(), pikepdf.Name.X, pikepdf.Dictionary())
    if chance.random() < 0.5:
        pdf.Root.Names.EmbeddedFiles = chance.choice(odd)
    else:
        key = chance.choice(("/EF", "/UF", "/F", "/Type"))
        files.Names[1][key] = chance.choice(odd)
    return _saved(pdf)


WAYS: tuple[Callable[[Random], bytes], ...] = (
    mutant_inside, mutant_inside, torn, torn, crowd, bombs, locked, knotted,
)  # fmt: skip


def mutant(chance: Random) -> bytes:
    """A PDF that went wrong in one of these ways."""
    return chance.choice(WAYS)(chance)
