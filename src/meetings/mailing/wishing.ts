import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { addressOf } from '../../municipalities/addresses.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { type TellingNeeds, tellOfComing, withdrawAll } from './telling.ts';
import { noAddressCard, noMailCard, unwishedCard, wishedCard } from './wish-cards.ts';
import { endingWish, wishing } from './wish-sayings.ts';
import { endWish, holdWishes, wish } from './wish-store.ts';

/** What lets each person choose whether invitations come to them by e-mail too. */
export function wishCommands(needs: TellingNeeds): Command[] {
  return [wantMail(needs), endMail(needs)];
}

function wantMail(needs: TellingNeeds): Command {
  const { post } = needs;
  return command({
    verb: 'meetings.mail',
    may: 'known',
    writes: true,
    speaks: false,
    typed: [
      {
        pattern: /einladungen (?:auch )?(?:per|als) e?[ -]?mail(?: an)?/u,
        example: 'einladungen per e-mail',
      },
    ],
    asked: wishing,
    input: z.object({}),
    run: async (turn, _, db) => {
      const { roundId, member, at } = turn;
      if (!post) return noMailCard();
      const who = { roundId, personId: member.personId };
      const address = await addressOf(db, who);
      if (!address) return noAddressCard((await findRoundOrThrow(db, roundId)).contact);
      await holdWishes(db, roundId);
      await wish(db, who, at);
      return {
        ...wishedCard(address, await tellOfComing({ ...needs, post }, db, turn)),
        replaces: mayReplace(turn),
      };
    },
  });
}

function endMail({ post }: TellingNeeds): Command {
  return command({
    verb: 'meetings.end-mail',
    may: 'known',
    writes: true,
    speaks: false,
    typed: [
      {
        pattern: /(?:keine einladungen (?:mehr )?(?:per|als) e?[ -]?mail|einladungen (?:per|als) e?[ -]?mail aus)/u,
        example: 'keine einladungen per e-mail',
      },
    ],
    asked: endingWish,
    input: z.object({}),
    run: async (turn, _, db) => {
      const { roundId, member, at } = turn;
      const who = { roundId, personId: member.personId };
      await holdWishes(db, roundId);
      const had = await endWish(db, who);
      if (post) await withdrawAll(post, db, { ...who, at });
      return { ...unwishedCard(had), replaces: mayReplace(turn) };
    },
  });
}
