import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './controls/roundButton.css';
import { App } from './frame/App';
import { rememberedTheme, showTheme } from './frame/useTheme';
import { connectLiveEvents } from './state/liveEvents';

// Before anything is drawn, so that nothing flashes in the wrong colours.
showTheme(rememberedTheme());

const root = document.getElementById('sandbox');
if (root) render(<App live={connectLiveEvents()} />, root);
