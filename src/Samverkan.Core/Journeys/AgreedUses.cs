using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>Of each kind of <see cref="IAgreedUse"/> the one that decides: who told it and when, and of what it tells only which parts hold.</summary>
internal static class AgreedUses
{
    /// <summary>What decides in a whole journey.</summary>
    public static ImmutableArray<Last> Of(Journey whole) =>
        whole.Entries.Any(static entry => BodyOf(entry) is IAgreedUse)
            ?
            [
                .. whole.Story.Where(static told => told.Body is IAgreedUse).GroupBy(static told => told.Body.Kind, StringComparer.Ordinal).Select(static kind => kind.Last())
                    .Select(static told => new Last(told.Body.Kind, told.Happened, told.KnownFrom, told.ToldBy.Id, ((IAgreedUse)told.Body).AgreementAlone)),
            ]
            : [];

    /// <summary>What decides of a person of several ids.</summary>
    public static ImmutableArray<Last> Of(IEnumerable<Last> all) =>
        [.. all.GroupBy(static last => last.Kind, StringComparer.Ordinal).Select(static kind => kind.OrderBy(static last => last.Happened).ThenBy(static last => last.Known).Last())];

    /// <summary>
    /// The entries with no more agreed than what decides agrees to; <see langword="null"/> when they stand as they are, since whatever decides is seen.
    /// </summary>
    public static IEnumerable<Entry>? Narrow(IReadOnlyCollection<Entry> entries, ImmutableArray<Last> deciding)
    {
        Last[] unseen = [.. deciding.Where(last => entries.All(entry => entry.Id != last.ToldBy))];
        return unseen.Length == 0 ? null : entries.Select(entry => unseen.FirstOrDefault(last => last.Kind == BodyOf(entry).Kind) is { } last ? Within(entry, last.Agreement) : entry);
    }

    private static JourneyEvent BodyOf(Entry entry) => entry.Body is EntryCorrected correction ? correction.Replacement : entry.Body;

    private static Entry Within(Entry entry, IAgreedUse last)
    {
        JourneyEvent narrowed = ((IAgreedUse)BodyOf(entry)).Within(last);
        return entry with { Body = entry.Body is EntryCorrected correction ? correction with { Replacement = narrowed } : narrowed };
    }

    /// <summary>What decides of one kind.</summary>
    internal sealed record Last(string Kind, LocalDate Happened, Instant Known, EntryId ToldBy, IAgreedUse Agreement);
}
