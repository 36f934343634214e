/**
 * What is there by construction, as the last of a list that has one at least, or a place of two lists made equally long.
 * Where it is missing all the same, that is an error of ours, which is thrown: never a 0 that would be counted.
 *
 * @example certain(rule.tiers.at(-1)).points // of a list that checkScheme requires to have one
 */
export function certain<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error("something that is always there is missing");
  return value;
}
