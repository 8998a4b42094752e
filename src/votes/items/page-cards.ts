import { type Field, type Filled, formData } from '../../cards/form.ts';
import { leafing } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { choicesOf, wordOf } from '../ballot.ts';
import { givenAt, takenBackWords } from '../ballot-parts.ts';
import { answersOf, ITEM_REASON, itemName, itemStanding, itemStatus, ownWord } from '../items.ts';
import { type Item, missingFrom, type Poll, pollOfItem, replacedOf, showsResults } from '../vote.ts';
import { grounds, outcomeStatus, runningStatus, voteName } from '../wording.ts';
import { pageWith } from './pages.ts';

/** Which page, and whose answers stand there. */
export interface Shown {
  readonly page?: number | undefined;
  /** The item whose page is meant. */
  readonly position?: number | undefined;
  readonly municipality: { readonly id: string; readonly name: string };
}

/** So many characters of reasons stand in fields of a page; of more, the fields are left to those that need one. */
const REASONS = 4000;

/** The name of the field with the answer to an item, and of the one with its reason. */
export function fieldNames({ position }: Pick<Item, 'position'>) {
  return { choice: `choice${position}`, reason: `reason${position}` } as const;
}

/** A page of items with a choice at each; whoever leaves one as it is says nothing to it. Saved page by page. */
export function pageForm(poll: Poll, shown: Shown, filled: Filled): Reply {
  const { vote } = poll;
  const { page, pages, items } = pageWith(poll.items ?? [], shown);
  const values = { ...storedValues(poll, items, shown.municipality.id), ...filled.values };
  const fields = items.map((item) => fieldsOf(poll, item, { ...filled, values }));
  const data = formData(
    {
      kind: dotted(voteName(vote), pageName(page, pages)),
      title: vote.question,
      hint: HINT,
      fields: fields.flat(),
      submit: {
        title: page < pages ? 'Speichern und weiter' : 'Speichern',
        verb: 'votes.cast-items',
        data: { vote: vote.number, page },
      },
    },
    { ...filled, values },
  );
  const shownFields = data['fields'] as readonly object[];
  let taken = 0;
  const points = items.map((item, at) => {
    const own = fields[at]?.length ?? 0;
    taken += own;
    return { ...pointOf(item, []), fields: shownFields.slice(taken - own, taken) };
  });
  return {
    card: 'votes/items',
    data: { ...data, points, submits: [data['submit']], buttons: [] },
    summary: notification(`${summaryName(page, pages)}: ${vote.question}`),
    personal: { twin: `abstimmung ${vote.number} punkte: ${items[0]?.number ?? '1'} zustimmung` },
  };
}

const HINT =
  'Ein Punkt ohne Antwort bleibt ohne Rückmeldung. Jede Seite wird für sich gespeichert und ist bis zur Frist änderbar.';

function pageName(page: number, pages: number): string {
  return pages === 1 ? 'Punkte' : `Seite${NBSP}${page} von${NBSP}${pages}`;
}

function summaryName(page: number, pages: number): string {
  return pages === 1 ? 'Punkte' : `Punkte, ${pageName(page, pages)}`;
}

function storedValues(poll: Poll, items: readonly Item[], municipalityId: string) {
  const answers = answersOf(poll, municipalityId);
  const stored = items.flatMap((item) => {
    const answer = answers.get(item.position);
    const names = fieldNames(item);
    return answer ? [[names.choice, answer.choice] as const, [names.reason, answer.reason ?? ''] as const] : [];
  });
  return Object.fromEntries(stored);
}

/** The reason has its field where an objection stands; in a page full of reasons, where one is missing. */
function fieldsOf({ vote }: Poll, item: Item, { values, errors = {} }: Filled): Field[] {
  const names = fieldNames(item);
  const choices = choicesOf({ rule: vote.rule }).map((one) => ({ value: one, title: wordOf(vote, one) }));
  const choice: Field = { kind: 'choice', name: names.choice, label: `Antwort zu ${itemName(item)}`, choices };
  const lengths = Object.entries(values).map(([name, value]) => (name.startsWith('reason') ? String(value).length : 0));
  const full = lengths.reduce((sum, length) => sum + length, 0) > REASONS;
  const asks =
    errors[names.reason] !== undefined || (values[names.choice] === 'objection' && (!full || !values[names.reason]));
  const label = `Begründung des Einwands zu ${itemName(item)}`;
  return asks
    ? [choice, { kind: 'text', name: names.reason, label, multiline: true, maxLength: ITEM_REASON }]
    : [choice];
}

function pointOf({ number, heading, text = '' }: Item, lines: readonly Paragraph[]) {
  return { title: [paragraph(bold(`${number} ${heading}`))], lines: [...paragraphs(text), ...lines], fields: [] };
}

/** A page of items with their texts, and with what may be seen of the answers. */
export function pageCard(poll: Poll, shown: Shown): Reply {
  const { vote } = poll;
  const { page, pages, items } = pageWith(poll.items ?? [], shown);
  const status = { draft: 'Entwurf', open: runningStatus(vote), closed: outcomeStatus(vote), cancelled: 'abgebrochen' };
  return {
    card: 'votes/items',
    data: {
      header: header(dotted(voteName(vote), pageName(page, pages)), vote.question, status[vote.state]),
      hint: '',
      points: items.map((item) => pointOf(item, linesOf(poll, item, shown.municipality.id))),
      submits: [],
      buttons: buttons(
        ...leafing({ page, pages }, 'votes.items', { vote: vote.number }),
        button(`Abstimmung ${vote.number} ansehen`, 'votes.show', { vote: vote.number }),
      ),
    },
    summary: notification(`${summaryName(page, pages)}: ${vote.question}`),
  };
}

function linesOf(poll: Poll, item: Item, municipalityId: string): Paragraph[] {
  const { vote } = poll;
  if (vote.state === 'draft') return [];
  if (!showsResults(vote)) return [paragraph(words('Ihre Kommune: '), bold(ownWord(poll, item, municipalityId)))];
  const one = pollOfItem(poll, item);
  const result =
    vote.state === 'closed'
      ? [bold(`Ergebnis: ${itemStatus(poll, item)}.`), words(` ${grounds(one)}`)]
      : [bold(itemStanding(poll, item))];
  const silent = missingFrom(one);
  return [
    paragraph(...result),
    ...ballotLines(one),
    ...(silent.length === 0 ? [] : [paragraph(small(words(`Ohne Rückmeldung: ${silent.join(', ')}`)))]),
  ];
}

/** Who said what, a line for each answer; an objection with its reason, and what was said before. */
function ballotLines(one: Poll): Paragraph[] {
  const plain = choicesOf({ rule: one.vote.rule }).flatMap((choice) => {
    const names = one.ballots.filter((ballot) => ballot.choice === choice).map(({ municipality }) => municipality.name);
    return names.length === 0 ? [] : [paragraph(small(words(`${wordOf(one.vote, choice)}: ${names.join(', ')}`)))];
  });
  const reasons = one.ballots
    .filter(({ reason }) => reason !== undefined)
    .map((ballot) => paragraph(small(words(`${ballot.municipality.name}: ${ballot.reason} (${givenAt(ballot)})`))));
  const replaced = one.entitled.flatMap(({ id, name }) => {
    const [before] = replacedOf(one, id);
    return before
      ? [
          paragraph(
            small(
              subtle(
                `${name}, zuvor ${wordOf(one.vote, before.choice)} (${[givenAt(before), takenBackWords(before)].filter(Boolean).join('; ')})`,
              ),
            ),
          ),
        ]
      : [];
  });
  return [...plain, ...reasons, ...replaced];
}
