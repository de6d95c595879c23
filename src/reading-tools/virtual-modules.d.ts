/** Modules that the build makes (src/build/traditional-table.ts). */
declare module 'virtual:traditional-table' {
  const table: string;
  export default table;
}
