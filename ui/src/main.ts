import { mount } from 'svelte';
import { chooseHost } from '$lib/host/choose';
import App from './views/App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

async function begin(): Promise<void> {
  const target = document.getElementById('app');
  if (!target) return;
  try {
    mount(App, { target, props: { host: await chooseHost() } });
  } catch (error) {
    target.textContent = error instanceof Error ? error.message : String(error);
  }
}

void begin();
