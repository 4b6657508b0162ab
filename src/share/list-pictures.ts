/**
 * The words of every picture: what a page is about, and the texts that it draws on.
 */
import type { NoticePair } from '../model/align/pair-notices.ts';
import { listTexts, type NoticeText } from '../model/notice-text.ts';
import { shortName } from '../model/comparison/text-name.ts';
import type { Corpus } from '../model/corpus.ts';
import { pairPagePath } from '../model/pair-path.ts';
import { SITE_NAME, SITE_SUBTITLE } from '../model/settings.ts';
import { pictureOf, picturesNotices, SITE_PICTURE } from './which-picture.ts';

export interface PictureWords {
  /** As `pictureOf` gives it. */
  name: string;
  title: string;
  /** What kind of page it is. */
  kind: string;
  /** Names of the texts, the last ones counted where they are many. */
  texts: string;
}

/** More texts than this do not fit under a title. */
const MOST_NAMED = 8;

function nameTexts(columns: readonly Pick<NoticeText, 'issuer' | 'year' | 'kind'>[]): string {
  const names = columns.slice(0, MOST_NAMED).map(shortName).join('、');
  return columns.length > MOST_NAMED ? `${names} 等${String(columns.length)}份` : names;
}

/** Every picture of the site. */
export function listPictures(corpus: Corpus, years: readonly NoticePair[]): PictureWords[] {
  const held = listTexts(corpus).filter(({ kind }) => kind !== 'absent');
  const ofNotice = (id: string) => nameTexts(held.filter((column) => column.notice?.id === id));
  const issuers = new Map(corpus.notices.map(({ issuer }) => [issuer.id, issuer]));
  const [notices, pairs] = picturesNotices(corpus) ? [corpus.notices, years] : [[], []];
  return [
    { name: SITE_PICTURE, title: SITE_SUBTITLE, kind: '', texts: nameTexts(held) },
    ...corpus.themes.map((theme) => ({
      name: pictureOf(`/themes/${theme.id}/`, corpus),
      title: theme.name,
      kind: `工作要点对照，${String(theme.topics.length)}个议题`,
      texts: nameTexts(held),
    })),
    ...[...issuers.values()].map((issuer) => ({
      name: pictureOf(`/places/${issuer.id}/`, corpus),
      title: issuer.area,
      kind: '民政工作要点',
      texts: nameTexts(held.filter((column) => column.issuer.id === issuer.id)),
    })),
    ...notices.map((notice) => ({
      name: pictureOf(`/notices/${notice.id}/`, corpus),
      title: notice.title,
      kind: `${notice.issuer.name}，全文`,
      texts: ofNotice(notice.id),
    })),
    ...pairs.map(({ a, b }) => ({
      name: pictureOf(pairPagePath({ a, b }), corpus),
      title: `${a.issuer.area}：${String(a.year)}年与${String(b.year)}年`,
      kind: '工作要点逐句对比',
      texts: [a, b].map(({ id }) => ofNotice(id)).join('、'),
    })),
  ].map((words) => ({ ...words, kind: words.kind === '' ? SITE_NAME : `${SITE_NAME}　${words.kind}` }));
}
