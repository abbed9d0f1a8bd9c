# Rollen en soorten overleg. Een map kan deze namen vervangen in words.ftl (“zo noemen wij het”).
# De sleutel is de code die sjablonen gebruiken.

## Gezin en wie naast hen staat

rol-leerling = Leerling
rol-ouder_gezag = Ouder met gezag
rol-ouder_zonder_gezag = Ouder zonder gezag
rol-pleegouder = Pleegouder
rol-voogd_gi = Voogd (gecertificeerde instelling)
rol-steunfiguur = Steunfiguur
rol-tolk = Tolk

## School

rol-leraar = Leraar
rol-mentor = Mentor
rol-vakdocent = Vakdocent
rol-ib = Intern begeleider
rol-zoco = Zorgcoördinator
rol-teamleider = Teamleider
rol-directeur = Directeur
rol-onderwijsassistent = Onderwijsassistent
rol-schoolmaatschappelijk_werk = Schoolmaatschappelijk werker
rol-jeugdhulp_in_school = Jeugdhulp in school

## Deskundigen

rol-orthopedagoog = Orthopedagoog
rol-psycholoog = Psycholoog
rol-consulent_swv = Consulent samenwerkingsverband
rol-ab_er = Ambulant begeleider
rol-begeleider_po = Begeleider passend onderwijs
rol-consulent_ozl = Consulent onderwijs aan zieke leerlingen
rol-logopedist = Logopedist
rol-gedragsdeskundige = Gedragsdeskundige
rol-cvb = Commissie voor de begeleiding
rol-commissie_onderzoek = Commissie van onderzoek
rol-toelaatbaarheidscommissie = Toelaatbaarheidscommissie

## Van buiten de school

rol-jeugdarts = Jeugdarts
rol-jeugdverpleegkundige = Jeugdverpleegkundige
rol-leerplichtambtenaar = Leerplichtambtenaar
rol-rmc = RMC-medewerker
rol-gezinscoach = Gezinscoach
rol-wijkteam_cjg = Wijkteam of CJG
rol-jeugdhulpaanbieder = Jeugdhulpaanbieder
rol-behandelaar_ggz = Behandelaar ggz
rol-gi_jeugdbescherming = Jeugdbeschermer
rol-onderwijsconsulent = Onderwijsconsulent
rol-ouder_jeugdsteunpunt = Ouder- en jeugdsteunpunt
rol-politie = Politie
rol-ontvangende_school = Ontvangende school
rol-andere = Iemand anders

## Soorten overleg

overleg-intake_aanmelding = Intake bij aanmelding
overleg-leerlingbespreking = Leerlingbespreking
overleg-ot_po = Ondersteuningsteam
overleg-mdo = MDO
overleg-zat = ZAT
overleg-oat = OAT
overleg-evaluatie = Evaluatie
overleg-verzuimgesprek = Verzuimgesprek
overleg-tlv_overleg = TLV-overleg
overleg-overdracht_warm = Warme overdracht
overleg-doorbraakoverleg = Doorbraakoverleg
