using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>
/// Bodies agreed on working together, for example a local agreement after DUA (<i>lokal överenskommelse</i>) and its tracks
/// (<i>DUA-spår</i>). Told again for the same agreement, the later stands from its day.
/// </summary>
/// <param name="Agreement">The agreement's key.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Parties">The bodies that agreed.</param>
/// <param name="Period">The days on which it holds.</param>
/// <param name="Tracks">The tracks that it opens, by name; empty when it opens none.</param>
public sealed record AgreementMade(AgreementId Agreement, string Subject, ImmutableArray<OrganisationId> Parties, DatePeriod Period, ImmutableArray<string> Tracks = default)
    : ProgrammeEvent("agreementMade")
{
    /// <summary>The bodies that agreed.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <summary>The tracks that it opens, by name; empty when it opens none.</summary>
    public ImmutableArray<string> Tracks { get; init; } = Tracks.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(AgreementMade? other) =>
        other is not null && Agreement == other.Agreement && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && Sequences.Same(Parties, other.Parties) && Period == other.Period && Sequences.Same(Tracks, other.Tracks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agreement, Subject, Sequences.Hash(Parties), Period, Sequences.Hash(Tracks));
}
