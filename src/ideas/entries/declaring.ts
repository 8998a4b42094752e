import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { type DeclarationKind, declarationOf } from '../entry.ts';
import { ENTRY, holdEntry, numberField, openEntryFor } from '../entry-access.ts';
import { endDeclaration, findEntryOrThrow, saveDeclaration } from '../entry-store.ts';
import { NEED_LENGTH, needForm } from '../form.ts';
import { type Idea, ideaName } from '../idea.ts';
import { ideaCard, OBJECT, supportSentence } from '../idea-card.ts';
import { keptCard } from '../kept-card.ts';
import { ADOPTED, NEED, NEED_FORM, NEED_MET, SUPPORTED, UNADOPTED, UNSUPPORTED } from './declared-sayings.ts';

const numbered = z.object({ number: numberField });

/** A municipality supports an entry. */
export const support = command({
  verb: 'ideas.support',
  asked: SUPPORTED,
  may: 'speak',
  writes: true,
  typed: [{ pattern: new RegExp(`${ENTRY} unterstuetzen`, 'u'), example: 'idee 3 unterstützen' }],
  input: numbered,
  run: async (turn, { number }, db) => {
    await declare(turn, { number, kind: 'support' }, db);
    return standing(turn, { number, says: (object) => `unterstützt ${object}.` }, db);
  },
});

/** A municipality takes its support back. */
export const endSupport = command({
  verb: 'ideas.end-support',
  asked: UNSUPPORTED,
  may: 'speak',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${ENTRY} (?:unterstuetzung zuruecknehmen|nicht (?:mehr )?unterstuetzen)`, 'u'),
      example: 'idee 3 unterstützung zurücknehmen',
    },
  ],
  input: numbered,
  run: async (turn, { number }, db) => {
    await end(turn, { number, kind: 'support' }, db);
    return standing(turn, { number, says: (object) => `unterstützt ${object} nicht.` }, db);
  },
});

/** A municipality has taken a best practice over. */
export const adopt = command({
  verb: 'ideas.adopt',
  asked: ADOPTED,
  may: 'speak',
  writes: true,
  typed: [{ pattern: new RegExp(`${ENTRY} uebernehmen`, 'u'), example: 'idee 3 übernehmen' }],
  input: numbered,
  run: async (turn, { number }, db) => {
    const { idea } = await openEntryFor(db, turn, number);
    if (idea.kind !== 'practice' || idea.municipality.id === turn.member.municipality.id) throw notToAdopt(idea);
    await declare(turn, { number, kind: 'adoption' }, db);
    return standing(turn, { number, says: (object) => `hat ${object} übernommen.` }, db);
  },
});

/** A municipality takes back that it has taken a best practice over. */
export const endAdoption = command({
  verb: 'ideas.end-adoption',
  asked: UNADOPTED,
  may: 'speak',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${ENTRY} (?:uebernahme zuruecknehmen|nicht (?:mehr )?uebernehmen)`, 'u'),
      example: 'idee 3 übernahme zurücknehmen',
    },
  ],
  input: numbered,
  run: async (turn, { number }, db) => {
    await end(turn, { number, kind: 'adoption' }, db);
    return standing(turn, { number, says: (object) => `hat ${object} nicht übernommen.` }, db);
  },
});

/** Only what has been tried elsewhere can be taken over. */
function notToAdopt(idea: Idea): Refusal {
  const own = idea.kind === 'practice';
  return new Refusal({
    code: 'ideas.not-to-adopt',
    kind: ideaName(idea),
    title: own ? 'Die eigene Best Practice ist schon da' : `${ideaName(idea)} ist keine Best Practice`,
    text: own
      ? 'Übernommen wird sie von anderen Kommunen.'
      : 'Übernommen werden Best Practices. Ist daraus eine geworden, lässt sich die Art des Eintrags ändern.',
    ways: [{ title: 'Eintrag ansehen', verb: 'ideas.show', data: { number: String(idea.number) } }],
  });
}

