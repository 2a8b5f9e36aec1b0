namespace ForBedring.Reports.Markup;

/// <summary>The style sheet of pages: phone width first, light and dark, print.</summary>
internal static class PageStyle
{
    /// <summary>Everything a page needs; no font, picture or sheet is fetched.</summary>
    public const string Page = Palette.Variables + """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        .skip{position:absolute;left:-999em;top:0;background:var(--accent);color:var(--on-accent);padding:.6rem 1rem;z-index:2}
        .skip:focus{left:0}
        header,main,footer,nav{max-width:74rem;margin:0 auto;padding:0 1rem}
        header{padding-top:1.6rem}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
        h2{font-size:1.3rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--line)}
        h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
        p,ul,ol,dl{max-width:46rem;margin:.5rem 0}
        a{color:var(--accent)}
        .lead{font-size:1.1rem;color:var(--soft)}
        .facts{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin:.8rem 0;max-width:none}
        .facts div{display:flex;gap:.4rem}
        .facts dt{color:var(--soft)}
        .facts dd{margin:0;font-weight:600}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;max-width:none}
        figure{margin:.8rem 0}
        figcaption{color:var(--soft);font-size:.92rem;max-width:46rem}
        .scroll{overflow-x:auto;margin:.8rem 0}
        .scroll:focus{outline:2px solid var(--accent);outline-offset:2px}
        table{border-collapse:collapse;font-size:.92rem;line-height:1.4;min-width:100%}
        caption{text-align:left;font-weight:600;padding:.2rem 0 .5rem;caption-side:top}
        th,td{border:1px solid var(--line);padding:.38rem .55rem;text-align:left;vertical-align:top}
        thead th{background:var(--panel);font-weight:600;vertical-align:bottom}
        tbody th{font-weight:600}
        td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
        .note{border-left:4px solid var(--line);padding:.1rem .9rem;margin:.8rem 0;color:var(--ink)}
        .refused{border-left-color:var(--bad)}
        .heat td{text-align:center;vertical-align:middle;min-width:4.2rem;padding:.38rem .25rem;font-variant-numeric:tabular-nums}
        .heat thead th:not(:first-child){writing-mode:vertical-rl;transform:rotate(180deg);max-height:16rem;padding:.55rem .38rem;vertical-align:middle;background:none}
        .heat thead tr{background:var(--panel)}
        .heat thead th:first-child{position:sticky;left:0;z-index:1}
        .heat td.h1{background:var(--heat-1)}
        .heat td.h2{background:var(--heat-2)}
        .heat td.h3{background:var(--heat-3)}
        .heat td.h4{background:var(--heat-4)}
        .heat td.h5{background:var(--heat-5)}
        .heat td.withheld{background:repeating-linear-gradient(45deg,var(--panel),var(--panel) 5px,var(--line) 5px,var(--line) 6px);color:var(--ink);font-size:.84rem}
        .heat td.withheld span,.heat td.empty span{background:var(--paper);padding:0 .25rem;border-radius:.2rem}
        .heat td.empty{color:var(--soft);font-size:.84rem}
        .heat td{white-space:nowrap}
        .heat tbody th{white-space:nowrap;vertical-align:middle;position:sticky;left:0;background:var(--paper)}
        .beside{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:flex-start}
        .beside>*{flex:1 1 20rem;min-width:0}
        .heat .depth-1{padding-left:1.5rem}
        .heat .depth-2{padding-left:2.5rem}
        .heat .depth-3{padding-left:3.5rem}
        .heat .depth-4{padding-left:4.5rem}
        .plan td,.plan th{min-width:7rem}
        tr.group th{background:var(--panel)}
        .plan ul{margin:0;padding-left:1.1rem}
        .plan tr.overdue>th:first-child,.plan tr.possibly>th:first-child{border-left:6px double var(--bad)}
        .plan tr.possibly>th:first-child{border-left-color:var(--warn)}
        .mark{font-weight:700;white-space:nowrap}
        .mark.bad{color:var(--bad)}
        .mark.warn{color:var(--warn)}
        .mark.good{color:var(--good)}
        .soft{color:var(--soft)}
        footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.9rem;border-top:1px solid var(--line)}
        @media (min-width:40.01rem){.heat td.withheld{white-space:normal}}
        @media (max-width:40rem){h1{font-size:1.4rem}h2{font-size:1.15rem}th,td{padding:.3rem .4rem}.heat tbody th{white-space:normal}.heat .depth-1{padding-left:.7rem}.heat .depth-2{padding-left:1.1rem}.heat .depth-3{padding-left:1.5rem}.heat .depth-4{padding-left:1.9rem}}
        @media print{@page{size:A4;margin:14mm}body{font-size:10pt}header,main,footer,nav{max-width:none;padding:0}nav,.skip{display:none}.scroll{overflow:visible}table{font-size:7.5pt;min-width:0;width:100%}th,td{padding:.15rem .25rem}.heat{table-layout:fixed}.heat thead th:first-child{width:22%}.heat .depth-1{padding-left:.6rem}.heat .depth-2{padding-left:1.1rem}.heat .depth-3{padding-left:1.6rem}.heat .depth-4{padding-left:2.1rem}.heat td{min-width:0;white-space:normal;padding:.1rem}.heat td.withheld{font-size:6.5pt}.heat tbody th{position:static;white-space:normal;overflow-wrap:anywhere}.plan td,.plan th{min-width:0}tr,figure{break-inside:avoid}thead{display:table-header-group}h2,h3,caption,thead{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """ + Palette.Pictures;
}
