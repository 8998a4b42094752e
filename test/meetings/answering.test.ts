import assert from 'node:assert/strict';
import { readAnswer } from '../../src/meetings/answer.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

onEveryDatabase('answers to an invitation', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
  });
  afterEach(() => round.close());

  const click = (office: string, answer: string, more = {}) =>
    round.click(office, 'meetings.answer', { number: '1', answer, ...more }, { place: 'channel' });
  /** What the channel's invitation says now. */
  const posted = async () => {
    round.clock.advance(5_000);
    await round.settle();
    return round.channel()[0]?.shown.text ?? '';
  };

  it('are asked of every municipality on the posted invitation', async () => {
    const text = await posted();
    assert.match(text, /0\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
    assert.match(text, /\[Zusage\] \[Vertretung\] \[Absage\]/u);
    assert.deepEqual(round.channel()[0]?.reply.refresh, { verb: 'meetings.show', data: { number: '1' } });
  });

  it('show to all who answered what, and who is missing', async () => {
    await click('Sozialamt Haan', 'accepted');
    await click('Sozialamt Hilden', 'represented');
    await click('Sozialamt Ratingen', 'excused');
    const text = await posted();
    assert.match(text, /3\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
    assert.match(text, /Zusage: Haan\nVertretung: Hilden\nAbsage: Ratingen\n/u);
    assert.match(text, /□\u00a0Erkrath fehlt\n■\u00a0Haan\n□\u00a0Heiligenhaus fehlt\n■\u00a0Hilden\n/u);
    assert.doesNotMatch(text, /Die Antwort für/u);
  });

  it('show their reader the answer of the own municipality, with the ways to change it', async () => {
    const { text } = await click('Sozialamt Haan', 'accepted');
    assert.match(text, /Haan: Zusage\nSozialamt Haan, am 5\.\u00a0Oktober 2023, 09:00\u00a0Uhr/u);
    assert.match(text, /\[In Vertretung ändern\] \[In Absage ändern\] \[TOP vorschlagen …\]$/mu);
    const before = await round.say('Sozialamt Hilden', 'sitzung 1');
    assert.match(before.text, /Die Antwort für Hilden fehlt noch\./u);
  });

  it('are asked of those who took part when it went out, whoever leaves or comes later', async () => {
    const { municipalities, people } = round.plan;
    const solingen = { id: 'solingen', name: 'Solingen', kind: 'city' } as const;
    const staying = municipalities.filter(({ id }) => id !== 'hilden');
    const moved = people.map((one) => (one.municipality === 'hilden' ? { ...one, municipality: 'solingen' } : one));
    const plan = { ...round.plan, municipalities: [...staying, solingen], people: moved };
    await applyRound(round.db, plan, round.clock.now());
    await click('Sozialamt Haan', 'accepted');
    const refused = await click('Sozialamt Hilden', 'accepted');
    assert.match(refused.text, /Solingen ist zu Sitzung 1 nicht eingeladen/u);
    assert.doesNotMatch((await round.say('Sozialamt Hilden', 'sitzung 1')).text, /\[Zusage\]|fehlt noch/u);
    assert.doesNotMatch((await round.say('Sozialamt Hilden', 'offen')).text, /Sitzung 1/u);
    const text = await posted();
    assert.match(text, /1\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
    assert.match(text, /□\u00a0Hilden fehlt/u);
    assert.doesNotMatch(text, /Solingen/u);
  });

  it('count once a municipality, the latest, and keep what was replaced', async () => {
    await click('Sozialamt Hilden', 'accepted');
    await click('Sozialamt Hilden, Vertretung', 'represented');
    const { text } = await click('Sozialamt Hilden', 'excused');
    assert.match(text, /Hilden: Absage/u);
    assert.match(
      text,
      /Frühere Antworten aus Hilden\nVertretung \(Sozialamt Hilden, Vertretung, am .*\)\nZusage \(Sozialamt Hilden, am/u,
    );
    assert.match(await posted(), /1\u00a0von\u00a011\u00a0Kommunen/u);
  });

  it('are kept once when they are clicked twice', async () => {
    await click('Sozialamt Haan', 'accepted');
    const { text } = await click('Sozialamt Haan', 'accepted');
    assert.doesNotMatch(text, /Frühere Antworten/u);
  });

  it('of two people at the same time leave one that counts and one on record', async () => {
    await Promise.all([click('Sozialamt Hilden', 'accepted'), click('Sozialamt Hilden, Vertretung', 'excused')]);
    const { text } = await round.say('Sozialamt Hilden', 'sitzung 1');
    assert.match(text, /Frühere Antworten aus Hilden/u);
    assert.match(await posted(), /1\u00a0von\u00a011\u00a0Kommunen/u);
  });

  it('are taken as a typed message, by staff too', async () => {
    const { text } = await round.say('Sozialamt Haan, Sachbearbeitung', 'Sitzung 1 Zusage', { place: 'channel' });
    assert.match(text, /Zusage für Haan ist gespeichert\.\nEs fehlen: Erkrath/u);
    assert.match(await posted(), /Zusage: Haan/u);
  });

  it('are taken in the list of what is owed, beside it', async () => {
    const { reply } = await click('Sozialamt Haan', 'accepted', { on: 'list' });
    assert.equal(reply.beside, true);
    assert.equal(reply.summary, 'Zusage für Haan ist gespeichert.');
  });

  it('are none that the invitation does not offer', async () => {
    assert.match((await click('Sozialamt Haan', 'vielleicht')).text, /Bitte Zusage, Vertretung oder Absage/u);
  });

  it('are not taken from someone who speaks for no municipality', async () => {
    const plan = {
      ...round.plan,
      people: round.plan.people.map((person) => ({ ...person, roles: ['coordinator' as const] })),
    };
    const other = await openRound(database, { plan });
    await other.click('Koordination', 'meetings.draft', FORM);
    await other.say('Koordination', 'sitzung 1 veröffentlichen');
    assert.match((await other.say('Koordination', 'sitzung 1 zusage')).text, /nicht möglich/u);
    assert.doesNotMatch((await other.say('Koordination', 'sitzung 1')).text, /\[Zusage\]/u);
    await other.close();
  });

  it('are taken until the meeting begins', async () => {
    round.clock.set('2023-10-12T13:59');
    assert.match((await click('Sozialamt Haan', 'accepted')).text, /Haan: Zusage/u);
    round.clock.set('2023-10-12T14:00');
    assert.match((await click('Sozialamt Haan', 'excused')).text, /Der Termin der Sitzung 1 ist vorbei/u);
    const { text } = await round.say('Sozialamt Haan', 'sitzung 1');
    assert.match(text, /Zusage: Haan\nOhne\u00a0Antwort: Erkrath/u);
    assert.doesNotMatch(text, /\[Zusage\]/u);
  });

  for (const [typed, answer] of [
    ['sitzung 1 zusagen', 'Zusage'],
    ['zusage sitzung 1', 'Zusage'],
    ['Sitzung 1: wir kommen', 'Zusage'],
    ['sitzung 1 wir nehmen teil', 'Zusage'],
    ['Vertretung für Sitzung 1', 'Vertretung'],
    ['sitzung 1 wir lassen uns vertreten', 'Vertretung'],
    ['sitzung 1 wir kommen nicht', 'Absage'],
    ['sitzung 1, ich bin verhindert', 'Absage'],
    ['sitzung 1 absage', 'Absage'],
    ['sitzung 1 absagen', 'Absage'],
    ['absage zur sitzung 1', 'Absage'],
  ] as const) {
    it(`are typed as „${typed}“`, async () => {
      assert.match((await round.say('Sozialamt Haan', typed)).text, new RegExp(`Haan: ${answer}`, 'u'));
    });
  }

  for (const [typed, answer] of [
    ['sitzung 1 bin dabei', 'Zusage'],
    ['sitzung 1 ich komme gerne', 'Zusage'],
    ['sitzung 1 werden vertreten', 'Vertretung'],
    ['sitzung 1 sind leider verhindert', 'Absage'],
    ['sitzung 1: wir können nicht', 'Absage'],
  ] as const) {
    it(`are typed with „wir“ or „ich“ or without: ${typed}`, async () => {
      assert.match((await round.say('Sozialamt Haan', typed)).text, new RegExp(`Haan: ${answer}`, 'u'));
    });
  }

  for (const typed of ['sitzung 1 absagen', 'sitzung 1 absage', 'absage sitzung 1', 'sitzung 1 absagen: Krankheit']) {
    it(`ask who may also cancel for all which is meant, and cancel nothing: ${typed}`, async () => {
      const { text } = await round.say('Koordination', typed);
      assert.match(text, /Wer sagt ab\?\nNoch ist nichts abgesagt\.[\s\S]*\[Nur für Kreis Mettmann\]/u);
      assert.match(
        text,
        typed.includes('Krankheit') ? /Krankheit[\s\S]*\[Für alle absagen\]/u : /sitzung 1 für alle absagen: Grund/u,
      );
      assert.match(await posted(), /0\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
    });
  }

  it('cancel for all with one click on what was asked', async () => {
    const { reply } = await round.say('Koordination', 'sitzung 1 absagen: Krankheit');
    assert.match(
      JSON.stringify(reply.data),
      /"verb":"meetings.cancel","data":\{"number":"1","all":"ja","reason":"Krankheit"\}/u,
    );
    const data = { number: '1', all: 'ja', reason: 'Krankheit' };
    assert.match((await round.click('Koordination', 'meetings.cancel', data)).text, /findet nicht statt/u);
  });

  it('are never cancelled for all by who may not', async () => {
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 für alle absagen: Krankheit')).text, /nicht möglich/u);
    const { text } = await round.say('Sozialamt Haan', 'sitzung 1 absagen: Krankheit');
    assert.match(text, /Sagt Haan ab\?[\s\S]*Ihr Grund: „Krankheit“[\s\S]*\[Nur für Haan\]/u);
    assert.doesNotMatch(text, /\[Für alle absagen\]/u);
  });

  it('are offered to one municipality alone, and for the date that it was asked for', async () => {
    const { reply } = await round.say('Sozialamt Haan', 'sitzung 1 absagen: krank');
    const rows = reply.data['buttons'] as { row: { verb: string; data: Record<string, unknown> }[] }[];
    const [own] = rows.flatMap(({ row }) => row);
    const { text } = await round.click('Sozialamt Hilden', own?.verb ?? '', own?.data);
    assert.match(text, /gilt einer anderen Kommune[\s\S]*Für Ihre Kommune ist nichts geändert/u);
    assert.match(await posted(), /0\u00a0von\u00a011/u);
    await round.say('Koordination', 'sitzung 1 verschieben auf: 19.10.2023 14:00; Grund: Raum belegt');
    assert.match((await round.click('Sozialamt Haan', own?.verb ?? '', own?.data)).text, /Sitzung 1 ist verlegt/u);
  });

  it('are refused to a head with the reason why there is nothing to answer', async () => {
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 absagen')).text, /Sitzung 1 ist abgesagt/u);
  });

  it('are not taken for a draft, a cancelled meeting, or none', async () => {
    await round.click('Koordination', 'meetings.draft', { ...FORM, operation: FORM.operation.replace('6f', '7f') });
    assert.match((await round.say('Sozialamt Hilden', 'sitzung 2 zusage')).text, /noch nicht veröffentlicht/u);
    assert.match((await round.say('Sozialamt Hilden', 'sitzung 9 zusage')).text, /Eine Sitzung 9 gibt es nicht/u);
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    assert.match((await click('Sozialamt Haan', 'accepted')).text, /Sitzung 1 ist abgesagt/u);
    assert.doesNotMatch(await posted(), /\[Zusage\]|haben geantwortet/u);
  });

  describe('that are still owed', () => {
    const reminder = () => round.channel().find(({ reply }) => reply.card === 'reminders/day');

    it('stand among what is open for a municipality, until it has answered', async () => {
      const { text } = await round.say('Sozialamt Haan', 'offen');
      assert.match(
        text,
        /Antwort zur Sitzung\u00a01: Austausch der Sozialamtsleitungen\nbis Donnerstag, 12\.\u00a0Oktober 2023, 14:00\u00a0Uhr/u,
      );
      assert.match(text, /\[Zusage\]/u);
      await click('Sozialamt Haan', 'excused');
      assert.doesNotMatch((await round.say('Sozialamt Haan', 'offen')).text, /Antwort zur Sitzung/u);
      assert.match((await round.say('Sozialamt Hilden', 'offen')).text, /Antwort zur Sitzung/u);
      round.clock.set('2023-10-12T14:00');
      assert.doesNotMatch((await round.say('Sozialamt Hilden', 'offen')).text, /Antwort zur Sitzung/u);
    });

    it("are named in the day's post, with buttons, and mention one person of each municipality that is meant", async () => {
      for (const { name, kind } of round.plan.municipalities)
        if (kind === 'city' && name !== 'Haan') await click(`Sozialamt ${name}`, 'accepted');
      round.clock.set('2023-10-11T08:00');
      await round.settle();
      const text = reminder()?.shown.text ?? '';
      assert.match(
        text,
        /Es fehlen 2\u00a0von\u00a011: Haan und Kreis Mettmann\n\[Zusage\] \[Vertretung\] \[Absage\]/u,
      );
      assert.deepEqual(
        reminder()?.reply.mentions?.map(({ office }) => office),
        ['Haan', 'Kreis Mettmann'],
      );
    });

    it('are shown to each reader of the post for their own municipality', async () => {
      round.clock.set('2023-10-11T08:00');
      await round.settle();
      const { verb = '', data = {} } = reminder()?.reply.refresh ?? {};
      const look = () => round.click('Sozialamt Haan', verb, { ...data }, { place: 'channel' });
      assert.match((await look()).text, /Es fehlen 11\u00a0von\u00a011:[^\n]*\n\[Zusage\]/u);
      await click('Sozialamt Haan', 'accepted');
      assert.match((await look()).text, /Es fehlen 10\u00a0von\u00a011:[^\n]*\nHaan: Zusage\n\[Ändern …\]/u);
    });

    it('are shown anew in the post when somebody answers', async () => {
      round.clock.set('2023-10-11T08:00');
      await round.settle();
      await click('Sozialamt Haan', 'accepted');
      for (const card of ['the invitation', 'the post']) {
        round.clock.advance(5000);
        await round.settle();
        assert.equal(round.arrived.at(-1)?.kind, 'update', card);
      }
      assert.match(reminder()?.shown.text ?? '', /Es fehlen 10\u00a0von\u00a011/u);
      assert.equal(reminder()?.kind, 'update');
    });

    it('lead back to a reminder of an earlier version', async () => {
      const after = await click('Sozialamt Haan', 'accepted', { on: 'reminder' });
      assert.equal(after.reply.card, 'meetings/reminder');
      assert.match(after.text, /Für Haan ist nichts mehr offen\./u);
    });

    it('stand in the reminder beside what else is owed', async () => {
      await round.say('Koordination', 'abstimmung stellen: Gilt der Höchstbetrag?; Frist: 13.10.2023 12:00');
      await round.click('Koordination', 'votes.open', { vote: 1 });
      const { text } = await round.say('Sozialamt Hilden', 'sitzung 1 offen');
      assert.match(text, /2\u00a0Punkte offen[\s\S]*Antwort zu dieser Sitzung/u);
      assert.match(text, /Stimme zur Abstimmung\u00a01: Gilt der Höchstbetrag\?\nbis Freitag, 13/u);
      assert.match(text, /\[Zustimmung\][\s\S]*Offen in der Runde\n/u);
    });

    it('are told in the channel for all when someone asks there', async () => {
      const { text } = await round.say('Sozialamt Haan', 'sitzung 1 offen', { place: 'channel' });
      assert.match(text, /Das ist vor der Sitzung noch offen:\nAntwort zu dieser Sitzung\nErkrath, Haan,/u);
    });
  });
});

describe('the words of an answer', () => {
  const EVER = {
    accepted: [
      ...['zusage', 'zusagen', 'zugesagt', 'ja', 'dabei', 'teilnahme', 'wir sagen zu', 'ich sage zu'],
      ...['wir kommen', 'ich komme', 'wir sind dabei', 'ich bin dabei', 'wir nehmen teil', 'ich nehme teil'],
    ],
    represented: [
      ...['vertretung', 'mit vertretung', 'in vertretung', 'vertreten', 'vertretung kommt', 'wir kommen in vertretung'],
      ...['wir lassen uns vertreten', 'ich lasse mich vertreten', 'wir schicken eine vertretung'],
    ],
    excused: [
      ...['entschuldigt', 'entschuldigung', 'nein', 'nicht dabei', 'verhindert', 'wir sagen ab', 'ich sage ab'],
      ...['wir kommen nicht', 'ich komme nicht', 'wir sind nicht dabei', 'ich bin nicht dabei'],
      ...['wir nehmen nicht teil', 'ich nehme nicht teil', 'wir sind verhindert', 'ich bin verhindert'],
    ],
  } as const;

  it('are all that could ever be typed', () => {
    for (const [kind, words] of Object.entries(EVER))
      for (const said of words) assert.equal(readAnswer(said), kind, said);
  });

  it('are the names that buttons carry', () => {
    for (const kind of ['accepted', 'represented', 'excused']) assert.equal(readAnswer(kind), kind);
  });

  it('are none where it is left open, or where the whole meeting could be meant', () => {
    for (const said of ['vielleicht', 'absagen', 'sagen ab', 'kommen wir', 'ja oder nein', 'nicht verhindert', ''])
      assert.equal(readAnswer(said), undefined, said);
  });
});
