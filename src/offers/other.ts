import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { command } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Reading } from '../understanding/index.ts';
import { OTHER, type Said, SHOW, understoodCard, unsureCard } from './cards.ts';
import { type Heard, hear, type PlainNeeds } from './hearing.ts';
import { keep } from './meaning.ts';
import { apart, formOf, type Offer, offersOf } from './offer.ts';
import { countUnknown } from './store.ts';

const text = z.string().max(600);
const verb = z.string().max(60);

/** Shows what else a message may have meant: the next two readings, and the form of what it names. */
export function other(needs: PlainNeeds) {
  return command({
    verb: OTHER,
    may: 'known',
    writes: true,
    unrecorded: true,
    typed: [{ pattern: /etwas anderes/u, tail: 'text', example: 'etwas anderes: Wir kommen nicht zur Sitzung' }],
    input: z.object({ text, not: z.array(verb).max(5).optional() }),
    run: async (turn, { text: said, not = [] }, db) => {
      const heard = await hear(needs, db, turn, said);
      const [offered] = not;
      if (offered !== undefined) await countUnknown(db, turn, { verb: offered, words: heard.words });
      const next = [...heard.read.readings, ...heard.read.others].filter((one) => !not.includes(one.verb));
      const offers = apart([...(await possible(needs, db, { heard, readings: next })), ...formFor(needs, heard)]);
      await keep(db, { turn, words: [] }, offers.slice(0, 2));
      return { ...unsureCard(offers, saidOf(heard, not)), asks: true };
    },
  });
}

/** Shows what a message that was answered as a question may have wanted done, for the click that does it. */
export function show(needs: PlainNeeds) {
  return command({
    verb: SHOW,
    may: 'known',
    writes: true,
    unrecorded: true,
    typed: [{ pattern: /gemeint ist/u, tail: 'text', example: 'gemeint ist: Wir kommen nicht zur Sitzung' }],
    input: z.object({ text, verb: verb.optional() }),
    run: async (turn, { text: said, verb: wanted }, db): Promise<Reply> => {
      const heard = await hear(needs, db, turn, said);
      const meaning = heard.read.readings.find((one) => wanted === undefined || one.verb === wanted);
      const [offer] = meaning
        ? await offersOf(needs, db, { turn, meaning: { ...meaning, subject: heard.subject } })
        : [];
      if (!offer) throw gone();
      await keep(db, { turn, words: [] }, [offer]);
      return { ...understoodCard(offer, saidOf(heard, [offer.command.verb])), follows: true };
    },
  });
}

async function possible(
  needs: PlainNeeds,
  db: Db,
  { heard: { turn, subject }, readings }: { heard: Heard; readings: readonly Reading[] },
): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  for (const reading of readings.slice(0, 2)) {
    try {
      offers.push(...(await offersOf(needs, db, { turn, meaning: { ...reading, subject } })).slice(0, 1));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return offers;
}

/** The form of the first reading, with all that was understood in it. */
function formFor(needs: PlainNeeds, { read, turn }: Heard): readonly Offer[] {
  const [first] = read.readings;
  const form = first && formOf(needs, turn, first);
  return form ? [form] : [];
}

function saidOf({ turn, text: said }: Heard, offered: readonly string[]): Said {
  return { personId: turn.member.personId, text: said, offered };
}

function gone(): Refusal {
  return new Refusal({
    code: 'offers.gone',
    title: 'Dieser Vorschlag gilt nicht mehr',
    text: 'Schreiben Sie bitte noch einmal, was Sie möchten.',
    ways: [{ title: 'Hilfe', verb: 'help.show' }],
  });
}
