/* Renders the samples of the page with the real library. Runs in the browser; `showCards` shows another view. */
const { samples, themes, view } = JSON.parse(document.getElementById('samples').textContent);
const markdown = new globalThis.markdownit();
const AC = globalThis.AdaptiveCards;

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  // Teams shows a mention as its text.
  result.outputHtml = markdown.render(text.replace(/<\/?at>/gu, ''));
  result.didProcess = true;
};

function framed(sample, hostConfig) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(hostConfig);
  card.parse(sample.card, new AC.SerializationContext(AC.Versions.v1_5));
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.append(card.render());
  return frame;
}

function line(className, text) {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

function article(sample, hostConfig) {
  const element = document.createElement('article');
  element.className = 'sample';
  element.dataset.title = sample.title;
  element.append(
    line('state', sample.title),
    line('notification', `Mitteilung: ${sample.summary}`),
    framed(sample, hostConfig),
  );
  return element;
}

/** Shows all cards, or those of some names, in a theme and a width. */
globalThis.showCards = ({ theme, width }, slugs) => {
  const { config, properties } = themes[theme];
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(properties)) style.setProperty(`--${name}`, value);
  style.setProperty('--width', `${width}px`);
  const shown = slugs ? samples.filter(({ slug }) => slugs.includes(slug)) : samples;
  document.querySelector('.cards').replaceChildren(...shown.map((sample) => article(sample, config)));
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${theme}-${width}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
};

function wanted() {
  const [theme, width] = location.hash.slice(1).split('-');
  return theme in themes ? { theme, width } : view;
}

addEventListener('hashchange', () => globalThis.showCards(wanted()));
globalThis.showCards(wanted());
