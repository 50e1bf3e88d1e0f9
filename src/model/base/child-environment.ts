const unix = "PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|TEMP|TMP|XDG_[A-Z_]+";
const browser = "LD_LIBRARY_PATH|DISPLAY|DBUS_SESSION_BUS_ADDRESS|CHROME_DEVEL_SANDBOX";
const windows = [
  "SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|HOMEDRIVE|HOMEPATH",
  String.raw`APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?`,
].join("|");
const places = new RegExp(`^(?:${unix}|${browser}|${windows})$`, "i");

/**
 * What another program is given of the environment: where things lie, the language, and names that
 * are its own. Passwords, tokens and keys, whatever they are called, stay here.
 */
export function childEnvironment(
  environment: NodeJS.ProcessEnv,
  own?: RegExp,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (places.test(entry[0]) || own?.test(entry[0]) === true),
    ),
  );
}
