using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>Something that a log tells, as it stands.</summary>
/// <typeparam name="TEntry">The log's entries.</typeparam>
/// <param name="Happened">The day.</param>
/// <param name="Body">What happened.</param>
/// <param name="Entry">The entry that first told it.</param>
/// <param name="ToldBy">The entry that told it as it stands.</param>
internal readonly record struct Told<TEntry>(LocalDate Happened, LoggedEvent Body, TEntry Entry, TEntry ToldBy);
