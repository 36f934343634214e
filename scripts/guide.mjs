// The user guide as a page: docs/guide/zh-CN.md is what is written, and what GitHub shows; the site has it for closed networks.
import { Marked } from "marked";

/** The guide's text as HTML, its pictures in `guide/`, and a list of its sections that leads to them. */
export function guidePage(markdown) {
  const sections = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        if (depth !== 2) return `<h${depth}>${text}</h${depth}>\n`;
        sections.push(text);
        return `<h2 id="s${sections.length}">${text}</h2>\n`;
      },
      image: ({ href, text }) => `<img src="guide/${href}" alt="${text}" width="1366" height="768" loading="lazy">`,
    },
  });
  const guide = marked.parse(markdown);
  const contents = `<ul>${sections.map((text, index) => `<li><a href="#s${index + 1}">${text}</a></li>`).join("")}</ul>`;
  return { guide, contents };
}
