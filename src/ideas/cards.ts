import { randomUUID } from 'node:crypto';
import { type Choice, type Field, type Filled, formData } from '../conversation/form.ts';
import { dotted, euro, longDay, NBSP } from '../conversation/german.ts';
import { button, buttons, entry, fact, header, link, paragraph, paragraphs, words } from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Page } from './find.ts';
import { type Idea, KINDS, ORIGINS, STATES } from './idea.ts';

/** How to submit without a form. */
export const TWIN = 'idee einreichen: Titel; Beschreibung: …; Themenfeld: …';

/** The form, empty, prefilled or with errors. */
export function formCard(topicAreas: readonly string[], filled: Filled): Reply {
  const operation = typeof filled.values['operation'] === 'string' ? filled.values['operation'] : randomUUID();
  const form = {
    kind: 'Neuer Eintrag',
    title: 'Idee einreichen',
    hint: 'Felder mit * werden gebraucht. Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: fields(topicAreas),
    submit: { title: 'Idee einreichen', verb: 'ideas.submit', data: { operation } },
  };
  const values = { kind: 'idea', ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: 'Idee einreichen',
    personal: { twin: TWIN },
  };
}

function fields(topicAreas: readonly string[]): Field[] {
  return [
    { kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: 90 },
    { kind: 'text', name: 'description', label: 'Beschreibung', required: true, multiline: true, maxLength: 3000 },
    { kind: 'choice', name: 'kind', label: 'Art', required: true, expanded: true, choices: choices(KINDS) },
    {
      kind: 'choice',
      name: 'topicArea',
      label: 'Themenfeld',
      required: true,
      choices: topicAreas.map((area) => ({ title: area, value: area })),
    },
    { kind: 'choice', name: 'origin', label: 'Herkunft', choices: choices(ORIGINS) },
    { kind: 'text', name: 'cost', label: 'Geschätzte Kosten in Euro', placeholder: 'z. B. 4.800,00', maxLength: 30 },
    {
      kind: 'choice',
      name: 'costsGoOn',
      label: 'Kosten nach Programmende',
      choices: [
        { title: 'Ja, es entstehen weiter Kosten', value: 'yes' },
        { title: 'Nein', value: 'no' },
      ],
    },
    {
      kind: 'text',
      name: 'contactOffice',
      label: 'Ansprechstelle',
      placeholder: 'z. B. Sozialamt Haan',
      maxLength: 120,
    },
    { kind: 'text', name: 'link', label: 'Link', placeholder: 'https://…', maxLength: 500 },
  ];
}

function choices(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}

/** An entry as it stands: the post in the channel, and what `idee 3` shows. */
export function ideaCard(idea: Idea): Reply {
  return {
    card: 'ideas/idea',
    data: {
      header: header(
        dotted(`${KINDS[idea.kind]}${NBSP}${idea.number}`, idea.topicArea),
        idea.title,
        STATES[idea.state],
      ),
      description: paragraphs(idea.description),
      facts: facts(idea),
      links: idea.link === undefined ? [] : [paragraph(link('Link öffnen', idea.link))],
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

/** Confirms a submission; the form becomes this card. */
export function savedCard(idea: Idea): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(`${KINDS[idea.kind]}${NBSP}${idea.number}`, idea.title, 'gespeichert'),
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

/** A page of the collection. */
export function listCard(page: Page, searched: { words?: string | undefined; kind?: Idea['kind'] | undefined }): Reply {
  const what = searched.kind === 'practice' ? 'Best Practice' : 'Ideen und Best Practice';
  const title = searched.words === undefined ? what : `${what} zu „${searched.words}“`;
  const more =
    page.page < page.pages ? [button('Weitere ansehen', 'ideas.list', { ...searched, page: page.page + 1 })] : [];
  return {
    card: 'ideas/list',
    data: {
      header: header(
        'Ideen',
        title,
        page.total === 0 ? undefined : `${page.total}${NBSP}${page.total === 1 ? 'Eintrag' : 'Einträge'}`,
      ),
      empty: page.total === 0 ? [paragraph(words(emptyLine(searched.words)))] : [],
      entries: page.ideas.map(ideaEntry),
      buttons: buttons(...more, button('Idee einreichen …', 'ideas.form')),
    },
    summary: notification(title),
  };
}

function emptyLine(searched: string | undefined): string {
  return searched === undefined
    ? 'Noch hat niemand eine Idee eingereicht.'
    : 'Dazu steht noch kein Eintrag in der Sammlung.';
}

function ideaEntry(idea: Idea) {
  const line = dotted(
    `${KINDS[idea.kind]}${NBSP}${idea.number}`,
    idea.topicArea,
    idea.municipality.name,
    STATES[idea.state],
  );
  return entry(
    idea.title,
    [paragraph(words(line))],
    button(`${KINDS[idea.kind]} ${idea.number} ansehen`, 'ideas.show', { number: String(idea.number) }),
  );
}
