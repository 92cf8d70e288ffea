using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Rendering;

/// <summary>Texts that try to become something else, and a report that holds one of them wherever a text of people can stand.</summary>
internal static class HostileReport
{
    public static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style>", "</title>", "\"", "'", "&lt;", "&#x41;", "javascript:alert(1)", "]]>", "<!--", "-->",
        "=1+1", "a;=1+1", "a;\"=1+1", ";'=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00A0=1", "\uFF1D1", "=cmd|' /C calc'!A0", "|", "%0A", "_x000D_", "_x005F_x0041_", "'", "''=1",
        "../../etc/passwd", "C:\\con", "/", "[1]", "[a](http://x.example)", "![a](http://x.example/a.png)", "http://x.example", "www.x.example", "mailto:a@x", "a@x", "@name",
        "# head", "## head", "- item", "1. item", "1) item", "a. item", "> quote", "    code", "```", "~~~", "***", "---", "===", "_em_", "**strong**", "~~gone~~", "==marked==", "++new++", "\"\"cited\"\"", "^^foot",
        "[^1]: note", "$x$", "$$", ":::", ":smile:", "{.class}", "| a | b |", "| --- |", "`code`", "\\", "\n\n# head", "\r\n| x |", "\u2028", "\u202Egnp", "\u0000", "\u001B[31m", "\uFFFE", "\uD800", "\uDC00", "å", "🙂", "{0}", "}",
        "a", "team", " ", "  ", "1234",
    ];

    // what points at one person is refused before it is rendered
    public static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[1, 6].Select(static p => string.Concat(p)), Gen.String[1, 30], Gen.Char["=+-@;\t\r\n <>&'\"|\\[](){}#*_~`^$:%!1a."].Array[1, 12].Select(static c => new string(c))).Where(static text => !PersonalTrace.IsIn(text));

    /// <summary>A report with the text in every place where a text of people can stand.</summary>
    public static ProtectedReport With(string hostile)
    {
        LocalizedText text = LocalizedText.Same(hostile);
        FigureDefinition definition = new(text, text, new SourceReference(hostile, hostile)) { Of = text };
        RowSet all = RowSet.All(40);
        RowSet half = RowSet.Where(40, static i => i % 2 == 0);
        Figure[] figures =
        [
            new CountFigure(new FigureId("all"), all, definition), new CountFigure(new FigureId("half"), half, definition), new CountFigure(new FigureId("rest"), half.Not(), definition), new ShareFigure(new FigureId("share"), new FigureId("half"), new FigureId("all"), definition),
            new AbsentFigure(new FigureId("absent"), Absence.TooEarly, text, definition),
        ];
        ReportTable Table(string id) => new(new FigureId(id), text, text, [text, text], [new TableRow(text, [TableCell.Of(new FigureId("all")), TableCell.Of(text)]), new TableRow(text, [TableCell.Of(new FigureId("share")), TableCell.Of(new FigureId("absent"))])]);
        Sentence sentence = SampleReport.Say("{all} och {half}", "{all} and {half}");
        return new ReportProtection(new DisclosureOptions()).Protect(new Report(text, new ProgrammeId("programme"), text, new DatePeriod(new LocalDate(2024, 9, 1), new LocalDate(2025, 8, 31)), Instant.FromUtc(2025, 9, 15, 10, 0), text, Paragraph.Of(sentence),
        [
            new Section(new FigureId("one"), text,
            [
                new KeyFigureRow([new KeyFigure(text, new FigureId("half")) { Of = new FigureId("all") }]), new Note(text), Table("t1"),
                new BarChart(text, [new Bar(text, new FigureId("share"))], [sentence], Table("t2")),
                new FlowChart(text, [new FlowStage(text, new FigureId("all")) { Losses = [new FlowLoss(text, new FigureId("rest"))] }, new FlowStage(text, new FigureId("half"))], [sentence], Table("t3")),
                new Checklist(text, [new ChecklistItem(text, ChecklistAnswer.Yes, text)]), new DefinitionList([new DefinedTerm(text, text, new SourceReference(hostile, hostile))]),
            ]) { Subsections = [new Section(new FigureId("two"), text, [new Note(text)])] },
        ], figures));
    }
}
