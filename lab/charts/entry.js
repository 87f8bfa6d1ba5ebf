// What the pictures of the reader are drawn with; anything else is left out of the bundle.
export { plot, arrow, axisX, axisY, barX, dot, gridX, gridY, lineY, rect, ruleY, text } from "@observablehq/plot";
export { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
