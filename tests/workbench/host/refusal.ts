import type { OfficeHarness } from "../../support/officeHarness";

/** The code with which Excel refuses what `work` asks for; "" when it does not. */
export async function refusal(
  office: OfficeHarness,
  work: (context: Excel.RequestContext) => unknown,
): Promise<string> {
  try {
    await office.Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return error instanceof office.OfficeExtension.Error ? error.code : String(error);
  }
}
