/**
 * Text with built addresses as this reader has them: on the host that the page came from. A disk is no host: they stay.
 *
 * @param address one of the built addresses, which names the host that the site was built for
 */
export const onThisHost = (text: string, address = text): string =>
  location.protocol === 'file:' ? text : text.replaceAll(new URL(address).origin, location.origin);
