import type { Book } from "../book";
import { EventType } from "../events";

/** The name Office.js gives the registration of each event, which is not always the event's own. */
const REGISTRATIONS = {
  DataChangedEvent: EventType.changed,
  ActivatedEvent: EventType.activated,
  DeactivatedEvent: EventType.deactivated,
  AddedEvent: EventType.added,
  DeletedEvent: EventType.deleted,
  SelectionChangedEvent: EventType.selectionChanged,
  CalculatedEvent: EventType.calculated,
  EventNameChanged: EventType.nameChanged,
} as const;

export type Registration = keyof typeof REGISTRATIONS;

/** The hidden methods by which Office.js registers handlers of these events with the host. */
export function registrations<T>(
  names: readonly Registration[],
  bookOf: (self: T) => Book,
  targetOf: (self: T) => string,
): Record<string, (self: T) => void> {
  const methods: Record<string, (self: T) => void> = {};
  for (const name of names) {
    methods[`_Register${name}`] = (self) => bookOf(self).services.events.subscribe(REGISTRATIONS[name], targetOf(self));
    methods[`_Unregister${name}`] = (self) => bookOf(self).services.events.unsubscribe(REGISTRATIONS[name], targetOf(self));
  }
  return methods;
}
