"""How the web page looks: on screen light or dark as the reader has it, on paper always light."""

from dataclasses import fields
from functools import cache

from viewer.export.drawing.grey import greyed
from viewer.presentation.inks import DARK, LIGHT, Inks
from viewer.presentation.summary.document import Options, Paper

PAPERS: dict[Paper, str] = {"a4": "A4", "a3": "A3", "us-letter": "letter"}

_SCREEN = """\
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:2rem 1.5rem 4rem;background:var(--page);
 color:var(--text);font:1rem/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans",
 "Liberation Sans",Arial,system-ui,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
h1,h2,h3,p,li,dt,dd,th,td,caption{unicode-bidi:plaintext;text-align:start}
h1,h2,h3{line-height:1.25;font-weight:600;text-wrap:balance}
h1{margin:.25rem 0 .5rem;font-size:2.25rem;letter-spacing:-.01em}
h2{margin:3rem 0 1rem;padding-bottom:.375rem;border-bottom:1px solid var(--edge);
 font-size:1.5rem;color:var(--accent)}
h3{margin:2rem 0 .5rem;font-size:1.125rem}
p{margin:0 0 .75rem;max-width:44rem}
ul{margin:0;padding:0;list-style:none}
small,.name,.where,.source,.note,footer,nav{font-size:.875rem;color:var(--muted)}
header{padding-top:1rem;border-top:2px solid var(--accent)}
header .subtitle{color:var(--muted);max-width:none}
nav ul{display:flex;flex-wrap:wrap;gap:.375rem 1.25rem;margin:1rem 0 0}
a{color:var(--accent)}
a:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.muted{color:var(--muted)}.accent{color:var(--accent)}
.better{color:var(--better)}.worse{color:var(--worse)}
.ratings,.tiles{display:grid;gap:0 2rem}
.ratings li,.tiles li{margin:0 0 1.5rem}
@supports (grid-template-rows:subgrid){
.ratings li,.tiles li{display:grid;grid-row:span 4;grid-template-rows:subgrid}
.tiles li{grid-row:span 3}.ratings .name:first-child,.tiles .name{align-self:end}}
.ratings{grid-template-columns:repeat(auto-fill,minmax(13rem,1fr))}
.tiles{grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
.ratings p,.tiles p{margin:0}
.word,.value{font-size:1.5rem;font-weight:600;line-height:1.3}
.value{font-size:1.875rem;font-variant-numeric:tabular-nums}
.value em{font-size:1rem;font-weight:400}
.bar{display:flex;gap:3px;margin:.375rem 0 .25rem}
.bar i{flex:1;height:.5rem;border:1px solid var(--control);border-radius:.25rem}
.bar i.on{border:.25rem solid var(--accent)}
.bar.none i{border-style:dashed}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:0}
.tiles .remark{display:flex;gap:.375rem}
.mark{font-weight:600}
.points li{display:grid;grid-template-columns:1.25rem minmax(0,1fr);margin:0 0 1.125rem}
.points p{margin:0 0 .25rem}
.point{font-weight:600}
.brief li{margin-bottom:.5rem}.brief .point{font-weight:400}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:0 3rem}
.wide{position:relative;overflow-x:auto;max-width:100%}
.figure{margin:0 0 2.5rem}.figure h3{margin-top:1rem}.figure .note{margin:.625rem 0 0}
.figure figure{margin:1rem 0}
.figure>.subtitle{color:var(--muted)}
svg{display:block;max-width:100%;height:auto;overflow:visible}
figure svg{min-width:32rem}
svg text{font-family:"Source Sans 3","Source Sans Pro","Segoe UI",-apple-system,Roboto,
 "Liberation Sans",Arial,sans-serif}
table{width:100%;min-width:36rem;border-collapse:collapse;font-size:.9375rem;line-height:1.4;
 font-variant-numeric:tabular-nums}
caption{padding:0 0 .375rem;font-size:.875rem;color:var(--muted)}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--edge);vertical-align:top;
 font-weight:400}
thead th{border-bottom-color:var(--control);font-size:.875rem;font-weight:600;color:var(--muted);
 vertical-align:bottom}
th,td{overflow-wrap:break-word}
.long{overflow-wrap:anywhere}
.tight{white-space:nowrap}
.end{text-align:end}
.changes .later{font-weight:600}
.facts{margin:0}
.facts>div{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:0 1.5rem;margin:0 0 .875rem}
dt{grid-row:1/span 50;color:var(--muted)}
dd{grid-column:2;margin:0 0 .125rem;max-width:44rem}
footer{margin-top:3.5rem;padding-top:.75rem;border-top:1px solid var(--edge)}
footer p{margin:0 0 .25rem;max-width:none}
@media (max-width:40rem){body{padding:1.25rem 1rem 3rem}h1{font-size:1.75rem}
 .facts>div{display:block}.pair{grid-template-columns:minmax(0,1fr)}}
@media (forced-colors:active){.bar i.on{border-color:CanvasText;background:CanvasText}}
"""

