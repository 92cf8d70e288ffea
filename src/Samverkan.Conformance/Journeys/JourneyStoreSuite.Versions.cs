using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Conformance.Journeys;

/// <content>What versions and the answers to an append may tell.</content>
public static partial class JourneyStoreSuite
{
    private static async Task VersionsTellOfWhatIsSeenAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        SecrecyWaiverGiven waiver = new(new("w"), [StoreScene.One], [StoreScene.Other], [DataCategory.Activity], StandardPurposes.Coordination, DatePeriod.From(StoreScene.FirstDay), ConsentForm.Written);
        await AppendAsync(store, [StoreScene.Entry(10, waiver), .. StoreScene.Way(1, 11)], cancellation).ConfigureAwait(false);
        JourneyVersion own = await VersionAsync(store, StoreScene.Caseworker, cancellation).ConfigureAwait(false);
        JourneyVersion others = await VersionAsync(store, StoreScene.OtherCaseworker, cancellation).ConfigureAwait(false);
        Promise.That(others != JourneyVersion.None && others != own, "Readers who see different entries get different versions.");
        await AppendAsync(store, [StoreScene.Entry(20, new HistoryReviewed([])), StoreScene.Entry(21, new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))], cancellation).ConfigureAwait(false);
        Promise.Same(others, await VersionAsync(store, StoreScene.OtherCaseworker, cancellation).ConfigureAwait(false), "Version for whoever does not see what was added");
        Promise.That(await VersionAsync(store, StoreScene.Caseworker, cancellation).ConfigureAwait(false) != own, "The version changes for whoever sees what was added.");
        Entry blind = StoreScene.Entry(22, new Started(), origin: StoreScene.Other);
        AppendResult result = await store.AppendAsync(StoreScene.Journey(1), [blind], others, StoreScene.OtherCaseworker, cancellation).ConfigureAwait(false);
        Promise.Same(AppendStatus.Appended, result.Status, "Status of an append on the version read, when only what is hidden has been added");
        Promise.That(JourneyVersion.TryParse(own.ToString(), out JourneyVersion again) && again == own, "A version is found again by its text.");
    }

    private static async Task AppendsTellNothingHiddenAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        // In one store the journey is hidden from the author, in the other it does not exist.
        ImmutableArray<Entry> hidden =
        [
            .. StoreScene.Way(1, 11).Select(static entry => entry with { Origin = StoreScene.Other }),
            StoreScene.Entry(20, new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag), origin: StoreScene.Other),
        ];
        Promise.Same(AppendStatus.Appended, (await store.AppendAsync(StoreScene.Journey(1), hidden, null, StoreScene.OtherCaseworker, cancellation).ConfigureAwait(false)).Status, "Status");
        IJourneyStore empty = await bench.CreateAsync().ConfigureAwait(false);
        try
        {
            AppendResult[] answers = await AnswersAsync(store, cancellation).ConfigureAwait(false);
            Promise.SameInOrder(await AnswersAsync(empty, cancellation).ConfigureAwait(false), answers, "Answers on a hidden journey");
            Promise.SameInOrder(
                [AppendStatus.Conflict, AppendStatus.Appended, AppendStatus.Appended, AppendStatus.AlreadyThere, AppendStatus.Conflict, AppendStatus.Appended],
                answers.Select(static answer => answer.Status), "Statuses");
        }
        finally
        {
            (empty as IDisposable)?.Dispose();
        }
    }

    private static async Task BlindAuthorsMeetNoConflictAsync(IJourneyStore store, IJourneyStoreBench bench, CancellationToken cancellation)
    {
        ReadingAccess recorder = new(StoreScene.One, new ReaderRole("recorder"), StandardPurposes.Coordination);
        AccessPolicy policy = StoreScene.Policy with { Appends = [.. StoreScene.Policy.Appends, new(recorder.As, recorder.For, OfAnyOrigin: false, LegalBases.WithinOneBody)] };
        IJourneyStore blind = await bench.CreateAsync(policy, StoreScene.Clock, EntryFormat.Standard).ConfigureAwait(false);
        try
        {
            foreach (Entry entry in StoreScene.Way(1, 11))
            {
                AppendResult result = await blind.AppendAsync(StoreScene.Journey(1), [entry], JourneyVersion.None, recorder, cancellation).ConfigureAwait(false);
                Promise.Same((AppendStatus.Appended, JourneyVersion.None), (result.Status, result.Version.GetValueOrDefault()), "An append on no version");
            }

            Promise.Same(4, (await blind.ReadAsync(StoreScene.Journey(1), StoreScene.Caseworker, null, cancellation).ConfigureAwait(false)).Journey.Entries.Length, "Entries");
        }
        finally
        {
            (blind as IDisposable)?.Dispose();
        }
    }

    // What an author of the body One is answered, who tries whatever might tell a hidden journey from none.
    private static async Task<AppendResult[]> AnswersAsync(IJourneyStore store, CancellationToken cancellation)
    {
        Entry first = StoreScene.Entry(31, new PlacedOnTeam(new TeamId("team-1")));
        AppendResult foreign = await Try(first, VersionOf(99)).ConfigureAwait(false);
        AppendResult one = await Try(first, JourneyVersion.None).ConfigureAwait(false);
        AppendResult two = await Try(StoreScene.Entry(32, new Started()), one.Version).ConfigureAwait(false);
        AppendResult again = await Try(first, JourneyVersion.None).ConfigureAwait(false);
        AppendResult stale = await Try(StoreScene.Entry(33, new Started()), one.Version).ConfigureAwait(false);
        AppendResult any = await Try(StoreScene.Entry(33, new Started()), null).ConfigureAwait(false);
        return [foreign, one, two, again, stale, any];

        Task<AppendResult> Try(Entry entry, JourneyVersion? expected) =>
            store.AppendAsync(StoreScene.Journey(1), [entry], expected, StoreScene.Caseworker, cancellation);
    }

    private static JourneyVersion VersionOf(int bits) =>
        JourneyVersion.TryParse(EntryId.FromBits((UInt128)bits).ToString(), out JourneyVersion version) ? version : JourneyVersion.None;

    private static async Task<JourneyVersion> VersionAsync(IJourneyStore store, ReadingAccess access, CancellationToken cancellation) =>
        (await store.ReadAsync(StoreScene.Journey(1), access, null, cancellation).ConfigureAwait(false)).Version;
}
