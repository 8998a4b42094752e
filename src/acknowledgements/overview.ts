import { z } from 'zod';
import { type Page, pageOf, turning } from '../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../cards/parts.ts';
import type { Thing } from '../conversation/asked.ts';
import { isPrivate } from '../conversation/audience.ts';
import { notice } from '../conversation/cards.ts';
import { type Command, command } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { dotted, weekdayTime } from '../german/write.ts';
import { isOpen } from '../responses/asking.ts';
import { maySee } from '../responses/finding.ts';
import { acknowledgementName } from './acknowledgement.ts';
import { acknowledgementCard, statusOf, type Tabling } from './cards.ts';
import { acknowledgementFor, acknowledgementNumber, discreet } from './finding.ts';
import { listing, showing } from './sayings.ts';
import { type Outline, outlines } from './store.ts';

/** Shows what goes round; `tabling` makes it a TOP. */
export function show(tabling: Tabling): Command {
  return command({
    verb: 'acknowledgements.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: /kenntnisnahmen? (?<number>\d{1,6})/u, example: 'kenntnisnahme 3' }],
    asked: showing,
    input: z.object({ number: acknowledgementNumber }),
    run: async (turn, { number }, db) => {
      const one = await acknowledgementFor(db, turn, { number });
      const reader = isPrivate(turn) || one.asking.state === 'draft' ? turn.member : undefined;
      return discreet(turn, one, acknowledgementCard(one, { now: turn.at, reader, tabling }));
    },
  });
}

/** Shows all that goes round, what runs first, then the newest. */
export const list = command({
  verb: 'acknowledgements.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:neue )?kenntnisnahmen(?: seite (?<page>\d{1,4}))?/u, example: 'kenntnisnahmen' }],
  asked: listing,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const seen = (await outlines(db, turn.roundId)).filter(
      (one) => maySee(turn, one) && (one.state !== 'draft' || isPrivate(turn)),
    );
    return listCard(pageOf(inOrder(seen, turn.at), page), turn.at);
  },
});

function inOrder(all: readonly Outline[], now: Instant): readonly Outline[] {
  const rank = (one: Outline) => (isOpen(one, now) ? 0 : 1);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** A page of the list. */
export function listCard(page: Page<Outline>, now: Instant): Reply {
  const { items, total } = page;
  if (total === 0)
    return notice({
      kind: 'Kenntnisnahmen',
      title: 'Es gibt noch keine Kenntnisnahme',
      text: 'Was alle zur Kenntnis nehmen sollen, geht als Kenntnisnahme mit einer Frist an alle Kommunen.',
      ways: [{ title: 'Zur Kenntnis geben …', verb: 'acknowledgements.form' }],
    });
  return {
    card: 'acknowledgements/list',
    data: {
      header: header('Kenntnisnahmen', `Kenntnisnahmen der Runde: ${total}`),
      entries: items.map((one) => {
        const { number } = one;
        const until = isOpen(one, now) ? [`bestätigen bis ${weekdayTime(one.closesAt)}`] : [];
        return entry(
          one.title,
          [paragraph(words(dotted(acknowledgementName(one), statusOf(one, now), ...until)))],
          button(`Kenntnisnahme ${number} ansehen`, 'acknowledgements.show', { number }),
        );
      }),
      buttons: buttons(...turning(page, 'acknowledgements.list')),
    },
    summary: `Kenntnisnahmen der Runde: ${total}`,
  };
}

/** What a member may see of what goes round; where others read along, a draft is only named as one. */
export const knownAcknowledgements: Thing = {
  called: 'Kenntnisnahme',
  leads: [{ title: 'Kenntnisnahmen ansehen', verb: 'acknowledgements.list' }],
  none: 'Es gibt noch keine Kenntnisnahme.',
  noneOpen: 'Zurzeit läuft keine Kenntnisnahme.',
  known: async (db, turn) => {
    const seen = (await outlines(db, turn.roundId)).filter((one) => maySee(turn, one));
    return inOrder(seen, turn.at).map((one) => ({
      number: one.number,
      title: one.state === 'draft' && !isPrivate(turn) ? 'Entwurf' : one.title,
      open: isOpen(one, turn.at),
      day: dayOf(one.closesAt),
      facts:
        one.state === 'draft'
          ? [{ label: 'Stand', value: 'Entwurf' }]
          : [{ label: 'Bestätigen bis', value: weekdayTime(one.closesAt) }],
    }));
  },
};
