import { dotted, enumerate, euro, longDay, ofMunicipalities } from '../conversation/german.ts';
import {
  type Button,
  bar,
  bold,
  button,
  buttons,
  disclosure,
  fact,
  header,
  link,
  paragraph,
  paragraphs,
  quote,
  small,
  strip,
  subtle,
  words,
} from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import {
  type Comment,
  type Declaration,
  type DeclarationKind,
  declarationOf,
  declared,
  type Entry,
  speaks,
} from './entry.ts';
import { type Idea, type IdeaKind, ideaName, ORIGINS, STATES } from './idea.ts';

/** Comments that stand on the card of their entry; a command gives all. */
const COMMENTS = 3;

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
      strip: reader === undefined ? [] : ownStrip(entry, reader),
      description: paragraphs(idea.description),
      facts: facts(idea),
      links: idea.link === undefined ? [] : [paragraph(link('Link öffnen', idea.link))],
      bars: supportBar(entry),
      declared: declaredLines(entry),
      disclosures: [...needDisclosure(entry), ...commentDisclosure(entry)],
      buttons: buttons(...(idea.state === 'withdrawn' ? [] : actions(entry, reader))),
    },
    summary: notification(`Neu aus ${idea.municipality.name}: ${idea.title}`),
  };
}

function facts(idea: Idea) {
  return [
    ...(idea.cost === undefined ? [] : [fact('Kosten', `rund ${euro(idea.cost)}`)]),
    ...(idea.costsGoOn === undefined
      ? []
      : [fact('Folgekosten', idea.costsGoOn === 'yes' ? 'auch nach Programmende' : 'keine nach Programmende')]),
    ...(idea.origin === undefined ? [] : [fact('Herkunft', ORIGINS[idea.origin])]),
    ...(idea.contactOffice === undefined ? [] : [fact('Ansprechstelle', idea.contactOffice)]),
    fact('Eingereicht', `${idea.office}, ${longDay(idea.createdAt)}`),
  ];
}

/** What the reader's municipality declared. */
function ownStrip(entry: Entry, { municipality: { id, name } }: Member) {
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
  const [supports, needs] = [declared(entry, 'support'), declared(entry, 'need')];
  return [
    ...(supports.length === 0 ? [] : [paragraph(words(names(supports)))]),
    ...(needs.length === 0 ? [] : [paragraph(bold('Absprachebedarf: '), words(names(needs)))]),
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

/** Somebody's words, with office and date. */
export function said({ text, office, at }: Comment) {
  return quote([], paragraphs(text), [paragraph(small(subtle(dotted(office, longDay(at)))))]);
}

function actions(entry: Entry, reader: Member | undefined): Button[] {
  const number = String(entry.idea.number);
  const own = (kind: DeclarationKind) => reader && declarationOf(entry, kind, reader.municipality.id);
  const support = own('support')
    ? button('Unterstützung zurücknehmen', 'ideas.end-support', { number })
    : button('Unterstützen', 'ideas.support', { number });
  const need = own('need')
    ? button('Absprachebedarf erledigt', 'ideas.end-need', { number })
    : button('Absprachebedarf …', 'ideas.need-form', { number });
  const comment = button('Kommentieren …', 'ideas.comment-form', { number });
  return reader && !speaks(reader) ? [comment] : [support, comment, need];
}

/** Says that something about an entry is kept; a form becomes this card. */
export function keptCard(entry: Entry, sentence: string, more?: string): Reply {
  const { idea } = entry;
  return {
    card: 'conversation/notice',
    data: {
      header: header(ideaName(idea), idea.title, 'gespeichert'),
      lines: [paragraph(bold(sentence)), ...(more === undefined ? [] : [paragraph(words(more))])],
      buttons: buttons(button('Eintrag ansehen', 'ideas.show', { number: String(idea.number) })),
    },
    summary: notification(sentence),
    replaces: true,
  };
}

/** Confirms a submission; the form becomes this card. */
export function savedCard(idea: Idea): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(ideaName(idea), idea.title, 'gespeichert'),
      lines: [paragraph(words('Der Eintrag ist gespeichert und steht im Kanal der Runde.'))],
      buttons: buttons(
        button('Eintrag ansehen', 'ideas.show', { number: String(idea.number) }),
        button('Ideen ansehen', 'ideas.list'),
      ),
    },
    summary: notification(`Gespeichert: ${idea.title}`),
    replaces: true,
  };
}
