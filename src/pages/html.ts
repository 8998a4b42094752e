/** HTML that stands as it is; whatever else is put into a page is text. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What can be put into a page; nothing and `undefined` leave no trace. */
export type Filling = string | number | Markup | undefined | readonly Filling[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SIGN = /[&<>"']/gu;

/** Builds HTML: what stands in the template is markup, what is filled in is escaped, so that no text becomes markup. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  return new Markup(parts.map((part, at) => `${part}${written(fillings[at])}`).join(''));
}

function written(filling: Filling): string {
  if (filling === undefined) return '';
  if (filling instanceof Markup) return filling.source;
  if (typeof filling === 'object') return filling.map(written).join('');
  return String(filling).replace(SIGN, (sign) => SIGNS[sign] ?? sign);
}

/** A paragraph each. */
export function paragraphs(...texts: readonly Filling[]): Markup {
  return html`${texts.map((text) => html`<p>${text}</p>`)}`;
}

/** A list of points. */
export function points(...texts: readonly Filling[]): Markup {
  return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}

/**
 * A table under its caption, the first cell of a row names it. On a narrow screen a row is a block, each cell of which says
 * its head; the roles keep it a table for who listens to it.
 */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Filling[])[]): Markup {
  const cell = (text: Filling, at: number) => html`<td role="cell" data-head="${heads[at + 1]}">${text}</td>`;
  const row = ([first, ...rest]: readonly Filling[]) =>
    html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${rest.map(cell)}</tr>`;
  return html`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(row)}</tbody></table>`;
}

/** An address to write to is a link; whatever else stands there stays text. */
export function contactLink(contact: string): Filling {
  const [before, address, after] = split(contact);
  if (address === undefined) return contact;
  return [before, html`<a href="${address.includes('://') ? address : `mailto:${address}`}">${address}</a>`, after];
}

const ADDRESS = /https:\/\/[^\s,;]{1,300}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u;

function split(contact: string): readonly [string, string | undefined, string] {
  const found = ADDRESS.exec(contact);
  if (!found) return [contact, undefined, ''];
  return [contact.slice(0, found.index), found[0], contact.slice(found.index + found[0].length)];
}
