using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Storage.Tests;

/// <summary>A sound store with one mistake in it, as somebody might make it who writes a store of their own.</summary>
/// <param name="fault">The mistake.</param>
/// <param name="policy">Who may read and record what.</param>
/// <param name="clock">The clock.</param>
/// <param name="format">How entries are written.</param>
internal sealed class FaultyStore(StoreFault fault, AccessPolicy policy, IClock clock, EntryFormat format) : IJourneyStore, IDisposable
{
    private static readonly SecrecyDomain One = new("one");
    private static readonly ReadingAccess Insider = new(One, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private readonly InMemoryJourneyStore _inner = new(policy, clock, format);
    private int _appended;

    public void Dispose() => _inner.Dispose();

    public async Task<AppendResult> AppendAsync(JourneyId journey, ImmutableArray<Entry> entries, JourneyVersion? expected, ReadingAccess access, CancellationToken cancellation = default)
    {
        switch (fault)
        {
            case StoreFault.LosesAnEntry when Interlocked.Increment(ref _appended) % 5 == 0:
                return new AppendResult(AppendStatus.Appended, JourneyVersion.None);
            case StoreFault.IgnoresVersions:
                return await _inner.AppendAsync(journey, entries, null, access, cancellation);
            case StoreFault.RecordsInAnyName:
                AppendResult last = default;
                foreach (IGrouping<SecrecyDomain, Entry> own in entries.GroupBy(static entry => entry.Origin))
                    last = await _inner.AppendAsync(journey, [.. own], null, access with { Who = own.Key }, cancellation);
                return last;
            case StoreFault.ComparesWithTheWholeLog when expected is { } version && version != await VersionAsync(journey, cancellation):
                return new AppendResult(AppendStatus.Conflict);
            case StoreFault.CannotBeCancelled:
                return await _inner.AppendAsync(journey, entries, expected, access, CancellationToken.None);
        }

        AppendResult result = await _inner.AppendAsync(journey, entries, expected, access, cancellation);
        return fault switch
        {
            StoreFault.AnswersARepetitionAsNew when result.Status == AppendStatus.AlreadyThere => result with { Status = AppendStatus.Appended },
            StoreFault.AcceptsTakenIds when result.Status == AppendStatus.IdTaken => new AppendResult(AppendStatus.Appended, JourneyVersion.None),
            _ => result,
        };
    }

    public async Task<AppendResult> ImportAsync(IEnumerable<Entry> entries, ReadingAccess access, CancellationToken cancellation = default)
    {
        if (fault != StoreFault.ImportsInParts)
            return await _inner.ImportAsync(entries, access, cancellation);
        AppendResult result = default;
        foreach (Entry entry in entries)
        {
            result = await _inner.ImportAsync([entry], access, cancellation);
            if (!result.IsRecorded)
                break;
        }

        return result;
    }

    public async Task<JourneyView> ReadAsync(JourneyId journey, ReadingAccess access, Instant? asOf = null, CancellationToken cancellation = default)
    {
        switch (fault)
        {
            case StoreFault.ForgetsAsOf:
                return await _inner.ReadAsync(journey, access, null, cancellation);
            case StoreFault.AsksNoRole:
                return await _inner.ReadAsync(journey, access with { As = StandardRoles.Caseworker, For = StandardPurposes.Coordination }, asOf, cancellation);
            case StoreFault.ShowsThatSomethingIsThere:
                // Whoever sees nothing of a journey that is there is shown that there is something.
                JourneyView whole = await _inner.ReadAsync(journey, Insider, asOf, cancellation);
                JourneyView seen = await _inner.ReadAsync(journey, access, asOf, cancellation);
                return seen.Journey.Entries.IsEmpty && !whole.Journey.Entries.IsEmpty ? Of(journey, [whole.Journey.Entries[0]], asOf) : seen;
            case StoreFault.ForgetsTheWaiver:
                return await _inner.ReadAsync(journey, access with { Who = One }, asOf, cancellation);
        }

        JourneyView view = await _inner.ReadAsync(journey, access, asOf, cancellation);
        return fault switch
        {
            StoreFault.ForgetsTheLast when !view.Journey.Entries.IsEmpty => Of(journey, view.Journey.Entries[..^1], asOf),
            StoreFault.TidiesUnknownKinds => Of(journey, [.. view.Journey.Entries.Select(Tidy)], asOf),
            _ => view,
        };
    }

    public async IAsyncEnumerable<JourneyView> ReadAllAsync(ProgrammeId programme, ReadingAccess access, Instant? asOf = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<JourneyView> views = [];
        await foreach (JourneyView view in _inner.ReadAllAsync(programme, access, asOf, cancellation))
            views.Add(view);
        if (fault == StoreFault.ReadsAllInReverse)
            views.Reverse();
        foreach (JourneyView view in views)
            yield return view;
    }

    public async Task<ImmutableArray<AnonymousRow>> ReadAnonymousRowsAsync(ProgrammeId programme, ReadingAccess access, Instant? asOf = null, LocalDate? on = null, CancellationToken cancellation = default)
    {
        ImmutableArray<AnonymousRow> rows = await _inner.ReadAnonymousRowsAsync(programme, access, asOf, on, cancellation);
        return fault == StoreFault.CountsTheAnonymousTwice ? [.. rows, .. rows] : rows;
    }

    private static Entry Tidy(Entry entry) => entry.Body is UnknownEvent unknown
        ? entry with { Body = new UnknownEvent(unknown.OfKind, unknown.OfVersion, unknown.Json.Replace(" ", "", StringComparison.Ordinal)) }
        : entry;

    private async Task<JourneyVersion> VersionAsync(JourneyId journey, CancellationToken cancellation)
    {
        JourneyView own = await _inner.ReadAsync(journey, Insider, null, cancellation);
        JourneyView other = await _inner.ReadAsync(journey, Insider with { Who = new("other") }, null, cancellation);
        return own.Journey.Entries.IsEmpty ? other.Version : own.Version;
    }

    private JourneyView Of(JourneyId journey, ImmutableArray<Entry> entries, Instant? asOf) =>
        JourneyView.Of(journey, entries, Insider, policy, clock.GetCurrentInstant(), asOf);
}
