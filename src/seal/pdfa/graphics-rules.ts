import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { type Content, contents, lookups, type Operation } from "../pdf-content.js";
import { arrayAt, dictAt, get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";

const operators = new Set("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(" "));
const intents = new Set(["RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"]);
const blendModes = new Set(["Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"]);

/** ISO 19005-3, 6.2 but for fonts: content streams, colour, images, transparency. */
export const graphicsRules: readonly PdfaRule[] = [
  { id: "6.2.2-1", demands: "content streams use operators of ISO 32000-1 only", faults: (file) => unique(allOperations(file).map((o) => o.operator).filter((o) => !operators.has(o))) },
  { id: "6.2.2-2", demands: "what a content stream names stands in resources of its own", faults: (file) => unique(contents(file).flatMap(strangeResources)) },
  { id: "6.2.3-1", demands: "output intents name one embedded profile of a printer, display or colour space, below version 5", faults: intentFaults },
  { id: "6.2.4.2-1", demands: "ICC profiles are valid and have the components they say", faults: profileFaults },
  { id: "6.2.4.3-1", demands: "device colours stand for the output intent's or a default colour space", faults: deviceColours },
  { id: "6.2.4.4-1", demands: "spot colours of one name are the same everywhere, and DeviceN lists its colorants", faults: spotColours },
  { id: "6.2.5-1", demands: "graphics states have no TR, HTP, no TR2 but Default, and halftones of type 1 or 5 without name", faults: ({ dicts }) => dicts.flatMap(stateFaults) },
  { id: "6.2.6-1", demands: "rendering intents are one of the four", faults: (file) => unique([...allOperations(file).filter((o) => o.operator === "ri").map((o) => (o.operands[0] ?? "").slice(1)), ...file.dicts.flatMap(intentNames)].filter((n) => n !== "" && !intents.has(n))) },
  { id: "6.2.8-1", demands: "images have no alternates, no OPI, no interpolation", faults: (file) => [...file.dicts.flatMap(imageFaults), ...allOperations(file).filter(isInterpolated).map(() => "Interpolate")] },
  { id: "6.2.8.3-1", demands: "JPEG 2000 pictures have 1, 3 or 4 channels of one depth and a known colour space", faults: ({ objects }) => objects.flatMap(([, o]) => (o instanceof PDFRawStream && nameAt(o.dict, "Filter") === "JPXDecode" ? jpxFaults(Buffer.from(o.contents), o.dict.has(PDFName.of("ColorSpace"))) : [])) },
  { id: "6.2.9-1", demands: "form XObjects have no OPI, no PostScript, no reference to another file", faults: ({ dicts }) => dicts.flatMap(formFaults) },
  { id: "6.2.10-1", demands: "blend modes are those of ISO 32000-1", faults: ({ dicts }) => unique(dicts.flatMap(strangeBlendModes)) },
  { id: "6.2.10-2", demands: "a page with transparency has a blending colour space or an output intent", faults: (file) => (hasIntent(file) ? [] : file.document.getPages().flatMap((p, i) => (isTransparent(p, file) && !dictAt(p.node, "Group")?.has(PDFName.of("CS")) ? [`page ${i + 1}`] : []))) },
];

function allOperations(file: PdfFile): Operation[] {
  return contents(file).flatMap((c) => c.operations);
}

const kindsByOperator: Readonly<Record<string, string>> = { Tf: "Font", Do: "XObject", gs: "ExtGState", sh: "Shading" };

function strangeResources({ resources, ownResources, operations }: Content): string[] {
  return operations.flatMap(({ operator, operands }) => {
    const kind = kindsByOperator[operator];
    const name = operands.find((w) => w.startsWith("/"))?.slice(1);
    return kind && name && !(ownResources && dictAt(resources, kind)?.has(PDFName.of(name))) ? [`${kind} ${name}`] : [];
  });
}

function profileFaults(file: PdfFile): string[] {
  return file.objects.flatMap(([ref, o]) => (o instanceof PDFArray && isNamed(o, 0, "ICCBased") ? iccFaults(o.lookup(1), file).map((f) => `${ref.objectNumber}: ${f}`) : []));
}

function stateFaults(d: PDFDict): string[] {
  return [...["TR", "HTP"].filter((k) => isState(d) && d.has(PDFName.of(k))), ...(d.has(PDFName.of("TR2")) && nameAt(d, "TR2") !== "Default" ? ["TR2"] : []), ...halftone(d)];
}

function intentNames(d: PDFDict): string[] {
  return [nameAt(d, "RI"), d.has(PDFName.of("ColorSpace")) || nameAt(d, "Subtype") === "Image" ? nameAt(d, "Intent") : ""];
}

function imageFaults(d: PDFDict): string[] {
  if (nameAt(d, "Subtype") !== "Image") return [];
  return [...["Alternates", "OPI"].filter((k) => d.has(PDFName.of(k))), ...(get(d, "Interpolate") === PDFBool.True ? ["Interpolate"] : []), ...bits(d)];
}

function isInterpolated({ operator, operands }: Operation): boolean {
  return operator === "ID" && /\/(I|Interpolate) true/.test(operands.join(" "));
}

function formFaults(d: PDFDict): string[] {
  if (nameAt(d, "Subtype") === "PS") return ["PostScript"];
  if (nameAt(d, "Subtype") !== "Form") return [];
  return [...["OPI", "PS", "Ref"].filter((k) => d.has(PDFName.of(k))), ...(nameAt(d, "Subtype2") === "PS" ? ["Subtype2"] : [])];
}

function strangeBlendModes(d: PDFDict): string[] {
  if (!isState(d)) return [];
  const value = get(d, "BM");
  const names = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value];
  return names.flatMap((n) => (n instanceof PDFName && !blendModes.has(n.decodeText()) ? [n.decodeText()] : []));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].slice(0, 5);
}

