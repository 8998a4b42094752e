import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Choice, choicesOf, readChoice, wordOf } from '../../src/votes/ballot.ts';
import { decide, leading, type Outcome } from '../../src/votes/tally.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish } from './poll.ts';

const THREE = { rule: 'simple', options: ['Variante A', 'Variante B', 'Variante C'] } as const;

/** The product's words once more: sorted by how often they stand there, the first must stand there more often than the next. */
function secondOpinion(chosen: readonly (Choice | undefined)[]): Outcome {
  const given = chosen.filter((choice) => choice !== undefined);
  if (given.length * 2 <= chosen.length) return 'no-quorum';
  const piles = [...Map.groupBy(given, (choice) => choice).values()].map((pile) => pile.length).sort((a, b) => b - a);
  return (piles[0] ?? 0) > (piles[1] ?? 0) ? 'carried' : 'rejected';
}

function everyWay(municipalities: number): (Choice | undefined)[][] {
  if (municipalities === 0) return [[]];
  const answers = [...choicesOf(THREE), undefined];
  return everyWay(municipalities - 1).flatMap((rest) => answers.map((answer) => [...rest, answer]));
}

const outcome = (chosen: readonly (Choice | undefined)[]) =>
  decide(
    THREE,
    chosen.length,
    chosen.flatMap((choice) => (choice === undefined ? [] : [{ choice }])),
  );

describe('a choice between options', () => {
  it('is decided as a second formulation does, for all ballots of up to five municipalities', () => {
    for (let municipalities = 1; municipalities <= 5; municipalities += 1)
      for (const chosen of everyWay(municipalities))
        assert.equal(outcome(chosen), secondOpinion(chosen), chosen.join());
  });

  it('never depends on the order of the ballots, and never loses its winner by one more ballot for it', () => {
    const ballots = fc.array(fc.constantFrom(...choicesOf(THREE)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ballots, (chosen) => {
        assert.equal(outcome(chosen.toReversed()), outcome(chosen));
        const given = chosen.map((choice) => ({ choice }));
        const [winner, ...level] = leading(THREE, given);
        if (winner === undefined || level.length > 0) return;
        assert.deepEqual(leading(THREE, [...given, { choice: winner }]), [winner]);
      }),
    );
  });

  it('decides nothing in a straw poll', () => {
    assert.equal(decide({ ...THREE, rule: 'straw-poll' }, 3, [{ choice: 'option-1' }]), 'noted');
  });

  it('is read by its words, by a beginning that no other has, and by its number', () => {
    assert.equal(readChoice(THREE, 'variante b'), 'option-2');
    assert.equal(readChoice(THREE, 'option 3'), 'option-3');
    assert.equal(readChoice(THREE, '1'), 'option-1');
    assert.equal(readChoice(THREE, 'Variante'), undefined);
    assert.equal(readChoice(THREE, '4'), undefined);
    assert.equal(readChoice(THREE, 'ja'), undefined);
    assert.equal(wordOf(THREE, 'option-2'), 'Variante B');
  });
});

