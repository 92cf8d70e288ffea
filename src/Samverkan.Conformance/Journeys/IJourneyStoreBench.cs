using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Conformance.Journeys;

/// <summary>How the suite gets stores to try: each an empty one, apart from all others.</summary>
public interface IJourneyStoreBench
{
    /// <summary>Whether what a store holds outlives it.</summary>
    bool IsDurable { get; }

    /// <summary>Makes an empty store. The suite disposes of it when it can be disposed of.</summary>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="format">The kinds of entries.</param>
    Task<IJourneyStore> CreateAsync(AccessPolicy policy, IClock clock, EntryFormat format);

    /// <summary>Opens the log of the store that was made last once more, as another process would. Called only of durable stores.</summary>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="format">The kinds of entries.</param>
    Task<IJourneyStore> ReopenAsync(AccessPolicy policy, IClock clock, EntryFormat format);
}
