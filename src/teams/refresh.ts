import type { Reply } from '../conversation/reply.ts';
import type { Render } from './messages.ts';

/** Renders with the views of their own that a card has for these people; without any of them it has none. */
export function withRefresh(render: Render, viewers: readonly string[]): Render {
  return (reply) => {
    const shown = render(reply);
    if (!reply.refresh || viewers.length === 0) return shown;
    return { ...shown, card: { ...shown.card, refresh: refreshOf(reply.refresh, viewers) } };
  };
}

function refreshOf({ verb, data }: NonNullable<Reply['refresh']>, userIds: readonly string[]) {
  return { action: { type: 'Action.Execute', title: 'Aktualisieren', verb, data }, userIds };
}
