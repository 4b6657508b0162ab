/**
 * A notice that attacks the site that shows it: scripts, expressions, markup of every language it passes through, addresses
 * that run, text from right to left, words without an end. An editor keeps every run that the check for foreign matter finds.
 * Whatever of it runs would raise `window.hit`.
 */
import { stringify } from 'yaml';

const ID = 'hostile-2024';

/** Each line comes in the text once; the parts and items make a plan of it. */
const lines = [
  '“恶测”区民政局文件',
  '恶民发〔2024〕8号',
  '2024年“恶测”区民政工作要点',
  '一、<script>window.hit=1</script>养老服务',
  '1.新增{window.hit=2}床位300张，{process.exit()}、${hit}、{{hit}}、<Passage id="x" />、</Passage>、import x from "y"。',
  '2.慰问老人<img src=x onerror=window.hit=3>，<svg/onload=window.hit=4>，<a href="javascript:window.hit=5">点</a>。',
  '3.养老[链](javascript:window.hit=6)、![图](x)、<javascript:window.hit=7>、`码`、*星*、__号__、~~删~~、| 表 |、# 井、> 引、- 项、$x$、\\(y\\)。',
  '4.养老“引”\'单\'"双"&amp;&lt;b&gt;&#60;script&#62;\\u003cscript\\u003e]]><!-- 注 -->--><!--。',
  '5.落实《<iframe srcdoc="<script>parent.hit=8</script>">养老服务办法》和《"onmouseover="window.hit=9》。',
  '6.שלום עולם、مرحبا بالعالم与养老服务。',
  `7.${'养老服务'.repeat(200)}${'Supercalifragilistic'.repeat(40)}结束。`,
  '二、```社会救助',
  "1.慰问困难老人=cmd|'/C calc'!A0、@SUM(1)、+1+1。",
  '三、<style>*{display:none}</style>社会治理',
  '1.完成“</textarea></title></style></script><script>window.hit=10</script>”社区项目30个。',
];

const issuer = { id: 'hostile', name: '宁州市“恶测”区民政局', area: '“恶测”区', city: '宁州市', level: 'district' };

/** The text and its sidecar, as they are in a folder of seeds. */
export function hostileSeeds(): Map<string, string> {
  const sidecar = {
    issuer,
    year: 2024,
    title: '2024年“恶测”区民政工作要点',
    number: '恶民发〔2024〕8号',
    jointly: ['"><img src=x onerror=window.hit=11>局'],
    source: { kind: 'web', note: '</script><script>window.hit=12</script>{hit}<b onclick=window.hit=13>样例' },
    added: '2026-11-23',
    corrections: lines
      .filter((line) => /[<[&]/u.test(line))
      .map((text) => ({ kind: 'keep', text, reason: '<script>window.hit=14</script>{hit}“为检验而写”' })),
  };
  return new Map([
    [`${ID}.txt`, `${lines.join('\n')}\n`],
    [`${ID}.yaml`, stringify(sidecar, { lineWidth: 0 })],
  ]);
}
