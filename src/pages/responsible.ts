import type { Authority, RoundPlan } from '../municipalities/round.ts';
import { contactLink, type Filling, html, type Markup, paragraphs, table } from './html.ts';

const MISSING = 'Noch nicht hinterlegt. Der Betrieb trägt es in der Rundendatei unter „responsible“ ein.';

/** The authorities of a round that are responsible together, each with its data protection officer. */
export function authoritiesOf({ responsible, municipalities }: RoundPlan): Markup {
  if (!responsible) return html`<p class="note">${MISSING}</p>`;
  const without = municipalities.filter(({ id }) => responsible.authorities.every((one) => one.municipality !== id));
  return html`${table(
    'Gemeinsam verantwortliche Stellen',
    ['Stelle', 'Erreichbar', 'Datenschutzbeauftragte'],
    responsible.authorities.map(authorityRow),
  )}${without.length === 0 ? undefined : html`<p class="note">Für ${without.map(({ name }) => name).join(', ')} ist noch keine Stelle hinterlegt.</p>`}
${operatorOf(responsible.operator)}`;
}

function authorityRow({ name, address, contact, privacyOfficer }: Authority): readonly Filling[] {
  const where = address === undefined ? undefined : html`${address}<br>`;
  return [name, html`${where}${contactLink(contact)}`, contactLink(privacyOfficer)];
}

function operatorOf(operator: { readonly name: string; readonly contact: string } | undefined): Markup {
  if (!operator) return paragraphs(`Betrieb der Assistenz: ${MISSING}`);
  return html`<p>Betrieb der Assistenz im Auftrag der Stellen (Art. 28 DSGVO): ${operator.name}, ${contactLink(operator.contact)}</p>`;
}
