/** Dictionaries of OpenCC, which its types leave out: `from to|from to`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
