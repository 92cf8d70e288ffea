using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Eligibility;

/// <summary>What a target group says of one person.</summary>
/// <param name="Id">The person.</param>
/// <param name="Value">Whether the person belongs to the target group.</param>
/// <param name="Failing">The conditions that do not hold, by their index in <see cref="EligibilityAssessment.Conditions"/>.</param>
/// <param name="Unknown">The conditions that cannot be told, by the same index.</param>
public sealed record EligibilityResult(ParticipantId Id, Truth Value, ImmutableArray<int> Failing, ImmutableArray<int> Unknown)
{
    /// <summary>Whether one condition alone keeps the person out and everything else holds.</summary>
    public bool IsNearMiss => Failing.Length == 1 && Unknown.IsEmpty;

    /// <summary>When it cannot be told: the facts that would help and that nobody has told, by key; none for somebody of whom it can be told.</summary>
    public ImmutableArray<Fact> MissingFacts { get; init; } = [];

    /// <summary>When it cannot be told: the facts that the person chose not to tell, by key. Nobody else is to be asked for them.</summary>
    public ImmutableArray<Fact> DeclinedFacts { get; init; } = [];

    /// <summary>The day on which the person was judged.</summary>
    public LocalDate On { get; init; }

    /// <summary>
    /// Of a near miss: the first later day on which the person belongs to the target group if what is known stays as it is, since a birthday comes or something has lasted long enough;
    /// <see langword="null"/> when time alone changes nothing.
    /// </summary>
    public LocalDate? HoldsFrom { get; init; }

    /// <summary>How many days it is until then; <see langword="null"/> when time alone changes nothing.</summary>
    public int? DaysLeft => HoldsFrom is { } day ? Period.DaysBetween(On, day) : null;

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(EligibilityResult);
}
