using System.Collections.Immutable;
using Samverkan.Analysis.Associations;

namespace Samverkan.Analysis.Analyses;

/// <summary>The analyses in the box.</summary>
public static class ReadyMadeAnalyses
{
    /// <summary>What tells of the cohort itself: levels, changes, growth, how the instrument holds, time to work or studies.</summary>
    public static ImmutableArray<IProgressionAnalysis> OfCohort { get; } =
    [
        new LevelsAndChanges(), new LevelsAndChanges(byGroup: true), new PairedChanges(), new GrowthOfIndicators(), new ItemConsistency(), new RaterAgreement(), new WorkOrStudies(),
    ];

    /// <summary>What BIP looked at, and the model over time: associations, each beside what was published.</summary>
    public static ImmutableArray<IProgressionAnalysis> OfAssociations { get; } =
        [new GapsAndRegress(), new ParallelActivity(), new CaseworkerChanges(), new CaseworkerBelief(), new WorkHazard(), new JointWorkHazard()];

    /// <summary>All of them.</summary>
    public static ImmutableArray<IProgressionAnalysis> All { get; } = [.. OfCohort, .. OfAssociations];
}
