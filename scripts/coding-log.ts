/**
 * `npm run coding:log`: brings the log of the coding, content/coding-changes.json, up to the editors' decisions.
 * `--check` writes nothing and fails where the log is out of date.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { codedCells } from '../src/model/coded-cell.ts';
import { codingChangeSchema, extendLog } from '../src/model/coding-log.ts';
import { codingVersion } from '../src/model/last-update.ts';
import { readContent } from '../src/model/read-content.ts';

const path = 'content/coding-changes.json';
const corpus = buildCorpus(await readContent());
const version = codingVersion(corpus);
if (version === undefined) {
  console.log('No notice is held: there is no coding to log.');
} else {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '[]';
  const log = extendLog(z.array(codingChangeSchema).parse(JSON.parse(known)), codedCells(corpus), version);
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
