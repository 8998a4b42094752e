import { type Page, turning } from '../../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { NBSP } from '../../german/write.ts';

/** Asks before somebody's access ends, and says what ends with it. */
export function confirmCard(member: Member): Reply {
  const asks = notice({
    kind: 'Zugang',
    status: 'noch nicht beendet',
    title: `Zugang beenden: ${member.office}?`,
    text: `${member.office} vertritt ${member.municipality.name} dann nicht mehr. Alle Rechte enden sofort, auch an eigenen Entwürfen, Links zu Dateien und dem Kalender. Was bisher getan wurde, bleibt stehen.`,
    ways: [{ title: 'Zugang beenden', verb: 'access.end', data: dataOf(member) }],
  });
  return { ...asks, asks: true };
}

/** Whose access can be ended, a page of them, where nobody was named or several are called so. */
export function choiceCard(page: Page<Member>, { who, title }: Asking): Reply {
  const { items, total } = page;
  const before = (page.page - 1) * page.size;
  const said = who === undefined ? {} : { who };
  return {
    card: 'onboarding/requests',
    data: {
      header: header('Zugang', title, total > 1 ? `${total}${NBSP}Zugänge` : undefined),
      empty: total === 0 ? [paragraph(words('Hier gibt es keinen Zugang, den Sie beenden können.'))] : [],
      entries: items.map((member, at) =>
        entry(
          `${before + at + 1}: ${member.office}`,
          [paragraph(words(`spricht für ${member.municipality.name}`))],
          button(`Zugang ${before + at + 1} beenden …`, 'access.ending', dataOf(member)),
        ),
      ),
      lines: [],
      buttons: buttons(...turning(page, 'access.ending', said)),
    },
    summary: title,
  };
}

/** What was typed of whose access is meant, and what is asked. */
interface Asking {
  readonly who?: string | undefined;
  readonly title: string;
}

/** Accesses on a page. */
export const ACCESSES = 10;

function dataOf({ personId, municipality }: Member): Record<string, string> {
  return { person: personId, municipality: municipality.id };
}

/** Confirms that an access has ended, with what is thin now. */
export function endedCard(member: Member, thin: readonly string[]): Reply {
  return {
    ...notice({
      kind: 'Zugang',
      status: 'beendet',
      title: `Zugang beendet: ${member.office}`,
      text: [`${member.office} vertritt ${member.municipality.name} nicht mehr.`, ...thin].join(' '),
    }),
    replaces: true,
  };
}

/** Tells a person that they speak for a municipality no more. */
export function goneCard(member: Member, contact: string): Reply {
  return notice({
    kind: 'Zugang',
    status: 'beendet',
    title: `Ihr Zugang als ${member.office} ist beendet`,
    text: `Sie vertreten ${member.municipality.name} in der Runde nicht mehr. Bei Rückfragen wenden Sie sich bitte an: ${contact}.`,
  });
}

/** Tells the coordinators that the round has become thin somewhere. */
export function thinCard(thin: readonly string[]): Reply {
  return notice({
    kind: 'Hinweis',
    status: 'an die Koordination',
    title: 'In der Runde fehlt jemand',
    text: `${thin.join(' ')} Neue Personen beantragen den Zugang mit „zugang anfragen“ oder werden in der Rundendatei ergänzt.`,
  });
}
