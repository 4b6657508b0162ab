/** Hands a file to the browser under a name. */
export function saveFile(content: string | Uint8Array | Blob, { type, name }: { type: string; name: string }): void {
  const parts = content instanceof Uint8Array ? [Uint8Array.from(content)] : [content];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
