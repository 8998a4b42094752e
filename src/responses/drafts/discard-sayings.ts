import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How something that is drafted is called, and the standard name of its number. */
interface Noun {
  readonly called: string;
  readonly thing: string;
}

/** How people say that a draft is to be discarded. */
export function asksToDiscard({ called, thing }: Noun): Asked {
  return {
    ways: [`${thing} votedraft discardword =3`, `${thing}-number votedraft discardword =3.5`],
    sayings: [
      `(bitte|) (den|) Entwurf der ${called} {${thing}} (verwerfen|löschen)`,
      `den Entwurf zur ${called} {${thing}} bitte entfernen`,
      `der Entwurf der ${called} {${thing}} wird nicht mehr gebraucht`,
      `(ich|wir) (möchte|möchten) den Entwurf der ${called} {${thing}} verwerfen`,
      `Löschung des Entwurfs der ${called} {${thing}}`,
    ],
    brings: { [thing]: 'thing' },
    fills: ({ [thing]: number }) => ({ number }),
    button: 'Entwurf verwerfen …',
    says: ({ [thing]: number }) =>
      number === undefined ? 'Ein Entwurf wird verworfen' : `Der Entwurf der ${called}${NBSP}${number} wird verworfen`,
    needs: [thing],
    clickOnly: true,
  };
}
