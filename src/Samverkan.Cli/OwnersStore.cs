using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>A store in memory into which a programme's owner has taken a file of journeys.</summary>
internal static class OwnersStore
{
    // An old programme's history is taken in today, under the law of today: never before there was ground to take it in.
    private static readonly Instant Import = LegalBases.ImportOnBehalf.InForce.Start.AtMidnight().InUtc().ToInstant() + Duration.FromDays(1);

    /// <summary>Takes the entries in.</summary>
    /// <param name="entries">The entries of the programme.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="latest">The last instant that is asked for or that the entries speak to, whichever is later: what was withdrawn by then stays withdrawn, also when the past is asked for.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ToolException">The entries are refused.</exception>
    public static async Task<InMemoryJourneyStore> TakeInAsync(Entry[] entries, Programme programme, Instant latest, CancellationToken cancellation)
    {
        InMemoryJourneyStore store = new(OwnersPolicy.Of(programme), new FixedClock(Instant.Max(latest, Import)));
        AppendResult imported = await store.ImportAsync(entries, OwnersPolicy.Import(programme), cancellation);
        if (imported.IsRecorded)
            return store;
        store.Dispose();
        throw ToolException.BadInput($"the journeys could not be taken in: {imported.Refusal?.Explain(Language.English)}");
    }
}
