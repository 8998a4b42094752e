import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { NBSP } from '../../german/write.ts';
import { type Asked, type Asking, whyNotOpen } from '../../responses/asking.ts';
import { type Close, type Kind, kind, type Matter } from '../../responses/kind.ts';
import { remarkedWords } from '../cards.ts';
import { minutesOf, remarkAskings } from '../circulation-store.ts';
import { minutesName, type Remarked, refOf } from '../minutes.ts';
import { type Outline, outlines } from '../store.ts';

/** *Protokollumlauf 2*. */
export function circulationName(number: number): string {
  return `Protokollumlauf${NBSP}${number}`;
}

/** Minutes that go round as something that is asked: that a municipality remarks on them, or says that it has nothing to remark. */
export function remarking(close: Close<Remarked>): Kind<Remarked> {
  return kind<Remarked>({
    askings: remarkAskings,
    right: 'speak',
    refuses: { closed: isClosed, notAsked },
    matters: async (db, { roundId, running }) =>
      matters(
        db,
        roundId,
        running.map(({ number }) => number),
      ),
    close,
  });
}

async function matters(db: Db, roundId: string, numbers: readonly number[]): Promise<Matter<Remarked>[]> {
  const of = await minutesOf(db, roundId, numbers);
  const all = new Map((await outlines(db, roundId)).map((one) => [one.number, one]));
  return numbers.flatMap((number) => {
    const minutes = all.get(of.get(number) ?? 0);
    return minutes ? [matter(number, minutes)] : [];
  });
}

function matter(number: number, minutes: Outline): Matter<Remarked> {
  const data = refOf(minutes);
  const title = minutesName(minutes);
  const show = { title: 'Niederschrift ansehen', verb: 'minutes.show', data };
  return {
    number,
    sentence: `Anmerkungen zur ${title}`,
    ways: [{ title: 'Keine Anmerkung', verb: 'minutes.no-remarks', data }, show],
    says: remarkedWords,
    called: { name: circulationName(number), title },
    change: show,
    ahead: { title: `Anmerkungen bis zu diesem Tag: ${title}`, way: show },
  };
}

function isClosed(asking: Asking<Remarked>): Refusal {
  return new Refusal({
    code: 'minutes.not-circulating',
    kind: 'Niederschrift',
    title: 'Diese Niederschrift läuft zurzeit nicht um',
    text: `${asking.state === 'draft' ? 'Die Koordination hat noch nicht um Anmerkungen gebeten.' : whyNotOpen(asking).replace('Sie wurde', 'Der Umlauf wurde')} Es ist nichts gespeichert. Was falsch ist, berichtigt die Koordination. Bitte wenden Sie sich an sie.`,
    ways: [{ title: 'Niederschriften ansehen', verb: 'minutes.list' }],
  });
}

function notAsked(_asking: Asking<Remarked>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'minutes.not-asked',
    kind: 'Niederschrift',
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die zu Beginn des Umlaufs teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}
