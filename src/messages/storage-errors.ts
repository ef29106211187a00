import type { Fault } from "./errors.ts";
import { listed } from "./words.ts";

const newer = "Update Viva, or use another folder with --data-dir. Nothing was changed.";

/** Failures of the disk and of the databases on it. */
export const storageErrors = {
  noRoom: (file: string, because: string): Fault => [
    `There is no room left to write ${file} (${because}).`,
    "Free some space, then go on: what was saved before is intact.",
  ],
  busy: (file: string): Fault => [
    `${file} is being written by another program.`,
    "Wait for it to finish, then try again.",
  ],
  readOnly: (file: string, because: string): Fault => [
    `${file} can't be written: ${because}.`,
    "viva progress, sessions and export still read it. To go on, make it writable or choose another folder with --data-dir.",
  ],
  other: (file: string, because: string): Fault => [
    `${file}: ${because}.`,
    "viva doctor tells what is wrong with it.",
  ],
  broken: (file: string, found: string): Fault => [
    `${file} ${found}.`,
    "It was left as it is. viva doctor --repair keeps it aside and brings back what can be.",
  ],
  /** What is wrong with a database: follows its name. */
  found: {
    damaged: (because: string) => `is damaged (${because})`,
    damagedInside: (because: string) => `is damaged inside (${because})`,
    gone: "is gone, though there are backups of it or signs of its use",
    empty: "is empty, though there are backups of it or signs of its use",
    zeros: "was overwritten with zeros",
    foreign: "is no database of Viva's",
    cut: (bytes: number, expected: number | undefined) =>
      `was cut off: ${bytes} of ${expected} bytes are left`,
    behind: (lost: { messages: number; grades: number; hadLog: boolean }) =>
      `lacks the last that was stored in it: ${listed([
        ...(lost.messages > 0 ? [`${lost.messages} of your messages`] : []),
        ...(lost.grades > 0 ? [`${lost.grades} of your grades`] : []),
      ])} (its write-ahead log is ${lost.hadLog ? "damaged" : "gone"}, or it is an older copy)`,
  },
  newer: (schema: { has: number; latest: string; known: number }): Fault => [
    `The data folder was written by a newer Viva: its schema is ${schema.has} (${schema.latest}), this one knows ${schema.known}.`,
    newer,
  ],
  unnamed: "unnamed",
  openElsewhere: (file: string, process: number): Fault => [
    `${file} is open in process ${process}.`,
    "Leave Viva there first, then repair it.",
  ],
  cantRepairBy: (way: "backup" | "salvage"): Fault => [
    way === "backup" ? "There is no backup that is sound." : "Nothing can be read of the damaged file.",
    "viva doctor --repair takes what there is.",
  ],
  badCopy: (found: string): Fault => [
    `The copy is damaged: ${found}.`,
    "viva doctor tells what is wrong; viva doctor --repair brings back what can be.",
  ],
  taken: (file: string): Fault => [
    `${file} exists already.`,
    "Choose another name; an existing file is never written over.",
  ],
  folder: (folder: string, because: string): Fault => [
    `The data folder ${folder} can't be used: ${because}.`,
    "Choose another with --data-dir or VIVA_DATA_DIR.",
  ],
  fileInPlace: "there is a file in its place",
  /** Why a folder can't be made or used, by the system's code. */
  folders: {
    EACCES: "you are not allowed to write there",
    EPERM: "you are not allowed to write there",
    EEXIST: "there is a file in its place",
    ENOTDIR: "a part of its path is a file",
    ENOENT: "the system allows no folder there",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "your share of the disk is full",
    ENAMETOOLONG: "its name is too long",
    ELOOP: "its path is a link that leads in circles",
    EINVAL: "the system allows no such name",
  } as Readonly<Record<string, string>>,
} as const;
