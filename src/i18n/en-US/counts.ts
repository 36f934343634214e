/** A count with its noun: "1 error", "2 errors". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "1 city", "13 cities". */
export function cities(count: number): string {
  return counted(count, "city", "cities");
}
