import { bold, type Paragraph, paragraph, words } from '../cards/parts.ts';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { dotted } from '../german/write.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import { find, soughtIn } from './narrowing.ts';
import { bearerName, holdsOn, type Responsibility, responsibilityName } from './responsibility.ts';
import { allResponsibilities } from './store.ts';

/** In which round, and when, something is asked. */
interface AskedIn {
  readonly roundId: string;
  readonly at: Instant;
}

/** What was agreed on who does something: whether a question asks for that, and the lines that answer it, if there are any. */
export interface Agreed {
  asks(question: string): boolean;
  show(db: Db, asked: AskedIn, question: string): Promise<readonly Paragraph[]>;
}

const WHO = /\b(?:wer|welche stelle|welches amt|an wen|bei wem)\b/iu;
const DOES =
  /\b(?:macht|machen|übernimmt|kümmert|zuständig|verantwortlich|federführend|betreibt|bietet|koordiniert|wenden|wende|wendet|melde|ansprechbar|hilft)\b/iu;
/** Words of the asking: all others say what is asked for. */
const ASKING =
  /(?<!\p{L})(?:wer|welche[rs]?|stelle|amt|wen|wem|ist|sind|sich|macht|machen|eigentlich|denn|bitte|übernimmt|kümmert|um|zuständig|zuständige|verantwortlich|federführend|betreibt|bietet|an|koordiniert|wenden|melde|wende|ich|wir|man|mich|uns|bei|hilft|ansprechbar|für|die|der|das|den|dem|des)(?!\p{L})/giu;
/** Responsibilities shown at most. */
const SHOWN = 3;
const NOBODY = 'Wer dafür zuständig ist, ist in der Runde noch nicht festgehalten.';

/**
 * „Wer macht Wohnungslosenhilfe in Velbert?“: what the register says, and beside it what was agreed; where neither says
 * anything and the question asks for nothing else, that.
 */
export function whoDoes(agreed: Agreed) {
  return {
    asks: (question: string): boolean => agreed.asks(question) || (WHO.test(question) && DOES.test(question)),
    show: async (db: Db, asked: AskedIn, question: string): Promise<readonly Paragraph[] | undefined> => {
      const borne = await bearing(db, asked, question);
      if (!agreed.asks(question)) return borne.length > 0 ? borne : undefined;
      const all = [...borne, ...(await agreed.show(db, asked, question))];
      return all.length > 0 ? all : [paragraph(bold(NOBODY))];
    },
  };
}

async function bearing(db: Db, { roundId, at }: AskedIn, question: string): Promise<Paragraph[]> {
  const all = (await allResponsibilities(db, roundId)).filter((one) => holdsOn(one, dayOf(at)));
  if (all.length === 0) return [];
  const { words: typed, municipality } = soughtIn(question, await municipalitiesOf(db, roundId));
  const sought = typed.replace(ASKING, ' ').trim();
  return sought === '' ? [] : find(all, { words: sought, municipality }).slice(0, SHOWN).map(line);
}

function line(one: Responsibility): Paragraph {
  const { contact, standIn, network, source, task } = one;
  const offices = dotted(
    contact === undefined ? '' : `Ansprechstelle: ${contact}`,
    standIn === undefined ? '' : `Vertretung: ${standIn}`,
    network === undefined ? '' : `Netzwerk: ${network}`,
    source === undefined ? '' : `Quelle: ${source}`,
  );
  const rest = offices === '' ? '' : `. ${offices}`;
  return paragraph(words(`${responsibilityName(one)}, `), bold(bearerName(one)), words(`: ${task}${rest}`));
}
