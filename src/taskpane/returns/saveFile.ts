const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  json: "application/json",
} as const;

/** A browser may still read from the address for a while after the click. */
const kept = 60_000;

/** Hands a file to the browser to keep. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kept);
}

/** What a file holds, by the end of its name. */
function typeOf(name: string): string {
  const ending = Object.entries(types).find(([one]) => name.endsWith(`.${one}`));
  return ending?.[1] ?? types.xlsx;
}
