/**
 * An editor's decisions laid over the machine's proposal. What a decision names is taken from the proposal
 * and stands as decided; what none names stays proposed. Raises one error that names every fault.
 */
import { textPassagesOf, type Alignment, type ItemStanding, type PassageGroup } from './alignment.ts';
import type { OutlineNode } from '../corpus.ts';
import type { AlignmentDecisions, Change } from '../../schema/alignment.ts';
import type { Passage } from '../../schema/passage.ts';

/** Tells what does not fit. */
type Fault = (message: string) => void;

/** Where the decisions on a pair of notices stand. */
export function alignmentFile(a: string, b: string): string {
  return `content/editors/alignments/${a}--${b}.yaml`;
}

/** Passages that stay undecided when the passages of `decisions` are taken out. */
export function undecidedPassages(passages: readonly Passage[], decisions: AlignmentDecisions | null): Passage[] {
  const decided = new Set(
    decisions?.passages.flatMap((group) => [...group.a, ...group.b].map(({ passage }) => passage)) ?? [],
  );
  return passages.filter(({ id }) => !decided.has(id));
}

/**
 * The groups that an editor decided, in the order of the file.
 * `a` and `b` are all passages of the two plans; headings can be named under `also` alone.
 */
export function decideGroups(
  a: readonly Passage[],
  b: readonly Passage[],
  decisions: AlignmentDecisions,
  fault: Fault,
): PassageGroup[] {
  const sides = {
    a: new Map(a.map((passage) => [passage.id, passage])),
    b: new Map(b.map((passage) => [passage.id, passage])),
  };
  const seen = new Set<string>();
  const find = (side: 'a' | 'b', quoted: readonly { passage: string; quote: string }[]) =>
    quoted.flatMap(({ passage: id, quote }) => {
      const passage = sides[side].get(id);
      if (!passage)
        fault(
          `passage ${id} (“${quote}”) is not in the plan of ${decisions[side]}: it was changed or is gone; decide anew`,
        );
      else if (!passage.text.startsWith(quote))
        fault(`passage ${id} does not begin with “${quote}” but with “${passage.text.slice(0, 20)}”`);
      else if (passage.role === 'heading') fault(`passage ${id} is a heading, which goes with its item`);
      if (seen.has(id)) fault(`passage ${id} is decided twice`);
      seen.add(id);
      return passage ? [passage] : [];
    });
  const both = new Map([...sides.a, ...sides.b]);
  return decisions.passages.map((group) => {
    checkSides(
      group.change,
      { a: group.a.length, b: group.b.length },
      `the passages ${[...group.a, ...group.b].map(({ passage }) => passage).join(', ')}`,
      fault,
    );
    return {
      a: find('a', group.a),
      b: find('b', group.b),
      also: group.also.flatMap(({ passage: id, quote }) => {
        const passage = both.get(id);
        if (!passage?.text.startsWith(quote)) fault(`also ${id}: no passage of the two plans begins with “${quote}”`);
        return passage ? [passage] : [];
      }),
      change: group.change,
      note: group.note ?? null,
      reviewed: true,
    };
  });
}

/** `a` and `b`: how many passages of the earlier and of the later notice the group holds. */
function checkSides(change: Change, { a, b }: { a: number; b: number }, what: string, fault: Fault): void {
  const fits = change === 'new' ? a === 0 && b > 0 : change === 'unmentioned' ? a > 0 && b === 0 : a > 0 && b > 0;
  if (!fits) fault(`${what}: ${change} does not go with ${a} of the earlier and ${b} of the later notice`);
}

/**
 * The items' standing with an editor's decisions laid over it. Partners stay mutual. An item cannot be wholly new or
 * unmentioned where `groups`, the decided ones, give one of its passages a partner.
 */
