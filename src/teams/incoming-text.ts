const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Ways in which one message mentions the bot. */
const MOST_NAMES = 10;

/** A message as it was typed: without the given mentions, other mentions by their name, HTML's characters resolved. */
export function plainText(raw: string, mentions: readonly string[]): string {
  let text = raw;
  for (const mention of [...new Set(mentions)].slice(0, MOST_NAMES)) text = text.replaceAll(mention, ' ');
  return resolved(text.replace(/<at(?:\s[^<>]*)?>([^<]*)<\/at>/gu, '$1'))
    .replaceAll('\u00a0', ' ')
    .trim();
}

function resolved(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole;
    return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole;
  });
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
