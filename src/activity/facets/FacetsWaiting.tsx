import { facetFields } from './facetFields.ts';

/** How wide the bars of the values are, roughly: in percent. */
const widths = [100, 62, 48, 40, 31];

/** In the place of all facets until they are known: bars without words, which nobody misses when others take their place. */
export function FacetsWaiting() {
  return (
    <div aria-hidden className="waiting">
      {facetFields.map(({ field }) => (
        <ul key={field}>
          {widths.map((width) => (
            <li key={width}>
              <div className="bar" style={{ width: `${width}%` }} />
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
