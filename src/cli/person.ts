import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Environment, readRetention } from '../config.ts';
import type { Db } from '../conversation/database.ts';
import { isListed } from '../municipalities/forgetting.ts';
import { BEYOND, helpsFor, placeWords } from '../personal-data/beyond.ts';
import { countRows, type DeletingNeeds, deletePerson } from '../personal-data/deleting.ts';
import { formerName, type Identity } from '../personal-data/identity.ts';
import { identityOf, type Known, knownPeople } from '../personal-data/identity-store.ts';
import { placesOf } from '../personal-data/mentions.ts';
import { heldOf, ownFile } from '../personal-data/own-file.ts';
import { TABLES } from '../personal-data/table-names.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { type OpenRound, openRound } from './open-round.ts';
import { forgettingIn } from './owing.ts';

const ANY = { allowPositionals: true } as const;

/** Writes all that is kept of a person into a Word file. */
export const personExport: ShellCommand = {
  name: 'person export',
  usage: ['person export "Sozialamt Haan" [--out DATEI.docx]   (oder mit der Kennung der Person)'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({ args: [...args], options: { out: { type: 'string' } }, ...ANY });
    const out = values.out ?? 'Meine-Daten.docx';
    if (existsSync(out)) throw new CommandError(`${out} gibt es schon. Bitte mit --out eine andere Datei angeben.`);
    await about(env, positionals, async ({ storage: { db }, clock }, { who, needs }) => {
      const held = await heldOf(db, { owing: needs.owing(), who });
      writeFileSync(out, (await ownFile(db, { who, held, now: clock.now() })).body, { flag: 'wx' });
      console.log(
        `${held.map(({ called, rows }) => `${called}: ${rows.length}`).join('\n')}\nGeschrieben nach ${out}.`,
      );
    });
  },
};

/** Forgets a person, or says what that would do. */
export const personDelete: ShellCommand = {
  name: 'person delete',
  usage: ['person delete "Sozialamt Haan" --dry-run | --confirm [--name Müller]'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean' }, confirm: { type: 'boolean' }, name: { type: 'string' } },
      ...ANY,
    });
    if (values['dry-run'] === values.confirm)
      throw new UsageError('Bitte entweder --dry-run (nur zeigen) oder --confirm (löschen) angeben.');
    await about(env, positionals, async (open, { who, needs }) => {
      const { db } = open.storage;
      const listed = await isListed(db, who);
      if (values.confirm === true) await remove(open, { who, needs });
      else console.log(await foreseen(db, { who, needs }));
      if (listed)
        console.log('Steht in der Rundendatei: Bitte dort entfernen, sonst lässt „round apply“ sie wieder zu.');
      const names = [...(values.name === undefined ? [] : [values.name]), ...who.offices.map(({ name }) => name)];
      console.log(await found(open, { names, needs, of: 'forgotten' }));
    });
  },
};

/** Looks for a name, of whomever it is, in all texts. */
export const personFind: ShellCommand = {
  name: 'person find',
  usage: ['person find "Müller"'],
  run: async (args, env) => {
    const { positionals } = parseArgs({ args: [...args], options: {}, ...ANY });
    const name = positionals.join(' ').trim();
    if (name.length < 2) throw new UsageError('Bitte den Namen angeben, nach dem gesucht wird.');
    const open = await openRound(env);
    try {
      console.log(await found(open, { names: [name], needs: forgettingIn(open.storage), of: 'others' }));
    } finally {
      await open.storage.close();
    }
  },
};

/** Whom a command is about. */
interface About {
  readonly who: Identity;
  readonly needs: DeletingNeeds;
}

async function about(
  env: Environment,
  said: readonly string[],
  act: (open: OpenRound, about: About) => Promise<void>,
): Promise<void> {
  const retention = readRetention(env);
  const open = await openRound(env);
  try {
    const { storage, round } = open;
    const personId = meant(await knownPeople(storage.db, round.id), said.join(' ').trim());
    const needs = forgettingIn(storage, retention);
    await act(open, { who: await identityOf(storage.db, round.id, personId), needs });
  } finally {
    await open.storage.close();
  }
}

function meant(known: readonly Known[], said: string): string {
  if (said === '') throw new UsageError('Bitte die Person angeben: ihre Stelle oder ihre Kennung.');
  const wanted = said.toLowerCase();
  const found = known.filter(
    ({ personId, offices }) => personId === wanted || offices.some((office) => office.toLowerCase() === wanted),
  );
  const [only] = found;
  if (only && found.length === 1) return only.personId;
  if (!only)
    throw new CommandError(`„${said}“ ist in der Runde nicht bekannt. Nach Namen in Texten sucht „person find“.`);
  const all = found.map(({ personId, offices }) => `  ${personId}: ${offices.join(', ')}`).join('\n');
  throw new CommandError(`So heißen mehrere. Bitte die Kennung angeben:\n${all}`);
}

async function remove({ storage: { db }, round, clock }: OpenRound, { who, needs }: About): Promise<void> {
  const leaving = { roundId: round.id, personId: who.personId, at: clock.now() };
  const former = await db.transaction().execute((tx) => deletePerson(tx, needs, leaving));
  console.log(['Gelöscht.', ...former.map((name) => `In der Akte steht jetzt: „${name}“.`)].join('\n'));
}

async function foreseen(db: Db, { who, needs }: About): Promise<string> {
  const rows = await countRows(db, needs, who);
  return [
    'Es würde gelöscht oder umbenannt (nichts ist geschehen):',
    ...rows.map(({ table, rows: count }) => `  ${TABLES[table] ?? table}: ${count}`),
    ...who.offices.map((office) => `Statt „${office.name}“ stünde in der Akte „${formerName(office)}“.`),
    ...who.shared.map((name) => `„${name}“ bliebe stehen: So heißen auch andere.`),
  ].join('\n');
}

async function found(
  { storage: { db }, round }: OpenRound,
  { names, needs, of }: { names: readonly string[]; needs: DeletingNeeds; of: 'others' | 'forgotten' },
): Promise<string> {
  const places = await placesOf(db, { owing: needs.owing(), names, of }, round.id);
  const texts = places.map((place) => `  ${placeWords(place)}`);
  return [
    places.length === 0
      ? 'In Texten nichts gefunden.'
      : `In Texten gefunden (${places.length}), sie bleiben unverändert:`,
    ...texts,
    ...(places.length === 0 ? [] : ['Was sich tun lässt:', ...helpsFor(places).map((help) => `  ${help}`)]),
    'Nicht durchsucht: der Inhalt von Dateien. Wo ein Name sonst stehen kann:',
    ...BEYOND.map(({ where, what }) => `  ${where}: ${what}`),
  ].join('\n');
}
