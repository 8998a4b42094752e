import { z } from 'zod';
import { isPrivate } from '../../conversation/audience.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import { foundOr } from '../../conversation/refusal.ts';
import { ENTRY, entryFor, numberField } from '../entry-access.ts';
import { ideaName } from '../idea.ts';
import { ideaCard } from '../idea-card.ts';
import { findVersion } from '../store.ts';
import { historyCard, versionCard } from './record-card.ts';
import { HISTORY, SHOWN, VERSION } from './sayings.ts';

/** Shows an entry: to its reader alone with what their municipality declared, in the channel as everyone sees it. */
export const show = command({
  verb: 'ideas.show',
  asked: SHOWN,
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(ENTRY, 'u'), example: 'idee 3' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const entry = await entryFor(db, turn, number);
    return isPrivate(turn) ? ideaCard(entry, turn.member) : ideaCard(entry);
  },
});

/** Shows all that happened to an entry, with office and date. */
export const history = command({
  verb: 'ideas.history',
  asked: HISTORY,
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} verlauf(?: seite (?<page>\\d{1,4}))?`, 'u'), example: 'idee 3 verlauf' }],
  input: z.object({ number: numberField, page: pageField }),
  run: async (turn, input, db) => historyCard(await entryFor(db, turn, input.number), input.page),
});

/** Shows an earlier version of an entry. */
export const version = command({
  verb: 'ideas.version',
  asked: VERSION,
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} fassung (?<version>\\d{1,4})`, 'u'), example: 'idee 3 fassung 1' }],
  input: z.object({ number: numberField, version: wholeNumber('Bitte die Nummer der Fassung angeben.') }),
  run: async (turn, asked, db) => {
    const { idea } = await entryFor(db, turn, asked.number);
    const found = foundOr(await findVersion(db, turn.roundId, asked), {
      code: 'ideas.no-such-version',
      kind: ideaName(idea),
      what: `Eine frühere Fassung ${asked.version}`,
      text: `Der Eintrag steht in Fassung ${idea.version}.`,
      way: { title: 'Eintrag ansehen', verb: 'ideas.show', data: { number: String(idea.number) } },
    });
    return versionCard(idea, found);
  },
});
