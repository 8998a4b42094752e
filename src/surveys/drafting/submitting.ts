import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { readField, unread } from '../../conversation/day-fields.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { coordinates } from '../../municipalities/rights.ts';
import type { Held } from '../../responses/askings.ts';
import { deadlineFields, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import { endFields, openingEnd, saidEnd } from '../../responses/draft-end.ts';
import { asOwner } from '../../responses/finding.ts';
import { oneALine } from '../../text/ends.ts';
import type { SurveyAnswer } from '../answer.ts';
import { fieldLine, readFieldLines, type SurveyField, usualField } from '../field.ts';
import { discreet, heldSurvey, surveyFor, surveyNumber } from '../finding.ts';
import { changeSurvey, findSurveyOrThrow, saveSurvey } from '../store.ts';
import { isFrozen, type Survey, type SurveyProposal, type Visibility } from '../survey.ts';
import { surveyCard } from '../survey-card.ts';
import { surveys } from '../surveys.ts';
import { surveyName } from '../wording.ts';
import { draftForm, readVisibility, TWIN, valuesOf, waitingLine } from './draft-form.ts';
import { changing, opening } from './draft-sayings.ts';
import { inOneLine, isLabel, LABELS, openingFields } from './typed-lines.ts';

/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 3000;
const TITLE = 'Bitte die Frage eingeben.';
const VISIBLE = 'Bitte wählen: alle sofort, alle nach dem Ende oder nur die Koordination.';

const schema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  number: surveyNumber.optional(),
  title: z.string(TITLE).min(3, TITLE).max(140, 'Bitte auf 140\u00a0Zeichen kürzen.'),
  purpose: z.string().max(500, 'Bitte auf 500\u00a0Zeichen kürzen.').optional(),
  fields: readField('Bitte mindestens ein Feld eingeben.', (read) =>
    Array.isArray(read) ? (read as readonly SurveyField[]) : undefined,
  ),
  visibility: readField(VISIBLE, (read) => (typeof read === 'string' ? (read as Visibility) : undefined)),
  ...endFields,
});

/** Opens the form, with what was said of it, or as another survey asked. */
export const openForm = command({
  verb: 'surveys.form',
  may: 'draft',
  writes: false,
  typed: [
    { pattern: /(?:neue )?rundfrage(?: anlegen)?/u, example: 'rundfrage' },
    { pattern: /(?:neue )?rundfrage/u, tail: 'title', example: 'rundfrage: Wie viele Anträge liegen vor?' },
    { pattern: /rundfrage (?<like>\d{1,6}) wiederholen/u, example: 'rundfrage 3 wiederholen' },
  ],
  asked: opening,
  input: z.object({
    title: z.string().max(LONGEST_SAID).optional(),
    purpose: z.string().max(LONGEST_SAID).optional(),
    fields: z.string().max(LONGEST_SAID).optional(),
    visibility: shortText().optional(),
    like: surveyNumber.optional(),
    ...deadlineFields,
  }),
  reads: openingFields,
  run: async (turn, { like, title = '', visibility, ...typed }, db) => {
    const said = { ...typed, visibility: readVisibility(visibility ?? '') };
    const before = like === undefined ? {} : valuesOf(await surveyFor(db, turn, { number: like }), turn.at);
    const usual = { title, fields: title === '' ? '' : fieldLine(usualField(title)) };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return draftForm({ values: { ...usual, ...before, ...openingEnd(given, turn.at), ...given } });
  },
  invalid: async ({ at }, { raw, fields, errors }: Attempt) =>
    draftForm({ values: { ...proposedDeadline(at), ...fields }, errors, attempt: attemptOf(raw) }),
});

/** Keeps a draft and shows it; who may publish it gets the button. With a number it changes what nobody has answered yet. */
export const submit = command({
  verb: 'surveys.submit',
  may: 'draft',
  writes: true,
  creates: true,
  typed: [{ pattern: /rundfrage anlegen/u, tail: 'typed', example: TWIN }],
  input: schema,
  reads: fieldsOf,
  run: keep,
  invalid: async (turn, { raw, fields, errors }: Attempt) => {
    const { typedFields, typedVisibility, ...rest } = fields;
    const number = surveyNumber.safeParse(raw['number']).data;
    const values = {
      ...proposedDeadline(turn.at),
      ...rest,
      fields: typeof typedFields === 'string' ? oneALine(typedFields) : '',
      visibility: readVisibility(String(typedVisibility ?? '')) ?? '',
    };
    return draftForm({ values, errors, attempt: attemptOf(raw) }, number);
  },
});

