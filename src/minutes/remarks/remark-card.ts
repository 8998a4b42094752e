import { markedLines, shortened } from '../../cards/marked.ts';
import { type Page, turning } from '../../cards/page.ts';
import { bold, button, buttons, entry, header, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { dotted, longDayTime, NBSP } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { changesBetween } from '../../text/changes.ts';
import { countWords, EMPTY } from '../cards.ts';
import { kindLine, type Minutes, OUTCOMES, placeName, type Remark, refOf } from '../minutes.ts';

/** Remarks on a page. */
export const REMARKS = 4;

/** A page of the remarks with what came of each; what was taken over shows the words that changed. */
export function remarksCard(minutes: Minutes, page: Page<Remark>, reader?: Member): Reply {
  const data = refOf(minutes);
  const open = minutes.remarks.filter(({ state }) => state === 'open').length;
  const status = open === 0 ? 'alle entschieden' : `${open} offen`;
  return {
    card: 'minutes/minutes',
    data: {
      ...EMPTY,
      header: header(kindLine(minutes), page.total === 0 ? 'Noch keine Anmerkung' : countWords(page.total), status),
      entries: page.items.map((remark) => remarkEntry(minutes, remark, reader)),
      buttons: buttons(
        ...turning(page, 'minutes.remarks', data),
        button('Niederschrift ansehen', 'minutes.show', data),
      ),
    },
    summary: notification(`${kindLine(minutes)}: ${countWords(page.total)}`),
  };
}

function remarkEntry(minutes: Minutes, remark: Remark, reader: Member | undefined) {
  const { number, place, municipality, text, office, at, state, decision, change } = remark;
  const came = [`${OUTCOMES[state]}${decision ? `, ${decision.office}, ${longDayTime(decision.at)}` : ''}`];
  const data = { ...refOf(minutes), remark: number };
  const runs = reader !== undefined && coordinates(reader) && state === 'open' && minutes.state === 'circulating';
  return entry(
    `Anmerkung${NBSP}${number}: ${municipality.name}, ${placeName(place)}`,
    [
      paragraph(words(text)),
      paragraph(small(subtle(dotted(office, longDayTime(at))))),
      paragraph(bold(dotted(...came, ...(decision?.note === undefined ? [] : [decision.note])))),
      ...(change ? markedLines(shortened(changesBetween(change.before, change.after))) : []),
    ],
    ...(runs
      ? [
          ...(place === 0 ? [] : [button(`Anmerkung ${number} übernehmen …`, 'minutes.adopt-form', data)]),
          button(`Anmerkung ${number} abdrucken`, 'minutes.print', data),
          button(`Anmerkung ${number} wird TOP`, 'minutes.table', data),
        ]
      : []),
  );
}
