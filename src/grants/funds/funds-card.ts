import { bold, button, buttons, header, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { longDay, ofMunicipalities } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { confidential } from '../confidential.ts';
import { inOrder, isReport } from '../deadline.ts';
import { doubles, type Funds } from '../funds.ts';
import { bound, claimed, type Measure } from '../measure.ts';
import { measureName } from '../measure-cards.ts';
import { content, counted, type Stand } from './content.ts';

const KIND = 'Mittel';

/** The funds of one municipality, for those who speak for it. */
export function fundsCard(municipality: string, stand: Stand, { coordinates }: { coordinates: boolean }): Reply {
  const { funds } = stand;
  const count = funds.measures.length;
  const title = funds.grant ? `${municipality}: ${euro(funds.grant)}` : `${municipality}: Mittel`;
  const reply = {
    card: 'grants/funds',
    data: {
      header: header(KIND, title, status(funds)),
      ...content(stand),
      lines: lines(funds),
      footnotes: [...doubleLines(funds.measures), ...countedToo(funds), footnote(`Stand ${longDay(stand.at)}`)],
      buttons: buttons(
        button('Maßnahme anlegen …', 'grants.measure-form'),
        ...(count === 0 ? [] : [button('Maßnahmen ansehen', 'grants.measures')]),
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

function lines({ grant, measures }: Funds) {
  return [
    ...(grant
      ? []
      : ['Der bewilligte Betrag ist noch nicht hinterlegt. Prüfen Sie den Bescheid und speichern Sie ihn.']),
    ...(measures.length === 0 ? ['Noch ist keine Maßnahme angelegt.'] : []),
  ].map((line) => paragraph(words(line)));
}

/** Said where the sums are more than what was entered as planned or committed. */
function countedToo({ measures }: Funds) {
  const more = measures.some((one) => claimed(one).greaterThan(one.planned) || bound(one).greaterThan(one.committed));
  return more
    ? [footnote('Was verausgabt ist, zählt auch als gebunden und verplant, was gebunden ist, auch als verplant.')]
    : [];
}

function footnote(text: string) {
  return paragraph(small(subtle(text)));
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

/** What the sums of the round are shown with: all measures, and how many municipalities of how many are in the sums. */
export interface RoundStand extends Stand {
  readonly all: readonly Measure[];
  readonly municipalities: { readonly summed: number; readonly all: number };
}

/** The sums of the round, for the Koordination: no amount of a single municipality, but who may be paying twice. */
export function roundCard(stand: RoundStand): Reply {
  const { funds, municipalities } = stand;
  const title = funds.grant ? `Runde: ${euro(funds.grant)}` : 'Mittel der Runde';
  const reply = {
    card: 'grants/funds',
    data: {
      header: header(KIND, title, status(funds)),
      ...content({ ...stand, deadlines: stand.deadlines.filter((deadline) => !isReport(deadline)) }),
      lines: funds.grant ? [] : [paragraph(words('Noch hat keine Kommune ihren Bescheid gespeichert.'))],
      footnotes: [
        ...acrossLines(stand.all),
        ...countedToo(funds),
        footnote(
          `Gezählt sind ${ofMunicipalities(municipalities.summed, municipalities.all)}, die ihren Bescheid gespeichert haben. Stand ${longDay(stand.at)}`,
        ),
      ],
      buttons: [],
    },
    summary: notification(title),
  };
  return confidential(reply, 'mittel der runde');
}

/** The same provider and topic area in more than one municipality. */
function acrossLines(measures: readonly Measure[]) {
  const across = doubles(measures).filter(
    (group) => new Set(group.map(({ municipality }) => municipality.id)).size > 1,
  );
  return across.map((group) => {
    const [first] = group;
    const which = group.map(({ municipality, number }) => `${municipality.name} (${measureName(number)})`);
    return paragraph(
      bold('Doppelförderung prüfen: '),
      words(`${first?.provider}, ${first?.topicArea}: ${enumerate(which)}.`),
    );
  });
}