function isNamed(array: PDFArray, index: number, name: string): boolean {
  const value = array.size() > index ? array.lookup(index) : undefined;
  return value instanceof PDFName && value.decodeText() === name;
}

function isState(d: PDFDict): boolean {
  return nameAt(d, "Type") === "ExtGState" || (!d.has(PDFName.of("Type")) && ["ca", "CA", "SMask", "BM", "TR", "TR2", "HT", "LW", "SA", "OP", "op"].some((k) => d.has(PDFName.of(k))) && !d.has(PDFName.of("Subtype")));
}

function halftone(d: PDFDict): string[] {
  const type = get(d, "HalftoneType");
  return [...(type instanceof PDFNumber && ![1, 5].includes(type.asNumber()) ? [`HalftoneType ${type.asNumber()}`] : []), ...(type !== undefined && d.has(PDFName.of("HalftoneName")) ? ["HalftoneName"] : [])];
}

function bits(d: PDFDict): string[] {
  const value = get(d, "BitsPerComponent");
  if (!(value instanceof PDFNumber) || nameAt(d, "Filter") === "JPXDecode") return [];
  const n = value.asNumber();
  return (get(d, "ImageMask") === PDFBool.True ? n === 1 : [1, 2, 4, 8, 16].includes(n)) ? [] : [`BitsPerComponent ${n}`];
}

function intentsOf({ document }: PdfFile): PDFDict[] {
  return arrayAt(document.catalog, "OutputIntents").filter((o): o is PDFDict => o instanceof PDFDict);
}

function hasIntent(file: PdfFile): boolean {
  return intentsOf(file).some((o) => nameAt(o, "S") === "GTS_PDFA1");
}

function intentFaults(file: PdfFile): string[] {
  const all = intentsOf(file);
  const profiles = all.map((o) => get(o, "DestOutputProfile")).filter((p): p is PDFRawStream => p instanceof PDFRawStream);
  return [
    ...(new Set(profiles).size > 1 ? ["several profiles"] : []),
    ...all.filter((o) => o.has(PDFName.of("DestOutputProfileRef"))).map(() => "DestOutputProfileRef"),
    ...all.filter((o) => nameAt(o, "S") === "GTS_PDFA1" && !o.has(PDFName.of("DestOutputProfile"))).map(() => "no DestOutputProfile"),
    ...profiles.flatMap((p) => { const f = profileOf(p, file); return !f ? ["not a profile"] : [...(!["prtr", "mntr"].includes(f.deviceClass) ? [`class ${f.deviceClass}`] : []), ...(!["RGB ", "CMYK", "GRAY"].includes(f.space) ? [`space ${f.space}`] : []), ...(f.version > 4 ? [`version ${f.version}`] : []), ...componentFaults(p, f)]; }),
  ];
}

interface Profile { version: number; deviceClass: string; space: string }

function profileOf(stream: PDFRawStream, file: PdfFile): Profile | null {
  const bytes = Buffer.from(file.decoded(stream), "latin1");
  return bytes.length >= 128 && bytes.toString("latin1", 36, 40) === "acsp" ? { version: bytes[8] ?? 0, deviceClass: bytes.toString("latin1", 12, 16), space: bytes.toString("latin1", 16, 20) } : null;
}

