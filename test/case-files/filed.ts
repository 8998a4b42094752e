import { readDocument } from '../support/read-document.ts';
import type { TestRound } from '../support/round.ts';
import { PUBLIC_URL } from '../support/sample.ts';

/** The files that a card offers, in their order. */
export async function filesOf(round: TestRound, office: string, text: string) {
  const { card } = await round.say(office, text);
  const links = [...JSON.stringify(card).matchAll(new RegExp(`${PUBLIC_URL}/files/([^"]+)`, 'gu'))];
  return Promise.all([...new Set(links.map(([, signed = '']) => signed))].map((signed) => round.bot.file(signed)));
}

/** What a Word file says, with usual spaces. */
export async function wordsOf(file: Awaited<ReturnType<typeof filesOf>>[number]): Promise<string> {
  if (!file) throw new Error('no file');
  const { sections } = await readDocument(file.name, file.body);
  return sections
    .map(({ heading, text }) => `${heading}\n${text}`)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** The case file, and the confidential part where it is offered. */
export async function filed(round: TestRound, office: string, text: string) {
  const [open, apart] = await filesOf(round, office, text);
  return { name: open?.name, open: await wordsOf(open), apart: apart && (await wordsOf(apart)) };
}
