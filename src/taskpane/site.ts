/** The folder that the site's files lie in, put in by the build. */
declare const __webpack_public_path__: string | undefined;

/** Where the illustrated guide is: beside the pane on the same site, so that a closed network has it too. */
export function guideAddress(): string {
  const site = typeof __webpack_public_path__ === "string" ? __webpack_public_path__ : document.baseURI;
  return new URL("guide.html", new URL(site, document.baseURI)).href;
}
