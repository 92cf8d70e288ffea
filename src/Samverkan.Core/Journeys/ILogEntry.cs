using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>What the entries of every log have in common.</summary>
internal interface ILogEntry
{
    EntryId Id { get; }

    long Sequence { get; }

    LocalDate Happened { get; }

    LoggedEvent Body { get; }
}
