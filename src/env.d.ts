declare namespace App {
  interface Locals {
    /** What menus lead to, by language. */
    menus: import('./queries/load-menus.ts').Menus;
  }
}
