import { fold } from '../conversation/phrase.ts';
import { foundOr } from '../conversation/refusal.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { analyse } from '../search/index.ts';
import { type Area, NO_AREA } from './area.ts';

type Named = Pick<Area, 'number' | 'name'>;

/** The topic area that is meant, by its number or its name; a refusal that names all of them, when there is none. */
export function areaFor<One extends Named>(areas: readonly One[], typed: string): One {
  const names = areas.map(({ name }) => name);
  const number = /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : undefined;
  const name = number === undefined ? nameIn(typed, names) : undefined;
  return foundOr(
    areas.find((area) => (number === undefined ? area.name === name : area.number === number)),
    {
      code: 'topics.unknown',
      kind: 'Themenfelder',
      what: number === undefined ? 'Dieses Themenfeld' : `Ein Themenfeld ${number}`,
      text: `Bitte eines dieser Themenfelder angeben: ${names.join(', ')}.`,
      way: { title: 'Themenfelder ansehen', verb: 'topics.list' },
    },
  );
}

function nameIn(typed: string, names: readonly string[]): string | undefined {
  return fold(typed).folded === 'ohne' ? NO_AREA : topicAreaOf(typed, names);
}

/** The only topic area that shares words with what was said; undefined where none does, or several. */
export function areaIn<One extends Named>(areas: readonly One[], said: string): One | undefined {
  const wanted = new Set(analyse(said));
  const [found, ...others] = areas.filter(({ name }) => analyse(name).some((stem) => wanted.has(stem)));
  return others.length === 0 ? found : undefined;
}

/** The topic areas of a round's list with their numbers. */
export function listedAreas(topicAreas: readonly string[]): Named[] {
  return topicAreas.map((name, at) => ({ name, number: at + 1 }));
}
