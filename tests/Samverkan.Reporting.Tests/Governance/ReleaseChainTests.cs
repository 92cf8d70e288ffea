using System.Diagnostics;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>
/// A year of reports one after the other, each protected beside all that are out, as <c>report --earlier</c> does it: every one can be made, none tells that a few have come or gone, and what one
/// hides no other of the same day tells.
/// </summary>
public sealed class ReleaseChainTests(ITestOutputHelper output)
{
    private const int Minimum = 5;
    private static readonly int[] Sizes = [60, 200, 400, 1000];

    // by quarter of the year and kind: on time, the year's report before the quarter's, and late ones
    private static readonly (int Quarter, ReportKind Kind)[][] Chains =
    [
        [(0, ReportKind.Quarterly), (1, ReportKind.Quarterly), (1, ReportKind.Tertial), (2, ReportKind.Quarterly), (3, ReportKind.Quarterly), (3, ReportKind.Annual)],
        [(0, ReportKind.Quarterly), (3, ReportKind.Annual), (3, ReportKind.Quarterly), (3, ReportKind.Tertial), (3, ReportKind.Final)],
        [(3, ReportKind.Annual), (2, ReportKind.Quarterly), (1, ReportKind.Annual), (0, ReportKind.Quarterly), (3, ReportKind.Quarterly)],
        [(1, ReportKind.Tertial), (1, ReportKind.Annual), (1, ReportKind.Quarterly), (2, ReportKind.Final), (2, ReportKind.Annual), (2, ReportKind.Quarterly)],
    ];

    /// <summary>Programme, size, seed and chain: a sample in every run, every programme in every size and chain with three seeds by <c>eng/soak</c>.</summary>
    public static TheoryData<string, int, int, int> Years
    {
        get
        {
            if (!Soak.IsWhole)
                return new() { { "hallbar-etablering", 60, 3, 2 }, { "insikt", 200, 4, 3 } };
            TheoryData<string, int, int, int> years = [];
            foreach (Programme programme in ProgrammeCatalog.All)
            {
                foreach (int size in Sizes)
                {
                    for (int seed = 1; seed <= 3; seed++)
                    {
                        for (int chain = 0; chain < Chains.Length; chain++)
                            years.Add(programme.Id.Value, size, seed, chain);
                    }
                }
            }

            return years;
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_report_of_a_year_can_be_made_beside_those_that_are_out_and_tells_no_few_of_them(string programme, int people, int seed, int chain)
    {
        Year year = new(ProgrammeCatalog.All.First(known => known.Id.Value == programme), people, seed);
        List<(Report Made, ProtectedReport Shown)> told = [];
        foreach ((int quarter, ReportKind kind) in Chains[chain])
        {
            Report report = year.Make(quarter, kind);
            long start = Stopwatch.GetTimestamp();
            EarlierReport[] earlier = [.. told.Select(other => other.Shown.Period.End == report.Period.End ? EarlierReport.Of(other.Shown).MadeAnew(year.MadeAnew(quarter, other.Shown.Period)) : EarlierReport.Of(other.Shown))];
            Assert.True(new ReportProtection(new DisclosureOptions()).TryProtect(report, earlier, out ProtectedReport? shown, out Refusal? refusal), $"{quarter} {kind}: {refusal?.Code.Id}");
            output.WriteLine(FormattableString.Invariant($"{quarter} {kind}: {shown.Figures.Count(static figure => figure is HiddenFigure)} of {shown.Figures.Count()} hidden, {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
            foreach ((Report made, ProtectedReport other) in told)
                Compare(report, shown, made, other);
            told.Add((report, shown));
        }
    }

    private static void Compare(Report report, ProtectedReport shown, Report made, ProtectedReport other)
    {
        Dictionary<FigureId, ShownFigure> before = other.Figures.ToDictionary(static figure => figure.Id);
        foreach (CountFigure count in report.Figures.Values.OfType<CountFigure>().Where(count => before.ContainsKey(count.Id) && shown.Figures.Any(figure => figure.Id == count.Id)))
        {
            if (made.Figures[count.Id] is not CountFigure was || was.Definition.Unit != count.Definition.Unit)
                continue;
            bool isSame = report.Period.End == made.Period.End && count.Persons.Equals(was.Persons);
            if (shown[count.Id] is ShownCount && isSame)
                Assert.True(before[count.Id] is ShownCount || count.Persons.IsEmpty, $"{count.Id} was hidden and is told");
            if (shown[count.Id] is HiddenFigure && isSame)
                Assert.True(before[count.Id] is HiddenFigure, $"{count.Id} was told and is hidden");
            if (shown[count.Id] is ShownCount now && before[count.Id] is ShownCount then && now.Value > 0)
                Assert.False(Math.Abs(now.Value - then.Value) is >= 1 and < Minimum, $"{count.Id} differs by few");
        }
    }

    /// <summary>A programme's first year as it was known at each quarter's end.</summary>
    private sealed class Year
    {
        private readonly Programme _programme;
        private readonly LocalDate[] _ends;
        private readonly Cohort[] _cohorts;
        private readonly ProgrammeLog _log;

        public Year(Programme programme, int people, int seed)
        {
            _programme = programme;
            LocalDate start = programme.Period.Value.Start;
            _ends = [.. Enumerable.Range(0, 4).Select(quarter => Quarter.Of(start.PlusMonths(3 * quarter)).LastDay)];
            Entry[] entries = [.. SyntheticCohort.Generate(SyntheticSettings.Of(programme) with { LastReferral = start.PlusMonths(6) }, people, seed, _ends[^1]).Entries];
            CohortReading reading = CohortReading.Of(programme);
            _cohorts = [.. _ends.Select(end =>
            {
                Instant known = end.PlusDays(1).AtMidnight().InUtc().ToInstant();
                CohortBuilder builder = new(programme.Id, end, known);
                foreach (Journey journey in Journey.FoldAll(entries.Where(entry => entry.Recorded <= known)))
                    builder.Add(journey, reading);
                return builder.Build();
            })];
            _log = ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, seed, _ends[^1]).Entries);
        }

        public Report Make(int quarter, ReportKind kind, DatePeriod? period = null) =>
            new ProgrammeReports(_programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = _programme.TeamPlan, Log = _log, Period = period }).Of(kind, _cohorts[quarter]);

        public IEnumerable<Report> MadeAnew(int quarter, DatePeriod period) => Enum.GetValues<ReportKind>().Select(kind => Make(quarter, kind, period));
    }
}
