using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Goals;

namespace Samverkan.Reporting.Tests.HorizontalPrinciples;

/// <summary>
/// Ninety people, numbered 0 to 89, whose figures are recomputed here from the numbers alone. Every third is a man; every fifth has a disability, of
/// every seventh it is not known; all are referred, 0–71 start, 0–59 have a plan and an activity, every fourth of those who started reaches work.
/// </summary>
public sealed partial class HorizontalTests
{
    private const int People = 90;
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate Start = new(2024, 9, 2);
    private static readonly LocalDate On = new(2025, 8, 31);
    private static readonly Instant AsOf = Instant.FromUtc(2025, 9, 15, 10, 0);
    private static readonly ProtectedReport Open = Protect(1, new(LocalizedText.Same("Ägaren")) { MinimumCount = 1, Teams = Programme.TeamPlan });

    [Theory]
    [InlineData("sex/woman", 0)]
    [InlineData("sex/man", 1)]
    [InlineData("disability/yes", 2)]
    [InlineData("disability/no", 3)]
    [InlineData("disability/not-stated", 4)]
    [InlineData("background/yes", 5)]
    [InlineData("background/no", 6)]
    [InlineData("age/30-54", 7)]
    [InlineData("age/55-up", 8)]
    public void Each_group_is_counted_at_each_stage(string group, int which)
    {
        bool Is(int i) => which switch
        {
            0 => !IsMan(i),
            1 => IsMan(i),
            2 => !IsDisabilityUnknown(i) && HasDisability(i),
            3 => !IsDisabilityUnknown(i) && !HasDisability(i),
            4 => IsDisabilityUnknown(i),
            5 => IsForeign(i),
            6 => !IsForeign(i),
            7 => !IsOlder(i),
            _ => IsOlder(i),
        };
        int[] those = [.. Enumerable.Range(0, People).Where(Is)];
        Assert.Equal(those.Length, Count($"{group}/referred"));
        Assert.Equal(those.Count(HasStarted), Count($"{group}/started"));
        Assert.Equal(those.Count(HasPlan), Count($"{group}/planned"));
        Assert.Equal(those.Count(HasWork), Count($"{group}/outcome"));
    }

    [Fact]
    public void A_gap_is_a_difference_in_percentage_points_with_newcombes_interval_and_a_ratio()
    {
        int[] women = [.. Enumerable.Range(0, People).Where(static i => !IsMan(i) && HasStarted(i))];
        int[] men = [.. Enumerable.Range(0, People).Where(static i => IsMan(i) && HasStarted(i))];
        (double lower, double upper, double gap) = Newcombe(women.Count(HasPlan), women.Length, men.Count(HasPlan), men.Length);
        ShownGap shown = Assert.IsType<ShownGap>(Open[new FigureId("gap/sex/woman-man/planned")]);
        Assert.Equal((decimal)Math.Round(gap * 100), shown.Points);
        Assert.Equal((decimal)Math.Floor(lower * 100), shown.Lower);
        Assert.Equal((decimal)Math.Ceiling(upper * 100), shown.Upper);
        ShownRatio ratio = Assert.IsType<ShownRatio>(Open[new FigureId("ratio/sex/woman-man/planned")]);
        Assert.Equal(Math.Round((decimal)women.Count(HasPlan) / women.Length / ((decimal)men.Count(HasPlan) / men.Length), 2), ratio.Value);
    }

