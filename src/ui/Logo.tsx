interface LogoProps {
  /** Width and height in pixels. */
  size: number;
}

/** The mark of the product. The name always stands beside it or on the link around it, so it is hidden from screen readers. */
export function Logo({ size }: LogoProps) {
  return <img src="/favicon.svg" alt="" width={size} height={size} style={{ display: 'block', flexShrink: 0 }} />;
}
