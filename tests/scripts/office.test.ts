import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, officeArgument, officeOf, offices } from "../../scripts/office.mjs";

describe("where Office.js comes from", () => {
  test("is the site itself where nothing is said, and its page lets nothing else in", () => {
    expect(officeArgument([])).toBe("local");
    expect(officeOf()).toEqual({ address: undefined, origin: undefined });
    expect(contentSecurityPolicy(officeOf("local").origin)).not.toContain("http");
  });

  test.each([
    ["cdn", "https://appsforoffice.microsoft.com"],
    ["21vianet", "https://appsforoffice.cdn.partner.office365.cn"],
  ])("%s is one place of Microsoft's, which alone is let in", (name, origin) => {
    const office = officeOf(name);
    expect(office.origin).toBe(origin);
    expect(office.address).toMatch(/^https:.*\/lib\/1\/hosted\/office\.js$/);
    const policy = contentSecurityPolicy(office.origin);
    expect(new Set(policy.match(/https:[^\s;]*/g))).toEqual(new Set([origin]));
    expect(policy).toContain(`script-src 'self' ${origin};`);
  });

  test.each([[["--office", "cdn"], "cdn"], [["--office=21vianet"], "21vianet"], [["--mode", "x"], "local"]])("is said by %j", (args, name) => {
    expect(officeArgument(args)).toBe(name);
  });

  test.each([["--office"], ["--office=CDN"], ["--office="]])("is refused in words: %s", (arg) => {
    expect(() => officeArgument([arg])).toThrow(`--office is one of ${offices.join(", ")}`);
  });
});