onEveryDatabase('a vote with options of its own', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const OPTIONS = { 'rule~1': 'simple', 'options~1': '1. Variante A\n2. Variante B\n- Variante C' };

  it('has a button for each of them', async () => {
    await publish(round, OPTIONS);
    assert.match(posts(round)[0] ?? '', /\[Variante A\] \[Variante B\] \[Variante C\]/u);
    assert.match(posts(round)[0] ?? '', /angenommen ist die Antwort mit den meisten Stimmen/u);
  });

  it('decides for the one with the most ballots', async () => {
    await publish(round, OPTIONS);
    await cast(round, 'option-2', ...CITIES.slice(0, 5));
    await cast(round, 'option-1', ...CITIES.slice(5, 8));
    await close(round);
    const result = posts(round)[1] ?? '';
    assert.match(result, /Die Runde verständigt sich bei der Frage „Soll der Entwurf[^“]*“ auf: „Variante B“/u);
    assert.match(result, /Einfache Mehrheit: die meisten Stimmen \(5\) hat „Variante B“\. 8\u00a0von\u00a011/u);
    assert.match(result, /Variante A: 3\nVariante B: 5\nVariante C: 0/u);
  });

  it('decides nothing where two are level, and gives no number', async () => {
    await publish(round, OPTIONS);
    await cast(round, 'option-2', ...CITIES.slice(0, 3));
    await cast(round, 'option-1', ...CITIES.slice(3, 6));
    await close(round);
    const result = posts(round)[1] ?? '';
    assert.match(
      result,
      /· kein Ergebnis\n[\s\S]*Stimmengleichheit, kein Ergebnis: „Variante A“ und „Variante B“ haben/u,
    );
    assert.doesNotMatch(result, /angenommen/u);
    assert.match(result, /„Variante B“ haben gleich viele Stimmen\./u);
    assert.match((await round.say(COORDINATION, 'beschlüsse')).text, /noch nichts beschlossen/u);
  });

  it('is answered by typing', async () => {
    await publish(round, OPTIONS);
    assert.match((await round.say('Sozialamt Haan', 'abstimmung 1: variante c')).text, /abgestimmt: Variante C/u);
    const { text } = await round.say('Sozialamt Haan', 'abstimmen 1 option 1');
    assert.match(text, /abgestimmt: Variante A/u);
    assert.match(text, /Ersetzt „Variante C“ vom/u);
    assert.match(
      (await round.say('Sozialamt Haan', 'abstimmen 1 ja')).text,
      /Möglich sind Variante A, Variante B, Variante C und In der Sitzung behandeln/u,
    );
  });

  const say = async (office: string, typed: string) => (await round.say(office, typed)).text;
  const ask = async (options: string) => {
    const asked = `abstimmung stellen: Wie weiter?; Regel: Meinungsbild; Antworten: ${options}; Frist: 12.10.2023 12:00`;
    const shown = await say(COORDINATION, asked);
    await say(COORDINATION, 'abstimmung 1 veröffentlichen');
    return shown;
  };

  for (const [options, typed, cast] of [
    ['Fonds | Fonds: nur Energie', 'abstimmung 1: Fonds: nur Energie', 'Fonds: nur Energie'],
    ['Fonds | Fonds: nur Energie', 'abstimmung 1: Fonds', 'Fonds'],
    ['Ja: sofort | Ja: ab 2024', 'abstimmen 1 ja: sofort', 'Ja: sofort'],
    ['Einwand: Kosten | Einwand: Frist', 'abstimmen 1 einwand: Frist', 'Einwand: Frist'],
    ['14:00 Uhr | 15:30 Uhr', 'abstimmung 1: 14:00 Uhr', '14:00 Uhr'],
    ['24. Oktober | 26. Oktober | 7. November', 'abstimmung 1: 7. November', '7.\u00a0November'],
    ['1. Januar | 2. Januar', 'abstimmung 1: 2. Januar', '2.\u00a0Januar'],
    ['1. Lesung | 2. Lesung', 'abstimmung 1: 2. Lesung', '2.\u00a0Lesung'],
    ['Variante A | Variante B', 'abstimmen 1 Variante B', 'Variante B'],
    ['Variante A | Variante B', 'stimme 1 variante b.', 'Variante B'],
    ['Fonds | Fonds: nur Energie', 'abstimmen 1 Fonds: nur Energie', 'Fonds: nur Energie'],
    ['14:00 Uhr | 15:30 Uhr', 'abstimmung 1 15:30 Uhr', '15:30 Uhr'],
    ['24. Oktober | 7. November', 'abstimmung 1 7. November', '7.\u00a0November'],
  ] as const) {
    it(`takes „${typed}“ of „${options}“ for „${cast}“`, async () => {
      await ask(options);
      const said = await say('Sozialamt Haan', typed);
      assert.match(said, new RegExp(`abgestimmt: ${cast.replace('\u00a0', '[\u00a0 ]')}\n`, 'u'));
    });
  }

  it('takes what stands behind the colon for a reason where the words before are an answer and the whole is none', async () => {
    await ask('Fonds | Gutscheine: Energie');
    assert.match(await say('Sozialamt Haan', 'abstimmung 1: Fonds: weil er schneller ist'), /abgestimmt: Fonds\n/u);
    const typed = 'abstimmung 1: Gutscheine: Energie: nur bis März';
    assert.match(await say('Sozialamt Hilden', typed), /abgestimmt: Gutscheine: Energie\n/u);
  });

  for (const [options, typed] of [
    ['Fonds | Fonds: nur Energie', 'abstimmung 1: Fonds: nur Strom'],
    ['Fonds: nur Energie | Gutscheine', 'abstimmung 1: Fonds: nur Strom'],
  ] as const) {
    it(`casts no other ballot for „${typed}“ of „${options}“`, async () => {
      await ask(options);
      assert.match(await say('Sozialamt Haan', typed), /Diese Antwort gibt es hier nicht/u);
    });
  }

  it('casts no ballot for words that are no answer, with or without a colon', async () => {
    await ask('Variante A | Variante B');
    assert.match(await say('Sozialamt Haan', 'abstimmen 1 Variante C'), /Nicht gespeichert/u);
    assert.match(await say('Sozialamt Haan', 'abstimmen 1 Variante'), /Nicht gespeichert/u);
    assert.match(await say('Sozialamt Haan', 'abstimmung 1'), /Die Stimme für Haan fehlt noch/u);
  });

  it('takes such an answer by telephone', async () => {
    await ask('Fonds | Fonds: nur Energie');
    await say(COORDINATION, 'abstimmen 1 für Hilden: Fonds: nur Energie');
    assert.match(await say('Sozialamt Hilden', 'abstimmung 1'), /abgestimmt: Fonds: nur Energie/u);
  });

  it('stands in a list to choose from where there are many or long ones', async () => {
    const many = ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs'].join('\n');
    await publish(round, { ...OPTIONS, 'options~1': many });
    const [posted] = round.channel();
    assert.match(JSON.stringify(posted?.shown.card), /"Input\.ChoiceSet"/u);
    assert.match(posted?.shown.text ?? '', /\[Stimme abgeben\]/u);
    const answer = { vote: 1, 'choice~1': 'option-5' };
    const { text, card } = await round.click('Sozialamt Haan', 'votes.cast', answer, { place: 'channel' });
    assert.match(text, /abgestimmt: Fünf[\s\S]*\[Stimme ändern\]/u);
    assert.match(JSON.stringify(card), /"value":"option-5"/u);
  });

  for (const [what, options, error] of [
    ['one alone', 'Variante A', /Bitte 2 bis 10\u00a0Antworten eingeben/u],
    ['two that are the same', 'Variante A|variante a', /Zwei Antworten sind gleich/u],
    ['one that is too long', `Variante A|${'B'.repeat(81)}`, /auf 80\u00a0Zeichen kürzen/u],
  ] as const) {
    it(`does not take ${what}`, async () => {
      const { text } = await round.click(COORDINATION, 'votes.submit', { ...FORM, ...OPTIONS, 'options~1': options });
      assert.match(text, error);
    });
  }

  it('is known by a straw poll and a simple majority alone', async () => {
    const { text } = await round.click(COORDINATION, 'votes.submit', { ...FORM, ...OPTIONS, 'rule~1': 'absolute' });
    assert.match(text, /Eigene Antworten gibt es bei Meinungsbild und einfache Mehrheit/u);
  });
});

