import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';

/** Thanks for feedback; on a click beside the answer, which stays. */
export function thanksCard(helpful: boolean): Reply {
  const title = 'Danke für Ihre Rückmeldung';
  const text = helpful
    ? 'Danke, vermerkt ist: Die Antwort hat geholfen.'
    : 'Danke, vermerkt ist: Die Antwort hat nicht geholfen. Die Koordination sieht die Frage ohne Ihren Namen.';
  return { ...notice({ kind: 'Richtlinienfrage', title, text }), summary: text, beside: true };
}
