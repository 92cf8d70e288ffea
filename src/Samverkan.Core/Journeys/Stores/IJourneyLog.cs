using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Stores;

/// <summary>The log inside one transaction of a store: what a new store implements for recording.</summary>
public interface IJourneyLog
{
    /// <summary>The number of the last entry of a journey, of those that this transaction has added too; 0 when there is none.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<long> LastSequenceAsync(JourneyId journey, CancellationToken cancellation);

    /// <summary>The entries of a journey in the order of recording, before this transaction adds any.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<ImmutableArray<Entry>> ReadAsync(JourneyId journey, CancellationToken cancellation);

    /// <summary>The entry with an id, in whatever journey, or <see langword="null"/>.</summary>
    /// <param name="entry">The id.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<Entry?> FindAsync(EntryId entry, CancellationToken cancellation);

    /// <summary>Adds an entry that is not in the log. Its number is the next of its journey.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask AddAsync(Entry entry, CancellationToken cancellation);
}
