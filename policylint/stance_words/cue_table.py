"""The words by which Dutch letters to parliament take a stance: our own table, one cue a row. A test holds examples
to it.

A row is `STANCE[/DENIED] [+ACTION] [CONFIDENCE] [own]; VERBS; WHAT FOLLOWS`. VERBS are finite forms; what follows is
a pattern for the words behind the verb, nothing where the object comes at once. DENIED is what the row says where the
clause has "niet" or "geen"; without it that is left unsettled, for who does not plead for something is not thereby
against it. ACTION is one of the vocabulary, where the verb itself holds it. `own`: only of the writer's own side.
`within`: what follows holds the "niet" itself, in a clause of its own.
Confidence is high where no word says else. `unsettled` is for words that speak of a stance and leave open which.

In patterns a space is any white space, `(` opens a group that captures nothing, `~` is a gap of some words, `~~` a
long one, and `<doing>`, `<doing-of>`, `<undoing>`, `<adverb>`, `<merit>` and `<people>` stand for a word of the lists
of `cue_words.py`. The first row that fits counts. An indented line goes on with the row above it."""

VERBS = r"""
unsettled; ondersteun ondersteunt ondersteunen;( (?!van |voor |aan |om |tot )[\w-]+){0,3} (<people>)\b
support/oppose; steun steunt steunen ondersteun ondersteunt ondersteunen;(?!( (ik|wij|we))? op\b)
support/oppose; geef geeft geven verleen verleent verlenen;( (niet|ook|daarom|graag|dan ook)){0,2}( (geen|zijn|haar
    |onze|mijn|volle|brede|volledige|politieke)){0,3} steun (aan|voor)\b
support/oppose; onderschrijf onderschrijft onderschrijven omarm omarmt omarmen;
support; pleit pleiten;~~\b(voor|ervoor|hiervoor|daarvoor|om)\b
support; bepleit bepleiten;
support; zet zetten;~~\bin (op|voor|om|dat\b|met als doel)
    |~~\b(zich|me|mij|ons)\b~\b(er|hier|daar)(voor|toe)\b~\bin\b
    |~~\b(er|hier|daar)op\b~\bin\b
    | (er|hier|daar)op in
support; zet zetten;~\b(zich|me|mij|ons)\b( \w+){0,3} voor in(?=[.,;]| en |$)
oppose; zet zetten;~\b(zich|me|mij|ons)\b~\bin tegen\b
oppose; strijd strijdt strijden;~\btegen\b
support; zet zetten;( \w+){1,4} op in(?=[.,;]|$)
support; span spant spannen;~\b(zich|me|mij|ons)\b~~\bin\b
support; maak maakt maken;~\bhard voor\b
    |~\b(er|hier|daar)voor hard\b
    |~\bsterk voor\b
    |~\b(zich|me|mij|ons)( \w+){0,3} (hard|sterk)(?=[.,;]|$)
support; spoor spoort sporen;~~\baan (tot|om|te)\b
support; moedig moedigt moedigen;~~\baan\b
support; roep roept roepen;~~\bop (tot|om|te)\b|~\bop\b~\bte \w+
support; dring dringt dringen;~~\baan op\b|~\b(er|hier|daar)op aan\b| er\b~\bop aan\b
support medium own; werk werkt werken;~~\b(aan|eraan|hieraan|daaraan|toe naar)\b
support; streef streeft streven;~~\b(naar|ernaar|hiernaar)\b
support medium; heeft hebben geeft geven heb geef; (<adverb> ){0,3}(de|een) ((sterke|duidelijke
    |uitgesproken) )?voorkeur (aan|voor)\b
support medium own; heeft hebben geeft geven heb geef;~~\bprioriteit\b(?!en)
support; neem neemt nemen;~~\b(actieve|leidende|voortrekkers?)(rol| rol)\b|~~\b(het )?(voortouw|initiatief)\b
support medium own; maak maakt maken;( \w+){0,2} werk van\b
support; vervul vervult vervullen speel speelt spelen;~~\b(voortrekkersrol|actieve rol|aanjagende rol|leidende rol)\b
support medium; draag draagt dragen;~\b(proactief|actief) (aan )?bij\b
support/oppose; sta staat staan;~\bachter ((het|de|dit|deze|dat|een)\b|[A-Z])
    | (hier|daar)achter\b
    |( \w+){1,4} achter(?=[.,;]|$)
support/oppose; ben is zijn; (\w+ ){0,3}?het (\w+ )?~\beens\b( met| dat)?
support/oppose own; kies kiest kiezen;~\b(ervoor|er (\w+ ){0,3}voor|voor)\b
support/oppose; neem neemt nemen;~\b(aanbeveling|advie[sz]|voorstel|suggestie|motie)\w*\b~\bover\b(?! \w)
    | (ik|wij|we|het kabinet)( (niet|ook|graag|dan ook|volledig)){0,2} over(?=[.,;]|$)
support/oppose; spreek spreekt spreken;~\bsteun uit (voor|aan)\b
support; spreek spreekt spreken;~\buit voor\b|~\bvoor\b~\buit\b
oppose; spreek spreekt spreken;~\buit tegen\b|~\btegen\b~\buit\b
support/oppose; stem stemt stemmen; (\w+ ){0,3}?voor (het|de|dit|deze|een)\b
oppose; stem stemt stemmen; (\w+ ){0,3}?tegen\b
support/oppose; zal zullen;~\bvoor (het|de|dit|deze)\b~\bstemmen\b
oppose; zal zullen;~\btegen\b~\bstemmen\b
support/oppose; sluit sluiten;~\b(zich|mij|me|ons)\b~\baan bij (het|de|dit|deze) (\w+ )?(advies|oproep|standpunt
    |conclusie|aanbeveling|lijn|analyse)\w*\b
support/oppose medium own; volg volgt volgen;~\b(lijn|advies|aanbeveling|aanbevelingen)\b
oppose medium; stel stelt stellen;~\b(zich|mij|me|ons)\b~\b(terughoudend|kritisch|afwijzend) op\b
support medium; stel stelt stellen;~\b(zich|mij|me|ons)\b~\b(constructief|welwillend|positief) op\b
support/oppose; stem stemt stemmen;~\bin (noch )?met\b| (noch )?met ~~\bin\b(?= |[.,;])| (hier|daar)mee( niet)? in\b
support; houd houdt houden;~\bvast aan\b
support; juich juicht juichen;~~\btoe\b
support; hecht hechten;~~\baan\b|~\b(er|hier|daar)aan\b
unsettled own; vind vindt vinden;( (?!\w+en\b)\w+){0,3} (niet )?dat\b~~\b(<undoing>)
oppose/oppose medium own; vind vindt vinden;( (?!\w+en\b)\w+){0,3} niet dat\b~~\b(moet|moeten|hoeft|hoeven)\b
oppose/oppose medium own within; vind vindt vinden;( (?!\w+en\b)\w+){0,3} dat\b~~\b(niet|geen)\b~~\b(moet|moeten
    |hoeft|hoeven)\b
    |( (?!\w+en\b)\w+){0,3} dat\b~~\bniet (<merit>) (is|zijn)\b
unsettled own; vind vindt vinden;( (?!\w+en\b)\w+){0,3} (niet )?dat\b~~\b(niet|geen|nooit)\b
support low own; vind vindt vinden;( (?!\w+en\b)\w+){0,3} dat\b~~\b(moet|moeten|dient|dienen|verdient|verdienen
    |hoort|horen|recht)\b
oppose/oppose; acht achten vind vindt vinden;~~\bniet (<merit>)\b|~\bgeen (<good>) (<thing>)\b
oppose; acht achten vind vindt vinden;~~\b(disproportioneel|onwenselijk|ongewenst|onacceptabel|onaanvaardbaar
    |onverstandig|onnodig|onvoldoende (onderbouwd|gemotiveerd|uitgewerkt)|onverantwoord|onterecht|ongepast|onjuist
    |onrealistisch)\b
    |~\been (slechte?|onverstandige?|verkeerde?|zorgelijke?|ongewenste|onwenselijke) (idee|voorstel|zaak
    |ontwikkeling|stap|plan|signaal|keuze|aanpak|gang)\b
support/oppose; acht achten vind vindt vinden;~\been (<good>) (<thing>)\b
support/oppose; vind vindt vinden acht achten;( \w+){0,3} het (\w+ )?(goed|mooi|positief|terecht|verstandig|hoopvol
    |logisch|bemoedigend) (dat|om)\b
oppose; vind vindt vinden acht achten;( \w+){0,4} (zorgelijk|zorgwekkend|ernstig|jammer|spijtig|teleurstellend
    |kwalijk|verwerpelijk|schokkend|onbegrijpelijk|onbestaanbaar|voorbarig|prematuur)\b
    |~~\bte (vergaand|ver gaan|ruim|streng|strikt|zwaar|complex|kostbaar|risicovol|vroeg)\b
unsettled own; beoordeel beoordeelt beoordelen;~\b(deels|gedeeltelijk)\b
support/oppose own; beoordeel beoordeelt beoordelen;~\b(positief|gunstig)\b
oppose own; beoordeel beoordeelt beoordelen;~\b(negatief|kritisch|ongunstig)\b
support; acht achten;~~\b(van (groot |essentieel )?belang|belangrijk|noodzakelijk|nodig|essentieel|wenselijk
    |cruciaal|van cruciaal belang)\b
support; vind vindt vinden;~~\b(van (groot )?belang|belangrijk|noodzakelijk|essentieel|wenselijk|cruciaal)\b
support medium own; acht achten vind vindt vinden;~~\b(proportioneel|passend|verstandig|aanvaardbaar|acceptabel
    |gepast|verantwoord|redelijk|gerechtvaardigd|terecht)\b
support medium; erken erkent erkennen bekrachtig bekrachtigt bekrachtigen herbevestigt onderstreep onderstreept
     onderstrepen benadruk benadrukt benadrukken;~\b(het belang|de noodzaak|het grote belang)\b
support medium; onderken onderkent onderkennen;
support +welcome; verwelkom verwelkomt verwelkomen;
support +welcome medium; waardeer waardeert waarderen;
support +look-forward-to; kijk kijkt kijken;~~\buit naar\b| (er|hier|daar)naar uit\b
support +look-forward-to; kijk kijkt kijken;~\bmet (\w+ )?(interesse|belangstelling|vertrouwen)\b~\bnaar\b
support; kijk kijkt kijken staat staan sta;~\b(positief|welwillend)\b~\b(naar|tegenover)\b
oppose; kijk kijkt kijken staat staan sta;~\b(kritisch|terughoudend|afwijzend|sceptisch|negatief|onwelwillend
    |vijandig)\b~\b(naar|tegenover)\b
support; zie ziet zien;~~\bals ((een|de|belangrijke|noodzakelijke|natuurlijke|goede|juiste
    |mogelijke) ){0,2}(randvoorwaarde|voorwaarde|oplossing|kans|uitgangspunt|stap(?! (terug|achteruit)
    | in de verkeerde)|kopgroep)\b
oppose; zie ziet zien beschouw beschouwt beschouwen;~~\bals (een )?(onnodige |ongewenste )?(belemmering|bedreiging
    |stap (terug|achteruit|in de verkeerde richting))\b
support medium; beschouw beschouwt beschouwen;~~\bals (een )?(belangrijke |goede |grote )?(kans|oplossing
    |verbetering|stap (vooruit|voorwaarts|in de goede richting))\b
oppose; zie ziet zien;~\bniets in\b|~\bmeer nadelen dan voordelen\b
support; zie ziet zien;~\bmeer voordelen dan nadelen\b
unsettled; zie ziet zien;~\bvoordelen\b~\bnadelen\b
oppose; voel voelt voelen;~\b(niets|weinig) voor\b
support/oppose own; voel voelt voelen;( \w+){0,2} er( \w+){0,2} voor\b
oppose/oppose medium own; zie ziet zien heeft hebben heb;~\b(geen|onvoldoende) (rol|ruimte|behoefte|grond|nut
    |meerwaarde|noodzaak|aanleiding|reden|heil|toegevoegde waarde)\b
support/oppose medium; zie ziet zien;( \w+){0,2} (de|het) (noodzaak|nut|belang|meerwaarde|toegevoegde waarde
    |urgentie) (van|om|in|ervan)\b
support/oppose; zie ziet zien;~\bkansen (voor|om|in)\b|(?!~\bnadelen)~\b(meerwaarde|nut|waarde|voordelen) (in|van)\b
unsettled; deel deelt delen;~\b(kritiek|bezwa|twijfel|bedenking|scepsis|weerstand|onvrede|teleurstelling
    |verontwaardiging)
support/oppose; deel deelt delen;~\b(analyse|conclusie|mening|oproep|ambitie|zorg(?!vuldig)|oplossingsrichting
    |standpunt|visie|lijn|opvatting|inzet|doelstelling|wens|zienswijze|gedachte|overtuiging|oordeel|uitgangspunt
    |bevinding|constatering|beoordeling|overweging|doelen|belang)\w*\b
    | (ik|wij|we|het kabinet|Nederland)( (ook|dus|volledig|geheel|zeer|dan ook|van harte|daarom|niet)){0,3}(?=[.,;]
    | en | maar )
accept/oppose; kan kunnen;~\b(zich|mij|ons)\b~\b(vinden in|verenigen met)\b| (zich|mij|ons) (hier|daar)in~\bvinden\b
accept/oppose own; kan kunnen;~\b(steunen|ondersteunen|onderschrijven)\b
accept/oppose; kan kunnen;~\bmet\b~\bleven\b|~\bakkoord gaan( met)?\b
accept/oppose; kan kunnen;~\binstemmen met\b|~\bmet ~\binstemmen\b|( \w+){1,3} mee instemmen\b
accept/oppose; gaat gaan ga;~\bakkoord met\b
    |~\bmee met\b
    |~\bmee in (het|de|dit|deze|die) (\w+ )?(voorstel|verzoek|advies|oproep|wens|redenering|suggestie|gedachte)\w*\b
    | (hier|daar)(mee| (niet )?mee) akkoord\b
    | (hier|daar)in (niet )?mee\b
    |( \w+){1,3} (in mee|mee akkoord)(?=[.,;]|$)
accept/accept; heeft hebben heb zie ziet zien maak maakt maken;~\bgeen (bezwaar|bezwaren)\b
support medium own; verwacht verwachten; (ook )?van\b~~\bdat\b
support medium own; handel handelt handelen;~\b(conform|in lijn met)\b
support medium; hanteer hanteert hanteren;~~\bals uitgangspunt\b
support; gaat gaan;~\bdoor met\b
oppose; blijft blijven blijf zal zullen;~~\b(verzetten tegen)\b|~~\btegen\b~\bverzetten\b
support/oppose; blijft blijven blijf zal zullen wil willen;~~\b(steunen|ondersteunen|instemmen met)\b
oppose own; moet moeten zal zullen;~~\bontraden\b
oppose; blijf blijft blijven zal zullen wil willen;~\b(zich|me|mij|ons)\b~\b(inzetten|uitspreken|keren) tegen\b
support/oppose; zal zullen;( \w+){0,3} voor stemmen\b
support medium own; blijf blijft blijven zal zullen;~\baandacht (voor )?vragen\b
support medium own; ga gaat gaan;~~\b(<doing>)(?=[,.]| en |$)
support medium own; trek trekt trekken;~\b(euro|geld|middelen|miljoen|miljard)\b~\buit voor\b
support medium own; stel stelt stellen;~\b(euro|geld|middelen|miljoen|miljard|budget)\b~\bbeschikbaar\b( voor\b)?
support medium own; beschouw beschouwt beschouwen;~\bals (een )?ondersteuning (van|voor)\b
support; blijft blijven zal zullen ga gaat gaan blijf wil willen;~~\b(blijven )?(inzetten (op|voor|om)
    |aansporen (om|tot|te)|inspannen|(sterk|hard) (blijven )?maken voor|pleiten voor|aandringen op|bepleiten
    |hameren op)\b
    |~~\b((er|hier|daar)(voor|op)|voor|om)\b~\b(blijven )?(inzetten|inspannen|pleiten|aandringen)\b
support/oppose; ben is zijn blijf blijft blijven toon toont tonen;~\b(voorstander|pleitbezorger|voorvechter
    |aanhanger) (geweest )?van\b
    | (hier|daar) ?(\w+ ){0,2}(voorstander|pleitbezorger) van\b
    |( \w+){0,4} voorstander(?=[.,;]|$)
oppose; toon toont tonen;~\b(zich|mij|me|ons)\b~\b(kritisch|terughoudend|sceptisch|bezorgd)\b
support; toon toont tonen;~\b(zich|mij|me|ons)\b~\b(positief|enthousiast|ingenomen)\b
oppose; ben is zijn blijf blijft blijven;~\btegenstander van\b
    |~\b((kritisch|sceptisch|afwijzend) (over|op|jegens|tegenover|ten opzichte van|ten aanzien van)
    |terughoudend(er)?|huiverig|bezorgd over)\b
    |( <adverb>){0,3} ((erop|er|hier|daar)( <adverb>)? ?)tegen\b(?! bestand)
    |( \w+){0,3} (kritisch|terughoudend|sceptisch|afwijzend|tegenstander)(?=[.,;]|$)
    | (<adverb> ){0,3}tegen\b(?! bestand)(?![^.;,]* (opgetreden|beschermd|beveiligd|verzekerd|bestand|gewapend
    |ingegaan)(?=[.;,]|$))(?! (het (eind|einde|begin|najaar|voorjaar)|(de|deze|die|dat|deze) (tijd|zomer|winter
    |herfst |lente|achtergrond|moment)|eind|einde|begin|medio|elkaar|(\w+ )?(januari|februari|maart|april|mei|juni
    |juli|augustus |september|oktober|november|december))\b| \d)
oppose/oppose own; ben is zijn blijf blijft blijven;( \w+){0,3} (niet|onvoldoende|geenszins) overtuigd van ((de|het
    |een) )?(<worth>)\b
support medium own; ben is zijn blijf blijft blijven;( (?!niet|onvoldoende|geenszins)\w+){0,3} overtuigd van ((de
    |het) )?(<worth>|belang)\b
unsettled own; ben is zijn blijf blijft blijven;( \w+){0,4} overtuigd van\b
unsettled own; ben is zijn;( \w+){0,3} niet (\w+ )?(voornemens|van plan)\b~~\bte (<undoing>)
oppose/oppose medium own; ben is zijn;( \w+){0,3} niet (\w+ )?(voornemens|van plan)\b( om\b)?
support/oppose medium; ben is zijn blijf blijft blijven; (<adverb> ){0,3}(vóór\b|voor (een |het
     |de )?(\w+ )?(<doing-of>) van\b(?![^.;]* (verantwoordelijk|nodig|noodzakelijk|belangrijk|bedoeld|bestemd
    |geschikt|beschikbaar|afhankelijk)))
support/oppose +welcome; ben is zijn;~\b(verheugd|tevreden|ingenomen|positief|enthousiast|blij|gelukkig) (met|over
    |dat)\b
oppose; ben is zijn;~\b(ontevreden|ongelukkig|teleurgesteld|negatief) (met|over|dat)\b
support/oppose; ben is zijn;~\bmet (u|hem|haar|hen|de [\w-]+|het lid [\w-]+)\b~\beens\b
support/oppose medium own; ben is zijn;~\bgebaat bij\b
unsettled own; ben is zijn;~\bbereid\b~~\b(<undoing>)
support medium own; ben is zijn;( \w+){0,3} voornemens (om )?(in|mee) te stemmen( met)?
accept/oppose medium own; ben is zijn;( \w+){0,4} bereid(?=[.,;]|$)
accept/oppose medium own; ben is zijn;~\bbereid (om\b|tot\b|\w+ )
oppose low own; ben is zijn;~\b(van (mening|oordeel)|er ?van overtuigd) dat\b~~\b(onnodig|onwenselijk|ongewenst
    |onacceptabel|onaanvaardbaar)\b
unsettled own; ben is zijn;~\b(van (mening|oordeel)|er ?van overtuigd) dat\b~~\b(<undoing>)
oppose/oppose medium own within; ben is zijn;~\b(van (mening|oordeel)) dat\b~~\bniet (<merit>) (is|zijn)\b
oppose low own; ben is zijn;~\b(van (mening|oordeel)) dat\b~~\bte ver (gaat|gaan)\b
support low own; ben is zijn;~\b(van (mening|oordeel)|er ?van overtuigd) dat\b~~\b(correct|juist|terecht|goed
    |zorgvuldig|adequaat|voldoende)\b( \w+){0,2}(?=[.,]| en )
support low own; ben is zijn;~\b(van (mening|oordeel)|er ?van overtuigd) dat\b~~\b(moet|moeten|noodzakelijk
    |belangrijk|nodig|wenselijk)\b
support medium; adviseer adviseert adviseren;
support medium; beveel beveelt bevelen;~~\baan\b
support medium; verzoek verzoekt verzoeken;
support medium own; versterk versterken versterkt vergroot vergroten bevorder bevordert bevorderen stimuleer
     stimuleert stimuleren investeer investeert investeren benut benutten bestrijd bestrijdt bestrijden intensiveer
     intensiveert intensiveren;
support medium own; wil willen;~~\b(<doing>)(?=[,.]| en | voor\b| om\b| dat\b|$)|( \w+){0,3} toe naar\b
oppose medium own; wil willen;( \w+){0,3} af van\b|~\been (einde maken aan|halt toeroepen)\b
unsettled own; wil willen;( (?!\w+en\b)\w+){0,3} (niet )?dat\b~~\b(<undoing>)
oppose/oppose medium own; wil willen;( (?!\w+en\b)\w+){0,3} niet dat\b
    |( \w+){0,3} geen (?!afbreuk|einde|twijfel|misverstand|illusie|obstakel|belemmering|barrière|drempel|oordeel
    |valse)
support medium own; wil willen;( (?!\w+en\b)\w+){0,3} dat\b
support medium own; beoog beoogt beogen;(?!~~\bte (<undoing>))
unsettled; vraag vraagt vragen;~\b(niet|geen)\b~\bte\b
support medium own; vraag vraagt vragen;( (?!zich|me|mij|ons|uw|de Kamer)[\w-]+){1,6} om\b~~\bte \w+
support medium own; stel stelt stellen;( \w+){0,3} voor om\b
oppose/oppose medium own; ga gaat gaan;( \w+){0,3} niet over tot\b
support/oppose; schaar schaart scharen;~\b(zich|me|mij|ons)\b~\bachter\b
support; sta staat staan;( \w+){0,3} pal (voor|achter)\b
oppose; neem neemt nemen;~\bafstand van\b
oppose; distantieer distantieert distantiëren;
oppose; keer keert keren;~\b(zich|me|mij|ons)\b~\btegen\b
oppose; zet zetten;~\b(kanttekeningen|vraagtekens) bij\b
oppose low own; betwijfel betwijfelt betwijfelen;(?!~~\b(<undoing>))~~\b(<merit>|werkt|bijdraagt)\b
unsettled; betwijfel betwijfelt betwijfelen;
oppose; verzet verzetten;~\b(zich|me|mij|ons)\b~\b(er|hier|daar)?tegen\b
oppose; wijs wijst wijzen;(?! (\w+ ){0,4}?er(op)?\b)~~\baf\b
oppose; wijs wijst wijzen;~~\bvan de hand\b
oppose; zie ziet zien;~\baf van\b
oppose; keur keurt keuren;~~\baf\b
oppose; blokkeer blokkeert blokkeren;
oppose; verwerp verwerpt verwerpen betreur betreurt betreuren veroordeel veroordeelt veroordelen ontraad ontraadt
     ontraden;
unsettled; heeft hebben heb;~\b(aanvankelijk|destijds|eerder|vroeger|toen|lange tijd|verleden)\b~~\b(gesteund
    |afgewezen|verworpen|gestemd|onderschreven|ontraden|verwelkomd|verzet|uitgesproken|gepleit)\b
support medium own; heeft hebben heb;~\b(gekozen voor|ervoor gekozen|besloten tot)\b
support medium own; heeft hebben heb;~\been (positieve|constructieve|welwillende) (grond)?houding\b
oppose medium own; heeft hebben heb;~\been (kritische|terughoudende|negatieve|afwijzende) (grond)?houding\b
oppose; heeft hebben heb;~~\b(ontraden|afgewezen|verworpen)\b
oppose; heeft hebben heb;~\btegen\b~\bgestemd\b
support/oppose; heeft hebben heb;~\bvoor (het|de|dit|deze|een)\b~\bgestemd\b
support/oppose; heeft hebben heb;~~\b(gesteund|onderschreven|verwelkomd|omarmd)\b
oppose; spreek spreekt spreken;~\bteleurstelling (uit )?over\b
oppose; plaats plaatst plaatsen;~\b(kanttekeningen|vraagtekens) (bij|over)\b
support medium; heeft hebben heb;(?!~\b(eerder|destijds|aanvankelijk|altijd|verleden|toen)\b)~~\b(aangedrongen op
    |gepleit voor|uitgesproken voor)\b
oppose medium; heeft hebben heb;(?!~\b(eerder|destijds|aanvankelijk|verleden|toen)\b)~\b(zich|me|mij
    |ons)\b~\b(verzet tegen|uitgesproken tegen)\b
    |(?!~\b(eerder|destijds|aanvankelijk|verleden|toen)\b)~\b(zich|me|mij|ons)\b~\btegen\b~\b(verzet|uitgesproken)\b
support medium; heeft hebben heb;(?!~\b(eerder|destijds|aanvankelijk|verleden|toen)\b)~\b(zich|me|mij
    |ons)\b~\bvoor\b~\b(uitgesproken|ingezet)\b
oppose medium; heeft hebben heb;( (?!geen)\w+){0,4} (bezwaren|bedenkingen|twijfels)(?=[.;]|$)
oppose medium; heeft hebben heb zie ziet zien;~\b(bezwaar|bezwaren|bedenkingen|zorgen|twijfels|vragen
    |vraagtekens) (tegen|bij|over)\b
oppose medium own; maak maakt maken;~\bzorgen over\b|~\bbezwaar tegen\b
oppose low own; vraag vraagt vragen; (zich|me|mij|ons) ~\baf (hoe|of)\b
oppose/oppose; herken herkent herkennen;~\b(zich|mij|me|ons) niet\b
    | (ik|wij|we|het kabinet|Nederland)( \w+){0,2} niet(?=[.,;]|$)
oppose; raadt raden;~~\baf\b
oppose medium; heeft hebben heb;~\bmoeite (met|mee)\b
oppose/oppose own; sta staat staan;~\bniet toe\b
oppose/oppose own; accepteer accepteert accepteren tolereer tolereert tolereren duld duldt dulden;( \w+){0,3} (niet
    |geen)\b
oppose medium; had hadden;~\bgraag\b~~\bgezien\b
oppose/oppose; voert voeren voer;~\bniet uit\b
oppose/oppose own; verzeker verzekert verleen verleent verstrekt verstrek financiert financier subsidieert
     accepteert accepteer duldt tolereert;~\bgeen\b
explore; verken verkent verkennen;
explore own; onderzoek onderzoekt onderzoeken bezie beziet bezien;
explore own; bestudeer bestudeert bestuderen;
explore/oppose; overweeg overweegt overwegen;
explore own; kijk kijkt kijken;~\bnaar (de )?mogelijkhe(id|den)\b|~\bof\b
explore own; ga gaat gaan;( \w+){0,3} na (of|hoe|welke|wat|in hoeverre)\b
explore own; zoek zoekt zoeken;( \w+){0,3} uit (of|hoe|welke|wat|in hoeverre)\b
explore own; doe doet doen verricht verrichten;~\b(nader |aanvullend |verkennend )?onderzoek (doen )?naar\b
explore own; beraad beraadt beraden;~\b(zich|me|mij|ons)\b~\b(op|over)\b
explore medium own; neem neemt nemen;~\bmee in (de|het|mijn|onze|een) (\w+ ){0,2}(verkenning|afweging|overweging
    |evaluatie|onderzoek|herziening)\w*\b
explore own; weeg weegt wegen;( \w+){0,3} (of|hoe)\b
explore medium own; ben is zijn;~\bin gesprek\b~\bover (de )?mogelijkhe(id|den)\b
explore own; laat laten;~\b(onderzoek|evaluatie|verkenning|impactanalyse|haalbaarheidsstudie) (naar\b~)?\b(doen
    |uitvoeren|verrichten|instellen)\b( naar\b)?
explore own; laat laten; ((?!weten\b|dat\b|die\b|zien\b)[\w-]+ ){0,8}?(onderzoeken|verkennen|uitzoeken)\b
explore own; bekijk bekijkt bekijken;~\b(of|hoe|welke|in hoeverre)\b
explore medium own; werk werkt werken;~\bopties\b~\buit\b
explore own; ga gaat gaan zal zullen wil willen;~~\b(verkennen|onderzoeken|bezien|overwegen|bekijken|nagaan)\b
explore/explore own; sluit sluiten;~~\bniet( \w+)? uit\b|~\b(niets|geen enkele \w+)\b~\buit\b
oppose own; sluit sluiten;~\buit\b(?! (van|te)\b)
explore medium; is zijn ben;~\bbezig met de (her)?(beoordeling|weging|verkenning)\b
explore/oppose; staat staan sta;~\bopen voor\b
"""
