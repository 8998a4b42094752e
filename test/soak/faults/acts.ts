import { CITIES } from '../../support/sample.ts';
import type { Random } from '../random.ts';

/** Where an act must be found afterwards: the columns of these tables, one behind the other, of exactly one row. */
export interface Trace {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  /** What they say as a whole, or hold somewhere. */
  readonly is?: string;
  readonly holds?: string;
}

/** Something that an office does, typed or clicked; what its answer says where it was acknowledged. */
export interface Act {
  readonly kind: string;
  readonly office: string;
  readonly said:
    | { readonly text: string }
    | { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  readonly acknowledged: RegExp;
  readonly trace: Trace;
}

export const K = 'Koordination';
export const HEADS = CITIES.map((city) => `Sozialamt ${city}`);
/** What is asked of all, so many of each; all of it ends long after the faults. */
export const ASKED = 6;
export const UNTIL = 'Frist: 20.12.2023 12:00';
export const REPORTED = 'Zählen Fahrtkosten zur Beratung?';

const ANSWERS = ['responses', 'replaced_responses'];
const ONE_ANSWER = ['kind', 'number', 'municipality_id'];
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'wo', 'zu', 'la'];

/** A word that no other act says. */
function wordOf(count: number): string {
  const digits = [8, 4, 0].map((shift) => SYLLABLES[(count >> shift) & 15] ?? '');
  return `Q${digits.join('')}x`;
}

/** What an act is made of. */
interface Given {
  readonly word: string;
  readonly count: number;
  readonly city: string;
  /** One of those that are asked. */
  readonly asked: number;
}

type Made = Omit<Act, 'kind' | 'office'> & { readonly office?: string };

/** What is kept is shown again in the answer. */
const typed = (text: string, trace: Trace, acknowledged = new RegExp(trace.holds ?? '', 'u')): Made => ({
  said: { text },
  trace,
  acknowledged,
});
const clicked = (verb: string, data: Record<string, unknown>, trace: Trace, acknowledged: RegExp): Made => ({
  said: { verb, data },
  trace,
  acknowledged,
});
const inText = (table: string, column: string, holds: string): Trace => ({ tables: [table], columns: [column], holds });
const byK = (made: Made): Made => ({ ...made, office: K });

