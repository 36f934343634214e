// npm run start:excel: serves the add-in over https on localhost:3000 and opens it in desktop Excel (Windows, macOS).
import path from "node:path";
import { build } from "./build.mjs";
import { isBuilt } from "./freshness.mjs";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./serve.mjs";
import { root, run } from "./shell.mjs";

/** Sideloading brings some 590 packages, so it is fetched when it is wanted and is no dependency. */
const debugging = "office-addin-debugging@7.0.0";

async function startExcel() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.error("Desktop Excel runs on Windows and macOS only. Here, `npm start` opens the workbench, and Excel on the web can load manifest.xml (see README.md).");
    return 1;
  }
  await ensureInstalled();
  if (!isBuilt() && (await build()) !== 0) return 1;
  const { parseNumber } = await import("office-addin-cli");
  const { OfficeAddinManifest } = await import("office-addin-manifest");
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");

  const manifest = path.join(root, "manifest.xml");
  const info = await OfficeAddinManifest.readManifestFile(manifest);
  const address = new URL(info.defaultSettings?.sourceLocation ?? "");
  if (address.hostname !== "localhost") {
    console.error(`manifest.xml names ${address.origin}. Set it back first: npm run manifest:url -- https://localhost:3000`);
    return 1;
  }
  const port = parseNumber(address.port || "443", "The port in manifest.xml is not a number.");
  const server = await serve(path.join(root, "dist"), { port, tries: 1, https: await getHttpsServerOptions() });
  console.log(`${info.displayName} ${info.version}: ${server.url}`);
  const code = await run("npx", ["--yes", debugging, "start", manifest, "desktop", "--app", "excel", "--no-debug"]);
  if (code !== 0) {
    await server.close();
    return code;
  }
  console.log("Excel is starting. Ctrl+C stops the server and takes the add-in out of Excel again.");
  await new Promise((resolve) => process.once("SIGINT", resolve));
  await server.close();
  return run("npx", ["--yes", debugging, "stop", manifest]);
}

try {
  process.exitCode = await startExcel();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
