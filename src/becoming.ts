import { cutText } from './text/clean.ts';

/** What a text that a municipality has answered can become: the forms of the idea book and of the agenda. */
export function becoming({ text, municipality, about }: { text: string; municipality: string; about: string }) {
  const said = { title: cutText(about, 90), description: cutText(`${municipality}: ${text}`, 1000) };
  return [
    { title: `Praxis ${municipality} …`, verb: 'ideas.form', data: { ...said, kind: 'practice' } },
    { title: `Idee ${municipality} …`, verb: 'ideas.form', data: { ...said, kind: 'idea' } },
    {
      title: `TOP ${municipality} …`,
      verb: 'meetings.item-form',
      data: { title: cutText(`${municipality}: ${text}`, 120) },
    },
  ];
}

/** What goes round can become a TOP. */
export function tabling(title: string) {
  return { title: 'Als TOP …', verb: 'meetings.item-form', data: { title: cutText(title, 120) } };
}
