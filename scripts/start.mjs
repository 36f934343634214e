// npm start: installs and builds what is missing, serves the workbench on localhost and opens it.
import path from "node:path";
import { build } from "./build.mjs";
import { isBuilt } from "./freshness.mjs";
import { ensureInstalled } from "./install.mjs";
import { openInBrowser } from "./open.mjs";
import { serve } from "./serve.mjs";
import { root } from "./shell.mjs";

async function start() {
  await ensureInstalled();
  if (!isBuilt()) {
    console.log("Building …");
    if ((await build()) !== 0) return 1;
  }
  const { url } = await serve(path.join(root, "dist"), { port: Number(process.env.PORT) || 3000 });
  console.log(`\n  信用考核 · Credit Assessment\n  ${url}\n\n  Stop with Ctrl+C.`);
  openInBrowser(url);
  return 0;
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
