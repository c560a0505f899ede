"""The language that a report is written in: which voice reads it, and from which side it runs."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import StringConstraints

TextDirection = Literal["ltr", "rtl"]

_FROM_RIGHT = frozenset("ar arc azb ckb dv fa he ks nqo ps sd syr ug ur yi".split())
_SCRIPTS_FROM_RIGHT = frozenset("Adlm Arab Hebr Nkoo Rohg Syrc Thaa".split())


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its tag, as BCP 47 has it: en-GB, cy, ar, sr-Latn-RS."""

    tag: str

    @property
    def code(self) -> str:
        """The language without script and region: en."""
        return self.tag.partition("-")[0].lower()

    @property
    def script(self) -> str | None:
        """The script, where the tag names one: Latn."""
        return next((part.title() for part in self._parts if len(part) == 4), None)

    @property
    def region(self) -> str | None:
        """The region, where the tag names one: GB."""
        return next((part.upper() for part in self._parts if len(part) == 2), None)

    @property
    def direction(self) -> TextDirection:
        """From which side its lines run."""
        script = self.script
        from_right = script in _SCRIPTS_FROM_RIGHT if script else self.code in _FROM_RIGHT
        return "rtl" if from_right else "ltr"

    @property
    def _parts(self) -> list[str]:
        return self.tag.split("-")[1:]


BRITISH_ENGLISH = Language("en-GB")
"""What a report is in that does not say."""

LANGUAGE_PATTERN = (
    r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"
)
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=35)]
"""Language, script, region and variants of BCP 47: en-GB, cy, sr-Latn-RS. No extensions."""
