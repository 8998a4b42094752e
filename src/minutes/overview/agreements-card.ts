import { button, buttons, header, paragraph, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { EMPTY, type Shown } from '../cards.ts';
import { agreementsOf } from '../content.ts';
import { agreementLine, decisionLines } from '../item-card.ts';
import { kindLine, type Minutes, refOf, statusOf } from '../minutes.ts';

/** What was decided and agreed in a meeting, as its minutes print it. */
export function agreementsCard(minutes: Minutes, { now, decisions }: Shown): Reply {
  const { content } = minutes;
  const decided = [...content.items.flatMap((one) => one.decisions), ...content.decisions];
  const agreed = agreementsOf(content);
  const none = decided.length + agreed.length === 0;
  return {
    card: 'minutes/minutes',
    data: {
      ...EMPTY,
      header: header(kindLine(minutes), 'Beschlüsse und Absprachen', statusOf(minutes, now)),
      lines: none
        ? [paragraph(words('In dieser Sitzung wurde nichts beschlossen und nichts abgesprochen.'))]
        : [
            ...decided.flatMap((one) => decisionLines(one, decisions)),
            ...agreed.map((one) => agreementLine(minutes, one)),
          ],
      buttons: buttons(
        ...(agreed.length > 0 ? [button('Stand der Absprachen', 'agreements.list')] : []),
        button('Niederschrift ansehen', 'minutes.show', refOf(minutes)),
      ),
    },
    summary: notification(`${kindLine(minutes)}: Beschlüsse und Absprachen`),
  };
}
