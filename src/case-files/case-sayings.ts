import type { Asked } from '../conversation/asked.ts';
import type { KindName } from './kind.ts';

/** How a matter of each kind is called in a saying: with its article, and behind *zu*. */
const CALLED: Readonly<Record<KindName, { readonly of: string; readonly to: string }>> = {
  vote: { of: 'der Abstimmung {vote}', to: 'zur Abstimmung {vote}' },
  decision: { of: 'des Beschlusses {decision}', to: 'zum Beschluss {decision}' },
  meeting: { of: 'der Sitzung {meeting}', to: 'zur Sitzung {meeting}' },
  collection: { of: 'der Sammlung {collection}', to: 'zur Sammlung {collection}' },
  survey: { of: 'der Rundfrage {survey}', to: 'zur Rundfrage {survey}' },
  acknowledgement: { of: 'der Kenntnisnahme {acknowledgement}', to: 'zur Kenntnisnahme {acknowledgement}' },
};

/** How people ask for the case file of one matter. */
export function askedFor(kind: KindName): Asked {
  const { of, to } = CALLED[kind];
  return {
    ways: [
      `~ casefile ${kind}-number =1.6`,
      `~ casefile ${kind} !list !all =0.6`,
      `fileaway ${kind}-number =0.8`,
      `casefile ${kind} send =0.8`,
      `casefile ${kind} see =0.8`,
    ],
    sayings: [
      `Ich brauche den (ganzen|kompletten|vollständigen|) Vorgang ${to} für die Akte`,
      `(den|) (ganzen|gesamten|) Vorgang ${to} (bitte|herunterladen|als Datei|als Word-Datei|)`,
      `(schick|schicken Sie) mir (alles|die Akte|den Vorgang) ${to}`,
      `alles ${to} für (die|unsere) Akte`,
      `Akte ${to}`,
      `(gib|geben Sie) mir alle Unterlagen ${to} zum Abheften`,
      `Vorgang ${of} (für die Akte|zum Ablegen|exportieren|)`,
      `wir müssen ${to} einen Vorgang anlegen`,
      `kann ich den Vorgang ${to} zur Akte nehmen`,
      `ich muss ${to} etwas zur Akte nehmen, bitte den Vorgang`,
      `wo bekomme ich den vollständigen Vorgang ${to}`,
    ],
    brings: { [kind]: 'thing' },
    fills: (slots) => ({ number: String(slots[kind] ?? '') }),
    does: 'view',
    button: 'Vorgang laden',
    needs: [kind],
  };
}
