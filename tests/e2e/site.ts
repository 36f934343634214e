import path from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    siteUrl: string;
  }
}

/** Serves dist/ while the end-to-end tests run; a release that another server has is tested by its address in SITE_URL. */
export default async function serveSite(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const elsewhere = process.env["SITE_URL"];
  if (elsewhere !== undefined) {
    project.provide("siteUrl", elsewhere);
    return undefined;
  }
  const { url, close } = await serve(path.resolve(import.meta.dirname, "../../dist"), { port: 4300 });
  project.provide("siteUrl", url);
  return async () => {
    await close();
  };
}
