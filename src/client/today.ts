/** `2026年11月22日`. */
export function today(): string {
  const now = new Date();
  return `${String(now.getFullYear())}年${String(now.getMonth() + 1)}月${String(now.getDate())}日`;
}
