using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.Tests.Journeys;

public sealed class MeetingPartiesTests
{
    private static readonly ImmutableArray<DataCategory> All = [.. Enum.GetValues<DataCategory>()];
    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Scene.Af);

    public static TheoryData<MeetingRole> Roles => [.. Enum.GetValues<MeetingRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void To_take_part_in_a_meeting_opens_nothing(MeetingRole role)
    {
        if (MeetingParties.Of(new MeetingPart(role, From: new("stockholm/arbetsmarknadsnamnden")), 1) is not { } party)
        {
            Assert.Equal(MeetingRole.Participant, role);
            return;
        }

        Assert.Equal(role == MeetingRole.Staff, party.Role is not null);
        Assert.All(All, category => Assert.False(Policy.MayBeGiven(party, Scene.Af, category, StandardPurposes.Coordination, AccessGrounds.None, Scene.Day("2025-05-01")).IsAllowed));
        AccessGrounds waived = new([new(new("w"), [Scene.Af], [party.Who], [DataCategory.Plan], StandardPurposes.Coordination, DatePeriod.From(Scene.Day("2025-01-01")), null)], []);
        Assert.Equal(role != MeetingRole.Child, Policy.MayBeGiven(party, Scene.Af, DataCategory.Plan, StandardPurposes.Coordination, waived, Scene.Day("2025-05-01")).IsAllowed);
        Assert.False(Policy.MayBeGiven(party, Scene.Af, DataCategory.Health, StandardPurposes.Coordination, waived, Scene.Day("2025-05-01")).IsAllowed);
    }

    [Fact]
    public void Staff_of_whom_no_body_is_known_are_no_party() => Assert.Null(MeetingParties.Of(new MeetingPart(MeetingRole.Staff), 1));
}
