/** Loudness of a sound in `count` equal stretches, 0..1 of its loudest; null when the browser cannot decode it. */
export async function readPeaks(address: string, count: number): Promise<number[] | null> {
  try {
    const bytes = await (await fetch(address)).arrayBuffer();
    const context = new OfflineAudioContext(1, 1, 44_100);
    const samples = (await context.decodeAudioData(bytes)).getChannelData(0);
    const stretch = Math.max(1, Math.floor(samples.length / count));
    const loudness = Array.from({ length: count }, (_, index) => {
      const part = samples.subarray(index * stretch, (index + 1) * stretch);
      return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
    });
    const loudest = Math.max(...loudness, Number.EPSILON);
    return loudness.map((value) => value / loudest);
  } catch {
    return null;
  }
}
