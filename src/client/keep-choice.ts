/** Keeps what a reader chose in the page's address, commas as they are; null takes its name out. */
export function keepChoice(chosen: Readonly<Record<string, string | null>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(chosen))
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  history.replaceState(null, '', address.href.replaceAll('%2C', ','));
}
