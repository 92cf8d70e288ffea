using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>
/// A city district (<i>stadsdelsområde</i>) while it exists. Districts merge: the old one ends, and its successor begins the day after.
/// </summary>
/// <param name="Id">Its permanent key; a merged district has a new one.</param>
/// <param name="Name">Its name, the same in every language.</param>
/// <param name="Validity">The days on which it exists.</param>
/// <param name="Source">Where that stands.</param>
public sealed record District(DistrictId Id, string Name, DatePeriod Validity, SourceReference Source)
{
    /// <summary>How sure we are of the first day; it matters for old records only.</summary>
    public Confidence StartConfidence { get; init; }

    /// <summary>The district that took its place, or <see langword="null"/> while it exists.</summary>
    public DistrictId? Successor { get; init; }

    /// <summary>The district committee (<i>stadsdelsnämnd</i>): an authority of its own, and so the boundary of secrecy.</summary>
    public required OrganisationId Committee { get; init; }
}
