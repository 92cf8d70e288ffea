using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>An authority, a committee or another body that takes part.</summary>
/// <param name="Id">Its permanent key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Where it is named.</param>
public sealed record Organisation(OrganisationId Id, LocalizedText Name, OrganisationKind Kind, SourceReference Source)
{
    /// <summary>The body above it, or <see langword="null"/>.</summary>
    public OrganisationId? Parent { get; init; }

    /// <summary>The organisation number (<i>organisationsnummer</i>) as <c>202100-2114</c>, or <see langword="null"/> when no source says.</summary>
    public string? Number { get; init; }
}
