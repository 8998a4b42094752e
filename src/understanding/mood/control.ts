import type { Token } from '../message.ts';

/** What a short word answers to a card: *ja*, *abbrechen*, *die zweite*. */
export type Control =
  | {
      readonly reply: 'yes' | 'no' | 'cancel' | 'back' | 'more' | 'none' | 'both' | 'restart' | 'undo' | 'wait';
    }
  | { readonly pick: number | 'last' };

const LONGEST = 44;
const POLITE = new Set(
  `bitte danke mal jetzt doch dann na also ach und ganz einfach gerne gern sehr vielen dank lieber mir alles klar noch
  hallo schon ok okay das ist eben halt nun so wirklich erstmal erst`.split(/\s+/u),
);

const REPLIES: Readonly<Record<string, string>> = {
  yes: `ja|jo|jep|jup|jawohl|jaja|ja gern|ja genau|ja passt|ja mach|ja machen|ja richtig|ok|okay|oki|in ordnung|geht klar|passt|jo passt|passt so|
    passt schon|einverstanden|genau|genau das|genau so|genau das meinte ich|das meinte ich|das meine ich|richtig|korrekt|stimmt|stimmt so|bestatigt|bestatige|
    bestatigen|mach das|mach|machen|machen sie|machen sie das|tu das|absenden|abschicken|passt abschicken|senden|los|leg los|sehr gut|perfekt|prima|gut|so machen|
    so machen wir|so machen wir es|machen wir so|kannst du machen|konnen sie machen|ausfuhren|weiter so|jawoll|yes|freilich|klar|sicher|naturlich|von mir aus|gekauft`,
  no: `nein|ne|nee|no|nicht|doch nicht|lieber nicht|nein danke|auf keinen fall|falsch|das war falsch|stimmt nicht|das stimmt nicht|passt nicht|ist falsch|
    so nicht|das meinte ich nicht|meinte ich nicht|nicht gemeint|war nicht gemeint|das nicht|nicht das|nicht notig|nein nicht`,
  cancel: `abbrechen|abbruch|brich ab|breche ab|brechen sie ab|stop|stopp|halt|vergiss es|vergiss das|vergessen sie es|vergessen sie das|lass|lass es|lass gut sein|
    lassen sie es|lassen wir das|lassen wir es|egal|hat sich erledigt|erledigt|schon gut|verwerfen|exit|quit|cancel|nicht mehr notig|zuruckziehen das|abbrechen`,
  back: 'zuruck|einen schritt zuruck|schritt zuruck|nochmal zuruck|geh zuruck|gehen sie zuruck|back',
  more: 'mehr|weitere|weiter|mehr davon|noch mehr|mehr anzeigen|weitere anzeigen|nachste|nachste seite|nachste|zeig mehr|zeigen sie mehr|next|und weiter|den rest|der rest|rest anzeigen|alle anzeigen',
  none: `keins|keines|keine|keiner|keinen|keins von beiden|keines von beiden|keine von beiden|keins davon|keines davon|keine davon|nichts davon|weder noch|
    nichts von beidem|keins von denen|nichts davon|etwas anderes|was anderes|was ganz anderes`,
  both: 'beide|beides|beide bitte|alle beide|sowohl als auch|alles beides|alle zwei',
  restart:
    'von vorne|von vorn|nochmal von vorne|nochmal von vorn|noch mal von vorn|noch mal von vorne|neu anfangen|neu starten|neustart|neu beginnen|von neuem|alles auf anfang|zuruck auf anfang|fang neu an|restart|reset',
  undo: `ruckgangig|ruckgangig machen|mach das ruckgangig|das ruckgangig machen|wieder ruckgangig|zurucknehmen|das zurucknehmen|nimm das zuruck|nehmen sie das zuruck|undo|widerrufen|
    war ein versehen|das war ein versehen|versehentlich`,
  wait: 'moment|moment noch|einen moment|einen augenblick|augenblick|warte|warten|warten sie|sekunde|eine sekunde|gleich|spater|nicht jetzt|momentchen|kurz warten|muss uberlegen',
};

const PICKS: Readonly<Record<string, number | 'last'>> = {
  erste: 1,
  ersten: 1,
  erster: 1,
  erstes: 1,
  ersteres: 1,
  erstere: 1,
  zweite: 2,
  zweiten: 2,
  zweiter: 2,
  zweites: 2,
  dritte: 3,
  dritten: 3,
  dritter: 3,
  drittes: 3,
  vierte: 4,
  vierten: 4,
  letzteres: 'last',
  letztere: 'last',
  letzte: 'last',
  letzten: 'last',
  letztes: 'last',
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
};
const ARTICLES = new Set(
  'der die das den nr nummer option punkt variante ich nehme wir nehmen nimm obere von oben'.split(' '),
);

const known: ReadonlyMap<string, Control> = new Map(
  Object.entries(REPLIES).flatMap(([reply, words]) =>
    words.split('|').map((word) => [word.trim().replace(/\s+/gu, ' '), { reply } as Control] as const),
  ),
);

/** What a message is that only answers to a card; undefined for any other. */
export function controlOf(text: string, tokens: readonly Token[]): Control | undefined {
  if (text.trim().length > LONGEST || tokens.length === 0 || text.includes('?')) return undefined;
  const words = tokens.map(({ folded }) => folded);
  return lookedUp(words) ?? lookedUp(stripped(words)) ?? pickOf(stripped(words));
}

function lookedUp(words: readonly string[]): Control | undefined {
  return known.get(words.join(' '));
}

/** Without *bitte*, *danke*, *mal* … at both ends. */
function stripped(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (from < to && POLITE.has(words[from] ?? '')) from += 1;
  while (to > from && POLITE.has(words[to - 1] ?? '')) to -= 1;
  return words.slice(from, to);
}

function pickOf(words: readonly string[]): Control | undefined {
  const rest = words.filter((word) => !ARTICLES.has(word));
  const [word = ''] = rest;
  if (rest.length !== 1) return undefined;
  if (/^\d{1,2}$/u.test(word) && Number(word) > 0) return { pick: Number(word) };
  const pick = Object.hasOwn(PICKS, word) ? PICKS[word] : undefined;
  return pick === undefined ? undefined : { pick };
}
