namespace ForBedring.Reports.Charts;

/// <summary>Colours and lines of charts. Each colour stands beside a shape or a text, and at least 3:1 to its ground.</summary>
internal static class ChartPalette
{
    /// <summary>Concern orange, improvement blue, neutral signal purple, common cause grey.</summary>
    public const string Classes = """
        .fb-pic{--concern:#b45309;--improve:#0b5cad;--neutral:#6d3fa8;--common:#68727c;--tint:#e8eef4}
        @media (prefers-color-scheme:dark){.fb-pic{--concern:#f5a254;--improve:#82baf6;--neutral:#c3a2ee;--common:#9aa5af;--tint:#222c36}}
        @media print{.fb-pic{--concern:#a34a05;--improve:#0b4a8c;--neutral:#5b3291;--common:#5c6670;--tint:#e8eef4}}
        .fb-baseline{fill:var(--tint)}
        .fb-run{stroke:var(--common);stroke-width:1.5;fill:none}
        .fb-trial{stroke:var(--bad);stroke-width:.6;stroke-dasharray:2 4;fill:none}
        .fb-warning{stroke:var(--soft);stroke-width:.7;stroke-dasharray:7 3 1.5 3;fill:none}
        .fb-toofew{fill:var(--paper);stroke:var(--ink);stroke-width:1.2}
        .fb-centre-signal{stroke:var(--neutral);stroke-width:2.2;stroke-dasharray:18 7;fill:none}
        .fb-common{fill:var(--common);stroke:var(--paper);stroke-width:1}
        .fb-excluded{fill:var(--paper);stroke:var(--common);stroke-width:1.6}
        .fb-improve{fill:var(--improve);stroke:var(--ink);stroke-width:1}
        .fb-concern{fill:var(--concern);stroke:var(--ink);stroke-width:1}
        .fb-neutral{fill:var(--neutral);stroke:var(--ink);stroke-width:1}
        .fb-icon{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}

        """;
}
