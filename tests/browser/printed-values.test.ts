import { describe, expect, it } from "vitest";
import { documentLanguages } from "../../src/model/procedure/document.js";
import { partOfDay } from "../support/days.js";
import { isLong } from "../support/long.js";
import { emptyPlaces } from "../support/printed-cells.js";
import { documentPrinter } from "../support/printing.js";
import { composedSamples } from "../support/samples.js";

const print = documentPrinter();

/** One of so many documents is printed, others each day; all in the long run. */
const parts = 31;
const part = partOfDay(process.env["DOSSIER_DAY"] ?? process.env["DOSSIER_TURN"], parts);

describe.each(isLong ? documentLanguages : (["zh"] as const))(
  "the samples, printed in %s",
  (language) => {
    it('say "/" only where the record holds nothing, and never as an item or a whole row', async () => {
      const documents = composedSamples(language).filter((_, i) => isLong || i % parts === part);
      expect(documents.length).toBeGreaterThan(10);
      let places = 0;
      for (const document of documents) {
        const { faults, seen } = await emptyPlaces(document, (await print(document)).pdf);
        expect(faults).toEqual([]);
        places += seen;
      }
      expect(places).toBeGreaterThan(50);
    }, 900_000);
  },
);

describe("the look at a printed file", () => {
  it("finds an item, a row and a value that were lost", async () => {
    const document = composedSamples("zh").find((d) => d.document === "task-order");
    if (!document) throw new Error("no task order");
    const faultsOf = async (change: (html: string) => string) => {
      const html = change(document.html);
      expect(html).not.toBe(document.html);
      const { pdf } = await print({ ...document, html });
      return (await emptyPlaces(document, pdf)).faults.join();
    };
    const lost = (place: RegExp) => (html: string) => html.replace(place, "$1/$2");
    expect(await faultsOf(lost(/(<li>)[^]*?(<\/li>)/))).toContain("item");
    expect(await faultsOf(lost(/(<td colspan="3">)[^]*?(<\/td>)/))).toContain("times");
    expect(await faultsOf(lost(/(<th scope="row">)[^]*?(<\/th>)/))).toContain("a head");
    const row = "$1<tr><td>1</td><td>/</td></tr>";
    expect(await faultsOf((html) => html.replace(/(<tbody>)/, row))).toContain("row 1 | /");
  });
});
