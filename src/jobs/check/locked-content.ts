/** Why a document or a recording cannot be opened although it begins as it should. */
export type Locked = "password" | "cutOff";

const localFile = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The stream in which Office keeps what it has encrypted (MS-OFFCRYPTO, 2.3.4.4). */
const encrypted = Buffer.from("EncryptedPackage", "utf16le");

/** An archive, or a document that is one; null where nothing stands against opening it. */
export function lockedDocument(bytes: Buffer): Locked | null {
  if (bytes.subarray(0, 8).equals(compound)) return bytes.includes(encrypted) ? "password" : null;
  if (!bytes.subarray(0, 4).equals(localFile) || bytes.length < 30) return null;
  // Bit 0 of the flags of its first file (APPNOTE.TXT, 4.4.4).
  if (((bytes[6] ?? 0) & 1) === 1) return "password";
  return bytes.lastIndexOf(endOfDirectory) === -1 ? "cutOff" : null;
}

/** A recording of which nothing is kept but the beginning. */
export function isCutOffRecording(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 4, 8) !== "ftyp") return bytes.length < leastRecording;
  // ISO/IEC 14496-12: what is to be played, and where it lies.
  return !["moov", "moof"].some((box) => bytes.includes(box, 0, "latin1"));
}

/** Nothing that anybody has recorded is shorter. */
const leastRecording = 256;
