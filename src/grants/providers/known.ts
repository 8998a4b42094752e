import type { Named, Thing } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { euro } from '../../german/write-number.ts';
import { inProofOrder, type ProviderLine, proofWords } from '../provider.ts';
import { ownLines } from './view.ts';

/** Providers as people name them: by number or name; those whose proof is not accepted are open. */
export const PROVIDERS: Thing = {
  called: 'Träger',
  none: 'Ihre Kommune hat noch keinen Träger mit Angaben eingetragen.',
  leads: [
    { title: 'Träger eintragen …', verb: 'grants.provider-form' },
    { title: 'Träger ansehen', verb: 'grants.providers' },
  ],
  known: knownProviders,
};

/** The providers of the member's own municipality that were entered, the missing proofs first. */
async function knownProviders(db: Db, turn: MemberTurn): Promise<readonly Named[]> {
  const today = dayOf(turn.at);
  return inProofOrder(await ownLines(db, turn), today).flatMap((line) => named(line, today));
}

function named({ measure, provider }: ProviderLine, today: string): Named[] {
  if (!provider) return [];
  const { number, name, passedOn, proofAccepted } = provider;
  return [
    {
      number,
      title: name,
      open: proofAccepted === undefined,
      facts: [
        { label: 'Träger', value: name },
        { label: 'Maßnahme', value: `${measure.number} ${measure.title}` },
        ...(passedOn ? [{ label: 'Weitergeleitet', value: euro(passedOn) }] : []),
        { label: 'Stand', value: proofWords(provider, today) },
      ],
    },
  ];
}
