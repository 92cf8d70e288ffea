using System.Collections.Immutable;
using Apache.Arrow.Types;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>The columns of the table of persons.</summary>
internal static class ParticipantColumns
{
    public static TableColumn Row { get; } = new("row", Int32Type.Default, false, new("radens nummer, från 0", "the row's number, from 0"));

    public static TableColumn Participant { get; } = new(
        "participant", StringType.Default, true, new("deltagarens id, bara när det begärts", "the participant's id, only when asked for"));

    /// <summary>The columns that are the same whatever a person is called.</summary>
    public static ImmutableArray<ParticipantColumn> Told { get; } =
    [
        Slug("team", new("teamet, det senaste", "the team, the last one"), static cohort => cohort.Team, static (row, key) => row with { Team = key }),
        Slug("district", new("distriktet", "the district"), static cohort => cohort.District, static (row, key) => row with { District = key }),
        Slug("track", new("spåret", "the track"), static cohort => cohort.Track, static (row, key) => row with { Track = key }),
        Code<CohortSex>("sex", new("kön i statistiken", "sex for statistics"), static (cohort, row) => cohort.Sex[row], static (row, sex) => row with { Sex = sex ?? CohortSex.NotStated }),
        Code<ExitReason>("exit_reason", new("varför personen lämnat; saknas för den som är kvar", "why the person left; missing for who is still there"), static (cohort, row) => cohort.ExitReason[row], static (row, reason) => row with { ExitReason = reason }),
        Code<OutcomeKind>("outcome", new("det första utfall som är arbete eller studier", "the first outcome that is work or studies"), static (cohort, row) => cohort.Outcome[row], static (row, outcome) => row with { Outcome = outcome }),
        .. Enum.GetValues<Milestone>().Select(Reached),
        Int("plan_parties", new("antal parter i den samordnade planeringen; saknas utan plan", "parties of the coordinated plan; missing without one"), static cohort => cohort.PlanParties, static (row, value) => row with { PlanParties = value }),
        Int("enrolled_days", new("inskrivna dagar, båda ändar räknade; saknas, som i dagarna som följer, för den som aldrig börjat", "days enrolled, both ends counted; missing, as in the days that follow, for who never started"), static cohort => cohort.EnrolledDays, static (row, value) => row with { EnrolledDays = value }),
        Int("activity_days", new("inskrivna dagar med minst en aktivitet", "enrolled days with at least one activity"), static cohort => cohort.ActivityDays, static (row, value) => row with { ActivityDays = value }),
        Int("parallel_days", new("inskrivna dagar med minst två aktiviteter", "enrolled days with at least two activities"), static cohort => cohort.ParallelDays, static (row, value) => row with { ParallelDays = value }),
        Int("job_directed_parallel_days", new("inskrivna dagar med en jobbinriktad aktivitet och en av annat slag", "enrolled days with a job-directed activity and one of another kind"), static cohort => cohort.JobDirectedParallelDays, static (row, value) => row with { JobDirectedParallelDays = value }),
        Int("gaps", new("antal glapp", "the number of gaps"), static cohort => cohort.Gaps, static (row, value) => row with { Gaps = value }),
        Int("gap_days", new("glappens kalenderdagar tillsammans", "the gaps' calendar days together"), static cohort => cohort.GapDays, static (row, value) => row with { GapDays = value }),
        Int("gaps_before_first", new("hur många av glappen som är väntan på den första aktiviteten efter en start", "how many of the gaps are waits for the first activity after a start"), static cohort => cohort.GapsBeforeFirst, static (row, value) => row with { GapsBeforeFirst = value }),
        Int("gap_days_before_first", new("kalenderdagarna i väntan på den första aktiviteten", "the calendar days of the waits for the first activity"), static cohort => cohort.GapDaysBeforeFirst, static (row, value) => row with { GapDaysBeforeFirst = value }),
        Int("gap_working_days", new("glappens arbetsdagar tillsammans", "the gaps' working days together"), static cohort => cohort.GapWorkingDays, static (row, value) => row with { GapWorkingDays = value }),
        Int("longest_gap", new("det längsta glappet, kalenderdagar", "the longest gap, calendar days"), static cohort => cohort.LongestGap, static (row, value) => row with { LongestGap = value }),
        .. Enum.GetValues<GapReason>().Select(GapDays),
        Int("days_to_first_employer_contact", new("dagar från start till första kontakten med en arbetsgivare", "days from start to the first contact with an employer"), static cohort => cohort.DaysToFirstEmployerContact, static (row, value) => row with { DaysToFirstEmployerContact = value }),
        Int("days_to_first_job_directed", new("dagar från start till första jobbinriktade aktiviteten", "days from start to the first job-directed activity"), static cohort => cohort.DaysToFirstJobDirected, static (row, value) => row with { DaysToFirstJobDirected = value }),
        Int("attended_hours", new("timmar i aktiviteter, till närmaste hela timme; saknas när ingen har registrerat några", "hours attended in activities, to the nearest whole hour; missing when nobody has recorded any"), static cohort => cohort.AttendedHours, static (row, value) => row with { AttendedHours = value }),
        Int("caseworker_changes", new("antal byten av handläggare", "how many times a caseworker was changed"), static cohort => cohort.CaseworkerChanges, static (row, value) => row with { CaseworkerChanges = value }),
        new(
            new("idle_for_three_months", BooleanType.Default, true, new("om ingen aktivitetsdag ligger i de tre månaderna fram till dagen; saknas för den som inte varit inskriven så länge", "whether no activity day lies in the three months up to the day; missing for who has not been enrolled that long")),
            static (cohort, rows) => Cells.Of(rows.Select(row => cohort.IdleForThreeMonths[row])),
            static (row, cells, at) => row with { IdleForThreeMonths = Cells.BoolAt(cells, at) }),
        new(
            new("has_withheld", BooleanType.Default, false, new("om något undanhållits den som kohorten gjordes för", "whether something was withheld from the reader for whom the cohort was made")),
            static (cohort, rows) => Cells.Of(rows.Select(row => (bool?)cohort.HasWithheld[row])),
            static (row, cells, at) => row with { HasWithheld = Cells.BoolAt(cells, at) ?? false }),
        new(
            new("due_waves", new ListType(Int32Type.Default), false, new("de mättillfällen som fallit ut medan personen var inskriven; 0 är baslinjen", "the waves that have fallen due while the person was enrolled; 0 is the baseline")),
            static (cohort, rows) => Cells.Of(Due(cohort, rows)),
            static (row, cells, at) => Waves(Cells.ListAt(cells, at)) is { } waves ? row with { DueWaves = waves } : null),
    ];

