import { wordsWithin } from '../text/clean.ts';

/** What a file can hold beside its words. */
export type UnreadKind = keyof typeof SAYS;

/** What was not read of a file, or read otherwise than it is shown there. */
export interface Unread {
  readonly kind: UnreadKind;
  readonly count: number;
  /** From 1, in order. */
  readonly pages?: readonly number[] | undefined;
  /** Words by which a person finds it in the file, at most three. */
  readonly samples?: readonly string[] | undefined;
  /** Whether others stand beside these samples, which may stand in several places. */
  readonly others?: boolean | undefined;
}

interface Noted {
  count: number;
  others: boolean;
  readonly pages: Set<number>;
  readonly samples: Set<string>;
}

/** Gathers what is not read while a file is read. */
export interface UnreadNotes {
  note(kind: UnreadKind, sample?: string, page?: number): void;
  all(): Unread[];
}

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 80;
const FIGURES = new Intl.NumberFormat('de-DE');

/** Notes of what is not read, counted by kind. */
export function unreadNotes(): UnreadNotes {
  const noted = new Map<UnreadKind, Noted>();
  return {
    note: (kind, sample = '', page) => {
      const one = noted.get(kind) ?? { count: 0, others: false, pages: new Set(), samples: new Set() };
      one.count += 1;
      if (page !== undefined) one.pages.add(page);
      const words = shortened(sample.replace(/\s+/gu, ' ').trim());
      if (words !== '' && one.samples.size < SAMPLES) one.samples.add(words);
      one.others ||= !one.samples.has(words);
      noted.set(kind, one);
    },
    all: () =>
      [...noted].map(([kind, { count, others, pages, samples }]) => ({
        kind,
        count,
        ...(pages.size > 0 ? { pages: [...pages].sort((one, other) => one - other) } : {}),
        ...(samples.size > 0 ? { samples: [...samples], others } : {}),
      })),
  };
}

/** Words by which a person finds the place: whole ones, with a mark where there are more. */
function shortened(words: string): string {
  return words.length <= SAMPLE_CHARACTERS ? words : `${wordsWithin(words, SAMPLE_CHARACTERS)} …`;
}

interface Saying {
  readonly one: string;
  readonly many: string;
  /** What to do where it matters, with one and with several. */
  readonly next?: string | readonly [string, string];
}

