using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>Who a participant is, as the register beside the journeys has it. Personal data. Immutable.</summary>
/// <param name="Number">The identity number; unused where the identity is protected.</param>
/// <param name="BirthDate">The date of birth: what the code of a protected identity begins with.</param>
/// <param name="IsWoman">Whether the person is a woman in the population register: the code of a protected identity differs.</param>
/// <param name="IsProtected">Whether the identity is protected.</param>
public sealed record ParticipantIdentity(IdentityNumber? Number, LocalDate BirthDate, bool IsWoman, bool IsProtected)
{
    /// <summary>That it is an identity; never whose.</summary>
    public override string ToString() => nameof(ParticipantIdentity);
}
