import { expect, test } from "vitest";
import { ChangeCount } from "../../../src/workbench/app/changeCount";

test("a change made while the file was being written is in no file", () => {
  const changes = new ChangeCount();
  changes.note(2);
  const { mark } = changes;
  changes.note(1);
  changes.saved(mark);
  expect(changes.unsaved).toBe(1);
  changes.saved(changes.mark);
  expect(changes.unsaved).toBe(0);
});

test("a file written earlier does not take back what a later one has", () => {
  const changes = new ChangeCount();
  changes.note(1);
  const early = changes.mark;
  changes.note(1);
  changes.saved(changes.mark);
  changes.saved(early);
  expect(changes.unsaved).toBe(0);
});

test("another workbook begins with what is in no file of it", () => {
  const changes = new ChangeCount();
  changes.note(5);
  changes.restart(3);
  expect(changes.unsaved).toBe(3);
  changes.restart();
  expect(changes.unsaved).toBe(0);
});
