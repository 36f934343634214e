import { unpackZip } from "../../src/xlsx/zip/unpack";

/** The files in a .zip, by name. */
export async function unzipped(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const unpacked = await unpackZip(bytes);
  if (!unpacked.ok) throw new Error(`no zip file: ${JSON.stringify(unpacked.problem)}`);
  return unpacked.parts;
}
