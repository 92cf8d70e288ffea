using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>A division of the participants, with the pairs of groups that are compared. Without groups where the programme does not record it.</summary>
internal sealed record Division(string Key, LocalizedText Name, LocalizedText Caption, ImmutableArray<Group> Groups, SourceReference Source)
{
    public ImmutableArray<(string First, string Second)> Compared { get; init; } = [];

    /// <summary>What groups are called in a sentence, where their names hold digits: a sentence holds no number but those of its figures.</summary>
    public ImmutableDictionary<string, LocalizedText> InWords { get; init; } = ImmutableDictionary<string, LocalizedText>.Empty;

    /// <summary>What a group is called in a sentence.</summary>
    public LocalizedText Spoken(Group group) => InWords.GetValueOrDefault(group.Key, group.Name);

    /// <summary>A group's name beside groups of other divisions: its own, but for those not stated, whose name says of what.</summary>
    public LocalizedText NameOf(Group group) =>
        group.Key == Grouping.NotStated ? new($"{Name.Swedish}: {group.Name.Swedish}", $"{Name.English}: {group.Name.English}") : group.Name;

    /// <summary>The pairs of which both groups are there.</summary>
    public IEnumerable<(Group First, Group Second)> Pairs()
    {
        foreach ((string first, string second) in Compared)
        {
            if (Groups.FirstOrDefault(g => g.Key == first) is { Rows.IsEmpty: false } one && Groups.FirstOrDefault(g => g.Key == second) is { Rows.IsEmpty: false } other)
                yield return (one, other);
        }
    }
}
