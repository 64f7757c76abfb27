const light =
  '--paper:#fbfaf7;--wash:#f3f0ea;--line:#e4e0d8;--edge:#8d877b;--ink:#1c1b19;--soft:#5b574f;--faint:#6d685f;' +
  '--base:#7d776b;--tuned:#0b62a4;--tuned-wash:#deebf6;--met:#00694d;--met-wash:#d9f0e7;' +
  '--failed:#a33d05;--failed-wash:#fbe6d9;--open:#755900;--open-wash:#faeecb'
const dark =
  '--paper:#151514;--wash:#242320;--line:#33312d;--edge:#78736a;--ink:#efece6;--soft:#b8b3a8;--faint:#9a948a;' +
  '--base:#a8a194;--tuned:#6cb5ee;--tuned-wash:#16304a;--met:#4bcaa5;--met-wash:#10342a;' +
  '--failed:#f59257;--failed-wash:#42230f;--open:#e4c050;--open-wash:#393010'

/** The look of the web's pages in one style sheet: same colours, type and figures. */
export const style = `
:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.55 Inter,system-ui,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
header,main{max-width:1120px;margin:auto;padding:0 clamp(16px,4vw,40px)}
header{display:flex;gap:9px;align-items:center;padding-top:20px;padding-bottom:20px;font-weight:600}
main{padding-bottom:64px}
h1,h2,h3,p,ol,ul,dl,dd,table{margin:0;padding:0}
ol,ul{list-style:none}
h1{font:600 clamp(25px,1.9vw + 18px,36px)/1.18 "Source Serif 4",Georgia,serif;letter-spacing:-.012em;max-width:46rem;text-wrap:balance}
h1 em{font-style:normal}
h2{font-size:15px;line-height:1.4;font-weight:600;margin-bottom:12px}
h3{font-size:15px;line-height:1.35;font-weight:600}
h3 code{margin-left:8px;font-size:11.5px;font-weight:400;color:var(--faint)}
small{font-size:13px;font-weight:400;color:var(--soft)}
p{max-width:44rem;text-wrap:pretty}
p+p{margin-top:6px}
b{font-weight:600}
section{margin-top:44px}
code,.mono,.value,.data td,.matrix td,.figure text{font-family:"JetBrains Mono",ui-monospace,SFMono-Regular,Menlo,monospace;font-variant-numeric:tabular-nums}
.soft{color:var(--soft)}
.faint{font-size:13px;color:var(--faint)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{display:block;flex:none;fill:none;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:2px solid var(--tuned);outline-offset:2px}
.ship,.met{--tone:var(--met);--tint:var(--met-wash)}
.hold,.failed,.below,.serious{--tone:var(--failed);--tint:var(--failed-wash)}
.inconclusive,.unproven,.warning{--tone:var(--open);--tint:var(--open-wash)}
.info,.logo .tuned{--tone:var(--tuned)}
em,.chip{color:var(--tone)}
.logo{width:24px;stroke:var(--ink);stroke-width:2.25}
.logo .tuned{stroke:var(--tone);fill:var(--tone);stroke-width:2}
.decision{display:flex;gap:28px;padding-top:20px}
.decision>div{min-width:0}
.decision h1{margin-bottom:14px}
.decision .faint{margin-top:14px}
.mark{width:72px;height:72px;margin-top:4px;stroke:var(--tone)}
.shape{fill:var(--tint);stroke-width:2.5}
.sign{stroke-width:3.5}
.hold .sign{stroke-width:6}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.claims,.findings{border-top:1px solid var(--line)}
.claims>li,.findings>li,.aside{border-bottom:1px solid var(--line)}
.claims summary{display:grid;grid-template-columns:12.25rem 8.5rem minmax(0,1fr) 7rem;gap:6px 20px;align-items:center;padding:12px 0}
.claims summary:hover b,.aside summary:hover b,.twin summary:hover{text-decoration:underline;text-underline-offset:3px}
.name,.value{line-height:1.3;min-width:0}
.name b,.name small,.value b,.value small{display:block}
.value small{font-size:11.5px}
.chip{display:inline-flex;gap:6px;align-items:center;justify-self:end;margin-left:auto;padding:5px 10px 5px 8px;border-radius:99px;background:var(--tint);font:600 13px/1 Inter,system-ui,sans-serif;white-space:nowrap}
.chip svg{width:12px;stroke:currentColor;stroke-width:2}
.why{padding:2px 0 20px}
.aside>summary,.twin>summary{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;padding:14px 0}
.twin>summary{font-size:13px;color:var(--soft)}
.aside>summary:before,.twin>summary:before{content:"";border:4.5px solid transparent;border-left-color:var(--edge);border-right:0}
.aside[open]>summary:before,.twin[open]>summary:before{rotate:90deg}
.figure{width:100%;height:52px;overflow:visible}
.figure .wrong{fill:var(--wash)}
.axis{stroke:var(--line)}
.band{fill:var(--tone);fill-opacity:.3}
.end{stroke:var(--tone);stroke-width:2}
.figure circle{fill:var(--tone);stroke:var(--paper);stroke-width:1.5}
.bar{stroke:var(--ink);stroke-width:2.5}
.limit{fill:var(--faint);font-size:11.5px}
.strong{fill:var(--ink);font-weight:500}
.matrices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:20px 28px}
table{border-collapse:collapse;width:100%;font-size:13px}
.matrix{table-layout:fixed;border-collapse:separate;border-spacing:3px}
.matrix caption{text-align:left;font-size:13px;color:var(--soft);margin-bottom:4px}
.matrix i{display:inline-block;width:10px;height:10px;margin-right:8px;border-radius:2px;border:1.5px solid var(--soft)}
i.base{background:var(--base);border:0}
i.tuned{background:var(--tuned);border:0}
.matrix th{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:1px 2px;font-size:11.5px;font-weight:500;color:var(--faint)}
.matrix tbody th{text-align:right}
.matrix td{border-radius:6px;padding:8px 10px;height:68px;vertical-align:top}
.matrix thead td{height:0;padding:0;width:3.75rem}
.matrix td b{display:block;font-size:19px;line-height:1.25}
.matrix td small{display:block;font:400 11.5px/1.3 Inter,system-ui,sans-serif}
.many thead td{width:2.75rem}
.many td{height:28px;padding:0;border-radius:4px;text-align:center;vertical-align:middle;font-size:11.5px}
.none{background:var(--wash)}
.many .none{color:var(--faint)}
.right{background:var(--tuned-wash)}
.better{background:var(--met-wash)}
.matrix .wrong{background:repeating-linear-gradient(135deg,transparent 0 6px,color-mix(in srgb,var(--failed) 18%,transparent) 6px 7.5px) var(--failed-wash)}
.scroll{overflow-x:auto}
.data th,.data td{padding:8px 16px 8px 0;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap;font-weight:400}
.data th:first-child{text-align:left;white-space:normal;min-width:9rem}
.data thead th{font-weight:500;color:var(--soft)}
.data td:last-child,.data th:last-child{padding-right:0}
.findings>li{display:flex;gap:14px;padding:16px 0}
.findings>li>div{min-width:0}
.findings p{margin-top:6px}
.findings .mono{font-size:11.5px}
.severity{width:18px;height:18px;margin-top:1px;stroke:var(--tone);stroke-width:1.6}
dl{display:grid;grid-template-columns:11.5rem minmax(0,1fr);border-top:1px solid var(--line)}
dt,dd{padding:12px 0;border-bottom:1px solid var(--line)}
dt{font-weight:500;padding-right:24px}
dd{color:var(--soft)}
@media(max-width:720px){
section{margin-top:34px}
.decision{flex-direction:column;gap:14px;padding-top:6px}
.mark{width:56px;height:56px}
.claims summary{grid-template-columns:minmax(0,1fr) auto}
.claims .value{grid-area:2/1/3/3;display:flex;gap:10px;align-items:baseline}
.claims .figure{grid-column:1/3}
.claims .chip{grid-area:1/2}
.matrix td{height:60px}
.many td{height:26px}
h2 small{display:block}
.data th,.data td{padding-right:10px}
.data th:first-child{min-width:6rem}
dl{grid-template-columns:1fr}
dt{border:0;padding-bottom:0}
dd{padding-top:2px}
}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.5pt}
main{padding-bottom:0}
li,tr,.matrix,h2{break-inside:avoid}
h2{break-after:avoid}
.scroll{overflow:visible}
.twin{display:none}
details::details-content{content-visibility:visible;block-size:auto}
}
`

/** The hash by which the file's content security policy knows this style sheet, and no other. */
export const styleHash = 'sha256-5YkMndshItneSGJzQqKD0VDNBAH9UEFZZjPHHSART0E='
