// Where the task pane takes Office.js from, and what its page must allow for that.

/** Address of Office.js by the name of the choice; none where it comes with the site. */
const addresses = {
  local: undefined,
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Names that `npm run build -- --office <name>` takes. */
export const offices = Object.keys(addresses);

/**
 * Office.js for a choice: its address, undefined where it comes with the site, and the origin that the page must let scripts come from.
 * Throws for a name that is none.
 */
export function officeOf(name = "local") {
  if (!offices.includes(name)) throw new Error(`--office is one of ${offices.join(", ")}, not ${name}`);
  const address = addresses[name];
  return { address, origin: address === undefined ? undefined : new URL(address).origin };
}

/** The page's policy, by which no connection leaves the machine that serves the add-in but for Office.js from `origin`. Fluent and Univer write style elements, hence the inline styles. */
export function contentSecurityPolicy(origin) {
  const itself = origin === undefined ? "'self'" : `'self' ${origin}`;
  return [
    "default-src 'none'",
    `script-src ${itself}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${itself}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The choice among the arguments of the build: `--office cdn` or `--office=cdn`. */
export function officeArgument(args) {
  const at = args.findIndex((arg) => arg === "--office" || arg.startsWith("--office="));
  if (at < 0) return "local";
  const [, value = args[at + 1] ?? ""] = args[at].split("=");
  officeOf(value);
  return value;
}
