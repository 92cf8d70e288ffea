using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>The programme said how far it has come with something that it has promised for a horizontal principle. Told again, the later stands.</summary>
/// <param name="Commitment">The commitment's key in the programme's definition, for example <c>ap-a2</c>.</param>
/// <param name="Status">How far it has come. A person says it; it is never computed.</param>
/// <param name="Evidence">What shows it, in free text.</param>
public sealed record CommitmentAssessed(ProvisionId Commitment, CommitmentStatus Status, string Evidence)
    : ProgrammeEvent("commitmentAssessed");
