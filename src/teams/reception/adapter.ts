import {
  ActivityTypes,
  BotAdapter,
  type InvokeResponse,
  type ResourceResponse,
  type Activity as SdkActivity,
  TurnContext,
} from 'botbuilder';
import { type Activity, expectsReplies } from '../activities.ts';

/** What goes back in the HTTP response: nothing but a status, or a body too. */
export type Answered = InvokeResponse | undefined;

const ANSWER = Symbol('the response of the request');
const NOT_IMPLEMENTED = 501;

/**
 * The SDK's turn without its HTTP part, which would put the messages of errors into bodies and write them to the console,
 * without its authentication, and without its clients, which it would make anew for each turn: all that is not said in the
 * response of the request goes through the outbox. What has passed the guard is run and answered, and whatever is thrown
 * reaches the server.
 */
export class EdgeAdapter extends BotAdapter {
  /** Runs an activity that has been let in. */
  async receive(activity: Activity, run: (context: TurnContext) => Promise<void>): Promise<Answered> {
    const buffers = expectsReplies(activity);
    const said = { ...activity, deliveryMode: buffers ? activity.deliveryMode : undefined };
    const context = new TurnContext(this, said as unknown as Partial<SdkActivity>);
    await this.runMiddleware(context, run);
    if (buffers) return { status: 200, body: { activities: context.bufferedReplyActivities } };
    if (activity.type !== 'invoke') return undefined;
    return context.turnState.get<InvokeResponse>(ANSWER) ?? { status: NOT_IMPLEMENTED };
  }

  /** Keeps the answer to a click. */
  async sendActivities(context: TurnContext, activities: readonly Partial<SdkActivity>[]): Promise<ResourceResponse[]> {
    return activities.map(({ type, value }) => {
      if (type !== ActivityTypes.InvokeResponse) throw new Error('a message goes through the outbox');
      context.turnState.set(ANSWER, value);
      return { id: '' };
    });
  }

  async updateActivity(): Promise<never> {
    throw new Error('a message is changed through the outbox');
  }

  async deleteActivity(): Promise<never> {
    throw new Error('no message is deleted');
  }

  async continueConversation(): Promise<never> {
    throw new Error('a conversation goes on through the outbox');
  }
}
