import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type Activity as SdkActivity,
  type TurnContext,
} from 'botbuilder';
import { type Activity, expectsReplies } from '../activities.ts';

/** What goes back in the HTTP response: nothing but a status, or a body too. */
export type Answered = InvokeResponse | undefined;

/**
 * The SDK's adapter without its HTTP part, which would put the messages of errors into bodies and write them to the
 * console, and without its authentication: what has passed the guard is run and answered, and whatever is thrown
 * reaches the server. It holds no secret, so that it can sign nothing.
 */
export class EdgeAdapter extends CloudAdapter {
  constructor() {
    super(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppType: 'MultiTenant', MicrosoftAppId: '' }));
    this.onTurnError = async (_context, error) => {
      throw error;
    };
  }

  /** Runs an activity that has been let in. */
  async receive(activity: Activity, run: (context: TurnContext) => Promise<void>): Promise<Answered> {
    const deliveryMode = expectsReplies(activity) ? activity.deliveryMode : undefined;
    return this.processActivity('', { ...activity, deliveryMode } as unknown as SdkActivity, run);
  }
}
