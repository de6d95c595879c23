/** `npm run upgrade -- REF`: merges a newer engine, as git knows it by REF; what this site publishes stays as it is. */
import { Refusal } from '../src/build/refusal.ts';
import { upgrade } from '../src/build/upgrade.ts';

try {
  const { conflicts, newFields } = upgrade('.', process.argv[2] ?? 'upstream/main');
  if (newFields.length > 0)
    console.log(
      `src/site.ts 可加这些字段（说明在 src/schemas/site.ts）：${newFields.join('、')} / Fields that src/site.ts may get, see src/schemas/site.ts: ${newFields.join(', ')}`,
    );
  console.log(
    conflicts.length === 0
      ? '引擎已更新，内容没有变动。接着：npm ci && npm run check && npm test / The engine is up to date, content is as it was. Next: npm ci && npm run check && npm test'
      : `引擎的这些文件两边都改过，解决后提交： / Both sides changed these files of the engine; resolve them and commit:\n${conflicts.join('\n')}`,
  );
  process.exitCode = conflicts.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
