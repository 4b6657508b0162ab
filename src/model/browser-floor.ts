/** The oldest browsers that the site is made for, in words: the list that styles and scripts are built by. */
import manifest from '../../package.json' with { type: 'json' };

const NAMES: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  safari: 'Safari',
  ios_saf: 'iOS',
  firefox: 'Firefox',
};

/** `Chrome 86、Edge 86、Safari 14、iOS 14、Firefox 78及以上`. */
export function browserFloor(): string {
  const names = manifest.browserslist.map((each) => {
    const [id = '', version = ''] = each.split(' >= ');
    return `${NAMES[id] ?? id} ${version}`;
  });
  return `${names.join('、')}及以上`;
}

/** The engines in which `npm run test:engines` tries every kind of page; one without a number is of the day's version. */
export const TRIED_ENGINES = [
  'Chromium',
  'Firefox',
  'Chromium 86',
  'Chromium 92',
  'Chromium 107',
  'Chromium 109',
  'WebKitGTK',
] as const;
