using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>
/// What reading a file of facts gave: either every fact in it or everything that is wrong with it, never a part.
/// </summary>
/// <param name="Facts">The facts in the order of the file; empty when there are findings.</param>
/// <param name="Findings">What is wrong, in the order of the file; empty when nothing is.</param>
public sealed record FactFile(ImmutableArray<ObservedFact> Facts, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the file could be used whole.</summary>
    public bool IsSound => Findings.IsEmpty;

    /// <summary>What is known of each person, in the order of their ids.</summary>
    public ImmutableSortedDictionary<ParticipantId, FactTimeline> Timelines()
    {
        SortedDictionary<ParticipantId, FactTimelineBuilder> builders = [];
        foreach (ObservedFact fact in Facts)
        {
            if (!builders.TryGetValue(fact.Participant, out FactTimelineBuilder? builder))
                builders.Add(fact.Participant, builder = new FactTimelineBuilder());
            fact.AddTo(builder);
        }

        return builders.ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value.Build());
    }

    /// <summary>Counts only.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FactFile: {Facts.Length} facts, {Findings.Length} findings");
}
