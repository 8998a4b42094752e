import { LINES, OPEN } from '../cards/marked.ts';
import {
  bold,
  button,
  buttons,
  disclosure,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { dotted, NBSP } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { wordsWithin } from '../text/clean.ts';
import { EMPTY, type Shown } from './cards.ts';
import { agreementsOf, letterOf, type MinutesAgreement, type MinutesDecision, type MinutesItem } from './content.ts';
import { isCirculating, kindLine, type Minutes, OUTCOMES, placeName, type Remark, refOf, statusOf } from './minutes.ts';
import { type Decisions, decisionPrinted, responsibleWords } from './printed.ts';

/** What a TOP is for. */
export const KINDS = { information: 'Information', consultation: 'Beratung', resolution: 'Beschluss' } as const;

/** A TOP of minutes: what was consulted, decided, agreed, and what was said to it since. */
export function itemCard(minutes: Minutes, item: MinutesItem, shown: Shown): Reply {
  const { place, title, text, remarks } = item;
  const said = minutes.remarks.filter((one) => one.place === place);
  const status = statusOf(minutes, shown.now);
  return {
    card: 'minutes/minutes',
    data: {
      ...EMPTY,
      header: header(dotted(kindLine(minutes), placeName(place)), title, status),
      strip: newWords(said),
      ...textParts(text, [
        paragraph(
          small(
            subtle(
              dotted(
                ...(item.kind === undefined ? ['Beratung'] : [KINDS[item.kind]]),
                ...(item.presenter === undefined ? [] : [`vorgestellt: ${item.presenter}`]),
              ),
            ),
          ),
        ),
      ]),
      lines: [
        ...item.decisions.flatMap((one) => decisionLines(one, shown.decisions)),
        ...item.agreements.map((one) => agreementLine(minutes, one)),
        ...remarks.map(({ of, text: printed }) => paragraph(bold(`${of}: `), words(printed))),
        ...said
          .filter(({ state }) => state !== 'printed')
          .map((one) => paragraph(small(words(`${remarkLine(one)}: `)), small(words(one.text)))),
      ],
      buttons: buttons(...waysOf(minutes, item, shown)),
    },
    summary: notification(`${placeName(place)}, ${status}: ${title}`),
  };
}

/** That the words of the TOP are not as they went round. */
function newWords(said: readonly Remark[]) {
  const adopted = said.filter(({ state }) => state === 'adopted');
  if (adopted.length === 0) return [];
  const from = adopted.map(({ municipality }) => municipality.name).join(', ');
  return strip(
    'good',
    paragraph(bold(`Geändert auf Anmerkung aus: ${from}.`)),
    paragraph(words('Was neu ist, zeigt die Liste der Anmerkungen.')),
  );
}

function remarkLine({ number, municipality, state }: Remark): string {
  return `Anmerkung${NBSP}${number}, ${municipality.name}, ${OUTCOMES[state]}`;
}

/** A decision with what is to be said of it. */
export function decisionLines(decision: MinutesDecision, decisions: Decisions) {
  const { name, text, note } = decisionPrinted(decision, decisions);
  return [
    paragraph(bold(`${name}: `), words(text)),
    ...(note === undefined ? [] : [paragraph(small(words(`(${note})`)))]),
  ];
}

/** *Absprache a)* with who does it until when. */
export function agreementLine({ content }: Minutes, agreement: MinutesAgreement) {
  const at = agreementsOf(content).findIndex(({ number }) => number === agreement.number);
  return paragraph(
    bold(`Absprache ${letterOf(Math.max(0, at))}): `),
    words(`${agreement.text} (${responsibleWords(agreement)})`),
  );
}

/** A text in its box; a long one is cut, with the whole of it closed up below. */
function textParts(text: string, source: ReturnType<typeof paragraph>[]) {
  if (text === '')
    return {
      lines: [],
      quotes: [quote([], [paragraph(subtle('Noch keine Beratung festgehalten.'))], source)],
      disclosures: [],
    };
  const lines = text.split(/\n+/u);
  if (text.length <= OPEN && lines.length <= LINES)
    return { quotes: [quote([], paragraphs(text), source)], disclosures: [] };
  const open = lines.slice(0, LINES).join('\n');
  const cut = open.length < OPEN ? open : wordsWithin(open, OPEN - 1);
  return {
    quotes: [quote([], paragraphs(`${cut}${NBSP}…`), source)],
    disclosures: [disclosure('text', 'Ganzer Text', { content: paragraphs(text) })],
  };
}

function waysOf(minutes: Minutes, { place }: MinutesItem, { now, reader }: Shown) {
  const data = { ...refOf(minutes), place };
  const speaks = reader === undefined || may(reader, 'speak') === undefined;
  const runs = reader !== undefined && coordinates(reader);
  return [
    ...(speaks && isCirculating(minutes, now) ? [button('Anmerkung …', 'minutes.remark-form', data)] : []),
    ...(runs && minutes.state !== 'agreed' ? [button('TOP bearbeiten …', 'minutes.item-form', data)] : []),
    ...(runs && minutes.state === 'agreed' ? [button('TOP berichtigen …', 'minutes.correct-form', data)] : []),
    ...(minutes.remarks.length > 0 ? [button('Anmerkungen ansehen', 'minutes.remarks', refOf(minutes))] : []),
    button('Niederschrift ansehen', 'minutes.show', refOf(minutes)),
  ];
}
