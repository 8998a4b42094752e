import { Refusal } from '../conversation/refusal.ts';
import { post, touch } from '../delivery/outbox.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { type Asked, type Asking, whyNotOpen } from '../responses/asking.ts';
import { type Close, kind, type Matter } from '../responses/kind.ts';
import { type Acknowledgement, acknowledgementName, type Noted } from './acknowledgement.ts';
import { acknowledgementCard } from './cards.ts';
import { findAcknowledgementOrThrow, notedAskings, outlines } from './store.ts';

/** What goes round as something that is asked: that a municipality takes note. Staff may where the form says so. */
export const acknowledgements = kind<Noted>({
  askings: notedAskings,
  right: 'speak',
  refuses: { closed: isClosed, notAsked },
  matters: async (db, { roundId, running }) => {
    const numbers = running.map(({ number }) => number);
    return (await outlines(db, roundId, numbers)).map(matter);
  },
  close,
});

function matter({ number, title }: { number: number; title: string }): Matter<Noted> {
  const data = { number };
  return {
    number,
    sentence: `Bestätigung zur ${acknowledgementName({ number })}: ${title}`,
    ways: [
      { title: 'Kenntnis genommen', verb: 'acknowledgements.confirm', data },
      { title: 'Ansehen', verb: 'acknowledgements.show', data },
    ],
    says: () => 'Kenntnis genommen',
    called: { name: acknowledgementName({ number }), title },
    change: { title: 'Ansehen', verb: 'acknowledgements.show', data },
    ahead: {
      title: `Frist der ${acknowledgementName({ number })}: ${title}`,
      way: { title: `Kenntnisnahme ${number} ansehen`, verb: 'acknowledgements.show', data },
    },
  };
}

/** Says who has not confirmed. */
async function close(...[db, { roundId, asking, now }]: Parameters<Close<Noted>>): Promise<void> {
  const { channel } = await findRoundOrThrow(db, roundId);
  const one = await findAcknowledgementOrThrow(db, roundId, asking.number);
  await touch(db, roundId, `acknowledgements.card:${one.number}`);
  await post(db, { roundId, conversationId: channel, at: now, reply: acknowledgementCard(one, { now }) });
}

function isClosed(asking: Asking<Noted>): Refusal {
  return new Refusal({
    code: 'acknowledgements.closed',
    kind: acknowledgementName(asking),
    title: 'Diese Kenntnisnahme ist beendet',
    text: `${whyNotOpen(asking)} Es wurde nichts gespeichert.`,
    ways: [{ title: 'Kenntnisnahme ansehen', verb: 'acknowledgements.show', data: { number: asking.number } }],
  });
}

/** It is over before its end: what goes round is no longer the newest. */
export function overtaken({ number, overtakenBy }: Pick<Acknowledgement, 'number' | 'overtakenBy'>): Refusal {
  return new Refusal({
    code: 'acknowledgements.overtaken',
    kind: acknowledgementName({ number }),
    title: 'Diese Kenntnisnahme ist beendet',
    text: `Inzwischen gilt eine neuere Fassung: ${overtakenBy}. Es wurde nichts gespeichert.`,
    ways: [{ title: 'Kenntnisnahme ansehen', verb: 'acknowledgements.show', data: { number } }],
  });
}

function notAsked(asking: Asking<Noted>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'acknowledgements.not-asked',
    kind: acknowledgementName(asking),
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die bei der Veröffentlichung an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}
