using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>A labour-market service that is run (<i>arbetsmarknadsverksamhet</i>), as an inventory found it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Provider">Who runs it, when that is told.</param>
/// <param name="ActivityKind">What it is directed at, when that is told.</param>
public sealed record InventoriedService(string Name, OrganisationId? Provider = null, ActivityKind? ActivityKind = null);