    [Theory]
    [InlineData(false, "(de från femtiofem år) och ", "(de mellan trettio och femtiofyra år), en skillnad på ")]
    [InlineData(true, "(those from fifty-five) and ", "(those from thirty to fifty-four), a gap of ")]
    public void A_gap_is_told_in_a_sentence_with_the_ages_in_words(bool english, string first, string second)
    {
        string page = MarkdownRenderer.Render(Open, english ? Language.English : Language.Swedish);
        string[] told = [.. page.Split('\n').Where(line => line.Contains(first, StringComparison.Ordinal))];
        Assert.NotEmpty(told);
        Assert.All(told, line => Assert.Contains(second, line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gap_among_people_with_equal_schooling_is_mantel_and_haenszels()
    {
        // by hand: for each length of schooling, women and men who started, and those of them with work
        double weights = 0, women = 0, men = 0, ofWomen = 0, ofMen = 0;
        foreach (bool isShort in (ReadOnlySpan<bool>)[true, false])
        {
            int[] there = [.. Enumerable.Range(0, People).Where(i => HasStarted(i) && IsShort(i) == isShort)];
            double n1 = there.Count(static i => !IsMan(i)), n0 = there.Count(IsMan), a = there.Count(static i => !IsMan(i) && HasWork(i)), b = there.Count(static i => IsMan(i) && HasWork(i)), n = n1 + n0;
            double weight = n1 * n0 / n;
            weights += weight;
            women += weight * a / n1;
            men += weight * b / n0;
            ofWomen += weight * weight / n1;
            ofMen += weight * weight / n0;
            Assert.Equal(n1, Count($"alike/{(isShort ? "short" : "longer")}/sex/woman/started"));
            Assert.Equal(b, Count($"alike/{(isShort ? "short" : "longer")}/sex/man/outcome"));
        }

        // Wilson's limits of both weighted shares, and from them Newcombe's of the difference
        (double p1, double p0) = (women / weights, men / weights);
        (double l1, double u1) = Limits(p1, weights * weights / ofWomen);
        (double l0, double u0) = Limits(p0, weights * weights / ofMen);
        double gap = 100 * (p1 - p0), below = 100 * double.Hypot(p1 - l1, u0 - p0), above = 100 * double.Hypot(u1 - p1, p0 - l0);
        ShownGap shown = Assert.IsType<ShownGap>(Open[new FigureId("gap-alike/sex/woman-man")]);
        Assert.InRange((double)shown.Points - gap, -0.5, 0.5);
        Assert.InRange(gap - below - (double)shown.Lower, 0, 1);
        Assert.InRange((double)shown.Upper - (gap + above), 0, 1);
        // and it is another than the gap as it is
        Assert.NotEqual(Assert.IsType<ShownGap>(Open[new FigureId("gap/sex/woman-man/outcome")]).Points, shown.Points);

        static (double Lower, double Upper) Limits(double share, double number)
        {
            const double z = 1.959963984540054;
            double middle = share + (z * z / (2 * number)), spread = z * Math.Sqrt((share * (1 - share) / number) + (z * z / (4 * number * number)));
            return ((middle - spread) / (1 + (z * z / number)), (middle + spread) / (1 + (z * z / number)));
        }
    }

    [Theory]
    [InlineData(Likeness.Age, "age", "bland dem av ungefär samma ålder")]
    [InlineData(Likeness.Background, "background", "bland dem med samma bakgrund")]
    public void A_gap_is_told_among_people_alike_in_what_was_chosen_and_in_nothing_else(Likeness likeness, string key, string said)
    {
        ProtectedReport report = Protect(1, new(LocalizedText.Same("Ägaren")) { MinimumCount = 1, Teams = Programme.TeamPlan, AlikeBy = [likeness] });
        double sum = 0, weights = 0;
        foreach (bool part in (ReadOnlySpan<bool>)[true, false])
        {
            int[] there = [.. Enumerable.Range(0, People).Where(i => HasStarted(i) && (likeness == Likeness.Age ? IsOlder(i) : IsForeign(i)) == part)];
            double n1 = there.Count(static i => !IsMan(i)), n0 = there.Count(IsMan), a = there.Count(static i => !IsMan(i) && HasWork(i)), b = there.Count(static i => IsMan(i) && HasWork(i)), n = n1 + n0;
            sum += ((a * n0) - (b * n1)) / n;
            weights += n1 * n0 / n;
        }

        ShownGap shown = Assert.IsType<ShownGap>(report[new FigureId($"gap-alike-{key}/sex/woman-man")]);
        Assert.InRange((double)shown.Points - (100 * sum / weights), -0.5, 0.5);
        Assert.Contains(said, HtmlRenderer.Render(report, Language.Swedish), StringComparison.Ordinal);
        // nobody is compared with others like themselves in what they are compared by, and what was not chosen is not told
        Assert.DoesNotContain(report.Figures, figure => figure.Id.Value.StartsWith($"gap-alike-{key}/{key}/", StringComparison.Ordinal) || figure.Id.Value.StartsWith("gap-alike/", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_too_few_alike_nothing_is_said_and_without_education_that_is_said()
    {
        ProtectedReport report = Protect(5, new(LocalizedText.Same("Ägaren")) { Teams = Programme.TeamPlan });
        Assert.Contains(report.Figures, static figure => figure is HiddenFigure && figure.Id.Value.StartsWith("gap-alike/", StringComparison.Ordinal));
        string page = HtmlRenderer.Render(new ReportProtection(new DisclosureOptions()).Protect(AnnualReport.Build(
            WrittenPeople.Cohort(Programme, On, [new FactTimelineBuilder().Know(StandardFacts.Started, true).Build()]), Programme, new(LocalizedText.Same("Ägaren")))), Language.Swedish);
        Assert.DoesNotContain("gap-alike", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_are_means_per_head_and_their_ratio()
    {
        int[] women = [.. Enumerable.Range(0, People).Where(static i => !IsMan(i) && HasStarted(i))];
        int[] men = [.. Enumerable.Range(0, People).Where(static i => IsMan(i) && HasStarted(i))];
        decimal ofWomen = Math.Round((decimal)women.Average(Days), 1), ofMen = Math.Round((decimal)men.Average(Days), 1);
        Assert.Equal(ofWomen, Assert.IsType<ShownMean>(Open[new FigureId("resource/activity-days/sex/woman/mean")]).Value);
        Assert.Equal(ofMen, Assert.IsType<ShownMean>(Open[new FigureId("resource/activity-days/sex/man/mean")]).Value);
        Assert.Equal(Math.Round(ofWomen / ofMen, 2), Assert.IsType<ShownRatio>(Open[new FigureId("ratio/activity-days/sex/woman-man")]).Value);
        // hours are recorded for every second of those who started only; the others are not noughts
        Assert.Equal(women.Count(static i => i % 2 == 0), Assert.IsType<ShownMean>(Open[new FigureId("resource/hours/sex/woman/mean")]).Count);
        Assert.Equal(men.Count(HasSubsidy), Count("resource/subsidised/sex/man"));
    }

    [Fact]
    public void Case_mix_stands_beside_the_results_of_each_team_model()
    {
        int[] there = [.. Enumerable.Range(0, People).Where(static i => HasStarted(i) && i % 2 == 0)];
        Assert.Equal(there.Length, Count("case-mix/three-professions"));
        Assert.Equal(there.Count(static i => !IsMan(i)), Count("case-mix/three-professions/women"));
        Assert.Equal(there.Count(static i => IsOlder(i)), Count("case-mix/three-professions/older"));
        Assert.Equal(there.Count(static i => !IsDisabilityUnknown(i) && HasDisability(i)), Count("case-mix/three-professions/disability"));
        Assert.Contains("visar inte vad som orsakat dem", HtmlRenderer.Render(Open, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_comparison_rests_on_is_shown_or_the_comparison_is_hidden_too()
    {
        ProtectedReport report = Protect(5, new(LocalizedText.Same("Ägaren")) { Teams = Programme.TeamPlan });
        Report whole = Build(new(LocalizedText.Same("Ägaren")) { Teams = Programme.TeamPlan });
        Assert.Contains(report.Figures, static figure => figure is HiddenFigure && figure.Id.Value.StartsWith("gap/", StringComparison.Ordinal));
        foreach (ShownFigure figure in report.Figures.Where(static figure => figure is ShownGap or ShownRatio))
        {
            FigureId[] needed = whole.Figures[figure.Id] switch
            {
                GapFigure gap => [gap.First, gap.Second],
                RatioFigure ratio => [ratio.First, ratio.Second],
                StratifiedGapFigure alike => [.. alike.Strata.SelectMany(static stratum => new[] { stratum.First, stratum.Second })],
                _ => throw new InvalidOperationException(),
            };
            Assert.All(needed, needs => Assert.True(report[needs].HasNumber, figure.Id.Value));
        }
    }

    [Fact]
    public void A_goal_about_being_welcome_is_read_for_all_and_for_each_sex()
    {
        // forty have ended; every third is a man; of the women every second, of the men every fourth has felt welcome
        Programme programme = ProgrammeCatalog.Arbetsprovning;
        CohortBuilder cohort = new(programme.Id, programme.Period.Value.End!.Value, WrittenPeople.Known);
        for (int i = 0; i < 40; i++)
        {
            FactTimelineBuilder facts = new FactTimelineBuilder().Know(StandardFacts.Started, true).Know(StandardFacts.Exited, true)
                .Know(StandardFacts.AnswerTo("ap-participant", "welcome-whatever-sex"), i % (IsMan(i) ? 4 : 2) == 0 ? 'y' : i % 7 == 0 ? '-' : 'n');
            cohort.Add(new CohortRow { Participant = WrittenPeople.Person(i), Facts = facts.Build(), Sex = IsMan(i) ? CohortSex.Man : CohortSex.Woman, Reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start).Add(Milestone.Started, Start) });
        }

        ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = 1 }).Protect(AnnualReport.Build(cohort.Build(), programme, new(LocalizedText.Same("Ägaren")) { MinimumCount = 1 }));
        foreach ((string sex, Func<int, bool> belongs, int every) in (ReadOnlySpan<(string, Func<int, bool>, int)>)[("woman", static i => !IsMan(i), 2), ("man", IsMan, 4)])
        {
            ShownShare share = Assert.IsType<ShownShare>(shown[new FigureId($"goal/ap-p3a/sex/{sex}/share")]);
            int[] those = [.. Enumerable.Range(0, 40).Where(belongs)];
            Assert.Equal((those.Count(i => i % every == 0), those.Length), (share.Numerator, share.Denominator));
        }

        ShownShare all = Assert.IsType<ShownShare>(shown[new FigureId("goal/ap-p3a/share")]);
        Assert.Equal((Enumerable.Range(0, 40).Count(static i => i % (IsMan(i) ? 4 : 2) == 0), 40), (all.Numerator, all.Denominator));
        Assert.IsType<ShownGap>(shown[new FigureId("goal/ap-p3a/sex/gap")]);
    }

    [Fact]
    public void What_a_programme_does_not_record_is_said_and_is_no_nought()
    {
        ProtectedReport report = new ReportProtection(new DisclosureOptions()).Protect(AnnualReport.Build(
            WrittenPeople.Cohort(Programme, On, []), Programme, new(LocalizedText.Same("Ägaren"))));
        Assert.DoesNotContain(report.Figures, static figure => figure.Id.Value.StartsWith("background/", StringComparison.Ordinal));
        Assert.Contains("Efter bakgrund: inte registrerat.", HtmlRenderer.Render(report, Language.Swedish), StringComparison.Ordinal);
    }

    private static bool IsMan(int i) => i % 3 == 0;

    private static bool HasDisability(int i) => i % 5 == 0;

    private static bool IsDisabilityUnknown(int i) => i % 7 == 0;

    private static bool IsForeign(int i) => i % 8 < 3;

    // they turn 55 on the start day; of those who never started the age is that at referral
    private static bool IsOlder(int i) => TurnsFiftyFive(i) && HasStarted(i);

    private static bool TurnsFiftyFive(int i) => i % 9 > 5;

    private static bool IsShort(int i) => i % 5 < 2 || i % 4 == 0;

    private static bool HasStarted(int i) => i < 72;

    private static bool HasPlan(int i) => i < 60;

    private static bool HasWork(int i) => HasStarted(i) && i % 4 == 0;

    private static bool HasSubsidy(int i) => HasWork(i) && i % 8 == 0;

    private static int Days(int i) => 20 + (i * 7 % 50);

    private static int Count(string id) => Assert.IsType<ShownCount>(Open[new FigureId(id)]).Value;

    private static (double Lower, double Upper, double Gap) Newcombe(int a, int m, int b, int n)
    {
        const double z = 1.959963984540054;
        (double, double) Wilson(double x, double of)
        {
            double middle = (x + (z * z / 2)) / (of + (z * z)), half = z * Math.Sqrt((x * (of - x) / of) + (z * z / 4)) / (of + (z * z));
            return (middle - half, middle + half);
        }

        double p = (double)a / m, q = (double)b / n;
        (double l1, double u1) = Wilson(a, m);
        (double l2, double u2) = Wilson(b, n);
        return (p - q - Math.Sqrt(((p - l1) * (p - l1)) + ((u2 - q) * (u2 - q))), p - q + Math.Sqrt(((u1 - p) * (u1 - p)) + ((q - l2) * (q - l2))), p - q);
    }

    private static string Page(HorizontalAccount account) =>
        HtmlRenderer.Render(Protect(1, new(LocalizedText.Same("Ägaren")) { MinimumCount = 1, Horizontal = account }), Language.Swedish);

    private static ProtectedReport Protect(int minimum, AnnualReportSettings settings) => new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(Build(settings));

    private static Report Build(AnnualReportSettings settings)
    {
        CohortBuilder cohort = new(Programme.Id, On, AsOf);
        for (int i = 0; i < People; i++)
            cohort.Add(Row(i));
        return AnnualReport.Build(cohort.Build(), Programme, settings);
    }

    private static CohortRow Row(int i)
    {
        ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start.PlusDays(-10));
        foreach ((bool holds, Milestone milestone) in (ReadOnlySpan<(bool, Milestone)>)[(HasStarted(i), Milestone.Started), (HasPlan(i), Milestone.Mapped), (HasPlan(i), Milestone.Planned), (HasPlan(i), Milestone.Active), (HasWork(i), Milestone.WorkOrStudies)])
        {
            if (holds)
                reached = reached.Add(milestone, Start);
        }

        FactTimelineBuilder facts = new FactTimelineBuilder()
            .Know(StandardFacts.Disability, IsDisabilityUnknown(i) ? (i % 2 == 0 ? 'd' : '-') : HasDisability(i) ? 'y' : 'n')
            .Know(IndicatorFacts.ForeignBackground, IsForeign(i));
        facts.Add(StandardFacts.EducationLevel, new Observation<int>(IsShort(i) ? 2 : 3, DatePeriod.From(new LocalDate(2020, 1, 1)), AsOf));
        facts.Add(StandardFacts.BirthDate, new Observation<LocalDate>(Start.PlusYears(TurnsFiftyFive(i) ? -55 : -54), DatePeriod.From(new LocalDate(1960, 1, 1)), AsOf));
        return new CohortRow
        {
            Participant = ParticipantId.FromBits((UInt128)(i + 1)),
            Facts = facts.Build(),
            Reached = reached,
            Team = new TeamId(i % 2 == 0 ? "team-1" : "team-4"),
            Sex = IsMan(i) ? CohortSex.Man : CohortSex.Woman,
            Outcome = HasSubsidy(i) ? OutcomeKind.SubsidisedWork : HasWork(i) ? OutcomeKind.Work : null,
            EnrolledDays = HasStarted(i) ? 364 : null,
            ActivityDays = HasStarted(i) ? Days(i) : null,
            ParallelDays = HasStarted(i) ? i % 6 : null,
            Gaps = HasStarted(i) ? 0 : null,
            GapDays = HasStarted(i) ? 0 : null,
            AttendedHours = HasStarted(i) && i % 2 == 0 ? 3 * Days(i) : null,
            DaysToFirstJobDirected = HasStarted(i) ? i % 30 : null,
        };
    }
}
