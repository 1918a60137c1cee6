import './ShareField.css';

/** How many of those that fit are struck. */
export function ShareField({ share, change }: { share: number; change: (share: number) => void }) {
	const percent = Math.round(share * 100);
	return (
		<label class="field share">
			<span>Share</span>
			<span class="share-line">
				<input type="range" min={1} max={100} value={percent} data-testid="fault-share" onInput={(event) => change(Number(event.currentTarget.value) / 100)} />
				<output>{percent} %</output>
			</span>
		</label>
	);
}
