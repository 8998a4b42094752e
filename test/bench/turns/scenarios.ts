import type { RoundPlan } from '../../../src/municipalities/round.ts';
import { questions } from './corpus.ts';
import type { Sent } from './load.ts';
import { CHATS, chatOf, personOf, TENANTS } from './people.ts';

/** Makes the next turns of one kind; none of them comes twice. */
export type Scenario = (count: number) => Sent[];

/** The kinds of turns that are measured. */
export interface Scenarios {
  readonly question: Scenario;
  readonly help: Scenario;
  /** Fresh ballots of heads, in the channel. */
  readonly ballot: Scenario;
  /** Teams asks for the view that a member has of a card. */
  readonly refresh: Scenario;
}

/** The kinds of turns of the people of a round, whose answers go to a connector. */
export function scenariosOf(round: RoundPlan, connector: string): Scenarios {
  let said = 0;
  let ballots = 0;
  const asked = questions();
  const from = (chat: number, tenantId = TENANTS[chat % TENANTS.length]) => {
    said += 1;
    const { objectId } = personOf(round, chat);
    return {
      id: `bench-${said}`,
      channelId: 'msteams',
      serviceUrl: connector,
      from: { id: `29:${objectId}`, aadObjectId: objectId },
      recipient: { id: '28:bot' },
      channelData: { tenant: { id: tenantId } },
    };
  };
  const message = (text: string): Sent => {
    const chat = said % CHATS;
    const conversation = { id: chatOf(chat), conversationType: 'personal', tenantId: TENANTS[chat % TENANTS.length] };
    return {
      body: JSON.stringify({ ...from(chat), type: 'message', text, conversation }),
      answeredIn: conversation.id,
    };
  };
  const click = (verb: string, data: { vote: number; choice?: string }, person: number): Sent => {
    const id = `${round.channel};messageid=${data.vote}`;
    const conversation = { id, conversationType: 'channel', isGroup: true, tenantId: TENANTS[0] };
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    return {
      body: JSON.stringify({
        ...from(person, TENANTS[0]),
        type: 'invoke',
        name: 'adaptiveCard/action',
        conversation,
        value,
      }),
    };
  };
  const heads = round.people.flatMap(({ roles }, at) => (roles.includes('head') ? [at] : []));
  const ballot = () => {
    const vote = Math.floor(ballots / heads.length) + 1;
    const person = heads[ballots % heads.length] ?? 0;
    ballots += 1;
    return click('votes.cast', { vote, choice: 'yes' }, person);
  };
  const times =
    (one: () => Sent): Scenario =>
    (count) =>
      Array.from({ length: count }, one);
  return {
    question: times(() => message(asked[said % asked.length] ?? '')),
    help: times(() => message('hilfe')),
    ballot: times(ballot),
    refresh: times(() => click('votes.show', { vote: 1 }, said)),
  };
}
