using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Stores;

/// <summary>
/// What every store does alike: who may record and read, numbering, idempotency, versions, views. A store of one's own derives from
/// this and says how the log is kept, and so cannot forget the access.
/// </summary>
[Mutable("A store holds what is recorded in it.")]
public abstract class JourneyStore : IJourneyStore
{
    private readonly AccessPolicy _policy;
    private readonly IClock _clock;
    private readonly FormCatalog _forms;

    /// <summary>Creates the store.</summary>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock of the host.</param>
    /// <param name="format">How entries are written.</param>
    /// <param name="forms">The forms that the host knows: a form says what its answers hold. Those in the box when left out.</param>
    protected JourneyStore(AccessPolicy policy, IClock clock, EntryFormat format, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(format);
        _policy = policy;
        _clock = clock;
        _forms = forms ?? FormCatalog.Standard;
        Format = format;
    }

    /// <summary>How entries are written.</summary>
    protected EntryFormat Format { get; }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JourneyId journey, ImmutableArray<Entry> entries, JourneyVersion? expected, ReadingAccess access, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ImmutableArray<Entry> all = entries.OrEmpty();
        if (all.Any(entry => entry.Journey != journey))
            throw new ArgumentException("An entry belongs to another journey.", nameof(entries));
        return DeniedTo(all, access) is { } denied
            ? Task.FromResult(denied)
            : WriteAsync(log => AppendAsync(log, journey, all, expected, access, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public Task<AppendResult> ImportAsync(IEnumerable<Entry> entries, ReadingAccess access, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(access);
        ImmutableArray<Entry> all = [.. entries.OrderBy(static entry => entry.Sequence)];
        return DeniedTo(all, access) is { } denied
            ? Task.FromResult(denied)
            : WriteAsync(log => ImportAsync(log, all, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public async Task<JourneyView> ReadAsync(JourneyId journey, ReadingAccess access, Instant? asOf = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ImmutableArray<Entry> entries = await LoadAsync(journey, cancellation).ConfigureAwait(false);
        return JourneyView.Of(journey, entries, access, _policy, _clock.GetCurrentInstant(), asOf, _forms);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JourneyView> ReadAllAsync(ProgrammeId programme, ReadingAccess access, Instant? asOf = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        Instant now = _clock.GetCurrentInstant();
        await foreach (ImmutableArray<Entry> entries in LoadAllAsync(programme, cancellation).ConfigureAwait(false))
        {
            JourneyView view = JourneyView.Of(entries[0].Journey, entries, access, _policy, now, asOf, _forms);
            if (!view.Journey.Entries.IsEmpty)
                yield return view;
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<AnonymousRow>> ReadAnonymousRowsAsync(ProgrammeId programme, ReadingAccess access, Instant? asOf = null, LocalDate? on = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        Instant now = _clock.GetCurrentInstant();
        if (!JourneyView.MayReadAnonymousRows(access, _policy, now))
            return [];
        SortedDictionary<ParticipantId, AnonymousRow> apart = [];
        Dictionary<ParticipantId, Journey> linked = [];
        SortedSet<ParticipantId> others = [];
        await foreach (ImmutableArray<Entry> entries in LoadAllAsync(programme, cancellation).ConfigureAwait(false))
        {
            Journey journey = Journey.Fold(entries[0].Journey, entries).AsOf(now);
            if (JourneyView.AnonymousRowOf(journey, asOf ?? now, on) is { } row)
                apart.Add(journey.Id.Participant, row);
            if (journey.MergedPersons() is not { IsEmpty: false } persons)
                continue;
            linked.Add(journey.Id.Participant, journey);
            others.UnionWith(persons.Select(static person => person.Other));
        }

        // Few are merged, so only theirs are kept, and the ids that they were merged with are read once more. Who has consented under one of
        // the ids has consented, and who took part under several is one person.
        foreach (ParticipantId other in others.Where(id => !linked.ContainsKey(id)))
        {
            JourneyId id = new(other, programme);
            linked.Add(other, Journey.Fold(id, await LoadAsync(id, cancellation).ConfigureAwait(false)).AsOf(now));
        }

        List<AnonymousRow> rows = [];
        foreach ((Journey whole, ImmutableArray<ParticipantId> ids) in MergedJourneys.Persons(linked.Values))
        {
            foreach (ParticipantId id in ids)
                apart.Remove(id);
            if (JourneyView.AnonymousRowOf(whole, asOf ?? now, on) is { } row)
                rows.Add(row);
        }

        rows.AddRange(apart.Values);
        // The order of the log would be a link to the persons.
        return [.. rows.OrderBy(static row => row.Year).ThenBy(static row => row.Sex, StringComparer.Ordinal).ThenBy(static row => row.Steps)];
    }

    /// <summary>The entries of one journey in the order of recording; none when there is no such journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected abstract Task<ImmutableArray<Entry>> LoadAsync(JourneyId journey, CancellationToken cancellation);

    /// <summary>The entries of all journeys of a programme, journey by journey in the order of the participants' ids; never an empty journey.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected abstract IAsyncEnumerable<ImmutableArray<Entry>> LoadAllAsync(ProgrammeId programme, CancellationToken cancellation);

    /// <summary>Runs work in one transaction, apart from all other writers. Keeps what it added when the result is <see cref="AppendStatus.Appended"/>, and nothing otherwise.</summary>
    /// <param name="write">The work.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected abstract Task<AppendResult> WriteAsync(Func<IJourneyLog, ValueTask<AppendResult>> write, CancellationToken cancellation);

    private AppendResult? DeniedTo(ImmutableArray<Entry> entries, ReadingAccess access)
    {
        LocalDate today = SwedishTime.DayOf(_clock.GetCurrentInstant());
        foreach (Entry entry in entries)
        {
            if (_policy.MayAppend(entry.Origin, access, today) is { IsAllowed: false } denied)
                return new AppendResult(AppendStatus.Denied, Refusal: denied.Refusal);
        }

        return null;
    }

    private async ValueTask<AppendResult> AppendAsync(IJourneyLog log, JourneyId journey, ImmutableArray<Entry> entries, JourneyVersion? expected, ReadingAccess access, CancellationToken cancellation)
    {
        List<Entry> fresh = [];
        foreach (Entry entry in entries)
        {
            if (await log.FindAsync(entry.Id, cancellation).ConfigureAwait(false) is not { } known)
                fresh.Add(entry);
            else if (!IsSame(known, entry))
                return new AppendResult(AppendStatus.IdTaken);
        }

        ImmutableArray<Entry> before = await log.ReadAsync(journey, cancellation).ConfigureAwait(false);
        Instant now = _clock.GetCurrentInstant();
        // Everything that follows is answered from what the author may see, so that the answer tells of nothing else.
        JourneyView view = JourneyView.Of(journey, before, access, _policy, now, forms: _forms);
        // A repeated call adds nothing and meets no conflict, wherever the log has come since. It is told that the entries were there
        // and where the author's view stands now, which need not be what the first call was told.
        if (fresh.Count == 0)
            return new AppendResult(AppendStatus.AlreadyThere, view.AllowedVersion);
        if (expected is { } version && version != view.Version && version != view.AllowedVersion)
            return new AppendResult(AppendStatus.Conflict);
        long sequence = before.IsEmpty ? 0 : before[^1].Sequence;
        ImmutableArray<Entry>.Builder after = before.ToBuilder();
        HashSet<EntryId> ids = [];
        foreach (Entry entry in fresh)
        {
            if (!ids.Add(entry.Id))
                return new AppendResult(AppendStatus.IdTaken);
            Entry numbered = entry with { Sequence = ++sequence };
            await log.AddAsync(numbered, cancellation).ConfigureAwait(false);
            after.Add(numbered);
        }

        return new AppendResult(AppendStatus.Appended, JourneyView.Of(journey, after.ToImmutable(), access, _policy, now, forms: _forms).AllowedVersion);
    }

    private async ValueTask<AppendResult> ImportAsync(IJourneyLog log, ImmutableArray<Entry> entries, CancellationToken cancellation)
    {
        Dictionary<JourneyId, long> last = [];
        bool isAnyNew = false;
        foreach (Entry entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await log.FindAsync(entry.Id, cancellation).ConfigureAwait(false) is { } known)
            {
                if (!IsSame(known, entry))
                    return new AppendResult(AppendStatus.IdTaken);
                continue;
            }

            if (!last.TryGetValue(entry.Journey, out long sequence))
                sequence = await log.LastSequenceAsync(entry.Journey, cancellation).ConfigureAwait(false);
            await log.AddAsync(entry with { Sequence = sequence + 1 }, cancellation).ConfigureAwait(false);
            last[entry.Journey] = sequence + 1;
            isAnyNew = true;
        }

        return new AppendResult(isAnyNew ? AppendStatus.Appended : AppendStatus.AlreadyThere);
    }

    // The same but for the number, which is the store's.
    private bool IsSame(Entry known, Entry entry) =>
        Format.Write(known with { Sequence = 1 }).AsSpan().SequenceEqual(Format.Write(entry with { Sequence = 1 }));
}
