/** What we use of Decap's program, as it stands in the page. */

/** Immutable.js, as far as we read it. */
export interface Immutable {
  get: (key: string, otherwise?: unknown) => unknown;
  getIn: (path: readonly (string | number)[]) => unknown;
  set: (key: string, value: unknown) => Immutable;
  toJS: () => unknown;
}

/** What every control is given. */
export interface ControlProps {
  value: unknown;
  field: Immutable;
  forID: string;
  classNameWrapper: string;
  locale?: string;
  onChange: (value: unknown) => void;
  getEntry: () => Immutable | undefined;
}

export interface Control {
  props: ControlProps;
  render(): unknown;
  forceUpdate(): void;
  componentDidMount?(): void;
  componentWillUnmount?(): void;
}

export type ControlClass = new (props: ControlProps) => Control;

/** What is written when an entry is saved. */
interface Persisted {
  dataFiles: { path: string; raw: string }[];
}

/** A backend of Decap's, as far as we come between. */
interface RunningBackend {
  persistEntry: (entry: Persisted, options: unknown) => Promise<unknown>;
  getEntry: (path: string) => Promise<unknown>;
  unpublishedEntryDataFile: (collection: string, slug: string, path: string, id: string) => Promise<string>;
}

interface Event {
  entry: Immutable;
}

export interface Decap {
  init: (options: { config: unknown }) => void;
  getWidget: (name: string) => { control: ControlClass };
  registerWidget: (name: string, control: ControlClass) => void;
  registerCustomFormat: (name: string, extension: string, format: object) => void;
  registerEventListener: (listener: { name: string; handler: (event: Event) => unknown }) => void;
  getBackend: (name: string) => { init: (...args: unknown[]) => RunningBackend };
  getLocale: (name: string) => object;
  registerLocale: (name: string, phrases: object) => void;
}

declare global {
  interface Window {
    CMS?: Decap;
    CMS_MANUAL_INIT?: boolean;
    /** React.createElement. */
    h?: (type: string, props: object | null, ...children: unknown[]) => unknown;
  }
}

/** An element of React's. */
export function element(type: string, props: object | null, ...children: unknown[]): unknown {
  if (!window.h) throw new Error('Decap is not loaded');
  return window.h(type, props, ...children);
}

/** Decap's program, once it is loaded. */
export function loadDecap(): Promise<Decap> {
  window.CMS_MANUAL_INIT = true;
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = 'decap/decap-cms.js';
    script.onload = () => (window.CMS ? done(window.CMS) : fail(new Error('Decap is not there')));
    script.onerror = () => fail(new Error('Decap cannot be loaded'));
    document.head.append(script);
  });
}
