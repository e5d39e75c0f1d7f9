"""The words of Dutch letters that say whether something has been, is fixed by law, or is still to come."""

import re
from functools import cache


@cache
def done() -> re.Pattern[str]:
    """What says that it has been: perfect and past tense, and what happened "recent"."""
    return re.compile(
        r"\b(?:is|zijn|heeft|hebben|heb|bent|was|waren)\b[^.;]{0,110}\b(?:(?:in|af|mee|bij|door|plaats|voor)?ge[a-z]{3,}(?:d|t|en)"
        r"|ver[a-z]{3,}d|ont[a-z]{3,}(?:en|d)|be[a-z]{3,}(?:d|en)|aange\w+|uitge\w+|toege\w+"
        r"|opge\w+|over\w+(?:d|t|en)|aangenomen|verschenen|verzonden)\b"
        r"|\b(?:werd|werden|was|waren|had|hadden|kwam|kwamen|ging|gingen|bleek|bleken|stond"
        r"|stonden|vond|vonden|gaf|gaven|liet|lieten|konden?|kon|moest|moesten|gold|besloot"
        r"|oordeelde|\w{3,}(?:de|te)(?:n)?\s(?:de|het|een|op|zich|haar|zijn|hun|dit|deze|in|zij|hij))\b",
        re.IGNORECASE,
    )


@cache
def statutory() -> re.Pattern[str]:
    return re.compile(
        r"\btreedt\b[^.;]{0,160}\bin\swerking\b|\btreden\b[^.;]{0,160}\bin\swerking\b"
        r"|\binwerking(?:treding|getreden|treedt)\b|\bin\swerking\s(?:zal\s|zullen\s)?tre(?:den"
        r"|edt)\b|\bvan\skracht\b"
        r"|\bloopt\b[^.;]{0,80}\baf\b|\blopen\b[^.;]{0,80}\baf\b|\bafloopt\b|\bvervalt\b"
        r"|\bvervallen\b|\bverstrijkt\b|\bexpire(?:ert|ren)\b|\bvan\stoepassing\b"
        r"|\bimplementatie(?:termijn|deadline|datum)\b"
        r"|\b(?:op\sgrond\svan|ingevolge|krachtens)\s(?:de\s|het\s)?(?:artikel|wet\b|verordening|richtlijn)[^;]{0,80}"
        r"\b(?:moet(?:en)?|dien(?:t|en))\b|\bga(?:at|an)\b[^.;]{0,60}\b(?:per|op)\b[^.;]{0,40}\bin(?=\s*[.,;)]|\s*$)"
        r"|\b(?:[Ll]idstaten|lidstaat|Nederland|[Uu]nie)\b[^.;]{0,60}\b(?:moet(?:en)?|dien(?:t|en)|verplicht|zullen|hebben)\b"
        r"[^.;]{0,120}\b(?:omzetten|om\ste\szetten|om\ste\shebben\sgezet|implementeren|toepassen|toe\ste\spassen|voldoen|naleven"
        r"|omgezet|geïmplementeerd|uitvoeren)\b"
        r"|\b(?:moet(?:en)?|dien(?:t|en))\b[^.;]{0,30}\b(?:[Ll]idstaten|Nederland)\b[^.;]{0,120}\b(?:omzetten|implementeren"
        r"|toepassen|voldoen|omgezet|geïmplementeerd)\b"
        r"|\b(?:lidstaten|Nederland)\s(?:heeft|hebben)\b[^.;]{0,80}\bom\b[^.;]{0,80}\b(?:te\simplementeren|om\ste\szetten)\b"
        r"|\bmoet(?:en)?\b[^.;]{0,120}\bin\swerking\s(?:zijn|treden)\b"
        r"|\b(?:omzettings|implementatie|overgangs|uitvoerings)termijn\b|\b(?:moet(?:en)?|dien(?:t|en))\b[^.;]{0,100}"
        r"\b(?:geïmplementeerd|omgezet)\b"
        r"|\b(?:geïmplementeerd|omgezet)\b[^.;]{0,40}\b(?:zijn|hebben|worden)\b|\b(?:zijn|hebben"
        r"|worden)\s(?:geïmplementeerd|omgezet)\b|\bwettelijke\s(?:termijn|verplichting|datum)\b"
        r"|\bverplicht\b[^.;]{0,40}\b(?:vóór|voor|uiterlijk|per|met\singang)\b"
        r"|\bgeldt\b[^.;]{0,60}\b(?:vanaf|per|tot)\b",
        re.IGNORECASE,
    )


