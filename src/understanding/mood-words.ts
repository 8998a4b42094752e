const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that open a question. */
export const QUESTION_WORDS = set(`
  wer wen wem wessen was wann wo wie warum wieso weshalb wozu wofur womit woher wohin woran worin woraus worauf wovon
  wodurch wieviel wieviele inwieweit inwiefern wan wiso wiviel`);

/** Those that may open a sentence of their own: *Was Sie sagten, stimmt nicht*. */
export const RELATIVE = set('was wer wo wie');

/** What may stand before a question word: *bis wann*, *in welcher Form*. */
export const PREPOSITIONS = set('bis zu in ab seit fur von mit auf an um uber nach unter bei aus gegen durch wegen');

/** Words before what opens a clause. */
export const SKIPPED = set(
  'und oder aber also denn nur dann bitte mal so nun ja ach achtung frage kurze kurz noch hallo',
);

/** Verbs that open a question where their subject follows. */
export const FINITE = set(`
  kann konnen kan mus konnte konnten darf durfen durfte durften muss mussen musste mussten soll sollen sollte sollten
  ist sind war waren wird werden wurde wurden ware waren hat haben hatte hatten gibt gilt gelten galt zahlt zahlen
  reicht reichen steht stehen trifft treffen kommt kommen lauft laufen liegt liegen wartet warten braucht brauchen
  dauert geht gehen gehort gehoren fallt fallen bekommt bekommen lasst lassen will wollen mochte hilft spricht weiss
  bedeutet heisst betrifft andert andern funktioniert bleibt bleiben fehlt fehlen macht machen schreibt war
  passte stimmte stimmen zahlen zahlt rechnet ubernimmt ubernehmen entscheidet beteiligt genugt klappt passt stimmt`);

/** Words that a verb in front has as its subject. */
export const SUBJECTS = set(`
  ich wir sie er es man du ihr das die der den dem dies diese dieser dieses ein eine einer jemand jeder alle alles unser
  unsere mein meine kein keine schon auch denn noch sich da hier eigentlich`);

/** Verbs that ask where they open a clause, whatever word follows. */
export const ASKING = set('gilt gelten durfen darf sind gibt zahlen zahlt reicht reichen werden muss mussen');

/** Those that ask whatever follows: nobody leaves out what they are said of. */
export const ASKING_ALONE = set('gilt gelten reicht reichen genugt');

/** Behind such a verb they go on with a sentence whose subject is left out: *muss leider absagen*. */
export const ELIDED = set(`
  nicht leider heute morgen am im in auf bei von zu zum zur nachste nachsten raus durch dabei dafur dagegen fertig erledigt
  abgesagt entschuldigt hier an die alle`);

/** *Wenn wir … absagen: …?* puts a case. */
export const IF = set('wenn falls angenommen');

/** *ist mir nicht klar*, *frage mich*, *wüsste gern*, *mich würde interessieren*. */
export const INDIRECT =
  /(?:nicht|un) ?klar|frag(?:e|en|t)? (?:ich )?(?:mich|uns)|(?:mich|uns) frag|wusste(?:n)? (?:ich |wir )?(?:gern|mal)|wissen,? ob|interessier|(?:nicht|un) ?sicher|weiss (?:hier |bei uns )?(?:nicht|jemand|keiner|niemand)|kam die frage auf|keine ahnung|erschliesst sich|stellt sich die frage|(?:versteh|begreif)\p{L}* (?:ich |wir |hier )?(?:nicht|kein|niemand)|schleierhaft|ratsel|unverstandlich|ratlos|leuchtet \p{L}+ nicht|durch(?:schau|blick)\p{L}* nicht|fraglich|strittig/u;

/** *brauchen wir einen Beschluss oder reicht ein Bescheid*: two answers of which one is asked for. */
export const EITHER =
  /(?<!\p{L})oder (?:reicht|reichen|muss|mussen|darf|durfen|gilt|gelten|genugt|zahlt|braucht man)(?!\p{L})/u;

/** What an indirect question begins with. */
export const INDIRECT_WORDS = set(
  'ob wie wann wer was wo wieso weshalb warum welche welcher welches wieviel womit wofur',
);

/** Verbs of a wish in the form of a question: *können wir*, *lässt sich*. */
export const CAN = set('kann konnen konnte konnten lasst sollten sollen wollen wollten durfte wurden');
export const TOGETHER = set('wir man ich jemand');

/** *Können Sie*, *würden Sie*, *kannst du*. */
export const COULD_YOU = set('konnen konnten wurden kannst konntest wurdest mogen mochten');
export const YOU = set('sie du ihr');
/** *Wären Sie so freundlich*. */
export const KIND = set('freundlich nett lieb gut hilfsbereit');

/** Not commands, though *Sie* follows. */
export const WE_DO = set(
  'haben sind werden durfen mussen sollen wollen konnen konnten wurden mochten brauchen wissen kennen finden meinen hatten waren glauben denken kommen',
);

/** Behind a noun that stands for an act: *Abbruch der Abstimmung*, *Zusage aus Haan*. */
export const OF_NOUN = set('der des von aus fur gegen an zur zum bei mit auf im in am');

/** Behind a verb they make a command of it: *rechne mal*, *such mir*. */
export const TO_US = set('mal mir uns doch');

