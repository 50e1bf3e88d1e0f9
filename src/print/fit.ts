import type { CDPSession } from "puppeteer";

/** The class of an element whose text is set as large as its room allows, by `--fit`. */
const marker = "fits";
/** From largest to smallest; below the last one nobody reads it. */
const sizes = [1.12, 1.06, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

/** Runs in the page, which itself runs no script; tells whether everything has room. */
const setSizes = `[...document.querySelectorAll(".${marker}")].every((e) =>
  ${JSON.stringify(sizes)}.some((size) => {
    e.style.setProperty("--fit", size);
    return e.scrollHeight <= e.clientHeight;
  }))`;

/**
 * Sets what has a fixed room (`class="fits"`, sizes in `--fit`) as large as fits: measured, not
 * estimated. Printing may break a line where the screen does not: a padding at its end is the room
 * for that. Whether everything has room.
 */
export async function fit(client: CDPSession, html: string): Promise<boolean> {
  if (!new RegExp(`class="[^"]*\\b${marker}\\b`).test(html)) return true;
  const { result } = await client.send("Runtime.evaluate", {
    expression: setSizes,
    returnByValue: true,
  });
  return result.value === true;
}
