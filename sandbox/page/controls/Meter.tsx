import './Meter.css';

/** How much of a limit is used. */
export function Meter({ label, value, max, unit }: { label: string; value: number; max: number; unit: string }) {
	const share = max > 0 ? Math.min(1, value / max) : 1;
	return (
		<div class="meter">
			<p>
				<span>{label}</span>
				<span>
					<strong>{value.toLocaleString()}</strong> of {max.toLocaleString()} {unit}
				</span>
			</p>
			<div class="meter-track" role="meter" aria-label={label} aria-valuenow={value} aria-valuemin={0} aria-valuemax={max}>
				<div class={share >= 1 ? 'meter-full' : ''} style={{ width: `${share * 100}%` }} />
			</div>
		</div>
	);
}
