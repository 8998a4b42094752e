import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold, readFields, withFields } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { deadlineFields, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import { endFields, openingEnd, saidEnd } from '../../responses/draft-end.ts';
import { asOwner } from '../../responses/finding.ts';
import { type Acknowledgement, acknowledgementName, type Notification } from '../acknowledgement.ts';
import { acknowledgementCard } from '../cards.ts';
import { acknowledgementNumber, discreet, heldAcknowledgement } from '../finding.ts';
import { changing, opening } from '../sayings.ts';
import { changeAcknowledgement, findAcknowledgementOrThrow, saveAcknowledgement } from '../store.ts';
import { draftForm, TWIN, valuesOf, waitingLine } from './draft-form.ts';

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
    staff: z.string().max(20).optional(),
    ...version,
    ...deadlineFields,
  }),
  reads: (raw, now) => readDeadline(withFields(raw, 'title', LABELS), now),
  run: async ({ at }, { staff, ...typed }) => {
    const said = { ...typed, staff: staff === undefined ? undefined : mayStaff(staff) ? 'yes' : 'no' };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return draftForm({ values: { ...openingEnd(given, at), ...given } });
  },
  invalid: async ({ at }, { raw, fields, errors }: Attempt) =>
    draftForm({ values: { ...proposedDeadline(at), ...fields }, errors, attempt: attemptOf(raw) }),
});

const schema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  number: acknowledgementNumber.optional(),
  title: z.string(TITLE).min(3, TITLE).max(140, 'Bitte auf 140\u00a0Zeichen kürzen.'),
  text: z.string().max(2000, 'Bitte auf 2.000\u00a0Zeichen kürzen.').optional(),
  link: z
    .url({ protocol: /^https?$/u, error: LINK })
    .max(500, LINK)
    .optional(),
  staff: z.string().max(20).optional(),
  ...version,
  ...endFields,
});

/** Keeps a draft and shows it; who may publish it gets the button. With a number it changes the draft of that number. */
export const submit = command({
  verb: 'acknowledgements.submit',
  may: 'draft',
  writes: true,
  creates: true,
  typed: [{ pattern: /kenntnisnahme anlegen/u, tail: 'typed', example: TWIN }],
  input: schema,
  reads: fieldsOf,
  run: keep,
  invalid: async ({ at }, { raw, fields, errors }: Attempt) => {
    const values = { ...proposedDeadline(at), ...fields, staff: mayStaff(fields['staff']) ? 'yes' : 'no' };
    return draftForm({ values, errors, attempt: attemptOf(raw) }, acknowledgementNumber.safeParse(raw['number']).data);
  },
});

function mayStaff(said: unknown): boolean {
  return typeof said === 'string' && /^(?:yes|ja)$/u.test(fold(said).folded);
}

/** The fields of an input; the typed twin brings them in one text, and an operation of its own. */
function fieldsOf(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  return readDeadline(
    typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'title', LABELS) } : raw,
    now,
  );
}

async function keep(turn: MemberTurn, input: z.output<typeof schema>, db: Db): Promise<Reply> {
  const { operation, number: changed } = input;
  const what = proposed(input, turn.at);
  if (changed !== undefined) return change(turn, { number: changed, what }, db);
  const { number, isNew } = await saveAcknowledgement(db, turn, { operation, what });
  const one = await findAcknowledgementOrThrow(db, turn.roundId, number);
  if (isNew && (!coordinates(turn.member) || turn.dialog === true))
    await layBefore(turn, { one, line: waitingLine(one) }, db);
  return shown(turn, one);
}

function proposed(input: z.output<typeof schema>, now: Instant): Notification {
  const { title, text, link, staff, document, validFrom } = input;
  const isVersion = document !== undefined && validFrom !== undefined;
  if (text === undefined && link === undefined && !isVersion)
    throw new InvalidInput({
      text: 'Bitte einen Text oder einen Link eingeben. Für eine Datei genügt „Siehe Anlage“, sie wird danach beigefügt.',
    });
  const version = isVersion ? { document, validFrom } : undefined;
  return { title, text, link, staffMay: mayStaff(staff), ...saidEnd(input, now), version };
}

function shown(turn: MemberTurn, one: Acknowledgement): Reply {
  const card = acknowledgementCard(one, { now: turn.at, reader: turn.member });
  return discreet(turn, one, { ...card, replaces: mayReplace(turn) });
}

/** Opens the form of a draft with what stands in it. */
export const openChange = command({
  verb: 'acknowledgements.change',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /kenntnisnahme (?<number>\d{1,6}) aendern/u, example: 'kenntnisnahme 3 ändern' }],
  asked: changing,
  input: z.object({ number: acknowledgementNumber }),
  run: async (turn, { number }, db) =>
    draftForm({ values: valuesOf(await ownDraft(turn, number, db), turn.at) }, number),
});

async function change(
  turn: MemberTurn,
  { number, what }: { number: number; what: Notification },
  db: Db,
): Promise<Reply> {
  await ownDraft(turn, number, db);
  await changeAcknowledgement(db, { roundId: turn.roundId, number }, what);
  const one = await findAcknowledgementOrThrow(db, turn.roundId, number);
  if (!coordinates(turn.member)) await layBefore(turn, { one, line: undefined }, db);
  return shown(turn, one);
}

/** A draft, held, that its municipality and the Koordination change; what is published stays as all have seen it. */
async function ownDraft(turn: MemberTurn, number: number, db: Db): Promise<Acknowledgement> {
  const { one, held } = await heldAcknowledgement(db, asOwner(turn), number);
  if (one.municipalityId !== turn.member.municipality.id && !coordinates(turn.member)) throw notYours(one);
  if (held.state !== 'draft') throw isPublished(one);
  return one;
}

function notYours(one: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.not-yours',
    kind: acknowledgementName(one),
    title: 'Diese Kenntnisnahme können Sie nicht ändern',
    text: 'Einen Entwurf ändern die Kommune, die ihn vorbereitet hat, und die Koordination. Bitte wenden Sie sich dorthin.',
  });
}

function isPublished(one: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.published',
    kind: acknowledgementName(one),
    title: 'Diese Kenntnisnahme ist veröffentlicht',
    text: 'Was alle gesehen haben, ändert sich nicht mehr. Anderes geht als neue Kenntnisnahme herum, die Frist kann die Koordination verlängern.',
    ways: [{ title: 'Zur Kenntnis geben …', verb: 'acknowledgements.form' }],
  });
}

/** Each coordinator gets the draft, once more when it has changed; the line in the channel that one waits says nothing of it. */
async function layBefore(
  { roundId, at }: MemberTurn,
  { one, line }: { one: Acknowledgement; line: Reply | undefined },
  db: Db,
): Promise<void> {
  const personal = (reader: Member) => acknowledgementCard(one, { now: at, reader });
  await tellCoordination(db, { roundId, at, personal, line });
}
