const known = new WeakSet<readonly HTMLElement[]>();

/** Arrows move within a group that is one stop of the Tab key, and + adds the topic. Asked again for a group it does nothing. */
export function moveByArrows(group: readonly HTMLElement[]): void {
  if (known.has(group)) return;
  known.add(group);
  for (const [at, each] of group.entries())
    each.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      const next = { Home: 0, End: group.length - 1 }[event.key] ?? (step === undefined ? -1 : at + step);
      const other = group[next];
      if (other) {
        for (const one of group) one.tabIndex = one === other ? 0 : -1;
        other.focus();
        event.preventDefault();
      } else if (event.key === '+') each.parentElement?.querySelector<HTMLElement>('.add')?.click();
    });
}
