/** Telephone numbers of the registry: one in each field, which a telephone can dial. */

/** 0635-1234567, 13800138000, 400-818-1234, +86 635 1234567, 12345: one number, without an extension. */
const ONE_NUMBER =
  /^(?:\+86[ -]?)?(?:0\d{2,3}[ -]?\d{7,8}|[1-9]\d{1,2}[ -]?\d{7,8}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[48]00[ -]?(?:\d{3}[ -]?\d{4}|\d{4}[ -]?\d{3})|\d{3,8})$/;

export const isTelephone = (text: string): boolean => ONE_NUMBER.test(text);

/** Its address: what a telephone dials. */
export const telephoneAddress = (number: string): string => `tel:${number.replace(/[ -]/g, '')}`;
