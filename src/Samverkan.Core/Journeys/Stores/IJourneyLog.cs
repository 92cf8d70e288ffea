using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Stores;

/// <summary>The log inside one transaction of a store: what a new store implements for recording.</summary>
public interface IJourneyLog
{
    /// <summary>The end of a journey's log, with what this transaction has added.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<JourneyTail> TailAsync(JourneyId journey, CancellationToken cancellation);

    /// <summary>The entry with an id, in whatever journey, or <see langword="null"/>.</summary>
    /// <param name="entry">The id.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<Entry?> FindAsync(EntryId entry, CancellationToken cancellation);

    /// <summary>Adds an entry that is not in the log. Its number is the next of its journey.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask AddAsync(Entry entry, CancellationToken cancellation);
}
