using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Teams;

public sealed class TeamPlanTests
{
    private static readonly TeamPlan Plan = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly LocalDate AllStarted = new(2024, 11, 1);

    [Fact]
    public void Nineteen_persons_hold_fifteen_full_time_positions_and_four_unknown_shares()
    {
        Assert.Equal(19, Plan.MembersOn(AllStarted));
        Assert.Equal(new WorkingTime(1500, 4), Plan.WorkingTimeOn(AllStarted));
        Assert.Equal("15.00 + 4 unknown", Plan.WorkingTimeOn(AllStarted).ToString());
        Assert.Equal([300, 300, 300, 200, 200, 200], Plan.Teams.Select(static t => t.WorkingTimeOn(AllStarted).Percent));
        Assert.Equal([0, 0, 0, 2, 2, 0], Plan.Teams.Select(static t => t.WorkingTimeOn(AllStarted).UnknownShares));
    }

    [Fact]
    public void Two_pilot_teams_start_in_september_and_the_others_in_november()
    {
        Assert.Equal([true, true, false, false, false, false], Plan.Teams.Select(static t => t.IsPilot));
        Assert.All(Plan.Teams, static t => Assert.Equal(t.IsPilot ? new LocalDate(2024, 9, 1) : AllStarted, t.Validity.Start));
        Assert.Equal(AllStarted, Plan.LastStart);
    }

    [Fact]
    public void The_assignment_of_districts_is_marked_as_an_assumption_and_the_roles_are_not()
    {
        Assert.Equal(Confidence.Assumed, Plan.AssignmentSource.Confidence);
        Assert.Equal(Confidence.Stated, Plan.Source.Confidence);
    }

    [Fact]
    public void A_district_is_served_at_most_once_on_any_day_and_exactly_once_from_the_last_start() =>
        Gen.Int[-60, 1200].Sample(
            static days =>
            {
                LocalDate on = new LocalDate(2024, 9, 1).PlusDays(days);
                return DistrictCatalog.Stockholm.On(on).All(d =>
                {
                    int serving = Plan.Teams.Count(t => t.DistrictsOn(on).Contains(d.Id));
                    bool whole = on >= Plan.LastStart && on <= new LocalDate(2027, 8, 31);
                    return whole ? serving == 1 : serving <= 1;
                });
            },
            iter: 500);

    [Fact]
    public void A_record_from_before_a_merger_is_routed_to_the_successors_team()
    {
        Assert.Equal("team-3", Plan.TeamFor(new DistrictId("stockholm/rinkeby-kista"), AllStarted, DistrictCatalog.Stockholm)?.Id.Value);
        Assert.Null(Plan.TeamFor(new DistrictId("stockholm/rinkeby-kista"), AllStarted));
        Assert.Null(Plan.TeamFor(new DistrictId("stockholm/farsta"), AllStarted.PlusDays(-1)));
        Assert.Equal("team-1", Plan.TeamFor(new DistrictId("stockholm/hasselby-vallingby"), new LocalDate(2024, 9, 1))?.Id.Value);
    }

    [Fact]
    public void Team_six_lacks_a_profession_among_its_members_but_not_among_those_who_work_with_it()
    {
        MultiCompetenceTeam six = Plan.Find(new TeamId("team-6"))!;
        foreach (DistrictId district in six.DistrictsOn(AllStarted))
        {
            Assert.Equal([TeamRole.SocialWorker], six.MissingRoles(Plan.RequiredRoles, RoleRequirement.MembersOnly, district, AllStarted));
            Assert.Empty(six.MissingRoles(Plan.RequiredRoles, RoleRequirement.MembersOrCollaborators, district, AllStarted));
        }

        foreach (MultiCompetenceTeam team in Plan.Teams.Take(5))
            Assert.All(team.DistrictsOn(AllStarted), d => Assert.Empty(team.MissingRoles(Plan.RequiredRoles, RoleRequirement.MembersOnly, d, AllStarted)));
    }

    [Fact]
    public void A_part_time_social_worker_serves_the_own_district_only()
    {
        MultiCompetenceTeam four = Plan.Find(new TeamId("team-4"))!;
        Assert.All(
            four.Memberships.Where(static m => m.Role == TeamRole.SocialWorker),
            static m => Assert.EndsWith(Assert.Single(m.Districts).Value["stockholm/".Length..], m.Employer!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_is_read_back_as_it_was_written()
    {
        byte[] first = Write(Plan);
        var findings = new FindingList("plan.json");
        TeamPlan again = TeamPlanReader.ReadFile(first, findings)!;
        Assert.Equal(0, findings.Count);
        Assert.Equal(first, Write(again));
        Assert.Empty(TeamPlanRules.Check(again));
    }

    // Each line changes one thing in the shipped plan and names the code it must meet.
    [Theory]
    [InlineData("\"id\":\"team-2\"", "\"id\":\"team-1\"", "SAM1501")]
    [InlineData("\"districts\":[\"stockholm/jarva\"]", "\"districts\":[\"stockholm/jarva\",\"stockholm/skarholmen\"]", "SAM1502")]
    [InlineData("\"stockholm/bromma\",\"stockholm/enskede-arsta-vantor\"", "\"stockholm/alvsjo\",\"stockholm/bromma\",\"stockholm/enskede-arsta-vantor\"", "SAM1503")]
    [InlineData("\"requirement\":\"membersOrCollaborators\"", "\"requirement\":\"membersOnly\"", "SAM1504")]
    [InlineData("\"districts\":[\"stockholm/jarva\"]", "\"districts\":[\"stockholm/jarva\",\"stockholm/alvsjo\"]", "SAM1505")]
    [InlineData("\"model\":\"socialWorkersOutside\"", "\"model\":\"threeProfessions\"", "SAM1506")]
    [InlineData("\"districts\":[\"stockholm/jarva\"]", "\"districts\":[\"stockholm/jarva\"],\"validity\":{\"from\":\"2024-10-01\"}", "SAM1507")]
    [InlineData("\"sharePercent\":100,\"districts\":[\"stockholm/jarva\"]", "\"sharePercent\":100,\"developmentLead\":\"healthCareLiaison\",\"districts\":[\"stockholm/jarva\"]", "SAM1508")]
    public void A_mistake_in_a_plan_is_named_by_its_code(string good, string bad, string code)
    {
        string json = Encoding.UTF8.GetString(Write(Plan));
        Assert.Contains(good, json, StringComparison.Ordinal);
        var findings = new FindingList("plan.json");
        Assert.Null(TeamPlanReader.ReadFile(Encoding.UTF8.GetBytes(json.Replace(good, bad, StringComparison.Ordinal)), findings));
        ImmutableArray<Finding> found = findings.ToImmutable();
        Assert.Contains(found, f => f.Refusal.Code.Id == code && f.Position.Line > 0);
    }

    private static byte[] Write(TeamPlan plan)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("format", TeamPlanReader.Format);
            writer.WriteNumber("formatVersion", TeamPlanReader.FormatVersion);
            TeamPlanWriter.Write(writer, plan);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
