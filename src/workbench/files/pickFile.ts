/** Lets a person choose a file; `onPick` is called with it, never when they think better of it. */
export function pickFile(accept: string, onPick: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onPick(file);
  });
  input.click();
}
