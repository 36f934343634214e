const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  json: "application/json",
} as const;

/** A browser may still read from the address for a while after the click. */
const kept = 60_000;

/** Hands a file to the browser to keep. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith(".zip") ? types.zip : name.endsWith(".json") ? types.json : types.xlsx;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kept);
}
