/** `2024-02-06` as a Chinese text prints it: `2024年2月6日`. */
export function dateName(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
