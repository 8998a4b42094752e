import { Refusal } from '../conversation/refusal.ts';
import { type Asked, type Asking, whyNotOpen } from '../responses/asking.ts';
import { type Close, type Kind, kind, type Matter } from '../responses/kind.ts';
import { type Brought, broughtWords, collectionName } from './collection.ts';
import { broughtAskings, outlines } from './store.ts';

/** A collection as something that is asked: that a municipality brings its questions, or says that it has no more. */
export function collecting(close: Close<Brought>): Kind<Brought> {
  return kind<Brought>({
    askings: broughtAskings,
    right: 'speak',
    refuses: { closed: isClosed, notAsked },
    matters: async (db, { roundId, running }) => {
      const numbers = running.map(({ number }) => number);
      return (await outlines(db, roundId, numbers)).map(matter);
    },
    close,
  });
}

function matter({ number, title }: { number: number; title: string }): Matter<Brought> {
  const data = { number };
  const show = { title: `Sammlung ${number} ansehen`, verb: 'collections.show', data };
  return {
    number,
    sentence: `Fragen zur ${collectionName({ number })}: ${title}`,
    ways: [
      { title: 'Keine weiteren', verb: 'collections.nothing', data },
      { title: 'Frage ergänzen …', verb: 'questions.form' },
      show,
    ],
    says: broughtWords,
    called: { name: collectionName({ number }), title },
    change: show,
    ahead: { title: `Frist der ${collectionName({ number })}: ${title}`, way: show },
  };
}

function isClosed(asking: Asking<Brought>): Refusal {
  return new Refusal({
    code: 'collections.closed',
    kind: collectionName(asking),
    title: 'Diese Sammlung ist beendet',
    text: `${whyNotOpen(asking)} Es wurde nichts gespeichert. Eine Frage können Sie jederzeit für das nächste Schreiben aufnehmen.`,
    ways: [
      { title: 'Frage aufnehmen …', verb: 'questions.form' },
      { title: `Sammlung ${asking.number} ansehen`, verb: 'collections.show', data: { number: asking.number } },
    ],
  });
}

function notAsked(asking: Asking<Brought>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'collections.not-asked',
    kind: collectionName(asking),
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die bei der Veröffentlichung an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}
