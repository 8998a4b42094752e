import { readerOf } from '../conversation/audience.ts';
import type { Command } from '../conversation/feature.ts';
import { acting } from '../responses/acts/acting.ts';
import type { Noted } from './acknowledgement.ts';
import { acknowledgementCard, type Tabling } from './cards.ts';
import { acknowledgementFor, heldAcknowledgement } from './finding.ts';
import { acknowledgements } from './kind.ts';

/** What the Koordination does with what goes round. */
export function acts(tabling: Tabling): readonly Command[] {
  return acting<Noted>({
    name: 'acknowledgements',
    called: 'Kenntnisnahme',
    thing: 'acknowledgement',
    kind: acknowledgements,
    typed: {
      manage: { pattern: /kenntnisnahme (?<number>\d{1,6}) verwalten/u, example: 'kenntnisnahme 3 verwalten' },
      act: [
        { pattern: /kenntnisnahme (?<number>\d{1,6}) (?<act>verlaengern)/u, example: 'kenntnisnahme 3 verlängern' },
        { pattern: /kenntnisnahme (?<number>\d{1,6}) (?<act>schliessen)/u, example: 'kenntnisnahme 3 schließen' },
        { pattern: /kenntnisnahme (?<number>\d{1,6}) (?<act>abbrechen)/u, example: 'kenntnisnahme 3 abbrechen' },
      ],
      extend: {
        pattern: /kenntnisnahme (?<number>\d{1,6}) verlaengern bis (?<deadline>.{4,60})/u,
        tail: 'reason',
        example: 'kenntnisnahme 3 verlängern bis 21.04.2023 12 Uhr: Grund',
      },
      close: {
        pattern: /kenntnisnahme (?<number>\d{1,6}) schliessen/u,
        tail: 'reason',
        example: 'kenntnisnahme 3 schließen: Grund',
      },
      cancel: {
        pattern: /kenntnisnahme (?<number>\d{1,6}) abbrechen/u,
        tail: 'reason',
        example: 'kenntnisnahme 3 abbrechen: Grund',
      },
    },
    hold: async (db, turn, number) => (await heldAcknowledgement(db, turn, number)).held,
    show: async (db, turn, number) =>
      acknowledgementCard(await acknowledgementFor(db, turn, { number }), {
        now: turn.at,
        reader: readerOf(turn),
        tabling,
      }),
    further: ({ number, state }) =>
      state === 'open'
        ? [{ title: 'Bestätigung eintragen …', verb: 'acknowledgements.enter-form', data: { number } }]
        : [],
  });
}
