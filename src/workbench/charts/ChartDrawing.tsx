import type { Words } from "../app/words";
import { CHART_TEXT, layoutChart } from "./layout";
import { isLineChart, layoutLines } from "./lines";
import type { Line } from "./lines";
import type { ChartLayout } from "./layout";
import type { ChartFigures } from "./readChart";

const FONT = '"Microsoft YaHei UI", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const TEXT = "#404040";
const LINE = "#D9D9D9";

interface ChartDrawingProps {
  readonly chart: ChartFigures;
  /** In pixels of the sheet. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly words: Words;
}

/** A chart as Excel draws its own: always on white, whatever the theme. */
export function ChartDrawing({ chart, width, height, zoom, words }: ChartDrawingProps) {
  const isKnown = /^(Bar|Column)(Clustered|Stacked)$/.test(chart.type);
  return (
    <svg
      role="img"
      aria-label={words.chart(chart.title)}
      viewBox={`0 0 ${width} ${height}`}
      width={width * zoom}
      height={height * zoom}
      fontFamily={FONT}
      fontSize={CHART_TEXT}
      fill={TEXT}
    >
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="#FFFFFF" stroke={LINE} />
      {chart.title !== "" && (
        <text x={width / 2} y={26} textAnchor="middle" fontSize={16} fontWeight={600} fill="#1F4E79">
          {chart.title}
        </text>
      )}
      {isKnown ? (
        <Plot chart={chart} layout={layoutChart(chart, width, height)} lines={[]} />
      ) : isLineChart(chart) ? (
        <Plot chart={chart} {...layoutLines(chart, width, height)} />
      ) : (
        <text x={width / 2} y={height / 2} textAnchor="middle">
          {words.notDrawn(chart.type)}
        </text>
      )}
    </svg>
  );
}

function Plot({ chart, layout, lines }: { readonly chart: ChartFigures; readonly layout: ChartLayout; readonly lines: readonly Line[] }) {
  const colorOf = (series: number): string => chart.series[series]?.color ?? TEXT;
  const { plot, isHorizontal } = layout;
  const bottom = plot.top + plot.height;
  return (
    <>
      {layout.ticks.map(({ at, text }) => (
        <g key={text}>
          {isHorizontal ? <path d={`M${at} ${plot.top}V${bottom}`} stroke={LINE} /> : <path d={`M${plot.left} ${at}H${plot.left + plot.width}`} stroke={LINE} />}
          {isHorizontal ? (
            <text x={at} y={bottom + 16} textAnchor="middle" fontSize={11}>
              {text}
            </text>
          ) : (
            <text x={plot.left - 8} y={at + 4} textAnchor="end" fontSize={11}>
              {text}
            </text>
          )}
        </g>
      ))}
      {layout.bars.map((bar) => (
        <rect key={`${bar.x},${bar.y}`} x={bar.x} y={bar.y} width={bar.width} height={bar.height} fill={colorOf(bar.series)}>
          <title>{bar.name}</title>
        </rect>
      ))}
      {lines.map(({ series, path, marks }) => (
        <g key={series} stroke={colorOf(series)} fill={colorOf(series)}>
          <path d={path} fill="none" strokeWidth={2} />
          {marks.map(({ x, y, text }) => (
            <circle key={x} cx={x} cy={y} r={3}>
              <title>{text}</title>
            </circle>
          ))}
        </g>
      ))}
      {layout.figures.map(({ x, y, text }) => (
        <text key={`${x},${y}`} x={x} y={y + 4} textAnchor={isHorizontal ? "start" : "middle"} fontSize={11}>
          {text}
        </text>
      ))}
      {layout.categories.map(({ x, y, text }) => (
        <text key={`${x},${y}`} x={x} y={isHorizontal ? y + 4 : y} textAnchor={isHorizontal ? "end" : "middle"}>
          {text}
        </text>
      ))}
      <text x={plot.left + plot.width / 2} y={bottom + 36} textAnchor="middle">
        {isHorizontal ? chart.valueAxisTitle : chart.categoryAxisTitle}
      </text>
      <text transform={`translate(20 ${plot.top + plot.height / 2}) rotate(-90)`} textAnchor="middle">
        {isHorizontal ? chart.categoryAxisTitle : chart.valueAxisTitle}
      </text>
      {layout.legend.map(({ x, y, text, series }) => (
        <g key={series}>
          <rect x={x} y={y - 5} width={10} height={10} fill={colorOf(series)} />
          <text x={x + 16} y={y + 4}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
