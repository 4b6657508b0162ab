/** What is used of doiuse, whose own types its package does not lead to. */
declare module 'doiuse' {
  import type { AcceptedPlugin } from 'postcss';

  interface Usage {
    feature: string;
    featureData: { missing?: string };
    usage: { toString: () => string };
  }
  export default function doiuse(options: {
    browsers: readonly string[];
    onFeatureUsage: (found: Usage) => void;
  }): AcceptedPlugin;
}
