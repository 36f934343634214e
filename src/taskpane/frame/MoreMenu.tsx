import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { TableEditRegular } from "@fluentui/react-icons/svg/table-edit";
import { TrophyRegular } from "@fluentui/react-icons/svg/trophy";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { usePane, useWords } from "../state/react";
import type { MenuContentProps } from "./LazyMenu";

/** The actions that the office needs once a year. */
export default function MoreMenu({ trigger, isOpenAtFirst }: MenuContentProps) {
  const words = useWords();
  const pane = usePane();
  return (
    <Menu positioning="above-end" defaultOpen={isOpenAtFirst}>
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentTableRegular />} onClick={() => pane.open("create")}>
            {words.commands.createWorkbook}
          </MenuItem>
          <MenuItem icon={<TableEditRegular />} onClick={() => pane.open("scheme")}>
            {words.commands.startDraft}
          </MenuItem>
          <MenuItem icon={<TableAddRegular />} onClick={() => pane.open("insert")}>
            {words.commands.insertForm}
          </MenuItem>
          <MenuItem icon={<ArrowExportRegular />} onClick={() => pane.open("export")}>
            {words.commands.exportTemplates}
          </MenuItem>
          <MenuItem icon={<ArrowImportRegular />} onClick={() => pane.open("import")}>
            {words.commands.acceptReturns}
          </MenuItem>
          <MenuItem icon={<LightbulbRegular />} onClick={() => pane.open("award")}>
            {words.award.title}
          </MenuItem>
          <MenuItem icon={<MegaphoneRegular />} onClick={() => pane.open("publish")}>
            {words.publish.title}
          </MenuItem>
          <MenuItem icon={<WrenchRegular />} onClick={() => pane.open("repair")}>
            {words.repair.menu}
          </MenuItem>
          <MenuItem icon={<TrophyRegular />} onClick={() => pane.open("rank")}>
            {words.rankPanel.title}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
