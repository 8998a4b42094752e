import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { sharepoint } from './settings/sharepoint-place.ts';

/** The round that `npm start` takes when no other is named. */
export const SAMPLE_ROUND_FILE = fileURLToPath(new URL('municipalities/sample-round.yaml', import.meta.url));

const guid = z
  .guid({ error: 'Erwartet wird eine GUID wie 6f9a2c1e-0b7d-4e58-9c3a-5d2f8b1e7a04.' })
  .transform((text) => text.toLowerCase());
const mail = z
  .email({ error: 'Erwartet wird eine E-Mail-Adresse wie sozialamt@haan.example.' })
  .max(254, { error: 'Höchstens 254 Zeichen.' });
const day = z.iso.date({ error: 'Erwartet wird ein Tag als JJJJ-MM-TT, zum Beispiel 2023-12-31.' });
const line = z.string().trim().min(1).max(200);
/** It becomes the title of a button. */
const question = z.string().trim().min(1).max(28, { error: 'Höchstens 28 Zeichen.' });
const slug = z.string().regex(/^[a-z0-9-]{1,40}$/u, { error: 'Erlaubt sind Kleinbuchstaben a–z, Ziffern und „-“.' });
const WEB = 'Erwartet wird eine Adresse wie https://www.beispiel.de/barriere-melden.';
const amount = z.int().min(1).max(1000).optional();
const offset = z
  .strictObject({ days: amount, hours: amount, minutes: amount })
  .refine((some) => Object.keys(some).length > 0, { error: 'Erwartet wird zum Beispiel days: 7 oder hours: 2.' });
/** Money is text, so that no floating point comes near it. */
const euro = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,2})?$/u, { error: 'Erwartet wird ein Betrag in Anführungszeichen, zum Beispiel "63".' });
const deadline = z.strictObject({
  key: slug,
  name: line,
  on: day,
  asks: z.enum(['commit', 'spend', 'interim-report', 'proof-of-use']),
  remind: z.array(z.int().min(1).max(1000)).max(10).default([14, 3]),
});
const programme = z
  .strictObject({
    name: line,
    from: day,
    to: day,
    rates: z
      .array(z.strictObject({ amount: euro, for: line, kind: z.enum(['city', 'district']).optional() }))
      .optional(),
    populationOn: day.optional(),
    deadlines: z.array(deadline).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'Das Ende liegt vor dem Beginn.' });

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const officeTime = z.string().regex(/^(?:0[7-9]|1[0-7]):[0-5]\d$/u, {
  error: 'Erwartet wird eine Uhrzeit von "07:00" bis "17:59" in Anführungszeichen.',
});
const digest = z.strictObject({
  weekday: z.enum(WEEKDAYS).transform((name) => WEEKDAYS.indexOf(name) + 1),
  time: officeTime,
});

const words = z.string().trim().min(1).max(2000);
const responsible = z.strictObject({
  operator: z.strictObject({ name: line, contact: line }).optional(),
  authorities: z
    .array(
      z.strictObject({ municipality: slug, name: line, address: line.optional(), contact: line, privacyOfficer: line }),
    )
    .min(1),
  legalBasis: z.strictObject({ text: words, confirmedOn: day }).optional(),
  accessibility: z
    .strictObject({ contact: line, form: z.url({ protocol: /^https$/u, error: WEB }).optional(), checkedOn: day })
    .optional(),
});

const roundFile = z.strictObject({
  id: slug,
  name: line,
  contact: line,
  programme,
  topicAreas: z.array(line).min(1),
  tenants: z.array(guid).min(1),
  channel: line,
  reminders: z.array(offset),
  dayPost: officeTime.optional(),
  digest: digest.optional(),
  starterKnowledge: z.boolean(),
  firstQuestions: z.array(question).max(3, { error: 'Höchstens drei Fragen.' }).default([]),
  municipalities: z.array(z.strictObject({ id: slug, name: line, kind: z.enum(['city', 'district']) })).min(1),
  people: z
    .array(
      z.strictObject({
        objectId: guid,
        tenant: guid.optional(),
        office: line,
        municipality: slug,
        roles: z.array(z.enum(['head', 'deputy', 'staff', 'coordinator'])).min(1),
        mail: mail.optional(),
      }),
    )
    .min(1),
  responsible: responsible.optional(),
  sharepoint: sharepoint.optional(),
});

/** A round as its file describes it (the shape of `RoundPlan`). */
export type RoundFile = z.infer<typeof roundFile>;

/** What compares entries with one another reads them leniently, so that it also speaks when something else is wrong. */
const text = z.string().catch('');
const list = <T extends z.ZodType>(entry: T) => z.array(entry).catch([]);
const lenientRound = z.object({
  topicAreas: list(text),
  programme: z.object({ deadlines: list(z.object({ key: text })) }).catch({ deadlines: [] }),
  municipalities: list(z.object({ id: text, name: text })),
  responsible: z.object({ authorities: list(z.object({ municipality: text })) }).catch({ authorities: [] }),
  tenants: list(text),
  people: list(
    z.object({
      objectId: text,
      tenant: text.optional(),
      office: text,
      municipality: text,
      roles: list(text),
      mail: text.optional(),
    }),
  ),
});

