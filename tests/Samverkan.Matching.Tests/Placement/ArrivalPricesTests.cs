using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class ArrivalPricesTests
{
    private const long CostOfNoPlace = 10_000;

    [Fact]
    public void Todays_placement_leaves_room_for_those_who_can_only_be_served_by_one_team()
    {
        // Tomorrow somebody is expected whom only team 0 can serve; today's person has team 0 as the cheaper of two.
        ArrivalPrices prices = ArrivalPrices.Of([[new(0, 1)]], [1, 1], CostOfNoPlace);
        Assert.Equal(1, prices.Choose([new(0, 1), new(1, 5)], [1, 1]));
        Assert.Equal(0, prices.Choose([new(0, 1)], [1, 1]));
        Assert.Null(prices.Choose([new(0, 1)], [0, 1]));
    }

    [Fact]
    public void Being_without_a_place_costs_more_than_any_place()
    {
        Assert.Throws<ArgumentException>(static () => ArrivalPrices.Of([[new(0, 5)]], [1], 5));
        Assert.Throws<ArgumentException>(static () => ArrivalPrices.Of([[new(0, 5)]], new AssignmentPlaces([1, 1], [0, 0], [1]), 5));
        Assert.Equal<Int128>(7, ArrivalPrices.Of([[new(0, 5)], [new(0, 6)]], [1], 12).Prices[0]);
        Assert.Throws<ArgumentException>(static () => ArrivalPrices.Of([], [1], -1));
    }

    [Fact]
    public void Over_a_year_of_arrivals_the_prices_lose_fewer_than_greed_and_hindsight_loses_fewest()
    {
        int greedy = 0;
        int ours = 0;
        int hindsight = 0;
        for (uint seed = 1; seed <= 5; seed++)
        {
            ArrivalYear year = new(1_200, 12, seed);
            greedy += year.Serve(foreseeing: false);
            ours += year.Serve(foreseeing: true);
            hindsight += year.InHindsight();
        }

        TestContext.Current.SendDiagnosticMessage($"unserved: ours {ours}, greedy {greedy}, hindsight {hindsight}");
        Assert.True(ours < greedy, $"unserved: ours {ours}, greedy {greedy}, hindsight {hindsight}");
        Assert.True(hindsight <= ours, $"unserved: ours {ours}, greedy {greedy}, hindsight {hindsight}");
        // Most of what greed loses without need is won back.
        Assert.True((greedy - ours) * 2 > greedy - hindsight, $"unserved: ours {ours}, greedy {greedy}, hindsight {hindsight}");
    }
}
