/** A built address as this reader has it: on the host that the page came from. A disk is no host: the address stays. */
export function onThisHost(address: string): string {
  if (location.protocol === 'file:') return address;
  const { pathname, search, hash } = new URL(address);
  return `${location.origin}${pathname}${search}${hash}`;
}