/** What came of a round file: the round, or everything that is wrong in it, a German sentence each. */
export type RoundReading = { readonly round?: RoundFile | undefined; readonly problems: readonly string[] };

/** Reads and checks a round file. */
export function checkRoundFile(file: string): RoundReading {
  const source = yamlIn(file);
  if ('problems' in source) return source;
  const { data, error } = roundFile.safeParse(source.content, { error: said });
  const found = (error?.issues ?? []).map(({ path, message }) => `${placeOf(path)}${message}`);
  const problems = [...found, ...crossProblems(source.content)].map((problem) => `Rundendatei ${file}: ${problem}`);
  return problems.length > 0 ? { problems } : { round: data, problems };
}

function yamlIn(file: string): { content: unknown } | { problems: string[] } {
  try {
    const document = parseDocument(readFileSync(file, 'utf8'));
    const lines = document.errors.map(({ linePos, code }) => `Zeile ${linePos?.[0].line ?? '?'} (${code})`);
    if (lines.length === 0) return { content: document.toJS() };
    return {
      problems: lines.map((at) => `Rundendatei ${file}: ${at} ist kein gültiges YAML. Prüfen Sie die Einrückung.`),
    };
  } catch {
    return {
      problems: [`Rundendatei ${file}: lässt sich nicht lesen. Geben Sie den Pfad einer YAML-Datei an (ROUND_FILE).`],
    };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text (im Zweifel in Anführungszeichen)',
  array: 'eine Liste',
  object: 'ein Abschnitt mit Einträgen',
  boolean: 'true oder false',
};

function said(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return `Unbekannt: ${issue.keys.join(', ')}. Prüfen Sie die Schreibweise.`;
  if (issue.input === undefined) return 'Fehlt. Bitte ergänzen Sie den Eintrag.';
  if (issue.code === 'invalid_value') return `Möglich ist: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.expected in TYPES) return `Erwartet wird ${TYPES[issue.expected]}.`;
  if (issue.code === 'too_small' && issue.origin !== 'number') return 'Darf nicht leer sein.';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'Höchstens 200 Zeichen.';
  return 'Erwartet wird eine ganze Zahl von 1 bis 1000.';
}

/** `people, Eintrag 3, objectId: ` */
function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `Eintrag ${step + 1}` : String(step)));
  return steps.length === 0 ? '' : `${steps.join(', ')}: `;
}

function crossProblems(content: unknown): string[] {
  const { data } = lenientRound.safeParse(content);
  if (!data) return [];
  const { topicAreas, programme, municipalities, tenants, people, responsible: answering } = data;
  const homes = new Set(municipalities.map(({ id }) => id));
  const homeless = people.filter(({ municipality }) => municipality !== '' && !homes.has(municipality));
  const unknown = answering.authorities.filter(({ municipality }) => municipality !== '' && !homes.has(municipality));
  const led = people.length === 0 || people.some(({ roles }) => roles.includes('coordinator'));
  const unique = {
    topicAreas,
    'programme, deadlines, key': programme.deadlines.map(({ key }) => key),
    'municipalities, id': municipalities.map(({ id }) => id),
    'responsible, authorities, municipality': answering.authorities.map(({ municipality }) => municipality),
    'municipalities, name': municipalities.map(({ name }) => name),
    'people, objectId und municipality': people.map(({ objectId, municipality }) =>
      objectId === '' ? '' : `${objectId.toLowerCase()}, ${municipality}`,
    ),
    'people, office': [
      ...new Map(people.map((one) => [`${one.objectId.toLowerCase()} ${one.office}`, one.office])).values(),
    ],
  };
  const admitted = new Set(tenants.map((tenant) => tenant.toLowerCase()));
  const foreign = people.filter(({ tenant }) => tenant !== undefined && !admitted.has(tenant.toLowerCase()));
  return [
    ...Object.entries(unique).flatMap(([what, all]) => twice(what, all)),
    ...homeless.map(({ office, municipality }) => `people, ${office}: Die Kommune „${municipality}“ gibt es nicht.`),
    ...unknown.map(({ municipality }) => `responsible, authorities: Die Kommune „${municipality}“ gibt es nicht.`),
    ...twoAddresses(people).map((office) => `people, ${office}: Für dieselbe Person steht unter mail etwas anderes.`),
    ...foreign.map(({ office }) => `people, ${office}: Der Mandant (tenant) steht nicht unter tenants.`),
    ...(led ? [] : ['people: Es fehlt eine Person mit der Rolle coordinator.']),
  ];
}

/** Who stands in the file several times is reached at one address, whichever of the entries says it. */
function twoAddresses(people: readonly { objectId: string; office: string; mail?: string | undefined }[]): string[] {
  const said = people.filter(({ objectId, mail }) => objectId !== '' && mail !== undefined);
  const firsts = new Map(said.toReversed().map((one) => [one.objectId.toLowerCase(), one.mail]));
  return said.filter((one) => firsts.get(one.objectId.toLowerCase()) !== one.mail).map(({ office }) => office);
}

function twice(what: string, all: readonly string[]): string[] {
  const doubled = all.filter((one, place) => one !== '' && all.indexOf(one) !== place);
  return [...new Set(doubled)].map((one) => `${what}: „${one}“ kommt mehrfach vor.`);
}
