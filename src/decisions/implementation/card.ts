import {
  bar,
  bold,
  button,
  buttons,
  disclosure,
  header,
  paragraph,
  small,
  strip,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { dotted, longDay, numericDay } from '../../german/write.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { type Asked, answerOf, type Given, isAsked } from '../../responses/asking.ts';
import { toldWords } from '../../responses/told.ts';
import { cutText } from '../../text/clean.ts';
import { numberOf } from '../decision.ts';
import {
  doneIn,
  doneWords,
  dueOn,
  type Implementation,
  implementationName,
  type Progress,
  progressWords,
} from '../implementation.ts';

/** How it is shown: when, with all municipalities of the round, and to whom (without a reader, as it stands in the channel). */
export interface Shown {
  readonly now: Instant;
  readonly all: readonly Asked[];
  readonly holds: boolean;
  readonly reader?: Member | undefined;
}

/** So much of a note stands in the overview; the whole stands in the extract. */
const NOTE = 160;
/** So many earlier statements stand below it. */
const EARLIER = 12;

/** How far a decision has been implemented: a row for each municipality, in the order of the round, and how many have. */
export function implementationCard(one: Implementation, shown: Shown): Reply {
  const { asking, question } = one;
  const name = implementationName(one);
  return {
    card: 'decisions/implementation',
    data: {
      header: header(name, question, shown.holds ? `bis ${numericDay(dueOn(one))}` : 'gilt nicht mehr'),
      strip: ownStrip(one, shown),
      bar: [bar(paragraph(bold(doneWords(one))), doneIn(asking), asking.asked.length)],
      lines: [paragraph(words(`Umzusetzen bis ${longDay(dueOn(one))}.`)), ...rows(one, shown)],
      disclosures: earlier(one),
      footnotes: asking.acts.map(({ at, endBefore, reason }) => {
        const before = endBefore === undefined ? '' : `, vorher bis ${numericDay(endBefore)}`;
        return paragraph(small(subtle(`Frist geändert am ${numericDay(at)}${before}. Grund: ${reason}`)));
      }),
      buttons: buttons(...ways(one, shown)),
    },
    refresh: { verb: 'decisions.implementation', data: { number: numberOf(one) } },
    summary: notification(`${name}: ${doneWords(one)}`),
  };
}

function ownStrip({ asking }: Implementation, { reader, holds, now }: Shown) {
  if (!reader || !holds || !isAsked(asking, reader.municipality.id)) return [];
  const mine = answerOf(asking, reader.municipality.id);
  const { name } = reader.municipality;
  if (mine) return strip('accent', paragraph(bold(`${name}: ${progressWords(mine.content)}`)));
  if (may(reader, 'speak') !== undefined) return [];
  const late = asking.closesAt !== undefined && asking.closesAt < now ? ' Die Frist ist abgelaufen.' : '';
  return strip('warning', paragraph(bold(`Die Rückmeldung für ${name} fehlt noch.${late}`)));
}

/** All of the round: those that agreed with what they have said, the others as what they are. */
function rows({ asking }: Implementation, { all }: Shown) {
  const left = asking.asked.filter(({ id }) => !all.some((one) => one.id === id));
  return [...all, ...left].flatMap(({ id, name }) => {
    if (!isAsked(asking, id)) return [paragraph(subtle(`${name}: nicht gefragt, hat nicht zugestimmt`))];
    const answer = answerOf(asking, id);
    if (!answer) return [paragraph(words(`${name}: ohne Rückmeldung`))];
    const beside = besideOf(answer);
    const line = paragraph(words(`${name}: `), bold(progressWords(answer.content)));
    return [line, ...(beside === '' ? [] : [paragraph(small(subtle(beside)))])];
  });
}

/** By whom it was told, which paper says so, and its note. */
function besideOf(answer: Given<Progress>): string {
  const { note, paper } = answer.content;
  const parts = [
    ...(note === undefined ? [] : [cutText(note, NOTE)]),
    ...(paper === undefined ? [] : [`laut ${paper}`]),
  ];
  return dotted(...parts, ...[toldWords(answer)].flatMap((told) => told ?? []));
}

function earlier({ asking }: Implementation) {
  if (asking.replaced.length === 0) return [];
  const content = asking.replaced
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, EARLIER)
    .map(({ municipality, content: said, at, office }) =>
      paragraph(words(`${municipality.name}: ${progressWords(said)} (${office}, ${numericDay(dayOf(at))})`)),
    );
  return [disclosure('earlier', 'Frühere Rückmeldungen', { content })];
}

function ways(one: Implementation, { reader, holds }: Shown) {
  const number = numberOf(one);
  const isMeant = !reader || (isAsked(one.asking, reader.municipality.id) && may(reader, 'speak') === undefined);
  const runs = holds && reader !== undefined && coordinates(reader);
  const enter = button('Mitteilung eintragen …', 'decisions.enter-form', { number });
  return [
    ...(holds && isMeant ? [button('Rückmeldung geben …', 'decisions.report-form', { number })] : []),
    button(`Beschluss ${number} ansehen`, 'decisions.show', { number }),
    ...(runs ? [enter, button('Frist ändern …', 'decisions.due-form', { number })] : []),
  ];
}
