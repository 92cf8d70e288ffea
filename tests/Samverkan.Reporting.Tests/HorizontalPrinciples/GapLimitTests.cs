using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.HorizontalPrinciples;

/// <summary>Sixty women and forty men, of whom some reach work: what is said of the interval is what a reader finds in it, and what was worked out.</summary>
public sealed partial class GapLimitTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate Start = new(2024, 9, 2);
    private static readonly Instant AsOf = Instant.FromUtc(2025, 9, 15, 10, 0);

    // the limits by Newcombe's method 10, worked out apart: 0.170 to 31.104, 0.0333 to 23.803, −35.948 to −0.188, −37.101 to −0.0165, 0.0165 to 37.101, ±19.22, −2.78 to 34.87, 22.09 to 53.67
    [Theory]
    [InlineData(54, 30, "15,0", "0,1", "31,2")]
    [InlineData(9, 1, "12,50", "0,03", "23,81")]
    [InlineData(13, 16, "−18,3", "−36,0", "−0,1")]
    [InlineData(17, 19, "−19,17", "−37,11", "−0,01")]
    [InlineData(43, 21, "19,17", "0,01", "37,11")]
    [InlineData(30, 20, "0", "−20", "20")]
    [InlineData(40, 20, "17", "−3", "35")]
    [InlineData(30, 4, "40", "22", "54")]
    public void What_is_said_of_nought_is_what_the_interval_shows(int women, int men, string gap, string lower, string upper)
    {
        ProtectedReport report = Report(women, men);
        string page = MarkdownRenderer.Render(report, Language.Swedish);
        Match[] told = [.. Told().Matches(page).Cast<Match>()];
        Assert.NotEmpty(told);
        Assert.All(told, sentence =>
        {
            Assert.Equal((gap, lower, upper), (sentence.Groups["gap"].Value, sentence.Groups["lower"].Value, sentence.Groups["upper"].Value));
            Assert.Equal(Number(lower) <= 0 && Number(upper) >= 0, sentence.Groups["not"].Length == 0);
        });
        ShownGap shown = Assert.IsType<ShownGap>(report[new FigureId("gap/sex/woman-man/outcome")]);
        Assert.Equal((Number(gap), Number(lower), Number(upper)), (shown.Points, shown.Lower, shown.Upper));
        // all have equal schooling, so that the gap among them is the same one, and is shown as it is
        Assert.Equal($"{gap} ({lower} till {upper})", FigureText.Of(report[new FigureId("gap-alike/sex/woman-man")], Language.Swedish));
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace('−', '-').Replace(',', '.'), CultureInfo.InvariantCulture);

    private static ProtectedReport Report(int women, int men)
    {
        CohortBuilder cohort = new(Programme.Id, new(2025, 8, 31), AsOf);
        for (int i = 0; i < 100; i++)
        {
            bool isWoman = i < 60, hasWork = isWoman ? i < women : i - 60 < men;
            ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start).Add(Milestone.Started, Start);
            FactTimelineBuilder facts = new();
            facts.Add(StandardFacts.EducationLevel, new Observation<int>(2, DatePeriod.From(new LocalDate(2020, 1, 1)), AsOf));
            cohort.Add(new CohortRow
            {
                Participant = ParticipantId.FromBits((UInt128)(i + 1)),
                Facts = facts.Build(),
                Reached = hasWork ? reached.Add(Milestone.WorkOrStudies, Start) : reached,
                Sex = isWoman ? CohortSex.Woman : CohortSex.Man,
                Outcome = hasWork ? OutcomeKind.Work : null,
            });
        }

        return new ReportProtection(new() { MinimumCount = 1 }).Protect(AnnualReport.Build(cohort.Build(), Programme, new(LocalizedText.Same("Ägaren")) { MinimumCount = 1 }));
    }

    [GeneratedRegex(@"\(kvinnor\) och [0-9]+.% \(män\), en skillnad på (?<gap>[0-9,−]+) \((?<lower>[0-9,−]+) till (?<upper>[0-9,−]+)\) procentenheter\. Intervallet rymmer (?<not>inte )?noll")]
    private static partial Regex Told();
}
