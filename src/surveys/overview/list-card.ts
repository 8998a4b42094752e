import { type Page, turning } from '../../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { dotted, weekdayTime } from '../../german/write.ts';
import { isOpen } from '../../responses/asking.ts';
import type { Outline } from '../store.ts';
import { statusOf, surveyName } from '../wording.ts';

/** A page of the surveys, what runs first. */
export function listCard(page: Page<Outline>, now: Instant): Reply {
  const { items, total } = page;
  if (total === 0) return noneCard();
  return {
    card: 'surveys/list',
    data: {
      header: header('Rundfragen', `Rundfragen der Runde: ${total}`),
      entries: items.map((one) => {
        const { number } = one;
        const until = isOpen(one, now) ? [`Antworten bis ${weekdayTime(one.closesAt)}`] : [];
        return entry(
          one.title,
          [paragraph(words(dotted(surveyName(one), statusOf(one, now), ...until)))],
          button(`Rundfrage ${number} ansehen`, 'surveys.show', { number }),
        );
      }),
      buttons: buttons(...turning(page, 'surveys.list')),
    },
    summary: `Rundfragen der Runde: ${total}`,
  };
}

function noneCard(): Reply {
  return notice({
    kind: 'Rundfragen',
    title: 'Es gibt noch keine Rundfrage',
    text: 'Mit einer Rundfrage geht eine Frage an alle Kommunen, die Antworten kommen als Tabelle zurück.',
    ways: [{ title: 'Rundfrage vorbereiten …', verb: 'surveys.form' }],
  });
}
