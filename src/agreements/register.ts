import { bold, type Paragraph, paragraph, words } from '../cards/parts.ts';
import type { Db } from '../conversation/database.ts';
import { analyse } from '../search/index.ts';
import { type Agreement, agreementName } from './agreement.ts';
import { agreementsNow, allAgreements } from './store.ts';

const WHO = /\bwer\b/iu;
const CARES = /\b(?:kümmert|zuständig|verantwortlich|federführend)/iu;
const DOES = /\bwer\s+(?:macht|übernimmt)\b/iu;
const OURS = /\b(?:bei uns|im kreis|in der runde)\b/iu;
const ASKING = new Set(
  analyse(
    'wer kümmert kümmern zuständig verantwortlich federführend macht übernimmt bei uns Kreis Runde Zuständigkeit',
  ),
);
/** Agreements shown at most. */
const SHOWN = 2;
/** The share of its words that an agreement must have. */
const NEAR = 2 / 3;

/** „Wer kümmert sich um …?“, „Wer ist zuständig für …?“: what was agreed on it, if anything was. */
export const responsibleFor = {
  asks: (question: string): boolean =>
    WHO.test(question) && (CARES.test(question) || (DOES.test(question) && OURS.test(question))),
  show: async (db: Db, asked: { roundId: string }, question: string): Promise<readonly Paragraph[]> => {
    const found = about(await allAgreements(db, asked.roundId), question).slice(0, SHOWN);
    return found.map(line);
  },
};

function about(all: readonly Agreement[], question: string): readonly Agreement[] {
  const wanted = subjectOf(question);
  const open = all.filter(({ state }) => state === 'open');
  return open.filter(({ text }) => {
    const held = new Set(analyse(text));
    return wanted.length > 0 && wanted.filter((stem) => held.has(stem)).length >= NEAR * wanted.length;
  });
}

/** The nouns of a question, which say what it is about: „gemeinsame“ may stand there or not; all its words where it has none. */
function subjectOf(question: string): readonly string[] {
  const own = (said: string) => analyse(said).filter((stem) => !ASKING.has(stem));
  const nouns = own((question.match(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu) ?? []).join(' '));
  return nouns.length > 0 ? nouns : own(question);
}

function line(agreement: Agreement): Paragraph {
  const who = agreement.municipality?.name ?? 'alle Kommunen';
  return paragraph(words(`${agreementName(agreement)}, `), bold(who), words(`: ${agreement.text}`));
}

/** What was agreed and not dropped since, as it is held against what the ministry says. */
export async function standingAgreements(db: Db, roundId: string) {
  return (await agreementsNow(db, roundId))
    .filter(({ state }) => state !== 'dropped')
    .map((agreement) => {
      const { number, text } = agreement;
      const way = { title: `Absprache ${number} ansehen`, verb: 'agreements.show', data: { number } };
      return { key: String(number), name: agreementName(agreement), title: text, text, way };
    });
}
