import { cleanText } from '../../text/clean.ts';
import { cleanData } from '../../text/data.ts';
import { Refusal } from '../refusal.ts';
import type { Input, Turn } from '../turn.ts';

/** Longer than any field, any letter and what a person reads; a file takes more. */
const LONGEST_TEXT = 30_000;

/** A turn as it is heard, wherever it comes from: in all that it says no sign that a person would not type. */
export function heard(turn: Turn): Turn {
  const { stranger } = turn;
  return {
    ...turn,
    input: heardInput(turn.input),
    stranger: stranger && { ...stranger, name: cleanText(stranger.name) },
  };
}

function heardInput(input: Input): Input {
  if (input.kind === 'click') return { ...input, data: cleanData(input.data) as typeof input.data };
  const attachments = input.attachments?.map((file) => ({ ...file, name: cleanText(file.name) }));
  return { kind: 'text', text: cleanText(input.text), ...(attachments ? { attachments } : {}) };
}

/** All that a turn carries as text: the message with the names of its files, or what a click sends. */
export function textsOf({ input }: Turn): string[] {
  if (input.kind === 'text') return [input.text, ...(input.attachments ?? []).map(({ name }) => name)];
  return Object.values(input.data).map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));
}

/** Why a turn is not even looked at: it says more than anybody reads. */
export function tooLong(turn: Turn): Refusal | undefined {
  if (textsOf(turn).every(({ length }) => length <= LONGEST_TEXT)) return undefined;
  return new Refusal({
    code: 'conversation.too-long',
    status: 'nicht gespeichert',
    title: 'Der Text ist zu lang',
    text: 'Bitte kürzen Sie ihn auf höchstens 30.000\u00a0Zeichen, oder senden Sie ihn als Datei.',
  });
}
