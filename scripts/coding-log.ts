/**
 * `npm run coding:log`: brings the log of the coding, content/coding-changes.json, up to the editors' decisions.
 * `--check` writes nothing and fails where the log is out of date.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { codedCells } from '../src/model/coded-cell.ts';
import { codingChangeSchema, extendLog, newTopicsWithoutSince } from '../src/model/coding-log.ts';
import { codingVersion } from '../src/model/last-update.ts';
import { readContent } from '../src/model/read-content.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();

const path = 'content/coding-changes.json';
const corpus = buildCorpus(await readContent());
const version = codingVersion(corpus);
if (version === undefined) {
  console.log('No notice is held: there is no coding to log.');
} else {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '[]';
  const logged = z.array(codingChangeSchema).parse(JSON.parse(known));
  const undated = newTopicsWithoutSince(logged, corpus.themes);
  if (undated.length > 0) {
    const files = [...new Set(undated.map((topic) => `content/editors/themes/${topic.split('/')[0] ?? ''}.yaml`))].join(
      ', ',
    );
    console.error(
      `${files}: 新议题${undated.join('、')}没有since：请写上加入编码手册的日期，如 since: '2026-01-31'；没有它，尚未为它重读的文件会显示“未提及”`,
    );
    console.error(
      `${files}: the new topics ${undated.join(', ')} have no \`since\`. Add the date on which each joined the codebook, such as since: '2026-01-31'; without it every text read earlier would be told as silent`,
    );
    process.exit(1);
  }
  const log = extendLog(logged, codedCells(corpus), version);
  const text = `[\n${log.map((change) => JSON.stringify(change)).join(',\n')}\n]\n`;
  if (text === known) console.log(`The log of the coding is up to date: version ${version}.`);
  else if (process.argv.includes('--check')) {
    console.error('content/coding-changes.json 未更新：请运行 npm run coding:log 并提交');
    console.error('content/coding-changes.json is out of date: run `npm run coding:log` and commit it');
    process.exitCode = 1;
  } else {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
    const own = log.filter((change) => change.version === version).length;
    console.log(`Version ${version} of the coding: ${String(own)} cells changed.`);
  }
}
