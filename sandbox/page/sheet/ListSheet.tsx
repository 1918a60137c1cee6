import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { BubbleListSection } from '../../world/bubble';
import './ListSheet.css';
import { Sheet } from './Sheet';

/** The rows of a list, of which one is chosen and sent. */
export function ListSheet(props: { title: string; sections: BubbleListSection[]; choose: (rowId: string) => Promise<boolean>; close: () => void }) {
	const { title, sections, choose, close } = props;
	const [chosen, setChosen] = useState<string>();
	const submit = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault();
		if (chosen === undefined) return;
		await choose(chosen);
		close();
	};
	return (
		<Sheet title={title} close={close}>
			<form onSubmit={(event) => void submit(event)}>
				<div class="sheet-scroll">
					{sections.map((section, index) => (
						<fieldset key={index}>
							<legend class={section.title === undefined ? 'unseen' : ''}>{section.title ?? title}</legend>
							{section.rows.map(({ id, title: label, description }) => (
								<label key={id} class="choice">
									<span class="choice-words">
										<strong>{label}</strong>
										{description !== undefined && <span>{description}</span>}
									</span>
									<input type="radio" name="row" value={id} checked={chosen === id} data-testid={`row-${id}`} onChange={() => setChosen(id)} />
								</label>
							))}
						</fieldset>
					))}
				</div>
				<button type="submit" class="sheet-send" disabled={chosen === undefined} data-testid="sheet-send">
					Send
				</button>
			</form>
		</Sheet>
	);
}
