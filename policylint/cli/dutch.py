"""What is said of a call or a config that cannot be used, in Dutch.

Errors carry English words, since a program that uses the library reads them too. A template is the English sentence
with `{}` for what varies; the Dutch has `{0}`, `{1}` for what stood there, which may itself be such a phrase.
"""

import re
from functools import cache

_SENTENCES = {
    # options
    "{}; `{} --help` shows how it is written": "{0}; `{1} --help` laat zien hoe het moet",
    "`{}` stands before the command; write it behind: `{} COMMAND {}`": (
        "`{0}` staat voor de opdracht; schrijf het erachter: `{1} OPDRACHT {2}`"
    ),
    "`{}` is no command; did you mean `{} check {}`?": "`{0}` is geen opdracht; bedoelt u `{1} check {2}`?",
    "no command is called `{}`{}": "er is geen opdracht `{0}`{1}",
    "no option is called `{}`{}": "er is geen optie `{0}`{1}",
    "no option is called `{}`; `{} --help` names them all": "er is geen optie `{0}`; `{1} --help` noemt ze alle",
    "`{}` is one argument too many; `{} --help` shows how it is written": (
        "`{0}` is een argument te veel; `{1} --help` laat zien hoe het moet"
    ),
    # calls
    "no such file or folder": "er is geen bestand of map met deze naam",
    "no path is given; `.` is the current folder": "er is geen pad gegeven; `.` is de huidige map",
    "cannot be read: {}": "is niet te lezen: {0}",
    "cannot be written: {}": "is niet te schrijven: {0}",
    "a config file is named, and none is to be used (`isolated`): leave out one of the two": (
        "er is een instellingenbestand genoemd, en er mag er geen worden gebruikt (`isolated`): laat een van beide weg"
    ),
    "--isolated uses no config file, so it does not go with --config": (
        "--isolated gebruikt geen instellingen, en gaat dus niet samen met --config"
    ),
    "--fix writes the files and --diff writes nothing: choose one": (
        "--fix schrijft de bestanden en --diff schrijft niets: kies een van beide"
    ),
    "--unsafe goes with --fix or --diff": "--unsafe hoort bij --fix of --diff",
    "--stdin-filename is for standard input: give - as the path": (
        "--stdin-filename is voor standaardinvoer: geef - als pad"
    ),
    "--{} is about files, so it does not go with standard input": (
        "--{0} gaat over bestanden, en dus niet samen met standaardinvoer"
    ),
    "--only: name the files to be reported": "--only: noem de bestanden waarover te melden is",
    "- stands for standard input, and is then the only path": "- staat voor standaardinvoer, en is dan het enige pad",
    "--group-by is for the format `grouped`": "--group-by is voor de uitvoervorm `grouped`",
    "{} and {} both go to {}; write {}=FILE": "{0} en {1} gaan allebei naar {2}; schrijf {3}=BESTAND",
    "`output-format`: {}": "`output-format`: {0}",
    "`{}` is no output format; {}": "`{0}` is geen uitvoervorm; {1}",
    "no output format is called `{}`; known are {}": "er is geen uitvoervorm `{0}`; bekend zijn {1}",
    "completion needs one more package: pip install 'policylint[completion]'": (
        "aanvullen vraagt nog een pakket: pip install 'policylint[completion]'"
    ),
    # letters and the files that are made of them
    "already exists; --force replaces it": "bestaat al; --force vervangt het",
    "is the letter itself: name another file for the draft": (
        "is de brief zelf: noem een ander bestand voor het concept"
    ),
    "is a name for a letter, and the draft is YAML: name a file that ends in .yaml": (
        "is een naam voor een brief, en het concept is YAML: noem een bestand dat eindigt op .yaml"
    ),
    "is the letter itself, which is never touched: name another file for the copy": (
        "is de brief zelf, en die blijft zoals hij is: noem een ander bestand voor de kopie"
    ),
    "is no name for a Word file: name a file that ends in .docx": (
        "is geen naam voor een Word-bestand: noem een bestand dat eindigt op .docx"
    ),
    "docx writes comments into a copy of a letter: write docx=FILE.docx": (
        "docx schrijft opmerkingen in een kopie van een brief: schrijf docx=BESTAND.docx"
    ),
    "since does not go with a letter in Word": "since gaat niet samen met een brief in Word",
    "docx goes into one file: name it once": "docx gaat naar één bestand: noem het één keer",
    "docx={} copies a letter in Word: give the path of one .docx file": (
        "docx={0} kopieert een brief in Word: geef het pad van één .docx-bestand"
    ),
    "docx={} copies one letter, and {} are given: name one": (
        "docx={0} kopieert één brief, en er zijn er {1} gegeven: noem er een"
    ),
    "--force goes with docx=FILE.docx": "--force hoort bij docx=BESTAND.docx",
    "{} does not go with a letter in Word: import it first, with `policylint import`": (
        "{0} gaat niet samen met een brief in Word: importeer hem eerst, met `policylint import`"
    ),
    "`{}` names several positions: {}": "`{0}` noemt meer dan één standpunt: {1}",
    # git
    "--since: `{}` is no revision": "--since: `{0}` is geen revisie",
    "--since: no revision is called `{}`, or it has nothing in common with this branch": (
        "--since: er is geen revisie `{0}`, of zij heeft niets gemeen met deze tak"
    ),
    "no language of reports is called `{}`; known are nl, en": (
        "er is geen taal van rapporten `{0}`; bekend zijn nl, en"
    ),
    "--since: this clone is shallow, and does not hold where `{}` and this branch part; "
    "`git fetch --unshallow` gets the rest": (
        "--since: deze kloon is ondiep, en bevat niet waar `{0}` en deze tak uiteengaan; "
        "`git fetch --unshallow` haalt de rest"
    ),
    "--since: what there was cannot be checked: {}": "--since: wat er was, is niet na te kijken: {0}",
    "jobs: {} is no number of processes; give 1 or more": "jobs: {0} is geen aantal processen; geef 1 of meer",
    "--since: {}": "--since: {0}",
    "--since asks git what changed, and git cannot be run": (
        "--since vraagt git wat er is veranderd, en git is niet te gebruiken"
    ),
    "--tracked: {}": "--tracked: {0}",
    "--tracked asks git which files it tracks, and git cannot be run": (
        "--tracked vraagt git welke bestanden het volgt, en git is niet te gebruiken"
    ),
    # rules
    "no rule is called `{}`{}": "er is geen regel `{0}`{1}",
    "{}: no rule is called `{}`{}": "{0}: er is geen regel `{1}`{2}",
    "{}: names no rule": "{0}: noemt geen regel",
    "--{}: names no rule": "--{0}: noemt geen regel",
    "`{}` means several rules; name one of {}": "`{0}` betekent meer dan één regel; noem een van {1}",
    "severity of {}: `{}` is none of {}": "ernst van {0}: `{1}` is geen van {2}",
    "severity: `{}` and `{}` are one rule; name it once": "severity: `{0}` en `{1}` zijn één regel; noem haar één keer",
    "no rule is left to run: `ignore` takes away all that `select` names": (
        "er blijft geen regel over: `ignore` haalt alles weg wat `select` noemt"
    ),
    "no rule is left to run: those that `select` names are off; name each by its own name or code": (
        "er blijft geen regel over: wat `select` noemt, staat uit; noem elke regel bij haar eigen naam of code"
    ),
    "`{}` is also the rule in {}": "`{0}` is ook de regel in {1}",
    "rule {}: no check is called `{}`": "regel {0}: er is geen controle `{1}`",
    "rule {}: `{}`: {}": "regel {0}: `{1}`: {2}",
    "rule {}: `{}` is no JSON Schema: {}": "regel {0}: `{1}` is geen JSON Schema: {2}",
    "this rule file is not well formed; `policylint check` on it tells what is wrong": (
        "dit regelbestand is niet welgevormd; `policylint check` erop zegt wat eraan mankeert"
    ),
    "this knowledge ships and is not sound; `policylint check` on it tells what is wrong": (
        "deze kennis hoort bij policylint en deugt niet; `policylint check` erop zegt wat eraan mankeert"
    ),
    "`{}` is no name of a rule; write lower-case letters, digits and hyphens": (
        "`{0}` is geen naam voor een regel; schrijf kleine letters, cijfers en streepjes"
    ),
    "`{}` is no code; write two to eight capitals and three or four digits: HOUSE001": (
        "`{0}` is geen code; schrijf twee tot acht hoofdletters en drie of vier cijfers: HUIS001"
    ),
    "`{}` is a rule that ships ({}); choose another name": (
        "`{0}` is een meegeleverde regel ({1}); kies een andere naam"
    ),
    "`{}` is a code of the rules that ship; choose letters of your own, such as HOUSE001": (
        "`{0}` is een code van de meegeleverde regels; kies eigen letters, zoals HUIS001"
    ),
    # plugins
    "plugins: no installed package is called `{}`": "plugins: er is geen geïnstalleerd pakket `{0}`",
    "plugins: `{}` brings no checks and no reporters": "plugins: `{0}` brengt geen controles en geen uitvoervormen mee",
    "plugins: `{}` brings a check `{}`, and one that ships has that name": (
        "plugins: `{0}` brengt een controle `{1}` mee, en zo heet een meegeleverde"
    ),
    "plugins: one brings an output format `{}`, and one that ships has that name": (
        "plugins: een ervan brengt een uitvoervorm `{0}` mee, en zo heet een meegeleverde"
    ),
    "plugins: two packages bring `{}`": "plugins: twee pakketten brengen `{0}` mee",
    "the output format `{}`, of a plugin, broke off with a {}": (
        "de uitvoervorm `{0}`, van een plug-in, is afgebroken met een {1}"
    ),
    "the output format `{}`, of a plugin, gives a {} where a text is due": (
        "de uitvoervorm `{0}`, van een plug-in, geeft een {1} waar tekst hoort"
    ),
    # baselines
    "no such baseline; `policylint check --write-baseline FILE` makes one": (
        "er is geen nulmeting met deze naam; `policylint check --write-baseline BESTAND` maakt er een"
    ),
    "no baseline: it is no sound JSON from here on": "geen nulmeting: vanaf hier is het geen goede JSON",
    'no baseline: it does not begin with "{}": {}': 'geen nulmeting: het begint niet met "{0}": {1}',
    "no baseline: `findings` must be a list of entries": "geen nulmeting: `findings` moet een lijst zijn",
    "an entry needs `document`, `route`, `rule` and a `count` of 1 or more; `{}` is not right here": (
        "een regel vraagt `document`, `route`, `rule` en een `count` van 1 of meer; `{0}` klopt hier niet"
    ),
    "{} takes stock of everything, so it does not go with --{}": "{0} neemt alles op, en gaat dus niet samen met --{1}",
    "{} takes stock of files, not of standard input": "{0} neemt bestanden op, niet standaardinvoer",
    "--write-baseline lets new findings in and --prune-baseline does not: choose one": (
        "--write-baseline laat nieuwe bevindingen toe en --prune-baseline niet: kies een van beide"
    ),
    "--prune-baseline: no baseline is named, by --baseline or in the config": (
        "--prune-baseline: er is geen nulmeting genoemd, met --baseline of in de instellingen"
    ),
    # configs
    "not valid TOML: it is not in UTF-8; save it so": "geen geldige TOML: het is geen UTF-8; sla het zo op",
    "not valid TOML: {}": "geen geldige TOML: {0}",
    "`{}`: `{}` is no glob: its `[` is not closed; write `[[]` for the sign itself": (
        "`{0}`: `{1}` is geen zoekpatroon: de `[` wordt niet gesloten; schrijf `[[]` voor het teken zelf"
    ),
    "`extend`: `{}` is no config file; rule files go under `rules`, knowledge under `knowledge`": (
        "`extend`: `{0}` is geen instellingenbestand; regelbestanden horen onder `rules`, kennis onder `knowledge`"
    ),
    "`extend` leads back to this file": "`extend` leidt terug naar dit bestand",
    "`plugins` run code, so only a project's own config names them, not one that it extends": (
        "`plugins` voeren code uit, dus alleen de eigen instellingen van een project noemen ze, niet wat het uitbreidt"
    ),
    "`select` names no rule; without it those run that are on": (
        "`select` noemt geen regel; zonder `select` lopen die welke aan staan"
    ),
    "`{}`: no file, folder or installed package is called `{}`": (
        "`{0}`: er is geen bestand, map of geïnstalleerd pakket `{1}`"
    ),
    "`{}`: `{}` is no name of a file": "`{0}`: `{1}` is geen naam van een bestand",
    "`{}`: there is no file `{}`": "`{0}`: er is geen bestand `{1}`",
    "`baseline`: there is no file `{}`; `policylint check --write-baseline {}` makes one": (
        "`baseline`: er is geen bestand `{0}`; `policylint check --write-baseline {1}` maakt er een"
    ),
    "there is no `[tool.policylint]` in it": "er staat geen `[tool.policylint]` in",
    "`tool.policylint` must be one table": "`tool.policylint` moet één tabel zijn",
    "`[tool.policylint]` belongs in a `pyproject.toml`; here settings stand at the top, without it": (
        "`[tool.policylint]` hoort in een `pyproject.toml`; hier staan instellingen bovenaan, zonder dat kopje"
    ),
    "`rules` names this file, and it is no rule file: `policylint: 1` is missing": (
        "`rules` noemt dit bestand, en het is geen regelbestand: `policylint: 1` ontbreekt"
    ),
    "`register`: there is no file `{}`": "`register`: er is geen bestand `{0}`",
    "`{}`: `{}` is no date; write 2026-12-31": "`{0}`: `{1}` is geen datum; schrijf 2026-12-31",
    "`{}`: `{}` cannot be read; write it as in `>=0.2, <1`, `==0.2.*` or `~=0.2`": (
        "`{0}`: `{1}` is niet te lezen; schrijf het zoals `>=0.2, <1`, `==0.2.*` of `~=0.2`"
    ),
    "this project asks for policylint {}; this is {}": "dit project vraagt policylint {0}; dit is {1}",
    "options: rule `{}` takes none": "options: regel `{0}` neemt er geen",
    "`{}`: {}": "`{0}`: {1}",
    "unknown setting `{}`; {}": "onbekende instelling `{0}`; {1}",
    "per-type-ignores: no type of document is called `{}`; {}": "per-type-ignores: er is geen documenttype `{0}`; {1}",
    "`schemas`: cannot be read: {}": "`schemas`: niet te lezen: {0}",
    "`schemas`: not valid JSON: {}": "`schemas`: geen geldige JSON: {0}",
    "`schemas`: no JSON Schema: {}": "`schemas`: geen JSON Schema: {0}",
    # registers
    "the first line of a register names its columns: `id`, `title`, `date`": (
        "de eerste regel van een register noemt de kolommen: `id`, `title`, `date`"
    ),
    "`id`: `{}` is no id, and no citation that settles one": (
        "`id`: `{0}` is geen id, en geen verwijzing die er een vastlegt"
    ),
    "`date`: `{}` is no date; write 2026-12-31": "`date`: `{0}` is geen datum; schrijf 2026-12-31",
    "{}; set `register-as-of` to the day up to which it is complete": (
        "{0}; zet `register-as-of` op de dag tot welke het volledig is"
    ),
    "{}; put quotes around a title that holds `{}`": "{0}; zet aanhalingstekens om een titel met `{1}`",
    "the register cannot be read: {}": "het register is niet te lezen: {0}",
    "the register is not UTF-8: {}": "het register is geen UTF-8: {0}",
    "the register is no CSV: {}": "het register is geen CSV: {0}",
}
# What is wrong with one option or argument.
_ARGUMENTS = {
    "{}: `{}` is none of {}": "{0}: `{1}` is geen van {2}",
    "{}: `{}` is none of {}; did you mean `{}`?": "{0}: `{1}` is geen van {2}; bedoelt u `{3}`?",
    "{}: `{}` is no date; write 2026-12-31": "{0}: `{1}` is geen datum; schrijf 2026-12-31",
    "{}: `{}` is no number of processes; write 1 or more, or auto": (
        "{0}: `{1}` is geen aantal processen; schrijf 1 of meer, of auto"
    ),
    "{}: `{}` names no file; write {}=FILE": "{0}: `{1}` noemt geen bestand; schrijf {2}=BESTAND",
    "{}: `{}` is not RULE=LEVEL with a level of {}": "{0}: `{1}` is geen REGEL=NIVEAU met een niveau uit {2}",
    # the words of argparse
    "{}: expected one argument": "{0}: hierachter hoort een waarde",
    "{}: expected at least one argument": "{0}: hierachter hoort ten minste één waarde",
    "{}: ignored explicit argument {}": "{0}: hierachter hoort geen waarde, en er staat {1}",
    "the following arguments are required: {}": "hier ontbreekt nog: {0}",
}
# Parts of sentences.
_PHRASES = {
    "; did you mean `{}`?": "; bedoelt u `{0}`?",
    "; known are {}": "; bekend zijn {0}",
    "COMMAND": "OPDRACHT",
    "LETTER": "BRIEF",
    "NAME": "NAAM",
    "did you mean `{}`?": "bedoelt u `{0}`?",
    "; `policylint rules` lists them all": "; `policylint rules` noemt ze alle",
    "known are: {}": "bekend zijn: {0}",
    "there is no option `{}`; {}": "er is geen optie `{0}`; {1}",
    "the check takes none": "de controle kent er geen",
    "{}; write {}": "{0}; schrijf {1}",
    "git failed": "git is mislukt",
    "not a git repository (or any of the parent directories): {}": "dit is geen repository van git",
    "standard output": "de standaarduitvoer",
    "it is no object": "het is geen object",
    "{} columns where the first line names {}": "{0} kolommen, waar de eerste regel er {1} noemt",
    "the register gives neither titles nor dates, so of no paper can be said that it is missing": (
        "het register geeft geen titels en geen datums, dus van geen stuk is te zeggen dat het ontbreekt"
    ),
    "{}; text stands between quotes": "{0}; tekst staat tussen aanhalingstekens",
    "No such file or directory": "er is geen bestand of map met deze naam",
    "Permission denied": "geen toegang",
    "no permission to write": "er mag niet in worden geschreven",
    "changed by somebody else in the meantime": "iemand anders heeft het intussen veranderd",
    "No space left on device": "er is geen ruimte meer op de schijf",
    "Read-only file system": "op deze schijf kan niet worden geschreven",
    "Is a directory": "het is een map",
}
TEMPLATES = frozenset((*_SENTENCES, *_ARGUMENTS, *_PHRASES))


