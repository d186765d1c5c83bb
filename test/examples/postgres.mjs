/**
 * A PostgreSQL server for as long as a function runs, on a socket in a folder of its own; nothing where none is installed.
 */
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Calls the function with the address of a server, and tells whether there is one. */
export function withPostgres(use) {
  const programs = folderOfPrograms();
  if (programs === undefined) return false;
  const folder = mkdtempSync(join(tmpdir(), "export-growth-postgres-"));
  // A server refuses to run as root.
  const user = process.getuid?.() === 0 ? idOf("postgres") : undefined;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program, ...args) => {
    const options = { cwd: folder, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], ...user };
    const { status, stderr } = spawnSync(join(programs, program), args, options);
    if (status !== 0) throw new Error(`${program} ended with ${status}\n${stderr}`);
  };
  const data = join(folder, "data");
  try {
    run("initdb", "--pgdata", data, "--username", "postgres", "--auth", "trust", "--no-sync", "--no-locale");
    const options = `-c listen_addresses= -c fsync=off -c unix_socket_directories=${folder}`;
    run("pg_ctl", "--pgdata", data, "--options", options, "--log", join(folder, "log"), "--wait", "start");
    try {
      use(`postgres:///postgres?host=${folder}&user=postgres`);
    } finally {
      run("pg_ctl", "--pgdata", data, "--mode", "immediate", "--wait", "stop");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

/** Debian keeps the programs of each version in a folder of its own, most of them on no path. */
function folderOfPrograms() {
  const versions = "/usr/lib/postgresql";
  const debian = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, "bin")) : [];
  const folders = [...debian, ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => ["initdb", "pg_ctl"].every((program) => existsSync(join(folder, program))));
}

function idOf(name) {
  const [uid, gid] = ["-u", "-g"].map((kind) => Number(spawnSync("id", [kind, name], { encoding: "utf8" }).stdout));
  return { uid, gid };
}
