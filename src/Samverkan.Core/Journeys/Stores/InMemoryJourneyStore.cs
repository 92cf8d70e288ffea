using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Stores;

/// <summary>A store that keeps journeys in memory: for tests, scripts and demonstrations. What it holds is gone with the process.</summary>
[Mutable("A store holds what is recorded in it.")]
public sealed class InMemoryJourneyStore : JourneyStore, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Dictionary<EntryId, Entry> _entries = [];
    private readonly Dictionary<JourneyId, ImmutableArray<Entry>> _journeys = [];

    /// <summary>Creates an empty store.</summary>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock of the host.</param>
    /// <param name="format">How entries are compared; the standard kinds when <see langword="null"/>.</param>
    /// <param name="forms">The forms that the host knows; those in the box when <see langword="null"/>.</param>
    public InMemoryJourneyStore(AccessPolicy policy, IClock clock, EntryFormat? format = null, FormCatalog? forms = null)
        : base(policy, clock, format ?? EntryFormat.Standard, forms)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <inheritdoc/>
    protected override Task<ImmutableArray<Entry>> LoadAsync(JourneyId journey, CancellationToken cancellation)
    {
        lock (_gate)
            return Task.FromResult(_journeys.GetValueOrDefault(journey).OrEmpty());
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ImmutableArray<Entry>> LoadAllAsync(ProgrammeId programme, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ImmutableArray<Entry>[] journeys;
        lock (_gate)
            journeys = [.. _journeys.Where(pair => pair.Key.Programme == programme).OrderBy(static pair => pair.Key.Participant).Select(static pair => pair.Value)];
        foreach (ImmutableArray<Entry> entries in journeys)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entries;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<AppendResult> WriteAsync(Func<IJourneyLog, ValueTask<AppendResult>> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(write);
        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            Transaction transaction = new(this);
            AppendResult result = await write(transaction).ConfigureAwait(false);
            if (result.Status == AppendStatus.Appended)
                transaction.Commit();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    // Only one writer at a time, so what it has read cannot change under it.
    private sealed class Transaction(InMemoryJourneyStore store) : IJourneyLog
    {
        private readonly Dictionary<EntryId, Entry> _added = [];
        private readonly Dictionary<JourneyId, List<Entry>> _byJourney = [];

        public ValueTask<long> LastSequenceAsync(JourneyId journey, CancellationToken cancellation)
        {
            Entry? last = _byJourney.TryGetValue(journey, out List<Entry>? added) ? added[^1] : store._journeys.GetValueOrDefault(journey).OrEmpty().LastOrDefault();
            return ValueTask.FromResult(last?.Sequence ?? 0);
        }

        public ValueTask<ImmutableArray<Entry>> ReadAsync(JourneyId journey, CancellationToken cancellation) =>
            ValueTask.FromResult(store._journeys.GetValueOrDefault(journey).OrEmpty());

        public ValueTask<Entry?> FindAsync(EntryId entry, CancellationToken cancellation) =>
            ValueTask.FromResult(_added.TryGetValue(entry, out Entry? found) || store._entries.TryGetValue(entry, out found) ? found : null);

        public ValueTask AddAsync(Entry entry, CancellationToken cancellation)
        {
            _added.Add(entry.Id, entry);
            if (!_byJourney.TryGetValue(entry.Journey, out List<Entry>? added))
                _byJourney.Add(entry.Journey, added = []);
            added.Add(entry);
            return ValueTask.CompletedTask;
        }

        public void Commit()
        {
            lock (store._gate)
            {
                foreach (Entry entry in _added.Values)
                    store._entries.Add(entry.Id, entry);
                foreach ((JourneyId journey, List<Entry> added) in _byJourney)
                    store._journeys[journey] = store._journeys.GetValueOrDefault(journey).OrEmpty().AddRange(added);
            }
        }
    }
}
