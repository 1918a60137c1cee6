import { useEffect, useRef, useState } from 'preact/hooks';
import { voiceContent } from '../api/fileContent';
import type { Content } from '../api/personApi';
import { Icon } from '../controls/Icon';
import { showLength } from '../text/showLength';
import { canRecord, type Recording, startRecording } from './record';
import './VoiceButton.css';

/** Without a microphone the sandbox's own sample goes out. */
const SAMPLE: Content = { type: 'audio', audio: { voice: true } };

/** Records a voice message: one click starts, the next one sends; where nothing can be recorded, a sample is sent. */
export function VoiceButton({ send }: { send: (content: Promise<Content> | Content) => void }) {
	const [recording, setRecording] = useState<Recording>();
	const [seconds, setSeconds] = useState(0);
	const current = useRef<Recording>();
	current.current = recording;

	useEffect(() => {
		if (!recording) return;
		const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
		return () => clearInterval(timer);
	}, [recording]);
	// A chat that closes lets go of the microphone.
	useEffect(() => () => current.current?.discard(), []);

	const begin = async (): Promise<void> => {
		if (!canRecord()) return send(SAMPLE);
		try {
			const started = await startRecording();
			setSeconds(0);
			setRecording(started);
		} catch {
			// No microphone, or it was refused.
			send(SAMPLE);
		}
	};
	const end = (): void => {
		if (recording) send(recording.finish().then(voiceContent));
		setRecording(undefined);
	};
	const discard = (): void => {
		recording?.discard();
		setRecording(undefined);
	};

	if (!recording) {
		return (
			<button type="button" class="composer-send" aria-label="Record a voice message" data-testid="voice" onClick={() => void begin()}>
				<Icon name="voice" />
			</button>
		);
	}
	return (
		<div class="recording" data-testid="recording">
			<button type="button" class="round-button" aria-label="Discard the recording" onClick={discard}>
				<Icon name="trash" />
			</button>
			<span class="recording-time" role="timer" aria-label="Recorded">
				{showLength(seconds)}
			</span>
			<button type="button" class="composer-send" aria-label="Send the voice message" data-testid="voice-send" onClick={end}>
				<Icon name="send" />
			</button>
		</div>
	);
}
