using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;

namespace Samverkan.Reporting.Governance;

/// <summary>A step of outcomes over time, in weeks from the start: who was followed when it began, and who reached work or studies, or ended without, in it.</summary>
internal readonly record struct OutcomeSpell(int From, int Until, RowSet AtRisk, RowSet Reached, RowSet Left);

/// <summary>
/// The steps of outcomes over time, on a grid of four weeks: each ends as early as enough have got there, and only where enough or none at all end in the other way,
/// enough or none at all cease to be followed, and enough go on. The last one reaches to the end, and takes in those before it until it holds enough itself.
/// </summary>
internal static class OutcomeSpells
{
    private const int Grid = 4;

    public static ImmutableArray<OutcomeSpell> Of(Cohort cohort, RowSet followed, RowSet reached, RowSet left, int minimum) =>
        Of(Weeks(cohort, followed), followed, reached, left, minimum, Grid);

    /// <summary>The steps of anything that people are followed to, on a grid of so many weeks.</summary>
    public static ImmutableArray<OutcomeSpell> Of(int[] weeks, RowSet followed, RowSet reached, RowSet left, int minimum, int grid)
    {
        int end = Math.Max(grid, ((followed.Rows.Max(row => weeks[row]) + grid - 1) / grid) * grid);
        List<int> cuts = [0];
        for (int week = grid; week < end; week += grid)
        {
            if (Holds(Between(cuts[^1], week)))
                cuts.Add(week);
        }

        while (cuts.Count > 1 && !Holds(Between(cuts[^1], end)))
            cuts.RemoveAt(cuts.Count - 1);
        cuts.Add(end);
        return [.. cuts.Skip(1).Select((until, i) => Between(cuts[i], until))];

        OutcomeSpell Between(int from, int until)
        {
            RowSet atRisk = RowSet.Where(followed.Length, row => followed[row] && (from == 0 || weeks[row] > from));
            RowSet gone = RowSet.Where(followed.Length, row => atRisk[row] && weeks[row] <= until);
            return new OutcomeSpell(from, until, atRisk, gone.And(reached), gone.And(left));
        }

        bool Holds(OutcomeSpell spell)
        {
            int after = followed.Rows.Count(row => weeks[row] > spell.Until);
            int ceased = spell.AtRisk.Count - spell.Reached.Count - spell.Left.Count - after;
            return spell.Reached.Count >= minimum && IsEnough(spell.Left.Count) && IsEnough(ceased) && IsEnough(after);
        }

        bool IsEnough(int count) => count == 0 || count >= minimum;
    }

    /// <summary>For each row how many whole weeks, rounded up, it was followed: until work or studies, until it left, or until the report's last day.</summary>
    private static int[] Weeks(Cohort cohort, RowSet followed)
    {
        Column<LocalDate?> starts = cohort.Reached(Milestone.Started);
        Column<LocalDate?> outcomes = cohort.Reached(Milestone.WorkOrStudies);
        Column<LocalDate?> exits = cohort.Reached(Milestone.Exited);
        int[] weeks = new int[cohort.Count];
        foreach (int row in followed.Rows)
        {
            LocalDate until = outcomes[row] <= cohort.LastKnownDay ? outcomes[row]!.Value : exits[row] is { } exit && exit < cohort.LastKnownDay ? exit : cohort.LastKnownDay;
            // work found before the first day in the programme is work from the first day
            weeks[row] = (Math.Max(0, Period.DaysBetween(starts[row]!.Value, until)) + 6) / 7;
        }

        return weeks;
    }
}
