import { CloudAdapter, type InvokeResponse, type Activity as SdkActivity, type TurnContext } from 'botbuilder';
import { type Activity, expectsReplies } from './activities.ts';
import type { Authentication } from './auth.ts';

/** What goes back in the HTTP response: nothing but a status, or a body too. */
export type Answered = InvokeResponse | undefined;

/**
 * The SDK's adapter without its HTTP part, which would put the messages of errors into bodies and write them to the
 * console: an activity is authenticated, run and answered, and whatever is thrown reaches the server.
 */
export class EdgeAdapter extends CloudAdapter {
  constructor(authentication: Authentication) {
    super(authentication);
    this.onTurnError = async (_context, error) => {
      throw error;
    };
  }

  /** Lets an activity in and runs it. */
  async receive(
    authorization: string,
    activity: Activity,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<Answered> {
    const deliveryMode = expectsReplies(activity) ? activity.deliveryMode : undefined;
    return this.processActivity(authorization, { ...activity, deliveryMode } as unknown as SdkActivity, run);
  }
}
