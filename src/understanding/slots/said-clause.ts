import type { Seen } from '../reading.ts';
import { type FreeText, textAt } from './cut.ts';

const THAT = /(?<!\p{L})(?:dass|daß)(?!\p{L})\s*/iu;
const THAT_SHORT =
  /(?:anmerken|anzumerken|festhalten|festzuhalten|notieren|vermerken|ergänzen|melden),? (?:dass|das)\s+/iu;
/** *…, ob der Transporter gemeinsam beschafft wird*, *beim Land nachhaken, wie das gemeint ist*. */
const ASKED =
  /(?:,|klären|abstimmen|fragen|wissen|nachhaken|ministerium|mags)\s+(?=(?:ob|wie|wann|welche[mnrs]?|was|wer)\s)/iu;

/** *wir am 28.9. beschlossen haben, …*: who agreed and when is no part of what was agreed. */
const FRAME =
  /^[^,?!;]{1,80}(?<!\p{L})(?:beschlossen|entschieden|vereinbart|verabredet|verständigt|festgelegt|geeinigt)(?:\s+(?:haben|hat|hatten?|wurde|worden ist|worden sind))?,\s+(?:dass\s+|daß\s+)?(?=\S)/iu;

/** What is said in a clause of its own, behind *dass*, or asked in one: *ob …*; the word of the question belongs to it. */
export function behindThat(seen: Seen): FreeText | undefined {
  const { text } = seen.message;
  const found = THAT_SHORT.exec(text) ?? THAT.exec(text) ?? ASKED.exec(text);
  if (!found) return undefined;
  const said = found.index + found[0].length;
  const from = said + (FRAME.exec(text.slice(said))?.[0].length ?? 0);
  const end = text.slice(from).search(/(?<!\d)\.(?:\s|$)|[!?](?:\s|$)|\n/u);
  return textAt(seen, from, end < 0 ? text.length : from + end, false);
}
