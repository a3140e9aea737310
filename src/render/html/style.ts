/**
 * How a page looks: one column of prose, wider tables, light and dark by what the reader's system prefers, and A4 in print. Bluish
 * green and vermilion are told apart by every eye, and a word always stands beside them.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1c1b19;--quiet:#5c5852;--rule:#dedad2;--shade:#efece5;--shade-after:#e2ddd2;
--better:#0a6350;--better-bg:#dcf1e8;--worse:#a1300f;--worse-bg:#fbe7df;--op:#0868ac;--pe:#c2410c;--link:#0b4f8a;--rind:#2f7d3b;--flesh:#d5342b}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ebe8e2;--quiet:#aaa59b;--rule:#3b3832;--shade:#24221e;--shade-after:#322f29;
--better:#84dcc0;--better-bg:#10372c;--worse:#ffab8a;--worse-bg:#43200f;--op:#6db7ee;--pe:#ff9061;--link:#8ec3f5;--rind:#5fb56c;--flesh:#f0625a}}
*{box-sizing:border-box}
html{font:100%/1.55 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"DejaVu Serif",serif;background:var(--paper);color:var(--ink);
-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:clamp(1rem,4vw,3.5rem) clamp(1rem,4vw,2.5rem) 3rem;max-width:70rem;overflow-wrap:break-word}
header,footer,main>section{max-width:100%}
p,ul,ol,dl,blockquote,h1,h2,h3,h4{max-width:42rem}
h1{font-size:clamp(1.55rem,1.1rem + 2.2vw,2.35rem);line-height:1.2;letter-spacing:-.012em;font-weight:700;margin:0 0 .8rem;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.25;margin:3.2rem 0 .9rem;padding-top:.9rem;border-top:1px solid var(--rule);max-width:none;text-wrap:balance}
h3{font-size:1.15rem;line-height:1.3;margin:1.8rem 0 .3rem;max-width:42rem}
article h3{margin-top:0}
h4{font:600 .82rem/1.4 system-ui,sans-serif;color:var(--quiet);margin:1.3rem 0 .3rem}
p{margin:.5rem 0}
ul,ol{margin:.4rem 0;padding-left:1.15rem}
li{margin:.15rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .7rem}
.quiet,footer{color:var(--quiet)}
.small,footer,nav,figcaption,summary,.meta{font:.875rem/1.5 system-ui,sans-serif}
nav ul{list-style:none;padding:0;margin:1.4rem 0 0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;max-width:none}
article{margin:0 0 3rem;padding:0 0 0 1.1rem;border-left:3px solid var(--rule)}
article.confirmed,article.likely{border-left-color:var(--pe)}
.lead{font-size:1.12rem;line-height:1.5}
.meta{color:var(--quiet);margin:0 0 .6rem}
.meta b{color:var(--ink)}
blockquote{margin:.6rem 0;padding-left:.9rem;border-left:2px solid var(--rule);font-style:italic}
blockquote footer{font-style:normal;margin:0;font-size:.8rem}
figure{margin:1.2rem 0 1rem;max-width:42rem;overflow-x:clip}
figcaption{color:var(--quiet);margin-top:.4rem;max-width:42rem}
svg{display:block;max-width:100%;height:auto;overflow:visible;font-family:system-ui,sans-serif}
svg.narrow{display:none}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1.4rem 2rem}
.multiples figure{margin:0}
.multiples figcaption{margin:0 0 .3rem;color:var(--ink);font-weight:600}
.multiples figcaption span{display:block;color:var(--quiet);font-weight:400}
.wide{overflow-x:auto;margin:.8rem 0 1rem;max-width:100%}
table{border-collapse:collapse;font:.875rem/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;padding:0 0 .5rem;color:var(--quiet);caption-side:top}
th,td{padding:.38rem .75rem .38rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{vertical-align:bottom;border-bottom:2px solid var(--quiet);font-weight:600;line-height:1.25}
thead th small{display:block;font-weight:400;font-size:.8rem;color:var(--quiet)}
tbody th{font-weight:500;min-width:6.5rem}
th[scope=rowgroup]{color:var(--quiet);font-weight:400;padding-top:1rem}
td.r,th.r{text-align:right}td.r{white-space:nowrap}
td:last-child:not(.r){min-width:min(13rem,55vw)}
td small{display:block;font-size:.8rem;color:var(--quiet)}
.sides,.nowrap{white-space:nowrap}
td.better{background:var(--better-bg)}td.better .word,b.better{color:var(--better)}
td.worse{background:var(--worse-bg)}td.worse .word,b.worse{color:var(--worse)}
td.better .word,td.worse .word{font-weight:650}
.matrix td,.matrix td:last-child{padding-left:.6rem;border-left:3px solid transparent;min-width:7.5rem}
.matrix td.better{border-left-color:var(--better)}.matrix td.worse{border-left-color:var(--worse)}
.matrix tbody th[scope=row]{position:sticky;left:0;background:var(--paper);min-width:8.5rem;max-width:13rem;padding-right:.8rem;overflow-wrap:break-word}
.fruit{display:inline-block;width:.82em;height:.82em;border-radius:50%;border:.17em solid var(--rind);background:var(--flesh);
box-shadow:inset 0 0 0 .09em var(--paper);vertical-align:-.06em;margin-right:.35em;print-color-adjust:exact}
.tag{display:block;font-size:.8rem;font-weight:400}
details{margin:.7rem 0}
summary{cursor:pointer;color:var(--link);width:fit-content;max-width:100%}
.folds{columns:17rem 3;column-gap:2rem}.folds details{margin:0 0 .55rem;break-inside:avoid}
dl.small div{margin:.3rem 0}dt,dd{display:inline;margin:0}dt{font-weight:600;margin-right:.4em}
code,.hash{font:.8rem/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:break-word}
.hash{overflow-wrap:anywhere}
footer{margin-top:3.5rem;padding-top:.9rem;border-top:1px solid var(--rule)}
blockquote footer,article footer{border:0;padding:0}
@media (max-width:44rem){svg.broad{display:none}svg.narrow{display:block}article{padding-left:.75rem}
.matrix tbody th[scope=row]{min-width:6.6rem;max-width:8rem}.sheet td,.sheet td:last-child{min-width:4.6rem}}
@page{size:A4;margin:16mm 14mm 18mm}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#474747;--rule:#c9c9c9;--shade:#f0f0f0;--shade-after:#dedede;
--better:#0a6350;--better-bg:#dcf1e8;--worse:#a1300f;--worse-bg:#fbe7df;--op:#0868ac;--pe:#c2410c;--link:#000;--rind:#2f7d3b;--flesh:#d5342b}
html{font-size:9.5pt}h2{margin:2rem 0 .6rem}article{margin-bottom:1.8rem}
.folds{columns:2}.folds,.folds p{font-size:8pt;line-height:1.4}dl.small{font-size:7.5pt}dl.small div{margin:.1rem 0}body{padding:0;max-width:none}
svg.broad{display:block}svg.narrow,nav,.skip{display:none}
a{text-decoration:none}
h2,h3,h4,summary,caption,thead{break-after:avoid}
figure,tr,li,blockquote,.lead{break-inside:avoid}
p,li{orphans:3;widows:3}
.wide{overflow:visible}
.matrix td,.matrix td:last-child,td:last-child:not(.r){min-width:0}.matrix tbody th[scope=row]{position:static;min-width:5.4rem}
table{font-size:8pt}th,td{padding:.25rem .5rem .25rem 0}
td,b,.fruit,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
code{overflow-wrap:anywhere}td:has(code),th:has(code){min-width:7rem}
summary{list-style:none;color:var(--ink);font-weight:600}
details::details-content{content-visibility:visible;display:block;block-size:auto}
}
`
