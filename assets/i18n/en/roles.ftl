# Roles and kinds of meeting. A folder can replace these names in words.ftl.
# The key is the code that templates use.

## Family and who stands beside them

rol-leerling = Pupil
rol-ouder_gezag = Parent with authority
rol-ouder_zonder_gezag = Parent without authority
rol-pleegouder = Foster parent
rol-voogd_gi = Guardian (certified institution)
rol-steunfiguur = Supporter
rol-tolk = Interpreter

## School

rol-leraar = Teacher
rol-mentor = Mentor
rol-vakdocent = Subject teacher
rol-ib = Internal coach
rol-zoco = Care coordinator
rol-teamleider = Team leader
rol-directeur = Head teacher
rol-onderwijsassistent = Teaching assistant
rol-schoolmaatschappelijk_werk = School social worker
rol-jeugdhulp_in_school = Youth care in school

## Experts

rol-orthopedagoog = Remedial educationalist
rol-psycholoog = Psychologist
rol-consulent_swv = Consortium adviser
rol-ab_er = Visiting specialist
rol-begeleider_po = Inclusive education coach
rol-consulent_ozl = Adviser on teaching sick pupils
rol-logopedist = Speech therapist
rol-gedragsdeskundige = Behaviour specialist
rol-cvb = Support committee
rol-commissie_onderzoek = Assessment committee
rol-toelaatbaarheidscommissie = Admission committee

## From outside the school

rol-jeugdarts = Youth doctor
rol-jeugdverpleegkundige = Youth nurse
rol-leerplichtambtenaar = Attendance officer
rol-rmc = Early school leaving officer
rol-gezinscoach = Family coach
rol-wijkteam_cjg = Neighbourhood team
rol-jeugdhulpaanbieder = Youth care provider
rol-behandelaar_ggz = Mental health therapist
rol-gi_jeugdbescherming = Child protection worker
rol-onderwijsconsulent = Education consultant
rol-ouder_jeugdsteunpunt = Parent and youth support point
rol-politie = Police
rol-ontvangende_school = Receiving school
rol-andere = Someone else

## Kinds of meeting

overleg-intake_aanmelding = Intake at application
overleg-leerlingbespreking = Pupil review
overleg-ot_po = Support team
overleg-mdo = MDO
overleg-zat = ZAT
overleg-oat = OAT
overleg-evaluatie = Evaluation
overleg-verzuimgesprek = Absence talk
overleg-tlv_overleg = TLV meeting
overleg-overdracht_warm = Personal handover
overleg-doorbraakoverleg = Breakthrough meeting