/** *Nimmst du …*; not *weißt du*, *hast du*. */
export const YOU_DO = /^(?!(?:weiss|has|kenns|meins|bis|denks|glaubs|sollt|musst|darfs)t?$)\p{L}{2,}st$/u;
/** What is told, not done. */
export const TELLING = /^(?:sag|erklar|mitteil|verrat|beantwort|auskunft|wissen|erlauter|weisst)/u;

/** Verbs that no sentence but a command has in this form, and what may follow them there, wherever they stand: *setz das …*. */
export const COMMANDING = set(`
  setz trag nimm schreib leg stell mach schick zeig gib notier vermerk fug pack streich losch schieb verschieb ander hol such
  sag frag ordne lad schmeiss tu hak lass nehmt tragt setzt schickt zeigt gebt macht stellt schreibt notiert`);
export const COMMANDED = set(
  'das es den ihn sie die mir uns mal bitte doch auch noch dann hier dazu unsere unseren unser',
);

export const PLEASE = set('bitte pls bitten');

/** *ich möchte*, *wir bräuchten*, *hätte gern*, *ich will*, *ersuche um*, *wäre dankbar*. */
export const WISH =
  /(?<!\p{L})(?:(?:ich|wir) (?:mochte|mochten|will|wollen|brauch|brauche|brauchen|brauchte|brauchten|benotige|benotigen|wurde|wurden|hatte|hatten|hatt)(?!\p{L})|(?:mochte|mochten|brauche|brauch|brauchen|brauchte|brauchten|benotige|benotigen|will|wollen|hatte|hatten|wurde|wurden) (?:ich|wir)(?!\p{L})|hatten? (?:ich |wir )?gern|wurden? (?:(?:ich|wir|das|es|die|den|sie|dies|diese|diesen) )?gern|brauche (?:fur|die|den|das|ein)|(?:ich|wir|darum|darf ich) (?:bitte|bitten|ersuche|ersuchen)|ersuche|(?:wird|werden) (?:gebeten|ersucht|erbeten)|(?:ware|waren) (?:ich |wir )?(?:\p{L}+ ){0,6}(?:dankbar|verbunden)|dankbar|mir liegt daran|(?:sollen|soll) (?:\p{L}+ ){0,4}(?:werden|gelten))|^(?:will|mochte|brauch|brauche|brauchte|hatt|hatte|benotige) |(?:gern|gerne) (?:sehen|haben|wissen|lesen)$/u;

/** Verbs of wishing and asking, and what softens them (folded): no words that anything could be about. */
export const WISHING = set(`
  brauche brauch brauchen braucht brauchte brauchten benotige benotigen benotigt mochte mochten will wollen wollte wollten
  hatte hatten hatt wurde wurden wurd wunsche wunschen bitte bitten gern gerne ersuche ersuchen wissen sehen haben konnte
  konnten kann konnen muss mussen musste mussten soll sollen sollte sollten darf durfte lass lasst interessiert
  interessieren gabe gibt gibts ware waren dankbar freue freuen hilfe helfen hilfst weiterhelfen`);

/** *Wo trage ich … ein*, *wie kann ich …*: how it is done here. */
export const HOW = set('wo wie');

/** *Wäre es möglich, … zu verlegen*. */
export const POSSIBLE = /^(?:ware|ist|war) (?:es|das) (?:moglich|machbar|denkbar)$/u;

/** Verbs of a sentence that says how something is. */
export const STATES = set(`
  hat haben ist sind wird werden wurde wurden muss mussen musste mussten soll sollen sollte sollten kann konnen macht machen
  geht gehen kommt kommen bin war waren lege legen legt find finde finden nimm nehmen nehme ziehen ziehe zieht steht stehen
  stellt stellen gehort gehoren liegt bleibt gibt sagen sage bestatigen lassen lass`);

/** Verbs of what is allowed: in a question they ask for the rule, in a sentence (*wir dürfen absagen*) for none. */
export const MAY = 'darf durf'.split(' ');
/** Those of what is due, likewise; but *was müssen wir noch …* asks for what is owed here. */
export const MUST = 'muss mussen'.split(' ');

/** Beginnings of words about what is allowed and paid. */
export const PERMITS = `
  zulass forderfah gedeckt trager richtlinie erlaub abrechenbar ansetzbar abgerechnet anrechen
  angerechnet refinanz bezuschuss unzulass verpflicht anspruch berechtigt zuwend rechtens beihilfe`
  .trim()
  .split(/\s+/u);

/** What is over. */
export const PAST = set('war waren fand fanden gab gabs fehlte fehlten galt hatte hatten kam kamen wurde wurden');

/** Bodies other than the round, and what they write. */
export const OTHER_BODIES = set(`
  rat rates stadtrat stadtrates gemeinderat kreistag kreistags ausschuss ausschusses fachausschuss sozialausschuss
  sozialausschusses landtag landtags bundestag bundesrat jugendamt jugendamtes faq faqs landesregierung rechnungshof`);

/** Who speaks for the own office. */
export const OURS = set('wir uns unser unsere unserem unseren unserer unseres');
export const MINE = set('ich mein meine meinem meinen meiner mir mich');
export const STILL = set('noch');
