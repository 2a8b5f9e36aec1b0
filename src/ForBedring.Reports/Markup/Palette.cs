namespace ForBedring.Reports.Markup;

/// <summary>The colours and lines that pages and pictures share, in light, dark and print. Text keeps at least 4.5:1 to its ground; no meaning rests on colour alone.</summary>
internal static class Palette
{
    /// <summary>Variables for light, dark and print. The root is the page, or the picture where it stands alone.</summary>
    public const string Variables = """
        :root{--paper:#fff;--ink:#1b1f24;--soft:#535d68;--line:#c3cad1;--panel:#f3f5f7;--accent:#0b5cad;--on-accent:#fff;--good:#17653a;--warn:#8a4b00;--bad:#a01b1b;--hatch:#8a949e;--heat-1:#fbe3d0;--heat-2:#fdf3e3;--heat-3:#f1f3f4;--heat-4:#dcecf8;--heat-5:#b9daf3;--done:#d8ecdf;--now:#0b5cad;--next:#fff3d1}
        @media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ecf0;--soft:#aab4be;--line:#414b55;--panel:#1d2329;--accent:#82baf6;--on-accent:#0d1216;--good:#80d2a2;--warn:#f0b56f;--bad:#ff9d96;--hatch:#6c7782;--heat-1:#5a3418;--heat-2:#463a26;--heat-3:#2a3138;--heat-4:#1f3f58;--heat-5:#155079;--done:#1f4230;--now:#82baf6;--next:#4a3d17}}
        @media print{:root{--paper:#fff;--ink:#000;--soft:#3c444c;--line:#9aa3ab;--panel:#f3f5f7;--accent:#0b4a8c;--on-accent:#fff;--good:#17653a;--warn:#7a4300;--bad:#8f1515;--hatch:#8a949e;--heat-1:#fbe3d0;--heat-2:#fdf3e3;--heat-3:#f1f3f4;--heat-4:#dcecf8;--heat-5:#b9daf3;--done:#d8ecdf;--now:#0b4a8c;--next:#fff3d1}}

        """;

    /// <summary>Classes of pictures. All begin with <c>fb-</c>, since a picture in a page shares the page's names.</summary>
    public const string Pictures = """
        .fb-pic{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;max-width:100%;height:auto;display:block}
        .fb-pic text{fill:var(--ink);font-size:14px}
        .fb-pic .fb-small{font-size:12px}
        .fb-pic .fb-body{font-size:15px}
        .fb-pic .fb-medium{font-size:17px}
        .fb-pic .fb-step{font-size:16px}
        .fb-pic .fb-tight{font-size:13px}
        .fb-pic .fb-large{font-size:20px;font-weight:600}
        .fb-pic .fb-strong{font-weight:600}
        .fb-pic .fb-soft{fill:var(--soft)}
        .fb-pic .fb-halo{paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
        .fb-pic .fb-on-accent{fill:var(--on-accent)}
        .fb-paper{fill:var(--paper)}
        .fb-panel{fill:var(--panel)}
        .fb-box{fill:var(--panel);stroke:var(--line);stroke-width:1}
        .fb-done{fill:var(--done);stroke:var(--good);stroke-width:1.5}
        .fb-now{fill:var(--now);stroke:var(--ink);stroke-width:2}
        .fb-next{fill:var(--next);stroke:var(--warn);stroke-width:2;stroke-dasharray:6 3}
        .fb-late{fill:var(--next);stroke:var(--bad);stroke-width:3}
        .fb-later{fill:var(--paper);stroke:var(--line);stroke-width:1.5}
        .fb-skipped{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:2 3}
        .fb-hatch{stroke:var(--hatch);stroke-width:1.5}
        .fb-line{stroke:var(--line);stroke-width:1;fill:none}
        .fb-grid{stroke:var(--line);stroke-width:.5;fill:none}
        .fb-axis{stroke:var(--ink);stroke-width:1;fill:none}
        .fb-series{stroke:var(--accent);stroke-width:2;fill:none}
        .fb-centre{stroke:var(--ink);stroke-width:1.5;fill:none}
        .fb-limit{stroke:var(--bad);stroke-width:1.2;stroke-dasharray:7 4;fill:none}
        .fb-target{stroke:var(--good);stroke-width:1.5;stroke-dasharray:2 3;fill:none}
        .fb-mark{stroke:var(--warn);stroke-width:1.5;stroke-dasharray:4 3;fill:none}
        .fb-point{fill:var(--accent);stroke:var(--paper);stroke-width:1}
        .fb-signal{fill:var(--bad);stroke:var(--ink);stroke-width:1.5}
        .fb-flow{fill:var(--accent);fill-opacity:.28;stroke:none}
        .fb-flow-out{fill:var(--warn);fill-opacity:.28;stroke:none}
        .fb-bar{fill:var(--accent)}
        .fb-bar-out{fill:var(--warn)}
        .fb-frame{stroke:var(--line);stroke-width:1}

        """ + Charts.ChartPalette.Classes;
}