/** The fields of an input as they are read; the typed twin brings them in one text, and an operation of its own. */
function fieldsOf(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  const named =
    typeof typed === 'string'
      ? { operation: randomUUID(), ...readFields(inOneLine(typed, isLabel), 'title', LABELS) }
      : raw;
  const { fields: lines, visibility = 'after-end', ...rest } = named as Raw;
  const title = typeof rest['title'] === 'string' ? rest['title'] : '';
  const text = typeof lines === 'string' && lines.length <= LONGEST_SAID ? lines : undefined;
  const read = text === undefined ? undefined : readFieldLines(text);
  const usual = typeof typed === 'string' && lines === undefined ? [usualField(title)] : undefined;
  return readDeadline(
    {
      ...rest,
      typedFields: lines,
      fields: typeof read === 'string' ? unread(read) : (read ?? usual),
      typedVisibility: visibility,
      visibility: readVisibility(String(visibility)),
    },
    now,
  );
}

async function keep(turn: MemberTurn, input: z.output<typeof schema>, db: Db): Promise<Reply> {
  const { operation, number: changed, title, purpose, fields, visibility } = input;
  const proposal = { title, purpose, fields, visibility, ...saidEnd(input, turn.at) };
  if (changed !== undefined) return change(turn, { number: changed, proposal }, db);
  const { number, isNew } = await saveSurvey(db, turn, { operation, proposal });
  const survey = await findSurveyOrThrow(db, turn.roundId, number);
  if (isNew && (!coordinates(turn.member) || turn.dialog === true))
    await layBefore(turn, { survey, line: waitingLine(survey) }, db);
  return shown(turn, survey);
}

function shown(turn: MemberTurn, survey: Survey): Reply {
  const card = surveyCard(survey, { now: turn.at, reader: turn.member });
  return discreet(turn, survey, { ...card, replaces: mayReplace(turn) });
}

/** Each coordinator gets the draft, once more when it has changed; the line in the channel that one waits says nothing of it. */
async function layBefore(
  { roundId, at }: MemberTurn,
  { survey, line }: { survey: Survey; line: Reply | undefined },
  db: Db,
): Promise<void> {
  const personal = (reader: Member) => surveyCard(survey, { now: at, reader });
  await tellCoordination(db, { roundId, at, personal, line });
}

/** Opens the form of a survey that nobody has answered yet. */
export const openChange = command({
  verb: 'surveys.change',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /rundfrage (?<number>\d{1,6}) aendern/u, example: 'rundfrage 3 ändern' }],
  asked: changing,
  input: z.object({ number: surveyNumber }),
  run: async (turn, { number }, db) =>
    draftForm({ values: valuesOf((await changeable(turn, number, db)).survey, turn.at) }, number),
});

/** Who drafted it and the Koordination change a draft; once it is published, the Koordination alone. */
async function changeable(
  turn: MemberTurn,
  number: number,
  db: Db,
): Promise<{ survey: Survey; held: Held<SurveyAnswer> }> {
  const { survey, held } = await heldSurvey(db, asOwner(turn), number);
  const isOwn = survey.municipalityId === turn.member.municipality.id && held.state === 'draft';
  if (!isOwn && !coordinates(turn.member)) throw notYours(survey);
  if (isFrozen(survey)) throw frozen(survey);
  return { survey, held };
}

async function change(
  turn: MemberTurn,
  { number, proposal }: { number: number; proposal: SurveyProposal },
  db: Db,
): Promise<Reply> {
  const { roundId } = turn;
  const { survey: before, held } = await changeable(turn, number, db);
  if (before.asking.state === 'open' && proposal.closesAt !== before.closesAt)
    throw new InvalidInput({ closesOn: `Die Frist ändert „rundfrage ${number} verlängern“.` });
  await changeSurvey(db, { roundId, number }, proposal);
  if (held.state === 'open') await surveys.askAnew(db, held, { at: turn.at });
  await touch(db, roundId, `surveys.card:${number}`);
  const survey = await findSurveyOrThrow(db, roundId, number);
  if (!coordinates(turn.member)) await layBefore(turn, { survey, line: undefined }, db);
  return shown(turn, survey);
}

function notYours(survey: Survey): Refusal {
  return new Refusal({
    code: 'surveys.not-yours',
    kind: surveyName(survey),
    title: 'Diese Rundfrage können Sie nicht ändern',
    text: 'Einen Entwurf können die Kommune, die ihn vorbereitet hat, und die Koordination ändern; nach der Veröffentlichung nur die Koordination. Bitte wenden Sie sich dorthin.',
  });
}

function frozen(survey: Survey): Refusal {
  return new Refusal({
    code: 'surveys.frozen',
    kind: surveyName(survey),
    title: 'Die Felder stehen fest',
    text: 'Seit die erste Antwort vorliegt, lassen sie sich nicht mehr ändern. Mit „Wiederholen“ beginnen Sie eine neue Rundfrage mit denselben Feldern.',
    ways: [{ title: 'Wiederholen …', verb: 'surveys.form', data: { like: survey.number } }],
  });
}
