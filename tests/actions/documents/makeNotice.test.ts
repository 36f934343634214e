import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { placeOf } from "../../support/randomForms";
import { plainSample } from "../../support/sampleForms";
import { paragraphsIn, partOf, textOf } from "../../support/wordFile";
import { jiangsu2012 } from "../../../src/core/index";

let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  const entries = plainSample(1, 8);
  await openBook(office, ["南京市", "无锡市", "徐州市"], [], { 南京市: entries, 无锡市: entries });
});

const make = (countsUnreported = false) => actions.makeDocument({ kind: "notice", countsUnreported }, inChinese);

async function textOfFile(countsUnreported = false): Promise<string> {
  const { file } = valueOf(await make(countsUnreported));
  return paragraphsIn(await partOf(file?.bytes ?? new Uint8Array(), "word/document.xml")).map(textOf).join("\n");
}

describe("结果通报 as a file", () => {
  it("is named by its year and says what the sheet would say", async () => {
    const report = valueOf(await make());
    expect([report.kind, report.file?.name, report.units, report.differs]).toEqual(["notice", "2012_结果通报.docx", 3, 0]);
    const text = await textOfFile();
    expect(text).toContain("参加考核的城市共 3 个，其中报送齐全的 2 个；徐州市未报送齐全");
    expect(text).toContain("徐州市未填报，不计在内。");
    expect(await textOfFile(true)).toContain("全部 3 个城市（含未填报的徐州市）总分平均");
  });

  it("writes nothing but what was open into 操作记录", async () => {
    const before = await snapshot();
    valueOf(await make());
    const after = await snapshot();
    const others = (sheets: typeof before) => sheets.filter(({ name }) => name !== sheetNames.log);
    expect(others(after)).toEqual(others(before));
    const log = (await contentOf(sheetNames.log))?.values.map((row) => row.slice(1)) ?? [];
    expect(log.at(-1)).toEqual(["结果通报", "", "当时未处理的事项", "", "", "未填报城市 1 个（徐州市）；未审核 141 项", ""]);
  });

  it("tells how many paragraphs of the sheet say something else", async () => {
    valueOf(await actions.writeNotice(inChinese));
    expect(valueOf(await make()).differs).toBe(0);
    await office.host.userEdit(publishedNames.notice, "A4", "　　各地要高度重视。");
    expect(valueOf(await make()).differs).toBe(1);
  });

  it("is refused where the sheet would be, and leaves the workbook as it was where the log cannot be written", async () => {
    await office.host.userEdit("无锡市", placeOf(jiangsu2012, "8.innovation", "reported"), 30);
    expect(failureOf(await make())).toEqual({ code: "awardsOpen", items: ["无锡市"] });
    await office.host.userEdit("无锡市", placeOf(jiangsu2012, "8.innovation", "reported"), "");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetNames.log).protection.protect();
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await make())).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
    expect(await snapshot()).toEqual(before);
  });

  it("is refused where there is no assessment, and stops where it is cancelled", async () => {
    const abort = new AbortController();
    abort.abort();
    const before = await snapshot();
    expect(failureOf(await actions.makeDocument({ kind: "notice", countsUnreported: false }, { ...inChinese, signal: abort.signal })).code).toBe("cancelled");
    expect(await snapshot()).toEqual(before);
    await openEmpty(office);
    expect(failureOf(await make()).code).toBe("noAssessment");
  });
});
