const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that open a question. */
export const QUESTION_WORDS = set(`
  wer wen wem wessen was wann wo wie warum wieso weshalb wozu wofur womit woher wohin woran worin woraus worauf wovon
  wodurch wieviel wieviele inwieweit inwiefern`);

/** What may stand before a question word: *bis wann*, *in welcher Form*. */
export const PREPOSITIONS = set('bis zu in ab seit fur von mit auf an um uber nach unter bei aus gegen durch wegen');

/** Words before what opens a clause. */
export const SKIPPED = set(
  'und oder aber also denn nur dann bitte mal so nun ja ach achtung frage kurze kurz noch hallo eine',
);

/** Verbs that open a question where their subject follows. */
export const FINITE = set(`
  kann konnen konnte konnten darf durfen durfte durften muss mussen musste mussten soll sollen sollte sollten
  ist sind war waren wird werden wurde wurden ware waren hat haben hatte hatten gibt gilt gelten galt zahlt zahlen
  reicht reichen steht stehen trifft treffen kommt kommen lauft laufen liegt liegen wartet warten braucht brauchen
  dauert geht gehen gehort gehoren fallt fallen bekommt bekommen lasst lassen will wollen mochte hilft spricht weiss
  bedeutet heisst betrifft andert andern funktioniert bleibt bleiben fehlt fehlen macht machen schreibt war
  zahlen zahlt rechnet ubernimmt ubernehmen entscheidet beteiligt genugt klappt passt stimmt`);

/** Words that a verb in front has as its subject. */
export const SUBJECTS = set(`
  ich wir sie er es man du ihr das die der den dem dies diese dieser dieses ein eine einer jemand jeder alle alles unser
  unsere mein meine kein keine schon auch denn noch sich da hier eigentlich nicht`);

/** *ist mir nicht klar*, *frage mich*, *wüsste gern*, *mich würde interessieren*. */
export const INDIRECT =
  /(?:nicht|un) ?klar|frag(?:e|en|t)? (?:ich )?(?:mich|uns)|(?:mich|uns) frag|wusste(?:n)? (?:ich |wir )?(?:gern|mal)|wissen,? ob|interessier|bin (?:mir )?(?:nicht|un) ?sicher|weiss (?:nicht|jemand)|kam die frage auf|(?:keine ahnung)/u;

/** What an indirect question begins with. */
export const INDIRECT_WORDS = set('ob wie wann wer was wo wieso warum welche welcher welches wieviel womit wofur');

/** Verbs of a wish in the form of a question: *können wir*, *lässt sich*. */
export const CAN = set('kann konnen konnte konnten lasst sollten sollen wollen wollten durfte wurden');
export const TOGETHER = set('wir man ich jemand');

/** *Können Sie*, *würden Sie*, *kannst du*. */
export const COULD_YOU = set('konnen konnten wurden kannst konntest wurdest mogen mochten');
export const YOU = set('sie du ihr');

/** Not commands, though *Sie* follows. */
export const WE_DO = set(
  'haben sind werden durfen mussen sollen wollen konnen konnten wurden mochten brauchen wissen kennen finden meinen hatten waren glauben denken kommen',
);

export const PLEASE = set('bitte pls bitten');

/** *ich möchte*, *wir bräuchten*, *hätte gern*, *ich will*. */
export const WISH =
  /(?<!\p{L})(?:(?:ich|wir) (?:mochte|mochten|will|wollen|brauch|brauche|brauchen|brauchte|brauchten|wurde|wurden|hatte|hatten|hatt)(?!\p{L})|(?:mochte|mochten|brauche|brauch|brauchen|brauchte|brauchten|will|wollen|hatte|hatten|wurde|wurden) (?:ich|wir)(?!\p{L}) |hatte[n]? (?:ich |wir )?gern|wurde[n]? (?:ich |wir )?gern|brauche fur|brauche die|brauche den|brauche das)/u;

/** Beginnings of words about what is allowed and paid. */
export const PERMITS = `
  darf durf muss mussen zulass forderfah gedeckt trager richtlinie erlaub abrechenbar ansetzbar abgerechnet anrechen
  angerechnet refinanz bezuschuss unzulass verpflicht anspruch berechtigt zuwend rechtens beihilfe`
  .trim()
  .split(/\s+/u);

/** What is over. */
export const PAST = set('war waren fand fanden gab gabs fehlte fehlten galt hatte hatten kam kamen wurde wurden');

/** Bodies other than the round, and what they write. */
export const OTHER_BODIES = set(`
  rat rates stadtrat stadtrates gemeinderat kreistag kreistags ausschuss ausschusses fachausschuss sozialausschuss
  sozialausschusses landtag landtags bundestag bundesrat jugendamt jugendamtes faq faqs landesregierung rechnungshof`);

export const OURS = set(
  'wir uns unser unsere unserem unseren unserer unseres ich mein meine meinem meinen meiner mir mich',
);
export const STILL = set('noch schon bisher');
