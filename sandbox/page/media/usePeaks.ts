import { useEffect, useState } from 'preact/hooks';

/** How loud a sound is, in equal steps from 0 to 1, and how long it is in seconds. */
export interface Loudness {
	peaks: number[];
	lengthS: number;
}

const BARS = 34;
/** Less is silence, and is not drawn as if it were loud. */
const AUDIBLE = 0.02;
const SILENT: Loudness = { peaks: Array.from({ length: BARS }, () => 0), lengthS: 0 };

/** Reads a sound's loudness; silent until it is known, and for good where the browser cannot decode the sound. */
export function usePeaks(source: string | undefined): Loudness {
	const [loudness, setLoudness] = useState(SILENT);
	useEffect(() => {
		if (source === undefined) return;
		let wanted = true;
		decode(source).then(
			(found) => wanted && setLoudness(found),
			() => undefined,
		);
		return () => {
			wanted = false;
		};
	}, [source]);
	return loudness;
}

async function decode(source: string): Promise<Loudness> {
	const response = await fetch(source);
	if (!response.ok) return SILENT;
	// An offline context needs no sound card and no permission; its own length does not matter for decoding.
	const sound = await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(await response.arrayBuffer());
	const samples = sound.getChannelData(0);
	const step = Math.max(1, Math.floor(samples.length / BARS));
	const heights = Array.from({ length: BARS }, (_, bar) => loudest(samples.subarray(bar * step, (bar + 1) * step)));
	const top = Math.max(AUDIBLE, ...heights);
	return { peaks: heights.map((height) => height / top), lengthS: sound.duration };
}

function loudest(samples: Float32Array): number {
	let most = 0;
	for (const sample of samples) most = Math.max(most, Math.abs(sample));
	return most;
}
