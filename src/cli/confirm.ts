import { createInterface } from 'node:readline/promises';

/** Whether the person at the terminal agrees; without a terminal nobody can be asked. */
export async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('Zum Übernehmen: derselbe Aufruf mit --yes');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:j|ja)$/iu.test((await terminal.question('Übernehmen? [j/n] ')).trim());
  } finally {
    terminal.close();
  }
}
