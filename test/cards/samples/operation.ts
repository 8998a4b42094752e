import { endingCard, statusCard } from '../../../src/operation/cards.ts';
import type { Operation } from '../../../src/operation/part.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const fine: Operation = {
  version: '0.2.0',
  database: 'PostgreSQL',
  credential: { kind: 'secret', ends: '2024-06-30' },
  signIn: { kind: 'granted', at: '2023-10-05T06:41:00.000Z' },
  heldSince: undefined,
  documents: 14,
  changed: '2023-09-27T08:00:00.000Z',
  delivered: '2023-10-05T06:58:00.000Z',
  waiting: 0,
  oldest: undefined,
  overdue: 0,
};
const status = samplesOf('Status');
const warning = samplesOf('Ablauf');

/** How the assistant itself runs. */
export const operationSamples: readonly Sample[] = [
  status('alles läuft', statusCard(fine, NOW)),
  status('Geheimnis läuft ab', statusCard({ ...fine, credential: { kind: 'secret', ends: '2023-10-19' } }, NOW)),
  status(
    'mehreres',
    statusCard(
      {
        ...fine,
        credential: { kind: 'secret', ends: undefined },
        signIn: {
          kind: 'failed',
          at: '2023-10-05T06:41:00.000Z',
          advice:
            'Der geheime Clientschlüssel ist abgelaufen. Legen Sie im Azure-Portal einen neuen an: MicrosoftAppPassword.',
        },
        documents: 0,
        waiting: 12,
        oldest: '2023-10-05T03:58:00.000Z',
        overdue: 3,
      },
      NOW,
    ),
  ),
  status(
    'zurückgespielt',
    statusCard({ ...fine, heldSince: '2023-10-05T05:00:00.000Z', waiting: 3, oldest: NOW }, NOW),
  ),
  warning('Geheimnis', endingCard({ kind: 'secret', ends: '2023-10-19' }, NOW)),
  warning('Zertifikat', endingCard({ kind: 'certificate', ends: '2023-10-19' }, NOW)),
  warning('Tag unbekannt', endingCard({ kind: 'secret', ends: undefined }, NOW)),
];
