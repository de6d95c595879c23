/**
 * The code of a system's error, such as `ENOENT`; '' for any other value.
 * @param error whatever was thrown
 */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
