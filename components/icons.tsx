/** Line icons, 16 px with a 1.5 px stroke. They say nothing themselves: the button around them does. */
import type { ComponentChildren } from 'preact';

interface IconProps {
  readonly children: ComponentChildren;
  /** True where the picture points along the line of reading. */
  readonly turns?: boolean;
}

function Icon({ children, turns = false }: IconProps) {
  return (
    <svg
      class={turns ? 'icon turns' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Icon>
  );
}

export function PinIcon() {
  return (
    <Icon>
      <path d="M5.5 2.25h5M6.25 2.25v4.5L4.25 9.5h7.5l-2-2.75v-4.5M8 9.5v4.25" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon turns>
      <path d="M13 8H3.25M7 4L3 8l4 4" />
    </Icon>
  );
}

export function ForwardIcon() {
  return (
    <Icon turns>
      <path d="M3 8h9.75M9 4l4 4-4 4" />
    </Icon>
  );
}

export function ChevronIcon() {
  return (
    <Icon turns>
      <path d="M6.25 4l4 4-4 4" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.25 10.25L13.5 13.5" />
    </Icon>
  );
}

export function NoteIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.5v3.25M8 5.1v.05" />
    </Icon>
  );
}

/** To take hold of. */
export function GripIcon() {
  return (
    <Icon>
      <path d="M6 4v.05M10 4v.05M6 8v.05M10 8v.05M6 12v.05M10 12v.05" />
    </Icon>
  );
}

/** Where it was. */
export function PhraseIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="4" />
      <path d="M8 1.75v3M8 11.25v3M1.75 8h3M11.25 8h3" />
    </Icon>
  );
}
