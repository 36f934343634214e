import { ActionType, parseRequest } from "../../host/wire";
import type { ObjectPath } from "../../host/wire";

const ribbonService = "Microsoft.DynamicRibbon.DynamicRibbon";

/** What a request asks of the ribbon's buttons, by their ids: to be pressable or not (`Office.ribbon.requestUpdate`). */
export function askedButtons(text: string): ReadonlyMap<string, boolean> {
  const asked = new Map<string, boolean>();
  if (!text.includes(ribbonService)) return asked;
  const body = parseRequest(text)?.body;
  for (const { ActionType: type, Name, ObjectPathId, ArgumentInfo } of body?.Actions ?? []) {
    const id = buttonOf(body?.ObjectPaths[ObjectPathId]);
    const [value] = ArgumentInfo?.Arguments ?? [];
    if (type === ActionType.setProperty && Name === "Enabled" && id !== null && typeof value === "boolean") asked.set(id, value);
  }
  return asked;
}

function buttonOf(path: ObjectPath | undefined): string | null {
  const [id] = path?.ArgumentInfo?.Arguments ?? [];
  return path?.Name === "GetButton" && typeof id === "string" ? id : null;
}
