import { button, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { enumerate } from '../../german/list.ts';
import type { Comparison } from './comparing.ts';

/** What the comparison of a week found, and where the round has become thin. */
export interface Found extends Comparison {
  readonly thin: readonly string[];
}

/** So many are named on the card; the rest is counted, with where to see them. */
const SHOWN = 10;

/** Tells a coordinator who has access without being in the channel, who is there without access, and where somebody is missing. */
export function comparedCard(found: Found): Reply {
  const { gone, unknown, thin } = found;
  const rest = gone.length - SHOWN;
  const more =
    rest > 0 ? [`${rest} weitere sind nicht mehr im Kanal; wessen Zugang enden kann, zeigt „zugang beenden“.`] : [];
  const lines = [...more, ...(unknown.length > 0 ? [unknownLine(found)] : []), ...thin];
  return {
    card: 'onboarding/requests',
    data: {
      header: header('Zugang', TITLE, 'an die Koordination'),
      empty: gone.length > 0 ? [paragraph(words(HINT))] : [],
      entries: gone.slice(0, SHOWN).map(goneEntry),
      lines: lines.map((line) => paragraph(words(line))),
      buttons: [],
    },
    summary: notification(`${TITLE}: ${counted(found)}`),
  };
}

const TITLE = 'Abgleich mit den Mitgliedern des Kanals';
const HINT = 'Diese Personen haben Zugang, sind aber nicht mehr im Kanal. Es endet kein Zugang von selbst.';

function goneEntry({ personId, office, municipality }: Member, at: number) {
  return entry(
    `${at + 1}: ${office}`,
    [paragraph(words(`spricht für ${municipality.name}`))],
    button(`Zugang ${at + 1} beenden …`, 'access.ending', { person: personId, municipality: municipality.id }),
  );
}

function unknownLine({ unknown }: Found): string {
  const names = unknown.slice(0, SHOWN).map(({ name }) => name ?? 'eine Person ohne Namen');
  const rest = unknown.length - SHOWN;
  const all = enumerate(rest > 0 ? [...names, `${rest} weitere`] : names);
  return `Im Kanal, aber ohne Zugang: ${all}. Wer dazukommen soll, schreibt dem Bot „zugang anfragen“.`;
}

function counted({ gone, unknown, thin }: Found): string {
  const said = [
    ...(gone.length > 0 ? [`${gone.length} nicht mehr im Kanal`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} ohne Zugang`] : []),
  ];
  return said.length > 0 ? enumerate(said) : thin.join(' ');
}

/** The same for the channel, where no coordinator has a personal chat: it names nobody. */
export function comparedLine(found: Found): Reply {
  return notice({
    kind: 'Hinweis',
    status: 'an die Koordination',
    title: TITLE,
    text: `Ergebnis: ${counted(found)}. Wessen Zugang enden kann, zeigt „zugang beenden“ im persönlichen Chat mit Kreisrunde.`,
  });
}