onEveryDatabase('every rule', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  for (const [rule, choice, verdict] of [
    ['straw-poll', 'yes', /ausgewertet[\s\S]*Meinungsbild: Es wurde nichts beschlossen\./u],
    ['absolute', 'yes', /angenommen[\s\S]*Absolute Mehrheit: 6\u00a0Ja, 0\u00a0Nein, nötig waren 6\u00a0Ja/u],
    ['two-thirds', 'yes', /angenommen[\s\S]*Zweidrittelmehrheit: 6\u00a0Ja/u],
    ['unanimous', 'no', /nicht angenommen[\s\S]*Die Einstimmigkeit wurde nicht erreicht\./u],
  ] as const) {
    it(`can be chosen: ${rule}`, async () => {
      await publish(round, { 'rule~1': rule });
      await cast(round, choice, ...CITIES.slice(0, 6));
      await close(round);
      assert.match(posts(round)[1] ?? '', verdict);
    });
  }

  it('can be typed', async () => {
    const { text } = await round.say(COORDINATION, 'abstimmung stellen: Treffen wir uns?; Regel: Zweidrittel');
    assert.match(text, /Regel: Zweidrittelmehrheit:/u);
  });

  it('gives a straw poll no quorum', async () => {
    const { text } = await round.click(COORDINATION, 'votes.submit', {
      ...FORM,
      'rule~1': 'straw-poll',
      'quorum~1': '8',
    });
    assert.match(text, /Ein Meinungsbild hat kein Quorum/u);
  });
});
