import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { type Content, contents } from "../pdf-content.js";
import { arrayAt, dictAt, get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";

/** ISO 19005-3, 6.2.3 and 6.2.4: what colours mean. */
export const colourRules: readonly PdfaRule[] = [
  {
    id: "6.2.3-1",
    demands:
      "output intents name one embedded profile of a printer, display or colour space, below version 5",
    faults: intentFaults,
  },
  {
    id: "6.2.4.2-1",
    demands: "ICC profiles are valid and have the components they say",
    faults: profileFaults,
  },
  {
    id: "6.2.4.3-1",
    demands: "device colours stand for the output intent's or a default colour space",
    faults: deviceColours,
  },
  {
    id: "6.2.4.4-1",
    demands: "spot colours of one name are the same everywhere, and DeviceN lists its colorants",
    faults: spotColours,
  },
];

export function unique(list: readonly string[]): string[] {
  return [...new Set(list)].slice(0, 5);
}

function isNamed(array: PDFArray, index: number, name: string): boolean {
  const value = array.size() > index ? array.lookup(index) : undefined;
  return value instanceof PDFName && value.decodeText() === name;
}

function intentsOf({ document }: PdfFile): PDFDict[] {
  return arrayAt(document.catalog, "OutputIntents").filter(
    (o): o is PDFDict => o instanceof PDFDict,
  );
}

export function hasIntent(file: PdfFile): boolean {
  return intentsOf(file).some((o) => nameAt(o, "S") === "GTS_PDFA1");
}

function intentFaults(file: PdfFile): string[] {
  const all = intentsOf(file);
  const profiles = all
    .map((o) => get(o, "DestOutputProfile"))
    .filter((p): p is PDFRawStream => p instanceof PDFRawStream);
  return [
    ...(new Set(profiles).size > 1 ? ["several profiles"] : []),
    ...all
      .filter((o) => o.has(PDFName.of("DestOutputProfileRef")))
      .map(() => "DestOutputProfileRef"),
    ...all
      .filter((o) => nameAt(o, "S") === "GTS_PDFA1" && !o.has(PDFName.of("DestOutputProfile")))
      .map(() => "no DestOutputProfile"),
    ...profiles.flatMap((p) => {
      const f = profileOf(p, file);
      return !f
        ? ["not a profile"]
        : [
            ...(!["prtr", "mntr"].includes(f.deviceClass) ? [`class ${f.deviceClass}`] : []),
            ...(!["RGB ", "CMYK", "GRAY"].includes(f.space) ? [`space ${f.space}`] : []),
            ...(f.version > 4 ? [`version ${f.version}`] : []),
            ...componentFaults(p, f),
          ];
    }),
  ];
}

interface Profile {
  version: number;
  deviceClass: string;
  space: string;
}

function profileOf(stream: PDFRawStream, file: PdfFile): Profile | null {
  const bytes = Buffer.from(file.decoded(stream), "latin1");
  return bytes.length >= 128 && bytes.toString("latin1", 36, 40) === "acsp"
    ? {
        version: bytes[8] ?? 0,
        deviceClass: bytes.toString("latin1", 12, 16),
        space: bytes.toString("latin1", 16, 20),
      }
    : null;
}

function componentFaults(stream: PDFRawStream, { space }: Profile): string[] {
  const n = get(stream.dict, "N");
  const wanted = { "RGB ": 3, CMYK: 4, GRAY: 1, "Lab ": 3 }[space];
  return n instanceof PDFNumber && n.asNumber() !== wanted
    ? [`N ${n.asNumber()} for ${space}`]
    : [];
}

function iccFaults(value: PDFObject | undefined, file: PdfFile): string[] {
  if (!(value instanceof PDFRawStream)) return ["no profile"];
  const profile = profileOf(value, file);
  if (!profile) return ["not a profile"];
  return [
    ...(profile.version > 4 ? [`version ${profile.version}`] : []),
    ...(!["prtr", "mntr", "scnr", "spac"].includes(profile.deviceClass)
      ? [`class ${profile.deviceClass}`]
      : []),
    ...componentFaults(value, profile),
  ];
}

function profileFaults(file: PdfFile): string[] {
  return file.objects.flatMap(([ref, o]) =>
    o instanceof PDFArray && isNamed(o, 0, "ICCBased")
      ? iccFaults(o.lookup(1), file).map((f) => `${ref.objectNumber}: ${f}`)
      : [],
  );
}

const spaceOf: Readonly<Record<string, string>> = {
  rg: "DeviceRGB",
  RG: "DeviceRGB",
  k: "DeviceCMYK",
  K: "DeviceCMYK",
  g: "DeviceGray",
  G: "DeviceGray",
};
const defaults: Readonly<Record<string, string>> = {
  DeviceRGB: "DefaultRGB",
  DeviceCMYK: "DefaultCMYK",
  DeviceGray: "DefaultGray",
};

/** Colours of a device are only as good as the profile that says what they mean. */
function deviceColours(file: PdfFile): string[] {
  const profile = intentsOf(file)
    .filter((o) => nameAt(o, "S") === "GTS_PDFA1")
    .map((o) => get(o, "DestOutputProfile"))
    .find((p): p is PDFRawStream => p instanceof PDFRawStream);
  const space = profile ? (profileOf(profile, file)?.space ?? "") : "";
  const allowed = (name: string, resources: PDFDict | undefined) =>
    (dictAt(resources, "ColorSpace")?.has(PDFName.of(defaults[name] ?? "")) ?? false) ||
    (name === "DeviceGray"
      ? space !== ""
      : name === "DeviceRGB"
        ? space === "RGB "
        : space === "CMYK");
  const used = contents(file).flatMap((c) =>
    namesIn(c).map((name) => ({ name, resources: c.resources })),
  );
  return unique(
    used
      .filter(({ name, resources }) => name in defaults && !allowed(name, resources))
      .map((u) => u.name),
  );
}

/** Device colour spaces that a content stream paints in, its images and shadings among them. */
function namesIn({ operations, resources }: Content): string[] {
  return operations.flatMap((o) => {
    if (o.operator in spaceOf) return [spaceOf[o.operator] ?? ""];
    const name = o.operands.find((w) => w.startsWith("/"))?.slice(1) ?? "";
    if (o.operator === "cs" || o.operator === "CS") {
      return name in defaults
        ? [name]
        : baseSpaces(dictAt(resources, "ColorSpace")?.lookup(PDFName.of(name)), 0);
    }
    if (o.operator === "scn" || o.operator === "SCN") {
      const pattern = name ? dictAt(resources, "Pattern")?.lookup(PDFName.of(name)) : undefined;
      return pattern instanceof PDFDict
        ? baseSpaces(get(dictAt(pattern, "Shading"), "ColorSpace"), 0)
        : [];
    }
    if (o.operator === "sh") {
      return baseSpaces(
        get(asDict(dictAt(resources, "Shading")?.lookup(PDFName.of(name))), "ColorSpace"),
        0,
      );
    }
    if (o.operator === "Do") {
      const x = asDict(dictAt(resources, "XObject")?.lookup(PDFName.of(name)));
      return x && nameAt(x, "Subtype") === "Image" && get(x, "ImageMask") !== PDFBool.True
        ? baseSpaces(get(x, "ColorSpace"), 0)
        : x && dictAt(x, "Group")
          ? baseSpaces(get(dictAt(x, "Group"), "CS"), 0)
          : [];
    }
    if (o.operator === "ID") {
      const at = o.operands.findIndex((w) => w === "/CS" || w === "/ColorSpace");
      const cs = o.operands[at + 1]?.slice(1) ?? "";
      return at === -1 ? [] : [{ G: "DeviceGray", RGB: "DeviceRGB", CMYK: "DeviceCMYK" }[cs] ?? cs];
    }
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
  if (name === "Indexed" || name === "I" || name === "Pattern") {
    return value.size() > 1 ? baseSpaces(value.lookup(1), depth + 1) : [];
  }
  if (name === "Separation" || name === "DeviceN") {
    return isNamed(value, 1, "None") ? [] : baseSpaces(value.lookup(2), depth + 1);
  }
  return name in defaults ? [name] : [];
}

function spotColours(file: PdfFile): string[] {
  const { dicts, objects } = file;
  const arrays = [
    ...objects.map(([, o]) => o),
    ...dicts.flatMap((d) => d.keys().map((k) => d.lookup(k))),
  ].filter((o): o is PDFArray => o instanceof PDFArray && o.size() >= 4);
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
      const process =
        attributes instanceof PDFDict
          ? arrayAt(dictAt(attributes, "Process"), "Components").map(String)
          : [];
      if (names instanceof PDFArray) {
        for (const n of names.asArray()) {
          if (
            n instanceof PDFName &&
            n.decodeText() !== "None" &&
            !process.includes(String(n)) &&
            !colorants?.has(n)
          ) {
            faults.push(`DeviceN ${n.toString()}`);
          }
        }
      }
    }
  }
  return faults.slice(0, 5);
}

function tint(value: PDFObject | undefined, file: PdfFile): string {
  return value instanceof PDFRawStream
    ? value.dict.toString() + file.decoded(value)
    : String(value);
}
