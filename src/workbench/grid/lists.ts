import { DataValidationType } from "@univerjs/core";
import type { ICommandService, Injector } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/data-validation";
import { IEditorBridgeService, ISheetCellDropdownManagerService } from "@univerjs/preset-sheets-core";
import type { Area } from "../../sheet/plan";
import { intersection } from "../../host/address";
import type { Host } from "../../host/host";
import { activeCell } from "../../host/selection";
import { keepRules } from "./ruleEditors";

/** Lists of values to choose from, as Excel has them: cells look like all others, the selected one has an arrow beside it. */
export interface Lists {
  /** The selected cell, when it has a list and may be changed. */
  cell(): Area | undefined;
  open(cell: Area): void;
}

interface ListsOptions {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly host: Host;
}

export function offerLists({ injector, commands, host }: ListsOptions): Lists {
  const { book } = host;
  drawPlainly(injector);
  openOnlyWhenAsked(injector);
  keepRules(commands);

  const isListed = (sheetId: string, cell: Area): boolean =>
    book.services.validations
      .rules(sheetId)
      .some(({ type, areas }) => type === DataValidationType.LIST && areas.some((area) => intersection(area, cell) !== undefined));

  return {
    cell() {
      const sheetId = book.workbook.getActiveSheet(true)?.getSheetId();
      if (sheetId === undefined) return undefined;
      const cell = activeCell(book);
      return isListed(sheetId, cell) && host.mayType(sheetId, cell.row, cell.column) ? cell : undefined;
    },
    open({ row, column }) {
      const subUnitId = book.workbook.ensureActiveSheet().getSheetId();
      void commands.executeCommand("sheet.operation.show-data-validation-dropdown", { unitId: book.unitId, subUnitId, row, column });
    },
  };
}

/** Univer draws a coloured pill in place of the cell's text, which it cuts where the pill ends. */
function drawPlainly(injector: Injector): void {
  const list = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (!list) return;
  list.canvasRender = null;
  list.skipDefaultFontRender = () => false;
}

/** Univer opens the list as soon as a cell is typed into, and its search field takes what is typed. */
function openOnlyWhenAsked(injector: Injector): void {
  const editor = injector.get(IEditorBridgeService);
  const dropdowns = injector.get(ISheetCellDropdownManagerService);
  const show = dropdowns.showDropdown.bind(dropdowns);
  dropdowns.showDropdown = (dropdown) => {
    if (dropdown.type !== "list") return show(dropdown);
    if (editor.isVisible().visible) return { dispose: () => undefined };
    const { props } = dropdown;
    // The value that the cell has already stays when it is chosen; Univer would empty the cell.
    const onChange: typeof props.onChange = (chosen) => (chosen.length === 0 && props.multiple !== true ? true : (props.onChange?.(chosen) ?? true));
    return show({ ...dropdown, props: { ...props, onChange } });
  };
}