/** All kinds of acts: each of them is what a feature of the house keeps. */
const KINDS: Readonly<Record<string, (given: Given) => Made>> = {
  'idea proposed': ({ word }) =>
    typed(`idee trotzdem einreichen: ${word}; Beschreibung: Neu; Themenfeld: Energie`, inText('ideas', 'title', word)),
  'idea commented on': ({ word }) =>
    typed(`idee 1 kommentar: Wer trägt ${word}?`, inText('idea_comments', 'text', word), /Kommentar ist gespeichert/u),
  'question to the ministry': ({ word }) =>
    typed(`neue frage ans mags: Zählt ${word} dazu?`, inText('ministry_questions', 'question', word)),
  'vote drafted': ({ word }) =>
    typed(`abstimmung stellen: Soll ${word} gelten?; Regel: Konsent; ${UNTIL}`, inText('votes', 'question', word)),
  'ballot typed': ({ word, asked }) =>
    typed(
      `abstimmen ${asked} einwand: Gegen ${word}`,
      { tables: ANSWERS, columns: ['content'], holds: word },
      /hat abgestimmt: Einwand/u,
    ),
  'ballot clicked': ({ word, asked }) =>
    clicked(
      'votes.cast',
      { vote: asked, choice: 'objection', reason: `Gegen ${word}` },
      { tables: ANSWERS, columns: ['content'], holds: word },
      /hat abgestimmt: /u,
    ),
  'question on a vote': ({ word, asked }) =>
    typed(
      `abstimmung ${asked} rückfrage: Gilt ${word}?`,
      inText('asking_queries', 'text', word),
      /Rückfrage ist gestellt/u,
    ),
  'dates drafted': ({ word }) =>
    typed(
      `terminfindung anlegen: ${word}; Termine: 26.12.2023 14:00 | 27.12.2023 10:00; ${UNTIL}`,
      inText('date_polls', 'title', word),
    ),
  'survey answered': ({ count, asked }) =>
    typed(`rundfrage ${asked}: ${10_000 + count}`, {
      ...{ tables: ANSWERS, columns: ['kind', 'content'] },
      is: `surveys ${JSON.stringify({ values: [String(10_000 + count)] })}`,
    }),
  'survey answered by a click': ({ count, asked }) =>
    clicked(
      'surveys.answer',
      { number: asked, wording: 0, 'field1~1': String(50_000 + count) },
      {
        ...{ tables: ANSWERS, columns: ['kind', 'content'] },
        is: `surveys ${JSON.stringify({ values: [String(50_000 + count)] })}`,
      },
      /hat geantwortet: /u,
    ),
  'survey drafted': ({ word }) =>
    typed(`rundfrage anlegen: Wie viele ${word}?; ${UNTIL}`, inText('surveys', 'title', word)),
  'note taken by a click': ({ city, asked }) =>
    clicked(
      'acknowledgements.confirm',
      { number: asked },
      { tables: ANSWERS, columns: ONE_ANSWER, is: `acknowledgements ${asked} ${city}` },
      /Kenntnis genommen, Sozialamt/u,
    ),
  'question on a note': ({ word, asked }) =>
    typed(
      `kenntnisnahme ${asked} rückfrage: Gilt ${word}?`,
      inText('acknowledgement_queries', 'text', word),
      /Rückfrage ist gestellt/u,
    ),
  'meeting answered': ({ city, asked }) =>
    typed(`sitzung ${asked} zusage`, { tables: ANSWERS, columns: ONE_ANSWER, is: `meetings ${asked} ${city}` }),
  'item proposed': ({ word }) => typed(`top: ${word}`, inText('agenda', 'title', word)),
  'remark on minutes': ({ word }) =>
    typed(
      `protokoll ${ASKED + 1} top 1 anmerkung: ${word}`,
      inText('minutes_remarks', 'text', word),
      /: \d+\sAnmerkung/u,
    ),
  'comment on the guideline': ({ word }) =>
    typed(
      `richtlinie 1 abschnitt 1 anmerkung: Zu ${word}`,
      inText('responses', 'content', word),
      /Abschnitt\s1 · Anmerkungen bis/u,
    ),
  'date poll answered': ({ city, asked }) =>
    typed(`terminfindung ${asked}: ja, nein`, {
      ...{ tables: ANSWERS, columns: ONE_ANSWER },
      is: `date-polls ${asked} ${city}`,
    }),
  'measure planned': ({ word }) =>
    typed(`maßnahme anlegen: ${word}; Themenfeld: Energie; verplant: 10`, inText('measure_versions', 'title', word)),
  'provider named': ({ word }) =>
    typed(
      `träger anlegen: ${word} e. V.; Maßnahme: 1; weitergeleitet: 10`,
      inText('measure_provider_versions', 'name', word),
    ),
  'committee named': ({ word }) =>
    typed(`ausschuss erfassen: Ausschuss ${word}`, inText('committee_versions', 'name', word)),
  'paper begun': ({ word }) =>
    typed(
      `ausschussvorlage anlegen: ${word}; Beschlussvorschlag: Der Ausschuss nimmt Kenntnis.`,
      inText('paper_versions', 'title', word),
    ),
  'responsibility entered': ({ word }) =>
    byK(typed(`zuständigkeit erfassen: ${word}; Zuständig: Haan`, inText('responsibility_versions', 'task', word))),
  'agreement entered': ({ word }) =>
    byK(
      typed(
        `absprache erfassen: Haan klärt ${word}; Zuständig: Haan; Frist: 20.12.2023`,
        inText('agreements', 'text', word),
      ),
    ),
  'collection drafted': ({ word }) =>
    byK(typed(`sammlung anlegen: ${word}; ${UNTIL}`, inText('collections', 'title', word))),
};

/** Cities have answers to give that count once: each of them is done once. */
const ONCE = new Set(['note taken by a click', 'meeting answered', 'date poll answered']);

/** What all read in the channel is done only so often in turn: the channel takes a message every two seconds, others wait. */
const POSTED: ReadonlySet<string> = new Set(['idea proposed', 'agreement entered']);
const SELDOM = 3;

/** Gives one act after the other, of all kinds in turn, none like another. */
export function actsOf(random: Random): () => Act {
  const kinds = Object.entries(KINDS);
  const done = new Set<string>();
  let count = 0;
  const next = (): Act => {
    count += 1;
    const [kind, make] = kinds[count % kinds.length] ?? raise();
    if (POSTED.has(kind) && Math.floor(count / kinds.length) % SELDOM !== 0) return next();
    const own = random.pick(HEADS);
    const asked = 1 + random.below(ASKED);
    const made = make({ word: wordOf(count), count, city: idOf(own), asked });
    const once = `${kind} ${made.trace.is}`;
    if (ONCE.has(kind) && done.has(once)) return next();
    done.add(once);
    return { office: own, ...made, kind };
  };
  return next;
}

function raise(): never {
  throw new Error('no acts');
}

function idOf(office: string): string {
  return office.replace('Sozialamt ', '').toLowerCase().replaceAll('ü', 'ue').split(' ')[0] ?? '';
}
