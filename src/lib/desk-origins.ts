/** The hosts that the desk at /admin/ speaks to: those of the repository, and no other. */
import type { DeskHost } from '../schemas/site.ts';

/** Where each keeps its interface for programs and the pictures of people, unless `options` name another place. */
const KNOWN: Readonly<Record<DeskHost['backend'], readonly string[]>> = {
  github: ['https://api.github.com', 'https://www.githubstatus.com', 'https://avatars.githubusercontent.com'],
  gitlab: ['https://gitlab.com', 'https://secure.gravatar.com'],
  forgejo: [],
  gitea: [],
};

/** Origins, each once. */
export function deskOrigins({ backend, options = {} }: DeskHost): string[] {
  const named = Object.values(options).filter((value) => URL.canParse(value));
  const own = named.map((value) => new URL(value).origin).filter((origin) => origin !== 'null');
  return [...new Set([...KNOWN[backend], ...own])];
}
