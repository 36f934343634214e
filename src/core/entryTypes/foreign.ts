/** The value of a plan of which the province set none. Never what a city reports: whether there is a quota is for the province to say. */
export const noQuota = "noQuota";

/** What a cell holds that is none of the labels; quoted, so that it can never pass for an option's id. Error values stay as they are. */
export function foreign(cell: string | number | boolean): string {
  if (typeof cell === "string" && cell.startsWith("#")) return cell;
  return `“${typeof cell === "boolean" ? String(cell).toUpperCase() : cell}”`;
}
