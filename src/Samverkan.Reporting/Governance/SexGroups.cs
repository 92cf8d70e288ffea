using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Women, men and others, as a report shows them. Non-binary persons and those whose sex is not stated are one group unless each is
/// clearly larger than the minimum. Nobody is counted within a sex that is not their own: where others are so few that women and men would tell how many they
/// are, protection hides one of the two beside them.
/// </summary>
internal sealed class SexGroups
{
    private const string Others = "others-and-not-stated";

    public SexGroups(ReportDraft draft, JourneyStages stages)
    {
        Grouping all = Grouping.BySex(draft.Cohort);
        RowSet nonBinary = draft.Cohort.Sex.Where(static s => s == CohortSex.NonBinary);
        RowSet notStated = draft.Cohort.Sex.Where(static s => s == CohortSex.NotStated);
        int minimum = draft.Settings.MinimumCount;
        RowSet others = nonBinary.Or(notStated);
        AreJoined = !others.IsEmpty && (nonBinary.CountAnd(stages.First.Rows) < 2 * minimum || notStated.CountAnd(stages.First.Rows) < 2 * minimum);
        Division = all;
        ImmutableArray<Group> apart = [.. all.Groups.Where(g => g.Rows.And(others).IsEmpty)];
        Groups = AreJoined ? [.. apart, new Group(Others, T("övriga och uppgift saknas", "others and not stated"), others)] : all.Groups;
    }

    public Grouping Division { get; }

    /// <summary>Whether non-binary and not stated are one group, also where one of them is empty: the name does not tell which.</summary>
    public bool AreJoined { get; }

    public ImmutableArray<Group> Groups { get; }
}
