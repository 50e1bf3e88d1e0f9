import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import type { Ink } from "../content-stream.js";
import { contents } from "../pdf-content.js";
import { dictAt, get, isNamed, type PdfFile } from "../pdf-file.js";

/** Colours of a CMYK profile that are painted over others in overprint mode 1. */
export function overprintFaults(file: PdfFile): string[] {
  const faults = contents(file).flatMap(({ filled, stroked, resources }) => [
    ...filled
      .filter((i) => isCmykProfile(i.fill, resources) && overprints(i, resources).fill)
      .map((i) => `fill ${i.fill}`),
    ...stroked
      .filter((i) => isCmykProfile(i.stroke, resources) && overprints(i, resources).stroke)
      .map((i) => `stroke ${i.stroke}`),
  ]);
  return [...new Set(faults)].slice(0, 5);
}

function isCmykProfile(name: string | null, resources: PDFDict | undefined): boolean {
  if (name === null) return false;
  const spaces = dictAt(resources, "ColorSpace");
  const space = spaces?.lookup(PDFName.of(name === "DeviceCMYK" ? "DefaultCMYK" : name));
  if (!(space instanceof PDFArray) || !isNamed(space, 0, "ICCBased")) return false;
  const profile = space.lookup(1);
  const components = profile instanceof PDFRawStream ? get(profile.dict, "N") : undefined;
  return components instanceof PDFNumber && components.asNumber() === 4;
}

/** OPM, OP and op after all states that were set; OP stands for op where op is not said. */
function overprints(
  { states }: Ink,
  resources: PDFDict | undefined,
): { fill: boolean; stroke: boolean } {
  let [mode, fill, stroke] = [0, false, false];
  for (const name of states) {
    const state = dictAt(resources, "ExtGState")?.lookup(PDFName.of(name));
    if (!(state instanceof PDFDict)) continue;
    const [OPM, OP, op] = [get(state, "OPM"), get(state, "OP"), get(state, "op")];
    if (OPM instanceof PDFNumber) mode = OPM.asNumber();
    if (OP instanceof PDFBool) fill = stroke = OP.asBoolean();
    if (op instanceof PDFBool) fill = op.asBoolean();
  }
  return { fill: mode === 1 && fill, stroke: mode === 1 && stroke };
}
