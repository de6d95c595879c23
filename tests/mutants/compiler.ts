/** The compiler's word on a fault: what it refuses needs no test. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

export interface Version {
  /** Relative to the project's folder. */
  file: string;
  /** What the file would hold. */
  text: string;
}

/** Files as they are: read once for all calls. */
const read = new Map<string, ts.SourceFile | undefined>();

/**
 * Which versions of files the compiler lets pass. Each lies beside its file under a name of its own, in memory, so that
 * one program checks them all.
 * @returns one answer for each, in their order
 */
export function accepts(versions: readonly Version[]): boolean[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const texts = new Map(
    versions.map(({ file, text }, at) => [
      resolve(file).replaceAll('\\', '/').replace(/\.ts$/, `.fault-${at}.ts`),
      text,
    ]),
  );
  // A fault may leave a name without use: that is for the linter.
  const settings = { ...options, noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(settings);
  const program = ts.createProgram([...fileNames.filter((name) => name.endsWith('.d.ts')), ...texts.keys()], settings, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, ...more) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
      if (!read.has(path)) read.set(path, host.getSourceFile(path, ...more));
      return read.get(path);
    },
  });
  return [...texts.keys()].map((path) => {
    const source = program.getSourceFile(path);
    return program.getSyntacticDiagnostics(source).length + program.getSemanticDiagnostics(source).length === 0;
  });
}