export function decideItems(
  proposed: Alignment['items'],
  decisions: AlignmentDecisions,
  groups: readonly PassageGroup[],
  fault: Fault,
): Alignment['items'] {
  const nodes = {
    a: new Map(proposed.a.map(({ item }) => [item.path, item])),
    b: new Map(proposed.b.map(({ item }) => [item.path, item])),
  };
  const decided = { a: new Map<string, ItemStanding>(), b: new Map<string, ItemStanding>() };
  for (const decision of decisions.items) {
    const side = decision.notice === decisions.a ? 'a' : 'b';
    const other = side === 'a' ? 'b' : 'a';
    const item = decision.notice === decisions[side] ? nodes[side].get(decision.item) : undefined;
    const what = `item ${decision.item} of ${decision.notice}`;
    if (!item) {
      fault(`${what} (“${decision.heading}”) is not there: it was renumbered or is gone; decide anew`);
      continue;
    }
    if (item.heading !== decision.heading) fault(`${what} is headed “${item.heading}”, not “${decision.heading}”`);
    if (decided[side].has(decision.item)) fault(`${what} is decided twice`);
    const partners = decision.partners.flatMap((path) => {
      const partner = nodes[other].get(path);
      if (!partner) fault(`${what} names partner ${path}, which is not in ${decisions[other]}`);
      return partner ? [partner] : [];
    });
    const [alone, wrong]: [Change, Change] = side === 'a' ? ['unmentioned', 'new'] : ['new', 'unmentioned'];
    if (decision.change === wrong || (decision.change === alone) !== (partners.length === 0))
      fault(`${what}: ${decision.change} does not go with ${partners.length} partners`);
    decided[side].set(decision.item, {
      item,
      change: decision.change,
      partners,
      note: decision.note ?? null,
      reviewed: true,
    });
  }
  checkPartners(decided, decisions, groups, fault);
  return {
    a: laidOver(proposed.a, decided.a, decided.b, 'unmentioned'),
    b: laidOver(proposed.b, decided.b, decided.a, 'new'),
  };
}

/** Partners that are both decided name each other, and an item decided to stand alone has no passage that goes with another. */
function checkPartners(
  decided: Record<'a' | 'b', Map<string, ItemStanding>>,
  decisions: AlignmentDecisions,
  groups: readonly PassageGroup[],
  fault: Fault,
): void {
  for (const [side, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const)
    for (const { item, change, partners } of decided[side].values()) {
      const what = `item ${item.path} of ${decisions[side]}`;
      for (const partner of partners) {
        const theirs = decided[other].get(partner.path);
        if (theirs && !theirs.partners.some(({ path }) => path === item.path))
          fault(`${what} names ${partner.path} as partner, which does not name it`);
      }
      for (const { id } of partners.length > 0 ? [] : textPassagesOf(item)) {
        const theirs = groups.find((group) => group[side].some((passage) => passage.id === id))?.[other][0];
        if (theirs)
          fault(
            `${what} is decided ${change}, but its passage ${id} goes with ${theirs.id}: ` +
              `decide the item adjusted, its partner being the item of ${theirs.id}`,
          );
      }
    }
}

/** Undecided items keep their proposed partners, except decided ones that do not name them. */
function laidOver(
  proposed: readonly ItemStanding[],
  own: ReadonlyMap<string, ItemStanding>,
  others: ReadonlyMap<string, ItemStanding>,
  alone: Change,
): ItemStanding[] {
  return proposed.map((standing) => {
    const decided = own.get(standing.item.path);
    if (decided) return decided;
    const names = (other: ItemStanding) => other.partners.some(({ path }) => path === standing.item.path);
    const kept = standing.partners.filter((partner) => {
      const other = others.get(partner.path);
      return other === undefined || names(other);
    });
    const named = [...others.values()].filter(names).map(({ item }) => item);
    const partners: OutlineNode[] = [...new Set([...kept, ...named])];
    const change: Change = partners.length === 0 ? alone : standing.change === alone ? 'adjusted' : standing.change;
    return { ...standing, change, partners };
  });
}
