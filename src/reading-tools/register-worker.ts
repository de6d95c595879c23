/** Registers the service worker: a program's address is no plain text to browsers that know trusted types. */
import { withBase } from '../lib/site-address.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

declare global {
  interface Window {
    /** The types of browsers have no such property yet. */
    trustedTypes?: TrustedTypes;
  }
}

/** The policy lets this one address pass. */
function trusted(address: string): string {
  const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

/** Where the browser refuses, pages come from the network as ever. */
export function registerWorker(): void {
  navigator.serviceWorker.register(trusted(withBase('/sw.js'))).catch(() => undefined);
}
