using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;

namespace Samverkan.Synthetic;

/// <summary>
/// Staff who do not exist, in the places that the programme's document names. Those of the teams who meet participants are the
/// same as the caseworkers of a cohort with the same seed.
/// </summary>
internal sealed class StaffStory(Programme programme, LocalDate last, long seed, SeededRandom random, ProgrammeLogWriter writer)
{
    private const int ShortestStay = 60;

    /// <summary>Whether the document names no project lead.</summary>
    public static bool IsLeadOpen(Programme programme) => !StatedPlaces(programme).Any(static place => IsLead(place.Role));

    /// <summary>Whether the document names roles without saying how many hold them.</summary>
    public static bool IsNumberOpen(Programme programme) => programme.TeamPlan is null && programme.Staff.Any(static resource => IsStaff(resource) && resource.Persons is null);

    public void Tell()
    {
        StaffPool pool = new(seed);
        ImmutableArray<CaseworkerRole> caseworkers = StaffPool.RolesOf(programme);
        Dictionary<(TeamId?, StaffRole), int> taken = [];
        foreach (Place place in Places(programme).OrderByDescending(static place => IsLead(place.Role)))
        {
            int number = taken.GetValueOrDefault((place.Team, place.Role));
            taken[(place.Team, place.Role)] = number + 1;
            CaseworkerRole role = new(place.Role.Value);
            StaffId drawn = StaffId.FromBits(random.NextWideBits());
            Fill(place, caseworkers.Contains(role) && (place.Team is not null || programme.TeamPlan is null) ? pool.Member(place.Team, role, number) : drawn);
        }
    }

    /// <summary>The one who writes the log.</summary>
    public static StaffId LeadOf(Programme programme, long seed) =>
        StaffId.FromBits(SeededRandom.Stream(seed, ProgrammeLogWriter.LeadPurpose, ProgrammeLogWriter.IndexOf(programme)).NextWideBits());

    /// <summary>Those who decide: from the first day, a number from each party. No document says who they are.</summary>
    public static void TellSteeringGroup(Programme programme, LocalDate last, SeededRandom random, ProgrammeLogWriter writer)
    {
        for (int member = 0; member < programme.Parties.Length * (int)SyntheticLogAssumptions.SteeringMembers.Value; member++)
        {
            StaffId staff = StaffId.FromBits(random.NextWideBits());
            writer.Firm(programme.Period.Value.Start, new StaffJoined(staff, StaffRole.SteeringGroup, SexOf(random)));
            if (programme.Period.Value.End is not null)
                writer.Firm(last, new StaffLeft(staff, StaffRole.SteeringGroup));
        }
    }

    private void Fill(Place place, StaffId first)
    {
        bool isLead = IsLead(place.Role);
        StaffId staff = isLead ? LeadOf(programme, seed) : first;
        LocalDate from = place.From;
        while (true)
        {
            bool leaves = random.Happens(SyntheticLogAssumptions.StaffTurnover);
            LocalDate left = from.PlusDays(random.Between(120, 700));
            LocalDate next = left.PlusDays(random.Between(14, 60));
            StaffSex sex = SexOf(random);
            StaffId successor = StaffId.FromBits(random.NextWideBits());
            writer.Firm(from, new StaffJoined(staff, place.Role, sex, place.Team, place.SharePercent));
            bool isReplaced = !isLead && leaves && next.PlusDays(ShortestStay) < last;
            if (isReplaced || programme.Period.Value.End is not null)
                writer.Firm(isReplaced ? left : last, new StaffLeft(staff, place.Role, place.Team));
            if (!isReplaced)
                return;
            (staff, from) = (successor, next);
        }
    }

    private static StaffSex SexOf(SeededRandom random)
    {
        bool isStated = !random.Happens(SyntheticLogAssumptions.StaffSexNotStated);
        bool isWoman = random.Happens(SyntheticLogAssumptions.StaffWomen);
        return !isStated ? StaffSex.NotStated : isWoman ? StaffSex.Woman : StaffSex.Man;
    }

    internal static bool IsLead(StaffRole role) => role.Value.StartsWith("project-lead", StringComparison.Ordinal);

    // Support that is lent now and then is no place to fill.
    private static bool IsStaff(StaffResource resource) => resource.Persons is not null || resource.MeetsParticipants;

    private static ImmutableArray<Place> Places(Programme programme)
    {
        ImmutableArray<Place> stated = StatedPlaces(programme);
        return IsLeadOpen(programme) ? stated.Insert(0, new Place(new StaffRole("project-lead"), null, null, programme.Period.Value.Start)) : stated;
    }

    private static ImmutableArray<Place> StatedPlaces(Programme programme)
    {
        LocalDate start = programme.Period.Value.Start;
        if (programme.TeamPlan is { } plan)
        {
            return
            [
                .. from team in plan.Teams
                   from membership in team.Memberships
                   select new Place(RoleOf(membership.Role), team.Id, membership.SharePercent, LocalDate.Max(membership.Validity.Start, team.Validity.Start)),
            ];
        }

        return
        [
            .. from resource in programme.Staff
               where IsStaff(resource)
               from person in Enumerable.Range(0, resource.Persons ?? (int)SyntheticLogAssumptions.PersonsInRole.Value)
               select new Place(RoleOf(resource.Role.English), null, resource.SharePercent, start),
        ];
    }

    private static StaffRole RoleOf(TeamRole role) => new(JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()));

    internal static StaffRole RoleOf(string name)
    {
        StringBuilder key = new();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return new StaffRole(key.ToString().Trim('-'));
    }

    private sealed record Place(StaffRole Role, TeamId? Team, int? SharePercent, LocalDate From);
}
