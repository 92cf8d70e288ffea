using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Women, men and others, as a report shows them. Non-binary persons and those whose sex is not stated are one group unless each is
/// clearly larger than the minimum: protection hides single figures, but does not yet stop a small group from being narrowed down.
/// </summary>
internal sealed class SexGroups
{
    private const string Others = "others-and-not-stated";

    public SexGroups(ReportDraft draft, JourneyStages stages)
    {
        Grouping all = Grouping.BySex(draft.Cohort);
        RowSet nonBinary = draft.Cohort.Sex.Where(static s => s == CohortSex.NonBinary);
        RowSet notStated = draft.Cohort.Sex.Where(static s => s == CohortSex.NotStated);
        int enough = 2 * draft.Settings.MinimumCount;
        RowSet others = nonBinary.Or(notStated);
        AreJoined = !others.IsEmpty && (nonBinary.CountAnd(stages.Referred.Rows) < enough || notStated.CountAnd(stages.Referred.Rows) < enough);
        Division = all;
        Groups = !AreJoined
            ? all.Groups
            : [.. all.Groups.Where(g => g.Rows.And(others).IsEmpty), new Group(Others, T("övriga och uppgift saknas", "others and not stated"), others)];
    }

    public Grouping Division { get; }

    /// <summary>Whether non-binary and not stated are one group, also where one of them is empty: the name does not tell which.</summary>
    public bool AreJoined { get; }

    public ImmutableArray<Group> Groups { get; }
}