function componentFaults(stream: PDFRawStream, { space }: Profile): string[] {
  const n = get(stream.dict, "N");
  const wanted = { "RGB ": 3, CMYK: 4, GRAY: 1, "Lab ": 3 }[space];
  return n instanceof PDFNumber && n.asNumber() !== wanted ? [`N ${n.asNumber()} for ${space}`] : [];
}

function iccFaults(value: PDFObject | undefined, file: PdfFile): string[] {
  if (!(value instanceof PDFRawStream)) return ["no profile"];
  const profile = profileOf(value, file);
  if (!profile) return ["not a profile"];
  return [...(profile.version > 4 ? [`version ${profile.version}`] : []), ...(!["prtr", "mntr", "scnr", "spac"].includes(profile.deviceClass) ? [`class ${profile.deviceClass}`] : []), ...componentFaults(value, profile)];
}

const spaceOf: Readonly<Record<string, string>> = { rg: "DeviceRGB", RG: "DeviceRGB", k: "DeviceCMYK", K: "DeviceCMYK", g: "DeviceGray", G: "DeviceGray" };
const defaults: Readonly<Record<string, string>> = { DeviceRGB: "DefaultRGB", DeviceCMYK: "DefaultCMYK", DeviceGray: "DefaultGray" };

/** Colours of a device are only as good as the profile that says what they mean. */
function deviceColours(file: PdfFile): string[] {
  const profile = intentsOf(file).filter((o) => nameAt(o, "S") === "GTS_PDFA1").map((o) => get(o, "DestOutputProfile")).find((p): p is PDFRawStream => p instanceof PDFRawStream);
  const space = profile ? (profileOf(profile, file)?.space ?? "") : "";
  const allowed = (name: string, resources: PDFDict | undefined) => (dictAt(resources, "ColorSpace")?.has(PDFName.of(defaults[name] ?? "")) ?? false) || (name === "DeviceGray" ? space !== "" : name === "DeviceRGB" ? space === "RGB " : space === "CMYK");
  const used = contents(file).flatMap((c) => namesIn(c).map((name) => ({ name, resources: c.resources })));
  return unique(used.filter(({ name, resources }) => name in defaults && !allowed(name, resources)).map((u) => u.name));
}

/** Device colour spaces that a content stream paints in, its images and shadings among them. */
function namesIn({ operations, resources }: Content): string[] {
  return operations.flatMap((o) => {
    if (o.operator in spaceOf) return [spaceOf[o.operator] ?? ""];
    const name = o.operands.find((w) => w.startsWith("/"))?.slice(1) ?? "";
    if (o.operator === "cs" || o.operator === "CS") return name in defaults ? [name] : baseSpaces(dictAt(resources, "ColorSpace")?.lookup(PDFName.of(name)), 0);
    if (o.operator === "scn" || o.operator === "SCN") { const pattern = name ? dictAt(resources, "Pattern")?.lookup(PDFName.of(name)) : undefined; return pattern instanceof PDFDict ? baseSpaces(get(dictAt(pattern, "Shading"), "ColorSpace"), 0) : []; }
    if (o.operator === "sh") return baseSpaces(get(asDict(dictAt(resources, "Shading")?.lookup(PDFName.of(name))), "ColorSpace"), 0);
    if (o.operator === "Do") { const x = asDict(dictAt(resources, "XObject")?.lookup(PDFName.of(name))); return x && nameAt(x, "Subtype") === "Image" && get(x, "ImageMask") !== PDFBool.True ? baseSpaces(get(x, "ColorSpace"), 0) : x && dictAt(x, "Group") ? baseSpaces(get(dictAt(x, "Group"), "CS"), 0) : []; }
    if (o.operator === "ID") { const at = o.operands.findIndex((w) => w === "/CS" || w === "/ColorSpace"); const cs = o.operands[at + 1]?.slice(1) ?? ""; return at === -1 ? [] : [{ G: "DeviceGray", RGB: "DeviceRGB", CMYK: "DeviceCMYK" }[cs] ?? cs]; }
    return [];
  });
}

function asDict(value: PDFObject | undefined): PDFDict | undefined {
  return value instanceof PDFRawStream ? value.dict : value instanceof PDFDict ? value : undefined;
}

