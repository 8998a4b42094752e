const endings: (() => Promise<void>)[] = [];

/** Has something done after all tests of this process, so that it can end. */
export function atEnd(work: () => Promise<void>): void {
  endings.push(work);
}

/** Does what is to be done at the end. */
export async function endAll(): Promise<void> {
  await Promise.all(endings.splice(0).map((work) => work()));
}
