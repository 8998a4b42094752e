import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TestRound } from '../support/round.ts';
import { all, HAAN, HILDEN, K, quiet, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';
import { lay } from './working.ts';

/** Who does what: entered, changed, ended, and read from a table that waits. */
export async function share(life: Witness): Promise<void> {
  await all(
    life,
    [
      K,
      'zuständigkeit erfassen: Notunterkünfte; Themenfeld: Wohnungslosenhilfe; Zuständig: Velbert; Gilt ab: 01.02.2023',
    ],
    [K, 'zuständigkeit erfassen: Schuldnerberatung; Zuständig: jede Stadt für sich'],
    [K, 'zuständigkeit erfassen: Kleiderkammer; Zuständig: Haan'],
    [K, 'zuständigkeit 3 beenden zum 31.12.2023'],
    [HAAN, 'zuständigkeiten'],
    [HAAN, 'zuständigkeiten excel'],
    [HAAN, 'zuständigkeit 1'],
  );
  await life.send(K, 'zustaendigkeiten.xlsx');
  await quiet(life);
}

/** A meeting is called. */
export async function call(life: Witness): Promise<void> {
  await all(
    life,
    [
      K,
      'sitzung anlegen: Kurzaustausch; Datum: 09.10.2023; Uhrzeit: 08:00; Dauer: 60; Ort: Kreishaus Mettmann; TOP: Stand der Mittel | Gutscheine',
    ],
    [K, 'sitzung 5 veröffentlichen'],
    [HAAN, 'sitzung 5 zusage'],
    [HILDEN, 'sitzung 5 absage'],
  );
  await quiet(life);
}

/** It is held, and its minutes are drafted, edited in Word, sent round, and put right where they were agreed before. */
export async function hold(life: Witness): Promise<void> {
  await all(
    life,
    [K, 'sitzung 5 beginnt'],
    [K, 'sitzung 5 anwesenheit: Haan 2, Velbert, Kreis; Gäste: Jobcenter 2'],
    [K, 'sitzung 5 top 1 notiz: Haan berichtet'],
    [K, 'sitzung 5 endet'],
    [K, 'sitzung 5 anwesenheit'],
    [K, 'protokoll 5 entwerfen'],
    [K, 'protokoll 5 top 1: Die Mittel sind zur Hälfte gebunden.'],
    [K, 'protokoll 5 top 2: Velbert stellt ein Muster vor.'],
  );
  lay('niederschrift.docx', await edited(life.round, ['zur Hälfte', 'zu zwei Dritteln']));
  await life.send(K, 'niederschrift.docx');
  await all(
    life,
    [K, 'protokolldatei 1 übernehmen'],
    [K, 'protokoll 5 umlauf bis 20.10.2023 12 Uhr'],
    [HILDEN, 'protokoll 5 top 2 anmerkung: Das Muster kommt aus Hilden.'],
    [HAAN, 'protokoll 5 top 1 anmerkung: Haan hält die Zahl für zu hoch.'],
    [VELBERT, 'protokoll 5 keine anmerkung'],
    [K, 'protokoll 5 anmerkung 1 übernehmen: Hilden stellt ein Muster vor.'],
    [HAAN, 'protokoll 5 verlauf'],
    [HAAN, 'protokolle'],
  );
  await quiet(life);
}

/** The minutes as somebody has edited them in Word. */
export async function edited(round: TestRound, [from, to]: readonly [string, string]): Promise<Uint8Array> {
  const { reply } = await round.say(K, 'protokoll 5 word', { activity: `word-${to}` });
  const [address = ''] = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/u) ?? [];
  const file = await round.bot.file(address.split('/files/')[1] ?? '');
  if (!file) throw new Error('there are no minutes to edit');
  const parts = unzipSync(file.body);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(from, to);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) }, { mtime: '2023-10-09T08:30:00' });
}
