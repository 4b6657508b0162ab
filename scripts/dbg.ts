import { blankNotTargets } from '../src/convert/target/not-target.ts';
import { findNumbers } from '../src/convert/target/number.ts';
import { splitClauses } from '../src/convert/target/clause.ts';
import { extractTargets } from '../src/convert/target/extract.ts';
const t = process.argv[2]!; const b = blankNotTargets(t); const n = findNumbers(b);
console.log(JSON.stringify(b.replaceAll('\0','_'))); console.log(n.map(x=>`${t.slice(x.start,x.end)} ${x.value} ${x.unit}`));
console.log(splitClauses(b,n).map(c=>[c.kind,t.slice(c.start,c.end)]));
console.log(extractTargets(t,{kind:(process.argv[3]??'plan') as 'plan',year:2025}));
