"""Why a file cannot be imported, and what would help: in both languages."""

REASONS: dict[str, dict[str, str]] = {
    "empty": {
        "en": "is empty: there is no letter in it",
        "nl": "is leeg: er staat geen brief in",
    },
    "too-large": {
        "en": "is too large for a letter; export the text of the letter alone",
        "nl": "is te groot voor een brief; exporteer alleen de tekst van de brief",
    },
    "bomb": {
        "en": "unpacks to far more than a letter can hold, and was not opened",
        "nl": "wordt uitgepakt veel groter dan een brief kan zijn, en is niet geopend",
    },
    "pdf": {
        "en": "PDF is not supported: export the letter as Word (.docx), or save its text",
        "nl": "PDF wordt niet gelezen: exporteer de brief als Word (.docx), of sla de tekst op",
    },
    "encrypted-or-old": {
        "en": "is an encrypted or an old Word file (.doc): open it in Word and save it as .docx without a password",
        "nl": (
            "is een versleuteld of oud Word-bestand (.doc): open het in Word en sla het op als .docx zonder wachtwoord"
        ),
    },
    "encrypted": {
        "en": "is encrypted: save it without a password",
        "nl": "is versleuteld: sla het op zonder wachtwoord",
    },
    "rtf": {
        "en": "is rich text (.rtf): open it in Word and save it as .docx",
        "nl": "is rich text (.rtf): open het in Word en sla het op als .docx",
    },
    "odt": {
        "en": "is no Word file: open it in your word processor and save it as .docx",
        "nl": "is geen Word-bestand: open het in uw tekstverwerker en sla het op als .docx",
    },
    "entities": {
        "en": "declares a document type, which no Word file does: open it in Word and save it anew",
        "nl": "declareert een documenttype, en dat doet geen Word-bestand: open het in Word en sla het opnieuw op",
    },
    "macros": {
        "en": "is a Word file with macros: save it as .docx, which has none",
        "nl": "is een Word-bestand met macro's: sla het op als .docx, dan zitten ze er niet in",
    },
    "picture": {
        "en": "is a picture: there is no text in it to read",
        "nl": "is een afbeelding: er staat geen tekst in",
    },
    "damaged": {
        "en": "is no Word file, or a damaged one: open it in Word and save it again as .docx",
        "nl": "is geen Word-bestand, of een beschadigd: open het in Word en sla het opnieuw op als .docx",
    },
    "not-utf-8": {
        "en": "is not UTF-8 text (line {line}): save it as UTF-8, or export the letter as Word (.docx)",
        "nl": "is geen UTF-8-tekst (regel {line}): sla het op als UTF-8, of exporteer de brief als Word (.docx)",
    },
    "not-text": {
        "en": "is no text: it holds characters that no text has",
        "nl": "is geen tekst: er staan tekens in die geen tekst heeft",
    },
    "ours": {
        "en": "is a document of policylint already, and no letter: check it",
        "nl": "is al een document van policylint, en geen brief: controleer het",
    },
    "no-text": {
        "en": "holds no text, perhaps only pictures or a scan: export the letter as Word (.docx) with its text",
        "nl": (
            "bevat geen tekst, misschien alleen afbeeldingen of een scan: exporteer de brief als "
            "Word (.docx) met de tekst"
        ),
    },
    "no-reader": {
        "en": "Word files need one package more: pip install 'policylint[docx]'",
        "nl": "voor Word-bestanden is nog een pakket nodig: pip install 'policylint[docx]'",
    },
}


class Refusal(Exception):  # noqa: N818 (it is told as a UsageError; this is its reason)
    """A file that is no letter, or cannot be read as one. `reason` is one of `REASONS`."""

    def __init__(self, reason: str, **data: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.data = data

    def words(self, language: str) -> str:
        """The reason in a language."""
        return REASONS[self.reason][language].format(**self.data)
