import { expect } from "vitest";

/** Text that breaks out of markup, attributes, styles and scripts that do not take care. */
export const hostile = `"'><script>alert(1)</script><!--</style></title>&amp;{{x}}`;

/** Whether a page shows hostile text as text: nothing of it opens a tag or leaves an attribute. */
export function expectUnbroken(markup: string): void {
  expect(markup).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(markup).not.toContain("<script>");
  expect(markup).not.toContain("<!--");
  expect(markup).not.toContain(`"'>`);
}
