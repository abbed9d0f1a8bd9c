//! Words of the trade that parents and pupils need not know (domain 8.1) and words to avoid (8.3): the forms they are typed
//! in, the key of the sentence that explains them at B1, and what to write instead.
//!
//! Forms and better words are Dutch in every language of the program: they are about the words of the case.

/// A word of the trade.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// The forms it is typed in, in small letters. Words are separated by one space or a hyphen.
    pub forms: &'static [&'static str],
    /// Key of the sentence that explains it; none for a word that is only better said otherwise.
    pub explained: Option<&'static str>,
    /// What to write instead, the best first; may be empty.
    pub instead: &'static [&'static str],
}

impl Term {
    /// The form the glossary has it under.
    pub fn name(&self) -> &'static str {
        self.forms.first().copied().unwrap_or_default()
    }
}

/// A term with an explanation.
const fn term(key: &'static str, forms: &'static [&'static str], instead: &'static [&'static str]) -> Term {
    Term { forms, explained: Some(key), instead }
}

/// A word that needs no explanation, only another word.
const fn avoid(forms: &'static [&'static str], instead: &'static [&'static str]) -> Term {
    Term { forms, explained: None, instead }
}

/// Every term.
pub static TERMS: &[Term] = &[
    // Domain 8.1, what parents and pupils may not know of it.
    term("begrip-aanleiding", &["aanleiding"], &["waarom we nu praten"]),
    term("begrip-schriftelijke-inbreng", &["schriftelijke inbreng"], &["wat iemand opschreef"]),
    term(
        "begrip-onderwijstijd",
        &[
            "afwijking onderwijstijd",
            "afwijking van onderwijstijd",
            "afwijking van de onderwijstijd",
            "maatwerk onderwijstijd",
            "onderwijstijd",
        ],
        &["minder uren naar school"],
    ),
    term(
        "begrip-afstandsonderwijs",
        &["afstandsonderwijs", "hybride afstandsonderwijs", "hybride onderwijs", "hybride"],
        &["les via de computer"],
    ),
    term(
        "begrip-ambulante-begeleiding",
        &["ambulante begeleiding", "ambulant begeleider", "ambulante begeleider"],
        &["iemand die op school komt helpen"],
    ),
    term("begrip-arrangement", &["arrangement", "arrangementen"], &["extra hulp"]),
    term("begrip-basisondersteuning", &["basisondersteuning"], &["de hulp die elke leerling hier kan krijgen"]),
    term("begrip-extra-ondersteuning", &["extra ondersteuning"], &["extra hulp"]),
    term(
        "begrip-ondersteuningsbehoefte",
        &[
            "ondersteuningsbehoefte",
            "ondersteuningsbehoeften",
            "ondersteuningsbehoeftes",
            "onderwijsbehoefte",
            "onderwijsbehoeften",
            "onderwijsbehoeftes",
            "begeleidingsbehoefte",
            "begeleidingsbehoeften",
        ],
        &["hulp", "wat iemand nodig heeft"],
    ),
    term(
        "begrip-bevorderend",
        &["bevorderende factor", "bevorderende factoren", "beschermende factor", "beschermende factoren"],
        &["wat helpt"],
    ),
    term("begrip-belemmerend", &["belemmerende factor", "belemmerende factoren"], &["wat het moeilijk maakt"]),
    term("begrip-beginsituatie", &["beginsituatie"], &["hoe het nu gaat"]),
    term("begrip-bevoegd-gezag", &["bevoegd gezag"], &["het bestuur van de school"]),
    term("begrip-casusregisseur", &["casusregisseur"], &["wie zorgt dat alles gebeurt"]),
    term("begrip-consulent", &["consulent", "consulenten"], &[]),
    term(
        "begrip-deskundigenadvies",
        &["deskundigenadvies", "deskundigenverklaring", "deskundigenverklaringen"],
        &["advies van een deskundige"],
    ),
    term("begrip-gezag", &["ouderlijk gezag", "gezag", "gezaghebbend", "gezaghebbende"], &[]),
    term("begrip-groeidocument", &["groeidocument"], &[]),
    term("begrip-handelingsdeel", &["handelingsdeel"], &["plan"]),
    term("begrip-hoorrecht", &["hoorrecht"], &[]),
    term("begrip-hulpvraag", &["hulpvraag", "hulpvragen"], &["vraag"]),
    term(
        "begrip-ib",
        &["ib'er", "ib'ers", "intern begeleider", "interne begeleider", "kwaliteitscoördinator"],
        &["begeleider van de school"],
    ),
    term(
        "begrip-zorgcoordinator",
        &["zorgcoördinator", "zorgcoördinatoren", "ondersteuningscoördinator", "ondersteuningscoördinatoren"],
        &["begeleider van de school"],
    ),
    term("begrip-inzage", &["inzage", "inzagerecht"], &["lezen"]),
    term("begrip-leerplicht", &["leerplicht", "leerplichtambtenaar"], &[]),
    term(
        "begrip-mdo",
        &[
            "mdo",
            "multidisciplinair overleg",
            "ondersteuningsteam",
            "ondersteuningsoverleg",
            "sot",
            "zat",
            "oat",
            "zorg advies team",
        ],
        &["gesprek met iedereen die meedenkt"],
    ),
    term("begrip-meetbaar", &["meetbaar", "meetbare"], &["wat je kunt zien of tellen"]),
    term("begrip-notulist", &["notulist"], &["wie opschrijft"]),
    term("begrip-onderbouwing", &["onderbouwing", "onderbouwen", "onderbouwd"], &["waarom"]),
    term("begrip-oza", &["onderwijszorgarrangement", "onderwijszorgarrangementen", "oza"], &["hulp en les in één plan"]),
    term("begrip-ononderbroken", &["ononderbroken ontwikkelingsproces", "ononderbroken ontwikkeling"], &["blijven leren"]),
    term(
        "begrip-opp",
        &["ontwikkelingsperspectief", "ontwikkelingsperspectieven", "ontwikkelingsperspectiefplan", "opp"],
        &["plan"],
    ),
    term("begrip-oogo", &["oogo", "op overeenstemming gericht overleg"], &["een gesprek om het eens te worden"]),
    term("begrip-opbouwschema", &["opbouwschema", "opbouwplan"], &["plan om stap voor stap meer te doen"]),
    term("begrip-overdracht", &["warme overdracht", "overdracht"], &["vertellen aan de nieuwe school"]),
    term("begrip-overeenstemming", &["overeenstemming"], &["het eens zijn"]),
    term("begrip-instemming", &["instemming", "instemmen", "instemt"], &["ja zeggen"]),
    term(
        "begrip-uitstroom",
        &[
            "uitstroombestemming",
            "uitstroomprofiel",
            "uitstroomprofielen",
            "uitstroomperspectief",
            "uitstroomniveau",
            "uitstroom",
        ],
        &["wat iemand later kan doen"],
    ),
    term("begrip-prikkelarm", &["prikkelarm", "prikkelarme"], &["rustig", "rustige"]),
    term(
        "begrip-samenwerkingsverband",
        &["samenwerkingsverband", "samenwerkingsverbanden", "swv"],
        &["de scholen in de buurt die samenwerken"],
    ),
    term("begrip-sop", &["schoolondersteuningsprofiel", "sop"], &["wat onze school aan hulp kan geven"]),
    term("begrip-terugval", &["terugval"], &["als het weer moeilijker gaat"]),
    term("begrip-terugplaatsing", &["terugplaatsing", "teruggeplaatst"], &["terug naar een gewone school"]),
    term("begrip-thuisnabij", &["thuisnabij", "thuisnabije"], &["dicht bij huis"]),
    term("begrip-thuiszitter", &["thuiszitter", "thuiszitters"], &["een leerling die niet naar school gaat"]),
    term(
        "begrip-tlv",
        &["toelaatbaarheidsverklaring", "toelaatbaarheidsverklaringen", "tlv"],
        &["toestemming voor een school met meer hulp"],
    ),
    term(
        "begrip-tussenvoorziening",
        &["trajectklas", "trajectlokaal", "tussenvoorziening", "tussenvoorzieningen", "opdc"],
        &["een rustige plek om te leren"],
    ),
    term("begrip-ongeoorloofd", &["ongeoorloofd verzuim", "ongeoorloofd"], &["lessen missen zonder geldige reden"]),
    term("begrip-geoorloofd", &["geoorloofd verzuim", "geoorloofd"], &["lessen missen met een geldige reden"]),
    term("begrip-verzuim", &["verzuim", "schoolverzuim"], &["lessen missen"]),
    term("begrip-zienswijze", &["zienswijze", "zienswijzen"], &["wat u ervan vindt"]),
    term("begrip-zorgplicht", &["zorgplicht"], &[]),
    // Domain 8.3, the left column of the table.
    term("begrip-ketenpartners", &["ketenpartner", "ketenpartners"], &["de hulpverlener"]),
    term("begrip-informatie-uitwisseling", &["informatie uitwisseling", "informatieuitwisseling"], &["praten over"]),
    term("begrip-beleidsregel", &["beleidsregel", "beleidsregels"], &["regel"]),
    term("begrip-werkhouding", &["werkhouding"], &["beginnen met werken", "doorwerken"]),
    avoid(&["er is sprake van", "is er sprake van"], &["er is"]),
    avoid(&["op het gebied van"], &["bij", "met"]),
    avoid(&["vastgesteld", "vaststellen", "vastgelegd", "vastleggen"], &["afgesproken", "opgeschreven"]),
    avoid(
        &["in kaart gebracht", "in kaart brengen", "in kaart te brengen", "brengen in kaart", "brengt in kaart"],
        &["uitzoeken"],
    ),
    avoid(&["geïnformeerd", "informeren", "informeert"], &["vertellen"]),
    // Domain 8.3, words to avoid.
    avoid(&["traject", "trajecten"], &["plan"]),
    avoid(&["problematiek", "problematieken"], &["moeilijk zijn"]),
    avoid(&["zorgelijk", "zorgelijke"], &["wij maken ons zorgen"]),
    avoid(
        &["in gesprek gaan", "in gesprek te gaan", "gaan in gesprek", "gaat in gesprek", "ga in gesprek", "in gesprek gegaan"],
        &["praten"],
    ),
    avoid(&["conform"], &["volgens"]),
    avoid(&["middels"], &["met"]),
    avoid(&["inzake", "betreffende"], &["over"]),
    avoid(&["belastbaarheid", "belastbaar"], &["hoeveel je aankunt"]),
    avoid(&["stagneren", "stagneert", "stagneerde", "stagnatie", "gestagneerd"], &["niet verder komen"]),
    avoid(&["gedragsproblemen", "gedragsprobleem", "gedragsproblematiek"], &["zeg wat je ziet"]),
];
