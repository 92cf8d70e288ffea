using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>What was proposed and what people decided: mostly followed, departed from with a reason, and nothing decided by silence.</summary>
public sealed class DecisionTests
{
    private static readonly Lazy<Proposal[]> All = new(static () => [.. Journey.FoldAll(EntryKindTests.Drawn(ProgrammeCatalog.Stockholmskraften)).SelectMany(static journey => journey.Proposals())]);

    [Theory]
    [InlineData(ProposalKind.Team)]
    [InlineData(ProposalKind.Activity)]
    [InlineData(ProposalKind.Vacancy)]
    public void Most_proposals_are_followed_and_whoever_departs_from_one_says_why(ProposalKind kind)
    {
        Proposal[] made = [.. All.Value.Where(proposal => proposal.About == kind)];
        Assert.True(made.Length > 100, $"{made.Length}");
        Assert.InRange(made.Count(static proposal => proposal.CaseworkersAnswer == ProposalReply.Accepted) / (double)made.Length, 0.5, 0.97);
        Proposal[] departures = [.. made.Where(static proposal => proposal.IsDeparture)];
        Assert.NotEmpty(departures);
        Assert.All(departures, static proposal => Assert.Contains(proposal.Departure!, StandardDepartures.All));
        Assert.True(departures.Select(static proposal => proposal.Departure).Distinct().Count() > 2);
    }

    [Fact]
    public void Some_proposals_wait_for_an_answer_and_then_nothing_is_decided()
    {
        Proposal[] open = [.. All.Value.Where(static proposal => proposal.CaseworkersAnswer == ProposalReply.Undecided)];
        Assert.NotEmpty(open);
        Assert.All(open, static proposal => Assert.Equal((null, null), (proposal.Decided, proposal.DecidedOn)));
    }

    [Fact]
    public void Whoever_is_not_placed_as_proposed_at_first_is_proposed_a_place_anew()
    {
        Journey[] returned = [.. Journey.FoldAll(EntryKindTests.Drawn(ProgrammeCatalog.Stockholmskraften)).Where(static journey => journey.Proposals().Count(static proposal => proposal.About == ProposalKind.Team) > 1)];
        Assert.InRange(returned.Length, 5, 40);
        Assert.All(returned, static journey => Assert.Equal(ProposalReply.Declined, journey.Proposals().First(static proposal => proposal.About == ProposalKind.Team).CaseworkersAnswer));
        Assert.Contains(returned, static journey => journey.Team() is not null);
    }

    [Theory]
    [InlineData("stockholmskraften", "employment-officer,job-coach,social-worker")]
    [InlineData("arbetsprovning", "social-worker,work-consultant,work-supervisor")]
    [InlineData("hallbar-etablering", "employment-officer,health-coordinator,mother-tongue-coach")]
    [InlineData("insikt", "employment-officer,labour-market-officer,social-worker")]
    [InlineData("lumena", "case-manager,supported-education-coach,supported-employment-coach")]
    public void The_people_responsible_are_those_of_the_programme(string programme, string roles) =>
        Assert.Equal(roles.Split(','), EntryKindTests.Drawn(ProgrammeCatalog.Find(new ProgrammeId(programme))!).Select(static entry => entry.Body).OfType<CaseworkerAssigned>().Select(static assigned => assigned.Role.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Districts_and_the_unit_for_homeless_people_refer_to_work_trials_and_get_the_recommendations()
    {
        ImmutableArray<Entry> drawn = EntryKindTests.Drawn(ProgrammeCatalog.Find(new ProgrammeId("arbetsprovning"))!);
        string[] referrers = [.. drawn.Select(static entry => entry.Body).OfType<Referred>().Select(static referred => referred.Referrer!.Value).Distinct()];
        Assert.Contains("stockholm/enheten-for-hemlosa", referrers);
        // Fourteen districts there were in those years.
        Assert.Equal(14, referrers.Count(static referrer => referrer.StartsWith("stockholm/stadsdelsnamnden-", StringComparison.Ordinal)));
        foreach (IGrouping<JourneyId, Entry> journey in drawn.GroupBy(static entry => entry.Journey))
        {
            foreach (RecommendationMade made in journey.Select(static entry => entry.Body).OfType<RecommendationMade>())
                Assert.Contains(made.Addressee, journey.Select(static entry => entry.Body).OfType<Referred>().Select(static referred => referred.Referrer));
        }
    }

    [Fact]
    public void Insikt_recommends_to_the_ordinary_operation_of_each_party_and_health_to_health_care()
    {
        RecommendationMade[] made = [.. EntryKindTests.Drawn(ProgrammeCatalog.Insikt).Select(static entry => entry.Body).OfType<RecommendationMade>()];
        Assert.Equal(["af", "malmo/arbetsmarknad", "malmo/ekonomiskt-bistand", "region-skane"], made.Select(static one => one.Addressee!.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(made, static one => Assert.Equal(one.TellsOfHealth == true, one.Addressee!.Value == "region-skane"));
    }

    [Fact]
    public void Municipalities_social_insurance_care_and_the_employment_service_refer_to_lumena()
    {
        Referred[] referred = [.. EntryKindTests.Drawn(ProgrammeCatalog.Find(new ProgrammeId("lumena"))!).Select(static entry => entry.Body).OfType<Referred>().Where(static one => one.Referrer!.Value != "haninge/arbetsmarknad")];
        double Share(string referrer) => referred.Count(one => one.Referrer!.Value == referrer) / (double)referred.Length;
        Assert.InRange(Share("haninge/socialnamnden"), 0.32, 0.52);
        Assert.InRange(Share("fk"), 0.2, 0.38);
        Assert.InRange(Share("region-stockholm"), 0.06, 0.21);
        Assert.InRange(Share("af"), 0.08, 0.25);
    }
}