    public static ImmutableArray<TableColumn> All { get; } = [Row, Participant, .. Told.Select(static column => column.Column)];

    private static ParticipantColumn Int(string name, LocalizedText about, Func<Cohort, Column<int?>> of, Func<CohortRow, int?, CohortRow> put) => new(
        new(name, Int32Type.Default, true, about),
        (cohort, rows) => Cells.Of(rows.Select(row => of(cohort)[row])),
        (row, cells, at) => Cells.IntAt(cells, at) is < 0 ? null : put(row, Cells.IntAt(cells, at)));

    private static ParticipantColumn Slug<T>(string name, LocalizedText about, Func<Cohort, Column<T?>> of, Func<CohortRow, T?, CohortRow> put)
        where T : Slug, ISlug<T> => new(
            new(name, StringType.Default, true, about),
            (cohort, rows) => Cells.Of(rows.Select(row => of(cohort)[row]?.Value)),
            (row, cells, at) => Cells.TextAt(cells, at) is not { } text ? put(row, null) : Core.Vocabulary.Slug.TryParse(text, out T? key) ? put(row, key) : null);

    private static ParticipantColumn Code<T>(string name, LocalizedText about, Func<Cohort, int, T?> of, Func<CohortRow, T?, CohortRow> put)
        where T : struct, Enum => new(
            new(name, StringType.Default, true, new($"{about.Swedish}: {Words<T>.List}", $"{about.English}: {Words<T>.List}")),
            (cohort, rows) => Cells.Of(rows.Select(row => of(cohort, row) is { } value ? Words<T>.Of(value) : null)),
            (row, cells, at) => Cells.TextAt(cells, at) is not { } text ? put(row, null) : Words<T>.Find(text) is { } value ? put(row, value) : null);

    private static ParticipantColumn Reached(Milestone milestone)
    {
        string word = Words<Milestone>.Of(milestone);
        return new(
            new($"reached_{word.Replace('-', '_')}", Date32Type.Default, true, new($"när milstolpen `{word}` först nåddes; saknas om den inte nåtts", $"when the milestone `{word}` was first reached; missing when it has not been")),
            (cohort, rows) => Cells.Of(rows.Select(row => cohort.Reached(milestone)[row])),
            (row, cells, at) => Cells.DateAt(cells, at) is { } date ? row with { Reached = row.Reached.SetItem(milestone, date) } : row);
    }

    private static ParticipantColumn GapDays(GapReason reason)
    {
        string word = Words<GapReason>.Of(reason);
        return new(
            new($"gap_days_{word.Replace('-', '_')}", Int32Type.Default, true, new($"glappens kalenderdagar av skälet `{word}`; saknas utan sådana", $"the gaps' calendar days for the reason `{word}`; missing without any")),
            (cohort, rows) => Cells.Of(rows.Select(row => cohort.GapDaysByReason[row].TryGetValue(reason, out int days) ? days : (int?)null)),
            (row, cells, at) => Cells.IntAt(cells, at) switch
            {
                null => row,
                < 0 => null,
                { } days => row with { GapDaysByReason = row.GapDaysByReason.SetItem(reason, days) },
            });
    }

    private static IEnumerable<IEnumerable<int>> Due(Cohort cohort, IReadOnlyList<int> rows)
    {
        RowSet[] due = [.. Enumerable.Range(0, cohort.Ratings.LastWave + 1).Select(cohort.Ratings.Due)];
        return rows.Select(row => Enumerable.Range(0, due.Length).Where(wave => due[wave][row]));
    }

    private static ImmutableArray<int>? Waves(IEnumerable<int?> found)
    {
        ImmutableArray<int>.Builder waves = ImmutableArray.CreateBuilder<int>();
        foreach (int? wave in found)
        {
            if (wave is not (>= 0 and <= RatingTable.LastWave))
                return null;
            waves.Add(wave.Value);
        }

        return waves.ToImmutable();
    }
}
