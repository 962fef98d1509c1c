"use client";
import { Pause, Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import styles from "./message.module.css";
import { readPeaks } from "./read-peaks.ts";

const bars = 46;
const flat = Array.from({ length: bars }, () => 0);

type SoundProps = {
  address: string;
  label: string;
  /** As the import read it; null where unknown. */
  lengthMs: number | null;
};

/** A player for voice notes and audio. The waveform is drawn from the sound itself, once it is played. */
export function Sound({ address, label, lengthMs }: SoundProps) {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [peaks, setPeaks] = useState<readonly number[]>(flat);
  const [time, setTime] = useState({ now: 0, length: (lengthMs ?? 0) / 1_000 });
  const [failed, setFailed] = useState(false);

  useEffect(() => () => audio.current?.pause(), []);

  function load(): HTMLAudioElement {
    const sound = new Audio(address);
    sound.addEventListener("play", () => setPlaying(true));
    sound.addEventListener("pause", () => setPlaying(false));
    sound.addEventListener("error", () => setFailed(true));
    sound.addEventListener("timeupdate", () => {
      const { currentTime: now, duration } = sound;
      setTime((before) => ({ now, length: Number.isFinite(duration) ? duration : before.length }));
    });
    void readPeaks(address, bars).then((read) => read && setPeaks(read));
    return sound;
  }

  function toggle() {
    audio.current ??= load();
    if (playing) audio.current.pause();
    else void audio.current.play().catch(() => setFailed(true));
  }

  const done = time.length > 0 ? time.now / time.length : 0;
  return (
    <div className={styles.sound}>
      <button type="button" onClick={toggle} aria-label={`${playing ? "Pause" : "Play"}: ${label}`}>
        {playing ? <Pause /> : <Play />}
      </button>
      <svg viewBox={`0 0 ${bars * 4} 24`} aria-hidden="true">
        {peaks.map((peak, index) => {
          const x = index * 4 + 1;
          const high = 1 + peak * 10;
          return <path key={x} d={`M${x} ${12 - high}v${high * 2}`} data-done={index / bars < done ? "" : undefined} />;
        })}
      </svg>
      <span>{failed ? "this browser cannot play it" : clock(time.now > 0 ? time.now : time.length)}</span>
    </div>
  );
}

function clock(seconds: number): string {
  return seconds > 0 ? `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}` : "";
}
