import type { Address } from '../../delivery/conversations.ts';
import type { Parcel } from '../../delivery/serving/deliver.ts';
import { withoutEnd } from '../../text/ends.ts';
import { cardMessage, type Shown } from '../messages.ts';

/** An HTTP request of the Connector API, not yet signed. */
export interface Envelope {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly body: string;
}

/** A message as it is sealed; with thumbs below it where the platform shows them. */
export type Letter = Parcel & { readonly hasThumbs?: boolean };

/** Puts a message into the request that sends it (to one person alone only with the parameter that says so), posts it in a channel, or puts it in the place of an earlier one. */
export function envelope(address: Address, parcel: Letter, shown: Shown): Envelope {
  const base = `${withoutEnd(address.serviceUrl, /\//u)}/v3/conversations`;
  const activities = `${base}/${encodeURIComponent(address.conversationId)}/activities`;
  const activity = activityOf(address, parcel, shown);
  switch (parcel.kind) {
    case 'send':
      return { method: 'POST', url: activities, body: JSON.stringify(activity) };
    case 'targeted':
      return { method: 'POST', url: `${activities}?isTargetedActivity=true`, body: JSON.stringify(activity) };
    case 'update':
      return {
        method: 'PUT',
        url: `${activities}/${encodeURIComponent(parcel.activityId ?? '')}`,
        body: JSON.stringify(activity),
      };
    case 'post':
      return { method: 'POST', url: base, body: JSON.stringify(postOf(address, activity)) };
  }
}

const FEEDBACK = { feedbackLoop: { type: 'default' } };

/** A change of a message alerts nobody. */
function activityOf(address: Address, parcel: Letter, shown: Shown): Readonly<Record<string, unknown>> {
  return {
    ...cardMessage(shown, parcel.reply),
    ...(parcel.kind === 'update'
      ? { id: parcel.activityId }
      : { channelData: { notification: { alert: true }, ...(parcel.hasThumbs ? FEEDBACK : {}) } }),
    ...(address.botId === undefined ? {} : { from: { id: address.botId } }),
    ...(parcel.kind === 'targeted' ? { recipient: { id: parcel.recipient } } : {}),
    ...(parcel.kind === 'post' ? {} : { conversation: { id: address.conversationId } }),
  };
}

function postOf(
  { conversationId, tenantId, botId }: Address,
  activity: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    isGroup: true,
    ...(botId === undefined ? {} : { bot: { id: botId } }),
    ...(tenantId === undefined ? {} : { tenantId }),
    channelData: { channel: { id: conversationId }, ...(tenantId === undefined ? {} : { tenant: { id: tenantId } }) },
    activity,
  };
}
