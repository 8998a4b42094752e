import { bold, button, buttons, header, paragraph, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { longDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { confidential } from '../confidential.ts';
import { inOrder, isReport } from '../deadline.ts';
import { doubles, type Funds } from '../funds.ts';
import { type Measure, measureName } from '../measure.ts';
import { overdueWords } from '../provider.ts';
import { content, counted, countedToo, footnote, KIND, passedOnSection } from './content.ts';
import { ownDuties } from './duties.ts';
import type { Stand } from './stand.ts';

/** The funds of one municipality, for those who speak for it. */
export function fundsCard(municipality: string, stand: Stand, { coordinates }: { coordinates: boolean }): Reply {
  const { funds } = stand;
  const count = funds.measures.length;
  const shown = content(stand);
  const title = funds.grant ? `${municipality}: ${euro(funds.grant)}` : `${municipality}: Mittel`;
  const reply = {
    card: 'grants/funds',
    data: {
      header: header(KIND, title, status(funds)),
      ...shown,
      sections: [...shown.sections, ...passedOnSection(stand.providers)],
      lines: lines(stand),
      duties: dutiesOf(municipality, stand),
      footnotes: [...doubleLines(funds.measures), ...countedToo(funds), footnote(`Stand ${longDay(stand.at)}`)],
      buttons: buttons(
        button('Maßnahme anlegen …', 'grants.measure-form'),
        ...(count === 0 ? [] : [button('Maßnahmen ansehen', 'grants.measures')]),
        ...(stand.providers?.all.count ? [button('Träger ansehen', 'grants.providers')] : []),
        ...(funds.grant ? [] : [button('Bescheid prüfen …', 'grants.form')]),
        ...(count === 0
          ? []
          : [reportButton(stand), button('Mittel als Word laden', 'grants.file', { file: 'mittel' })]),
        ...(coordinates ? [button('Mittel der Runde ansehen', 'grants.round')] : []),
      ),
    },
    summary: notification(title),
  };
  return confidential(reply, 'mittel');
}

function dutiesOf(name: string, { funds, deadlines, submitted, today }: Stand) {
  return ownDuties({
    of: [{ id: name, name }],
    deadlines,
    today,
    hasNotice: () => funds.grant !== undefined,
    hasSubmitted: (_id, key) => submitted.has(key),
  });
}

/** The report that is asked for next; after the last one, the last. */
function reportButton({ deadlines, submitted, today }: Stand) {
  const reports = inOrder(deadlines).filter(isReport);
  const next = reports.find(({ key, on }) => on >= today && !submitted.has(key)) ?? reports.at(-1);
  return next?.asks === 'interim-report'
    ? button('Monitoringbericht laden', 'grants.file', { file: 'monitoringbericht' })
    : button('Verwendungsnachweis laden', 'grants.file', { file: 'verwendungsnachweis' });
}

function status({ measures }: Funds): string | undefined {
  return measures.length === 0 ? undefined : counted(measures.length, 'Maßnahme', 'Maßnahmen');
}

function lines({ funds: { grant, measures }, providers }: Stand) {
  return [
    ...(providers ? overdueWords(providers) : []),
    ...(grant
      ? []
      : ['Der bewilligte Betrag ist noch nicht hinterlegt. Prüfen Sie den Bescheid und speichern Sie ihn.']),
    ...(measures.length === 0 ? ['Noch ist keine Maßnahme angelegt.'] : []),
  ].map((line) => paragraph(words(line)));
}

function doubleLines(measures: readonly Measure[]) {
  return doubles(measures).map((group) => {
    const [first] = group;
    const which = enumerate(group.map(({ number }) => measureName(number)));
    return paragraph(
      bold('Doppelförderung prüfen: '),
      words(`${which} haben denselben Träger und dasselbe Themenfeld (${first?.provider}, ${first?.topicArea}).`),
    );
  });
}
