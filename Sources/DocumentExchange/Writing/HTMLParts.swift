/// The style and the script of an HTML paper.
enum HTMLParts {
    static let style = """
        :root { --ink:#1d2329; --soft:#5b6670; --line:#cfd6dd; --head:#eef2f6; --accent:#9b1c1c }
        * { box-sizing:border-box }
        html { -webkit-text-size-adjust:100% }
        body { margin:0 auto; padding:1.2rem; max-width:1600px; color:var(--ink); background:#fff;
          font:16px/1.65 "FangSong","STFangsong","Noto Serif CJK SC","Songti SC",serif; overflow-wrap:anywhere }
        h1 { margin:.6rem 0 .2rem; text-align:center; color:var(--accent); font:700 1.7rem/1.35 "FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC",serif }
        h2,h3,h4 { margin:1.6rem 0 .5rem; font-family:"SimHei","Noto Sans CJK SC","PingFang SC",sans-serif; font-size:1.15rem }
        h3 { font-size:1.05rem } h4 { font-size:1rem }
        p { margin:.4rem 0 } .dateline { text-align:center; color:var(--soft) } .note { color:var(--soft); font-size:.88rem }
        .signature { text-align:right; margin:1.5rem 2rem } .addressee { font-weight:700 }
        table { border-collapse:collapse; width:100%; font-size:.86rem; font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif; line-height:1.5 }
        caption { text-align:left; font-weight:700; padding:.4rem 0 }
        th,td { border:1px solid var(--line); padding:.35rem .5rem; vertical-align:top; text-align:left }
        thead th { background:var(--head); position:sticky; top:0; z-index:1; white-space:nowrap }
        td.number { text-align:right; font-variant-numeric:tabular-nums } td.date,td.mark { white-space:nowrap; text-align:center }
        td.long { min-width:22rem } td.middle { min-width:11rem } tr.total td { font-weight:700; background:var(--head) }
        .wide td.text { min-width:5rem } .scroll { overflow:auto; max-height:90vh; border:1px solid var(--line) }
        .scroll table { border:0 } .receipt { width:auto; min-width:60% } .receipt td { width:60%; height:2.4rem }
        .light { display:inline-block; padding:0 .55em; border-radius:.7em; font-weight:700 }
        .green { background:#d5efd9; color:#0b5a1e } .yellow { background:#fff0b3; color:#664d00 }
        .red { background:#f8cfcb; color:#8a1007 } .snail { background:#b3261e; color:#fff }
        .filter { display:flex; gap:.8rem; align-items:center; margin:.8rem 0 .4rem }
        .filter input { flex:0 1 24rem; min-width:0; font:inherit; padding:.35rem .6rem; border:1px solid var(--line); border-radius:.4rem }
        .filter output { color:var(--soft); white-space:nowrap }
        .figures { display:grid; grid-template-columns:repeat(auto-fit,minmax(7.2rem,1fr)); gap:.7rem; margin:1rem 0 }
        .figure { border:1px solid var(--line); border-radius:.5rem; padding:.6rem .8rem; text-align:center }
        .figure b { display:block; font:700 1.7rem/1.2 "Noto Sans CJK SC","PingFang SC",sans-serif; font-variant-numeric:tabular-nums }
        .figure span { color:var(--soft); font-size:.88rem }
        .figure.red b,.figure.snail b { color:#8a1007 } .figure.yellow b { color:#8a6500 } .figure.green b { color:#0b5a1e }
        .figure.red,.figure.yellow,.figure.green,.figure.snail { background:none }
        .bars { margin:1.2rem 0 } .bars figcaption { font-weight:700; margin-bottom:.5rem }
        .key { font-weight:400; font-size:.88rem; color:var(--soft); margin-left:1rem; white-space:nowrap } .key i { display:inline-block; width:.8em; height:.8em; margin-right:.35em }
        .bar { display:grid; grid-template-columns:minmax(6rem,11rem) 1fr auto; gap:.6rem; align-items:center; font-size:.88rem; margin:.15rem 0 }
        .bar .name { text-align:right } .track { display:flex; height:1.05rem; background:#f3f5f7 } .track i { height:100% } .sum { color:var(--soft); font-variant-numeric:tabular-nums }
        .timeline { list-style:none; margin:1rem 0; padding:0 0 0 .4rem; border-left:3px solid var(--line) }
        .timeline li { position:relative; padding:.15rem 0 .45rem 1rem } .timeline li::before { content:""; position:absolute; left:-.72rem; top:.6rem; width:.75rem; height:.75rem; border-radius:50%; background:#9aa5b1 }
        .timeline li.green,.timeline li.yellow,.timeline li.red,.timeline li.snail { background:none; color:inherit }
        .timeline li.green::before { background:#3c9d5c } .timeline li.yellow::before { background:#e0a800 } .timeline li.red::before { background:#d64535 } .timeline li.snail::before { background:#8a1007 }
        .timeline time { display:block; font-weight:700; font-variant-numeric:tabular-nums } .timeline p { margin:0; font-size:.92rem }
        @media (max-width:720px) {
          body { padding:.7rem; font-size:15px } h1 { font-size:1.3rem }
          .bar { grid-template-columns:5.5rem 1fr auto; gap:.4rem }
          .wide .scroll { overflow:visible; max-height:none; border:0 } .wide table,.wide tbody,.wide caption { display:block } .wide thead { display:none }
          .wide tr { display:block; border:1px solid var(--line); border-radius:.5rem; margin:0 0 .8rem; padding:.3rem .6rem }
          .wide td { display:grid; grid-template-columns:5.2rem 1fr; gap:.6rem; border:0; border-bottom:1px solid #eef1f4; padding:.25rem 0; text-align:left!important; white-space:normal!important; min-width:0 }
          .wide td:last-child { border-bottom:0 } .wide td::before { content:attr(data-label); color:var(--soft) } .wide td.empty { display:none } .wide tr[hidden] { display:none } .wide td .light,.wide td .status { justify-self:start }
        }
        @media print {
          @page { size:A4; margin:15mm } body { padding:0; max-width:none; font-size:11pt } .filter { display:none }
          .scroll { overflow:visible; max-height:none; border:0 } thead { display:table-header-group } thead th { position:static } tr { break-inside:avoid }
          section + section,.break { break-before:page } table { font-size:8pt } .wide td,.wide th { padding:.15rem .25rem; min-width:0!important } .light,.track i,.timeline li::before,.key i,thead th { print-color-adjust:exact; -webkit-print-color-adjust:exact }
          @page wide { size:A4 landscape; margin:10mm } .landscape { page:wide }
        }

        """

    /// Shows the rows that have every typed word. Without it the page is the same, only longer.
    static let script = """
        for (const box of document.querySelectorAll('.filter')) {
          const input = box.querySelector('input'), output = box.querySelector('output');
          const rows = Array.from(box.parentElement.querySelectorAll('tbody tr'));
          const texts = rows.map(row => row.textContent.toLowerCase());
          input.addEventListener('input', () => {
            const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
            let count = 0;
            rows.forEach((row, index) => {
              row.hidden = !words.every(word => texts[index].includes(word));
              if (!row.hidden) count += 1;
            });
            output.textContent = count + ' / ' + rows.length;
          });
        }

        """
}
