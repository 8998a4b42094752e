import { childOf, childrenOf, type Element, textIn } from './xml.ts';

const LONG = /[+\-−·*/ ]/u;

/** A formula on one line: `a / (b + c)`, `x^2`, `√(y)`. */
export function formulaText(element: Element): string {
  return childrenOf(element).map(partText).join('').replace(/\s+/gu, ' ').trim();
}

function partText(element: Element): string {
  const part = (name: string) => formulaText(childOf(element, name) ?? { name, attributes: {}, children: [] });
  switch (element.name) {
    case 'm:r':
      return childrenOf(element, 'm:t').map(textIn).join('');
    case 'm:f':
      return `${grouped(part('m:num'))} / ${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${grouped(part('m:e'))}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
    case 'm:rad':
      return `√(${part('m:e')})`;
    case 'm:nary':
      return `${sumSign(element)}(${part('m:e')})`;
    case 'm:d':
      return `(${childrenOf(element, 'm:e').map(formulaText).join('; ')})`;
    case 'm:rPr':
    case 'w:rPr':
      return '';
    default:
      return formulaText(element);
  }
}

/** The sign of a sum, a product or the like; of an integral where none is named. */
function sumSign(element: Element): string {
  return childOf(childOf(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
}

function grouped(text: string): string {
  return LONG.test(text) ? `(${text})` : text;
}
