/* What is wrong with the cards on the page, as lines of text. Runs in the browser. */
(() => {
  const faults = [];
  const cards = [...document.querySelectorAll('.sample')];
  const say = (card, what, element) =>
    faults.push(`${card.dataset.title}: ${what}: „${(element.textContent || element.className).trim().slice(0, 60)}“`);
  const visible = (element) => element.checkVisibility() && element.getClientRects().length > 0;

  /* Nothing overflows, nothing is cut. Inputs scroll what is typed into them. */
  function checkSpace(card) {
    const frame = card.querySelector('.frame').getBoundingClientRect();
    for (const element of card.querySelectorAll('.frame *')) {
      if (!visible(element) || element.matches('input, textarea, select, option')) continue;
      const box = element.getBoundingClientRect();
      if (box.right > frame.right + 0.5 || box.left < frame.left - 0.5) say(card, 'leaves the card', element);
      if (element.clientWidth === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1) say(card, 'is cut at the side', element);
      const hides = getComputedStyle(element).overflowY !== 'visible';
      if (hides && element.scrollHeight > element.clientHeight + 1) say(card, 'is cut below', element);
    }
  }

  /* The order of focus is the order of the page, and that is from top to bottom, from left to right. */
  function checkFocus(card) {
    const stops = [...card.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')].filter(
      (element) => visible(element) && element.tabIndex >= 0 && !element.matches('.ac-adaptiveCard'),
    );
    for (const stop of stops) if (stop.tabIndex > 0) say(card, 'has its own place in the order of focus', stop);
    const boxes = stops.map((element) => ({ element, box: element.getClientRects()[0] }));
    boxes.slice(1).forEach(({ element, box }, index) => {
      const before = boxes[index].box;
      const below = box.top >= before.top + before.height / 2;
      const beside = Math.abs(box.top - before.top) < before.height / 2 && box.left >= before.left;
      const inside = box.left >= before.left && box.right <= before.right && box.bottom <= before.bottom + 1;
      if (!below && !beside && !inside) say(card, 'gets the focus out of order', element);
    });
  }

  /* Text has a contrast of at least 4.5:1 to the box it stands on. */
  function checkContrast(card) {
    const walker = document.createTreeWalker(card.querySelector('.frame'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === '' || !visible(element)) continue;
      const ratio = contrast(colorOf(getComputedStyle(element).color), backgroundOf(element));
      if (ratio < 4.5) say(card, `contrast of ${ratio.toFixed(2)}`, element);
    }
  }

  function colorOf(text) {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  }

  function backgroundOf(element) {
    for (let at = element; at; at = at.parentElement) {
      const color = colorOf(getComputedStyle(at).backgroundColor);
      if (color.alpha === 1) return color;
    }
    return colorOf('rgb(255, 255, 255)');
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance({ rgb }) {
    const [red, green, blue] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /* A row of buttons takes at most two lines in a chat and three on a phone, a title one line. */
  function checkButtons(card) {
    const most = card.querySelector('.frame').clientWidth > 400 ? 2 : 3;
    for (const row of card.querySelectorAll('.ac-actionSet')) {
      const buttons = [...row.querySelectorAll('button')].filter(visible);
      const lines = new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
      if (lines.size > most) say(card, `takes ${lines.size} lines`, row);
      for (const button of buttons) if (button.clientHeight > 36) say(card, 'has a title of two lines', button);
    }
  }

  for (const card of cards) for (const check of [checkSpace, checkFocus, checkContrast, checkButtons]) check(card);
  return faults;
})();
