/** Reading a list of pieces aloud: which one is on, whether it goes on, how fast. */
import { markSentence } from './mark-sentence.ts';
import type { SpokenPiece } from './spoken-text.ts';
import { hush, speak } from './voice.ts';

export interface Reader {
  isPlaying: () => boolean;
  play: () => void;
  pause: () => void;
  /** To another sentence: -1 the one before, 1 the next. */
  step: (by: -1 | 1) => void;
  setRate: (rate: number) => void;
}

/** @param changed called whenever it starts, pauses or comes to its end */
export function makeReader(
  pieces: readonly SpokenPiece[],
  voice: SpeechSynthesisVoice,
  rate: number,
  changed: () => void,
): Reader {
  let at = 0;
  let isPlaying = false;
  let speed = rate;
  /** What was stopped may still call back. */
  let turn = 0;

  const pause = (): void => {
    turn += 1;
    isPlaying = false;
    hush();
    changed();
  };

  const play = (): void => {
    const piece = pieces[at];
    if (!piece) {
      at = 0;
      markSentence(undefined);
      pause();
      return;
    }
    turn += 1;
    const own = turn;
    isPlaying = true;
    markSentence(piece.range);
    speak(piece.text, voice, speed, () => {
      if (own !== turn) return;
      at += 1;
      play();
    });
    changed();
  };

  return {
    isPlaying: () => isPlaying,
    play,
    pause,
    step: (by) => {
      at = Math.min(Math.max(at + by, 0), pieces.length - 1);
      if (isPlaying) play();
      else markSentence(pieces[at]?.range);
    },
    setRate: (chosen) => {
      speed = chosen;
      if (isPlaying) play();
    },
  };
}
