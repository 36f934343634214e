/** Marks what holds one field, so that keys find it: a group of choices is one, too. */
export const fieldMark = { "data-field": "" } as const;

const fieldsOf = (card: HTMLElement | null): readonly HTMLElement[] => [...(card?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];

/** Number of the field after the one that an event comes from; null after the last. */
export function fieldAfter(card: HTMLElement | null, from: EventTarget): number | null {
  const fields = fieldsOf(card);
  const next = fields.findIndex((field) => from instanceof Node && field.contains(from)) + 1;
  return next < fields.length ? next : null;
}

/** Gives the focus to a field by its number, with what stands in it selected. */
export function focusField(card: HTMLElement | null, number: number): void {
  const field = fieldsOf(card)[number];
  const input = field?.querySelector<HTMLElement>("input:checked") ?? field?.querySelector<HTMLElement>("input, select");
  input?.focus();
  if (input instanceof HTMLInputElement && input.type === "text") input.select();
}
