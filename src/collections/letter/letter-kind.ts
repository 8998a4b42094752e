import { Refusal } from '../../conversation/refusal.ts';
import type { Asked, Asking, AskingState } from '../../responses/asking.ts';
import { type Close, type Kind, kind, type Matter } from '../../responses/kind.ts';
import { collectionName } from '../collection.ts';
import { letterAskings, type Reviewed } from '../letter-store.ts';
import { outlines } from '../store.ts';
import { reviewWords } from './letter-card.ts';

/** A letter as something that is asked: that a municipality agrees, or remarks on it. It is no vote. */
export function reviewing(close: Close<Reviewed>): Kind<Reviewed> {
  return kind<Reviewed>({
    askings: letterAskings,
    right: 'speak',
    refuses: { closed: isClosed, notAsked },
    matters: async (db, { roundId, running }) =>
      (
        await outlines(
          db,
          roundId,
          running.map(({ number }) => number),
        )
      ).map(matter),
    close,
  });
}

function matter({ number, title }: { number: number; title: string }): Matter<Reviewed> {
  const data = { number };
  const show = { title: 'Schreiben ansehen', verb: 'collections.letter', data };
  return {
    number,
    sentence: `Rückmeldung zum Schreiben ans MAGS (${collectionName({ number })}): ${title}`,
    ways: [{ title: 'Einverstanden', verb: 'collections.agree', data }, show],
    says: ({ remark }) => reviewWords(remark),
    called: { name: `Schreiben ans MAGS (${collectionName({ number })})`, title },
    change: show,
    ahead: { title: `Umlauf des Schreibens ans MAGS: ${title}`, way: show },
  };
}

function isClosed(asking: Asking<Reviewed>): Refusal {
  return new Refusal({
    code: 'collections.not-circulating',
    kind: 'Schreiben ans MAGS',
    title: 'Das Schreiben läuft nicht um',
    text: WHY[asking.state],
    ways: [
      asking.state === 'draft'
        ? { title: 'Sammlungen ansehen', verb: 'collections.list' }
        : { title: 'Schreiben ansehen', verb: 'collections.letter', data: { number: asking.number } },
    ],
  });
}

const WHY: Readonly<Record<AskingState, string>> = {
  draft: 'Die Koordination hat den Umlauf noch nicht begonnen.',
  open: 'Der Umlauf ist beendet. Die Koordination sendet das Schreiben.',
  closed: 'Der Umlauf ist beendet. Die Koordination sendet das Schreiben.',
  cancelled: 'Der Umlauf ist abgebrochen. Der Grund steht am Schreiben.',
};

function notAsked(_asking: Asking<Reviewed>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'collections.not-asked',
    kind: 'Schreiben ans MAGS',
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die zu Beginn des Umlaufs an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}
