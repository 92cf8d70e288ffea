using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;
using CountingUnit = Samverkan.Reporting.Reports.CountingUnit;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>Two reports of the same persons, released one after the other, read by an attacker who adds and subtracts all that both tell.</summary>
public sealed class ReleasedTogetherTests
{
    private const int Minimum = 5;
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly (ReportKind First, ReportKind Second)[] Orders =
    [
        (ReportKind.Quarterly, ReportKind.Annual), (ReportKind.Annual, ReportKind.Quarterly), (ReportKind.Tertial, ReportKind.Annual), (ReportKind.Annual, ReportKind.Tertial), (ReportKind.Quarterly, ReportKind.Tertial),
    ];

    private static readonly LocalDate On = new(2025, 8, 31);

    [Theory]
    [InlineData(120, 2, ReportKind.Quarterly, ReportKind.Annual)]
    [InlineData(120, 2, ReportKind.Annual, ReportKind.Quarterly)]
    public void A_small_count_that_two_reports_would_tell_together_is_hidden_when_the_later_knows_of_the_earlier(int people, int seed, ReportKind first, ReportKind second)
    {
        Cohort cohort = Draw(people, seed);
        (Report one, Report other) = (Make(cohort, first), Make(cohort, second));
        ProtectedReport released = new ReportProtection(new DisclosureOptions()).Protect(one);
        ProtectedReport careful = Protect(other, released, cohort);
        Assert.NotEmpty(Found((one, released), (other, new ReportProtection(new DisclosureOptions()).Protect(other))));
        Assert.Empty(Found((one, released), (other, careful)));
        // what is out is told again as it was, and what was hidden is hidden
        foreach (ShownFigure figure in released.Figures.Where(figure => one.Figures[figure.Id] is CountFigure count && other.Figures.TryGetValue(figure.Id, out Figure? same) && same is CountFigure also && also.Persons.Equals(count.Persons)))
        {
            if (careful.Figures.Any(shown => shown.Id == figure.Id))
                Assert.Equal(figure is ShownCount, careful[figure.Id] is ShownCount);
        }

        Assert.Contains(careful.Figures, static figure => figure is ShownCount { Value: > 0 });
    }

    [Fact]
    public void Random_pairs_of_reports_in_either_order_never_tell_a_small_count() =>
        Gen.Select(Gen.Int[40, 160], Gen.Int[1, 9_999], Gen.Int[0, Orders.Length - 1]).Sample(
            static (people, seed, order) =>
            {
                Cohort cohort = Draw(people, seed);
                (Report one, Report other) = (Make(cohort, Orders[order].First), Make(cohort, Orders[order].Second));
                ProtectedReport released = new ReportProtection(new DisclosureOptions()).Protect(one);
                Assert.Empty(Found((one, released), (other, Protect(other, released, cohort))));
            },
            iter: Soak.Iterations(2, 200),
            threads: 1);

    private static ProtectedReport Protect(Report report, ProtectedReport released, Cohort cohort) =>
        new ReportProtection(new DisclosureOptions()).Protect(
            report, [EarlierReport.Of(released).MadeAnew(Enum.GetValues<ReportKind>().Select(kind => Make(cohort, kind, released.Period)))]);

    /// <summary>The small counts of persons that follow exactly: those whose persons, weighed one by one, are a sum of told ones with any factors.</summary>
    private static List<FigureId> Found(params (Report Report, ProtectedReport Shown)[] releases)
    {
        Modular told = new();
        foreach ((Report report, ProtectedReport shown) in releases)
        {
            foreach (ShownCount count in shown.Figures.OfType<ShownCount>())
            {
                if (report.Figures[count.Id] is CountFigure { Definition.Unit: CountingUnit.Person } of)
                    told.Add(Weights(of));
            }
        }

        return
        [
            .. releases.SelectMany(static release => release.Report.Figures.Values).OfType<CountFigure>()
                .Where(static count => count is { Definition.Unit: CountingUnit.Person, Persons.Count: >= 1 and < Minimum })
                .Where(count => told.Holds(Weights(count))).Select(static count => count.Id).Distinct(),
        ];
    }

    private static long[] Weights(CountFigure count) => [.. Enumerable.Range(0, count.Persons.Length).Select(row => count.Persons[row] ? 1L : 0L)];

    private static Report Make(Cohort cohort, ReportKind kind, DatePeriod? period = null) =>
        new ProgrammeReports(Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = Programme.TeamPlan!, Period = period }).Of(kind, cohort);

    private static Cohort Draw(int people, int seed)
    {
        CohortBuilder builder = new(Programme.Id, On, Instant.FromUtc(2026, 6, 30, 20, 0));
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(Programme), people, seed, new LocalDate(2026, 6, 30)).Entries))
            builder.Add(journey, reading);
        return builder.Build();
    }

    /// <summary>Elimination of its own, modulo a prime below 2³¹: shares nothing with what makes the pattern or audits it.</summary>
    private sealed class Modular
    {
        private const long Prime = 2_147_483_629;
        private readonly List<(int Pivot, long[] Row)> _rows = [];

        public void Add(long[] row)
        {
            int pivot = Reduce(row);
            if (pivot < 0)
                return;
            long inverse = Power(row[pivot], Prime - 2);
            _rows.Add((pivot, [.. row.Select(value => value * inverse % Prime)]));
        }

        public bool Holds(long[] row) => Reduce(row) < 0;

        private int Reduce(long[] row)
        {
            foreach ((int pivot, long[] other) in _rows)
            {
                long factor = row[pivot];
                for (int i = 0; factor != 0 && i < row.Length; i++)
                    row[i] = (row[i] + ((Prime - factor) * other[i])) % Prime;
            }

            return Array.FindIndex(row, static value => value != 0);
        }

        private static long Power(long value, long exponent)
        {
            long power = 1;
            for (; exponent > 0; exponent >>= 1, value = value * value % Prime)
                power = (exponent & 1) == 1 ? power * value % Prime : power;
            return power;
        }
    }
}
