/**
 * Where a key takes the active line of a list below a text field (ARIA combobox pattern). Home and End move in the
 * text while there is any.
 * @returns the new index, or null where the key is not one of the list's.
 */
export function moveByKey(key: string, active: number, length: number, hasText: boolean): number | null {
  if (length === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % length;
  if (key === 'ArrowUp') return (active - 1 + length) % length;
  if (hasText) return null;
  return key === 'Home' ? 0 : key === 'End' ? length - 1 : null;
}
