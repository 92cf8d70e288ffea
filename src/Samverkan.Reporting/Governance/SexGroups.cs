using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Women, men and others, as a report shows them. Non-binary persons and those whose sex is not stated are one group unless each is
/// clearly larger than the minimum. Where they are so few together that protecting them would hide women or men at nearly every stage, they are
/// counted within the larger of the two, whose name says so.
/// </summary>
internal sealed class SexGroups
{
    private const string Others = "others-and-not-stated";
    private const int Enough = 10;

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
        // with a minimum of one nothing is protected, and nobody has to be counted with others
        bool areFew = AreJoined && minimum > 1 && others.CountAnd(stages.First.Rows) < Enough * minimum;
        Groups = !AreJoined ? all.Groups : areFew ? Within(apart, others, stages) : [.. apart, new Group(Others, T("övriga och uppgift saknas", "others and not stated"), others)];
    }

    public Grouping Division { get; }

    /// <summary>Whether non-binary and not stated are one group, also where one of them is empty: the name does not tell which.</summary>
    public bool AreJoined { get; }

    public ImmutableArray<Group> Groups { get; }

    private static ImmutableArray<Group> Within(ImmutableArray<Group> apart, RowSet others, JourneyStages stages)
    {
        Group larger = apart.MaxBy(group => group.Rows.CountAnd(stages.First.Rows))!;
        return
        [
            .. apart.Select(group => group != larger ? group : new Group(group.Key,
                T($"{group.Name.Swedish}, övriga och uppgift saknas", $"{group.Name.English}, others and not stated"), group.Rows.Or(others))),
        ];
    }
}
