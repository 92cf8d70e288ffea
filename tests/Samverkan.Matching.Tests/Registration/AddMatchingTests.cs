using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;
using Samverkan.Core;
using Samverkan.Core.Journeys.Format;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Vacancies;

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

    [Fact]
    public void The_kind_in_which_participants_tell_of_work_is_known_with_its_rule_and_added_once_however_often_it_is_added()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSamverkan().UseClock(new FakeClock(Instant.FromUtc(2024, 11, 4, 8, 0))).AddEntryKind(WorkProfileKind.Kind).AddMatching().AddMatching();
        using IHost host = builder.Build();
        EventCatalog catalog = host.Services.GetRequiredService<EventCatalog>();
        Assert.Equal(EventCatalog.Standard.Kinds.Length + 1, catalog.Kinds.Length);
        Assert.True(catalog.TryFind(WorkProfileKind.Name, out EventKind? kind));
        Assert.Equal(typeof(WorkProfileTold), kind.Type);
        Assert.Same(catalog, host.Services.GetRequiredService<EntryFormat>().Catalog);

        // Another kind of the same name is still refused.
        HostApplicationBuilder other = Host.CreateEmptyApplicationBuilder(null);
        other.Services.AddSamverkan().AddEntryKind(WorkProfileKind.Kind with { Version = 2, Upcasters = [new(1, static body => body)] }).AddMatching();
        using IHost refusing = other.Build();
        Assert.Throws<ArgumentException>(() => refusing.Services.GetRequiredService<EventCatalog>());
    }

    private static IHost Build(Action<MatchingOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSamverkan().UseClock(new FakeClock(Instant.FromUtc(2024, 11, 4, 8, 0))).AddMatching(configure);
        return builder.Build();
    }
}
