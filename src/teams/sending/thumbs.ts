import { z } from 'zod';
import type { Reply } from '../../conversation/reply.ts';

const rows = z.array(z.looseObject({ row: z.array(z.looseObject({ verb: z.string().optional() })) }));

/** A reply as it stands above the platform's thumbs: without the buttons that they replace. */
export function aboveThumbs(reply: Reply): Reply {
  const found = rows.safeParse(reply.data['buttons']).data;
  if (!reply.thumbs || !found) return reply;
  const { verb } = reply.thumbs;
  const left = found.map((one) => ({ ...one, row: one.row.filter((button) => button.verb !== verb) }));
  return { ...reply, data: { ...reply.data, buttons: left.filter(({ row }) => row.length > 0) } };
}
