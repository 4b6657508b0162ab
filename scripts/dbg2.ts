import { readFileSync } from 'node:fs'; import { parse } from 'yaml';
import { extractTargets } from '../src/convert/target/extract.ts';
for (const c of parse(readFileSync('tests/convert/target/cases.yaml','utf8')) as any[]) {
 const k=c.kind??'plan', y=c.year??2025; const u=k==='plan'?'target':'result';
 const g=extractTargets(c.text,{kind:k,year:y}).map(t=>[t.verb,t.object,t.value,t.unit,t.valueHigh===null?null:`high=${t.valueHigh}`,t.approximate===null?null:`~${t.approximate}`,k==='summary'||t.kind!==u?t.kind:null,t.year===y?null:`year=${t.year}`,t.cumulative?'cumulative':null,t.per===null?null:`per=${t.per}`,t.whole===null?null:`whole=${t.whole+1}`].filter(x=>x!==null).join('|'));
 if (JSON.stringify(g)!==JSON.stringify(c.is??[])) console.log(c.text,'\n  want',c.is??[],'\n  got ',g);
}