def dutch(message: str) -> str:
    """A message in Dutch; in English what is not known here."""
    for pattern, words in _compiled():
        match = pattern.fullmatch(message)
        if match is not None:
            return words.format(*map(dutch, match.groups()))
    return message


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The templates as patterns, those that say most first. What stands between backticks mostly has none in it, by
    which it is told where it ends; after those come the same patterns for what has."""
    both = {**_of_form(), **_SENTENCES, **_ARGUMENTS, **_PHRASES}
    order = sorted(both, key=lambda template: -len(template.replace("{}", "")))
    patterns = [("(.*?)".join(map(re.escape, template.split("{}"))), both[template]) for template in order]
    told_apart = [(pattern.replace("`(.*?)`", "`([^`]*)`"), words) for pattern, words in patterns]
    return tuple((re.compile(pattern, re.DOTALL), words) for pattern, words in (*told_apart, *patterns))


def _of_form() -> dict[str, str]:
    """What the rule about schemas says of a document, and that about rule files of a schema; settings have both in
    common with them."""
    from policylint import fragment_faults, rules, schema_words, selection

    found = {words["en"]: words["nl"] for words in schema_words.TYPES.values()}
    for words in (
        *fragment_faults.WORDS.values(),
        *fragment_faults.UNREADABLE.values(),
        *schema_words.WORDS.values(),
    ):
        found[re.sub(r"{\d}", "{}", words["en"])] = words["nl"]
    for case in selection.named(rules.builtin(), "schema-violation").cases.values():
        parts = _FIELD.split(case.message["en"])
        names = parts[1::2]
        dutch_parts = _FIELD.split(case.message["nl"])
        if set(dutch_parts[1::2]) <= set(names):
            dutch_parts[1::2] = [f"{{{names.index(name)}}}" for name in dutch_parts[1::2]]
            found["{}".join(parts[::2])] = "".join(dutch_parts)
    return found


_FIELD = re.compile(r"{([\w-]+)}")
