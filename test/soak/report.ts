/** What was looked at: each finding holds or is broken, with what was seen. */
export interface Report {
  check(what: string, faults: readonly string[]): void;
  note(what: string, value: string | number): void;
  /** Prints the findings as test runners do; false when one is broken. */
  print(): boolean;
}

/** A report that begins now. */
export function openReport(title: string): Report {
  const began = performance.now();
  const lines: string[] = [];
  let broken = 0;
  let held = 0;
  return {
    check: (what, faults) => {
      if (faults.length === 0) held += 1;
      else broken += 1;
      lines.push(
        `  ${faults.length === 0 ? '✔' : '✖'} ${what}`,
        ...faults.slice(0, 5).map((fault) => `      ${fault}`),
      );
    },
    note: (what, value) => lines.push(`    ${what}: ${value}`),
    print: () => {
      console.log(`\n  ${title}`);
      for (const line of lines) console.log(line);
      console.log(`\n  ${held} passing (${Math.round((performance.now() - began) / 1000)}s)`);
      if (broken > 0) console.log(`  ${broken} failing`);
      return broken === 0;
    },
  };
}
