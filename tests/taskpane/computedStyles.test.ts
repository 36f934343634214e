import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchAtAGlance } from "../setup/computedStyles";

const classes = ["f1", "f1a", "f-2", "_g", "F1"];
const selectors = [
  ...classes.flatMap((one) => [`.${one}`, `.${one}:hover`, `.${one}.f1`, `.${one}[hidden]`, `.${one}:not(.f1)`, `.${one}:first-child`, `.${one}::after`]),
  ".f1, .f-2", ".f1 .f-2", ".f1>.f-2", ".f1 > span", ".f1+.f-2", ".f1~span", ".f\\31", ".f1:is(span, .f-2)",
  "div", "span, a", "title", "DIV", "*", "svg", "path", "a:hover", "div.f1", "lineargradient", ":root", "[hidden]",
  "div > a", "div span, .f1 a", "span[hidden], .f-2[hidden]", 'div[class="f1"] a', ".f1:hover .f-2", "a:hover,\nspan:not(.f1)", "div+.f1, :root",
];
const names = ["div", "span", "a", "title"];
const svgNames = ["svg", "path", "title", "a", "linearGradient"];

/** A tree of an element within another, beside a third, each with classes of its own. */
const trees = fc.array(
  fc.record({
    svg: fc.boolean(),
    name: fc.nat(),
    classes: fc.array(fc.constantFrom(...classes, ""), { maxLength: 3 }),
    blank: fc.constantFrom(" ", "  ", "\n", "\t"),
    hidden: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

describe("the styles of the pane's tests", () => {
  it("are computed by the rules that match, each found as jsdom alone finds it", () => {
    let asked = 0;
    let given = 0;
    const match = matchAtAGlance((selector, element) => {
      asked += 1;
      return element.matches(selector ?? "");
    });
    const body = document.createElement("div");
    document.body.append(body);
    const holds = fc.property(trees, (parts) => {
      body.replaceChildren();
      let parent: Element = body;
      for (const [index, part] of parts.entries()) {
        const own = part.svg ? svgNames : names;
        const name = own[part.name % own.length] ?? "div";
        const element = part.svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
        if (part.classes.length > 0) element.setAttribute("class", part.classes.join(part.blank));
        element.toggleAttribute("hidden", part.hidden);
        parent.append(element);
        if (index % 2 === 0) parent = element;
      }
      for (const element of body.querySelectorAll("*")) {
        for (const selector of selectors) {
          given += 1;
          expect([selector, element.outerHTML, match(selector, element)]).toEqual([selector, element.outerHTML, element.matches(selector)]);
        }
      }
    });
    fc.assert(holds, { numRuns: 150 });
    expect(asked).toBeLessThan(given / 2);
    body.remove();
  });

  it("take a class that is given or taken away into account", () => {
    const style = document.createElement("style");
    style.textContent = "@keyframes plain{from{color:red}to{color:blue}}.plain{display:none}.plain.twice{display:inline-block}.plain:not(.twice){color:rgb(1, 2, 3)}";
    const element = document.createElement("p");
    document.head.append(style);
    document.body.append(element);
    const shown = () => [getComputedStyle(element).display, getComputedStyle(element).color];
    const seen = [shown()];
    element.className = "plain";
    seen.push(shown());
    element.classList.add("twice");
    seen.push(shown());
    element.removeAttribute("class");
    seen.push(shown());
    expect(seen).toEqual([["block", "canvastext"], ["none", "rgb(1, 2, 3)"], ["inline-block", "canvastext"], ["block", "canvastext"]]);
    style.remove();
    element.remove();
  });
});
