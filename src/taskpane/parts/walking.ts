/** The line of `count` that a key leads to from another one; null for keys that do not walk. */
export function targetOf(key: string, from: number, page: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}

/** Scrolls a box of lines of one height just so far that a line is in sight, also below a head that stays at its top. */
export function scrollToRow(box: HTMLElement | null, index: number, rowHeight: number, head = 0): void {
  scrollTo(box, index * rowHeight, (index + 1) * rowHeight, head);
}

/** The same of a line from one height to another, in pixels from where the lines begin. */
export function scrollTo(box: HTMLElement | null, top: number, bottom: number, head = 0): void {
  if (box === null) return;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight - head) box.scrollTop = bottom - box.clientHeight + head;
}
