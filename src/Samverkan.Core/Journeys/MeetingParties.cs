using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys;

/// <summary>What those who were at a meeting are to the rules of access: what each of them may be given from the record.</summary>
public static class MeetingParties
{
    /// <summary>Somebody at a meeting as a party to <see cref="AccessPolicy.MayBeGiven"/>.</summary>
    /// <param name="part">Who was there.</param>
    /// <param name="number">Which one of their kind within the journey, from 1.</param>
    /// <returns>The party; <see langword="null"/> for the participant, whose record it is, and for staff of whom no body is known: they are given nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    /// <remarks>School, employer and health care stand outside until the deploying authority says to which body they belong.</remarks>
    public static MeetingParty? Of(MeetingPart part, int number)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Role switch
        {
            MeetingRole.Participant => null,
            MeetingRole.Staff => part.From is { } body ? MeetingParty.Staff(new(body.Value), StandardRoles.Caseworker) : null,
            MeetingRole.Interpreter => MeetingParty.Person(MeetingPartyKind.Interpreter, number),
            MeetingRole.Representative or MeetingRole.LegalGuardian => MeetingParty.Person(MeetingPartyKind.Representative, number),
            MeetingRole.Child => MeetingParty.Person(MeetingPartyKind.Child, number),
            MeetingRole.Relative or MeetingRole.SupportPerson or MeetingRole.OtherGuardian => MeetingParty.Person(MeetingPartyKind.Relative, number),
            _ => MeetingParty.Person(MeetingPartyKind.Outside, number),
        };
    }
}
