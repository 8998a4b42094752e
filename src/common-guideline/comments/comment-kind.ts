import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { type Asked, type Asking, whyNotOpen } from '../../responses/asking.ts';
import { type Close, type Kind, kind, type Matter } from '../../responses/kind.ts';
import { type Commented, circulationName, commentedWords } from '../comment.ts';
import { commentAskings, guidelinesOf } from '../comment-store.ts';
import { outlines } from '../store.ts';

/** A draft that goes round as something that is asked: that a municipality comments on it, or says that it has no comment. */
export function commenting(close: Close<Commented>): Kind<Commented> {
  return kind<Commented>({
    askings: commentAskings,
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

async function matters(db: Db, roundId: string, numbers: readonly number[]): Promise<Matter<Commented>[]> {
  const guidelines = await guidelinesOf(db, roundId, numbers);
  const titles = new Map((await outlines(db, roundId)).map(({ number, title }) => [number, title]));
  return numbers.map((number) => {
    const guideline = guidelines.get(number) ?? 0;
    return matter({ number, guideline, title: titles.get(guideline) ?? '' });
  });
}

function matter({ number, guideline, title }: { number: number; guideline: number; title: string }): Matter<Commented> {
  const data = { number: guideline };
  const show = { title: `Richtlinie ${guideline} ansehen`, verb: 'guideline.show', data };
  return {
    number,
    sentence: `Anmerkungen zum Entwurf: ${title}`,
    ways: [{ title: 'Keine Anmerkungen', verb: 'guideline.no-comments', data }, show],
    says: commentedWords,
    called: { name: circulationName({ number }), title },
    change: show,
    ahead: { title: `Anmerkungen bis zu diesem Tag: ${title}`, way: show },
  };
}

function isClosed(asking: Asking<Commented>): Refusal {
  return new Refusal({
    code: 'guideline.not-circulating',
    kind: 'Gemeinsame Richtlinie',
    title: 'Der Entwurf läuft zurzeit nicht um',
    text: `${asking.state === 'draft' ? 'Die Koordination hat noch nicht um Anmerkungen gebeten.' : whyNotOpen(asking)} Es ist nichts gespeichert. Eine Änderung können Sie jederzeit vorschlagen.`,
    ways: [{ title: 'Richtlinie ansehen', verb: 'guideline.show' }],
  });
}

function notAsked(_asking: Asking<Commented>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'guideline.not-asked',
    kind: 'Gemeinsame Richtlinie',
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die zu Beginn der Anmerkungsrunde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}
