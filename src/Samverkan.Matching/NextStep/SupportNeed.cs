using System.Collections.Immutable;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A kind of need, and what answers it: an activity of some aim or method, a contact, or both.</summary>
/// <param name="Key">The permanent key.</param>
/// <param name="Name">What people call it, without article: "arbete", "kontakt med vården".</param>
/// <param name="Source">Where it stands that such needs are to be answered.</param>
public sealed record SupportNeed(NeedKey Key, LocalizedText Name, SourceReference Source)
{
    /// <summary>The aim of the activities that answer it; <see langword="null"/> when only the methods do, or a contact.</summary>
    public ActivityKind? Aim { get; init; }

    /// <summary>The methods that answer it, whatever their aim. Where there are any, an activity of another stated method does not.</summary>
    public ImmutableArray<MethodId> Methods { get; init; } = [];

    /// <summary>The contact that answers it; <see langword="null"/> when none is called for.</summary>
    public ContactKind? Contact { get; init; }

    /// <summary>Whether it is answered by an activity, and not only by a contact or a care for how activities are made.</summary>
    public bool IsAnsweredByActivity => Aim is not null || !Methods.IsEmpty;

    /// <summary>Whether an activity answers it. One that states no method is judged by its aim.</summary>
    /// <param name="kind">What the activity aims at.</param>
    /// <param name="method">Its method, or <see langword="null"/>.</param>
    public bool IsAnsweredBy(ActivityKind kind, MethodId? method) =>
        method is not null && Methods.Contains(method) || (Methods.IsEmpty || method is null) && kind == Aim;

    /// <inheritdoc/>
    public bool Equals(SupportNeed? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();
}
