/** A voice message that is being recorded. */
export interface Recording {
	/** Stops and gives what was recorded. */
	finish(): Promise<Blob>;
	/** Stops and forgets it. */
	discard(): void;
}

// Meta: what a voice message may be; browsers record one or the other.
const TYPES = ['audio/ogg;codecs=opus', 'audio/mp4;codecs=opus', 'audio/mp4'];

/** Whether this browser can record in a format that WhatsApp takes; only HTTPS and loopback have a microphone. */
export function canRecord(): boolean {
	return typeof MediaRecorder === 'function' && navigator.mediaDevices !== undefined && typeOf() !== undefined;
}

/** Starts to record; rejects when there is no microphone or the person refuses it. */
export async function startRecording(): Promise<Recording> {
	const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
	const recorder = new MediaRecorder(microphone, { mimeType: typeOf() });
	const parts: Blob[] = [];
	recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
	recorder.start();
	const stop = (): Promise<void> =>
		new Promise((resolve) => {
			recorder.addEventListener('stop', () => resolve(), { once: true });
			recorder.stop();
			for (const track of microphone.getTracks()) track.stop();
		});
	return {
		async finish() {
			await stop();
			return new Blob(parts, { type: bareType(recorder.mimeType) });
		},
		discard: () => void stop(),
	};
}

function typeOf(): string | undefined {
	return TYPES.find((type) => MediaRecorder.isTypeSupported(type));
}

function bareType(mimeType: string): string {
	return mimeType.split(';')[0] ?? mimeType;
}
