/** What a question asks for, where it can be told from an answer whether it holds such a thing. */
export type AnswerKind = 'contact' | 'reference' | 'percent' | 'duration' | 'age' | 'amount' | 'count' | 'date';

interface Kind {
  readonly kind: AnswerKind;
  readonly asks: RegExp;
  readonly holds: RegExp;
}

const NUMBER_WORD = '(?:ein|eine[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere[nr]?)';
const MONTH = '(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)';

/** Each kind with what it is asked and answered by; where a question asks for several at one place, the first. */
const KINDS: readonly Kind[] = [
  {
    kind: 'contact',
    asks: /(?<!per |\p{L})(?:telefon(?:nummer)?|durchwahl|rufnummer|(?:e-?)?mail-?adresse|iban|kontonummer|bankverbindung|aktenzeichen|anschrift|postadresse|öffnungszeit\p{L}*|sprechzeit\p{L}*|geöffnet)(?!\p{L})/iu,
    holds: /@|\+49|(?<!\d)0\d{2,4}[ /-]\d{3}|\bDE\d\d|\bAz\.|stra(?:ß|ss)e \d|(?<!\d)\d{5} \p{Lu}|\d Uhr/u,
  },
  {
    kind: 'reference',
    asks: /(?:welche[mnrs]?|nach|laut|auf)\s(?:\p{L}+\s)?(?:paragra(?:f|ph)\p{L}*|ziffer|(?:landtags)?drucksache|vorlagennummer|rechtsgrundlage|absatz|artikel)(?!\p{L})|welche[mnrs]? §/iu,
    holds: /§|\bArt(?:ikel|\.) \d|\bNr\. ?\d|Ziffer \d|\d{1,4}\/\d{2,5}/u,
  },
  {
    kind: 'percent',
    asks: /wie ?viele? prozent|(?:^|wie hoch(?: \p{L}+){0,3} |welche[mnrs]? (?:\p{L}+ )?|höhe de[rs] )\p{L}*(?:quote|anteil|prozentsatz|zinssatz|hebesatz|steuersatz)(?!\p{L})/iu,
    holds: /%|prozent|(?<!\p{L})(?:hälfte|drittel|viertel|vollständig|voll|ganz)(?!\p{L})/iu,
  },
  {
    kind: 'duration',
    asks: /wie ?lange?(?!\p{L})|wie ?viele? (?:monate|tage|wochen|jahre|zeit)(?!\p{L})/iu,
    holds: new RegExp(
      String.raw`(?:\d|${NUMBER_WORD})[\s-]?(?:tag|woche|monat|jahr|stunde)|(?<!\p{L})bis(?: zum| ende)?\s(?:\d|${MONTH}|jahresende)|dauerhaft|unbefristet|befristet|jahresende`,
      'iu',
    ),
  },
  {
    kind: 'age',
    asks: /(?:welche[mns]? alter|wie alt)(?!\p{L})/iu,
    holds: /\d{1,3} jahre|lebensjahr|(?<!\p{L})alter|alt(?!\p{L})|jährig/iu,
  },
  {
    kind: 'count',
    asks: /wie ?viele(?!\p{L}| euro| geld| mittel)|wie oft(?!\p{L})|wie häufig|anzahl|(?:einwohner|bevölkerungs)zahl|einwohner(?:innen)?(?!\p{L})|zahl der|wie ?viel (?:personen|menschen|leute|einwohner|kommunen|städte)/iu,
    holds:
      /(?<![\d.,/])(?!(?:19|20)\d\d(?!\d))\d+(?:\.\d{3})*(?![\d.,/%]|\s?(?:€|euro|cent|prozent|uhr))|(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?!\p{L})|(?:ein|zwei|drei|vier|fünf|mehr)mal|jährlich|monatlich|regelmäßig|nach bedarf|(?<!\p{L})(?:alle|kein)/iu,
  },
  {
    kind: 'amount',
    asks: /wie ?viele? (?:geld|euro|mittel)|wie ?viel(?!\p{L})|wie (?:hoch|teuer)|welche[mnrs]? (?:höhe|summe|betrag|\p{L}*grenze|\p{L}*satz)(?!\p{L})|was kostet|was (?:hat|haben|bekam|bekamen|bekommt|bekommen|kriegt|kriegen|erhielt|erhält)(?!\p{L})[^.?!]{0,60}(?:bekommen|gekriegt|erhalten)(?!\p{L})|^was (?:bekam|bekommt|kriegt|erhielt|erhält)(?!\p{L})|euro-?betrag|(?<!\p{L})höhe de[rs](?!\p{L})|höchst(?:betrag|satz|stundensatz)/iu,
    holds:
      /€|(?<!\p{L})(?:euro|cent|mio|mrd|millionen|milliarden)(?!\p{L})|\d{1,3}\.\d{3}|jede kommune selbst|örtlich|unbegrenzt|keine (?:ober|höchst)|kostenlos|legt\p{L}* .{0,40}selbst fest/iu,
  },
  {
    kind: 'date',
    asks: /(?<!\p{L})wann(?!\p{L})|stichtag|(?<!\p{L})(?:abgabe|melde)?frist(?:en)?(?!\p{L})|fällig|welche[mns]? (?:tag|datum|termin)/iu,
    holds: new RegExp(
      String.raw`(?<!\d)\d{1,2}\.\s?(?:\d{1,2}\.|${MONTH})|(?<!\p{L})${MONTH}(?!\p{L})|(?<!\d)20\d\d(?!\d)|jahresende|nach bedarf|quartal|sofort|unverzüglich|(?:tag|woche|monat)e?n? nach`,
      'iu',
    ),
  },
];

const WHY = /^(?:und )?(?:warum|wieso|weshalb)(?!\p{L})/iu;

/** What a question asks for first; undefined where any sentence may answer. */
export function kindAsked(question: string): AnswerKind | undefined {
  if (WHY.test(question)) return undefined;
  const asked = KINDS.flatMap(({ kind, asks }) => {
    const at = question.search(asks);
    return at < 0 ? [] : [{ kind, at }];
  });
  return asked.sort((one, other) => one.at - other.at)[0]?.kind;
}

/** Whether a text holds something of a kind. */
export function holdsKind(text: string, kind: AnswerKind): boolean {
  return KINDS.find((one) => one.kind === kind)?.holds.test(text) ?? true;
}
