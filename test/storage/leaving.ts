import { type Errands, openErrands } from '../../src/errands/index.ts';
import { openShelf } from '../../src/guidelines/index.ts';
import { mailErrand, SENDING } from '../../src/mail/index.ts';
import type { Posted, Posting } from '../../src/mail/posting.ts';
import { mailFollowers } from '../../src/outside/mailing.ts';
import { placeables } from '../../src/outside/placing.ts';
import { watchErrands } from '../../src/outside/watching.ts';
import { PLACE, placing } from '../../src/sharepoint/index.ts';
import { merged } from '../../src/wiring.ts';
import { refusal, SITE } from '../sharepoint/answers.ts';
import { openSharePoint, type SharePoint } from '../sharepoint/server.ts';
import { readHere } from '../support/read-here.ts';
import type { TestRound } from '../support/round.ts';
import { all, DEPUTY, HAAN, HILDEN, K, quiet, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

/** Where e-mails come from. */
export const MAILBOX = { name: 'Kreissozialamt', address: 'runde@kreis.example.de' };

const WATCHED = 'Kreisrunde/Wissen';
/** The site of the channel, with what is placed there and what is watched. */
export const SHAREPOINT = { site: SITE, folder: 'Kreisrunde/Ablage', watched: WATCHED };

/** Who can be reached by e-mail. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  [HAAN]: 'leitung@haan.example.de',
  [HILDEN]: 'leitung@hilden.example.de',
  [DEPUTY]: 'vertretung@hilden.example.de',
  [VELBERT]: 'leitung@velbert.example.de',
};

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const QUARTER = 16 * 60_000;

/** Files are placed and found in SharePoint, the letter to the ministry and invitations leave by e-mail; some of it does not. */
export async function leave(life: Witness): Promise<void> {
  const far = await openSharePoint();
  far.library.put(`${WATCHED}/Schulungen.md`, '# Merkblatt Schulungen\n\n## Schulungen\n\nBis 500 Euro.\n');
  far.library.put(`${WATCHED}/Fahrten.md`, '# Merkblatt Fahrten\n\n## Fahrten\n\nFahrten zählen.\n');
  const errands = running(life.round, far);
  const run = async () => {
    life.round.clock.advance(QUARTER);
    await quiet(life);
    for (let times = 0; times < 30; times += 1) {
      await errands.look();
      await errands.idle();
    }
    await quiet(life);
  };
  far.stumble(/^PUT .*Themenfelder/u, refusal(403, 'accessDenied'), 20);
  await run();
  await all(life, [K, 'ablage'], [HAAN, 'ablage'], [K, 'wissensordner']);
  await mail(life, run);
  far.library.remove(`${WATCHED}/Fahrten.md`);
  await run();
  await all(life, [K, 'wissensordner'], [K, 'e-mails'], [K, 'e-mail 1'], [K, 'e-mail 3'], [HAAN, 'meine daten']);
  await life.say(VELBERT, 'einladungen per e-mail');
  await errands.close();
  await far.close();
}

/** What becomes of what goes to them; all else is taken. */
const OUTCOMES: Readonly<Record<string, Posting>> = {
  [ADDRESSES[HAAN] ?? '']: { kind: 'refused', code: '550', refused: [] },
  [ADDRESSES[HILDEN] ?? '']: { kind: 'unsure', code: 'connection' },
};

async function post({ to: [first = ''] }: Posted): Promise<Posting> {
  return OUTCOMES[first] ?? { kind: 'taken', refused: [] };
}

/** A letter is confirmed and leaves; of two invitations one is refused, and of the other nobody knows. */
async function mail(life: Witness, run: () => Promise<void>): Promise<void> {
  await all(
    life,
    [K, 'neue frage ans mags: Zählen Dolmetscherkosten?; Themenfeld: Energie'],
    [K, 'sammlung 3 schließen: Alle haben sich gemeldet'],
    [K, 'mail-entwurf 3 senden'],
  );
  const to = 'MAGS NRW, Referat; Adresse: referat@mags.example.de; Kopie: sozialamt@haan.example.de';
  const shown = await life.say(K, `mail-entwurf 3 senden: ${to}`);
  await life.press(K, shown, 'collections.mail-send');
  await run();
  for (const office of [HAAN, HILDEN]) await life.say(office, 'einladungen per e-mail');
  await run();
  await life.say(HILDEN, 'keine einladungen per e-mail');
}

function running(round: TestRound, far: SharePoint): Errands {
  const { db, clock, bot } = round;
  const files = merged(bot.features.map((feature) => feature.files));
  const handlers = {
    [PLACE]: placing({ db, graph: far.needs, placeables, files }),
    ...watchErrands({ db, log: silent, graph: far.needs, shelf: openShelf(), readFile: readHere }),
    [SENDING]: mailErrand({ db, from: MAILBOX.address, post, followers: mailFollowers }),
  };
  return openErrands({ db, clock, log: silent, handlers });
}
