using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;
using Samverkan.Core;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Registration;

public sealed class AddMatchingTests
{
    [Fact]
    public async Task The_planner_comes_from_the_container_with_the_hosts_norm()
    {
        using IHost host = Build(static o => o.ParticipantsPerFullTime = 7);
        await host.StartAsync(TestContext.Current.CancellationToken);
        PlacementProposal proposal = host.Services.GetRequiredService<PlacementPlanner>().Propose([], new LocalDate(2024, 11, 4));
        Assert.All(proposal.Capacities, static c => Assert.Equal(7, c.Places));
    }

    [Fact]
    public async Task A_norm_out_of_range_stops_the_host()
    {
        using IHost host = Build(static o => o.ParticipantsPerFullTime = 0);
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    private static IHost Build(Action<MatchingOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSamverkan().UseClock(new FakeClock(Instant.FromUtc(2024, 11, 4, 8, 0))).AddMatching(configure);
        return builder.Build();
    }
}
