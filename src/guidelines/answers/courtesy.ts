const NAMED = String.raw`(?:frau|herrn?|kollege|kollegin) (?:dr\. )?\p{L}[\p{L}-]{0,40}`;
const ALL = String.raw`(?:liebe[rs]? )?(?:zusammen|runde|kreisrunde|alle|allerseits|team|bot|kolleg\p{L}{1,5}(?: und kolleg\p{L}{1,5})?)`;
const ADDRESSED = `(?:${NAMED}|${ALL})`;
const END = String.raw`(?![\p{L}\p{N}-])[\s,.!:;–-]*`;
const GREETING = `(?:hallo|hi|hey|moin(?: moin)?|servus|grüß (?:gott|dich|euch)|guten (?:tag|morgen|abend)|mahlzeit)`;

/** Words before a question that are none of it; a name may stand there alone only before a comma. */
const BEFORE: readonly RegExp[] = [
  new RegExp(String.raw`^${GREETING}(?: ${ADDRESSED})?(?:,? ${ADDRESSED})?${END}`, 'iu'),
  new RegExp(String.raw`^${GREETING} \p{L}[\p{L}-]{1,40}(?: \p{L}[\p{L}-]{1,40})?[,!] `, 'iu'),
  new RegExp(String.raw`^(?:liebe[rs]? ${ADDRESSED}|sehr geehrte[rs]? [\p{L} .-]{2,60})[,!] `, 'iu'),
  /^(?:vielen |herzlichen |besten |schönen )?danke?(?: schön| sehr)?(?: für [\p{L} ]{2,40})?[,.!;–-] ?/iu,
];

const FAR = String.raw`(?: im voraus| vorab| schon mal| euch| ihnen| dir| für [\p{L} ]{2,40})`;
const THANKS = `(?:danke(?: schön| sehr| vielmals)?|dankeschön|(?:vielen|herzlichen|besten|schönen) dank)${FAR}{0,2}`;
/** Whom one thanks, where a sentence has ended before: *Danke, Frau Müller!*, *Vielen Dank, Kreisrunde*. */
const BY_NAME = String.raw`(?<=[?.!]\s{0,3})${THANKS}[ ,]{1,2}(?:${ADDRESSED}|\p{L}[\p{L}.-]{1,40}(?: \p{L}[\p{L}.-]{1,40})?)`;
const CLOSING = String.raw`(?:(?:mit )?(?:viele[n]?|beste[n]?|liebe[n]?|schöne[n]?|freundliche[n]?|herzliche[n]?) gr(?:ü|ue)(?:ß|ss)en?|gr(?:uß|uss|üße|uesse)|mfg|lg|vg)(?:[ ,]{1,2}[\p{L}.-]{1,40}){0,5}`;
const WISH = String.raw`(?:einen )?schönen (?:tag|abend|feierabend)(?: noch)?|schönes wochenende`;

/** Words behind a question that are none of it. */
const BEHIND = new RegExp(
  String.raw`(?:^|[\s,;–?.!])(?<said>(?:${BY_NAME}|${THANKS}|${CLOSING}|${WISH})[\s,.!;:)–-]{0,9})$`,
  'iu',
);
/** Nobody takes leave in more; a pattern with `$` would begin anew at each sign. */
const LONGEST = 160;
/** „Hallo, guten Tag“, „Danke! Viele Grüße“. */
const MOST = 4;

/** A question on one line, without greeting before and thanks or closing formula behind it; what says nothing else is left empty. */
export function withoutCourtesy(line: string): string {
  let question = line;
  for (let turn = 0; turn < MOST; turn += 1) {
    const shorter = withoutLeave(withoutGreeting(question));
    if (shorter === question) return question;
    question = shorter;
  }
  return question;
}

/** The longest greeting: with its name, where one stands there. */
function withoutGreeting(question: string): string {
  const lengths = BEFORE.map((pattern) => pattern.exec(question)?.[0].length ?? 0);
  return question.slice(Math.max(...lengths)).trimStart();
}

function withoutLeave(question: string): string {
  const last = question.slice(-LONGEST);
  const said = BEHIND.exec(last)?.groups?.['said'];
  return said === undefined ? question : question.slice(0, question.length - said.length).replace(/[\s,;–]{1,9}$/u, '');
}
