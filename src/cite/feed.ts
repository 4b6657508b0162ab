/**
 * Newly added notices as an Atom feed (RFC 4287), newest first.
 */
import { issuerNames, type Notice } from '../schema/notice.ts';
import { dateName } from '../text/date.ts';
import { escapeXml } from '../text/xml.ts';
import type { Address } from './reference-to-passage.ts';
import { NO_NUMBER, NO_DATE } from '../model/vocabulary.ts';
import { SITE_NAME } from '../model/settings.ts';

/** A day as the moment that Atom asks for: midnight in Shanghai. */
function momentOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

export function writeFeed(notices: readonly Notice[], address: Address): string {
  const newest = [...notices].sort(
    (one, other) => other.added.localeCompare(one.added) || one.id.localeCompare(other.id),
  );
  const updated = newest[0]?.added ?? '1970-01-01';
  const entries = newest.map((notice) => {
    const url = address(`/notices/${notice.id}/`);
    const number = notice.number ?? NO_NUMBER;
    const date = notice.date === null ? NO_DATE : dateName(notice.date);
    return `  <entry>
    <id>${escapeXml(url)}</id>
    <title>${escapeXml(notice.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
    <updated>${momentOf(notice.added)}</updated>
    ${issuerNames(notice)
      .map((name) => `<author><name>${escapeXml(name)}</name></author>`)
      .join('')}
    <category term="${escapeXml(notice.issuer.area)}"/>
    <category term="${notice.year}"/>
    <summary>${escapeXml(`${notice.issuer.name}，${number}，${date}。${dateName(notice.added)}收入本站。`)}</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${escapeXml(address('/'))}</id>
  <title>${SITE_NAME}：新收录的文件</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(address('/feed.xml'))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(address('/'))}"/>
  <updated>${momentOf(updated)}</updated>
${entries.join('\n')}
</feed>
`;
}
