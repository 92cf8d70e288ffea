using System.Collections.Immutable;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Statistics;
using Samverkan.Conformance.Analyses;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Analyses;

public sealed class AnalysisSuiteTests
{
    private static readonly StatisticalMethod Assumed = new("planted", new("planterad", "planted"), "nobody", new LocalizedText("inget", "nothing"));

    public static TheoryData<string> Ids => [.. ReadyMadeAnalyses.All.Select(static analysis => analysis.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_ready_made_analysis_keeps_its_promises(string id)
    {
        IProgressionAnalysis analysis = ReadyMadeAnalyses.All.Single(one => one.Id == id);
        for (int seed = 1; seed <= 3; seed++)
            Assert.Empty(new AnalysisSuite(analysis).Run(seed));
    }

    [Fact]
    public void Names_are_different() => Assert.Distinct(ReadyMadeAnalyses.All.Select(static analysis => analysis.Id));

    [Fact]
    public void What_an_analysis_does_not_keep_is_found()
    {
        Assert.Equal([AnalysisPromise.SaysItself], Run("Not A Name", static data => Line(1)));
        Assert.Equal([AnalysisPromise.SaysItself], Run("half-said", static data => Line(1) with { What = new("bara svenska", "") }));
        Assert.Equal([AnalysisPromise.AnswersEveryCohort], Run("throws", static data => data.Cohort.Count == 1 ? throw new InvalidOperationException() : Line(1)));
        Assert.Equal([AnalysisPromise.TellsOnlyNumbers], Run("not-numbers", static data => With(Line(1), static figure => figure with { PValue = double.NaN })));
        Assert.Contains(AnalysisPromise.TellsWhatItRestsOn, Run("no-assumptions", static data => new(LocalizedText.Same("x"), new(new Basis(1, 0, new("bare", new("bar", "bare"), "nobody")), Estimates.Of(new AnalysisFigure(1, FigureUnit.Number))))));
        Assert.Contains(AnalysisPromise.TellsNothingOfNobody, Run("of-nobody", static data => Line(1), ofNobody: true));
        int calls = 0;
        Assert.Equal([AnalysisPromise.IsRepeatable], Run("forgetful", data => Line(++calls)));
        Assert.Equal([AnalysisPromise.NamesNobody], Run("names", static data => Line(1) with { Notes = [LocalizedText.Same(data.Cohort.Count > 0 ? data.Cohort.Participants[0].ToString() : "-")] }));
    }

    private static AnalysisLine Line(double value) => new(LocalizedText.Same("x"), new(new Basis(3, 0, Assumed), Estimates.Of(new AnalysisFigure(value, FigureUnit.Number))));

    private static AnalysisLine With(AnalysisLine line, Func<AnalysisFigure, AnalysisFigure> change) => line with { Finding = new(line.Finding.Basis, Estimates.Of(change(line.Finding.Value))) };

    private static ImmutableArray<AnalysisPromise> Run(string id, Func<AnalysisData, AnalysisLine> line, bool ofNobody = false) => new AnalysisSuite(new Planted(id, line, ofNobody)).Run(seed: 1);

    private sealed class Planted(string id, Func<AnalysisData, AnalysisLine> line, bool ofNobody) : IProgressionAnalysis
    {
        public string Id => id;

        public LocalizedText Name { get; } = new("planterad", "planted");

        public AnalysisResult Run(AnalysisData data) => new(Id, Name, data.Cohort.Count == 0 && !ofNobody ? [] : [line(data)]);
    }
}
