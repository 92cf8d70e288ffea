using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Core.Tests.Journeys;

public sealed class JourneyRegistrationTests
{
    private static readonly ReadingAccess Caseworker = new(Scene.Af, StandardRoles.Caseworker, StandardPurposes.Coordination);

    [Fact]
    public async Task Without_a_policy_nobody_records_or_reads()
    {
        ServiceCollection services = new();
        services.AddSamverkan().UseClock(new FakeClock(Scene.Noon("2026-01-01"))).AddInMemoryJourneyStore();
        await using ServiceProvider provider = services.BuildServiceProvider();
        AppendResult result = await RecordAsync(provider);
        Assert.Equal(AppendStatus.Denied, result.Status);
        Assert.False(result.IsRecorded);
    }

    [Fact]
    public async Task A_policy_lets_its_roles_record_and_read()
    {
        ServiceCollection services = new();
        services.AddSamverkan().UseClock(new FakeClock(Scene.Noon("2026-01-01"))).UseAccessPolicy(AccessPolicy.Standard(Scene.Af)).AddInMemoryJourneyStore();
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal(AppendStatus.Appended, (await RecordAsync(provider)).Status);
        JourneyView view = await provider.GetRequiredService<IJourneyStore>().ReadAsync(Scene.Id, Caseworker, null, TestContext.Current.CancellationToken);
        Assert.Equal(JourneyStage.Started, view.Journey.Stage());
    }

    private static Task<AppendResult> RecordAsync(ServiceProvider provider) =>
        provider.GetRequiredService<IJourneyStore>().AppendAsync(Scene.Id, [Scene.Entry(1, "2025-01-01", new Started())], null, Caseworker, TestContext.Current.CancellationToken);
}
