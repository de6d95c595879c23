/** The little of @adobe/structured-data-validator that the tests use; the package has no types. */
declare module '@adobe/structured-data-validator' {
  interface Issue {
    severity: 'ERROR' | 'WARNING';
    issueMessage: string;
    rootType: string;
  }

  export default class Validator {
    /** @param data things by their types, as read from a page */
    validate(data: { jsonld: Record<string, object[]> }): Promise<Issue[]>;
  }
}
