import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Field, type Filled, formData } from '../cards/form.ts';
import { mayReplace } from '../conversation/audience.ts';
import { notice } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import { type Attempt, type Command, command } from '../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import { fold, readFields } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { post } from '../delivery/outbox.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates } from '../municipalities/rights.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { deadlineFields, leavesTime, momentOf, proposedDeadline, readDeadline } from '../responses/deadline.ts';
import { type Acknowledgement, acknowledgementName } from './acknowledgement.ts';
import { acknowledgementCard, type Tabling } from './cards.ts';
import { acknowledgementNumber, discreet, heldAcknowledgement } from './finding.ts';
import { acknowledgements } from './kind.ts';
import { overtake } from './overtaking.ts';
import { opening, publishing } from './sayings.ts';
import { findAcknowledgementOrThrow, saveAcknowledgement } from './store.ts';

/** How to let something go round without a form. */
const TWIN = 'kenntnisnahme anlegen: Titel; Text: …; Link: https://…; Frist: 13.10.2023 12:00; Mitarbeitende: ja';

const LABELS = {
  titel: 'title',
  'worum geht es': 'title',
  text: 'text',
  link: 'link',
  frist: 'deadline',
  'bestaetigen bis: tag': 'closesOn',
  'bestaetigen bis (datum)': 'closesOn',
  'bestaetigen bis: uhrzeit': 'closesTime',
  'bestaetigen bis (uhrzeit)': 'closesTime',
  mitarbeitende: 'staff',
  'auch mitarbeitende bestaetigen': 'staff',
};
/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 5000;
const TITLE = 'Bitte eingeben, worum es geht.';
const LINK = 'Bitte eine Adresse eingeben, die mit https:// beginnt.';

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Worum geht es', required: true, maxLength: 140 },
  { kind: 'text', name: 'text', label: 'Text', multiline: true, maxLength: 2000 },
  { kind: 'text', name: 'link', label: 'Link', placeholder: 'https://…, auch zu einer Datei im Team', maxLength: 500 },
  { kind: 'date', name: 'closesOn', label: 'Bestätigen bis (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Bestätigen bis (Uhrzeit)', required: true },
  {
    kind: 'choice',
    name: 'staff',
    label: 'Auch Mitarbeitende bestätigen',
    required: true,
    expanded: true,
    choices: [
      { value: 'no', title: 'nein' },
      { value: 'yes', title: 'ja' },
    ],
  },
];

/** The form, empty, prefilled or with errors; a version of a document goes with it. */
export function draftForm(filled: Filled): Reply {
  const { operation, document, validFrom } = filled.values;
  const form = {
    kind: 'Neue Kenntnisnahme',
    title: 'Zur Kenntnis geben',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder, ebenso ein Text oder ein Link. Alle Zeiten in deutscher Ortszeit. Eine Kenntnisnahme ist keine Zustimmung.',
    fields: FIELDS,
    submit: {
      title: 'Vorschau ansehen',
      verb: 'acknowledgements.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(typeof document === 'string' && typeof validFrom === 'string' ? { document, validFrom } : {}),
      },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { staff: 'no', ...filled.values } }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

const version = {
  document: z.string().max(500).optional(),
  validFrom: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .optional(),
};

/** Opens the form, with what was said of it, or with the new version of a document. */
export const openForm = command({
  verb: 'acknowledgements.form',
  may: 'draft',
  writes: false,
  typed: [
    { pattern: /(?:neue )?kenntnisnahme(?: anlegen)?/u, example: 'kenntnisnahme' },
    { pattern: /(?:neue )?kenntnisnahme/u, tail: 'title', example: 'kenntnisnahme: Neue Fassung des Merkblatts' },
  ],
  asked: opening,
  input: z.object({
    title: z.string().max(LONGEST_SAID).optional(),
    text: z.string().max(LONGEST_SAID).optional(),
    link: z.string().max(LONGEST_SAID).optional(),
    ...version,
    ...deadlineFields,
  }),
  reads: readDeadline,
  run: async ({ at }, said) => {
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    return draftForm({ values: { ...proposedDeadline(at), ...Object.fromEntries(given) } });
  },
});

const schema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  title: z.string(TITLE).min(3, TITLE).max(140, 'Bitte auf 140\u00a0Zeichen kürzen.'),
  text: z.string().max(2000, 'Bitte auf 2.000\u00a0Zeichen kürzen.').optional(),
  link: z
    .url({ protocol: /^https?$/u, error: LINK })
    .max(500, LINK)
    .optional(),
  staff: z.string().max(20).optional(),
  ...version,
  ...deadlineFields,
});

