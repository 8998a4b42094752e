import type { Place } from '../../src/conversation/turn.ts';
import type { Answer, TestRound, Where } from '../support/round.ts';
import { type Click, clicksOn, filesOn, type Holder } from './old-cards.ts';
import { type Typed, understanding } from './replay.ts';

/** A round whose cards are seen: all buttons, links to files and typed commands are noted. */
export interface Witness {
  readonly round: TestRound;
  readonly clicks: Click[];
  readonly files: string[];
  readonly typed: Typed[];
  say(by: string, text: string, where?: Where): Promise<Answer>;
  send(by: string, name: string, words?: string): Promise<Answer>;
  click(by: string, verb: string, data?: Record<string, unknown>, where?: Where): Promise<Answer>;
  /** Clicks the button with this verb on a card, its inputs filled in, some of them otherwise. */
  press(by: string, on: Answer, verb: string, inputs?: Record<string, string>): Promise<Answer>;
  /** Notes the cards that have been delivered. */
  collect(): void;
}

/** Watches a round. */
export function watch(round: TestRound): Witness {
  const clicks: Click[] = [];
  const files: string[] = [];
  const typed: Typed[] = [];
  const verbOf = understanding(round);
  const seen = (answer: Answer, holder: Holder) => {
    clicks.push(...clicksOn(answer, holder));
    files.push(...filesOn(answer));
    return answer;
  };
  let spoken = 0;
  // The rounds of tests name their activities otherwise: none of theirs has been answered in a dump.
  const named = (where?: Where): Where => {
    spoken += 1;
    return { activity: `lived-${spoken}`, ...where };
  };
  const holder = (by: string, where?: Where): Holder => ({ by, place: where?.place ?? 'personal' });
  const click: Witness['click'] = async (by, verb, data, where) =>
    seen(await round.click(by, verb, data, named(where)), holder(by, where));
  return {
    ...{ round, clicks, files, typed, click },
    say: async (by, text, where) => {
      const verb = verbOf(text);
      if (verb !== undefined) typed.push({ by, text, verb });
      return seen(await round.say(by, text, named(where)), holder(by, where));
    },
    send: async (by, name, words = '') => seen(await round.say(by, words, named({ files: [name] })), holder(by)),
    press: (by, on, verb, inputs = {}) => {
      const found = clicksOn(on, holder(by)).find((one) => one.verb === verb);
      if (!found) throw new Error(`no button ${verb} on: ${on.text}`);
      const named = Object.entries(found.inputs).map(([id, value]) => [id, inputs[id.replace(/~\d+$/u, '')] ?? value]);
      return click(by, verb, { ...found.data, ...Object.fromEntries(named) });
    },
    collect: () => {
      for (const { conversationId, reply, shown } of round.arrived)
        seen({ reply, ...shown }, holderOf(round, conversationId));
    },
  };
}

function holderOf(round: TestRound, conversationId: string): Holder {
  const person = round.plan.people.find(({ objectId }) => conversationId === `chat-${objectId}`);
  const place: Place['kind'] = conversationId.startsWith(round.plan.channel) ? 'channel' : 'personal';
  return { by: person?.office ?? (place === 'channel' ? 'Sozialamt Haan' : 'Gast'), place };
}