_PRINT = """\
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0;background:none;font-size:10pt;line-height:1.4}
nav{display:none}
h1{font-size:22pt}h2{margin:18pt 0 8pt;font-size:14pt}h3{margin:12pt 0 4pt;font-size:11.5pt}
h1,h2,h3,caption,.subtitle{break-after:avoid;break-inside:avoid}
p,li,dd{orphans:3;widows:3}
p,dd{max-width:none}
li,tr,figure,.pair section,.facts>div,.figure.short{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
table{min-width:0;font-size:9.2pt}th,td{padding:2.5pt 8pt 2.5pt 0}
small,.name,.where,.source,.note,footer,caption,thead th{font-size:9pt}
.ratings,.tiles{grid-template-columns:repeat(3,minmax(0,1fr));gap:0 16pt}
.ratings li,.tiles li{margin-bottom:11pt}
.ratings{grid-template-columns:repeat(4,minmax(0,1fr))}
.word{font-size:14pt}.value{font-size:17pt}.value em{font-size:10pt}
.pair{grid-template-columns:1fr 1fr;gap:0 18pt}
.points li{margin-bottom:7pt}.brief li{margin-bottom:3.5pt}
.figure{margin-bottom:12pt}.figure h3{margin-top:8pt}.figure .note{margin-top:4pt}
.figure figure{margin:6pt 0}figure svg{min-width:0;max-width:15cm}
.facts>div{grid-template-columns:38mm minmax(0,1fr);margin-bottom:6pt}
footer{margin-top:18pt;break-inside:avoid}
.briefing h2{margin-top:11pt}.briefing .points li{margin-bottom:2pt}
.briefing .ratings li,.briefing .tiles li{margin-bottom:5pt}.briefing footer{margin-top:8pt}
.briefing .value{font-size:14pt}
}
"""


def stylesheet(options: Options) -> str:
    """The page's style sheet for the paper that is wanted."""
    flat = " landscape" if options.landscape else ""
    left = 18 + options.binding
    sheet = (
        f"@page{{size:{PAPERS[options.paper]}{flat};margin:18mm 18mm 20mm {left}mm;"
        '@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif}}\n'
    )
    return looks(mono=options.mono) + sheet


@cache
def looks(*, mono: bool) -> str:
    """All of it but the paper. Dark is for screens only."""
    light, dark = (greyed(_inks(inks)) if mono else _inks(inks) for inks in (LIGHT, DARK))
    return (
        f":root{{color-scheme:light;{light}--page:#ffffff}}\n"
        "@media screen and (prefers-color-scheme:dark)"
        f"{{:root{{color-scheme:dark;{dark}--page:{greyed(DARK.page) if mono else DARK.page}}}}}\n"
        f"{_SCREEN}{_charts()}{_PRINT}"
    )


def _inks(inks: Inks) -> str:
    named = (item.name for item in fields(inks) if item.name != "page")
    return "".join(f"--{name}:{getattr(inks, name)};" for name in named)


def _charts() -> str:
    """Charts name the light theme's colours; here each takes the shade of the page's look."""
    rules = []
    for item in fields(LIGHT):
        shade = getattr(LIGHT, item.name)
        ink = "page" if item.name == "card" else item.name
        for part in ("fill", "stroke"):
            rules.append(f'svg [{part}="{shade}"]{{{part}:var(--{ink})}}\n')
    return "".join(rules)
