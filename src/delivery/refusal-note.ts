import { notice } from '../conversation/cards.ts';
import type { Reply } from '../conversation/reply.ts';
import { entryOf } from '../text/lookup.ts';
import type { Refused } from './retry.ts';

/** Where a message was refused: the personal chat of an office (of a stranger where there is none), or a channel. */
export type Place = { readonly kind: 'channel' } | { readonly kind: 'personal'; readonly office: string | undefined };

/** Says to the Koordination what Teams refuses, why, and the way on; `lost` is the notification of a lost channel post. */
export function refusalNote(place: Place, refused: Refused, lost: string | undefined): Reply {
  const lasting = entryOf(WHY, refused.code) ?? (refused.status === 403 ? NOT_ALLOWED : undefined);
  const why = lasting?.[place.kind] ?? once(refused);
  const text = lost === undefined ? why : `${why}\nNicht zugestellt: „${lost}“`;
  return notice({ kind: 'Zustellung', title: lasting ? title(place) : titleOfOne(place), text });
}

function title(place: Place): string {
  return `Nachrichten ${whereTo(place)} kommen nicht an`;
}

function titleOfOne(place: Place): string {
  return `Eine Nachricht ${whereTo(place)} kam nicht an`;
}

function whereTo(place: Place): string {
  if (place.kind === 'channel') return 'in den Kanal';
  return place.office === undefined ? 'in einen persönlichen Chat' : `an ${place.office}`;
}

const UNTIL_WRITTEN =
  'Persönliche Nachrichten gehen erst wieder dorthin, wenn in diesem Chat geschrieben wird; im Kanal ändert sich nichts.';
const UNTIL_RIGHT = 'Nachrichten, die bis dahin anstehen, werden nicht nachgesandt.';

type Why = Readonly<Record<Place['kind'], string>>;

function everywhere(text: string): Why {
  return { personal: text, channel: text };
}

const BLOCKED: Why = {
  personal: `Kreisrunde wurde dort blockiert oder entfernt. ${UNTIL_WRITTEN}`,
  channel: `Der Kanal nimmt von Kreisrunde nichts an. Bitte prüfen Sie seine Einstellungen. ${UNTIL_RIGHT}`,
};

const NOT_INSTALLED = `Kreisrunde ist dort nicht installiert. ${UNTIL_WRITTEN}`;

const NOT_ALLOWED: Why = {
  personal: `Teams lässt dort keine Nachrichten zu. ${UNTIL_WRITTEN}`,
  channel: `Teams lässt dort keine Nachrichten zu. Bitte lassen Sie das von der IT prüfen. ${UNTIL_RIGHT}`,
};

/** What Microsoft's error codes mean for those who read the note. */
const WHY: Readonly<Record<string, Why>> = {
  ConversationBlockedByUser: BLOCKED,
  MessageWritesBlocked: BLOCKED,
  BotNotInConversationRoster: {
    personal: NOT_INSTALLED,
    channel:
      'Kreisrunde gehört nicht mehr zum Team. Anstehende Nachrichten werden zugestellt, sobald die App wieder hinzugefügt ist.',
  },
  ForbiddenOperationException: { personal: NOT_INSTALLED, channel: NOT_ALLOWED.channel },
  BotDisabledByAdmin: everywhere(
    `Kreisrunde ist für die Organisation gesperrt. Bitte lassen Sie die App im Teams Admin Center freigeben. ${UNTIL_RIGHT}`,
  ),
  NotEnoughPermissions: everywhere(
    `Kreisrunde fehlt dort eine Berechtigung. Bitte lassen Sie das von der IT prüfen. ${UNTIL_RIGHT}`,
  ),
  InvalidBotApiHost: everywhere(
    `Die Adresse, unter der Teams zuletzt erreicht wurde, gilt nicht mehr. Nach der nächsten Nachricht von dort an Kreisrunde ist die richtige bekannt. ${UNTIL_RIGHT}`,
  ),
  ConversationNotFound: {
    personal: `Diesen Chat gibt es nicht mehr. ${UNTIL_WRITTEN}`,
    channel: `Den Kanal oder den Beitrag darin gibt es nicht mehr. Bitte prüfen Sie die Kennung des Kanals in der Rundendatei. ${UNTIL_RIGHT}`,
  },
};

function once({ status, code }: Refused): string {
  if (code === 'MessageSizeTooBig') return 'Sie war größer, als Teams erlaubt. Bitte geben Sie das an die IT weiter.';
  const said = [status || '', code].join(' ').trim();
  return `Teams nimmt sie nicht an (${said}). Bitte geben Sie diese Angabe an die IT weiter.`;
}
