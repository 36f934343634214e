import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import path from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves a folder of static files on localhost, on `port` or the next free one; over https when `https` holds a key and a certificate.
 * Resolves to { url, port, close }.
 */
export async function serve(folder, { port = 3000, tries = 50, https } = {}) {
  const answer = (request, response) => void send(path.resolve(folder), request, response);
  const create = () => (https ? createHttpsServer(https, answer) : createHttpServer(answer));
  for (let candidate = port; candidate < port + tries; candidate++) {
    const servers = await listenEverywhere(create, candidate);
    if (!servers) continue;
    const taken = servers[0].address().port;
    return { port: taken, url: `${https ? "https" : "http"}://localhost:${taken}/`, close: () => Promise.all(servers.map(stop)) };
  }
  throw new Error(`No free port from ${port} to ${port + tries - 1}.`);
}

/** Browsers try ::1 before 127.0.0.1 for «localhost», so both must be ours. Undefined when another program has one of them. */
async function listenEverywhere(create, port) {
  const first = create();
  const refused = await listen(first, port, "127.0.0.1");
  if (refused === "EADDRINUSE" || refused === "EACCES") return undefined;
  if (refused) throw new Error(`Cannot listen on port ${port}: ${refused}`);
  const second = create();
  const refusedSecond = await listen(second, first.address().port, "::1");
  if (refusedSecond === "EADDRINUSE") {
    await stop(first);
    return undefined;
  }
  return refusedSecond ? [first] : [first, second];
}

function listen(server, port, host) {
  return new Promise((resolve) => {
    server.once("error", (error) => resolve(error.code ?? "unknown"));
    server.listen(port, host, () => resolve(undefined));
  });
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

async function send(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return fail(response, 405, "Only GET and HEAD");
  const file = fileFor(folder, request.url ?? "/");
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return fail(response, 404, "Not found");
  const hashed = /\.[0-9a-f]{10}\.\w+$/.test(file);
  response.writeHead(200, {
    "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

/** The file a request names, or undefined when it points out of the folder. */
function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  return file.startsWith(folder + path.sep) && !name.includes("\0") ? file : undefined;
}

function fail(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text);
}
