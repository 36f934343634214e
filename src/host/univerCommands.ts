import type { ICommand, ICommandInfo } from "@univerjs/core";

/** Whether an executed command is `command`, and so what its parameters are. */
export function isCommand<P extends object>(
  info: Readonly<ICommandInfo>,
  command: ICommand<P, unknown>,
): info is Readonly<ICommandInfo<P>> & { readonly params: P } {
  return info.id === command.id && info.params !== undefined;
}
