// The manifest in the forms that the ways of handing it out need.

/**
 * The manifest without its ribbon: for catalogues that carry none. The shared runtime stands with the ribbon, so it is not
 * asked for either. Throws where there is no ribbon to leave out.
 */
export function withoutRibbon(manifest) {
  const bare = manifest.replace(/\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/, "").replace(/\s*<Set Name="SharedRuntime"[^>]*\/>/, "");
  if (bare === manifest || bare.includes("VersionOverrides") || bare.includes("SharedRuntime")) throw new Error("manifest.xml has no ribbon to leave out, or more than one");
  return bare;
}

/** Throws where the manifest's version is not the package's: «1.1.0» is «1.1.0.0» there. */
export function assertOneVersion(manifest, version) {
  const [, stated] = /<Version>([^<]*)<\/Version>/.exec(manifest) ?? [];
  if (stated !== `${version}.0`) throw new Error(`manifest.xml says version ${stated}, package.json ${version}`);
}
