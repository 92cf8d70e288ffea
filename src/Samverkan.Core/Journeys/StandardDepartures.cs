using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Usual reasons for departing from a proposal, with words for them. A host may use reasons of its own; those have no words here. None of them tells of health or of protection, since a
/// reason has the category of its proposal.
/// </summary>
public static class StandardDepartures
{
    /// <summary>The participant does not want to.</summary>
    public static ReasonCode OwnChoice { get; } = new("own-choice");

    /// <summary>The participant wants something else.</summary>
    public static ReasonCode OwnWish { get; } = new("own-wish");

    /// <summary>The time does not suit: it begins too early or too late, or collides with something.</summary>
    public static ReasonCode OtherTime { get; } = new("other-time");

    /// <summary>The language of support is not there.</summary>
    public static ReasonCode Language { get; } = new("language");

    /// <summary>Somebody has a conflict of interest (<i>jäv</i>).</summary>
    public static ReasonCode ConflictOfInterest { get; } = new("conflict-of-interest");

    /// <summary>A change of caseworker would follow.</summary>
    public static ReasonCode SameCaseworker { get; } = new("same-caseworker");

    /// <summary>It is too far away.</summary>
    public static ReasonCode TooFar { get; } = new("too-far");

    /// <summary>Another need comes first.</summary>
    public static ReasonCode OtherNeedFirst { get; } = new("other-need-first");

    private static readonly ImmutableSortedDictionary<string, LocalizedText> Names = new (ReasonCode Reason, LocalizedText Name)[]
    {
        (OwnChoice, new("ville inte", "did not want to")),
        (OwnWish, new("ville något annat", "wanted something else")),
        (OtherTime, new("tiden passade inte", "the time did not suit")),
        (Language, new("språket fanns inte", "the language was not there")),
        (ConflictOfInterest, new("jäv", "conflict of interest")),
        (SameCaseworker, new("samma handläggare behålls", "the same caseworker is kept")),
        (TooFar, new("för långt bort", "too far away")),
        (OtherNeedFirst, new("ett annat behov går före", "another need comes first")),
    }.ToImmutableSortedDictionary(static one => one.Reason.Value, static one => one.Name, StringComparer.Ordinal);

    /// <summary>All of them, in the order of their keys.</summary>
    public static ImmutableArray<ReasonCode> All { get; } = [.. Names.Keys.Select(static key => new ReasonCode(key))];

    /// <summary>What a reason is called; <see langword="null"/> for a host's own.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText? NameOf(ReasonCode reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Names.GetValueOrDefault(reason.Value);
    }
}
