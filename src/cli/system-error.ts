/** What the system reports of files, for people. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is a socket or a device that is not there',
  EIO: 'the disk or device reports an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the file system is read-only',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

export function reasonFor(code: string): string {
  return REASONS[code] ?? `the system says ${code}`;
}

/** @throws the error itself, if it is none of the system */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
