import { cleanText } from './clean.ts';

/** What is nested more deeply says nothing to us. */
const DEEPEST = 30;

/** Data from outside: its texts and names clean, what is nested too deeply left out, and no name that every object inherits. */
export function cleanData(data: unknown, depth = 0): unknown {
  if (typeof data === 'string') return cleanText(data);
  if (typeof data !== 'object' || data === null) return data;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(data)) return data.map((one) => cleanData(one, depth + 1));
  return Object.fromEntries(
    Object.entries(data)
      .map(([name, value]) => [cleanText(name), cleanData(value, depth + 1)] as const)
      .filter(([name]) => !(name in Object.prototype)),
  );
}
