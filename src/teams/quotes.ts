const QUOTED = /<quoted\s[^<>]{0,500}\/?>|<\/quoted>/giu;
const BLOCK = /<(?<end>\/)?blockquote\b(?<said>[^<>]{0,1000})>/giu;
/** What was typed beside a quotation of the older form comes as HTML, too. */
const MARKUP = /<\/?(?:p|div|span|br)\b[^<>]{0,500}>/giu;

/**
 * A message without what Teams puts before it where somebody answers a message: the mark of a quotation
 * (`<quoted messageId="…"/>`), or its words in the older form. What people quote by themselves stays, and so does a
 * quotation that does not end.
 */
export function withoutQuotes(text: string): string {
  const marked = text.replace(QUOTED, ' ');
  const unquoted = withoutReplies(marked);
  return unquoted === marked ? marked : unquoted.replace(MARKUP, ' ');
}

function withoutReplies(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let begun: number | undefined;
  let depth = 0;
  for (const { index, 0: tag, groups } of text.matchAll(BLOCK)) {
    const begins = groups?.['end'] === undefined;
    if (begun === undefined && !(begins && isReply(groups?.['said']))) continue;
    begun ??= index;
    depth += begins ? 1 : -1;
    if (depth > 0) continue;
    kept.push(text.slice(from, begun), ' ');
    from = index + tag.length;
    begun = undefined;
  }
  return kept.join('') + text.slice(from);
}

function isReply(said = ''): boolean {
  return /schema\.skype\.com\/Reply/iu.test(said);
}