@cache
def expected() -> re.Pattern[str]:
    return re.compile(
        r"\bverwacht(?:ing|en|e)?\b|\bvoorzien\b|\bgepland\b|\bbeoog(?:d|t|en)\b|\bstreven\b"
        r"|\bstree(?:ft|fden)\b|\bzal\b|\bzullen\b|\bga(?:at|an)\b|\bkom(?:t|en)\b|\bwil(?:len)?\b"
        r"|\bnaar\sverwachting\b|\bstart(?:en)?\b|\bvoornemen(?:s)?\b|\bword(?:t|en)\b"
        r"|\bmoet(?:en)?\b|\bplan(?:t|ning)?\b|\bvolgt\b|\bverschijnt\b|\bpresenteert\b"
        r"|\bpubliceert\b",
        re.IGNORECASE,
    )


@cache
def vague_past() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:recent(?:elijk)?|onlangs|kortgeleden|eerder\sdit\sjaar)\s(?:aangenomen"
        r"|gepresenteerde?|gepubliceerde?|verschenen|aangekondigde?|gesloten|bereikte?"
        r"|vastgestelde?|gestarte?|afgeronde?|ingediende?|verzonden|uitgebrachte?|overeengekomen"
        r"|is\b|zijn\b)"
        r"|\b(?:is|zijn)\s(?:recent(?:elijk)?|onlangs|kortgeleden)\b",
        re.IGNORECASE,
    )


@cache
def loose() -> re.Pattern[str]:
    """Times of which no day can be told and that the grammar of times leaves alone: they are listed, not dated."""
    return re.compile(
        r"\b(?:de\s)?(?:afgelopen|laatste)\s(?:jaren|maanden|weken|decennia|tijd)\b|\b(?:19"
        r"|20)\d{2}-(?:klimaat)?doel\w*|\btijdige?\b|\bsnel\sworden\b|\bzo\s(?:snel"
        r"|spoedig)\smogelijk\b|\bop\stermijn\b",
        re.IGNORECASE,
    )


@cache
def held() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:is|zijn|heeft|hebben|heb)\b[^.;]{0,110}\b(?:overlegd|gesproken|besproken|vergaderd|gehouden|plaatsgevonden"
        r"|besloten|vastgesteld|aangenomen|gestuurd|verzonden|geïnformeerd|bijeengekomen|ontvangen|afgerond|gevoerd)\b",
        re.IGNORECASE,
    )


@cache
def would() -> re.Pattern[str]:
    """What puts a promise in the past, or in doubt."""
    return re.compile(r"\b(?:zou|zouden|had|hadden|was|waren|werd|werden|wilde|wilden)\b", re.IGNORECASE)


@cache
def simple_past() -> re.Pattern[str]:
    """Verbs in the simple past that letters tell with."""
    return re.compile(
        r"\b(?:\w{3,}eerden?|stuurden?|zond(?:en)?|bracht(?:en)?|verscheen|verschenen|ontving(?:en)?|berichtten?|meldden?"
        r"|startten?|nam(?:en)?|sprak(?:en)?|deed|deden|begon(?:nen)?|vroeg(?:en)?|riep(?:en)?|hield(?:en)?|werd(?:en)?)\b",
        re.IGNORECASE,
    )