/** Keeps a draft and shows it; who may publish it gets the button. */
export const submit = command({
  verb: 'acknowledgements.submit',
  may: 'draft',
  writes: true,
  creates: true,
  typed: [{ pattern: /kenntnisnahme anlegen/u, tail: 'typed', example: TWIN }],
  input: schema,
  reads: fieldsOf,
  run: keep,
  invalid: async ({ at }, { raw, fields, errors }: Attempt) =>
    draftForm({ values: { ...proposedDeadline(at), ...fields }, errors, attempt: attemptOf(raw) }),
});

/** The fields of an input; the typed twin brings them in one text, and an operation of its own. */
function fieldsOf(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  return readDeadline(
    typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'title', LABELS) } : raw,
    now,
  );
}

async function keep(turn: MemberTurn, input: z.output<typeof schema>, db: Db): Promise<Reply> {
  const { operation, title, text, link, staff = 'no', document, validFrom } = input;
  const isVersion = document !== undefined && validFrom !== undefined;
  if (text === undefined && link === undefined && !isVersion)
    throw new InvalidInput({
      text: 'Bitte einen Text oder einen Link eingeben. Für eine Datei genügt „Siehe Anlage“, sie wird danach beigefügt.',
    });
  const usual = proposedDeadline(turn.at);
  const { closesOn = usual.closesOn, closesTime = usual.closesTime } = input;
  const closesAt = momentOf({ closesOn, closesTime }, turn.at);
  const staffMay = /^(?:yes|ja)$/u.test(fold(staff).folded);
  const what = { title, text, link, staffMay, closesAt, version: isVersion ? { document, validFrom } : undefined };
  const { number, isNew } = await saveAcknowledgement(db, turn, { operation, what });
  const one = await findAcknowledgementOrThrow(db, turn.roundId, number);
  if (isNew && (!coordinates(turn.member) || turn.dialog === true)) await layBefore(turn, one, db);
  const card = acknowledgementCard(one, { now: turn.at, reader: turn.member });
  return discreet(turn, one, { ...card, replaces: mayReplace(turn) });
}

async function layBefore({ roundId, at }: MemberTurn, one: Acknowledgement, db: Db): Promise<void> {
  await tellCoordination(db, {
    roundId,
    at,
    personal: (reader) => acknowledgementCard(one, { now: at, reader }),
    line: waitingLine(one),
  });
}

/** Tells the Koordination of a draft where none of them has a personal chat. */
export function waitingLine(one: Acknowledgement): Reply {
  return notice({
    kind: acknowledgementName(one),
    status: 'Entwurf',
    title: one.title,
    text: `${one.office} hat eine Kenntnisnahme vorbereitet. Die Koordination veröffentlicht sie, auch mit „kenntnisnahme ${one.number} veröffentlichen“.`,
    ways: [{ title: 'Veröffentlichen', verb: 'acknowledgements.open', data: { number: one.number } }],
  });
}

/** Publishes a draft; what went round of an earlier version of the same document is over. */
export function publish(tabling: Tabling): Command {
  return command({
    verb: 'acknowledgements.open',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /kenntnisnahme (?<number>\d{1,6}) veroeffentlichen/u, example: 'kenntnisnahme 3 veröffentlichen' },
    ],
    asked: publishing,
    input: z.object({ number: acknowledgementNumber }),
    run: async (turn, { number }, db) => {
      const { one: draft } = await heldAcknowledgement(db, turn, number);
      const { asking, closesAt } = draft;
      if (asking.state === 'draft' && !leavesTime(closesAt, turn.at)) throw tooLate(draft);
      if (await acknowledgements.open(db, turn, { number, closesAt })) await announce(turn, { draft, tabling }, db);
      const one = await findAcknowledgementOrThrow(db, turn.roundId, number);
      return {
        ...acknowledgementCard(one, { now: turn.at, reader: turn.member, tabling }),
        replaces: mayReplace(turn),
      };
    },
  });
}

function tooLate(one: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.too-late',
    kind: acknowledgementName(one),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: 'Bitte legen Sie die Kenntnisnahme mit einer späteren Frist neu an.',
    ways: [{ title: 'Zur Kenntnis geben …', verb: 'acknowledgements.form' }],
  });
}

async function announce(
  { roundId, at }: MemberTurn,
  { draft, tabling }: { draft: Acknowledgement; tabling: Tabling },
  db: Db,
): Promise<void> {
  const { number, version: is } = draft;
  const one = await findAcknowledgementOrThrow(db, roundId, number);
  const { channel } = await findRoundOrThrow(db, roundId);
  const reply = acknowledgementCard(one, { now: at, tabling });
  await post(db, { roundId, conversationId: channel, at, reply, subject: `acknowledgements.card:${number}` });
  if (is) await overtake(db, roundId, is);
}
