import { z } from 'zod';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import { type Attempt, command, type Owed } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { weekdayTime } from '../../german/write.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { saveNote } from './note-store.ts';
import { owedOf } from './owing.ts';
import type { Sources } from './situation.ts';

const USUAL = 'telefonisch erinnert';
const WHICH = 'Bitte angeben, worum es geht, z. B. Abstimmung 3.';
const TWIN = 'telefonisch erinnert Haan: Abstimmung 3';

/** Opens the form in which the Koordination notes that it has reminded somebody. */
export function noteForm(sources: Sources) {
  return command({
    verb: 'reminders.note-form',
    may: 'coordinate',
    writes: false,
    typed: [
      {
        pattern: /erinnerung notieren(?: zur?)? (?<matter>[^:;]{3,60})/u,
        example: 'erinnerung notieren zu Abstimmung 3',
      },
    ],
    input: z.object({ matter: shortText(WHICH, 80) }),
    run: async (turn, { matter }, db) => {
      const owed = await owedOf(db, sources.owed, turn, matter);
      return form(owed, await municipalitiesOf(db, turn.roundId), { values: { note: USUAL } });
    },
  });
}

/** Notes that the Koordination has reminded a municipality of a matter in another way. */
export function note(sources: Sources) {
  return command({
    verb: 'reminders.note',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /(?:telefonisch )?erinnert (?<municipality>[^:;]{2,60})/u, tail: 'matter', example: TWIN }],
    input: z.object({
      matter: shortText(WHICH, 80),
      municipality: shortText('Bitte die Kommune wählen.', 80),
      note: shortText(undefined, 200).default(USUAL),
    }),
    run: async (turn, given, db) => {
      const owed = await owedOf(db, sources.owed, turn, given.matter);
      const order = await municipalitiesOf(db, turn.roundId);
      const owing = order.filter(({ id }) => owed.some(({ municipalityId }) => municipalityId === id));
      const meant = municipalityNamed(given.municipality, owing);
      if (!meant) throw new InvalidInput({ municipality: 'Bitte eine Kommune wählen, deren Antwort noch fehlt.' });
      const { roundId, member, at } = turn;
      const [{ key }] = owed;
      await saveNote(db, roundId, { key, municipalityId: meant.id, at, office: member.office, note: given.note });
      return notice({
        kind: 'Erinnerung',
        title: 'Die Notiz ist gespeichert',
        text: `${calledOf(owed[0])}, ${meant.name}: ${given.note}, ${weekdayTime(at)}`,
        ways: [{ title: 'Offen in der Runde', verb: 'reminders.owing' }],
      });
    },
    invalid: (turn, attempt, db) => showAgain(sources, turn, attempt, db),
  });
}

async function showAgain(
  sources: Sources,
  turn: MemberTurn,
  { raw, errors }: Attempt,
  db: Parameters<typeof municipalitiesOf>[0],
): Promise<Reply> {
  const owed = await owedOf(db, sources.owed, turn, String(raw['matter'] ?? ''));
  return form(owed, await municipalitiesOf(db, turn.roundId), { values: raw, errors, attempt: attemptOf(raw) });
}

function calledOf({ matter, sentence }: Owed): string {
  return matter?.name ?? sentence;
}

function form(
  owed: readonly [Owed, ...Owed[]],
  order: readonly { readonly id: string; readonly name: string }[],
  filled: Filled,
): Reply {
  const [first] = owed;
  const missing = order.filter(({ id }) => owed.some(({ municipalityId }) => municipalityId === id));
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'municipality',
      label: 'Kommune',
      required: true,
      choices: missing.map(({ id, name }) => ({ value: id, title: name })),
    },
    { kind: 'text', name: 'note', label: 'Notiz', maxLength: 200 },
  ];
  const content = {
    kind: calledOf(first),
    title: 'Erinnerung notieren',
    hint: 'Die Notiz sieht nur die Koordination, mit Datum.',
    fields,
    submit: { title: 'Notiz speichern', verb: 'reminders.note', data: { matter: first.key } },
  };
  return {
    card: 'conversation/form',
    data: formData(content, filled),
    summary: notification(`Erinnerung notieren: ${calledOf(first)}`),
    personal: { twin: TWIN },
  };
}
