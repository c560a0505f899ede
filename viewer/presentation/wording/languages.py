"""Names of languages in English, for the tags that reports are likeliest to carry."""

from viewer.domain.language import Language

NAMES = {
    "ar": "Arabic", "bn": "Bengali", "cy": "Welsh", "de": "German", "en": "English",
    "es": "Spanish", "fa": "Persian", "fr": "French", "ga": "Irish", "gd": "Scottish Gaelic",
    "gu": "Gujarati", "gv": "Manx", "he": "Hebrew", "hi": "Hindi", "it": "Italian",
    "kw": "Cornish", "lt": "Lithuanian", "nl": "Dutch", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "so": "Somali", "ta": "Tamil",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


def language_text(language: Language) -> str:
    """A language by its name, or by its tag where that has none here: Welsh, sr-Latn."""
    return NAMES.get(language.code, language.tag)
