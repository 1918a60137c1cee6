import { useRef, useState } from 'preact/hooks';
import type { BubbleMedia } from '../../world/bubble';
import { Icon } from '../controls/Icon';
import { showLength } from '../text/showLength';
import { mediaUrl } from './mediaUrl';
import './Sound.css';
import { usePeaks } from './usePeaks';

/** A voice message or another sound, with a player; the bars are the sound's own loudness where the browser can read it. */
export function Sound({ media, play }: { media: BubbleMedia; play?: () => void }) {
	const { voice, fileName, link } = media;
	const source = mediaUrl(media);
	const audio = useRef<HTMLAudioElement>(null);
	const [playing, setPlaying] = useState(false);
	const [at, setAt] = useState(0);
	const { peaks, lengthS } = usePeaks(source);
	const label = voice ? 'Voice message' : 'Audio';
	const share = lengthS > 0 ? Math.min(1, at / lengthS) : 0;

	if (source === undefined) {
		return (
			<div class="sound" data-testid="media-audio">
				<span class="sound-mark">
					<Icon name="sound" />
				</span>
				<a href={link} target="_blank" rel="noopener noreferrer">
					{fileName || label}
				</a>
			</div>
		);
	}
	const toggle = (): void => {
		if (playing) audio.current?.pause();
		// A sound that cannot be played stays as it is.
		else void audio.current?.play().catch(() => setPlaying(false));
	};
	return (
		<div class={`sound ${voice ? 'sound-voice' : ''}`} data-testid="media-audio">
			<button type="button" class="sound-mark" aria-label={`${playing ? 'Pause' : 'Play'}: ${label}`} data-testid="play" onClick={toggle}>
				<Icon name={playing ? 'pause' : 'play'} />
			</button>
			<span class="sound-track">
				<span class="sound-bars" aria-hidden="true">
					{peaks.map((peak, index) => (
						<span key={index} class={index < share * peaks.length ? 'sound-heard' : ''} style={{ height: `${Math.max(12, peak * 100)}%` }} />
					))}
				</span>
				<input
					type="range"
					min={0}
					max={Math.max(lengthS, 0.1)}
					step={0.1}
					value={at}
					aria-label="Position"
					aria-valuetext={`${showLength(at)} of ${showLength(lengthS)}`}
					onInput={(event) => audio.current && (audio.current.currentTime = Number(event.currentTarget.value))}
				/>
			</span>
			<span class="sound-length">{showLength(playing || at > 0 ? at : lengthS)}</span>
			<Icon name={voice ? 'voice' : 'sound'} />
			<audio
				ref={audio}
				src={source}
				preload="none"
				onPlay={() => {
					setPlaying(true);
					play?.();
				}}
				onPause={() => setPlaying(false)}
				onEnded={() => setAt(0)}
				onTimeUpdate={(event) => setAt(event.currentTarget.ended ? 0 : event.currentTarget.currentTime)}
			/>
		</div>
	);
}
