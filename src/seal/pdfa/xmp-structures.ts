import type { OwnType } from "./xmp-extensions.js";

function structure(namespace: string, fields: string): OwnType {
  return {
    namespace: `http://ns.adobe.com/xap/1.0/${namespace}`,
    fields: new Map(
      fields
        .trim()
        .split(/\s+/)
        .map((f) => [f, "any"]),
    ),
  };
}

/** Structures that properties of the XMP specification of 2005 hold: namespace and fields. */
export const structures: ReadonlyMap<string, OwnType> = new Map([
  ["Dimensions", structure("sType/Dimensions#", "w h unit")],
  [
    "Font",
    structure(
      "sType/Font#",
      `
        fontName fontFamily fontFace fontType versionString composite fontFileName
        childFontFiles
      `,
    ),
  ],
  ["Thumbnail", structure("g/img/", "height width format image")],
  [
    "ResourceEvent",
    structure("sType/ResourceEvent#", "action instanceID parameters softwareAgent when"),
  ],
  [
    "ResourceRef",
    structure(
      "sType/ResourceRef#",
      `
        instanceID documentID versionID renditionClass renditionParams manager managerVariant
        manageTo manageUI
      `,
    ),
  ],
  ["Version", structure("sType/Version#", "comments event modifyDate modifier version")],
  ["Job", structure("sType/Job#", "name id url")],
]);
