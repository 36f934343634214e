import type { CommandName, CommandRecord } from "./commands";
import { commandNames, commands } from "./commands";

/** The commands that the manifest has buttons for. */
export const ribbonCommands: readonly CommandName[] = commandNames.filter((name) => recordOf(name).button !== undefined);

/** The manifest's buttons for what the office alone does, by their groups. */
export const officeButtons: ReadonlyMap<string, readonly string[]> = buttonsByGroup(commandNames.map(recordOf).filter(({ side }) => side === "office"));

function recordOf(name: CommandName): CommandRecord {
  return commands[name];
}

function buttonsByGroup(records: readonly CommandRecord[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { button } of records) {
    if (button !== undefined) groups.set(button.group, [...(groups.get(button.group) ?? []), button.id]);
  }
  return groups;
}
