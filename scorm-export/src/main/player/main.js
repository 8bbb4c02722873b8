// @ts-check
/** Starts the player. The page is whole before this runs, and stays readable if it fails. */

import { Player } from './player.js';

const root = document.documentElement;
root.classList.replace('no-js', 'js');

addEventListener('DOMContentLoaded', async () => {
  try {
    await new Player(document).start();
  } catch (error) {
    console.error('Waymark: could not start; the course is shown as plain text.', error);
    root.classList.replace('js', 'no-js');
  }
});
