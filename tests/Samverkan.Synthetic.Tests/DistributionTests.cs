using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;

namespace Samverkan.Synthetic.Tests;

/// <summary>What is drawn lies near what is assumed. The tolerance is five standard errors, so that a right program hardly ever fails.</summary>
public sealed class DistributionTests
{
    private static readonly int People = Soak.Iterations(ci: 1200, whole: 20_000);
    private static readonly SyntheticSetting World = Worlds.Stockholmskraften;

    private static readonly Lazy<Journey[]> Journeys = new(static () => [.. Journey.FoldAll(
        SyntheticCohort.Generate(World, People, 31, World.LastDay.PlusYears(2), SyntheticPlacement.ByDistrict(World.Teams, int.MaxValue)).Entries)]);

    private static IEnumerable<Journey> Participants => Journeys.Value.Where(static j => j.Episode() is not null);

    [Fact]
    public void Women() => Near(SyntheticAssumptions.Women, Journeys.Value, static j => j.Facts().Of(StandardFacts.RegisterSex)[^1].Value == "woman");

    [Fact]
    public void Protected_identities() =>
        Near(SyntheticAssumptions.ProtectedIdentity, Journeys.Value, static j => j.Protection() != ProtectedIdentityKind.None);

    [Fact]
    public void Outside_the_target_group() =>
        Near(SyntheticAssumptions.Ineligible, Journeys.Value, static j => World.TargetGroup!.Assess(j.Facts(), Referral(j)).Value == Truth.False);

    [Fact]
    public void Caseworker_changes() =>
        Near(SyntheticAssumptions.CaseworkerChange, Participants.Where(static j => Days(j) > 60), static j => !j.CaseworkerChanges().IsEmpty, 0.02);

    [Fact]
    public void Three_months_without_an_activity() => Near(
        SyntheticAssumptions.LongGap,
        Participants.Where(static j => j.EnrolledIntervals() is [{ End: not null }] && Days(j) >= 200),
        static j => j.ActivityGaps(Core.Calendars.WorkingCalendar.Swedish, World.LastDay).Any(static gap => gap.CalendarDays >= 90),
        0.02);

    [Fact]
    public void Consents_withdrawn() => Near(
        SyntheticAssumptions.ConsentWithdrawn, Participants, static j => j.Story.Any(static o => o.Body is ParticipationConsentWithdrawn));

    [Fact]
    public void Interruptions_and_returns()
    {
        Near(SyntheticAssumptions.Interruption, Participants.Where(static j => Days(j) > 60), static j => j.Story.Any(static o => o.Body is Exited { Reason: ExitReason.Interrupted }), 0.02);
        Assert.Contains(Participants, static j => j.Episode()!.Entries == 2);
    }

    [Fact]
    public void Waivers_given_in_full_in_part_and_not_at_all()
    {
        Journey[] informed = [.. Journeys.Value.Where(static j => j.Story.Any(static o => o.Body is ParticipationConsentGiven))];
        Near(SyntheticAssumptions.NoWaiver, informed, static j => !j.Story.Any(static o => o.Body is SecrecyWaiverGiven));
        Near(SyntheticAssumptions.PartialWaiver, informed.Where(static j => j.Story.Any(static o => o.Body is SecrecyWaiverGiven)), static j =>
            j.Story.Select(static o => o.Body).OfType<SecrecyWaiverGiven>().First().Categories.Length < 11);
    }

    [Fact]
    public void Items_declined_and_not_answered()
    {
        IndicatorRating[] items = [.. Journeys.Value.SelectMany(static j => j.Measurements()).SelectMany(static m => m.Form.Ratings)];
        Near(SyntheticAssumptions.ItemDeclined, items, static i => i.Absence == AnswerAbsence.Declined);
        Near(SyntheticAssumptions.ItemNotAnswered, items, static i => i.Absence is not null and not AnswerAbsence.Declined);
        Assert.All(items, static i => Assert.True(i.Value is null or (>= 1 and <= 5)));
    }

    [Fact]
    public void Ratings_rise_by_the_trend_and_the_two_raters_differ()
    {
        // An instrument that both rate.
        SyntheticSetting world = World with { Instruments = [ShippedIndicatorSets.BipStructure] };
        Journey[] journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(world, 600, 8).Entries).Where(static j => j.Episode() is not null)];
        double Mean(RaterRole rater, Func<int, bool> month) => journeys.SelectMany(j => j.Measurements()
            .Where(m => m.Form.Rater == rater && month(Period.DaysBetween(j.Episode()!.FirstStart, m.On) / 30))
            .SelectMany(static m => m.Form.Ratings).Select(static i => i.Value).OfType<int>()).Average();
        double rise = Mean(RaterRole.Participant, static m => m is >= 11 and <= 13) - Mean(RaterRole.Participant, static m => m <= 1);
        Assert.InRange(rise, 2 * SyntheticAssumptions.MeanTrend.Value, 6 * SyntheticAssumptions.MeanTrend.Value);
        Assert.True(Mean(RaterRole.Participant, static m => m <= 1) > Mean(RaterRole.Caseworker, static m => m <= 1));
    }

    [Fact]
    public void Late_and_very_late_records()
    {
        Entry[] loose = [.. Journeys.Value.SelectMany(static j => j.Entries).Where(static e => e.Body is JointMeetingHeld)];
        Near(SyntheticAssumptions.LateRecord, loose, static e => e.Recorded.InUtc().Date > e.Happened, 0.06);
        Near(SyntheticAssumptions.VeryLateRecord, loose, static e => Period.DaysBetween(e.Happened, e.Recorded.InUtc().Date) >= 15, 0.01);
    }

    [Fact]
    public void Every_assumption_has_a_key_of_its_own_and_a_source()
    {
        Assert.Equal(SyntheticAssumptions.All.Length, SyntheticAssumptions.All.Select(static a => a.Key).Distinct().Count());
        Assert.All(SyntheticAssumptions.All, static a => Assert.NotNull(a.Source.Says));
        Assert.True(SyntheticAssumptions.All.Length > 30);
    }

    private static LocalDate Referral(Journey journey) => journey.Story.First(static o => o.Body is Referred).Happened;

    private static int Days(Journey journey) => Period.DaysBetween(journey.Episode()!.FirstStart, journey.Episode()!.LastExit ?? World.LastDay);

    private static void Near<T>(Assumption assumed, IEnumerable<T> all, Func<T, bool> holds, double more = 0)
    {
        T[] items = [.. all];
        Assert.True(items.Length > 200);
        double share = items.Count(holds) / (double)items.Length;
        double error = 5 * Math.Sqrt(assumed.Value * (1 - assumed.Value) / items.Length);
        Assert.InRange(share, assumed.Value - error - more, assumed.Value + error + more);
    }
}
