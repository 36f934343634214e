import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { FakeActions } from "../../support/fakeActions";
import { renderPane, settle } from "../support/renderPane";

const label = "打开本工作簿时显示窗格";
const hint = "仅对由管理员部署加载项的电脑有效；随工作簿保存，可在“语言和主题”中关闭。";

async function openCreate(keeps?: boolean) {
  const wishes: boolean[] = [];
  const withWorkbook = {
    isWanted: () => false,
    want: async (isWanted: boolean) => {
      wishes.push(isWanted);
      return keeps === true;
    },
  };
  const { pane } = await renderPane(new FakeActions([]), keeps === undefined ? {} : { withWorkbook });
  act(() => pane.open("create"));
  await settle();
  const create = async () => {
    fireEvent.click(screen.getByRole("button", { name: /^新建（/ }));
    await settle();
  };
  return { wishes, create };
}

describe("a new workbook that opens with the pane", () => {
  test("is not offered where the host has no settings", async () => {
    await openCreate();
    expect(screen.queryByRole("checkbox", { name: label })).toBeNull();
    expect(screen.queryByText(hint)).toBeNull();
  });

  test("is offered with one line and not ticked", async () => {
    const { wishes, create } = await openCreate(true);
    expect(screen.getByRole("checkbox", { name: label })).toHaveProperty("checked", false);
    expect(screen.getByText(hint)).toBeTruthy();
    await create();
    expect(wishes).toEqual([]);
    expect(screen.getByRole("group").textContent).not.toContain("显示窗格");
  });

  test.each([
    [true, "保存后再打开时显示窗格"],
    [false, "打开时显示窗格未设成，可在“语言和主题”中再试"],
  ])("is told to Excel when ticked (kept: %s)", async (keeps, said) => {
    const { wishes, create } = await openCreate(keeps);
    fireEvent.click(screen.getByRole("checkbox", { name: label }));
    await create();
    expect(wishes).toEqual([true]);
    expect(screen.getByRole("group").textContent).toContain(said);
  });
});
