import {
  type Button,
  bar,
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
import type { Member } from '../conversation/turn.ts';
import { enumerate } from '../german/list.ts';
import { dotted, longDay, ofMunicipalities } from '../german/write.ts';
import { may } from '../municipalities/rights.ts';
import { contentParts, transferDisclosure } from './content-parts.ts';
import {
  type Comment,
  type Declaration,
  type DeclarationKind,
  declarationOf,
  declared,
  type Entry,
  itemOf,
  mayManage,
  speaks,
  voteOf,
} from './entry.ts';
import { historyLines } from './history.ts';
import { type IdeaKind, ideaName, STATES } from './idea.ts';

/** Comments and steps that stand on the card of their entry; a command gives all. */
const COMMENTS = 3;
const STEPS = 5;

/** An entry as the object of a sentence: *die Idee*. */
export const OBJECT: Readonly<Record<IdeaKind, string>> = {
  idea: 'die Idee',
  practice: 'die Best Practice',
  need: 'den Absprachebedarf',
};

/**
 * An entry as it stands: for everyone, as in the channel, or for one reader, with what their municipality declared and
 * the buttons that go on from there.
 */
export function ideaCard(entry: Entry, reader?: Member): Reply {
  const { idea } = entry;
  return {
    card: 'ideas/idea',
    data: {
      header: header(dotted(ideaName(idea), idea.topicArea), idea.title, STATES[idea.state]),
      strip: idea.state === 'withdrawn' ? withdrawnStrip(entry) : ownStrip(entry, reader),
      ...contentParts(idea),
      bars: supportBar(entry),
      declared: declaredLines(entry),
      disclosures: [
        ...transferDisclosure(idea),
        ...needDisclosure(entry),
        ...commentDisclosure(entry),
        ...historyDisclosure(entry),
      ],
      buttons: buttons(...actions(entry, reader)),
    },
    summary: notification(`Neu aus ${idea.municipality.name}: ${idea.title}`),
    refresh: { verb: 'ideas.show', data: { number: String(idea.number) } },
  };
}

/** Who withdrew an entry, and when. */
function withdrawnStrip({ steps }: Entry) {
  const step = steps.find(({ event, value }) => event === 'state' && value === 'withdrawn');
  const who = step ? `Zurückgezogen von ${step.office} am ${longDay(step.at)}. ` : '';
  return strip('warning', paragraph(words(`${who}Der Eintrag bleibt zum Nachlesen.`)));
}

/** What the reader's municipality declared. */
function ownStrip(entry: Entry, reader: Member | undefined) {
  if (reader === undefined) return [];
  const { id, name } = reader.municipality;
  const said: Readonly<Record<DeclarationKind, string>> = {
    support: `${name} unterstützt ${OBJECT[entry.idea.kind]}.`,
    need: `${name} hat Absprachebedarf angemeldet.`,
    adoption: `${name} hat ${OBJECT[entry.idea.kind]} übernommen.`,
  };
  const own = (Object.keys(said) as DeclarationKind[]).filter((kind) => declarationOf(entry, kind, id));
  return own.length === 0 ? [] : strip('accent', paragraph(words(own.map((kind) => said[kind]).join(' '))));
}

/** How many municipalities support an entry, and which; silence gets no bar. */
function supportBar(entry: Entry) {
  const supports = declared(entry, 'support');
  return supports.length === 0
    ? []
    : [bar(paragraph(bold(supportSentence(entry))), supports.length, Math.max(entry.municipalities, supports.length))];
}

/** *3 von 11 Kommunen unterstützen die Idee*. */
export function supportSentence(entry: Entry): string {
  const supports = declared(entry, 'support').length;
  const verb = supports === 1 ? 'unterstützt' : 'unterstützen';
  const all = Math.max(entry.municipalities, supports);
  return `${ofMunicipalities(supports, all)} ${verb} ${OBJECT[entry.idea.kind]}`;
}

function declaredLines(entry: Entry) {
  const supports = declared(entry, 'support');
  const needs = declared(entry, 'need');
  const adoptions = declared(entry, 'adoption');
  return [
    ...(supports.length === 0 ? [] : [paragraph(words(names(supports)))]),
    ...(needs.length === 0 ? [] : [paragraph(bold('Absprachebedarf: '), words(names(needs)))]),
    ...(adoptions.length === 0 ? [] : [paragraph(bold('Übernommen von: '), words(names(adoptions)))]),
  ];
}

function names(declarations: readonly Declaration[]): string {
  return enumerate(declarations.map(({ municipality }) => municipality.name));
}

function needDisclosure(entry: Entry) {
  const quotes = declared(entry, 'need').map(({ text = '', office, at }) => said({ text, office, at }));
  return quotes.length === 0 ? [] : [disclosure('needs', 'Was abzusprechen ist', { quotes })];
}

function commentDisclosure({ idea, comments }: Entry) {
  if (comments.length === 0) return [];
  const title = comments.length === 1 ? '1 Kommentar' : `${comments.length} Kommentare`;
  const content =
    comments.length > COMMENTS ? [paragraph(small(subtle(`Alle stehen unter „idee ${idea.number} kommentare“.`)))] : [];
  return [disclosure('comments', title, { quotes: comments.slice(0, COMMENTS).map(said), content })];
}

function historyDisclosure(entry: Entry) {
  if (entry.steps.length === 0) return [];
  const lines = historyLines(entry);
  const rest = `Alle Schritte stehen unter „idee ${entry.idea.number} verlauf“.`;
  const content = lines.length > STEPS ? [...lines.slice(0, STEPS), paragraph(small(subtle(rest)))] : lines;
  return [disclosure('history', 'Verlauf', { content })];
}

/** Somebody's words, with office and date. */
export function said({ text, office, at }: Comment) {
  return quote([], paragraphs(text), [paragraph(small(subtle(dotted(office, longDay(at)))))]);
}

/** Two rows of buttons; the rarest comes last and has its typed twin (`idee 3 ändern`). */
const MOST_BUTTONS = 6;

/** For everyone what a municipality can do; for one reader what they can, from where theirs stands. */
function actions(entry: Entry, reader: Member | undefined): Button[] {
  const number = String(entry.idea.number);
  const manage =
    reader && mayManage(reader, entry.idea) ? [button('Eintrag ändern …', 'ideas.change', { number })] : [];
  if (entry.idea.state === 'withdrawn') return manage;
  const comment = button('Kommentieren …', 'ideas.comment-form', { number });
  const voting = [...votingButtons(entry, reader), tablingButton(entry)];
  if (reader && !speaks(reader)) return [comment, ...voting, ...manage];
  const { support, need, adoption } = declaring(entry, reader);
  const canAdopt = entry.idea.kind === 'practice' && reader?.municipality.id !== entry.idea.municipality.id;
  const all = [support, comment, need, ...(canAdopt ? [adoption] : []), ...voting, ...manage];
  return all.slice(0, MOST_BUTTONS);
}

/** The TOP that an entry became; anyone can make it one. */
function tablingButton(entry: Entry): Button {
  const item = itemOf(entry);
  return item === undefined
    ? button('Als TOP vorschlagen', 'ideas.table', { number: String(entry.idea.number) })
    : button('Tagesordnung ansehen', 'meetings.agenda', { item });
}

/** The vote that an entry became; who drafts votes can make it one. */
function votingButtons(entry: Entry, reader: Member | undefined): Button[] {
  const vote = voteOf(entry);
  if (vote !== undefined) return [button(`Abstimmung ${vote} ansehen`, 'votes.show', { vote })];
  const drafts = reader !== undefined && may(reader, 'draft') === undefined;
  return drafts ? [button('Abstimmung vorbereiten', 'ideas.vote', { number: String(entry.idea.number) })] : [];
}

/** The buttons with which a municipality declares something, or takes back what it declared. */
function declaring({ idea, declarations }: Entry, reader: Member | undefined): Record<DeclarationKind, Button> {
  const data = { number: String(idea.number) };
  const own = (kind: DeclarationKind) => reader && declarationOf({ declarations }, kind, reader.municipality.id);
  return {
    support: own('support')
      ? button('Unterstützung zurücknehmen', 'ideas.end-support', data)
      : button('Unterstützen', 'ideas.support', data),
    need: own('need')
      ? button('Absprachebedarf erledigt', 'ideas.end-need', data)
      : button('Absprachebedarf …', 'ideas.need-form', data),
    adoption: own('adoption')
      ? button('Übernahme zurücknehmen', 'ideas.end-adoption', data)
      : button('Übernehmen', 'ideas.adopt', data),
  };
}
