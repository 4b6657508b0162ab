/** Makes the boxes of a chooser that lists many texts, from the list that each place has of its own. */
import { readListed, type ListedText } from '../model/comparison/listed-text.ts';

export function listTexts(root: HTMLElement): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-texts]')) {
    const texts = (place.dataset['texts'] ?? '').split(' ').map(readListed);
    place.append(...texts.map((text) => boxOf(text, place.dataset)));
    place.removeAttribute('data-texts');
  }
}

function boxOf({ id, year, summary, open, from }: ListedText, { of, base }: DOMStringMap): HTMLElement {
  const [label, box, name] = [
    document.createElement('label'),
    document.createElement('input'),
    document.createElement('span'),
  ];
  name.textContent = `${String(year)}${summary ? '总结' : ''}`;
  box.type = 'checkbox';
  box.name = 'col';
  box.value = id;
  box.defaultChecked = open;
  if (from !== null) box.dataset['from'] = `${base ?? ''}${from}`;
  box.dataset['name'] = `${of ?? ''} ${name.textContent}`;
  label.className = 'chip';
  label.append(box, name);
  return label;
}
