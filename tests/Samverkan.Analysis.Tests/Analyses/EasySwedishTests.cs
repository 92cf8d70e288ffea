using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Statistics;
using Samverkan.Conformance.Analyses;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Analyses;

public sealed class EasySwedishTests
{
    private const int MostWords = 15;

    // Words of the trade, which nobody should need to look up.
    private static readonly string[] Terms =
    [
        "kvot", "kappa", "icc", "alfa", "omega", "intervall", "konfidens", "skattning", "median", "hazard", "regress", "kohort", "indikator", "korrelation",
        "varians", "standardfel", "modell", "parallell", "insats", "glapp", "holm", "p-värde", "chi", "effektstorlek", "lutning", "observation", "relativt", "medelvärde",
    ];

    // The people on whom the suite tries every analysis: ordinary, nobody, and too few for this or that.
    private static readonly List<AnalysisData> Cohorts = Watcher.Watch();

    public static TheoryData<string> Ids => [.. ReadyMadeAnalyses.All.Select(static analysis => analysis.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_ready_made_analysis_is_told_in_easy_Swedish_of_its_own(string id)
    {
        IProgressionAnalysis analysis = ReadyMadeAnalyses.All.Single(one => one.Id == id);
        Assert.True(Cohorts.Count > 5);
        foreach (AnalysisResult result in Cohorts.Select(analysis.Run))
        {
            Assert.NotEmpty(result.EasyReading);
            Assert.All(Texts(result), static text => Assert.False(string.IsNullOrWhiteSpace(text.EasySwedish), text.Swedish));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_sentences_are_short_and_its_words_are_of_every_day(string id)
    {
        IProgressionAnalysis analysis = ReadyMadeAnalyses.All.Single(one => one.Id == id);
        foreach (AnalysisResult result in Cohorts.Select(analysis.Run))
        {
            string told = result.ToText(Language.EasySwedish);
            string[] lines = [.. told.Split('\n').Where(static line => !line.Contains("http", StringComparison.Ordinal) && !line.StartsWith("    Källa:", StringComparison.Ordinal))];
            foreach (string sentence in Texts(result).Select(static text => text.EasySwedish!).Concat(result.EasyReading).Concat(lines).SelectMany(static text => text.Split(['.', '?', ':'])))
                Assert.True(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords, sentence);
            foreach (string line in lines)
                Assert.DoesNotContain(Terms, term => line.Contains(term, StringComparison.OrdinalIgnoreCase));
            Assert.All(told.Split('\n').Where(static line => !line.Contains("http", StringComparison.Ordinal)), static line => Assert.True(line.Length <= 100, line));
        }
    }

    [Fact]
    public void A_figure_is_told_in_a_sentence_with_how_sure_it_is_and_how_many_it_stands_on()
    {
        StatisticalMethod method = new("planted", new("planterad", "planted") { EasySwedish = "Vi har hittat på." }, "nobody", new LocalizedText("inget", "nothing") { EasySwedish = "Inget." });
        string text = new AnalysisResult(
            "planted",
            new("Planterad", "Planted"),
            [
                new(LocalizedText.Same("ett"), new(new Basis(40, 2, method), Estimates.Of(new AnalysisFigure(0.25, FigureUnit.Share) { Limits = new Interval(0.25, 0.14, 0.4, 0.95) }))),
                new(LocalizedText.Same("två"), new(new Basis(40, 2, method), Estimates.Of(new AnalysisFigure(0.004, FigureUnit.Share)))),
                new(LocalizedText.Same("tre"), new(new Basis(40, 2, method), Estimates.Of(new AnalysisFigure(1.5, FigureUnit.Ratio) { PValue = 0.01, AdjustedPValue = 0.3 }))),
                new(LocalizedText.Same("fyra"), new(new Basis(40, 2, method), Estimates.Of(new AnalysisFigure(99, FigureUnit.Statistic) { PValue = 0.01 }))),
            ]).ToText(Language.EasySwedish);
        Assert.Contains("- ett\n    Det gäller 25 av 100.\n    Det rätta är troligen mellan 14 och 40 av 100.\n    Så många har vi räknat med: 40. Så många saknas: 2.\n", text, StringComparison.Ordinal);
        Assert.Contains("- två\n    Det gäller färre än 1 av 100.\n", text, StringComparison.Ordinal);
        Assert.Contains("- tre\n    Talet är 1,50. Det är mer än 1, alltså vanligare.\n    Det kan vara slump.\n", text, StringComparison.Ordinal);
        Assert.Contains("- fyra\n    Det är nog inte bara slump.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("99", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_no_wider_than_a_terminal_in_any_language()
    {
        foreach (AnalysisResult result in ReadyMadeAnalyses.All.SelectMany(static analysis => Cohorts.Select(analysis.Run)))
        {
            string[] lines = [.. Enum.GetValues<Language>().SelectMany(language => result.ToText(language).Split('\n'))];
            Assert.All(lines.Where(static line => !line.Contains("http", StringComparison.Ordinal)), static line => Assert.True(line.Length <= 100, line));
        }
    }

    private static IEnumerable<LocalizedText> Texts(AnalysisResult result) =>
    [
        result.Name, .. result.Cautions, .. result.Published.Select(static figure => figure.Says),
        .. result.Lines.SelectMany(static line => (LocalizedText[])
        [
            line.What, .. line.Notes, line.Finding.Basis.Method.Name, .. line.Finding.Basis.Method.Assumptions,
            .. line.Finding.Estimate.Reason is { } reason ? (LocalizedText[])[reason.Code.Text] : [],
        ]),
    ];

    private sealed class Watcher : IProgressionAnalysis
    {
        private readonly List<AnalysisData> _seen = [];

        public string Id => "watcher";

        public LocalizedText Name { get; } = new("tittar på", "watches");

        public static List<AnalysisData> Watch()
        {
            Watcher watcher = new();
            _ = new AnalysisSuite(watcher).Run(seed: 1);
            return watcher._seen;
        }

        public AnalysisResult Run(AnalysisData data)
        {
            _seen.Add(data);
            return new(Id, Name, []);
        }
    }
}
