import { z } from 'zod';

const SITE =
  'Erwartet wird die Adresse der Website des Kanals wie https://contoso.sharepoint.com/sites/Kreisrunde; ein privater oder geteilter Kanal hat eine eigene.';
const folder = z
  .string()
  .trim()
  .regex(/^[^"*:<>?\\|#%]{1,200}$/u, { error: 'Erwartet wird ein Ordner wie Kreisrunde/Ablage.' });
const place = z.strictObject({
  site: z
    .string()
    .trim()
    .max(300)
    .regex(/^https:\/\/[a-z0-9-]{1,63}\.sharepoint\.com\/(?:sites|teams)\/[^/?#]{1,128}(?:[/?#].*)?$/u, {
      error: SITE,
    }),
  library: z.string().trim().min(1).max(200).optional(),
  folder: folder.optional(),
  watched: folder.optional(),
});
/** The section of a round file that names the site of the channel, and what is placed there or comes from there. */
export const sharepoint = place
  .refine((at) => at.folder !== undefined || at.watched !== undefined, {
    path: ['folder'],
    error: 'Fehlt. Erwartet wird ein Ordner für die Ablage (folder), einer für neues Wissen (watched) oder beide.',
  })
  .refine((at) => !lieTogether(at.folder, at.watched), {
    path: ['watched'],
    error:
      'Dieser Ordner liegt in der Ablage (folder) oder enthält sie: Was Kreisrunde ablegt, käme als neues Wissen zurück. Bitte nennen Sie einen anderen.',
  });

function lieTogether(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = [one, other].map((path) => `${path.toLowerCase().split('/').filter(Boolean).join('/')}/`);
  return first?.startsWith(second ?? '') === true || second?.startsWith(first ?? '') === true;
}
