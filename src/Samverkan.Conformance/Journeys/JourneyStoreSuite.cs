using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Conformance.Journeys;

/// <summary>The suite by which a journey store proves that it keeps what <see cref="IJourneyStore"/> promises.</summary>
public static partial class JourneyStoreSuite
{
    /// <summary>The promises, in a fixed order.</summary>
    /// <param name="bench">Where stores to try come from.</param>
    public static ImmutableArray<ConformanceCase> Cases(IJourneyStoreBench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        List<ConformanceCase> cases =
        [
            Case("Entries are read as they were recorded, numbered from 1", ReadsWhatWasRecordedAsync),
            Case("What is recorded is seen as of the instant asked for", ReadsAsOfAsync),
            Case("A role without a rule reads and records nothing", DeniesByDefaultAsync),
            Case("A journey that may not be seen looks like one that does not exist", HidesExistenceAsync),
            Case("Another body sees what a waiver covers and nothing else", FiltersAsync),
            Case("Nobody records in another body's name", DeniesOtherOriginsAsync),
            Case("A repeated append is answered and changes nothing", IsIdempotentAsync),
            Case("An id is used for one entry only", RefusesTakenIdsAsync),
            Case("An append on a stale version is a conflict", RefusesStaleVersionsAsync),
            Case("A version tells only of what its reader sees", VersionsTellOfWhatIsSeenAsync),
            Case("An append tells nothing of what its author may not see", AppendsTellNothingHiddenAsync),
            Case("Whoever records and reads nothing meets no conflict", BlindAuthorsMeetNoConflictAsync),
            Case("Of writers on the same version one wins", OneWriterWinsAsync),
            Case("Writers without a version lose nothing and number without holes", LosesNothingAsync),
            Case("An unknown kind is kept byte for byte", KeepsUnknownKindsAsync),
            Case("An import is recorded whole or not at all", ImportsAllOrNothingAsync),
            Case("All journeys of a programme are read by participant", ReadsAllAsync),
            Case("Those without consent are told as anonymous rows only", TellsAnonymousRowsAsync),
            Case("Whoever has several ids is one anonymous row, and none who has consented under one of them", CountsMergedPersonsOnceAsync),
            Case("What was cancelled is not recorded", CancelsAsync),
        ];
        if (bench.IsDurable)
            cases.Add(Case("What has been recorded outlives the store", OutlivesAsync));
        return [.. cases];

        ConformanceCase Case(string name, Func<IJourneyStore, IJourneyStoreBench, CancellationToken, Task> run) => new(name, async cancellation =>
        {
            IJourneyStore store = await bench.CreateAsync().ConfigureAwait(false);
            try
            {
                await run(store, bench, cancellation).ConfigureAwait(false);
            }
            finally
            {
                (store as IDisposable)?.Dispose();
            }
        });
    }

    private static async Task ReadsWhatWasRecordedAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        ImmutableArray<Entry> way = StoreScene.Way(1, 11);
        AppendResult result = await AppendAsync(store, way, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.Appended, result.Status, "Status");
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        Promise.SameInOrder(way.Select(static (entry, i) => entry with { Sequence = i + 1 }), view.Journey.Entries, "Entries");
        Promise.Same(result.Version, view.Version, "Version");
        Promise.That(!view.SomethingIsWithheld, "Nothing is withheld from whoever may see all.");
    }

    private static async Task ReadsAsOfAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        await AppendAsync(store, StoreScene.Way(1, 11), cancellation).ConfigureAwait(false);
        JourneyView then = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, StoreScene.Noon(StoreScene.FirstDay.PlusDays(7)), cancellation).ConfigureAwait(false);
        Promise.Same(3, then.Journey.Entries.Length, "Entries recorded by then");
        JourneyView before = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, StoreScene.Noon(StoreScene.FirstDay.PlusDays(-1)), cancellation).ConfigureAwait(false);
        Promise.Same(0, before.Journey.Entries.Length, "Entries recorded before the first");
    }

    private static async Task DeniesByDefaultAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        AppendResult result = await store.AppendAsync(StoreScene.Journey(1), StoreScene.Way(1, 11), null, StoreScene.Stranger, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.Denied, result.Status, "Status of a stranger's append");
        Promise.That(result.Refusal is not null, "A denied append says why.");
        await AppendAsync(store, StoreScene.Way(1, 11), cancellation).ConfigureAwait(false);
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Stranger, null, cancellation).ConfigureAwait(false);
        Promise.Same(0, view.Journey.Entries.Length, "Entries that a stranger sees");
        Promise.Same(0, (await store.AllAsync(StoreScene.Stranger, cancellation).ConfigureAwait(false)).Count, "Journeys that a stranger sees");
        Promise.Same(0, (await store.ReadAnonymousRowsAsync(StoreScene.Programme, StoreScene.Caseworker, cancellation: cancellation).ConfigureAwait(false)).Length, "Anonymous rows for whoever does not report");
    }

    private static async Task HidesExistenceAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        await AppendAsync(store, StoreScene.Way(1, 11), cancellation).ConfigureAwait(false);
        JourneyView hidden = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Stranger, null, cancellation).ConfigureAwait(false);
        JourneyView missing = await store.ReadAsync(StoreScene.Journey(2), StoreScene.Stranger, null, cancellation).ConfigureAwait(false);
        Promise.Same((missing.SomethingIsWithheld, missing.Version, 0), (hidden.SomethingIsWithheld, hidden.Version, hidden.Journey.Entries.Length), "A hidden journey");
    }

    private static async Task FiltersAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        SecrecyWaiverGiven waiver = new(new("w"), [StoreScene.One], [StoreScene.Other], [DataCategory.Activity], StandardPurposes.Coordination, DatePeriod.From(StoreScene.FirstDay), ConsentForm.Written);
        await AppendAsync(store, [StoreScene.Entry(10, waiver), .. StoreScene.Way(1, 11)], cancellation).ConfigureAwait(false);
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.OtherCaseworker, null, cancellation).ConfigureAwait(false);
        Promise.SameInOrder(["activityStarted"], view.Journey.Entries.Select(static entry => entry.Body.Kind), "Kinds that the other body sees");
        Promise.Same(1L, view.Journey.Entries[0].Sequence, "Number of the first entry seen");
        Promise.That(view.SomethingIsWithheld, "That something is withheld is said.");
    }

    private static async Task DeniesOtherOriginsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        ImmutableArray<Entry> mixed = [StoreScene.Entry(1, new Referred(new("one"))), StoreScene.Entry(2, new Started(), origin: StoreScene.Other)];
        Promise.Same(AppendStatus.Denied, (await AppendAsync(store, mixed, cancellation).ConfigureAwait(false)).Status, "Status");
        Promise.Same(0, (await store.AllAsync(StoreScene.Caseworker, cancellation).ConfigureAwait(false)).Count, "Journeys after a denied append");
    }

    private static async Task IsIdempotentAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        ImmutableArray<Entry> way = StoreScene.Way(1, 11);
        AppendResult first = await store.AppendAsync(StoreScene.Journey(1), way, JourneyVersion.None, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        AppendResult again = await store.AppendAsync(StoreScene.Journey(1), way, JourneyVersion.None, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.Appended, first.Status, "First status");
        Promise.Same(AppendStatus.AlreadyThere, again.Status, "Second status");
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        Promise.Same(way.Length, view.Journey.Entries.Length, "Entries");
    }

    private static async Task RefusesTakenIdsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        await AppendAsync(store, [StoreScene.Entry(1, new Referred(new("one")))], cancellation).ConfigureAwait(false);
        ImmutableArray<Entry> taken = [StoreScene.Entry(2, new Started(), participant: 2), StoreScene.Entry(1, new Started(), participant: 2)];
        AppendResult result = await store.AppendAsync(StoreScene.Journey(2), taken, null, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.IdTaken, result.Status, "Status");
        JourneyView view = await store.ReadAsync(StoreScene.Journey(2), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        Promise.Same(0, view.Journey.Entries.Length, "Entries of the journey whose append was refused");
    }

    private static async Task RefusesStaleVersionsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        AppendResult first = await AppendAsync(store, [StoreScene.Entry(1, new Referred(new("one")))], cancellation).ConfigureAwait(false);
        await AppendAsync(store, [StoreScene.Entry(2, new Started())], cancellation).ConfigureAwait(false);
        AppendResult stale = await store.AppendAsync(StoreScene.Journey(1), [StoreScene.Entry(3, new JointMappingCompleted([]))], first.Version, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.Conflict, stale.Status, "Status");
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        Promise.Same(2, view.Journey.Entries.Length, "Entries");
        AppendResult fresh = await store.AppendAsync(StoreScene.Journey(1), [StoreScene.Entry(3, new JointMappingCompleted([]))], view.Version, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.Appended, fresh.Status, "Status on the version read");
    }

    private static async Task OneWriterWinsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        AppendResult[] results = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(
            () => store.AppendAsync(StoreScene.Journey(1), [StoreScene.Entry(i, new Started())], JourneyVersion.None, StoreScene.Caseworker, cancellation), cancellation))).ConfigureAwait(false);
        Promise.Same(1, results.Count(static result => result.Status == AppendStatus.Appended), "Writers that won");
        Promise.Same(15, results.Count(static result => result.Status == AppendStatus.Conflict), "Writers that met a conflict");
    }

    private static async Task LosesNothingAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        await Task.WhenAll(Enumerable.Range(1, 24).Select(i => Task.Run(
            () => store.AppendAsync(StoreScene.Journey(1), [StoreScene.Entry(i, new ContactMade(ContactKind.Employer))], null, StoreScene.Caseworker, cancellation), cancellation))).ConfigureAwait(false);
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        Promise.SameInOrder(Enumerable.Range(1, 24).Select(static i => (long)i), view.Journey.Entries.Select(static entry => entry.Sequence), "Numbers");
        Promise.Same(24, view.Journey.Entries.Select(static entry => entry.Id).Distinct().Count(), "Different entries");
    }

    private static async Task KeepsUnknownKindsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        UnknownEvent unknown = new("future.kind", 7, """{ "b" : 1.50, "a":[ "\u00e5" ] }""");
        await AppendAsync(store, [StoreScene.Entry(1, unknown)], cancellation).ConfigureAwait(false);
        JourneyView view = await store.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        Promise.Same<JourneyEvent>(unknown, view.Journey.Entries.Single().Body, "The unknown body");
    }

    private static async Task ImportsAllOrNothingAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        Entry[] good = [.. Enumerable.Range(1, 20).SelectMany(static participant => StoreScene.Way(participant, participant * 10))];
        Entry clash = good[0] with { Happened = good[0].Happened.PlusDays(1) };
        Promise.Same(AppendStatus.IdTaken, (await store.ImportAsync([.. good, clash], StoreScene.Importer, cancellation).ConfigureAwait(false)).Status, "Status of a bad import");
        Promise.Same(0, (await store.AllAsync(StoreScene.Caseworker, cancellation).ConfigureAwait(false)).Count, "Journeys after a bad import");
        Promise.Same(AppendStatus.Appended, (await store.ImportAsync(good, StoreScene.Importer, cancellation).ConfigureAwait(false)).Status, "Status of a good import");
        Promise.Same(AppendStatus.AlreadyThere, (await store.ImportAsync(good, StoreScene.Importer, cancellation).ConfigureAwait(false)).Status, "Status of a repeated import");
        List<JourneyView> views = await store.AllAsync(StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        Promise.Same(80, views.Sum(static view => view.Journey.Entries.Length), "Entries");
    }

    private static async Task ReadsAllAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        int[] participants = [300, 2, 40, 1];
        foreach (int participant in participants)
            await store.AppendAsync(StoreScene.Journey(participant), StoreScene.Way(participant, participant * 10), null, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        JourneyId elsewhere = new(ParticipantId.FromBits(5), new ProgrammeId("elsewhere"));
        await store.AppendAsync(elsewhere, [StoreScene.Entry(9000, new Started()) with { Journey = elsewhere }], null, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        List<JourneyView> views = await store.AllAsync(StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        Promise.SameInOrder(participants.Order().Select(StoreScene.Journey), views.Select(static view => view.Journey.Id), "Journeys");
        Promise.That(views.TrueForAll(static view => view.Journey.Entries.Length == 4), "Each journey is whole.");
    }

    private static async Task TellsAnonymousRowsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        ParticipationConsentGiven consent = new(new("c"), DatePeriod.From(StoreScene.FirstDay), ConsentForm.Written);
        await AppendAsync(store, StoreScene.Way(1, 11), cancellation).ConfigureAwait(false);
        await store.AppendAsync(StoreScene.Journey(2), [StoreScene.Entry(20, consent, 2), .. StoreScene.Way(2, 21)], null, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        List<JourneyView> views = await store.AllAsync(StoreScene.Reporter, cancellation).ConfigureAwait(false);
        Promise.SameInOrder([StoreScene.Journey(2)], views.Select(static view => view.Journey.Id), "Journeys for the report");
        ImmutableArray<AnonymousRow> rows = await store.ReadAnonymousRowsAsync(StoreScene.Programme, StoreScene.Reporter, cancellation: cancellation).ConfigureAwait(false);
        Promise.SameInOrder([new AnonymousRow("woman", 2025) { Steps = StepsBeforeConsent.Started }], rows, "Anonymous rows");
    }

    // 1 and 2 are one person, 3 has consented as 4, 5 is alone, 6 and 7 were one until they were parted: four persons without consent.
    private static async Task CountsMergedPersonsOnceAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        ImmutableArray<JourneyEvent> After(int participant) => participant switch
        {
            1 => [new PersonMerged(ParticipantId.FromBits(2))],
            3 => [new PersonMerged(ParticipantId.FromBits(4))],
            4 => [new ParticipationConsentGiven(new("c"), DatePeriod.From(StoreScene.FirstDay), ConsentForm.Written)],
            6 => [new PersonMerged(ParticipantId.FromBits(7)), new PersonSplit(ParticipantId.FromBits(7))],
            _ => [],
        };
        for (int participant = 1; participant <= 7; participant++)
        {
            int id = participant * 100;
            int who = participant;
            IEnumerable<Entry> after = After(who).Select((body, i) => StoreScene.Entry(id + 50 + i, body, who, 20 + i));
            await store.AppendAsync(StoreScene.Journey(who), [.. StoreScene.Way(who, id), .. after], null, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        }

        ImmutableArray<AnonymousRow> rows = await store.ReadAnonymousRowsAsync(StoreScene.Programme, StoreScene.Reporter, cancellation: cancellation).ConfigureAwait(false);
        Promise.SameInOrder(Enumerable.Repeat(new AnonymousRow("woman", 2025) { Steps = StepsBeforeConsent.Started }, 4), rows, "Anonymous rows of persons");
    }

    private static async Task CancelsAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync().ConfigureAwait(false);
        try
        {
            await AppendAsync(store, StoreScene.Way(1, 11), cancelled.Token).ConfigureAwait(false);
            throw new ConformanceException("A cancelled append ends in OperationCanceledException.");
        }
        catch (OperationCanceledException)
        {
            Promise.Same(0, (await store.AllAsync(StoreScene.Caseworker, cancellation).ConfigureAwait(false)).Count, "Journeys after a cancelled append");
        }
    }

    private static async Task OutlivesAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        AppendResult result = await AppendAsync(store, StoreScene.Way(1, 11), cancellation).ConfigureAwait(false);
        (store as IDisposable)?.Dispose();
        IJourneyStore again = await bench.ReopenAsync(StoreScene.Policy, StoreScene.Clock, EntryFormat.Standard).ConfigureAwait(false);
        JourneyView view = await again.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false);
        (again as IDisposable)?.Dispose();
        Promise.Same(4, view.Journey.Entries.Length, "Entries");
        Promise.Same(result.Version, view.Version, "Version");
    }

    private static Task<AppendResult> AppendAsync(IJourneyStore store, ImmutableArray<Entry> entries, CancellationToken cancellation) =>
        store.AppendAsync(StoreScene.Journey(1), entries, null, StoreScene.Caseworker, cancellation);
}
