#:project ../src/Samverkan.Analysis/Samverkan.Analysis.csproj
#:project ../src/Samverkan.Conformance/Samverkan.Conformance.csproj
#:project ../src/Samverkan.Synthetic/Samverkan.Synthetic.csproj
using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Conformance.Analyses;
using Samverkan.Conformance.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Synthetic;

// A team adds an indicator set with a composite, and asks a question of its own about it: does the foothold differ between the groups at the start?
IndicatorSet ours = new()
{
    Id = new("our-steps"), Version = 1, Name = new("Våra steg", "Our steps"), Validity = DatePeriod.From(new LocalDate(2024, 1, 1)), Provenance = Provenance.Own,
    LicenceNote = new("Skriven av teamet, fri att använda.", "Written by the team, free to use."), Source = new("Teamets egen uppsättning", ""),
    Indicators = [Asks("everyday", "Vardagen", "Everyday life"), Asks("contacts", "Kontakter", "Contacts"), Asks("next-step", "Nästa steg", "The next step")],
    Composites =
    [
        new()
        {
            Id = new("foothold"), Name = new("Fotfäste", "Foothold"), Rater = RaterRole.Participant, Items = [new("everyday"), new("contacts"), new("next-step")],
            Rule = CompositeRule.Mean, MinimumAnswered = 2, Source = new("Teamets egen uppsättning", "Sammansatt mått"),
        },
    ],
};
FootholdByGroup question = new(ours, ours.Composites[0]);
Console.WriteLine($"Promises broken: {new IndicatorSetSuite(ours).Run(seed: 1).Length} by the set, {new AnalysisSuite(question, ours).Run(seed: 1).Length} by the analysis");

// People who do not exist answer it. A ready-made analysis takes the same set and the same data.
CohortBuilder cohort = new(new("our-programme"), new LocalDate(2025, 6, 30), Instant.FromUtc(2025, 6, 30, 20, 0));
Random random = new(4);
for (int person = 1; person <= 60; person++)
{
    LocalDate start = new LocalDate(2025, 1, 1).PlusDays(person);
    cohort.Add(new CohortRow
    {
        Participant = ParticipantId.Next(random), Sex = person % 2 == 0 ? CohortSex.Woman : CohortSex.Man, DueWaves = [0, 1],
        Reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Started, start), Forms = [Form(start, 0, 1), Form(start.PlusMonths(3), 1, 2)],
    });
}

AnalysisData data = new(cohort.Build(), sets: new IndicatorSetCatalog([ours]));
Console.WriteLine(question.Run(data).ToText(Language.English));
Console.WriteLine(new PairedChanges().Run(data).ToText(Language.Swedish));

// And over journeys: a synthetic year of Stockholmskraften, what BIP looked at beside what was published.
Programme programme = ProgrammeCatalog.Stockholmskraften;
LocalDate on = new(2026, 6, 30);
Journey[] journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), 60, 7, on).Entries)];
AnalysisData year = AnalysisData.Of(journeys, programme.Id, CohortReading.Of(programme), on, Instant.FromUtc(2026, 6, 30, 20, 0));
Console.WriteLine(new Samverkan.Analysis.Associations.CaseworkerChanges().Run(year).ToText(Language.Swedish));

MeasuredForm Form(LocalDate day, int wave, int least) => new(day, wave, ours.Id, 1, RaterRole.Participant,
    [.. ours.Indicators.Select(one => random.Next(8) == 0 ? new MeasuredItem(one.Id, AnswerState.Declined, null) : new MeasuredItem(one.Id, AnswerState.Answered, random.Next(least, 6)))]);

static ProgressionIndicator Asks(string id, string swedish, string english) => new() { Id = new(id), Name = new(swedish, english), Raters = [RaterRole.Participant], Scale = new(1, 5), Provenance = Provenance.Own };

sealed class FootholdByGroup(IndicatorSet set, IndicatorComposite composite) : IProgressionAnalysis
{
    private static readonly StatisticalMethod Mean = new("composite-mean", new("medelvärde av ett sammansatt mått", "mean of a composite"), "Teamets egen uppsättning",
        new LocalizedText("De som svarat på tillräckligt många frågor liknar dem som inte har det.", "Those who answered enough items are like those who did not."));

    public string Id => "foothold-by-group";

    public LocalizedText Name { get; } = new("Fotfäste vid start, per grupp", "Foothold at the start, by group");

    public AnalysisResult Run(AnalysisData data) => new(Id, Name, [.. data.Grouping.Groups.Select(group => Line(data, group))]) { Cautions = [AnalysisResult.Association] };

    private AnalysisLine Line(AnalysisData data, Group group)
    {
        CompositeScore?[] scores = [.. group.Rows.And(data.Rows).Rows.Select(row => composite.Score(composite.Rater, [.. composite.Items.Select(item =>
            new IndicatorRating(item, data.ValueAt(new RatingSeriesKey(set.Id, set.Version, item, composite.Rater), row, 0)))]))];
        double[] values = [.. scores.OfType<CompositeScore>().Select(static score => (double)score.Value!.Value)];
        Basis basis = new(values.Length, scores.Length - values.Length, Mean);
        return values.Length == 0
            ? AnalysisLine.Impossible(group.Name, basis, StatisticsCodes.NoObservations.With())
            : new(group.Name, new(basis, Estimates.Of(new AnalysisFigure(values.Average(), FigureUnit.Number))));
    }
}
