import { isPrivate } from '../../conversation/audience.ts';
import type { Command } from '../../conversation/feature.ts';
import { acting } from '../../responses/acts/acting.ts';
import { collectionName } from '../collection.ts';
import type { Reviewed } from '../letter-store.ts';
import type { CirculateNeeds } from './circulating.ts';
import { letterCard } from './letter-card.ts';
import { letterFor, unsentLetter } from './loading.ts';

/** What the Koordination does with a letter that goes round: extend, close early, cancel, each with a reason. */
export function letterActs({ kind, list }: CirculateNeeds): readonly Command[] {
  return acting<Reviewed>({
    name: 'letters',
    called: 'Umlauf',
    declined: {
      ...{ subject: 'der Umlauf', genitive: 'des Umlaufs', object: 'den Umlauf' },
      named: (number) => `Umlauf zur ${collectionName({ number })}`,
      typed: (number) => `mail-entwurf ${number} umlauf`,
    },
    thing: 'circulation',
    kind,
    typed: {
      manage: {
        pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf verwalten/u,
        example: 'mail-entwurf 3 umlauf verwalten',
      },
      act: [
        {
          pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf (?<act>verlaengern)/u,
          example: 'mail-entwurf 3 umlauf verlängern',
        },
        {
          pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf (?<act>schliessen)/u,
          example: 'mail-entwurf 3 umlauf schließen',
        },
        {
          pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf (?<act>abbrechen)/u,
          example: 'mail-entwurf 3 umlauf abbrechen',
        },
      ],
      extend: {
        pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf verlaengern bis (?<deadline>.{4,60})/u,
        tail: 'reason',
        example: 'mail-entwurf 3 umlauf verlängern bis 27.10.2023 12 Uhr: Grund',
      },
      close: {
        pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf schliessen/u,
        tail: 'reason',
        example: 'mail-entwurf 3 umlauf schließen: Grund',
      },
      cancel: {
        pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf abbrechen/u,
        tail: 'reason',
        example: 'mail-entwurf 3 umlauf abbrechen: Grund',
      },
    },
    hold: async (db, turn, number) => (await unsentLetter(db, turn, { number, list })).held,
    show: async (db, turn, number) =>
      letterCard(await letterFor(db, turn, { number, list }), {
        now: turn.at,
        reader: isPrivate(turn) ? turn.member : undefined,
      }),
    further: ({ number, state }) =>
      state === 'open' ? [{ title: 'Rückmeldung eintragen …', verb: 'letters.enter-form', data: { number } }] : [],
  });
}
