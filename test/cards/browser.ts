import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The browser of the system, or the one that `CHROMIUM` names. */
const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser. */
export function hasBrowser(): boolean {
  return existsSync(PATH);
}

/** Starts the browser, without a window and without calls of its own to the outside; in German where it has its words (Debian's `chromium-l10n`). */
export function openBrowser(): Promise<Browser> {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`);
  return chromium.launch({
    executablePath: PATH,
    env: { ...process.env, LANG: 'de_DE.UTF-8', LANGUAGE: 'de' },
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  });
}