function baseSpaces(value: PDFObject | undefined, depth: number): string[] {
  if (value instanceof PDFName) return [value.decodeText()];
  if (!(value instanceof PDFArray) || depth > 6) return [];
  const kind = value.lookup(0);
  const name = kind instanceof PDFName ? kind.decodeText() : "";
  if (name === "Indexed" || name === "I" || name === "Pattern") return value.size() > 1 ? baseSpaces(value.lookup(1), depth + 1) : [];
  if (name === "Separation" || name === "DeviceN") return isNamed(value, 1, "None") ? [] : baseSpaces(value.lookup(2), depth + 1);
  return name in defaults ? [name] : [];
}

function spotColours(file: PdfFile): string[] {
  const { dicts, objects } = file;
  const arrays = [...objects.map(([, o]) => o), ...dicts.flatMap((d) => d.keys().map((k) => d.lookup(k)))].filter((o): o is PDFArray => o instanceof PDFArray && o.size() >= 4);
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const a of new Set(arrays)) {
    if (isNamed(a, 0, "Separation")) {
      const name = String(a.lookup(1));
      const means = `${String(a.lookup(2))} ${tint(a.lookup(3), file)}`;
      if (seen.has(name) && seen.get(name) !== means) faults.push(`Separation ${name}`);
      seen.set(name, means);
    } else if (isNamed(a, 0, "DeviceN")) {
      const names = a.lookup(1);
      const attributes = a.size() > 4 ? a.lookup(4) : undefined;
      const colorants = attributes instanceof PDFDict ? dictAt(attributes, "Colorants") : undefined;
      const process = attributes instanceof PDFDict ? arrayAt(dictAt(attributes, "Process"), "Components").map(String) : [];
      if (names instanceof PDFArray) for (const n of names.asArray()) if (n instanceof PDFName && n.decodeText() !== "None" && !process.includes(String(n)) && !colorants?.has(n)) faults.push(`DeviceN ${n.toString()}`);
    }
  }
  return faults.slice(0, 5);
}

function tint(value: PDFObject | undefined, file: PdfFile): string {
  return value instanceof PDFRawStream ? value.dict.toString() + file.decoded(value) : String(value);
}

function jpxFaults(bytes: Buffer, named: boolean): string[] {
  const faults: string[] = [];
  const boxes = jp2Boxes(bytes, 0, bytes.length, 0);
  const header = boxes.find((b) => b.type === "ihdr");
  if (header) {
    const channels = bytes.readUInt16BE(header.start + 8);
    if (![1, 3, 4].includes(channels)) faults.push(`${channels} channels`);
    const depth = bytes[header.start + 10] ?? 0;
    if (depth === 255 || (depth & 127) + 1 > 38) faults.push("bit depth");
  }
  const colours = boxes.filter((b) => b.type === "colr");
  if (colours.length > 1 && colours.filter((b) => bytes[b.start + 2] === 1).length !== 1) faults.push("colour specifications");
  for (const b of colours) {
    const method = bytes[b.start] ?? 0;
    if (![1, 2, 3].includes(method)) faults.push(`method ${method}`);
    if (method === 1 && bytes.readUInt32BE(b.start + 3) === 19) faults.push("CIEJab");
  }
  if (colours.length === 0 && !named) faults.push("no colour");
  if (boxes.some((b) => b.type === "bpcc") && header && bytes[header.start + 10] !== 255) faults.push("bit depths");
  return faults;
}

function jp2Boxes(bytes: Buffer, from: number, to: number, depth: number): { type: string; start: number }[] {
  const found: { type: string; start: number }[] = [];
  for (let at = from; at + 8 <= to && found.length < 200;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = length === 0 ? to : at + length;
    if (length === 1 || end <= at || end > to) break;
    found.push({ type, start: at + 8 });
    if (type === "jp2h" && depth < 3) found.push(...jp2Boxes(bytes, at + 8, end, depth + 1));
    at = end;
  }
  return found;
}

function isTransparent(page: PDFPage, file: PdfFile): boolean {
  return contents(file).some((c) => c.page === page && lookups(dictAt(c.resources, "ExtGState")).some((s) => s instanceof PDFDict && (below(s, "ca") || below(s, "CA") || (s.has(PDFName.of("SMask")) && nameAt(s, "SMask") !== "None") || (s.has(PDFName.of("BM")) && !["Normal", "Compatible"].includes(nameAt(s, "BM"))))))
    || contents(file).some((c) => c.page === page && lookups(dictAt(c.resources, "XObject")).some((x) => x instanceof PDFRawStream && (x.dict.has(PDFName.of("SMask")) || nameAt(dictAt(x.dict, "Group"), "S") === "Transparency")));
}

function below(d: PDFDict, key: string): boolean {
  const value = get(d, key);
  return value instanceof PDFNumber && value.asNumber() < 1;
}
