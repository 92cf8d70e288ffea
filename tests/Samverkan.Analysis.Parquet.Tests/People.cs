using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Parquet.Tests;

/// <summary>Random rows with everything that a cohort can know of a person, and everything missing.</summary>
internal static class People
{
    public static readonly LocalDate On = new(2025, 12, 31);
    public static readonly Instant AsOf = Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(123456789);

    private static readonly Gen<int?> Number = Gen.Int[-3, 400].Select(static n => n < 0 ? (int?)null : n);
    private static readonly Gen<LocalDate> Date = Gen.Int[0, 1500].Select(static days => new LocalDate(2022, 1, 1).PlusDays(days));
    private static readonly Gen<MeasuredForm> Form = Gen.Select(Gen.Int[-1, 63], Gen.Int[-9, 90], Gen.Enum<AnswerState>(), Gen.Enum<RaterRole>(), Date, Gen.Int[0, 3])
        .Select(static (wave, value, state, rater, on, indicator) => new MeasuredForm(
            on, wave < 0 ? null : wave % 5, new IndicatorSetId(indicator > 1 ? "skapa" : "own/set"), 1 + (indicator % 2), rater,
            indicator == 3 && value < 0 ? [] : [new(new("hope"), state, state == AnswerState.Answered ? value : null), new(new("health"), AnswerState.Declined, null)]));

    private static readonly Gen<CohortRow> Dates = Gen.Select(Gen.Enum<Milestone>().Array[0, 5], Date, Gen.Int[-1, 2], Gen.Int[0, 200], Gen.Enum<GapReason>(), Gen.Bool, Gen.Int[0, 2])
        .Select(static (milestones, date, place, days, reason, flag, idle) => new CohortRow
        {
            Participant = default,
            Reached = milestones.Distinct().ToImmutableSortedDictionary(static m => m, m => date.PlusDays((int)m)),
            Team = place < 0 ? null : new TeamId("team-" + place),
            District = place < 1 ? null : new DistrictId("stockholm/d" + place),
            Track = place < 2 ? null : new TrackId("track"),
            GapDaysByReason = flag ? ImmutableSortedDictionary<GapReason, int>.Empty.Add(reason, days) : ImmutableSortedDictionary<GapReason, int>.Empty,
            HasWithheld = flag,
            IdleForThreeMonths = idle == 0 ? null : idle == 1,
        });

    private static readonly Gen<CohortRow> Row = Gen.Select(Dates, Number.Array[15], Gen.Enum<CohortSex>(), Gen.Int[-1, 6], Gen.Int[-1, 5], Gen.Int[0, 4].Array[0, 3], Form.Array[0, 5])
        .Select(static (row, n, sex, exit, outcome, due, forms) => row with
        {
            Sex = sex,
            ExitReason = exit < 0 ? null : (ExitReason)exit,
            Outcome = outcome < 0 ? null : (OutcomeKind)outcome,
            PlanParties = n[0],
            EnrolledDays = n[1],
            ActivityDays = n[2],
            ParallelDays = n[3],
            JobDirectedParallelDays = n[4],
            AttendedHours = n[12],
            Gaps = n[5],
            GapDays = n[6],
            GapsBeforeFirst = n[13],
            GapDaysBeforeFirst = n[14],
            GapWorkingDays = n[7],
            LongestGap = n[8],
            DaysToFirstEmployerContact = n[9],
            DaysToFirstJobDirected = n[10],
            CaseworkerChanges = n[11],
            DueWaves = [.. due.Distinct().Order()],
            Forms = [.. forms],
        });

    public static Gen<CohortRow[]> Some { get; } =
        Row.Array[0, 9].Select(static rows => rows.Select(static (row, i) => row with { Participant = ParticipantId.FromBits(((UInt128)(i + 7) << 90) + 5) }).ToArray());

    public static Cohort Cohort(IEnumerable<CohortRow> rows)
    {
        CohortBuilder cohort = new(new("test"), On, AsOf);
        foreach (CohortRow row in rows)
            cohort.Add(row);
        return cohort.Build();
    }

    public static CohortRow Person(int number) => new() { Participant = ParticipantId.FromBits(((UInt128)number << 90) + 5) };

    /// <summary>The whole of two cohorts without facts, save how the people are called.</summary>
    public static bool AreEqual(Cohort a, Cohort b) =>
        (a.Programme, a.On, a.AsOf, a.Count) == (b.Programme, b.On, b.AsOf, b.Count)
        && Enum.GetValues<Milestone>().All(m => a.Reached(m).Span.SequenceEqual(b.Reached(m).Span))
        && a.Team.Span.SequenceEqual(b.Team.Span) && a.District.Span.SequenceEqual(b.District.Span) && a.Track.Span.SequenceEqual(b.Track.Span)
        && a.Sex.Span.SequenceEqual(b.Sex.Span) && a.ExitReason.Span.SequenceEqual(b.ExitReason.Span) && a.Outcome.Span.SequenceEqual(b.Outcome.Span)
        && Numbers(a).Zip(Numbers(b)).All(static pair => pair.First.Span.SequenceEqual(pair.Second.Span))
        && Enumerable.Range(0, a.Count).All(row => a.GapDaysByReason[row].SequenceEqual(b.GapDaysByReason[row]))
        && a.IdleForThreeMonths.Span.SequenceEqual(b.IdleForThreeMonths.Span) && a.HasWithheld.Span.SequenceEqual(b.HasWithheld.Span)
        && AreEqual(a.Ratings, b.Ratings);

    private static bool AreEqual(RatingColumns a, RatingColumns b) =>
        a.Series.SequenceEqual(b.Series)
        && a.Series.All(key => Enumerable.Range(0, a.Rows).All(row => a.Of(key, row).SequenceEqual(b.Of(key, row)))
            && Enumerable.Range(0, 64).All(wave => a.HasForm(key.Set, key.SetVersion, key.Rater, wave).Equals(b.HasForm(key.Set, key.SetVersion, key.Rater, wave))))
        && Enumerable.Range(0, 64).All(wave => a.Due(wave).Equals(b.Due(wave)));

    private static Column<int?>[] Numbers(Cohort c) =>
    [
        c.PlanParties, c.EnrolledDays, c.ActivityDays, c.ParallelDays, c.JobDirectedParallelDays, c.Gaps, c.GapDays, c.GapWorkingDays, c.LongestGap,
        c.DaysToFirstEmployerContact, c.DaysToFirstJobDirected, c.AttendedHours, c.CaseworkerChanges,
    ];
}
