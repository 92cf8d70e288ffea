using System.Collections.Immutable;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Programmes;

/// <summary>That a goal's level or unit can be read in more than one way. Which people are counted is chosen within the criteria themselves.</summary>
/// <param name="Option">The option.</param>
/// <param name="Readings">Its readings, each with the level or the unit that it gives.</param>
public sealed record GoalChoice(OptionName Option, ImmutableArray<GoalReading> Readings)
{
    /// <summary>The reading with a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public GoalReading? Find(string? name) => Readings.FirstOrDefault(reading => string.Equals(reading.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool Equals(GoalChoice? other) => other is not null && Option == other.Option && Readings.SequenceEqual(other.Readings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Option, Readings.Length);
}
