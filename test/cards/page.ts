import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Renderer } from '../../src/teams/render.ts';
import { type Element, ofType } from './elements.ts';
import { FONT, hostConfig, PALETTES, THEMES, type Theme, WIDTHS, type Width } from './host-config.ts';
import { type Sample, slugOf } from './sample.ts';

/** A theme and a width. */
export interface View {
  readonly theme: Theme;
  readonly width: Width;
}

/** All themes in all widths. */
export const VIEWS: readonly View[] = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ theme, width })));

/** `light-480`, as in file names. */
export function nameOf(view: View): string {
  return `${view.theme}-${view.width}`;
}

const NAMES: Readonly<Record<Theme, string>> = { light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast' };

/** A card as the page shows it. */
export interface PageCard {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly card: unknown;
}

/** The page with cards, light and 480 wide at first: it renders them with the real library and needs nothing beside it. */
export function pageOf(cards: readonly PageCard[]): string {
  const data = JSON.stringify({ samples: cards, themes: themes(), view: VIEWS[0] }).replaceAll('<', '\\u003c');
  const libraries = [
    library('adaptivecards', 'adaptivecards.min.js'),
    library('markdown-it', 'browser/markdown-it.umd.min.js'),
  ];
  return [
    '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Kreisrunde: Karten</title>',
    `<style>${own('gallery.css')}</style></head><body><nav>${links()}</nav><main class="cards"></main>`,
    `<script type="application/json" id="samples">${data}</script>`,
    ...libraries.map((code) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`),
    `<script>${own('page-script.js')}</script></body></html>`,
  ].join('\n');
}

function links(): string {
  return VIEWS.map((view) => `<a href="#${nameOf(view)}">${NAMES[view.theme]}, ${view.width} px</a>`).join('');
}

/** Shows the cards of an open page in a view; all of them, or those of some names. */
export async function showView(page: Page, view: View, slugs?: readonly string[]): Promise<void> {
  const call = `showCards(${JSON.stringify(view)}, ${JSON.stringify(slugs) ?? 'undefined'})`;
  await page.evaluate(call);
}

/** Samples as cards of the page; a card with disclosures comes twice, closed and opened. */
export function pageCards(samples: readonly Sample[], render: Renderer): PageCard[] {
  return samples.flatMap((sample) => {
    const slug = slugOf(sample);
    const { card } = render(sample.reply);
    const title = `${sample.name}, ${sample.state}`;
    const shown = { slug, title, summary: sample.reply.summary, card: renamed(card, slug) };
    const closed = ofType(card, 'Action.ToggleVisibility').length === 0;
    const open = { ...shown, slug: `${slug}-open`, title: `${title}, aufgeklappt` };
    return closed ? [shown] : [shown, { ...open, card: renamed(opened(card), `${slug}-open`) }];
  });
}

/** The same card with all that can be toggled toggled. */
function opened(card: Element): unknown {
  const targets = new Set(ofType(card, 'Action.ToggleVisibility').flatMap((action) => action['targetElements']));
  return mapped(card, (element) =>
    targets.has(element['id']) ? { ...element, isVisible: element['isVisible'] === false } : element,
  );
}

/** Ids are unique in a card; on a page with many they carry the name of the sample. */
function renamed(card: unknown, slug: string): unknown {
  return mapped(card, (element) => ({
    ...element,
    ...('id' in element ? { id: `${slug}-${String(element['id'])}` } : {}),
    ...(Array.isArray(element['targetElements'])
      ? { targetElements: element['targetElements'].map((target) => `${slug}-${String(target)}`) }
      : {}),
  }));
}

function mapped(value: unknown, change: (element: Element) => Element): unknown {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, one]) => [key, mapped(one, change)] as const);
  return change(Object.fromEntries(inner));
}

function themes() {
  return Object.fromEntries(
    THEMES.map((theme) => [theme, { config: hostConfig(theme), properties: properties(theme) }]),
  );
}

function properties(theme: Theme): Record<string, string> {
  const { boxes: _, strokeStrong: strong, ...colours } = PALETTES[theme];
  const shadow = theme === 'light' ? '0 1px 2px rgba(0, 0, 0, 0.14)' : 'none';
  return { ...colours, strong, shadow, scheme: theme === 'light' ? 'light' : 'dark', font: FONT };
}

function own(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8');
}

function library(name: string, file: string): string {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(join(resolve(`${name}/package.json`), '..', 'dist', file), 'utf8');
}