/** What a member's municipality declares takes the place of what it declared before; the same again changes nothing. */
async function declare(
  turn: MemberTurn,
  made: { number: number; kind: DeclarationKind; text?: string },
  db: Db,
): Promise<void> {
  const entry = await holdEntry(db, turn, made.number);
  const before = declarationOf(entry, made.kind, turn.member.municipality.id);
  if (before && before.text === made.text) return;
  await saveDeclaration(db, turn, made);
  await touch(db, turn.roundId, `ideas.card:${made.number}`);
}

async function end(turn: MemberTurn, ended: { number: number; kind: DeclarationKind }, db: Db): Promise<void> {
  const entry = await holdEntry(db, turn, ended.number);
  if (!declarationOf(entry, ended.kind, turn.member.municipality.id)) return;
  await endDeclaration(db, turn, ended);
  await touch(db, turn.roundId, `ideas.card:${ended.number}`);
}

/** The entry as its reader now sees it; in a channel, a line that says what is kept. */
async function standing(
  turn: MemberTurn,
  told: { number: number; says: (object: string) => string },
  db: Db,
): Promise<Reply> {
  const entry = await findEntryOrThrow(db, turn.roundId, told.number);
  const sentence = `${turn.member.municipality.name} ${told.says(OBJECT[entry.idea.kind])}`;
  if (!isPrivate(turn)) return keptCard(entry, sentence, `${supportSentence(entry)}.`);
  return { ...ideaCard(entry, turn.member), summary: notification(sentence), replaces: mayReplace(turn) };
}

const needText = z
  .string('Bitte eingeben, was abzusprechen ist.')
  .min(3, 'Bitte eingeben, was abzusprechen ist.')
  .max(NEED_LENGTH, `Bitte auf ${NEED_LENGTH}\u00a0Zeichen kürzen.`);

/** A municipality wants something about an entry coordinated. */
export const need = command({
  verb: 'ideas.need',
  asked: NEED,
  may: 'speak',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${ENTRY} absprachebedarf`, 'u'),
      tail: 'text',
      example: 'idee 3 absprachebedarf: gemeinsame Öffnungszeiten',
    },
  ],
  input: z.object({ number: numberField, text: needText }),
  run: async (turn, { number, text }, db) => {
    await declare(turn, { number, kind: 'need', text }, db);
    const sentence = `${turn.member.municipality.name} hat Absprachebedarf angemeldet.`;
    return keptCard(await findEntryOrThrow(db, turn.roundId, number), sentence, 'Er steht beim Eintrag im Kanal.');
  },
  about: 'number',
  invalid: async (turn, attempt, db) => {
    const { idea } = await openEntryFor(db, turn, numberField.parse(attempt.raw['number']));
    return needForm(idea, filledFrom(attempt));
  },
});

function filledFrom({ raw, errors }: Attempt) {
  return { values: raw, errors, attempt: attemptOf(raw) };
}

/** Opens the form for a coordination need, with what the municipality has registered before. */
export const openNeedForm = command({
  verb: 'ideas.need-form',
  asked: NEED_FORM,
  may: 'speak',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} absprachebedarf`, 'u'), example: 'idee 3 absprachebedarf' }],
  input: numbered,
  run: async (turn, { number }, db) => {
    const entry = await openEntryFor(db, turn, number);
    const { text = '' } = declarationOf(entry, 'need', turn.member.municipality.id) ?? {};
    return needForm(entry.idea, { values: { text } });
  },
});

/** What a municipality wanted to coordinate is settled. */
export const endNeed = command({
  verb: 'ideas.end-need',
  asked: NEED_MET,
  may: 'speak',
  writes: true,
  typed: [
    { pattern: new RegExp(`${ENTRY} absprachebedarf erledigt`, 'u'), example: 'idee 3 absprachebedarf erledigt' },
  ],
  input: numbered,
  run: async (turn, { number }, db) => {
    await end(turn, { number, kind: 'need' }, db);
    const entry = await findEntryOrThrow(db, turn.roundId, number);
    return keptCard(entry, `${turn.member.municipality.name} hat zu ${ideaName(entry.idea)} nichts mehr abzusprechen.`);
  },
});
