import { bold, disclosure, fact, link, paragraph, paragraphs } from '../cards/parts.ts';
import type { Instant } from '../german/berlin.ts';
import { longDay } from '../german/write.ts';
import { euro } from '../german/write-number.ts';
import { type Content, ORIGINS } from './idea.ts';

/** What stands in an entry, and who wrote it. */
interface Written extends Content {
  readonly office: string;
  readonly createdAt: Instant;
}

/** The parts of a card that show what stands in an entry. */
export function contentParts(content: Written) {
  return {
    description: paragraphs(content.description),
    facts: facts(content),
    links: content.link === undefined ? [] : [paragraph(link('Link öffnen', content.link))],
  };
}

function facts(idea: Written) {
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

/** What others need to take a best practice over, beside its cost and contact. */
export function transferDisclosure({ legalBasis, prerequisites, result }: Content) {
  const parts = { Rechtsgrundlage: legalBasis, Voraussetzungen: prerequisites, Ergebnis: result };
  const content = Object.entries(parts).flatMap(([title, text]) =>
    text === undefined ? [] : [paragraph(bold(title)), ...paragraphs(text)],
  );
  return content.length === 0 ? [] : [disclosure('transfer', 'Was zur Übernahme gehört', { content })];
}
