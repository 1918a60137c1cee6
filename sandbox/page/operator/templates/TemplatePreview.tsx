import type { TemplateButton, TemplateComponent } from '../../../seed/seedTemplate';
import { FormattedText } from '../../text/FormattedText';
import { Icon } from '../../controls/Icon';
import type { IconName } from '../../controls/iconPaths';
import './TemplatePreview.css';

const BUTTON_ICON: Partial<Record<TemplateButton['type'], IconName>> = { URL: 'link', PHONE_NUMBER: 'call', COPY_CODE: 'copy', OTP: 'copy', FLOW: 'form', CATALOG: 'bag', MPM: 'bag', SPM: 'bag', VOICE_CALL: 'call' };

/** A template as it will look, with its variables as they were written. */
export function TemplatePreview({ components }: { components: TemplateComponent[] }) {
	return <div class="preview">{components.map((component, index) => drawPart(component, index))}</div>;
}

function drawPart(component: TemplateComponent, index: number) {
	switch (component.type) {
		case 'HEADER':
			return component.format === 'TEXT' ? (
				<p key={index} class="preview-header">
					{component.text}
				</p>
			) : (
				<p key={index} class="preview-media">
					{component.format.toLowerCase()}
				</p>
			);
		case 'BODY':
			return (
				<p key={index} class="preview-body">
					<FormattedText text={component.text} />
				</p>
			);
		case 'FOOTER':
			return (
				<p key={index} class="preview-footer">
					{component.text}
				</p>
			);
		case 'BUTTONS':
			return (
				<ul key={index} class="preview-buttons">
					{component.buttons.map((button, position) => (
						<li key={position}>
							<Icon name={BUTTON_ICON[button.type] ?? 'reply'} />
							{button.text ?? 'Copy code'}
						</li>
					))}
				</ul>
			);
		case 'LIMITED_TIME_OFFER':
			return (
				<p key={index} class="preview-media">
					offer: {component.limited_time_offer.text}
				</p>
			);
		case 'CAROUSEL':
			return (
				<p key={index} class="preview-media">
					{component.cards.length} cards
				</p>
			);
		case 'CALL_PERMISSION_REQUEST':
			return (
				<p key={index} class="preview-media">
					asks for permission to call
				</p>
			);
	}
}
