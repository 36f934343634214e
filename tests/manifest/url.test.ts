import { expect, test } from "vitest";
import { withBaseUrl } from "../../scripts/manifest-url.mjs";
import { readProjectFile } from "../sourceFiles";
import { addresses, parseManifest } from "./manifest";

const manifest = readProjectFile("manifest.xml");

test("every address moves to the server it is pointed to, and back", () => {
  const moved = withBaseUrl(manifest, "https://intranet.example/credit/");
  expect(addresses(parseManifest(moved)).filter((address) => !address.startsWith("https://intranet.example/credit/"))).toEqual([]);
  expect(moved).toContain('"https://intranet.example/credit/taskpane.html"');
  expect(withBaseUrl(moved, "https://localhost:3000")).toBe(manifest);
});

test.each(["http://intranet.example", "intranet.example", "", "https://intranet.example/?page=1", "https://user:secret@intranet.example"])("%j is refused", (address) => {
  expect(() => withBaseUrl(manifest, address)).toThrow("Not an https address");
});
