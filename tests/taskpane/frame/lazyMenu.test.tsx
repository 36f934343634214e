import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { MenuContentProps } from "../../../src/taskpane/frame/LazyMenu";
import { LazyMenu } from "../../../src/taskpane/frame/LazyMenu";
import { late } from "../../../src/taskpane/parts/late";
import { Pane } from "../../../src/taskpane/state/pane";
import { PaneProvider } from "../../../src/taskpane/state/react";
import { FakeActions } from "../../support/fakeActions";

function Content({ trigger, isOpenAtFirst }: MenuContentProps) {
  return (
    <Menu defaultOpen={isOpenAtFirst}>
      <MenuTrigger>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem>导出填报表</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The button, and a way to let the menu arrive. */
async function menuArrivingLater() {
  let arrive: (module: { default: typeof Content }) => void = () => undefined;
  const loading = new Promise<{ default: typeof Content }>((resolve) => {
    arrive = resolve;
  });
  const pane = new Pane(new FakeActions(), { language: "zh-CN", theme: "light", remember: () => undefined });
  const menu = <LazyMenu menu={late(() => loading)} icon={<span />} label="更多" />;
  await act(async () => render(<PaneProvider value={pane}>{menu}</PaneProvider>));
  return () => act(async () => arrive({ default: Content }));
}

const press = () => fireEvent.click(screen.getByRole("button", { name: "更多" }));
const item = () => screen.queryByRole("menuitem", { name: "导出填报表" });

test("a menu that was pressed before it was loaded opens when it comes", async () => {
  const arrive = await menuArrivingLater();
  press();
  expect(item()).toBeNull();
  await arrive();
  expect(item()).not.toBeNull();
});

test("otherwise it stays closed until it is pressed", async () => {
  const arrive = await menuArrivingLater();
  await arrive();
  expect(item()).toBeNull();
  press();
  expect(item()).not.toBeNull();
});
