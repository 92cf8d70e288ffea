using System.Collections.Immutable;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>An organisation, or a group of them, with a part in a programme.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Organisation">The organisation, or <see langword="null"/> where the source names a group.</param>
/// <param name="Name">The name.</param>
/// <param name="Roles">Its parts in the programme, at least one.</param>
/// <param name="Source">Where that stands.</param>
public sealed record Party(ProvisionId Id, OrganisationId? Organisation, LocalizedText Name, ImmutableArray<PartyRole> Roles, SourceReference Source);
