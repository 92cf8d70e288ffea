using System.Collections.Immutable;
using NodaTime;
using Samverkan.Conformance;
using Samverkan.Conformance.Journeys;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Storage.Tests;

/// <summary>The suite of stores finds a store that breaks a promise, for each of its promises.</summary>
public sealed class FaultyStoreTests
{
    public static TheoryData<StoreFault, string> Faults => new()
    {
        { StoreFault.ForgetsTheLast, "Entries are read as they were recorded, numbered from 1" },
        { StoreFault.ForgetsAsOf, "What is recorded is seen as of the instant asked for" },
        { StoreFault.AsksNoRole, "A role without a rule reads and records nothing" },
        { StoreFault.ShowsThatSomethingIsThere, "A journey that may not be seen looks like one that does not exist" },
        { StoreFault.ForgetsTheWaiver, "Another body sees what a waiver covers and nothing else" },
        { StoreFault.RecordsInAnyName, "Nobody records in another body's name" },
        { StoreFault.AnswersARepetitionAsNew, "A repeated append is answered and changes nothing" },
        { StoreFault.AcceptsTakenIds, "An id is used for one entry only" },
        { StoreFault.IgnoresVersions, "An append on a stale version is a conflict" },
        { StoreFault.ComparesWithTheWholeLog, "A version tells only of what its reader sees" },
        { StoreFault.ComparesWithTheWholeLog, "An append tells nothing of what its author may not see" },
        { StoreFault.ComparesWithTheWholeLog, "Whoever records and reads nothing meets no conflict" },
        { StoreFault.IgnoresVersions, "Of writers on the same version one wins" },
        { StoreFault.LosesAnEntry, "Writers without a version lose nothing and number without holes" },
        { StoreFault.TidiesUnknownKinds, "An unknown kind is kept byte for byte" },
        { StoreFault.ImportsInParts, "An import is recorded whole or not at all" },
        { StoreFault.ReadsAllInReverse, "All journeys of a programme are read by participant" },
        { StoreFault.CountsTheAnonymousTwice, "Those without consent are told as anonymous rows only" },
        { StoreFault.CountsTheAnonymousTwice, "Whoever has several ids is one anonymous row, and none who has consented under one of them" },
        { StoreFault.CannotBeCancelled, "What was cancelled is not recorded" },
        { StoreFault.IsGoneWhenOpenedAgain, "What has been recorded outlives the store" },
    };

    private static ImmutableArray<ConformanceCase> Cases(StoreFault fault) => JourneyStoreSuite.Cases(new Bench(fault));

    [Fact]
    public void Every_promise_has_a_store_that_breaks_it() =>
        Assert.Equal(
            Cases(StoreFault.IsGoneWhenOpenedAgain).Select(static promise => promise.Name).Order(StringComparer.Ordinal),
            Faults.Select(static row => row.Data.Item2).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_store_with_a_mistake_is_found_out(StoreFault fault, string promise) =>
        Assert.ThrowsAsync<ConformanceException>(() => Cases(fault).Single(known => known.Name == promise).RunAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_same_store_without_the_mistake_keeps_every_promise()
    {
        foreach (ConformanceCase promise in Cases(StoreFault.None))
            await promise.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Bench(StoreFault fault) : IJourneyStoreBench
    {
        public bool IsDurable => fault == StoreFault.IsGoneWhenOpenedAgain;

        public Task<IJourneyStore> CreateAsync(AccessPolicy policy, IClock clock, EntryFormat format) =>
            Task.FromResult<IJourneyStore>(new FaultyStore(fault, policy, clock, format));

        public Task<IJourneyStore> ReopenAsync(AccessPolicy policy, IClock clock, EntryFormat format) => CreateAsync(policy, clock, format);
    }
}