/** `#` is how many, `@` on which pages. */
const SAYS = {
  pages: {
    one: 'Auf Seite @ steht kein Text, vermutlich ist sie eingescannt.',
    many: 'Auf den Seiten @ steht kein Text, vermutlich sind sie eingescannt.',
    next: [
      'Bitte lassen Sie eine Texterkennung (OCR) darüber laufen, wenn diese Seite gebraucht wird.',
      'Bitte lassen Sie eine Texterkennung (OCR) darüber laufen, wenn diese Seiten gebraucht werden.',
    ],
  },
  garbled: {
    one: 'Auf Seite @ sind Zeichen nicht lesbar.',
    many: 'Auf den Seiten @ sind Zeichen nicht lesbar.',
    next: 'Bitte prüfen Sie dort den Wortlaut.',
  },
  field: { one: 'Ein Formularfeld ist leer', many: '# Formularfelder sind leer' },
  picture: { one: 'Ein Bild wurde nicht gelesen', many: '# Bilder wurden nicht gelesen' },
  chart: { one: 'Ein Diagramm wurde nicht gelesen', many: '# Diagramme wurden nicht gelesen' },
  object: { one: 'Ein eingebettetes Objekt wurde nicht gelesen', many: '# eingebettete Objekte wurden nicht gelesen' },
  embedded: { one: 'Eine eingebettete Datei wurde nicht gelesen', many: '# eingebettete Dateien wurden nicht gelesen' },
  formula: { one: 'Eine Formel wurde als Zeile gelesen', many: '# Formeln wurden als Zeilen gelesen' },
  box: {
    one: 'Ein Textfeld wurde nach seinem Absatz eingefügt',
    many: '# Textfelder wurden nach ihrem Absatz eingefügt',
  },
  struck: { one: 'Durchgestrichenes wurde ausgelassen', many: 'Durchgestrichenes wurde an # Stellen ausgelassen' },
  hidden: { one: 'Verborgener Text wurde ausgelassen', many: 'Verborgener Text wurde an # Stellen ausgelassen' },
  tracked: {
    one: 'Eine nachverfolgte Löschung gilt als angenommen',
    many: '# nachverfolgte Löschungen gelten als angenommen',
  },
  comment: { one: 'Ein Kommentar wurde nicht gelesen', many: '# Kommentare wurden nicht gelesen' },
  attachment: {
    one: 'Eine Anlage wurde nicht gelesen',
    many: '# Anlagen wurden nicht gelesen',
    next: [
      'Bitte senden Sie sie einzeln, wenn sie gelten soll.',
      'Bitte senden Sie sie einzeln, wenn sie gelten sollen.',
    ],
  },
  hiddenSheet: {
    one: 'Ein ausgeblendetes Blatt wurde nicht gelesen',
    many: '# ausgeblendete Blätter wurden nicht gelesen',
  },
  hiddenRow: {
    one: 'Eine ausgeblendete Zeile wurde nicht gelesen',
    many: '# ausgeblendete Zeilen wurden nicht gelesen',
  },
  hiddenColumn: {
    one: 'Eine ausgeblendete Spalte wurde nicht gelesen',
    many: '# ausgeblendete Spalten wurden nicht gelesen',
  },
  errorCell: { one: 'Eine Zelle zeigt einen Fehler', many: '# Zellen zeigen einen Fehler' },
  noValue: {
    one: 'Eine Formel hat keinen gespeicherten Wert',
    many: '# Formeln haben keinen gespeicherten Wert',
    next: 'Bitte öffnen und speichern Sie die Datei in Excel, und senden Sie sie noch einmal.',
  },
  watermark: { one: 'Ein Wasserzeichen wurde ausgelassen', many: 'Wasserzeichen wurden ausgelassen' },
  turned: { one: 'Gedrehter Text wurde ausgelassen', many: 'Gedrehter Text wurde an # Stellen ausgelassen' },
} as const satisfies Readonly<Record<string, Saying>>;

/** All kinds, as they are kept. */
export const UNREAD_KINDS = Object.keys(SAYS) as readonly UnreadKind[];

/** Says in German what was not read, with where it stands and what to do; `pages` and the like name their places. */
export function unreadLine({ kind, count, pages = [], samples = [], others }: Unread): string {
  const saying: Saying = SAYS[kind];
  const isOne = saying.one.includes('@') ? pages.length === 1 : count === 1;
  const said = (isOne ? saying.one : saying.many).replace('#', FIGURES.format(count)).replace('@', runsOf(pages));
  const where = pages.length > 0 && !saying.one.includes('@') ? ` (${pagesNamed(pages)})` : '';
  const named = samples.length > 0 ? `: ${samples.map((words) => `„${words}“`).join(', ')}` : '';
  const more = samples.length > 0 && (others ?? count > samples.length) ? ' und andere' : '';
  const line = `${said}${where}${named}${more}`;
  const next = typeof saying.next === 'string' ? saying.next : saying.next?.[isOne ? 0 : 1];
  return [line.endsWith('.') ? line : `${line}.`, next ?? ''].join(' ').trim();
}

function pagesNamed(pages: readonly number[]): string {
  return `${pages.length === 1 ? 'Seite' : 'Seiten'}\u00a0${runsOf(pages)}`;
}

/** Three pages in a row and more are one run: `2 bis 6, 9 und 10`. */
function runsOf(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.flatMap(([from, to]) => {
    if (to > from + 1) return [`${from} bis ${to}`];
    return from === to ? [`${from}`] : [`${from}`, `${to}`];
  });
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} und ${words.at(-1)}` : words.join('');
}
