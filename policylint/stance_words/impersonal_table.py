"""The words that take a stance without a subject that could hold it; and those of conditions. Patterns are as in
`cue_table.py`."""

# Rows `STANCE CONFIDENCE [SCOPE]; PATTERN` for words without a subject that could hold a stance: they are the
# writer's, in a sentence of his own. Here `~60` is a gap of up to so many characters without a comma or a
# negation, `~~60` one with commas.
FIXED = r"""
support medium; \b(wordt|worden)\b~60\bingezet op\b
support medium; \b(wordt|worden)\b~60\bgewerkt aan\b
support medium; \bblij(ft|ven)\b~40\b(het|ons|een belangrijk)? ?uitgangspunt\b
support medium; \b(is en blijft|zijn en blijven|blijft|blijven|vormt) (\w+ ){0,2}hoeksteen\b
support low; \b(is|zijn)\b~30\bleidend\b(?! (op|in|wereldwijd)\b)
support low; \b(heeft|hebben|krijgt|krijgen) (\w+ ){0,5}prioriteit\b(?!en)
oppose medium; \b(inzet|focus|beleid)\b~~60\bgericht op\b~~90\bbeperkt houden van\b
support low; \b((Nederlandse|mijn|onze) ([\w-]+-)?inzet|kabinetsinzet|inzet van (het kabinet|Nederland))\b~~40\b(is
    |blijft)? ?gericht op\b
oppose medium; \b(wordt|worden) (\w+ ){0,2}?door (het kabinet|Nederland|mij|ons) (\w+ ){0,2}?(niet
    |niet langer) (gesteund|ondersteund|onderschreven|gedeeld|overgenomen|verwelkomd)\b
support medium; \b(wordt|worden) (\w+ ){0,2}?door (het kabinet|Nederland|mij|ons) ((van harte|ook|volledig|breed
    |zeer|dan ook|krachtig) ){0,2}(gesteund|ondersteund|onderschreven|verwelkomd|bepleit|omarmd)\b
oppose medium; \b(wordt|worden) (\w+ ){0,2}?door (het kabinet|Nederland|mij|ons) ((ook|dan ook|daarom|krachtig
    |scherp|nadrukkelijk) ){0,2}(afgewezen|verworpen|ontraden|betreurd|veroordeeld)\b
support medium; \b[Dd]e (\w+ )?steun van (het kabinet|Nederland|de regering) (voor|aan)\b(?![^.;]*\b(<lapsed>)\b)
support medium; \b([Oo]nze|[Mm]ijn|[Dd]e Nederlandse) steun (voor|aan)\b(?![^.;]*\b(<lapsed>)\b)
oppose medium; \b([Hh]et verzet|[Dd]e bezwaren|[Hh]et bezwaar|[Dd]e weerstand|[Dd]e bedenkingen) van (het kabinet
    |Nederland|de regering) (tegen|bij)\b(?![^.;]*\b(<lapsed>)\b)
oppose medium; \b[Vv]an (\w+ )?steun( van (het kabinet|Nederland|de regering|mij|ons))?( (voor
    |aan)\b(?P<what>~70))? is (\w+ ){0,2}geen sprake\b
accept low; \btegen\b(?P<what>~60)\b(heeft|hebben|bestaat|bestaan|is|zijn)\b~30\bgeen bezwa(ar|ren)\b
oppose medium; \b(kan|kunnen) niet (\w+ )?aan (de )?[\w-]+( [\w-]+)? worden overgelaten\b
support low some; \b(kan|kunnen) worden ingezet\b
support low; \b(kan|kunnen) (ook )?een (belangrijke|waardevolle|grote) bijdrage leveren\b
support low; \b(moet|moeten)\b~60\b((worden )(voorkomen|aangepakt|bestreden|tegengegaan|teruggedrongen)|(voorkomen
    |aangepakt|bestreden|tegengegaan|teruggedrongen) worden)\b
oppose medium; \b(is|zijn|blijft|blijven)\b~60\b(onacceptabel|onaanvaardbaar|onwenselijk|ongewenst|zorgelijk
    |zorgwekkend|verwerpelijk|onbestaanbaar)\b
support low; \b(is|zijn|blijft|blijven)\b~70\b(noodzakelijk|essentieel|onmisbaar)\b(?! (zijn|is|geworden))
explore low; \b(te|om) kijken naar (de )?mogelijkheden\b
explore medium; \b(wordt|worden)\b~60\b(verkend|onderzocht of|bezien of)\b
oppose medium; \bgaat (volgens )?(het kabinet|Nederland|mij|ons)\b~40\bte ver\b
oppose medium; \b(is|zijn) voor (het kabinet|Nederland|mij|ons) onbespreekbaar\b
support medium; \b(kan|kunnen)\b~20\brekenen op (de )?(volle |brede )?steun van (het kabinet|Nederland)\b
oppose medium; \b(kan|kunnen) niet(?! (alleen|slechts|louter
    |uitsluitend))~20\brekenen op (de )?steun van (het kabinet|Nederland)\b
support medium; \b(kan|kunnen)\b~20\bop (de )?(\w+ )?steun van (het kabinet|Nederland) rekenen\b
oppose medium; \bstuit(en)?\b~20\bop (grote )?(bezwaren|verzet|weerstand) (van|bij) (het kabinet|Nederland)\b
oppose medium; \bgeen draagvlak bij (het kabinet|Nederland|mij)\b
support medium; \bverheugt (mij|ons|het kabinet)\b
oppose medium; \bstelt (mij|ons) (\w+ )?teleur\b
support medium; \bstemt (mij|ons|het kabinet) (zeer )?(positief|hoopvol|tevreden)\b
oppose medium; \bbaart (mij|ons|het kabinet|Nederland) (\w+ )?zorgen\b
support low; \b(Nederlandse inzet|kabinetsinzet|inzet van (het kabinet|Nederland)) is (erop gericht )?om\b
support low; \b(moet|moeten|dient|dienen) (wat (het kabinet|Nederland|mij|ons) betreft)\b(?!~\b(<undoing>))
support medium; \b(grondhouding|oordeel|beoordeling) van (het kabinet|Nederland)\b(?P<what>~90)\b(is
    |blijft) (overwegend |in beginsel )?positief\b
oppose medium; \b(grondhouding|oordeel|beoordeling) van (het kabinet|Nederland)\b(?P<what>~90)\b(is
    |blijft) (overwegend |in beginsel )?(negatief|kritisch)\b
oppose low; \bgeen (budgettaire )?(ruimte|plaats)\b( voor\b| om\b|\.)
oppose low; \b([Ee]r is|[Ee]r bestaat|is er|bestaat er|zijn er|[Ee]r zijn)\b~60\bgeen (aanleiding|reden|redenen
    |noodzaak|behoefte)\b( (voor|om|tot|aan)\b|(?=[.,]))
oppose medium; \b(ligt|liggen)\b~40\bniet (\w+ )?(in de rede|voor de hand)\b
oppose medium; \b(is|zijn)\b~30\bvoor (het kabinet|Nederland|mij|ons) (\w+ )?geen optie\b
    |\b(is|zijn)\b~60\bgeen optie (voor (het kabinet|Nederland|mij|ons)\b|(?=[.,]))
oppose medium; \b[Ww]at (het kabinet|Nederland|mij|ons) betreft,? (komt|komen) er (\w+ ){0,2}?geen\b
support medium; \b[Ww]at (het kabinet|Nederland|mij|ons) betreft,? (komt|komen) er\b(?! (\w+ )?(geen|niet|pas
    |alleen|nooit|slechts)\b)
support medium; \b(is|blijft) (het )?(voor|van) (het kabinet|Nederland|mij|ons) (\w+ ){0,2}?(van (\w+ )?belang
    |belangrijk|essentieel|cruciaal)\b
support medium; \b[Vv]oor (het kabinet|Nederland|mij|ons) (is|zijn|blijft|blijven)\b~~80\b(van (\w+ )?belang
    |belangrijk|essentieel|cruciaal)\b
support low; \b([Mm]ijn|[Oo]nze) inzet is dat\b
oppose medium; \b(is|zijn)\b~60\bniet (langer )?(houdbaar|acceptabel|aanvaardbaar|wenselijk|toelaatbaar
    |proportioneel|uit te leggen)\b(?! (dan|als))
oppose medium; \bkan niet zo zijn dat\b
support low; \b[Hh]et is (\w+ )?(goed|positief) dat\b
support low; \b([Ee]ssentieel|[Cc]ruciaal|[Nn]oodzakelijk) (is|blijft|hierbij is|daarbij is) dat\b
support medium; \b(staat|staan)\b~50\bvoorop\b(?! (met|bij|in)\b)
support medium; \b[Uu]itgangspunt (voor|van) (het kabinet|Nederland|mij|ons) (is|blijft)\b
explore medium; \b([Vv]erkend|[Oo]nderzocht|[Bb]ezien|[Nn]agegaan|[Bb]ekeken) (wordt|worden) (of|hoe|welke|wat
    |in hoeverre)\b
explore medium; \b(wordt|worden)\b~40\b(nagegaan|bekeken|bezien|onderzocht|verkend) (of|hoe|welke|in hoeverre)\b
explore medium; \b(wordt|worden)\b~40\bonderzoek (gedaan|verricht|uitgevoerd) naar\b
support medium; \bik (mij|me)\b~~60\b(hard|sterk) voor maak\b
"""

# Wording under which a stance holds, after which the knowledge's conditions are looked up.
CONDITIONS = r"""
\b(alleen|slechts|pas|enkel|uitsluitend) (\w+ ){0,2}?(als|indien|wanneer|nadat|zodra|mits|onder)\b[^.;,]{3,140}
\bwaar (mogelijk|nodig|dat opportuun is|opportuun|passend|dit kan)\b
\bindien (nodig|mogelijk|bewezen \w+|[\w ]{3,60})
\b(mits|onder de voorwaarde dat|tenzij|zolang)\b[^.;]{3,80}
\bzonder\b[^.;]{3,80}?\b(afbreuk te doen|te ondermijnen)\b
\bwanneer\b[^.;,]{3,80}
"""
