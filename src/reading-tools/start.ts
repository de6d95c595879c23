/** What every page waits for: the control in its head, which fetches the rest once it is opened. */
const control = document.querySelector<HTMLDetailsElement>('.display');

if (control) {
  const open = (): void => {
    import('./display-panel.ts').then(
      ({ openPanel }) => openPanel(control),
      () => {
        control.open = false;
        control.addEventListener('toggle', open, { once: true });
      },
    );
  };
  // On a slow line it may be open before this script is there.
  if (control.open) open();
  else control.addEventListener('toggle', open, { once: true });
}
