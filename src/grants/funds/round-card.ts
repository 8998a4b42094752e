import { bold, header, paragraph, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { longDay, ofMunicipalities } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { confidential } from '../confidential.ts';
import { isReport } from '../deadline.ts';
import { doubles } from '../funds.ts';
import { type Measure, measureName } from '../measure.ts';
import { content, counted, countedToo, footnote, KIND, NO_CONTENT } from './content.ts';
import { dutiesOfRound } from './duties.ts';
import { type RoundSums, roundSums } from './round-funds.ts';
import type { RoundView } from './round-view.ts';

/** The sums of the round, for the Koordination: no amount of a single municipality, who has not reported, who may pay twice. */
export function roundCard(view: RoundView): Reply {
  const sums = roundSums(view);
  const { grant, funds } = sums;
  const title = grant ? `Runde: ${euro(grant)}` : 'Mittel der Runde';
  const reply = {
    card: 'grants/funds',
    data: {
      header: header(KIND, title, funds && counted(funds.measures.length, 'Maßnahme', 'Maßnahmen')),
      ...(funds ? content({ ...datesOf(view), funds }) : NO_CONTENT),
      lines: [...hiddenLines(sums), ...idleLines(view)],
      duties: dutiesOf(view),
      footnotes: [
        ...acrossLines(view.measures),
        ...(funds ? countedToo(funds) : []),
        footnote(
          `Gezählt sind ${ofMunicipalities(sums.summed, view.municipalities.length)}, die ihren Bescheid gespeichert haben. Stand ${longDay(view.at)}`,
        ),
      ],
      buttons: [],
    },
    summary: notification(title),
  };
  return confidential(reply, 'mittel der runde');
}

function datesOf({ deadlines, today, at }: RoundView) {
  return { deadlines: deadlines.filter((deadline) => !isReport(deadline)), submitted: new Map(), today, at };
}

/** Why sums are left out: they would tell what one municipality entered. */
function hiddenLines({ summed, grant, funds }: RoundSums) {
  if (summed === 0) return [line('Noch hat keine Kommune ihren Bescheid gespeichert.')];
  const when =
    'sobald Angaben von mindestens drei weiteren Kommunen vorliegen, damit sich keine einzelne ablesen lässt';
  if (!grant) return [line(`Summen erscheinen, ${when}.`)];
  return funds ? [] : [line(`Summen der Maßnahmen erscheinen, ${when}.`)];
}

function line(text: string) {
  return paragraph(words(text));
}

/** Who has kept the notice but entered no measure; without amounts. */
function idleLines({ municipalities, grants, measures }: RoundView) {
  const busy = new Set(measures.map(({ municipality }) => municipality.id));
  const idle = municipalities.filter(({ id }) => grants.has(id) && !busy.has(id)).map(({ name }) => name);
  return idle.length === 0 ? [] : [paragraph(bold('Noch ohne Maßnahmen: '), words(enumerate(idle)))];
}

function dutiesOf({ municipalities, deadlines, today, grants, submitted }: RoundView) {
  return dutiesOfRound({
    of: municipalities,
    deadlines,
    today,
    hasNotice: (id) => grants.has(id),
    hasSubmitted: (id, key) => submitted.get(key)?.has(id) ?? false,
  });
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
