namespace Samverkan.Reporting.Rendering;

/// <summary>The page's one style sheet: light and dark by the reader's setting, from telephone to paper, no colour alone.</summary>
internal static class HtmlStyle
{
    // how a table is shown row by row: on a telephone every one, and one of many columns on a tablet too
    private const string RowByRow = """
        «which»,«which» tbody,«which» tr,«which» caption,«which» tbody th{display:block}«which» thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}«which» tr{padding:.7rem 0;border-bottom:1px solid var(--line)}table«which» tbody th,table«which» tbody td{border:0;padding:.1rem 0;min-width:0}table«which» tbody th{font-weight:600}table«which» tbody td{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:0 1rem}table«which» td,table«which» td::before{overflow-wrap:anywhere}table«which» td::before{content:attr(data-l);color:var(--muted);text-align:left;white-space:normal}table«which» td small{grid-column:2;min-width:0}table«which» td.m{text-align:right;padding:.1rem 0}table«which» td.j{display:block;text-align:left}table«which» td.j::before{content:none}
        """;

    private const string Rules = """
        :root{color-scheme:light dark;--bg:#fcfcfa;--ink:#1b2327;--muted:#566167;--line:#d9dddd;--soft:#eef1f0;--accent:#0b5f7d;--tint:#dcebf0;--grey:#7d888e;--track:#e6eae9;--shade:#1b232740}
        @media (prefers-color-scheme:dark){:root{--bg:#14191c;--ink:#e7ebed;--muted:#a7b2b8;--line:#353f45;--soft:#1c2327;--accent:#67c1e0;--tint:#1d3a46;--grey:#87949b;--track:#273035;--shade:#000000b0}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
        .skip{position:absolute;left:-99rem;top:0;padding:.6rem 1rem;background:var(--bg);color:var(--ink)}
        .skip:focus{left:0;z-index:1}
        header,nav,main,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:clamp(2rem,6vw,4.5rem)}
        h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,2.75rem);line-height:1.15;letter-spacing:-.015em;font-weight:650;margin:0 0 .35em;text-wrap:balance}
        h2{font-size:clamp(1.35rem,1.15rem + .9vw,1.7rem);line-height:1.25;letter-spacing:-.008em;font-weight:650;margin:0 0 .8rem;text-wrap:balance}
        h3{font-size:1.15rem;line-height:1.35;font-weight:650;margin:2.2rem 0 .6rem}
        p,ul,ol{max-width:62ch;margin:0 0 1rem}
        a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:.06em}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.9rem 2rem;margin:1.6rem 0 0;padding:1rem 0 0;border-top:1px solid var(--line);font-size:.9375rem;line-height:1.45}
        .facts dt{color:var(--muted)}.facts dd{margin:0}
        main>section{margin-top:3.75rem}
        main>section+section{padding-top:2.4rem;border-top:1px solid var(--line)}
        .lead p{font-size:clamp(1.125rem,1.05rem + .45vw,1.3rem);line-height:1.55;margin-bottom:.55rem}
        nav{margin-top:2.5rem;font-size:.9375rem}
        nav ol{max-width:none;margin:.3rem 0 0;padding:0;list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:0 2rem}
        nav li a{display:block;padding:.2rem 0}
        nav p{margin:0;color:var(--muted)}
        .keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr));gap:0 1.3rem;margin:2rem 0 .2rem;align-items:start}
        .keys>div{border-top:2px solid var(--ink);padding-top:.55rem;margin-bottom:1.4rem;display:grid;grid-row:span 5;grid-template-rows:subgrid;row-gap:0}.keys dt{align-self:end}.keys>div>dd:last-child{grid-row:5}
        .keys dt{font-size:.9375rem;line-height:1.35;color:var(--muted)}
        .keys dd{margin:0;overflow-wrap:anywhere}
        .keys .v{font-size:2.15rem;line-height:1.2;font-weight:600;letter-spacing:-.02em}
        .keys .w.w{font-size:1rem;line-height:1.4;font-weight:400;letter-spacing:0;padding:.45rem 0}
        .keys .p{margin-top:.25rem}.keys .p span{display:block}
        .keys .o{font-size:.9375rem;line-height:1.45;color:var(--muted)}
        details{margin:.6rem 0 1.2rem;font-size:.9375rem;line-height:1.5}
        .keys details{margin:.3rem 0 0}
        summary{cursor:pointer;color:var(--accent);padding:.25rem 0;width:fit-content}
        details[open]>summary{margin-bottom:.4rem}
        .def{margin:0 0 .9rem;padding:.1rem 0 .1rem .9rem;border-left:2px solid var(--line);max-width:62ch;display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.15rem .8rem}
        .def dt{color:var(--muted)}.def dd{margin:0}.keys .def{display:block}.keys .def dd{margin-bottom:.3rem}
        .scroll{overflow-x:auto;margin:1.4rem 0 .4rem;background:linear-gradient(to right,var(--bg) 35%,transparent) 0 0/3rem 100%,linear-gradient(to left,var(--bg) 35%,transparent) 100% 0/3rem 100%,linear-gradient(to right,var(--shade),transparent) 0 0/1.1rem 100%,linear-gradient(to left,var(--shade),transparent) 100% 0/1.1rem 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll;scrollbar-width:thin;scrollbar-color:var(--grey) var(--track)}
        table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4}
        caption{text-align:left;font-weight:600;padding:0 0 .6rem;font-size:1rem}
        .cap{display:block;max-width:calc(100vw - 2.5rem)}
        th,td{padding:.5rem .75rem;vertical-align:top;text-align:right;border-bottom:1px solid var(--line)}
        th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
        thead th{font-weight:500;color:var(--muted);vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
        tbody th{font-weight:400;text-align:left;min-width:8.8rem}thead th:first-child,thead th.t{text-align:left}
        tr.sum th,tr.sum td{border-top:1.5px solid var(--ink);font-weight:600}
        td.h,tr.sum td.h,td small{color:var(--muted);font-weight:400}td.h,td.t{min-width:5.5rem}td.h{font-size:.8125rem;line-height:1.5;padding-top:.6rem}
        td.t{text-align:left}td.j,td.m{text-align:center}td small{display:block;font-size:.8125rem;line-height:1.35;margin-top:.15rem;min-width:6.5rem}table.stack th,table.stack td{padding-left:.4rem;padding-right:.4rem}table.stack th:first-child{padding-left:0}
        td.n{white-space:nowrap}
        figure{margin:1.8rem 0 .6rem}
        figcaption{font-weight:600;margin:0 0 1rem;max-width:58ch;text-wrap:balance}
        svg{display:block;width:100%;height:auto;overflow:visible;color:var(--ink);font-size:14px}
        svg.wide{max-width:680px}svg.narrow{display:none;max-width:26rem}
        svg text{fill:currentColor;font-family:inherit}
        .nu{font-weight:600}.st{font-weight:600;font-size:15px}.sm{font-size:13px}.xs{font-size:12px}
        svg text.mu{fill:var(--muted)}svg text.at{fill:var(--accent)}
        .ac{fill:var(--accent)}.gr{fill:var(--grey)}.ti{fill:var(--tint)}.tk{fill:var(--track)}.tg{fill:var(--grey);fill-opacity:.2}
        .ax,.gl,.ld,.mk,.la,.lg,.hl,.he{fill:none;stroke:currentColor;stroke-width:1}
        .ax{stroke-opacity:.55}.gl{stroke-opacity:.16}.ld{stroke:var(--grey)}.mk{stroke-width:2}
        .la{stroke:var(--accent);stroke-width:2.25;stroke-linejoin:round}.lg{stroke:var(--grey);stroke-width:2;stroke-dasharray:5 4;stroke-linejoin:round}
        .ih{fill:none;stroke:var(--bg);stroke-width:4.5;stroke-linecap:square}.iv{fill:none;stroke:currentColor;stroke-width:1.75}
        .hl{stroke-opacity:.55;stroke-width:1.5}.he{fill:revert-layer;stroke-opacity:.4}
        .easy p{font-size:1.1875rem;line-height:1.6;max-width:52ch;margin:0 0 .35rem}.easy h2,.easy h3{margin:2.2rem 0 .5rem}.easy.first{margin-top:2.5rem;padding:.2rem 0;font-size:1.0625rem}.easy.first h2{margin-top:1.2rem}.paper{display:none}
        .note{color:var(--muted);font-size:.9375rem;line-height:1.55}
        .beside{display:grid;grid-template-columns:2rem minmax(0,1fr)}.terms.beside dt{margin:0}.terms{max-width:62ch}.terms dt{font-weight:600;margin-top:.9rem;break-after:avoid}.terms dd{margin:0}.terms .src{color:var(--muted);font-size:.875rem}
        .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        footer{margin-top:4rem;padding-top:1.2rem;padding-bottom:4rem;color:var(--muted);font-size:.9375rem}
        @media screen and (min-width:62rem){.scroll:has(thead th:nth-child(7)){width:calc(50vw + 20.5rem);max-width:62rem}}
        @media screen and (min-width:34.01rem) and (max-width:62rem){.scroll:has(thead th:nth-child(7)) :is(th,td){padding-left:.25rem;padding-right:.25rem;font-size:.8125rem}.scroll:has(thead th:nth-child(7)) :is(td.h,td.t){min-width:4.2rem}.scroll:has(thead th:nth-child(7)) tbody th{min-width:6.5rem}}
        @media (max-width:44rem){svg.wide{display:none}svg.narrow{display:block}main>section{margin-top:2.75rem}th,td{padding:.45rem .5rem}td.h,td.t{min-width:5.25rem}tbody th{min-width:7rem}}
        @media screen and (min-width:62.01rem){.scroll:has(thead th:nth-child(9)) :is(th,td){font-size:.8125rem}}
        «stack»
        @media (max-width:24rem){.keys{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1rem}.keys .v{font-size:1.8rem}.def{display:block}.def dd{margin-bottom:.3rem}}
        @media (min-width:100rem){body{font-size:1.1875rem}}
        @page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#566167}}
        @media print{:root{color-scheme:light;--bg:#fff;--ink:#111;--muted:#4a5459;--line:#c9cfcf;--accent:#0b5f7d;--tint:#dcebf0;--grey:#7d888e;--track:#e6eae9}
        html{font-size:9.5pt}body{font-size:10pt;line-height:1.5}header,nav,main,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}
        .skip,nav,details.meaning,.easy.first:not([open]){display:none}p.paper{display:block;color:var(--muted);font-size:8pt;margin:1mm 0 4mm;max-width:none}section.paper{display:block}section.paper ol{max-width:none;padding-left:8mm;columns:2;column-gap:9mm}section.paper li{font-size:8pt;line-height:1.4;margin-bottom:1.5mm;break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}details.more>summary{display:none}summary{color:var(--ink);list-style:none}
        .scroll{overflow:visible;background:none}thead{display:table-header-group}tr,figure,.keys>div,.def{break-inside:avoid}h2,h3,caption,thead,figcaption,summary{break-after:avoid}tbody tr:first-child{break-before:avoid}tbody tr:last-child{break-before:avoid}td.h,td small{font-size:.9em;padding-top:1mm}figcaption{max-width:none}
        table{font-size:9pt}th,td{padding:1mm 2mm}.scroll{margin:4mm 0 1mm}.scroll:has(thead th:nth-child(8)) table{font-size:8pt}.scroll:has(thead th:nth-child(8)) :is(th,td){padding:.3rem .2rem}.scroll:has(thead th:nth-child(8)) :is(tbody th,td.h,td.t,td small){min-width:14mm}.scroll:has(thead th:nth-child(8)) table.many{font-size:7pt}.scroll:has(thead th:nth-child(8)) table.many :is(th,td){padding:.25rem .12rem}.scroll:has(thead th:nth-child(8)) table.many :is(tbody th,td.h,td.t,td small){min-width:0}
        main>section{margin-top:9mm}main>section+section{padding-top:6mm}svg.wide{display:block;max-width:165mm;max-height:195mm;margin:0}svg.narrow{display:none}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}.def,.keys .def,.keys .def dt{font-size:8.5pt}.def,.keys .def{display:block;font-size:8.5pt;line-height:1.4;max-width:none}.def dt,.def dd{display:inline}.def dt::after{content:" "}.def dd::after{content:" · "}.def dd:last-child::after{content:""}.cap{max-width:none}p{orphans:3;widows:3}}
        """;

    public static string Css { get; } = Rules.Replace(
        "«stack»", $"@media screen and (max-width:34rem){{{RowByRow.Replace("«which»", ".stack", StringComparison.Ordinal)}}}\n@media screen and (max-width:62rem){{{RowByRow.Replace("«which»", ".stack.many", StringComparison.Ordinal)}}}", StringComparison.Ordinal);
}
