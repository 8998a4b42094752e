import type { Person, Seen } from './person.ts';

/** What was acknowledged, to be found again in the end: once, and as it was said last. */
export interface Kept {
  readonly ideas: string[];
  readonly agreements: string[];
  /** The last number that a municipality gave, by its office. */
  readonly surveyed: Map<string, string>;
  /** Who has answered what is asked, as `votes Sozialamt Haan`. */
  readonly answered: Set<string>;
}

/** How far a life is repeated, and what comes of it. */
interface Time {
  readonly time: number;
  readonly kept: Kept;
}

type Life = (person: Person, time: Time) => Promise<void>;

const IDEA = { 'description~1': 'Kleidung wird gesammelt.', 'topicArea~1': 'Energie' };

/** An idea by its form, which comes back with a mistake in it; then the list, page by page, and taken back. */
const writesDown: Life = async (person, { time, kept }) => {
  const title = `Kleiderkammer ${person.office} ${time}`;
  const form = await person.say('idee', /Idee einreichen/u);
  const wrong = await person.press(form, 'Idee einreichen', { 'title~1': title }, /Bitte die Idee beschreiben/u);
  if (!wrong.text.includes(title)) throw new Error(`${title} is gone from its form`);
  const fields = Object.fromEntries(Object.entries(IDEA).map(([name, value]) => [again(wrong.card, name), value]));
  const saved = await submits(person, wrong, fields);
  kept.ideas.push(title);
  const number = /Idee\s(\d+)/u.exec(saved.text)?.[1];
  const first = await person.say('ideen', /Ideen und Best Practice/u);
  await person.press(first, first.text.includes('Weitere') ? 'Weitere' : 'Noch', {}, /Seite\s2|Vorige/u);
  await person.say(`idee ${number} zurückziehen`, /Idee\s\d+ ist „zurückgezogen“/u);
};

/** What resembles another entry is asked back first. */
async function submits(person: Person, form: Seen, fields: Readonly<Record<string, string>>): Promise<Seen> {
  const seen = await person.press(form, 'Idee einreichen', fields, /Idee\s\d+/u);
  return seen.text.includes('ähnelt') ? person.press(seen, 'Trotzdem', {}, /Idee\s\d+/u) : seen;
}

/** A form that comes back has fields of new names: `title~2` where it was `title~1`. */
function again(card: unknown, name: string): string {
  const [field] = name.split('~');
  return new RegExp(`"${field}~\\d+"`, 'u').exec(JSON.stringify(card))?.[0].slice(1, -1) ?? name;
}

/** What is offered for plain words is prefilled, and does what it says wherever it is pressed. */
const wishes: Life = async (person, { time, kept }) => {
  const title = `Gutscheine für den Waschsalon ${time} aus ${person.office.replace('Sozialamt ', '')}`;
  const offer = await person.say(`Ich habe eine Idee: ${title}`, /Idee einreichen/u);
  const form = await person.press(offer, 'Idee einreichen', {}, /Titel: Gutscheine/u);
  await submits(person, form, { ...IDEA, 'title~1': title });
  kept.ideas.push(title);
};

/** A question, and another that hangs on it. */
const asks: Life = async (person) => {
  await person.say('Sind Personalkosten förderfähig?', /Richtlinienfrage[\s\S]*Personal/u);
  await person.say('Und Honorare?', /Bezogen auf: Sind Personalkosten förderfähig\?/u);
};

/** An answer to a Rundfrage with a mistake, then right, then changed. */
const reports: Life = async (person, { time, kept }) => {
  const asked = await person.say('rundfrage 1', /Rundfrage\s1 · läuft/u);
  const form = await person.press(asked, 'Antwort', {}, /Antwort speichern/u);
  const wrong = await person.press(form, 'Antwort speichern', { 'field1~1': 'viele' }, /Bitte eine Zahl eingeben/u);
  const field = again(wrong.card, 'field1~1');
  const given = await person.press(wrong, 'Antwort speichern', { [field]: String(10 + time) }, /hat geantwortet/u);
  const changed = await person.press(given, 'Antwort', {}, /Antwort speichern/u);
  const last = String(100 + time);
  await person.press(changed, 'Antwort speichern', { 'field1~1': last }, new RegExp(`\\b${last}\\b`, 'u'));
  kept.surveyed.set(person.office, last);
  kept.answered.add(`surveys ${person.office}`);
};

/** An objection whose reason was forgotten, then given, then taken back for consent. */
const votes: Life = async (person, { kept }) => {
  const vote = await person.say('abstimmung 1', /Abstimmung\s1 · läuft/u);
  if (!vote.text.includes('[Einwand …]')) return;
  const form = await person.press(vote, 'Einwand', {}, /Einwand erheben/u);
  const wrong = await person.press(form, 'Einwand erheben', { 'reason~1': '' }, /Einwand erheben/u);
  const reason = { [again(wrong.card, 'reason~1')]: 'Das trägt unser Haushalt nicht.' };
  await person.press(wrong, 'Einwand erheben', reason, /trägt unser Haushalt/u);
  await person.say('abstimmen 1 zustimmung', /Zustimmung/u);
  kept.answered.add(`votes ${person.office}`);
};

/** All else that is asked. */
const answers: Life = async (person, { kept }) => {
  const note = await person.say('kenntnisnahme 1', /Kenntnisnahme\s1/u);
  if (note.text.includes('[Kenntnis genommen]'))
    await person.press(note, 'Kenntnis genommen', {}, /Kenntnis genommen/u);
  await person.say('terminfindung 1: ja, nein', /hat geantwortet/u);
  await person.say('sammlung 1 keine weiteren', /keine weiteren/u);
  await person.say('protokoll 1 keine anmerkung', /keine Anmerkung/u);
  for (const kind of ['acknowledgements', 'date-polls', 'collections', 'minutes-remarks'])
    kept.answered.add(`${kind} ${person.office}`);
};

/** An Absprache that is settled by its button, and opened again. */
const agrees: Life = async (person, { time, kept }) => {
  const what = `Muster ${time} von ${person.office} entwerfen`;
  const city = person.office.replace('Sozialamt ', '');
  const saved = await person.say(
    `absprache erfassen: ${what}; Zuständig: ${city}; Frist: 03.11.2023`,
    /Absprache\s\d+ · gespeichert/u,
  );
  kept.agreements.push(what);
  const number = /Absprache\s(\d+)/u.exec(saved.text)?.[1];
  const settled = await person.say(`absprache ${number} erledigt`, /· erledigt/u);
  await person.press(settled, 'Wieder öffnen', {}, /· offen|Absprache\s\d+/u);
};

const LIVES: readonly Life[] = [writesDown, reports, asks, votes, wishes, answers, agrees];

/** Lives them all, everybody beginning with another, as long as it goes on; times are counted from 1. */
export async function live(
  person: Person,
  at: number,
  { goesOn, kept }: { goesOn: (time: number) => boolean; kept: Kept },
): Promise<void> {
  for (let time = 1; goesOn(time); time += 1)
    for (let step = 0; step < LIVES.length; step += 1)
      await LIVES[(at + step) % LIVES.length]?.(person, { time, kept });
}
