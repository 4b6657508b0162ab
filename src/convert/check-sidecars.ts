/**
 * Holds the sidecars of all notices against each other: an issuer has the same particulars everywhere, and one text a
 * kind and year.
 */
import type { Issuer, Part } from '../schema/notice.ts';
import { reportInSidecar, type Source } from './read.ts';

export interface Described {
  source: Source;
  parts: readonly Part[];
}

/** Adds an error to the later of two sidecars that do not fit each other; notices are given in the order of their ids. */
export function checkSidecars(notices: readonly Described[]): void {
  const issuers = new Map<string, Source>();
  const texts = new Map<string, string>();
  for (const { source, parts } of notices) {
    const { issuer } = source.sidecar;
    const first = issuers.get(issuer.id);
    if (first) compareIssuers(source, first);
    else issuers.set(issuer.id, source);
    for (const part of parts.filter(({ kind }) => kind !== 'attachment')) {
      const key = `${issuer.id} ${part.kind} ${String(part.year)}`;
      const other = texts.get(key);
      if (other === undefined) texts.set(key, source.id);
      else if (other !== source.id) reportSecond(source, part, other);
    }
  }
}

function compareIssuers(source: Source, first: Source): void {
  const { issuer } = source.sidecar;
  for (const field of ['name', 'area', 'city', 'level'] satisfies (keyof Issuer)[]) {
    const [read, stated] = [issuer[field], first.sidecar.issuer[field]];
    if (read === stated) continue;
    reportInSidecar(source, 'sidecar-issuer-differs', ['issuer', field], {
      id: issuer.id,
      field,
      read,
      stated,
      other: String(first.sidecarFile.path),
    });
  }
}

function reportSecond(source: Source, part: Part, other: string): void {
  reportInSidecar(source, 'sidecar-second', ['year'], { area: source.sidecar.issuer.area, year: part.year, other });
}
