import { describe, expect, it } from "vitest";
import { childEnvironment } from "../../../../src/model/base/child-environment.js";

describe("the environment of a child process", () => {
  const environment = {
    PATH: "/bin",
    HOME: "/root",
    LC_ALL: "C",
    LANG: undefined,
    DOSSIER_SIGN_PASSWORD: "geheim",
    GITHUB_TOKEN: "t",
    AWS_SECRET_ACCESS_KEY: "k",
    GIT_DIR: ".git",
    Path: "C:\\",
  };

  it("holds places and language, and no secret, whatever it is called", () => {
    expect(childEnvironment(environment)).toEqual({
      PATH: "/bin",
      HOME: "/root",
      LC_ALL: "C",
      Path: "C:\\",
    });
  });

  it("holds what is the program's own", () => {
    expect(Object.keys(childEnvironment(environment, /^GIT_/))).toContain("GIT_DIR");
    expect(Object.keys(childEnvironment(environment, /^GIT_/))).not.toContain("GITHUB_TOKEN");
  });
});
